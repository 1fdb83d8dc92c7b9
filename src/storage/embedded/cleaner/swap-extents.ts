import { dropStretch } from '../extent-cache.ts'
import { batchBytesFrom, type ExtentList, lastOffset, packExtents } from '../extent-list.ts'
import { applyTally, type FileTally, removeLogFile, rowsOfTally, tallyRow } from '../file-tally.ts'
import { changeIndex, inIndexTurn } from '../index-turn.ts'
import type { AbortedSpan, Partition } from '../partition.ts'
import { packPartition, unpackPartition } from '../partition-row.ts'
import { extentsKey, partitionKey } from '../row-keys.ts'
import type { RowChange } from '../row-store.ts'
import type { Store } from '../store.ts'
import type { Cleaning } from './cleaning.ts'

/** Lists of one partition that take the place of others, in offset order. */
export interface ExtentSwap {
  readonly partition: Partition
  readonly removed: readonly ExtentList[]
  readonly added: readonly ExtentList[]
  /** What changes of the partition's own row beside the size of its batches. */
  readonly marks?: Partial<Pick<Partition, 'cleanedOffset' | 'cleanedBytes' | 'trimmedOffset'>>
  /** Aborted transactions that ended below this have no records left. */
  readonly abortedFrom?: number
}

/**
 * Puts lists in the place of others: durable as a whole or not at all, and only after all that they name is durable.
 * Then the files go that nothing names any more. Partitions that were deleted meanwhile are left alone.
 * @throws the system's error; nothing has changed then, or it is finished before anything else
 */
export async function swapExtents({ store, output }: Cleaning, swaps: readonly ExtentSwap[]): Promise<void> {
  await output.sync()
  let emptied: readonly number[] = []
  await inIndexTurn(store, async () => {
    output.assertPresent()
    const wanted = swaps.filter(({ partition }) => !partition.isDeleted)
    const tally: FileTally = new Map()
    for (const [fileNumber, lengthBytes] of output.lengths) {
      const known = store.log.sealed.get(fileNumber)
      tally.set(fileNumber, { extentRowCount: 0, liveBytes: 0, ...known, lengthBytes })
    }
    for (const { removed, added } of wanted) {
      for (const list of removed) tallyRow(store, tally, list.fileNumber, -1, batchBytesFrom(list, 0))
      for (const list of added) tallyRow(store, tally, list.fileNumber, 1, batchBytesFrom(list, 0))
    }
    const changes = wanted.flatMap((swap) => changesOf(store, swap))
    await changeIndex(store, {
      changes: () => [...changes, ...rowsOfTally(tally)],
      apply: () => {
        emptied = applyTally(store, tally)
        for (const swap of wanted) applySwap(store, swap)
      },
    })
  })
  await output.settle(emptied)
  for (const fileNumber of emptied) await removeLogFile(store, fileNumber)
}

function changesOf(store: Store, swap: ExtentSwap): RowChange[] {
  const { partition, removed, added, marks, abortedFrom } = swap
  const { ordinal } = partition
  const changes: RowChange[] = [
    ...removed.map((list) => ({ key: extentsKey(ordinal, lastOffset(list)), value: null })),
    ...added.map((list) => ({ key: extentsKey(ordinal, lastOffset(list)), value: packExtents(list) })),
  ]
  const key = partitionKey('P', ordinal)
  const packed = store.rows.get(key)
  if (packed !== undefined) {
    const row = unpackPartition(packed)
    const { cleanedOffset, cleanedBytes, trimmedOffset } = { ...partition, ...marks }
    // The row speaks of the log up to its last sealed file; the log start may lie beyond.
    const logStartOffset = Math.max(row.logStartOffset, Math.min(trimmedOffset, row.nextOffset))
    const sealedBytes = sealedBytesAfter(swap)
    const value = packPartition({ ...row, logStartOffset, sealedBytes, cleanedOffset, cleanedBytes, trimmedOffset })
    changes.push({ key, value })
  }
  const aborted = abortedFrom === undefined ? undefined : store.rows.get(partitionKey('A', ordinal))
  if (aborted !== undefined) {
    const spans = (JSON.parse(aborted.toString()) as AbortedSpan[]).filter(
      ({ lastOffset: markerOffset }) => markerOffset >= (abortedFrom ?? 0),
    )
    const value = spans.length === 0 ? null : Buffer.from(JSON.stringify(spans))
    changes.push({ key: partitionKey('A', ordinal), value })
  }
  return changes
}

function sealedBytesAfter({ partition, removed, added }: ExtentSwap): number {
  return partition.sealedBytes + sumBytes(added) - sumBytes(removed)
}

function sumBytes(lists: readonly ExtentList[]): number {
  return lists.reduce((sum, list) => sum + batchBytesFrom(list, 0), 0)
}

function applySwap(store: Store, swap: ExtentSwap): void {
  const { partition, marks, abortedFrom } = swap
  partition.sealedBytes = sealedBytesAfter(swap)
  Object.assign(partition, marks)
  partition.rowsVersion++
  dropStretch(store.extentCache, partition)
  if (abortedFrom !== undefined) forgetAborted(partition, abortedFrom)
}

/** Forgets, in memory, the aborted transactions that ended below an offset: they have no records left. */
export function forgetAborted({ aborted }: Partition, abortedFrom: number): void {
  if (aborted === null) return
  // In place: who appends to it now may have to take that back.
  const kept = aborted.filter((span) => span.lastOffset >= abortedFrom)
  aborted.splice(0, aborted.length, ...kept)
}
