import {
  createFetchPartition,
  createFetchTopic,
  FetchRequest,
  type FetchRequestData,
} from '../../generated/fetch-request.ts'
import { FetchResponse, type PartitionData } from '../../generated/fetch-response.ts'
import type { KafkaRecord } from '../records/record.ts'
import type { Client } from './client.ts'
import { BrokerError, throwOnError } from './client-error.ts'
import { fetchedBatches } from './fetched-batches.ts'
import { listOffset } from './list-offset.ts'

export interface ReadOptions {
  readonly topic: string
  readonly partition: number
  /** Default: the earliest. */
  readonly fromOffset?: number
  /** Stops before this offset. Default: never stops, waits for new records. */
  readonly toOffset?: number
  /** Most bytes of one answer. Default 4 MiB. */
  readonly bytesMax?: number
  /** How long the broker may wait for records; milliseconds, default 500. */
  readonly waitMs?: number
}

const BYTES_MAX_DEFAULT = 4 * 1024 * 1024
const WAIT_MS_DEFAULT = 500
const NO_SESSION_EPOCH = -1

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
  const body = fetchRequest(options, leader.topicId, offset)
  const answer = await client.request(FetchRequest, FetchResponse, body, { nodeId: leader.nodeId })
  const what = `fetch of ${options.topic}-${options.partition} at ${offset}`
  throwOnError(answer.errorCode, what)
  const partition = answer.responses[0]?.partitions[0]
  if (partition === undefined) throw new BrokerError(-1, what, 'the answer leaves the partition out')
  throwOnError(partition.errorCode, what)
  return partition
}

function fetchRequest(options: ReadOptions, topicId: string, offset: number): FetchRequestData {
  const bytesMax = options.bytesMax ?? BYTES_MAX_DEFAULT
  const wanted = createFetchPartition()
  wanted.partition = options.partition
  wanted.fetchOffset = BigInt(offset)
  wanted.partitionMaxBytes = bytesMax
  const body = FetchRequest.create()
  body.maxWaitMs = options.waitMs ?? WAIT_MS_DEFAULT
  body.minBytes = 1
  body.maxBytes = bytesMax
  body.sessionEpoch = NO_SESSION_EPOCH
  body.topics = [{ ...createFetchTopic(), topic: options.topic, topicId, partitions: [wanted] }]
  return body
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
