import {
  createListOffsetsPartition,
  createListOffsetsTopic,
  ListOffsetsRequest,
} from '../../generated/list-offsets-request.ts'
import { ListOffsetsResponse, type ListOffsetsResponseData } from '../../generated/list-offsets-response.ts'
import type { Client } from './client.ts'
import { BrokerError, throwOnError } from './client-error.ts'
import { findLeaders, groupByLeader } from './partition-leaders.ts'

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
  const found = await listOffsets(client, topic, [partition], spec)
  return found.get(partition) ?? -1
}

/**
 * Finds an offset in each of several partitions, with one request per broker.
 * @returns offsets by partition, as `listOffset` does
 * @throws BrokerError UNKNOWN_TOPIC_OR_PARTITION and others; ClientError NO_LEADER
 */
export async function listOffsets(
  client: Client,
  topic: string,
  partitions: readonly number[],
  spec: OffsetSpec,
): Promise<ReadonlyMap<number, number>> {
  const groups = groupByLeader(topic, await findLeaders(client, topic), partitions)
  const answers = await Promise.all(
    [...groups].map(([nodeId, led]) =>
      client.request(ListOffsetsRequest, ListOffsetsResponse, listOffsetsRequest(topic, led, spec), { nodeId }),
    ),
  )
  const offsets = new Map(answers.flatMap((answer) => offsetsIn(answer, topic)))
  for (const partition of partitions) {
    if (offsets.has(partition)) continue
    throw new BrokerError(-1, `list offsets of ${topic}-${partition}`, 'the answer leaves the partition out')
  }
  return offsets
}

function listOffsetsRequest(topic: string, partitions: readonly number[], spec: OffsetSpec) {
  const timestamp = typeof spec === 'number' ? BigInt(spec) : specialTimestamps[spec]
  const wanted = partitions.map((partitionIndex) => ({ ...createListOffsetsPartition(), partitionIndex, timestamp }))
  const body = ListOffsetsRequest.create()
  body.replicaId = -1
  body.topics = [{ ...createListOffsetsTopic(), name: topic, partitions: wanted }]
  return body
}

function offsetsIn(answer: ListOffsetsResponseData, topic: string): [partition: number, offset: number][] {
  return (answer.topics[0]?.partitions ?? []).map(({ partitionIndex, errorCode, offset }) => {
    throwOnError(errorCode, `list offsets of ${topic}-${partitionIndex}`)
    return [partitionIndex, Number(offset)]
  })
}
