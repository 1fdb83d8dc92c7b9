import {
  createListOffsetsPartition,
  createListOffsetsTopic,
  ListOffsetsRequest,
} from '../../generated/list-offsets-request.ts'
import { ListOffsetsResponse } from '../../generated/list-offsets-response.ts'
import type { Client } from './client.ts'
import { throwOnError } from './client-error.ts'

/** Kafka's special timestamps. */
const specialTimestamps = { latest: -1n, earliest: -2n, 'max-timestamp': -3n } as const

/** A place in a partition: one of its ends, its newest timestamp, or milliseconds since the epoch. */
export type OffsetSpec = keyof typeof specialTimestamps | number

/**
 * Finds an offset of one partition.
 * @returns `latest`: the offset after the last record; a time: the first record at or after it, -1 for none
 * @throws BrokerError UNKNOWN_TOPIC_OR_PARTITION and others
 */
export async function listOffset(client: Client, topic: string, partition: number, spec: OffsetSpec): Promise<number> {
  const { nodeId } = await client.leaderOf(topic, partition)
  const wanted = createListOffsetsPartition()
  wanted.partitionIndex = partition
  wanted.timestamp = typeof spec === 'number' ? BigInt(spec) : specialTimestamps[spec]
  const body = ListOffsetsRequest.create()
  body.replicaId = -1
  body.topics = [{ ...createListOffsetsTopic(), name: topic, partitions: [wanted] }]
  const answer = await client.request(ListOffsetsRequest, ListOffsetsResponse, body, { nodeId })
  const found = answer.topics[0]?.partitions[0]
  throwOnError(found?.errorCode ?? -1, `list offsets of ${topic}-${partition}`)
  return Number(found?.offset ?? -1n)
}
