import { type Committer, offsetCommitError } from '../../coordinator/group/offset-commit-error.ts'
import { subscribedTopics } from '../../coordinator/group/subscribed-topics.ts'
import { ErrorCode } from '../../protocol/errors.ts'
import type { Broker } from '../broker.ts'
import { type CommittedOffset, deleteOffset, type OffsetChange, putOffset } from './committed-offsets.ts'

/** From this version on, a group that does not exist is told as such. */
const GROUP_ID_NOT_FOUND_FROM_VERSION = 9

/** One offset that a client wants to commit. */
export interface OffsetToCommit {
  readonly topic: string
  readonly partition: number
  readonly offset: number
  /** -1: not known. */
  readonly leaderEpoch: number
  readonly metadata: string
}

/** What a client asks to commit, and as whom. */
export interface OffsetCommit extends Committer {
  readonly groupId: string
  readonly apiVersion: number
  /** `null`: as long as the broker keeps them. */
  readonly retentionMs: number | null
  readonly offsets: readonly OffsetToCommit[]
}

/**
 * Commits offsets of partitions that exist; durable when it returns.
 * @returns one error code for each, in order
 */
export async function commitOffsets(broker: Broker, commit: OffsetCommit): Promise<readonly number[]> {
  const { groups, storage } = broker
  const { groupId, offsets } = commit
  const nowMs = broker.nowMs()
  const known = groups.find(groupId) ?? null
  const refusal = offsetCommitError(known, commit)
  if (refusal !== ErrorCode.NONE) {
    const isUnknown = known === null && commit.apiVersion >= GROUP_ID_NOT_FOUND_FROM_VERSION
    return offsets.map(() => (isUnknown ? ErrorCode.GROUP_ID_NOT_FOUND : refusal))
  }
  if (groups.isFullFor(groupId)) return offsets.map(() => ErrorCode.COORDINATOR_LOAD_IN_PROGRESS)
  const group = groups.findOrCreate(groupId)
  const member = group.members.get(commit.memberId)
  if (member !== undefined) groups.keepAlive(member)
  const { metadataBytesMax } = groups.offsetSettings()
  const errorCodes = offsets.map(({ metadata }) =>
    metadata.length > metadataBytesMax ? ErrorCode.OFFSET_METADATA_TOO_LARGE : ErrorCode.NONE,
  )
  const accepted = offsets.filter((_, index) => errorCodes[index] === ErrorCode.NONE)
  if (accepted.length === 0) return errorCodes
  const expireTimeMs = commit.retentionMs === null ? null : nowMs + commit.retentionMs
  const committed = accepted.map(({ topic, partition, offset, leaderEpoch, metadata }) => {
    const value: CommittedOffset = { offset, leaderEpoch, metadata, commitTimeMs: nowMs, expireTimeMs }
    return { groupId, topic, partition, value }
  })
  const overtaken = groups.pending.overtake(groupId, committed)
  const changes = committed.map(({ topic, partition, value }) => putOffset(groupId, topic, partition, value))
  try {
    await groups.offsets.change(committed, storage.commit([...changes, ...overtaken.changes]))
  } catch (error) {
    overtaken.undo()
    throw error
  }
  return errorCodes
}

/** Partitions of a topic. */
export interface TopicPartitions {
  readonly topic: string
  readonly partitions: readonly number[]
}

/** Why a group's offsets cannot be deleted, or one error code per partition, by topic. */
export type OffsetDeletion = { readonly errorCode: number; readonly topics: readonly (readonly number[])[] }

/** Deletes offsets that nobody in the group reads; durable when it returns. @see KIP-496 */
export async function deleteOffsets(
  broker: Broker,
  groupId: string,
  topics: readonly TopicPartitions[],
): Promise<OffsetDeletion> {
  const { groups, storage } = broker
  if (groupId === '') return { errorCode: ErrorCode.INVALID_GROUP_ID, topics: [] }
  const group = groups.find(groupId)
  if (group === undefined || group.state === 'Dead') return { errorCode: ErrorCode.GROUP_ID_NOT_FOUND, topics: [] }
  if (group.state !== 'Empty' && group.protocolType !== 'consumer') {
    return { errorCode: ErrorCode.NON_EMPTY_GROUP, topics: [] }
  }
  const subscribed = subscribedTopics(group)
  const places: { topic: string; partition: number }[] = []
  const doomed: OffsetChange[] = []
  const errorCodes = topics.map(({ topic, partitions }) =>
    partitions.map((partition) => {
      const partitionCount = broker.topics.byName(topic)?.partitionCount ?? 0
      if (partition < 0 || partition >= partitionCount) return ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
      if (group.members.size > 0 && (subscribed === null || subscribed.has(topic))) {
        return ErrorCode.GROUP_SUBSCRIBED_TO_TOPIC
      }
      places.push({ topic, partition })
      const { offsets } = groups
      const isThere = offsets.find(groupId, topic, partition) !== undefined
      if (isThere || offsets.isUnderWay(groupId, { topic, partition })) {
        doomed.push({ groupId, topic, partition, value: null })
      }
      return ErrorCode.NONE
    }),
  )
  const dropped = groups.pending.drop(groupId, places)
  const changes = doomed.map(({ topic, partition }) => deleteOffset(groupId, topic, partition))
  if (changes.length > 0 || dropped.changes.length > 0) {
    try {
      await groups.offsets.change(doomed, storage.commit([...changes, ...dropped.changes]))
    } catch (error) {
      dropped.undo()
      throw error
    }
  }
  return { errorCode: ErrorCode.NONE, topics: errorCodes }
}
