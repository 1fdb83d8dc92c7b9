import type { CleaningPolicy } from '../../engine.ts'
import { extentAt, findExtent } from '../extent-list.ts'
import { batchBytesOf, type Partition } from '../partition.ts'
import type { Store } from '../store.ts'
import { sealedListsFrom } from './extent-rows.ts'
import { isOld } from './roll-log.ts'

/** The part of a partition to be compacted next; offsets. */
export interface CompactionPlan {
  /** What lies below was compacted before; keys are looked for from here. */
  readonly startOffset: number
  readonly endOffset: number
}

/**
 * Says what of a partition is to be compacted. Left alone are what is not sealed, what a transaction that is open may
 * still decide on, what is younger than `min.compaction.lag.ms`, and the youngest records: those that would be in
 * Kafka's active segment.
 * @returns `null` when it is not worth it yet
 * @see org.apache.kafka.storage.internals.log.LogCleanerManager
 */
export async function planCompaction(
  store: Store,
  partition: Partition,
  policy: CleaningPolicy,
): Promise<CompactionPlan | null> {
  const { minCleanableDirtyRatio, minCompactionLagMs, maxCompactionLagMs, segmentBytes } = policy
  const { sealedBytes, cleanedBytes, lastStableOffset } = partition
  const startOffset = Math.max(partition.cleanedOffset, partition.logStartOffset)
  const isWorthIt = sealedBytes - cleanedBytes > minCleanableDirtyRatio * sealedBytes
  const nowMs = store.nowMs()
  const overdueMs = nowMs - maxCompactionLagMs
  if (startOffset >= lastStableOffset || sealedBytes === 0 || (!isWorthIt && overdueMs < 0)) return null
  const found = { endOffset: startOffset, dirtyBytes: 0, isOverdue: false }
  let seenBytes = 0
  const tailBytes = batchBytesOf(partition) - cleanedBytes
  scan: for await (const list of sealedListsFrom(store, partition, startOffset)) {
    for (let index = findExtent(list, startOffset); index < list.count; index++) {
      const { baseOffset, lastOffset, maxTimestampMs, batchBytes } = extentAt(list, index)
      const isTooYoung = minCompactionLagMs > 0 && maxTimestampMs > nowMs - minCompactionLagMs
      if (isTooYoung || baseOffset >= lastStableOffset) break scan
      const isActive = !isOld(policy, maxTimestampMs, nowMs) && tailBytes - seenBytes <= segmentBytes
      seenBytes += batchBytes
      if (maxTimestampMs >= 0 && maxTimestampMs < overdueMs) found.isOverdue = true
      if (!isActive) {
        found.endOffset = Math.min(lastOffset + 1, lastStableOffset)
        found.dirtyBytes = seenBytes
      }
    }
  }
  const { endOffset, dirtyBytes, isOverdue } = found
  if (endOffset <= startOffset) return null
  const dirtyRatio = dirtyBytes / (cleanedBytes + dirtyBytes)
  return isOverdue || dirtyRatio > minCleanableDirtyRatio ? { startOffset, endOffset } : null
}
