import { fetchV13 } from '@platformatic/kafka'
import {
  createFetchableTopicResponse,
  createFetchResponseData,
  createPartitionData,
  FetchResponse,
  type FetchResponseData,
} from '../../../generated/fetch-response.ts'
import { buildBatch } from '../../../src/records/build-batch.ts'
import { readRecords } from '../../../src/records/read-records.ts'
import type { KafkaRecord } from '../../../src/records/record.ts'
import { splitBatches } from '../../../src/records/split-batches.ts'
import { WireReader } from '../../../src/wire/reader.ts'
import type { BenchCase, Contender } from '../case.ts'
import { bytesOf, decodeKafkajs, decodePlatformatic } from '../contenders.ts'
import { names, topicIds } from '../names.ts'

const VERSION = 13
const KAFKAJS_VERSION = 11
const API = { apiKey: 1, version: VERSION }
const TIMESTAMP_MS = 1_760_000_000_000
const NO_RECORDS = Buffer.alloc(0)

/**
 * Fetch response of 10 topics with 10 partitions each. Both rivals parse every record as they decode; ours leaves
 * records alone until they are asked for, so the cases with records ask for all of them.
 */
export function fetchResponseCases(): BenchCase[] {
  return [
    responseCase('no records', NO_RECORDS),
    responseCase('1 x 1 KB each, records read', batchOf(1, 1_000)),
    responseCase('100 x 100 B each, records read', batchOf(100, 100)),
  ]
}

function batchOf(recordCount: number, valueBytes: number): Buffer {
  const value = Buffer.alloc(valueBytes, 'v')
  const key = Buffer.from('key-0001')
  return buildBatch({ records: names(recordCount, '').map(() => ({ timestampMs: TIMESTAMP_MS, key, value })) })
}

function responseCase(label: string, records: Buffer): BenchCase {
  const frame = bytesOf(FetchResponse, fetchResponse(records, VERSION), VERSION)
  const oldFrame = bytesOf(FetchResponse, fetchResponse(records, KAFKAJS_VERSION), KAFKAJS_VERSION)
  return {
    name: `Fetch v13 response, 10 x 10 partitions, ${label}, decode`,
    chronik: decodeWithRecords(frame, VERSION),
    chronikOld: decodeWithRecords(oldFrame, KAFKAJS_VERSION),
    platformatic: decodePlatformatic(fetchV13.parseResponse, frame, API),
    kafkajs: decodeKafkajs('fetch/v11', oldFrame),
  }
}

function decodeWithRecords(frame: Buffer, version: number): Contender {
  return {
    run: () =>
      FetchResponse.read(new WireReader(frame), version).responses.map(({ partitions }) =>
        partitions.map(({ records }) => (Buffer.isBuffer(records) ? readEveryRecord(records) : null)),
      ),
  }
}

function readEveryRecord(batches: Buffer): KafkaRecord[][] {
  return splitBatches(batches).headers.map((header) => readRecords(batches, header))
}

function fetchResponse(records: Buffer, version: number): FetchResponseData {
  const partitions = names(10, '').map((_, partitionIndex) => ({
    ...createPartitionData(),
    partitionIndex,
    highWatermark: 123_456_789n,
    lastStableOffset: 123_456_789n,
    logStartOffset: 0n,
    abortedTransactions: [],
    records,
  }))
  const responses = names(10, 'orders-eu-').map((topic, index) => ({
    ...createFetchableTopicResponse(),
    ...(version >= VERSION ? { topicId: topicIds(10)[index] ?? '' } : { topic }),
    partitions,
  }))
  return { ...createFetchResponseData(), sessionId: 4_711, responses }
}
