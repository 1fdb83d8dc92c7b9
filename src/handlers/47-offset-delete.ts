// OffsetDelete: v0
//
// Deletes a group's offsets of topics that nobody in it reads (KIP-496); durable before the answer.

import { OffsetDeleteRequest } from '../../generated/offset-delete-request.ts'
import { OffsetDeleteResponse, type OffsetDeleteResponseData } from '../../generated/offset-delete-response.ts'
import { deleteOffsets } from '../broker/groups/group-offsets.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const offsetDelete = defineHandler(
  OffsetDeleteRequest,
  OffsetDeleteResponse,
  { versions: [0, 0], failed: (_request, errorCode) => refusal(errorCode) },
  async (request, { broker }) => {
    const asked = request.topics.map(({ name, partitions }) => ({
      topic: name,
      partitions: partitions.map(({ partitionIndex }) => partitionIndex),
    }))
    const deleted = await deleteOffsets(broker, request.groupId, asked)
    if (deleted.errorCode !== ErrorCode.NONE) return refusal(deleted.errorCode)
    const topics = asked.map(({ topic, partitions }, topicIndex) => ({
      name: topic,
      partitions: partitions.map((partitionIndex, index) => ({
        partitionIndex,
        errorCode: deleted.topics[topicIndex]?.[index] ?? ErrorCode.NONE,
      })),
    }))
    return { ...OffsetDeleteResponse.create(), topics }
  },
)

function refusal(errorCode: number): OffsetDeleteResponseData {
  return { ...OffsetDeleteResponse.create(), errorCode }
}
