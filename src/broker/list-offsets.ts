import { ErrorCode } from '../protocol/errors.ts'
import type { Isolation, PartitionId, TimestampedOffset } from '../storage/engine.ts'
import { type Broker, LEADER_EPOCH } from './broker.ts'
import { leaderEpochError } from './leader-epoch.ts'
import type { Topic } from './topics.ts'

/** Times that ask for a place in the log. */
const specialTimestamp = {
  latest: -1,
  earliest: -2,
  /** Of the record with the largest timestamp (KIP-734). */
  maxTimestamp: -3,
  /** First offset on the broker's own disks (KIP-405); without tiered storage the earliest there is. */
  earliestLocal: -4,
  /** Last offset in tiered storage (KIP-1005); there is none. */
  latestTiered: -5,
  /** First offset not yet in tiered storage (KIP-1023); without tiered storage Kafka names none. */
  earliestPendingUpload: -6,
} as const

/** The first version of ListOffsets in which each of them may be asked. */
const minVersions = new Map<number, number>([
  [specialTimestamp.latest, 0],
  [specialTimestamp.earliest, 0],
  [specialTimestamp.maxTimestamp, 7],
  [specialTimestamp.earliestLocal, 8],
  [specialTimestamp.latestTiered, 9],
  [specialTimestamp.earliestPendingUpload, 11],
])

/** One question about one partition. */
export interface OffsetQuestion {
  readonly topic: Topic | undefined
  readonly partition: number
  readonly currentLeaderEpoch: number
  /** Milliseconds since the epoch, or one of the special times. */
  readonly timestampMs: number
  readonly isolation: Isolation
  readonly apiVersion: number
}

/** The answer; all -1 where there is no such offset, which is no error. */
export interface OffsetAnswer {
  readonly errorCode: number
  readonly offset: number
  readonly timestampMs: number
  readonly leaderEpoch: number
}

/** Finds the offset that a time stands for. */
export async function findOffset(broker: Broker, question: OffsetQuestion): Promise<OffsetAnswer> {
  const { topic, partition, timestampMs, isolation } = question
  if (timestampMs < 0 && question.apiVersion < (minVersions.get(timestampMs) ?? Number.POSITIVE_INFINITY)) {
    return failed(ErrorCode.UNSUPPORTED_VERSION)
  }
  if (topic === undefined) return failed(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION)
  const id: PartitionId = { topicId: topic.topicId, partition }
  const offsets = broker.storage.offsets(id)
  if (offsets === null) return failed(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION)
  const epochError = leaderEpochError(question.currentLeaderEpoch, LEADER_EPOCH)
  if (epochError !== ErrorCode.NONE) return failed(epochError)
  const end = isolation === 'read-committed' ? offsets.lastStableOffset : offsets.highWatermark
  switch (timestampMs) {
    case specialTimestamp.latest:
      return place(end)
    case specialTimestamp.earliest:
    case specialTimestamp.earliestLocal:
      return place(offsets.logStartOffset)
    case specialTimestamp.latestTiered:
    case specialTimestamp.earliestPendingUpload:
      return none
    case specialTimestamp.maxTimestamp:
      return found(await broker.storage.offsetOfMaxTimestamp(id), end)
    default:
      return found(await broker.storage.offsetForTimestamp(id, timestampMs), end)
  }
}

const none: OffsetAnswer = failed(ErrorCode.NONE)

function failed(errorCode: number): OffsetAnswer {
  return { errorCode, offset: -1, timestampMs: -1, leaderEpoch: -1 }
}

function place(offset: number): OffsetAnswer {
  return { errorCode: ErrorCode.NONE, offset, timestampMs: -1, leaderEpoch: LEADER_EPOCH }
}

function found(record: TimestampedOffset | null, end: number): OffsetAnswer {
  if (record === null || record.offset >= end) return none
  const { offset, timestampMs } = record
  return { errorCode: ErrorCode.NONE, offset, timestampMs, leaderEpoch: LEADER_EPOCH }
}
