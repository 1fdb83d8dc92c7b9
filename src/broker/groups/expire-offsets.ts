import { offsetExpiration } from '../../coordinator/group/offset-expiration.ts'
import type { StateChange, StorageEngine } from '../../storage/engine.ts'
import { deleteOffset } from './committed-offsets.ts'
import type { GroupCoordinator } from './group-coordinator.ts'

/** Changes made by one commit. */
const STEP_CHANGE_COUNT = 1_000

interface Expired {
  readonly groupId: string
  readonly topic: string
  readonly partition: number
}

/**
 * Forgets, durably, the offsets that are of no use any more, and the groups that have neither members nor offsets.
 * @param retentionMs  how long offsets are kept
 */
export async function expireOffsets(
  groups: GroupCoordinator,
  storage: StorageEngine,
  retentionMs: number,
  nowMs: number,
): Promise<void> {
  const expired: Expired[] = []
  for (const group of groups.all()) {
    const isExpired = offsetExpiration(group, retentionMs, nowMs)
    if (isExpired === null) continue
    for (const [topic, partitions] of groups.offsets.of(group.groupId)) {
      for (const [partition, offset] of partitions) {
        const isHeld = groups.pending.has(group.groupId, topic, partition)
        if (!isHeld && isExpired(topic, offset)) expired.push({ groupId: group.groupId, topic, partition })
      }
    }
  }
  await removeOffsets(groups, storage, expired)
  for (const group of [...groups.all()]) {
    const isLeft = group.state === 'Empty' && group.pendingMembers.size === 0 && !groups.pending.hasGroup(group.groupId)
    if (isLeft && groups.offsets.of(group.groupId).size === 0) await groups.delete(group.groupId)
  }
}

/** Forgets, durably, what all groups and open transactions have committed of a topic that is gone. */
export async function forgetTopic(groups: GroupCoordinator, storage: StorageEngine, topic: string): Promise<void> {
  const gone: Expired[] = []
  for (const groupId of groups.offsets.groupIds()) {
    const partitions = groups.offsets.of(groupId).get(topic)
    for (const partition of partitions?.keys() ?? []) gone.push({ groupId, topic, partition })
  }
  await removeOffsets(groups, storage, gone)
  for (const groupId of [...groups.pending.groupIds()]) {
    const places = groups.pending.partitionsOf(groupId, topic).map((partition) => ({ topic, partition }))
    const dropped = groups.pending.drop(groupId, places)
    if (dropped.changes.length === 0) continue
    try {
      await storage.commit(dropped.changes)
    } catch (error) {
      dropped.undo()
      throw error
    }
  }
}

async function removeOffsets(
  groups: GroupCoordinator,
  storage: StorageEngine,
  expired: readonly Expired[],
): Promise<void> {
  for (let start = 0; start < expired.length; start += STEP_CHANGE_COUNT) {
    const step = expired.slice(start, start + STEP_CHANGE_COUNT)
    const changes: StateChange[] = step.map(({ groupId, topic, partition }) => deleteOffset(groupId, topic, partition))
    await storage.commit(changes)
    for (const { groupId, topic, partition } of step) groups.offsets.remove(groupId, topic, partition)
  }
}
