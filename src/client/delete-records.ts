import { createDeleteRecordsTopic, DeleteRecordsRequest } from '../../generated/delete-records-request.ts'
import { DeleteRecordsResponse } from '../../generated/delete-records-response.ts'
import type { Client } from './client.ts'
import { throwOnError } from './client-error.ts'
import { findLeaders, groupByLeader } from './partition-leaders.ts'

const TIMEOUT_MS = 30_000

/**
 * Deletes the records before an offset in each of several partitions.
 * @param offsets  by partition: the first record that stays; -1: none stays
 * @returns the first offset that can be read, by partition
 * @throws BrokerError OFFSET_OUT_OF_RANGE, POLICY_VIOLATION and others; ClientError NO_LEADER
 */
export async function deleteRecords(
  client: Client,
  topic: string,
  offsets: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<number, number>> {
  const groups = groupByLeader(topic, await findLeaders(client, topic), [...offsets.keys()])
  const kept = new Map<number, number>()
  for (const [nodeId, led] of groups) {
    const partitions = led.map((partitionIndex) => ({
      partitionIndex,
      offset: BigInt(offsets.get(partitionIndex) ?? -1),
      unknownTaggedFields: null,
    }))
    const body = DeleteRecordsRequest.create()
    body.timeoutMs = TIMEOUT_MS
    body.topics = [{ ...createDeleteRecordsTopic(), name: topic, partitions }]
    const answer = await client.request(DeleteRecordsRequest, DeleteRecordsResponse, body, { nodeId })
    for (const { partitionIndex, errorCode, lowWatermark } of answer.topics[0]?.partitions ?? []) {
      throwOnError(errorCode, `trim ${topic}-${partitionIndex}`)
      kept.set(partitionIndex, Number(lowWatermark))
    }
  }
  return kept
}
