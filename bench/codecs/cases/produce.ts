import { produceV9, Reader, Writer } from '@platformatic/kafka'
import {
  createPartitionProduceData,
  createProduceRequestData,
  createTopicProduceData,
  ProduceRequest,
  type ProduceRequestData,
} from '../../../generated/produce-request.ts'
import { buildBatch } from '../../../src/records/build-batch.ts'
import { WireReader } from '../../../src/wire/reader.ts'
import type { BenchCase } from '../case.ts'
import {
  bytesOf,
  decodeOurs,
  encodeKafkajs,
  encodeOurs,
  encodePlatformatic,
  KafkajsDecoder,
  KafkajsEncoder,
} from '../contenders.ts'
import { names } from '../names.ts'

const VERSION = 9
const KAFKAJS_VERSION = 7
const ACKS_ALL = -1
const TIMEOUT_MS = 30_000
const TOPIC = 'orders-eu'
const RECORD_BYTES = 1_000
const TIMESTAMP_MS = 1_760_000_000_000

/** How many partitions, and how many records of 1 KB in the batch of each. */
interface Load {
  readonly label: string
  readonly partitionCount: number
  readonly recordCount: number
}

const LOADS: readonly Load[] = [
  { label: '1 x 1 KB', partitionCount: 1, recordCount: 1 },
  { label: '10 x 16 KB', partitionCount: 10, recordCount: 16 },
]

/** Produce request: with batches that are ready, and from records, checksum included. */
export function produceCases(): BenchCase[] {
  return LOADS.flatMap((load) => [...framingCases(load), fromRecordsCase(load)])
}

function framingCases(load: Load): BenchCase[] {
  const frame = bytesOf(ProduceRequest, produceRequest(load), VERSION)
  const oldFrame = bytesOf(ProduceRequest, produceRequest(load), KAFKAJS_VERSION)
  const ours = ProduceRequest.read(new WireReader(frame), VERSION)
  const theirs = readPlatformatic(frame)
  const kafkajs = readKafkajs(oldFrame)
  return [
    {
      name: `Produce v9 request, ${load.label}, ready batches, encode`,
      chronik: encodeOurs(ProduceRequest, ours, VERSION),
      chronikOld: encodeOurs(ProduceRequest, ours, KAFKAJS_VERSION),
      platformatic: encodePlatformatic(() => writePlatformatic(theirs), '*'),
      kafkajs: { run: () => writeKafkajs(kafkajs).buffer, mark: '* v7' },
      expectedBytes: { chronik: frame, chronikOld: oldFrame, platformatic: frame, kafkajs: oldFrame },
    },
    {
      name: `Produce v9 request, ${load.label}, batches as views, decode`,
      chronik: decodeOurs(ProduceRequest, frame, VERSION),
      chronikOld: decodeOurs(ProduceRequest, oldFrame, KAFKAJS_VERSION),
      platformatic: { run: () => readPlatformatic(frame), mark: '*' },
      kafkajs: { run: () => readKafkajs(oldFrame), mark: '* v7' },
    },
  ]
}

function fromRecordsCase(load: Load): BenchCase {
  const value = Buffer.alloc(RECORD_BYTES, 'v')
  const partitions = names(load.partitionCount, '').map((_, partition) => partition)
  const records = names(load.recordCount, '').map(() => ({ timestampMs: TIMESTAMP_MS, value }))
  const messages = partitions.flatMap((partition) =>
    records.map(() => ({ topic: TOPIC, partition, value, timestamp: BigInt(TIMESTAMP_MS) })),
  )
  const kafkajsTopic = {
    topic: TOPIC,
    partitions: partitions.map((partition) => ({
      partition,
      messages: records.map(() => ({ value, timestamp: TIMESTAMP_MS, headers: {} })),
    })),
  }
  const template = produceRequest(load)
  const encode = (version: number) => ({
    run: () =>
      encodeOurs(
        ProduceRequest,
        requestOf(template, () => buildBatch({ records })),
        version,
      ).run(),
  })
  return {
    name: `Produce v9 request, ${load.label}, from records, encode`,
    chronik: encode(VERSION),
    chronikOld: encode(KAFKAJS_VERSION),
    platformatic: encodePlatformatic(() =>
      produceV9.createRequest(ACKS_ALL, TIMEOUT_MS, messages, { compression: 'none', producerId: -1n }),
    ),
    kafkajs: encodeKafkajs('produce/v7', { acks: ACKS_ALL, timeout: TIMEOUT_MS, topicData: [kafkajsTopic] }),
  }
}

function produceRequest({ partitionCount, recordCount }: Load): ProduceRequestData {
  const value = Buffer.alloc(RECORD_BYTES, 'v')
  const records = names(recordCount, '').map(() => ({ timestampMs: TIMESTAMP_MS, value }))
  const partitionData = names(partitionCount, '').map((_, index) => ({ ...createPartitionProduceData(), index }))
  const topicData = [{ ...createTopicProduceData(), name: TOPIC, partitionData }]
  const request = { ...createProduceRequestData(), acks: ACKS_ALL, timeoutMs: TIMEOUT_MS, topicData }
  return requestOf(request, () => buildBatch({ records }))
}

function requestOf(request: ProduceRequestData, createBatch: () => Buffer): ProduceRequestData {
  const topicData = request.topicData.map((topic) => ({
    ...topic,
    partitionData: topic.partitionData.map((partition) => ({ ...partition, records: createBatch() })),
  }))
  return { ...request, topicData }
}

function readPlatformatic(frame: Buffer) {
  const reader = Reader.from(frame)
  const request = {
    transactionalId: reader.readNullableString(),
    acks: reader.readInt16(),
    timeoutMs: reader.readInt32(),
    topicData: reader.readArray((topic) => ({
      name: topic.readString(),
      partitionData: topic.readArray((partition) => ({
        index: partition.readInt32(),
        records: partition.readNullableBytes(),
      })),
    })),
  }
  reader.readTaggedFields()
  return request
}

function writePlatformatic(request: ReturnType<typeof readPlatformatic>): Writer {
  return Writer.create()
    .appendString(request.transactionalId)
    .appendInt16(request.acks)
    .appendInt32(request.timeoutMs)
    .appendArray(request.topicData, (topics, topic) => {
      topics.appendString(topic.name).appendArray(topic.partitionData, (partitions, partition) => {
        partitions.appendInt32(partition.index).appendBytes(partition.records)
      })
    })
    .appendTaggedFields()
}

function readKafkajs(frame: Buffer) {
  const decoder = new KafkajsDecoder(frame)
  return {
    transactionalId: decoder.readString(),
    acks: decoder.readInt16(),
    timeout: decoder.readInt32(),
    topicData: decoder.readArray((topic) => ({
      topic: topic.readString(),
      partitions: topic.readArray((partition) => ({
        partition: partition.readInt32(),
        records: partition.readBytes(),
      })),
    })),
  }
}

function writeKafkajs(request: ReturnType<typeof readKafkajs>): KafkajsEncoder {
  return new KafkajsEncoder()
    .writeString(request.transactionalId)
    .writeInt16(request.acks)
    .writeInt32(request.timeout)
    .writeArray(
      request.topicData.map(({ topic, partitions }) =>
        new KafkajsEncoder()
          .writeString(topic)
          .writeArray(
            partitions.map(({ partition, records }) => new KafkajsEncoder().writeInt32(partition).writeBytes(records)),
          ),
      ),
    )
}
