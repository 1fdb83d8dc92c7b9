// CreateTopics: v2-7
//
// Creates topics with partitions and configs; each is visible and writable when the answer comes. v4 (KIP-464) defaults
// for partitions and replication factor; v5 (KIP-525) configs in the answer; v6 (KIP-599) quotas, of which there are
// none; v7 (KIP-516) topic ids. validateOnly answers as a creation would, with an id that no topic gets, and creates
// nothing.

import { type CreatableTopic, CreateTopicsRequest } from '../../generated/create-topics-request.ts'
import {
  type CreatableTopicConfigs,
  type CreatableTopicResult,
  CreateTopicsResponse,
  createCreatableTopicResult,
} from '../../generated/create-topics-response.ts'
import type { Broker } from '../broker/broker.ts'
import { checkWantedTopic, PARTITION_COUNT_MAX, type WantedTopic } from '../broker/create-topic.ts'
import { type DescribedConfig, describeTopicConfigs } from '../broker/describe-configs.ts'
import { inTurns } from '../broker/in-turns.ts'
import { randomTopicId } from '../broker/topic-id.ts'
import type { NewTopic } from '../broker/topics.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const createTopics = defineHandler(
  CreateTopicsRequest,
  CreateTopicsResponse,
  {
    versions: [2, 7],
    failed: (request, errorCode) => ({
      ...CreateTopicsResponse.create(),
      topics: request.topics.map(({ name }) => refusal(name, errorCode, null)),
    }),
  },
  async (request, { broker }) => {
    const response = CreateTopicsResponse.create()
    // Begun one after the other, so that each sees those before it; stored together, so that they share commits.
    let partitionCount = 0
    const groups = [...Map.groupBy(request.topics, (topic) => topic.name)]
    response.topics = await inTurns(groups, ([name, [only, ...again]]) => {
      if (again.length > 0 || only === undefined) {
        return refusal(name, ErrorCode.INVALID_REQUEST, 'The topic is in the request more than once')
      }
      const checked = checkWantedTopic(broker, asWanted(only))
      if (checked.kind === 'refused') return refusal(name, checked.errorCode, checked.message)
      partitionCount += checked.topic.partitionCount
      return partitionCount > PARTITION_COUNT_MAX
        ? refusal(name, ErrorCode.POLICY_VIOLATION, `One request creates at most ${PARTITION_COUNT_MAX} partitions`)
        : create(broker, checked.topic, request.validateOnly)
    })
    return response
  },
)

async function create(broker: Broker, newTopic: NewTopic, validateOnly: boolean): Promise<CreatableTopicResult> {
  if (validateOnly) return success(broker, newTopic, randomTopicId())
  const topic = await broker.topics.create(newTopic)
  return topic === null
    ? refusal(newTopic.name, ErrorCode.TOPIC_ALREADY_EXISTS, 'The topic was created by someone else just now')
    : success(broker, topic, topic.topicId)
}

function success(broker: Broker, topic: NewTopic, topicId: string): CreatableTopicResult {
  const result = createCreatableTopicResult()
  result.name = topic.name
  result.topicId = topicId
  result.errorMessage = null
  result.numPartitions = topic.partitionCount
  result.replicationFactor = 1
  result.configs = describeTopicConfigs(topic, broker).map(entryOf)
  return result
}

/** Entries by what they tell: topics share most of theirs, and thousands may be created at once. */
const entries = new WeakMap<DescribedConfig, CreatableTopicConfigs>()

function entryOf(config: DescribedConfig): CreatableTopicConfigs {
  const known = entries.get(config)
  if (known !== undefined) return known
  const { name, value, source } = config
  const entry = { name, value, readOnly: false, configSource: source, isSensitive: false, unknownTaggedFields: null }
  entries.set(config, entry)
  return entry
}

function refusal(name: string, errorCode: number, errorMessage: string | null): CreatableTopicResult {
  return { ...createCreatableTopicResult(), name, errorCode, errorMessage, configs: [] }
}

function asWanted(topic: CreatableTopic): WantedTopic {
  return {
    name: topic.name,
    partitionCount: topic.numPartitions,
    replicationFactor: topic.replicationFactor,
    assignments: topic.assignments.map(({ partitionIndex, brokerIds }) => ({ partition: partitionIndex, brokerIds })),
    configs: topic.configs,
  }
}
