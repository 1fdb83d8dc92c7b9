// ElectLeaders: v0-2
//
// Tells that no election is needed: the one replica of each partition leads it. Partitions that are not there are
// UNKNOWN_TOPIC_OR_PARTITION. null asks for all topics, each of which is told without partitions, as Kafka leaves out
// those that need none. v1 (KIP-460) type of the election and an error code on top; v2 flexible.

import { ElectLeadersRequest, type ElectLeadersRequestData } from '../../generated/elect-leaders-request.ts'
import {
  ElectLeadersResponse,
  type ElectLeadersResponseData,
  type PartitionResult,
} from '../../generated/elect-leaders-response.ts'
import { ErrorCode, kafkaErrorOf } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const ELECTION_TYPE_FROM_VERSION = 1
/** Preferred and unclean. */
const electionTypes: readonly number[] = [0, 1]

export const electLeaders = defineHandler(
  ElectLeadersRequest,
  ElectLeadersResponse,
  { versions: [0, 2], failed: (request, errorCode, version) => failedAnswer(request, errorCode, version) },
  (request, { broker, apiVersion }) => {
    const { electionType, topicPartitions } = request
    const isAnythingAsked = topicPartitions === null || topicPartitions.length > 0
    if (isAnythingAsked && !electionTypes.includes(electionType))
      return failedAnswer(request, ErrorCode.INVALID_REQUEST, apiVersion)
    const response = ElectLeadersResponse.create()
    const asked = topicPartitions ?? [...broker.topics.all()].map(({ name }) => ({ topic: name, partitions: [] }))
    response.replicaElectionResults = asked.map(({ topic, partitions }) => {
      const partitionCount = broker.topics.byName(topic)?.partitionCount ?? 0
      const partitionResult = partitions.map((partition) => {
        const isThere = partition >= 0 && partition < partitionCount
        return result(partition, isThere ? ErrorCode.ELECTION_NOT_NEEDED : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION)
      })
      return { topic, partitionResult, unknownTaggedFields: null }
    })
    return response
  },
)

function failedAnswer(
  { topicPartitions }: ElectLeadersRequestData,
  errorCode: number,
  version: number,
): ElectLeadersResponseData {
  const response = ElectLeadersResponse.create()
  if (version >= ELECTION_TYPE_FROM_VERSION) response.errorCode = errorCode
  response.replicaElectionResults = (topicPartitions ?? []).map(({ topic, partitions }) => ({
    topic,
    partitionResult: partitions.map((partition) => result(partition, errorCode)),
    unknownTaggedFields: null,
  }))
  return response
}

function result(partitionId: number, errorCode: number): PartitionResult {
  const errorMessage = kafkaErrorOf(errorCode)?.message ?? null
  return { partitionId, errorCode, errorMessage, unknownTaggedFields: null }
}
