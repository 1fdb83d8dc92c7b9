import { listOffsetsV8 } from '@platformatic/kafka'
import {
  createListOffsetsPartition,
  createListOffsetsRequestData,
  createListOffsetsTopic,
  ListOffsetsRequest,
} from '../../../generated/list-offsets-request.ts'
import {
  createListOffsetsPartitionResponse,
  createListOffsetsResponseData,
  createListOffsetsTopicResponse,
  ListOffsetsResponse,
} from '../../../generated/list-offsets-response.ts'
import { WireReader } from '../../../src/wire/reader.ts'
import type { BenchCase } from '../case.ts'
import {
  bytesOf,
  decodeKafkajs,
  decodeOurs,
  decodePlatformatic,
  encodeKafkajs,
  encodeOurs,
  encodePlatformatic,
} from '../contenders.ts'
import { names } from '../names.ts'

const VERSION = 8
const KAFKAJS_VERSION = 3
const LATEST = -1n

/** ListOffsets, 3 topics of 10 partitions, both ways as a client has them. */
export function listOffsetsCases(): BenchCase[] {
  return [requestCase(), responseCase()]
}

function requestCase(): BenchCase {
  const partitions = names(10, '').map((_, partitionIndex) => ({
    ...createListOffsetsPartition(),
    partitionIndex,
    timestamp: LATEST,
  }))
  const topics = names(3, 'orders-eu-').map((name) => ({ ...createListOffsetsTopic(), name, partitions }))
  const message = { ...createListOffsetsRequestData(), replicaId: -1, topics }
  const frame = bytesOf(ListOffsetsRequest, message, VERSION)
  const ours = ListOffsetsRequest.read(new WireReader(frame), VERSION)
  const kafkajsTopics = topics.map(({ name }) => ({
    topic: name,
    partitions: partitions.map(({ partitionIndex }) => ({ partition: partitionIndex, timestamp: -1 })),
  }))
  return {
    name: 'ListOffsets v8 request, 3 x 10 partitions, encode',
    chronik: encodeOurs(ListOffsetsRequest, ours, VERSION),
    chronikOld: encodeOurs(ListOffsetsRequest, ours, KAFKAJS_VERSION),
    platformatic: encodePlatformatic(() => listOffsetsV8.createRequest(-1, 0, ours.topics)),
    kafkajs: encodeKafkajs('listOffsets/v3', { replicaId: -1, isolationLevel: 0, topics: kafkajsTopics }),
    expectedBytes: {
      chronik: frame,
      platformatic: frame,
      kafkajs: bytesOf(ListOffsetsRequest, message, KAFKAJS_VERSION),
    },
  }
}

function responseCase(): BenchCase {
  const partitions = names(10, '').map((_, partitionIndex) => ({
    ...createListOffsetsPartitionResponse(),
    partitionIndex,
    offset: 123_456_789n,
    leaderEpoch: 7,
  }))
  const topics = names(3, 'orders-eu-').map((name) => ({ ...createListOffsetsTopicResponse(), name, partitions }))
  const message = { ...createListOffsetsResponseData(), topics }
  const oldPartitions = partitions.map((partition) => ({ ...partition, leaderEpoch: -1 }))
  const oldMessage = { ...message, topics: topics.map((topic) => ({ ...topic, partitions: oldPartitions })) }
  const frame = bytesOf(ListOffsetsResponse, message, VERSION)
  const oldFrame = bytesOf(ListOffsetsResponse, oldMessage, KAFKAJS_VERSION)
  return {
    name: 'ListOffsets v8 response, 3 x 10 partitions, decode',
    chronik: decodeOurs(ListOffsetsResponse, frame, VERSION),
    chronikOld: decodeOurs(ListOffsetsResponse, oldFrame, KAFKAJS_VERSION),
    platformatic: decodePlatformatic(listOffsetsV8.parseResponse, frame, { apiKey: 2, version: VERSION }),
    kafkajs: decodeKafkajs('listOffsets/v3', oldFrame),
  }
}
