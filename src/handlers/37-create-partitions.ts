// CreatePartitions: v0-3
//
// Gives topics more partitions, which are visible and writable when the answer comes; those that are there stay as
// they are. validateOnly answers as a creation would and creates nothing. v2 flexible; v3 (KIP-599) quotas, of which
// there are none.

import { CreatePartitionsRequest, type CreatePartitionsTopic } from '../../generated/create-partitions-request.ts'
import {
  CreatePartitionsResponse,
  type CreatePartitionsTopicResult,
} from '../../generated/create-partitions-response.ts'
import { createTopicPartitions } from '../broker/create-partitions.ts'
import { PARTITION_COUNT_MAX } from '../broker/create-topic.ts'
import { inTurns } from '../broker/in-turns.ts'
import type { RequestContext } from '../broker/request-context.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const createPartitions = defineHandler(
  CreatePartitionsRequest,
  CreatePartitionsResponse,
  {
    versions: [0, 3],
    failed: (request, errorCode) => ({
      ...CreatePartitionsResponse.create(),
      results: request.topics.map(({ name }) => result(name, errorCode, null)),
    }),
  },
  async (request, context) => {
    const response = CreatePartitionsResponse.create()
    const allowance = { partitionCount: PARTITION_COUNT_MAX }
    const groups = [...Map.groupBy(request.topics, ({ name }) => name).values()]
    // Begun together, so that they share a commit.
    response.results = await inTurns(groups, (asked) => createFor(asked, request.validateOnly, context, allowance))
    return response
  },
)

async function createFor(
  [topic, ...again]: readonly CreatePartitionsTopic[],
  validateOnly: boolean,
  { broker }: RequestContext,
  allowance: { partitionCount: number },
): Promise<CreatePartitionsTopicResult> {
  const { name, count, assignments } = topic ?? { name: '', count: 0, assignments: null }
  if (again.length > 0) return result(name, ErrorCode.INVALID_REQUEST, 'The topic is in the request more than once')
  allowance.partitionCount -= Math.max(0, count - (broker.topics.byName(name)?.partitionCount ?? count))
  if (allowance.partitionCount < 0) {
    return result(name, ErrorCode.POLICY_VIOLATION, `One request creates at most ${PARTITION_COUNT_MAX} partitions`)
  }
  const wanted = { topicName: name, count, assignments: assignments?.map(({ brokerIds }) => brokerIds) ?? null }
  const refusal = await createTopicPartitions(broker, wanted, validateOnly)
  return refusal === null ? result(name, ErrorCode.NONE, null) : result(name, refusal.errorCode, refusal.message)
}

function result(name: string, errorCode: number, errorMessage: string | null): CreatePartitionsTopicResult {
  return { name, errorCode, errorMessage, unknownTaggedFields: null }
}
