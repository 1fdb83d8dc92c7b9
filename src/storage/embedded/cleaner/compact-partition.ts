import { type BatchHeader, readBatchHeader } from '../../../records/batch-header.ts'
import { validateBatch } from '../../../records/validate-batch.ts'
import { StorageError } from '../../storage-error.ts'
import { type ExtentList, extentAt, firstOffset, lastOffset, sliceExtents } from '../extent-list.ts'
import type { Partition } from '../partition.ts'
import { abortedOf } from '../store.ts'
import { type BatchRules, cleanBatch, readable } from './clean-batch.ts'
import type { Cleaning } from './cleaning.ts'
import type { CompactionPlan } from './compaction-plan.ts'
import { batchesFrom, sealedListsFrom } from './extent-rows.ts'
import { type KeyMap, newKeyMap, putKey } from './key-map.ts'
import { swapExtents } from './swap-extents.ts'
import { isAborted, isIdleMarker, newTransactionFilter, type TransactionFilter } from './transaction-filter.ts'
import { cleanedIn } from './trim-rows.ts'

/** Bytes written between two swaps, about: what is lost when the work is cut short. */
const STEP_BYTES = 16 * 1024 * 1024

/**
 * Compacts a partition from its log start to the plan's end, or as far as the keys have room.
 * @param deleteRetentionMs  how long deletions can be seen
 * @returns where it ended: an offset; that of the plan's start when there was nothing to do
 * @throws StorageError DAMAGED when a batch is not what was written
 */
export async function compactPartition(
  cleaning: Cleaning,
  partition: Partition,
  plan: CompactionPlan,
  deleteRetentionMs: number,
): Promise<number> {
  const { store } = cleaning
  const keyCountMax = plan.endOffset - plan.startOffset
  const keys = newKeyMap(keyCountMax, cleaning.rules.dedupeBufferBytes())
  const endOffset = await noteKeys(cleaning, partition, plan, keys)
  if (endOffset === plan.startOffset) return endOffset
  const transactions = filterFor(cleaning, partition, partition.logStartOffset)
  await rewrite(cleaning, partition, { keys, endOffset, transactions, nowMs: store.nowMs(), deleteRetentionMs })
  return endOffset
}

function filterFor({ store }: Cleaning, partition: Partition, from: number): TransactionFilter {
  return newTransactionFilter(abortedOf(store, partition).filter((span) => span.lastOffset >= from))
}

/** The batches of a partition's sealed files between two offsets, each alone and checked. */
async function* batchesOf(
  cleaning: Cleaning,
  partition: Partition,
  list: ExtentList,
  from: number,
): AsyncGenerator<readonly [Buffer, BatchHeader]> {
  for await (const segment of batchesFrom(cleaning, partition, list, from)) {
    for (let at = 0; at < segment.length; ) {
      const { byteLength } = readBatchHeader(segment, at)
      const bytes = segment.subarray(at, at + byteLength)
      const header = readBatchHeader(bytes)
      const fault = validateBatch(bytes, header)
      if (fault?.kind === 'CRC') {
        throw new StorageError('DAMAGED', `the batch at offset ${header.baseOffset} is not what was written`)
      }
      yield [bytes, header]
      at += byteLength
      await cleaning.pace.spend(0)
    }
  }
}

/**
 * Notes where each key is seen last. The last batch of the partition stays out: whoever reads to the end finds it.
 * @returns the first offset that was not looked at
 */
async function noteKeys(
  cleaning: Cleaning,
  partition: Partition,
  { startOffset, endOffset }: CompactionPlan,
  keys: KeyMap,
): Promise<number> {
  const { nextOffset } = partition
  const transactions = filterFor(cleaning, partition, startOffset)
  let reached = startOffset
  for await (const list of sealedListsFrom(cleaning.store, partition, startOffset)) {
    for await (const [bytes, header] of batchesOf(
      cleaning,
      partition,
      list,
      Math.max(startOffset, firstOffset(list)),
    )) {
      const batchEnd = header.baseOffset + header.lastOffsetDelta + 1
      if (batchEnd > endOffset || batchEnd >= nextOffset) return reached
      if (header.isControl) isIdleMarker(transactions, bytes, header)
      else if (!isAborted(transactions, header)) {
        for (const { key, offset } of readable(bytes, header) ?? []) {
          if (offset < startOffset || key === null || putKey(keys, key, offset)) continue
          // What was noted so far is right up to here; the rest is for another pass.
          return offset
        }
      }
      reached = batchEnd
    }
    if (reached >= endOffset) return reached
  }
  return reached
}

/** Writes what stays of a partition up to the rules' end, and puts it in the place of what is there. */
async function rewrite(cleaning: Cleaning, partition: Partition, rules: BatchRules): Promise<void> {
  const { store, output } = cleaning
  const { endOffset } = rules
  let removed: ExtentList[] = []
  let added: ExtentList[] = []
  let stepBytes = 0
  let cleanedBytes = 0
  await output.begin()
  for await (const list of sealedListsFrom(store, partition, partition.logStartOffset)) {
    if (firstOffset(list) >= endOffset) break
    const end = firstExtentFrom(list, endOffset)
    const part = end === list.count ? list : sliceExtents(list, 0, end)
    for await (const [bytes, header] of batchesOf(cleaning, partition, part, firstOffset(part))) {
      const isBelow = header.baseOffset < endOffset
      if (header.baseOffset + header.lastOffsetDelta < partition.logStartOffset) continue
      const kept = isBelow ? cleanBatch(bytes, header, rules) : bytes
      if (kept === null) continue
      await output.put(partition.ordinal, kept, readBatchHeader(kept))
      stepBytes += kept.length
      if (isBelow) cleanedBytes += kept.length
    }
    removed.push(list)
    added.push(...(await output.endList()))
    if (end < list.count) added.push(sliceExtents(list, end, list.count))
    if (stepBytes < STEP_BYTES) continue
    const cleanedNow = partition.cleanedBytes - cleanedIn(partition, removed) + cleanedIn(partition, added)
    await swapExtents(cleaning, [{ partition, removed, added, marks: { cleanedBytes: cleanedNow } }])
    ;[removed, added, stepBytes] = [[], [], 0]
    await output.begin()
  }
  const marks = { cleanedOffset: endOffset, cleanedBytes }
  await swapExtents(cleaning, [{ partition, removed, added, marks, abortedFrom: endOffset }])
}

/** Index of the first extent that begins at or behind an offset; `count` when there is none. */
function firstExtentFrom(list: ExtentList, offset: number): number {
  if (lastOffset(list) < offset) return list.count
  let index = 0
  while (index < list.count && extentAt(list, index).baseOffset < offset) index++
  return index
}
