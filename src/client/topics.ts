import {
  CreateTopicsRequest,
  createCreatableTopic,
  createCreatableTopicConfig,
} from '../../generated/create-topics-request.ts'
import { CreateTopicsResponse } from '../../generated/create-topics-response.ts'
import { createDeleteTopicState, DeleteTopicsRequest } from '../../generated/delete-topics-request.ts'
import { DeleteTopicsResponse } from '../../generated/delete-topics-response.ts'
import type { Client } from './client.ts'
import { throwOnError } from './client-error.ts'
import { controllerTarget } from './controller-target.ts'

export interface NewTopic {
  readonly name: string
  /** Default: the broker's. */
  readonly partitionCount?: number
  /** Default: the broker's. */
  readonly replicationFactor?: number
  readonly configs?: Readonly<Record<string, string>>
  /** Only ask whether it could be made. */
  readonly validateOnly?: boolean
}

const TIMEOUT_MS = 30_000

/**
 * Creates a topic.
 * @returns its id
 * @throws BrokerError TOPIC_ALREADY_EXISTS, INVALID_TOPIC_EXCEPTION, INVALID_CONFIG and others
 */
export async function createTopic(client: Client, topic: NewTopic): Promise<string> {
  const body = CreateTopicsRequest.create()
  body.timeoutMs = TIMEOUT_MS
  body.validateOnly = topic.validateOnly ?? false
  const creatable = createCreatableTopic()
  creatable.name = topic.name
  creatable.numPartitions = topic.partitionCount ?? -1
  creatable.replicationFactor = topic.replicationFactor ?? -1
  creatable.configs = Object.entries(topic.configs ?? {}).map(([name, value]) => ({
    ...createCreatableTopicConfig(),
    name,
    value,
  }))
  body.topics = [creatable]
  const target = await controllerTarget(client)
  const answer = await client.request(CreateTopicsRequest, CreateTopicsResponse, body, target)
  const result = answer.topics[0]
  throwOnError(result?.errorCode ?? -1, `create topic ${topic.name}`, result?.errorMessage)
  return result?.topicId ?? ''
}

/** Deletes a topic and its records. @throws BrokerError UNKNOWN_TOPIC_OR_PARTITION */
export async function deleteTopic(client: Client, name: string): Promise<void> {
  const body = DeleteTopicsRequest.create()
  body.timeoutMs = TIMEOUT_MS
  const target = await controllerTarget(client)
  const version = await client.versionOf(DeleteTopicsRequest, target.nodeId)
  // Version 6 names topics in structs, to tell names from ids; earlier ones in a plain list.
  if (version >= 6) body.topics = [{ ...createDeleteTopicState(), name }]
  else body.topicNames = [name]
  const answer = await client.request(DeleteTopicsRequest, DeleteTopicsResponse, body, target)
  const result = answer.responses[0]
  throwOnError(result?.errorCode ?? -1, `delete topic ${name}`, result?.errorMessage)
}
