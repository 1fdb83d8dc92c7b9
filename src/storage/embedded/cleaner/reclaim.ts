import { readBatchHeader } from '../../../records/batch-header.ts'
import { type ExtentList, firstOffset, packedFileNumber, unpackExtents } from '../extent-list.ts'
import type { Partition } from '../partition.ts'
import { ordinalOf, rowKind, rowsOf } from '../row-keys.ts'
import type { Store } from '../store.ts'
import type { Cleaning } from './cleaning.ts'
import { batchesFrom } from './extent-rows.ts'
import { type ExtentSwap, swapExtents } from './swap-extents.ts'

/** A file is emptied when less than this share of it is alive. */
const LIVE_SHARE_MIN = 0.5
/** A file that has less than this share of a full one's size is small; when there are many, they are put together. */
const SMALL_SHARE = 1 / 16
const SMALL_FILE_COUNT_MAX = 16
/** Rows looked at, or moved, in one step. */
const STEP_ROW_COUNT = 500
/** Bytes moved in one step. */
const STEP_BYTES = 8 * 1024 * 1024

/** Moves what is alive in files that are mostly dead to the cleaner's own, so that they go. */
export async function reclaimFiles(cleaning: Cleaning): Promise<void> {
  const { store, pace } = cleaning
  const wasteful = wastefulFiles(store, cleaning.output.fileNumber)
  if (wasteful.size === 0) return
  const [start, end] = rowsOf(rowKind.extents)
  let found: Found[] = []
  for (let from = start; ; ) {
    const rows = await store.rows.scan(from, end, STEP_ROW_COUNT)
    for (const [key, value] of rows) {
      if (!wasteful.has(packedFileNumber(value))) continue
      const partition = store.partitions.byOrdinal.get(ordinalOf(key))
      if (partition !== undefined) found.push({ partition, list: unpackExtents(value) })
    }
    await pace.spend(0)
    if (found.length >= STEP_ROW_COUNT) found = await moveAll(cleaning, found)
    const last = rows.at(-1)
    if (last === undefined || rows.length < STEP_ROW_COUNT) break
    from = Buffer.concat([last[0], Buffer.alloc(1)])
  }
  await moveAll(cleaning, found)
}

interface Found {
  readonly partition: Partition
  readonly list: ExtentList
}

/** Numbers of the sealed files that are worth being emptied. */
function wastefulFiles({ log }: Store, outputNumber: number | null): Set<number> {
  const numbers = new Set<number>()
  const small: number[] = []
  for (const [fileNumber, { lengthBytes, liveBytes }] of log.sealed) {
    if (fileNumber === outputNumber) continue
    if (liveBytes < lengthBytes * LIVE_SHARE_MIN) numbers.add(fileNumber)
    else if (lengthBytes < log.fileBytesMax * SMALL_SHARE) small.push(fileNumber)
  }
  if (small.length > SMALL_FILE_COUNT_MAX) for (const fileNumber of small) numbers.add(fileNumber)
  return numbers
}

/** @returns what is left to be moved: nothing */
async function moveAll(cleaning: Cleaning, found: readonly Found[]): Promise<Found[]> {
  const { output } = cleaning
  let swaps = new Map<Partition, { removed: ExtentList[]; added: ExtentList[] }>()
  let movedBytes = 0
  await output.begin()
  for (const { partition, list } of found) {
    if (partition.isDeleted) continue
    for await (const segment of batchesFrom(cleaning, partition, list, firstOffset(list))) {
      for (let at = 0; at < segment.length; ) {
        const header = readBatchHeader(segment, at)
        await output.put(partition.ordinal, segment.subarray(at, at + header.byteLength), header)
        at += header.byteLength
        movedBytes += header.byteLength
      }
    }
    const swap = swaps.get(partition) ?? { removed: [], added: [] }
    swap.removed.push(list)
    swap.added.push(...(await output.endList()))
    swaps.set(partition, swap)
    if (movedBytes < STEP_BYTES) continue
    await swapExtents(cleaning, swapsOf(swaps))
    swaps = new Map()
    movedBytes = 0
    await output.begin()
  }
  if (swaps.size > 0) await swapExtents(cleaning, swapsOf(swaps))
  return []
}

function swapsOf(swaps: ReadonlyMap<Partition, Omit<ExtentSwap, 'partition'>>): ExtentSwap[] {
  return [...swaps].map(([partition, swap]) => ({ partition, ...swap }))
}
