// Metadata: v0-13
//
// Tells the brokers (this one), and the topics asked for with their partitions, all led by this broker. A topic that
// does not exist is created where settings and client allow it, and is in the answer at once.
// v0 an empty list means all topics, v1+ null does; v2 cluster id; v4 (KIP-4) allowAutoTopicCreation; v8 (KIP-430)
// authorized operations, for the cluster until v10; v10 (KIP-516) topic ids in the answer, v12 also in the request;
// v13 (KIP-1102) an error code for the whole answer, which is never needed here.

import { MetadataRequest, type MetadataRequestTopic } from '../../generated/metadata-request.ts'
import {
  createMetadataResponsePartition,
  createMetadataResponseTopic,
  MetadataResponse,
  type MetadataResponseData,
  type MetadataResponseTopic,
} from '../../generated/metadata-response.ts'
import { authorizedOperations } from '../broker/authorized-operations.ts'
import { findOrCreateTopic } from '../broker/auto-create.ts'
import { LEADER_EPOCH } from '../broker/broker.ts'
import type { RequestContext } from '../broker/request-context.ts'
import { isInternalTopic, topicNameFault } from '../broker/topic-name.ts'
import type { Topic } from '../broker/topics.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'
import { NIL_UUID } from '../wire/uuid.ts'

/** Before it, an answer cannot tell a topic without its name. */
const TOPIC_ID_FROM_VERSION = 12

export const metadata = defineHandler(
  MetadataRequest,
  MetadataResponse,
  {
    versions: [0, 13],
    failed: (request, errorCode) => {
      const response = MetadataResponse.create()
      response.errorCode = errorCode
      response.topics = (request.topics ?? []).map(({ name, topicId }) => failedTopic(errorCode, name ?? '', topicId))
      return response
    },
  },
  async (request, context) => {
    const response = describeCluster(context)
    if (request.includeClusterAuthorizedOperations) {
      response.clusterAuthorizedOperations = authorizedOperations.cluster
    }
    const { topics } = request
    if (topics === null || (context.apiVersion === 0 && topics.length === 0)) {
      for (const topic of context.broker.topics.all()) response.topics.push(describeTopic(topic, context))
    } else {
      response.topics = await describeAsked(topics, request.allowAutoTopicCreation, context)
    }
    if (request.includeTopicAuthorizedOperations) {
      for (const topic of response.topics) {
        if (topic.name !== null) topic.topicAuthorizedOperations = authorizedOperations.topic
      }
    }
    return response
  },
)

function describeCluster({ broker, endpoint }: RequestContext): MetadataResponseData {
  const response = MetadataResponse.create()
  const { nodeId } = broker
  response.brokers = [{ nodeId, host: endpoint.host, port: endpoint.port, rack: null, unknownTaggedFields: null }]
  response.clusterId = broker.storage.clusterId
  response.controllerId = nodeId
  return response
}

/** Each topic once, in the order asked. */
async function describeAsked(
  asked: readonly MetadataRequestTopic[],
  mayCreate: boolean,
  context: RequestContext,
): Promise<MetadataResponseTopic[]> {
  const answers = new Map<string, MetadataResponseTopic>()
  // Begun together: topics that have to be created share commits.
  const described = await Promise.all(
    asked.map(({ name, topicId }) =>
      topicId === NIL_UUID ? describeNamed(name, mayCreate, context) : describeById(name, topicId, context),
    ),
  )
  for (const answer of described) {
    const key = answer.topicId === NIL_UUID ? `name ${answer.name}` : answer.topicId
    if (!answers.has(key)) answers.set(key, answer)
  }
  return [...answers.values()]
}

async function describeNamed(
  name: string | null,
  mayCreate: boolean,
  context: RequestContext,
): Promise<MetadataResponseTopic> {
  if (name === null) return failedTopic(ErrorCode.INVALID_REQUEST, '', NIL_UUID)
  const topic = await findOrCreateTopic(context.broker, name, mayCreate)
  if (topic !== undefined) return describeTopic(topic, context)
  const isNameLegal = topicNameFault(name) === null
  return failedTopic(isNameLegal ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION : ErrorCode.INVALID_TOPIC_EXCEPTION, name)
}

function describeById(name: string | null, topicId: string, context: RequestContext): MetadataResponseTopic {
  if (context.apiVersion < TOPIC_ID_FROM_VERSION) return failedTopic(ErrorCode.INVALID_REQUEST, name ?? '', topicId)
  const topic = context.broker.topics.byId(topicId)
  return topic === undefined ? failedTopic(ErrorCode.UNKNOWN_TOPIC_ID, null, topicId) : describeTopic(topic, context)
}

function failedTopic(errorCode: number, name: string | null, topicId: string = NIL_UUID): MetadataResponseTopic {
  return { ...createMetadataResponseTopic(), errorCode, name, topicId }
}

function describeTopic(topic: Topic, { broker }: RequestContext): MetadataResponseTopic {
  const answer = createMetadataResponseTopic()
  answer.name = topic.name
  answer.topicId = topic.topicId
  answer.isInternal = isInternalTopic(topic.name)
  for (let partitionIndex = 0; partitionIndex < topic.partitionCount; partitionIndex++) {
    const partition = createMetadataResponsePartition()
    partition.partitionIndex = partitionIndex
    partition.leaderId = broker.nodeId
    partition.leaderEpoch = LEADER_EPOCH
    partition.replicaNodes = [broker.nodeId]
    partition.isrNodes = [broker.nodeId]
    answer.partitions.push(partition)
  }
  return answer
}
