import { fetchV13, Reader } from '@platformatic/kafka'
import {
  createFetchPartition,
  createFetchRequestData,
  createFetchTopic,
  FetchRequest,
  type FetchRequestData,
} from '../../../generated/fetch-request.ts'
import { WireReader } from '../../../src/wire/reader.ts'
import type { BenchCase } from '../case.ts'
import { bytesOf, decodeOurs, encodeKafkajs, encodeOurs, encodePlatformatic, KafkajsDecoder } from '../contenders.ts'
import { names, topicIds } from '../names.ts'

const VERSION = 13
const KAFKAJS_VERSION = 11

/** Fetch request: 10 topics of 10 partitions. */
export function fetchRequestCases(): BenchCase[] {
  const frame = bytesOf(FetchRequest, fetchRequest(VERSION), VERSION)
  const oldFrame = bytesOf(FetchRequest, fetchRequest(KAFKAJS_VERSION), KAFKAJS_VERSION)
  const ours = FetchRequest.read(new WireReader(frame), VERSION)
  const oursOld = FetchRequest.read(new WireReader(oldFrame), KAFKAJS_VERSION)
  const theirs = readPlatformatic(frame)
  return [
    {
      name: 'Fetch v13 request, 10 x 10 partitions, encode',
      chronik: encodeOurs(FetchRequest, ours, VERSION),
      chronikOld: encodeOurs(FetchRequest, oursOld, KAFKAJS_VERSION),
      platformatic: encodePlatformatic(() =>
        fetchV13.createRequest(
          theirs.maxWaitMs,
          theirs.minBytes,
          theirs.maxBytes,
          theirs.isolationLevel,
          theirs.sessionId,
          theirs.sessionEpoch,
          theirs.topics,
          [],
          theirs.rackId,
        ),
      ),
      kafkajs: encodeKafkajs('fetch/v11', readKafkajs(oldFrame)),
      targets: { platformatic: 20 },
      expectedBytes: { chronik: frame, chronikOld: oldFrame, platformatic: frame, kafkajs: oldFrame },
    },
    {
      name: 'Fetch v13 request, 10 x 10 partitions, decode',
      chronik: decodeOurs(FetchRequest, frame, VERSION),
      chronikOld: decodeOurs(FetchRequest, oldFrame, KAFKAJS_VERSION),
      platformatic: { run: () => readPlatformatic(frame), mark: '*' },
      kafkajs: { run: () => readKafkajs(oldFrame), mark: '* v11' },
    },
  ]
}

function fetchRequest(version: number): FetchRequestData {
  const partitions = names(10, '').map((_, partition) => ({
    ...createFetchPartition(),
    partition,
    currentLeaderEpoch: 7,
    fetchOffset: 123_456_789n,
    partitionMaxBytes: 1_048_576,
  }))
  const topics = names(10, 'orders-eu-').map((topic, index) => ({
    ...createFetchTopic(),
    ...(version >= VERSION ? { topicId: topicIds(10)[index] ?? '' } : { topic }),
    partitions,
  }))
  return { ...createFetchRequestData(), replicaId: -1, maxWaitMs: 500, minBytes: 1, sessionEpoch: -1, topics }
}

function readPlatformatic(frame: Buffer) {
  const reader = Reader.from(frame)
  const request = {
    replicaId: reader.readInt32(),
    maxWaitMs: reader.readInt32(),
    minBytes: reader.readInt32(),
    maxBytes: reader.readInt32(),
    isolationLevel: reader.readInt8(),
    sessionId: reader.readInt32(),
    sessionEpoch: reader.readInt32(),
    topics: reader.readArray((topic) => ({
      topicId: topic.readUUID(),
      partitions: topic.readArray((partition) => ({
        partition: partition.readInt32(),
        currentLeaderEpoch: partition.readInt32(),
        fetchOffset: partition.readInt64(),
        lastFetchedEpoch: partition.readInt32(),
        logStartOffset: partition.readInt64(),
        partitionMaxBytes: partition.readInt32(),
      })),
    })),
    forgottenTopicsData: reader.readArray((topic) => ({
      topicId: topic.readUUID(),
      partitions: topic.readArray(() => topic.readInt32(), true, false),
    })),
    rackId: reader.readString(),
  }
  reader.readTaggedFields()
  return request
}

function readKafkajs(frame: Buffer) {
  const decoder = new KafkajsDecoder(frame)
  return {
    replicaId: decoder.readInt32(),
    maxWaitTime: decoder.readInt32(),
    minBytes: decoder.readInt32(),
    maxBytes: decoder.readInt32(),
    isolationLevel: decoder.readInt8(),
    sessionId: decoder.readInt32(),
    sessionEpoch: decoder.readInt32(),
    topics: decoder.readArray((topic) => ({
      topic: topic.readString(),
      partitions: topic.readArray((partition) => ({
        partition: partition.readInt32(),
        currentLeaderEpoch: partition.readInt32(),
        fetchOffset: `${partition.readInt64()}`,
        logStartOffset: `${partition.readInt64()}`,
        maxBytes: partition.readInt32(),
      })),
    })),
    forgottenTopics: decoder.readArray((topic) => ({
      topic: topic.readString(),
      partitions: topic.readArray(() => topic.readInt32()),
    })),
    rackId: decoder.readString(),
  }
}
