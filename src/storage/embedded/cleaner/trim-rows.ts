import { batchBytesBelow, type ExtentList, findExtent, lastOffset, sliceExtents } from '../extent-list.ts'
import type { Partition } from '../partition.ts'
import type { Cleaning } from './cleaning.ts'
import { sealedListsFrom } from './extent-rows.ts'
import { type ExtentSwap, forgetAborted, swapExtents } from './swap-extents.ts'

/** Rows of one partition removed in one step. */
const STEP_ROW_COUNT = 500
/** Partitions whose rows are removed in one step. */
const STEP_PARTITION_COUNT = 200

/** Removes the rows of what lies below the partitions' log starts, and so, in time, the files. */
export async function trimRows(cleaning: Cleaning, partitions: readonly Partition[]): Promise<void> {
  let waiting = partitions.filter(isUntrimmed)
  while (waiting.length > 0) {
    const swaps: ExtentSwap[] = []
    const step = waiting.slice(0, STEP_PARTITION_COUNT)
    for (const partition of step) {
      const swap = await trimSwapOf(cleaning, partition)
      await cleaning.pace.spend(0)
      if (swap !== null) swaps.push(swap)
    }
    if (swaps.length > 0) await swapExtents(cleaning, swaps)
    waiting = [...step.filter(isUntrimmed), ...waiting.slice(STEP_PARTITION_COUNT)]
  }
}

function isUntrimmed({ isDeleted, trimmedOffset, logStartOffset }: Partition): boolean {
  return !isDeleted && trimmedOffset < logStartOffset
}

/** @returns the next step of a partition; `null` when its rows name nothing below its log start */
async function trimSwapOf({ store }: Cleaning, partition: Partition): Promise<ExtentSwap | null> {
  const { logStartOffset } = partition
  const removed: ExtentList[] = []
  const added: ExtentList[] = []
  let trimmedOffset = logStartOffset
  for await (const list of sealedListsFrom(store, partition, 0)) {
    const start = findExtent(list, logStartOffset)
    if (start === 0) break
    removed.push(list)
    if (start < list.count) {
      added.push(sliceExtents(list, start, list.count))
      break
    }
    if (removed.length < STEP_ROW_COUNT) continue
    trimmedOffset = lastOffset(list) + 1
    break
  }
  if (removed.length === 0) {
    partition.trimmedOffset = logStartOffset
    forgetAborted(partition, logStartOffset)
    return null
  }
  const cleanedBytes = partition.cleanedBytes - cleanedIn(partition, removed) + cleanedIn(partition, added)
  return { partition, removed, added, marks: { trimmedOffset, cleanedBytes }, abortedFrom: trimmedOffset }
}

/** Bytes among the lists of what was compacted. */
export function cleanedIn({ cleanedOffset }: Partition, lists: readonly ExtentList[]): number {
  return lists.reduce((sum, list) => sum + batchBytesBelow(list, cleanedOffset), 0)
}
