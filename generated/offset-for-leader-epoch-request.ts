// Generated from schemas/OffsetForLeaderEpochRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of OffsetForLeaderEpochRequest. Versions 2+, flexible from 4. */
export interface OffsetForLeaderEpochRequestData {
  /** Versions 3+, int32, default -2, ignorable, a brokerId. */
  replicaId: number
  /** Versions 2+, default empty. */
  topics: OffsetForLeaderTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of OffsetForLeaderEpochRequest. Versions 2+. */
export interface OffsetForLeaderTopic {
  /** Versions 2+, string, default "", map key, a topicName. */
  topic: string
  /** Versions 2+, default empty. */
  partitions: OffsetForLeaderPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of OffsetForLeaderEpochRequest. Versions 2+. */
export interface OffsetForLeaderPartition {
  /** Versions 2+, int32, default 0. */
  partition: number
  /** Versions 2+, int32, default -1, ignorable. */
  currentLeaderEpoch: number
  /** Versions 2+, int32, default 0. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** OffsetForLeaderEpochRequest, API key 23, versions 2 to 4, flexible from 4. */
export const OffsetForLeaderEpochRequest: RequestCodec<OffsetForLeaderEpochRequestData> = {
  name: 'OffsetForLeaderEpochRequest',
  kind: 'request',
  apiKey: 23,
  validVersions: [2, 4],
  flexibleFrom: 4,
  create: createOffsetForLeaderEpochRequestData,
  read(reader, version) {
    assertVersion(OffsetForLeaderEpochRequest, version, reader.at)
    try {
      if (version >= 4) return readOffsetForLeaderEpochRequestDataFlexible(reader)
      return readOffsetForLeaderEpochRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, OffsetForLeaderEpochRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(OffsetForLeaderEpochRequest, version, writer.byteLength)
    try {
      if (version >= 4) writeOffsetForLeaderEpochRequestDataFlexible(writer, message)
      else writeOffsetForLeaderEpochRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, OffsetForLeaderEpochRequest, version, writer.byteLength)
    }
  },
}

/** A OffsetForLeaderEpochRequestData in which every field has its default. */
export function createOffsetForLeaderEpochRequestData(): OffsetForLeaderEpochRequestData {
  return {
    replicaId: -2,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetForLeaderTopic in which every field has its default. */
export function createOffsetForLeaderTopic(): OffsetForLeaderTopic {
  return {
    topic: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one OffsetForLeaderTopic from another: its `topic`. A list may hold the same key twice. */
export function keyOfOffsetForLeaderTopic(message: OffsetForLeaderTopic): string {
  return message.topic
}

/** A OffsetForLeaderPartition in which every field has its default. */
export function createOffsetForLeaderPartition(): OffsetForLeaderPartition {
  return {
    partition: 0,
    currentLeaderEpoch: -1,
    leaderEpoch: 0,
    unknownTaggedFields: null,
  }
}

function readOffsetForLeaderEpochRequestDataFlexible(reader: WireReader): OffsetForLeaderEpochRequestData {
  const view = reader.openView()
  const at = reader.take(4, 'ReplicaId')
  const replicaId = view.getInt32(at)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<OffsetForLeaderTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetForLeaderTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    replicaId,
    topics,
    unknownTaggedFields,
  }
}

function readOffsetForLeaderEpochRequestDataLegacy(
  reader: WireReader,
  version: number,
): OffsetForLeaderEpochRequestData {
  const view = reader.openView()
  let replicaId: number = -2
  if (version >= 3) {
    const at = reader.take(4, 'ReplicaId')
    replicaId = view.getInt32(at)
  }
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<OffsetForLeaderTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetForLeaderTopicLegacy(reader)
  }
  return {
    replicaId,
    topics,
    unknownTaggedFields: null,
  }
}

function writeOffsetForLeaderEpochRequestDataFlexible(
  writer: WireWriter,
  message: OffsetForLeaderEpochRequestData,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.replicaId, 'ReplicaId'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetForLeaderTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeOffsetForLeaderEpochRequestDataLegacy(
  writer: WireWriter,
  message: OffsetForLeaderEpochRequestData,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 3) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.replicaId, 'ReplicaId'))
  }
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetForLeaderTopicLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readOffsetForLeaderTopicFlexible(reader: WireReader): OffsetForLeaderTopic {
  const topic = readCompactString(reader, 'Topics.Topic')
  const partitionsCount = readCompactCount(reader, 13, 'Topics.Partitions')
  const partitions = newArray<OffsetForLeaderPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetForLeaderPartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topic,
    partitions,
    unknownTaggedFields,
  }
}

function readOffsetForLeaderTopicLegacy(reader: WireReader): OffsetForLeaderTopic {
  const topic = readString(reader, 'Topics.Topic')
  const partitionsCount = readCount(reader, 12, 'Topics.Partitions')
  const partitions = newArray<OffsetForLeaderPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetForLeaderPartitionLegacy(reader)
  }
  return {
    topic,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeOffsetForLeaderTopicFlexible(writer: WireWriter, message: OffsetForLeaderTopic): void {
  writeCompactString(writer, message.topic, 'Topics.Topic')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetForLeaderPartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeOffsetForLeaderTopicLegacy(writer: WireWriter, message: OffsetForLeaderTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.topic, 'Topics.Topic')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetForLeaderPartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readOffsetForLeaderPartitionFlexible(reader: WireReader): OffsetForLeaderPartition {
  const view = reader.view
  const at = reader.take(13, 'Topics.Partitions.Partition')
  const partition = view.getInt32(at)
  const currentLeaderEpoch = view.getInt32(at + 4)
  const leaderEpoch = view.getInt32(at + 8)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'Topics.Partitions')
  return {
    partition,
    currentLeaderEpoch,
    leaderEpoch,
    unknownTaggedFields,
  }
}

function readOffsetForLeaderPartitionLegacy(reader: WireReader): OffsetForLeaderPartition {
  const view = reader.view
  const at = reader.take(12, 'Topics.Partitions.Partition')
  const partition = view.getInt32(at)
  const currentLeaderEpoch = view.getInt32(at + 4)
  const leaderEpoch = view.getInt32(at + 8)
  return {
    partition,
    currentLeaderEpoch,
    leaderEpoch,
    unknownTaggedFields: null,
  }
}

function writeOffsetForLeaderPartitionFlexible(writer: WireWriter, message: OffsetForLeaderPartition): void {
  const at = writer.reserve(13)
  writer.view.setInt32(at, int32(message.partition, 'Topics.Partitions.Partition'))
  writer.view.setInt32(at + 4, int32(message.currentLeaderEpoch, 'Topics.Partitions.CurrentLeaderEpoch'))
  writer.view.setInt32(at + 8, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeOffsetForLeaderPartitionLegacy(writer: WireWriter, message: OffsetForLeaderPartition): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.partition, 'Topics.Partitions.Partition'))
  writer.view.setInt32(at + 4, int32(message.currentLeaderEpoch, 'Topics.Partitions.CurrentLeaderEpoch'))
  writer.view.setInt32(at + 8, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
}
