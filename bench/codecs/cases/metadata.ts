import { metadataV12, Reader, Writer } from '@platformatic/kafka'
import {
  createMetadataResponseBroker,
  createMetadataResponseData,
  createMetadataResponsePartition,
  createMetadataResponseTopic,
  MetadataResponse,
  type MetadataResponseData,
} from '../../../generated/metadata-response.ts'
import { WireReader } from '../../../src/wire/reader.ts'
import type { BenchCase } from '../case.ts'
import {
  bytesOf,
  decodeKafkajs,
  decodeOurs,
  decodePlatformatic,
  encodeOurs,
  encodePlatformatic,
  KafkajsEncoder,
} from '../contenders.ts'
import { names, topicIds } from '../names.ts'

const VERSION = 12
/** The newest of kafkajs: no topic ids, no leader epochs, no tags. */
const KAFKAJS_VERSION = 6
const BROKER_IDS = [1, 2, 3]

/** Metadata response: 3 brokers, 10 topics of 100 partitions. */
export function metadataCases(): BenchCase[] {
  const frame = bytesOf(MetadataResponse, metadataResponse(), VERSION)
  const oldFrame = bytesOf(MetadataResponse, metadataResponse(), KAFKAJS_VERSION)
  const ours = MetadataResponse.read(new WireReader(frame), VERSION)
  const theirs = metadataV12.parseResponse(1, 3, VERSION, Reader.from(frame))
  const theirBytes = () => writePlatformatic(theirs)
  const kafkajsBytes = () => writeKafkajs(ours).buffer
  return [
    {
      name: 'Metadata v12 response, 1000 partitions, decode',
      chronik: decodeOurs(MetadataResponse, frame, VERSION),
      chronikOld: decodeOurs(MetadataResponse, oldFrame, KAFKAJS_VERSION),
      platformatic: decodePlatformatic(metadataV12.parseResponse, frame, { apiKey: 3, version: VERSION }),
      kafkajs: decodeKafkajs('metadata/v6', oldFrame),
      targets: { platformatic: 8 },
    },
    {
      name: 'Metadata v12 response, 1000 partitions, encode',
      chronik: encodeOurs(MetadataResponse, ours, VERSION),
      chronikOld: encodeOurs(MetadataResponse, ours, KAFKAJS_VERSION),
      platformatic: encodePlatformatic(theirBytes, '*'),
      kafkajs: { run: kafkajsBytes, mark: '* v6' },
      targets: { platformatic: 20 },
      expectedBytes: { chronik: frame, chronikOld: oldFrame, platformatic: frame, kafkajs: oldFrame },
    },
  ]
}

function metadataResponse(): MetadataResponseData {
  const partitions = names(100, '').map((_, partitionIndex) => ({
    ...createMetadataResponsePartition(),
    partitionIndex,
    leaderId: BROKER_IDS[partitionIndex % BROKER_IDS.length] ?? 1,
    leaderEpoch: 7,
    replicaNodes: BROKER_IDS,
    isrNodes: BROKER_IDS,
  }))
  const brokers = BROKER_IDS.map((nodeId) => ({
    ...createMetadataResponseBroker(),
    nodeId,
    host: `broker-${nodeId}.kafka.internal`,
    port: 9092,
    rack: 'rack-a',
  }))
  const topics = names(10, 'orders-eu-').map((name, index) => ({
    ...createMetadataResponseTopic(),
    name,
    topicId: topicIds(10)[index] ?? '',
    partitions,
  }))
  return { ...createMetadataResponseData(), brokers, clusterId: 'q1Sh-9_ISia_zwGINzRvyQ', controllerId: 1, topics }
}

function writePlatformatic(response: ReturnType<typeof metadataV12.parseResponse>): Writer {
  const appendId = (writer: Writer, id: number) => {
    writer.appendInt32(id)
  }
  return Writer.create()
    .appendInt32(response.throttleTimeMs)
    .appendArray(response.brokers, (writer, broker) => {
      writer.appendInt32(broker.nodeId).appendString(broker.host).appendInt32(broker.port).appendString(broker.rack)
    })
    .appendString(response.clusterId)
    .appendInt32(response.controllerId)
    .appendArray(response.topics, (topics, topic) => {
      topics
        .appendInt16(topic.errorCode)
        .appendString(topic.name)
        .appendUUID(topic.topicId)
        .appendBoolean(topic.isInternal)
        .appendArray(topic.partitions, (partitions, partition) => {
          partitions
            .appendInt16(partition.errorCode)
            .appendInt32(partition.partitionIndex)
            .appendInt32(partition.leaderId)
            .appendInt32(partition.leaderEpoch)
            .appendArray(partition.replicaNodes, appendId, true, false)
            .appendArray(partition.isrNodes, appendId, true, false)
            .appendArray(partition.offlineReplicas, appendId, true, false)
        })
        .appendInt32(topic.topicAuthorizedOperations)
    })
    .appendTaggedFields()
}

function writeKafkajs(response: MetadataResponseData): KafkajsEncoder {
  const partition = (entry: MetadataResponseData['topics'][number]['partitions'][number]) =>
    new KafkajsEncoder()
      .writeInt16(entry.errorCode)
      .writeInt32(entry.partitionIndex)
      .writeInt32(entry.leaderId)
      .writeArray(entry.replicaNodes)
      .writeArray(entry.isrNodes)
      .writeArray(entry.offlineReplicas)
  const topic = (entry: MetadataResponseData['topics'][number]) =>
    new KafkajsEncoder()
      .writeInt16(entry.errorCode)
      .writeString(entry.name)
      .writeBoolean(entry.isInternal)
      .writeArray(entry.partitions.map(partition))
  const broker = (entry: MetadataResponseData['brokers'][number]) =>
    new KafkajsEncoder().writeInt32(entry.nodeId).writeString(entry.host).writeInt32(entry.port).writeString(entry.rack)
  return new KafkajsEncoder()
    .writeInt32(response.throttleTimeMs)
    .writeArray(response.brokers.map(broker))
    .writeString(response.clusterId)
    .writeInt32(response.controllerId)
    .writeArray(response.topics.map(topic))
}
