// DeleteTopics: v1-6
//
// Deletes topics with their records; a topic made anew under the same name has another id and begins at offset 0.
// v3 TOPIC_DELETION_DISABLED where delete.topic.enable is false, INVALID_REQUEST before; v5 (KIP-599) error messages;
// v6 (KIP-516) topics by name or by id.

import { DeleteTopicsRequest, type DeleteTopicsRequestData } from '../../generated/delete-topics-request.ts'
import {
  createDeletableTopicResult,
  type DeletableTopicResult,
  DeleteTopicsResponse,
} from '../../generated/delete-topics-response.ts'
import type { Broker } from '../broker/broker.ts'
import { brokerConfig } from '../broker/broker-configs.ts'
import { forgetTopic } from '../broker/groups/expire-offsets.ts'
import { inTurns } from '../broker/in-turns.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'
import { NIL_UUID } from '../wire/uuid.ts'

const DELETION_DISABLED_FROM_VERSION = 3
const TOPIC_ID_FROM_VERSION = 6

interface Doomed {
  readonly name: string | null
  readonly topicId: string
}

export const deleteTopics = defineHandler(
  DeleteTopicsRequest,
  DeleteTopicsResponse,
  {
    versions: [1, 6],
    failed: (request, errorCode, version) => ({
      ...DeleteTopicsResponse.create(),
      responses: doomedOf(request, version).map((doomed) => refusal(doomed, errorCode, null)),
    }),
  },
  async (request, { broker, apiVersion }) => {
    const response = DeleteTopicsResponse.create()
    if (brokerConfig(broker, 'delete.topic.enable').toLowerCase() === 'false') {
      response.responses = refuseAll(request, apiVersion)
      return response
    }
    const groups = groupByTopic(broker, doomedOf(request, apiVersion))
    // Begun together, so that they share commits.
    response.responses = await inTurns([...groups.values()], (group) => {
      const doomed = group.reduce(asOne)
      return group.length > 1
        ? refusal(doomed, ErrorCode.INVALID_REQUEST, 'The topic is in the request more than once')
        : remove(broker, doomed)
    })
    return response
  },
)

function refuseAll(request: DeleteTopicsRequestData, version: number): DeletableTopicResult[] {
  const errorCode =
    version < DELETION_DISABLED_FROM_VERSION ? ErrorCode.INVALID_REQUEST : ErrorCode.TOPIC_DELETION_DISABLED
  return doomedOf(request, version).map((doomed) => refusal(doomed, errorCode, 'Topics cannot be deleted here'))
}

function doomedOf(request: DeleteTopicsRequestData, version: number): readonly Doomed[] {
  return version >= TOPIC_ID_FROM_VERSION
    ? request.topics
    : request.topicNames.map((name) => ({ name, topicId: NIL_UUID }))
}

/** A topic that is asked for by its name and by its id is asked for twice. */
function groupByTopic(broker: Broker, all: readonly Doomed[]): Map<string, Doomed[]> {
  const names = new Set(all.filter(({ topicId }) => topicId === NIL_UUID).map(({ name }) => name))
  return Map.groupBy(all, ({ name, topicId }) => {
    const known = name === null ? broker.topics.byId(topicId) : undefined
    return known !== undefined && names.has(known.name) ? `${known.name} ${NIL_UUID}` : `${name ?? ''} ${topicId}`
  })
}

/** Name and id of a topic that is asked for by both. */
function asOne(one: Doomed, other: Doomed): Doomed {
  return { name: one.name ?? other.name, topicId: one.topicId === NIL_UUID ? other.topicId : one.topicId }
}

async function remove(broker: Broker, doomed: Doomed): Promise<DeletableTopicResult> {
  const { name, topicId } = doomed
  if (name !== null && topicId !== NIL_UUID) {
    return refusal(doomed, ErrorCode.INVALID_REQUEST, 'A topic is named by its name or its id, not by both')
  }
  if (name === null && topicId === NIL_UUID) {
    return refusal(doomed, ErrorCode.INVALID_REQUEST, 'The topic is named neither by its name nor by its id')
  }
  const topic = name === null ? broker.topics.byId(topicId) : broker.topics.byName(name)
  if (topic === undefined || !(await broker.topics.delete(topic))) {
    return name === null
      ? refusal(doomed, ErrorCode.UNKNOWN_TOPIC_ID, 'There is no topic with this id')
      : refusal(doomed, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, 'There is no topic with this name')
  }
  await forgetTopic(broker.groups, broker.storage, topic.name)
  return { ...createDeletableTopicResult(), name: topic.name, topicId: topic.topicId }
}

function refusal({ name, topicId }: Doomed, errorCode: number, errorMessage: string | null): DeletableTopicResult {
  return { ...createDeletableTopicResult(), name, topicId, errorCode, errorMessage }
}
