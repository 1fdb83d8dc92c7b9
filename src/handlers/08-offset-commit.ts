// OffsetCommit: v2-10
//
// Stores how far a group has read; durable before the answer. Members commit for their generation; whoever manages
// partitions without a group's help commits without one, as long as nobody is in it.
// v6 (KIP-320) leader epochs; v7 (KIP-345) static members; v9 (KIP-848) unknown groups are told as such; v10 (KIP-848)
// topic ids. Up to v4 a request says how long its offsets are kept.

import { OffsetCommitRequest, type OffsetCommitRequestData } from '../../generated/offset-commit-request.ts'
import { OffsetCommitResponse, type OffsetCommitResponseData } from '../../generated/offset-commit-response.ts'
import { commitOffsets, type OffsetToCommit } from '../broker/groups/group-offsets.ts'
import type { RequestContext } from '../broker/request-context.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const TOPIC_ID_FROM_VERSION = 10
const DEFAULT_RETENTION = -1n

export const offsetCommit = defineHandler(
  OffsetCommitRequest,
  OffsetCommitResponse,
  {
    versions: [2, 10],
    logLevel: 'debug',
    failed: (request, errorCode) => toResponse(request, countPartitions(request, errorCode)),
  },
  async (request, context) => {
    const { broker, apiVersion } = context
    const { offsets, errorCodes, indexes } = sort(request, context)
    const committed = await commitOffsets(broker, {
      groupId: request.groupId,
      memberId: request.memberId,
      groupInstanceId: request.groupInstanceId,
      generationId: request.generationIdOrMemberEpoch,
      isTransactional: false,
      apiVersion,
      retentionMs: request.retentionTimeMs === DEFAULT_RETENTION ? null : Number(request.retentionTimeMs),
      offsets,
    })
    for (const [at, index] of indexes.entries()) errorCodes[index] = committed[at] ?? ErrorCode.NONE
    return toResponse(request, errorCodes)
  },
)

interface Sorted {
  readonly offsets: OffsetToCommit[]
  /** One for each partition of the request, in order. */
  readonly errorCodes: number[]
  /** Where in the request each of the offsets is. */
  readonly indexes: number[]
}

/** Tells partitions that exist from those that do not. */
function sort(request: OffsetCommitRequestData, { broker, apiVersion }: RequestContext): Sorted {
  const sorted: Sorted = { offsets: [], errorCodes: [], indexes: [] }
  for (const { name, topicId, partitions } of request.topics) {
    const isById = apiVersion >= TOPIC_ID_FROM_VERSION
    const topic = isById ? broker.topics.byId(topicId) : broker.topics.byName(name)
    for (const partition of partitions) {
      const { partitionIndex, committedOffset, committedLeaderEpoch, committedMetadata } = partition
      if (topic === undefined) {
        sorted.errorCodes.push(isById ? ErrorCode.UNKNOWN_TOPIC_ID : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION)
      } else if (partitionIndex < 0 || partitionIndex >= topic.partitionCount) {
        sorted.errorCodes.push(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION)
      } else {
        sorted.indexes.push(sorted.errorCodes.length)
        sorted.errorCodes.push(ErrorCode.NONE)
        sorted.offsets.push({
          topic: topic.name,
          partition: partitionIndex,
          offset: Number(committedOffset),
          leaderEpoch: committedLeaderEpoch,
          metadata: committedMetadata ?? '',
        })
      }
    }
  }
  return sorted
}

function toResponse(request: OffsetCommitRequestData, errorCodes: readonly number[]): OffsetCommitResponseData {
  let index = 0
  const topics = request.topics.map(({ name, topicId, partitions }) => ({
    name,
    topicId,
    partitions: partitions.map(({ partitionIndex }) => ({
      partitionIndex,
      errorCode: errorCodes[index++] ?? ErrorCode.NONE,
      unknownTaggedFields: null,
    })),
    unknownTaggedFields: null,
  }))
  return { ...OffsetCommitResponse.create(), topics }
}

function countPartitions({ topics }: OffsetCommitRequestData, errorCode: number): number[] {
  return topics.flatMap(({ partitions }) => partitions.map(() => errorCode))
}
