import { CreateTopicsRequest, createCreatableTopic } from '../../generated/create-topics-request.ts'
import { CreateTopicsResponse } from '../../generated/create-topics-response.ts'
import {
  createFetchPartition,
  createFetchTopic,
  FetchRequest,
  type FetchRequestData,
} from '../../generated/fetch-request.ts'
import { FetchResponse, type FetchResponseData, type PartitionData } from '../../generated/fetch-response.ts'
import { ProduceRequest, type ProduceRequestData } from '../../generated/produce-request.ts'
import { type PartitionProduceResponse, ProduceResponse } from '../../generated/produce-response.ts'
import { readBatchHeader } from '../../src/records/batch-header.ts'
import { type BatchContents, buildBatch } from '../../src/records/build-batch.ts'
import { readRecords } from '../../src/records/read-records.ts'
import type { RawClient } from './raw-client.ts'

/** A batch of records with these values, stamped with a time that lies just behind the broker's. */
export function batchOf(values: readonly string[], contents: Partial<BatchContents> = {}): Buffer {
  const timestampMs = Date.now() - 1_000
  const records = values.map((value) => ({ timestampMs, key: Buffer.from('k'), value: Buffer.from(value) }))
  return buildBatch({ records, ...contents })
}

/** A Produce request for one partition, by topic name (v3-12) or id (v13). */
export function produceBody(topic: string, records: Buffer | null, options: ProduceOptions = {}): ProduceRequestData {
  const body = ProduceRequest.create()
  body.acks = options.acks ?? -1
  body.timeoutMs = 10_000
  body.transactionalId = options.transactionalId ?? null
  body.topicData = [
    {
      name: topic,
      topicId: options.topicId ?? body.topicData[0]?.topicId ?? 'AAAAAAAAAAAAAAAAAAAAAA',
      partitionData: [{ index: options.partition ?? 0, records, unknownTaggedFields: null }],
      unknownTaggedFields: null,
    },
  ]
  return body
}

export interface ProduceOptions {
  readonly acks?: number
  readonly partition?: number
  readonly topicId?: string
  readonly transactionalId?: string
}

/** Produces and gives the answer for the one partition. */
export async function produceTo(
  client: RawClient,
  topic: string,
  records: Buffer | null,
  options: ProduceOptions & { readonly version?: number } = {},
): Promise<PartitionProduceResponse> {
  const { version = 12 } = options
  const body = produceBody(topic, records, options)
  const answer = await client.ask(ProduceRequest, ProduceResponse, body, version)
  const partition = answer.responses[0]?.partitionResponses[0]
  if (partition === undefined) throw new Error('the answer tells of no partition')
  return partition
}

/** A Fetch of one partition by topic name, answered at once whatever is there. */
export function fetchBody(
  topic: string,
  fetchOffset: number,
  options: Partial<FetchRequestData> = {},
): FetchRequestData {
  const partition = { ...createFetchPartition(), fetchOffset: BigInt(fetchOffset), partitionMaxBytes: 1_048_576 }
  return {
    ...FetchRequest.create(),
    minBytes: 1,
    maxBytes: 10_485_760,
    sessionEpoch: -1,
    topics: [{ ...createFetchTopic(), topic, partitions: [partition] }],
    ...options,
  }
}

/** Fetches one partition and gives its part of the answer. */
export async function fetchFrom(
  client: RawClient,
  topic: string,
  fetchOffset: number,
  options: Partial<FetchRequestData> = {},
  version = 12,
): Promise<PartitionData> {
  return onlyPartition(await client.ask(FetchRequest, FetchResponse, fetchBody(topic, fetchOffset, options), version))
}

/** The one partition of a Fetch answer. */
export function onlyPartition(answer: FetchResponseData): PartitionData {
  const partition = answer.responses[0]?.partitions[0]
  if (partition === undefined) throw new Error('the answer tells of no partition')
  return partition
}

/** The values of all records in a Fetch answer, with their offsets. */
export function valuesOf({ records }: PartitionData): readonly (readonly [offset: number, value: string])[] {
  if (records === null) throw new Error('records are null')
  const bytes = Buffer.isBuffer(records) ? records : Buffer.concat(records)
  const values: [number, string][] = []
  for (let at = 0; at < bytes.length; ) {
    const header = readBatchHeader(bytes, at)
    for (const { offset, value } of readRecords(bytes, header)) values.push([offset, value?.toString() ?? ''])
    at += header.byteLength
  }
  return values
}

/** Creates a topic and fails the test when that is refused. */
export async function createTopic(
  client: RawClient,
  name: string,
  numPartitions = 1,
  configs: Readonly<Record<string, string>> = {},
): Promise<string> {
  const body = CreateTopicsRequest.create()
  const entries = Object.entries(configs).map(([name, value]) => ({ name, value, unknownTaggedFields: null }))
  body.topics = [{ ...createCreatableTopic(), name, numPartitions, replicationFactor: 1, configs: entries }]
  const [result] = (await client.ask(CreateTopicsRequest, CreateTopicsResponse, body, 7)).topics
  if (result === undefined || result.errorCode !== 0) throw new Error(`${name}: ${result?.errorMessage}`)
  return result.topicId
}
