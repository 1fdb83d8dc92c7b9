import { offsetExpiration } from '../../coordinator/group/offset-expiration.ts'
import type { StateChange, StorageEngine } from '../../storage/engine.ts'
import { type CommittedOffset, deleteOffset, type OffsetChange } from './committed-offsets.ts'
import type { GroupCoordinator } from './group-coordinator.ts'

/** Changes made by one commit. */
const STEP_CHANGE_COUNT = 1_000

type Place = Omit<OffsetChange, 'value'>

interface Expired extends Place {
  /** What was found too old: one committed since stays. */
  readonly seen: CommittedOffset
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
        if (!isHeld && isExpired(topic, offset)) {
          expired.push({ groupId: group.groupId, topic, partition, seen: offset })
        }
      }
    }
  }
  await removeOffsets(groups, storage, expired, (place) => {
    const { groupId, topic, partition, seen } = place
    return groups.offsets.find(groupId, topic, partition) === seen && !groups.offsets.isUnderWay(groupId, place)
  })
  for (const group of [...groups.all()]) {
    const { groupId, state, pendingMembers } = group
    const isLeft = state === 'Empty' && pendingMembers.size === 0 && !groups.pending.hasGroup(groupId)
    const hasOffsets = groups.offsets.of(groupId).size > 0 || groups.offsets.isUnderWay(groupId)
    if (isLeft && !hasOffsets) await groups.delete(groupId)
  }
}

/** Forgets, durably, what all groups and open transactions have committed of a topic that is gone. */
export async function forgetTopic(groups: GroupCoordinator, storage: StorageEngine, topic: string): Promise<void> {
  const gone: Place[] = []
  for (const groupId of groups.offsets.groupIds()) {
    for (const place of groups.offsets.placesOf(groupId)) if (place.topic === topic) gone.push({ ...place, groupId })
  }
  await removeOffsets(groups, storage, gone, () => true)
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

/** @param isStill  asked just before a place goes, since much can happen during the steps before */
async function removeOffsets<P extends Place>(
  groups: GroupCoordinator,
  storage: StorageEngine,
  places: readonly P[],
  isStill: (place: P) => boolean,
): Promise<void> {
  for (let start = 0; start < places.length; start += STEP_CHANGE_COUNT) {
    const step = places.slice(start, start + STEP_CHANGE_COUNT).filter(isStill)
    if (step.length === 0) continue
    const changes: StateChange[] = step.map(({ groupId, topic, partition }) => deleteOffset(groupId, topic, partition))
    const gone = step.map(({ groupId, topic, partition }) => ({ groupId, topic, partition, value: null }))
    await groups.offsets.change(gone, storage.commit(changes))
  }
}
