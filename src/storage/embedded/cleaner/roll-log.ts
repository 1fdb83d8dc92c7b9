import type { CleaningPolicy, CleaningRules } from '../../engine.ts'
import { batchBytesFrom, extentAt, findExtent } from '../extent-list.ts'
import type { Partition } from '../partition.ts'
import type { Store } from '../store.ts'

/** A file that is filled to less than this share is not given up for what is dead in it. */
const FILLED_SHARE_MIN = 1 / 8
const LIVE_SHARE_MIN = 0.5

/** Whether something waits for the end of the log file that is being written: it is cleaned only when it is full. */
export function wantsRoll({ log, nowMs }: Store, rules: CleaningRules): boolean {
  const { current } = log
  if (current.lengthBytes === 0) return false
  if (current.removedOrdinals.length > 0) return true
  let liveBytes = 0
  for (const partition of current.touched) {
    const list = partition.extents.find(({ fileNumber }) => fileNumber === current.fileNumber)
    if (list === undefined || partition.isDeleted) continue
    const start = findExtent(list, partition.logStartOffset)
    liveBytes += batchBytesFrom(list, start)
    if (start === list.count) continue
    const policy = rules.policyOf(partition.topicId)
    if (policy?.isCompacted !== true || !rules.isCompactionOn()) continue
    const oldest = extentAt(list, start)
    if (partition.nextOffset - oldest.baseOffset < 2) continue
    if (isOld(policy, oldest.maxTimestampMs, nowMs()) || batchBytesFrom(list, start) > policy.segmentBytes) return true
  }
  return current.lengthBytes > log.fileBytesMax * FILLED_SHARE_MIN && liveBytes < current.lengthBytes * LIVE_SHARE_MIN
}

/** Whether records of that time are no longer part of the active segment. */
export function isOld({ segmentMs, maxCompactionLagMs }: CleaningPolicy, timestampMs: number, nowMs: number): boolean {
  return timestampMs < nowMs - Math.min(segmentMs, maxCompactionLagMs)
}

/** All partitions of the store, as of now. */
export function allPartitions(store: Store): Partition[] {
  return [...store.partitions.byTopic.values()].flat()
}
