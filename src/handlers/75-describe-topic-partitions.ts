// DescribeTopicPartitions: v0
//
// Tells topics with their partitions in pages (KIP-966): sorted by name, at most as many partitions as the client or
// max.request.partition.size.limit allows, with a cursor to go on from. An empty list of topics means all of them. A
// cursor that cannot be followed is answered with INVALID_REQUEST for each topic asked for; where none was asked for
// the answer has no place for an error, and the connection is closed.

import {
  DescribeTopicPartitionsRequest,
  type DescribeTopicPartitionsRequestData,
} from '../../generated/describe-topic-partitions-request.ts'
import {
  createDescribeTopicPartitionsResponseTopic,
  DescribeTopicPartitionsResponse,
  type DescribeTopicPartitionsResponsePartition,
  type DescribeTopicPartitionsResponseTopic,
} from '../../generated/describe-topic-partitions-response.ts'
import { authorizedOperations } from '../broker/authorized-operations.ts'
import { type Broker, LEADER_EPOCH } from '../broker/broker.ts'
import { isInternalTopic, topicNameFault } from '../broker/topic-name.ts'
import { type TopicSlice, topicPage } from '../broker/topic-pages.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler, RefusedRequest } from '../server/handler.ts'

/** As Kafka's max.request.partition.size.limit. */
export const RESPONSE_PARTITION_COUNT_MAX = 2_000

export const describeTopicPartitions = defineHandler(
  DescribeTopicPartitionsRequest,
  DescribeTopicPartitionsResponse,
  { versions: [0, 0], failed: (request, errorCode) => failedAnswer(request, errorCode) },
  (request, { broker }) => {
    const { cursor, topics } = request
    const names = askedNames(broker, request)
    const isCursorAsked = topics.length === 0 || cursor === null || names[0] === cursor.topicName
    if (!isCursorAsked || (cursor !== null && cursor.partitionIndex < 0)) {
      if (topics.length === 0) throw new RefusedRequest('DescribeTopicPartitions with a cursor before partition 0')
      return failedAnswer(request, ErrorCode.INVALID_REQUEST)
    }
    const partitionCountMax = Math.max(1, Math.min(RESPONSE_PARTITION_COUNT_MAX, request.responsePartitionLimit))
    const page = topicPage(names, cursor, partitionCountMax, (name) => broker.topics.byName(name)?.partitionCount ?? 0)
    const response = DescribeTopicPartitionsResponse.create()
    response.topics = page.slices.map((slice) => describeSlice(broker, slice))
    response.nextCursor = page.nextCursor === null ? null : { ...page.nextCursor, unknownTaggedFields: null }
    return response
  },
)

/** Sorted, each once, without those before the cursor. */
function askedNames(broker: Broker, { topics, cursor }: DescribeTopicPartitionsRequestData): readonly string[] {
  const asked = topics.length === 0 ? broker.topics.all() : topics
  const names = new Set<string>()
  for (const { name } of asked) if (cursor === null || name >= cursor.topicName) names.add(name)
  return [...names].sort()
}

function describeSlice(broker: Broker, slice: TopicSlice): DescribeTopicPartitionsResponseTopic {
  const { topicName, firstPartition, endPartition } = slice
  const topic = broker.topics.byName(topicName)
  if (topic === undefined) {
    if (topicNameFault(topicName) !== null) return failedTopic(topicName, ErrorCode.INVALID_TOPIC_EXCEPTION)
    const missing = failedTopic(topicName, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION)
    return { ...missing, topicAuthorizedOperations: authorizedOperations.topic }
  }
  const answer = createDescribeTopicPartitionsResponseTopic()
  answer.name = topic.name
  answer.topicId = topic.topicId
  answer.isInternal = isInternalTopic(topic.name)
  answer.topicAuthorizedOperations = authorizedOperations.topic
  for (let partitionIndex = firstPartition; partitionIndex < endPartition; partitionIndex++) {
    answer.partitions.push(describePartition(broker.nodeId, partitionIndex))
  }
  return answer
}

function describePartition(nodeId: number, partitionIndex: number): DescribeTopicPartitionsResponsePartition {
  return {
    errorCode: ErrorCode.NONE,
    partitionIndex,
    leaderId: nodeId,
    leaderEpoch: LEADER_EPOCH,
    replicaNodes: [nodeId],
    isrNodes: [nodeId],
    eligibleLeaderReplicas: [],
    lastKnownElr: [],
    offlineReplicas: [],
    unknownTaggedFields: null,
  }
}

function failedAnswer({ topics }: DescribeTopicPartitionsRequestData, errorCode: number) {
  return { ...DescribeTopicPartitionsResponse.create(), topics: topics.map(({ name }) => failedTopic(name, errorCode)) }
}

function failedTopic(name: string, errorCode: number): DescribeTopicPartitionsResponseTopic {
  return { ...createDescribeTopicPartitionsResponseTopic(), name, errorCode }
}
