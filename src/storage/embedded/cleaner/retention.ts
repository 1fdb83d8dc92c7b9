import type { CleaningPolicy, StateChange } from '../../engine.ts'
import { extentAt, findExtent } from '../extent-list.ts'
import { batchBytesOf, type Partition } from '../partition.ts'
import type { Cleaning } from './cleaning.ts'
import { allListsFrom } from './extent-rows.ts'

/** Log starts moved by one commit. */
const STEP_CHANGE_COUNT = 200

/** Moves the log start of every partition past what its topic's policy lets go. Durable on return. */
export async function applyRetention(cleaning: Cleaning): Promise<void> {
  const { store, rules, pace, commit } = cleaning
  let changes: StateChange[] = []
  for (const [topicId, partitions] of [...store.partitions.byTopic]) {
    const policy = rules.policyOf(topicId)
    if (policy === null || !policy.isDeleted) continue
    for (const partition of partitions) {
      const beforeOffset = await retainedFrom(cleaning, partition, policy)
      await pace.spend(0)
      if (beforeOffset <= partition.logStartOffset) continue
      changes.push({ kind: 'delete-records', topicId, partition: partition.partition, beforeOffset })
      if (changes.length < STEP_CHANGE_COUNT) continue
      await commit(changes)
      changes = []
    }
  }
  if (changes.length > 0) await commit(changes)
}

/**
 * The offset that a partition's log should start at. Goes by extents, where Kafka goes by segments: an extent goes once
 * its largest timestamp is too old, or when as much as is to be kept is left without it. Nothing goes that readers of
 * committed records may not have seen. Records without a timestamp are never too old.
 * @see org.apache.kafka.storage.internals.log.UnifiedLog.deleteOldSegments
 */
async function retainedFrom({ store }: Cleaning, partition: Partition, policy: CleaningPolicy): Promise<number> {
  const { retentionMs, retentionBytes } = policy
  let { logStartOffset } = partition
  if (logStartOffset >= partition.lastStableOffset) return logStartOffset
  const oldestMs = retentionMs < 0 ? Number.NEGATIVE_INFINITY : store.nowMs() - retentionMs
  let excessBytes = retentionBytes < 0 ? Number.NEGATIVE_INFINITY : batchBytesOf(partition) - retentionBytes
  if (retentionMs < 0 && excessBytes <= 0) return logStartOffset
  for await (const list of allListsFrom(store, partition, logStartOffset)) {
    for (let index = findExtent(list, logStartOffset); index < list.count; index++) {
      const { lastOffset, maxTimestampMs, batchBytes } = extentAt(list, index)
      const isTooOld = maxTimestampMs >= 0 && maxTimestampMs < oldestMs
      excessBytes -= batchBytes
      if (lastOffset >= partition.lastStableOffset || (!isTooOld && excessBytes < 0)) return logStartOffset
      logStartOffset = lastOffset + 1
    }
  }
  return logStartOffset
}
