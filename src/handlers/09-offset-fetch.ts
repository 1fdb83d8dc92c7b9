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
  /** Whether offsets are refused that an open transaction may change. */
  readonly requiresStable: boolean
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
  const { requireStable: requiresStable } = request
  if (version >= GROUPS_FROM_VERSION) {
    return request.groups.map(({ groupId, topics }) => ({ groupId, topics, requiresStable }))
  }
  const topics = request.topics?.map((topic) => ({ ...topic, topicId: NIL_UUID })) ?? null
  return [{ groupId: request.groupId, topics, requiresStable }]
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

function answer(question: Question, { broker, apiVersion }: RequestContext): GroupAnswer {
  const asked = question.topics ?? everythingOf(broker, question.groupId)
  const answers = asked.map((topic) => describeTopic(broker, question, topic, apiVersion >= TOPIC_ID_FROM_VERSION))
  return { topics: answers, errorCode: ErrorCode.NONE }
}

function everythingOf({ groups, topics }: Broker, groupId: string): readonly AskedTopic[] {
  return Array.from(groups.offsets.of(groupId), ([name, partitions]) => ({
    name,
    topicId: topics.byName(name)?.topicId ?? NIL_UUID,
    partitionIndexes: [...partitions.keys()],
  }))
}

function describeTopic(
  broker: Broker,
  question: Question,
  asked: AskedTopic,
  isById: boolean,
): OffsetFetchResponseTopics {
  const { topicId, partitionIndexes } = asked
  const name = isById ? broker.topics.byId(topicId)?.name : asked.name
  return {
    name: name ?? '',
    topicId,
    partitions: partitionIndexes.map((partition) =>
      name === undefined
        ? describe(partition, undefined, ErrorCode.UNKNOWN_TOPIC_ID)
        : describeOffset(broker, question, name, partition),
    ),
    unknownTaggedFields: null,
  }
}

function describeOffset(
  { groups }: Broker,
  { groupId, requiresStable }: Question,
  topic: string,
  partition: number,
): OffsetFetchResponsePartitions {
  return requiresStable && groups.pending.has(groupId, topic, partition)
    ? describe(partition, undefined, ErrorCode.UNSTABLE_OFFSET_COMMIT)
    : describe(partition, groups.offsets.find(groupId, topic, partition), ErrorCode.NONE)
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
