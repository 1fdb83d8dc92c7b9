// DeleteRecords: v0-2
//
// Moves the log start offset of partitions up to an offset, or to the high watermark for -1 (KIP-107); consumers below
// it get OFFSET_OUT_OF_RANGE. An offset that is deleted already is fine, one beyond the high watermark is
// OFFSET_OUT_OF_RANGE, a topic that is only compacted POLICY_VIOLATION. The low watermark is the log start offset of
// the one replica. For a partition asked for twice the last offset counts. v2 flexible. The timeout is for replicas
// that lag, of which there are none.

import { DeleteRecordsRequest } from '../../generated/delete-records-request.ts'
import {
  type DeleteRecordsPartitionResult,
  DeleteRecordsResponse,
  type DeleteRecordsResponseData,
} from '../../generated/delete-records-response.ts'
import { deleteRecordsBefore, type RecordDeletion, type RecordDeletionResult } from '../broker/delete-records.ts'
import { defineHandler } from '../server/handler.ts'

export const deleteRecords = defineHandler(
  DeleteRecordsRequest,
  DeleteRecordsResponse,
  {
    versions: [0, 2],
    failed: ({ topics }, errorCode) => ({
      ...DeleteRecordsResponse.create(),
      topics: topics.map(({ name, partitions }) => ({
        name,
        partitions: partitions.map(({ partitionIndex }) => partitionResult(partitionIndex, errorCode, -1)),
        unknownTaggedFields: null,
      })),
    }),
  },
  async ({ topics }, { broker }) => {
    const deletions = new Map<string, RecordDeletion>()
    for (const { name, partitions } of topics) {
      for (const { partitionIndex, offset } of partitions) {
        const deletion = { topicName: name, partition: partitionIndex, beforeOffset: Number(offset) }
        deletions.set(`${partitionIndex} ${name}`, deletion)
      }
    }
    return tell(await deleteRecordsBefore(broker, [...deletions.values()]))
  },
)

function tell(results: readonly RecordDeletionResult[]): DeleteRecordsResponseData {
  const response = DeleteRecordsResponse.create()
  for (const [name, parts] of Map.groupBy(results, ({ deletion }) => deletion.topicName)) {
    const partitions = parts.map(({ deletion, errorCode, lowWatermark }) =>
      partitionResult(deletion.partition, errorCode, lowWatermark),
    )
    response.topics.push({ name, partitions, unknownTaggedFields: null })
  }
  return response
}

function partitionResult(
  partitionIndex: number,
  errorCode: number,
  lowWatermark: number,
): DeleteRecordsPartitionResult {
  return { partitionIndex, errorCode, lowWatermark: BigInt(lowWatermark), unknownTaggedFields: null }
}
