// ListOffsets: v1-11
//
// Finds offsets by time: of the first record at or after it, or of the places that negative times stand for.
// v2 (KIP-98) isolation level: the latest offset is then the last stable one; v4 (KIP-320) leader epochs; v7 (KIP-734)
// largest timestamp; v8 (KIP-405) and v9 (KIP-1005) local and tiered storage; v10 (KIP-1075) timeout, which nothing
// here comes near; v11 (KIP-1023) earliest offset not yet tiered. There is no tiered storage.

import { ListOffsetsRequest, type ListOffsetsRequestData } from '../../generated/list-offsets-request.ts'
import {
  createListOffsetsPartitionResponse,
  type ListOffsetsPartitionResponse,
  ListOffsetsResponse,
  type ListOffsetsResponseData,
} from '../../generated/list-offsets-response.ts'
import { findOffset, type OffsetAnswer } from '../broker/list-offsets.ts'
import type { RequestContext } from '../broker/request-context.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'
import type { Isolation } from '../storage/engine.ts'

/** By isolation level. */
const isolations: readonly Isolation[] = ['read-uncommitted', 'read-committed']
const LEADER_EPOCH_FROM_VERSION = 4

export const listOffsets = defineHandler(
  ListOffsetsRequest,
  ListOffsetsResponse,
  { versions: [1, 11], failed: (request, errorCode) => refuseAll(request, errorCode) },
  async (request, context) => {
    const isolation = isolations[request.isolationLevel]
    if (isolation === undefined) return refuseAll(request, ErrorCode.INVALID_REQUEST)
    const response = ListOffsetsResponse.create()
    const topics = Map.groupBy(request.topics, ({ name }) => name)
    for (const [name, parts] of topics) {
      const partitions = parts.flatMap((part) => part.partitions)
      const answers: ListOffsetsPartitionResponse[] = []
      const counts = Map.groupBy(partitions, ({ partitionIndex }) => partitionIndex)
      for (const [partitionIndex, asked] of counts) {
        const answer = describe(partitionIndex)
        const [only] = asked
        if (asked.length > 1 || only === undefined) answer.errorCode = ErrorCode.INVALID_REQUEST
        else fill(answer, await ask(isolation, name, only, context), context.apiVersion)
        answers.push(answer)
      }
      if (answers.length > 0) response.topics.push({ name, partitions: answers, unknownTaggedFields: null })
    }
    return response
  },
)

function ask(
  isolation: Isolation,
  topicName: string,
  partition: ListOffsetsRequestData['topics'][number]['partitions'][number],
  { broker, apiVersion }: RequestContext,
): Promise<OffsetAnswer> {
  return findOffset(broker, {
    topic: broker.topics.byName(topicName),
    partition: partition.partitionIndex,
    currentLeaderEpoch: partition.currentLeaderEpoch,
    timestampMs: Number(partition.timestamp),
    isolation,
    apiVersion,
  })
}

function describe(partitionIndex: number): ListOffsetsPartitionResponse {
  return { ...createListOffsetsPartitionResponse(), partitionIndex }
}

function fill(response: ListOffsetsPartitionResponse, answer: OffsetAnswer, version: number): void {
  response.errorCode = answer.errorCode
  response.offset = BigInt(answer.offset)
  response.timestamp = BigInt(answer.timestampMs)
  if (version >= LEADER_EPOCH_FROM_VERSION) response.leaderEpoch = answer.leaderEpoch
}

function refuseAll(request: ListOffsetsRequestData, errorCode: number): ListOffsetsResponseData {
  const response = ListOffsetsResponse.create()
  response.topics = request.topics.map(({ name, partitions }) => ({
    name,
    partitions: partitions.map(({ partitionIndex }) => ({ ...describe(partitionIndex), errorCode })),
    unknownTaggedFields: null,
  }))
  return response
}
