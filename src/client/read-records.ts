import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse, type PartitionData } from '../../generated/fetch-response.ts'
import type { KafkaRecord } from '../records/record.ts'
import type { Client } from './client.ts'
import { BrokerError, throwOnError } from './client-error.ts'
import { type FetchLimits, fetchRequest } from './fetch-request.ts'
import { fetchedBatches } from './fetched-batches.ts'
import { listOffset } from './list-offset.ts'

export interface ReadOptions extends FetchLimits {
  readonly topic: string
  readonly partition: number
  /** Default: the earliest. */
  readonly fromOffset?: number
  /** Stops before this offset. Default: never stops, waits for new records. */
  readonly toOffset?: number
}

/**
 * Reads a partition in order, without a group. The next request is under way while its predecessor's records are used.
 * @yields the records of one answer, never none; their bytes are views of that answer
 * @throws BrokerError OFFSET_OUT_OF_RANGE, UNKNOWN_TOPIC_OR_PARTITION and others; RecordError when a batch is damaged
 */
export async function* readRecords(client: Client, options: ReadOptions): AsyncGenerator<readonly KafkaRecord[]> {
  const { topic, partition, toOffset = Number.POSITIVE_INFINITY } = options
  const leader = await client.leaderOf(topic, partition)
  let offset = options.fromOffset ?? (await listOffset(client, topic, partition, 'earliest'))
  let pending = offset < toOffset ? fetchFrom(client, options, leader, offset) : null
  while (pending !== null) {
    const { records, nextOffset } = recordsOf(await pending, offset, toOffset)
    offset = nextOffset
    pending = offset < toOffset ? fetchFrom(client, options, leader, offset) : null
    // A consumer that stops early leaves this request alone; its failure must not end the process then.
    pending?.catch(() => undefined)
    if (records.length > 0) yield records
  }
}

async function fetchFrom(
  client: Client,
  options: ReadOptions,
  leader: { nodeId: number; topicId: string },
  offset: number,
): Promise<PartitionData> {
  const { topic, partition: index } = options
  const body = fetchRequest({ topic, topicId: leader.topicId }, new Map([[index, offset]]), options)
  const answer = await client.request(FetchRequest, FetchResponse, body, { nodeId: leader.nodeId })
  const what = `fetch of ${topic}-${index} at ${offset}`
  throwOnError(answer.errorCode, what)
  const partition = answer.responses[0]?.partitions[0]
  if (partition === undefined) throw new BrokerError(-1, what, 'the answer leaves the partition out')
  throwOnError(partition.errorCode, what)
  return partition
}

/** Records from `fromOffset` on and before `toOffset`; the first batch may begin earlier than was asked. */
function recordsOf(
  partition: PartitionData,
  fromOffset: number,
  toOffset: number,
): { records: KafkaRecord[]; nextOffset: number } {
  const records: KafkaRecord[] = []
  let nextOffset = fromOffset
  for (const batch of fetchedBatches(partition, fromOffset, toOffset)) {
    nextOffset = batch.nextOffset
    for (const record of batch.records) records.push(record)
  }
  return { records, nextOffset }
}
