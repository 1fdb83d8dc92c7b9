// OffsetFetch: v1-10
//
// Tells how far groups have read; offset -1 where nothing is committed, which is no error.
// v2 all partitions of a group, and an error for the group; v5 (KIP-320) leader epochs; v7 (KIP-447) only offsets that
// no open transaction may change; v8 (KIP-709) many groups at once; v9 (KIP-848) member epochs, which do not count for
// classic groups; v10 (KIP-848) topic ids.

import { OffsetFetchRequest, type OffsetFetchRequestData } from '../../generated/offset-fetch-request.ts'
import {
  OffsetFetchResponse,
  type OffsetFetchResponseData,
  type OffsetFetchResponseGroup,
  type OffsetFetchResponsePartitions,
  type OffsetFetchResponseTopics,
} from '../../generated/offset-fetch-response.ts'
import type { Broker } from '../broker/broker.ts'
import type { CommittedOffset } from '../broker/groups/committed-offsets.ts'
import type { RequestContext } from '../broker/request-context.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'
import { NIL_UUID } from '../wire/uuid.ts'

const GROUPS_FROM_VERSION = 8
const TOPIC_ID_FROM_VERSION = 10
const NO_OFFSET = -1

/** What is asked of one group, in whichever version. */
interface Question {
  readonly groupId: string
  /** `null`: everything it has committed. */
  readonly topics: readonly AskedTopic[] | null
}

interface AskedTopic {
  readonly name: string
  readonly topicId: string
  readonly partitionIndexes: readonly number[]
}

export const offsetFetch = defineHandler(
  OffsetFetchRequest,
  OffsetFetchResponse,
  {
    versions: [1, 10],
    failed: (request, errorCode, version) =>
      toResponse(questionsOf(request, version), version, () => refusal(errorCode)),
  },
  (request, context) => {
    const questions = questionsOf(request, context.apiVersion)
    return toResponse(questions, context.apiVersion, (question) => answer(question, context))
  },
)

function questionsOf(request: OffsetFetchRequestData, version: number): readonly Question[] {
  if (version >= GROUPS_FROM_VERSION) return request.groups
  const topics = request.topics?.map((topic) => ({ ...topic, topicId: NIL_UUID })) ?? null
  return [{ groupId: request.groupId, topics }]
}

type GroupAnswer = Pick<OffsetFetchResponseGroup, 'topics' | 'errorCode'>

function toResponse(
  questions: readonly Question[],
  version: number,
  answerOf: (question: Question) => GroupAnswer,
): OffsetFetchResponseData {
  const response = OffsetFetchResponse.create()
  if (version >= GROUPS_FROM_VERSION) {
    response.groups = questions.map((question) => ({
      groupId: question.groupId,
      ...answerOf(question),
      unknownTaggedFields: null,
    }))
    return response
  }
  const [question] = questions
  if (question === undefined) return response
  return { ...response, ...answerOf(question) }
}

function answer({ groupId, topics }: Question, { broker, apiVersion }: RequestContext): GroupAnswer {
  const asked = topics ?? everythingOf(broker, groupId)
  const answers = asked.map((topic) => describeTopic(broker, groupId, topic, apiVersion >= TOPIC_ID_FROM_VERSION))
  return { topics: answers, errorCode: ErrorCode.NONE }
}

function everythingOf({ groups, topics }: Broker, groupId: string): readonly AskedTopic[] {
  return Array.from(groups.offsets.of(groupId), ([name, partitions]) => ({
    name,
    topicId: topics.byName(name)?.topicId ?? NIL_UUID,
    partitionIndexes: [...partitions.keys()],
  }))
}

function describeTopic(broker: Broker, groupId: string, asked: AskedTopic, isById: boolean): OffsetFetchResponseTopics {
  const { topicId, partitionIndexes } = asked
  const name = isById ? broker.topics.byId(topicId)?.name : asked.name
  return {
    name: name ?? '',
    topicId,
    partitions: partitionIndexes.map((partition) =>
      name === undefined
        ? describe(partition, undefined, ErrorCode.UNKNOWN_TOPIC_ID)
        : describe(partition, broker.groups.offsets.find(groupId, name, partition), ErrorCode.NONE),
    ),
    unknownTaggedFields: null,
  }
}

function describe(
  partitionIndex: number,
  committed: CommittedOffset | undefined,
  errorCode: number,
): OffsetFetchResponsePartitions {
  return {
    partitionIndex,
    committedOffset: BigInt(committed?.offset ?? NO_OFFSET),
    committedLeaderEpoch: committed?.leaderEpoch ?? NO_OFFSET,
    metadata: committed?.metadata ?? '',
    errorCode,
    unknownTaggedFields: null,
  }
}

function refusal(errorCode: number): GroupAnswer {
  return { topics: [], errorCode }
}
