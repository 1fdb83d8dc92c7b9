import type { Group } from './group.ts'
import { subscribedTopics } from './subscribed-topics.ts'

/** How old an offset is counted from; milliseconds since the epoch. */
export interface OffsetAge {
  readonly commitTimeMs: number
  /** `null`: as long as the group's offsets are kept. */
  readonly expireTimeMs: number | null
}

/**
 * Which offsets of a group have been of no use for long enough. Those of a group that someone is in stay, but for
 * topics that nobody in it reads; those of a group that was left count from then; those of clients that only commit
 * count from their commit.
 * @param retentionMs  `offsets.retention.minutes`
 * @returns says it of one offset; `null` when none may go
 * @see KIP-211, org.apache.kafka.coordinator.group.OffsetExpirationConditionImpl
 */
export function offsetExpiration(
  group: Group,
  retentionMs: number,
  nowMs: number,
): ((topic: string, offset: OffsetAge) => boolean) | null {
  const isExpired = (sinceMs: number, { expireTimeMs }: OffsetAge): boolean =>
    nowMs >= (expireTimeMs ?? sinceMs + retentionMs)
  if (group.protocolType === null) return (_topic, offset) => isExpired(offset.commitTimeMs, offset)
  if (group.state === 'Empty') {
    return (_topic, offset) => isExpired(Math.max(group.stateSinceMs, offset.commitTimeMs), offset)
  }
  const subscribed = group.state === 'Stable' ? subscribedTopics(group) : null
  if (subscribed === null) return null
  return (topic, offset) => !subscribed.has(topic) && isExpired(offset.commitTimeMs, offset)
}
