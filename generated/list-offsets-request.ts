// Generated from schemas/ListOffsetsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int8, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
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

/** Body of ListOffsetsRequest. Versions 1+, flexible from 6. */
export interface ListOffsetsRequestData {
  /** Versions 1+, int32, default 0, a brokerId. */
  replicaId: number
  /** Versions 2+, int8, default 0. */
  isolationLevel: number
  /** Versions 1+, default empty. */
  topics: ListOffsetsTopic[]
  /** Versions 10+, int32, default 0, ignorable. */
  timeoutMs: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of ListOffsetsRequest. Versions 1+. */
export interface ListOffsetsTopic {
  /** Versions 1+, string, default "", a topicName. */
  name: string
  /** Versions 1+, default empty. */
  partitions: ListOffsetsPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of ListOffsetsRequest. Versions 1+. */
export interface ListOffsetsPartition {
  /** Versions 1+, int32, default 0. */
  partitionIndex: number
  /** Versions 4+, int32, default -1, ignorable. */
  currentLeaderEpoch: number
  /** Versions 1+, int64, default 0n. */
  timestamp: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListOffsetsRequest, API key 2, versions 1 to 11, flexible from 6. */
export const ListOffsetsRequest: RequestCodec<ListOffsetsRequestData> = {
  name: 'ListOffsetsRequest',
  kind: 'request',
  apiKey: 2,
  validVersions: [1, 11],
  flexibleFrom: 6,
  create: createListOffsetsRequestData,
  read(reader, version) {
    assertVersion(ListOffsetsRequest, version, reader.at)
    try {
      if (version >= 6) return readListOffsetsRequestDataFlexible(reader, version)
      return readListOffsetsRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, ListOffsetsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListOffsetsRequest, version, writer.byteLength)
    try {
      if (version >= 6) writeListOffsetsRequestDataFlexible(writer, message, version)
      else writeListOffsetsRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ListOffsetsRequest, version, writer.byteLength)
    }
  },
}

/** A ListOffsetsRequestData in which every field has its default. */
export function createListOffsetsRequestData(): ListOffsetsRequestData {
  return {
    replicaId: 0,
    isolationLevel: 0,
    topics: [],
    timeoutMs: 0,
    unknownTaggedFields: null,
  }
}

/** A ListOffsetsTopic in which every field has its default. */
export function createListOffsetsTopic(): ListOffsetsTopic {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A ListOffsetsPartition in which every field has its default. */
export function createListOffsetsPartition(): ListOffsetsPartition {
  return {
    partitionIndex: 0,
    currentLeaderEpoch: -1,
    timestamp: 0n,
    unknownTaggedFields: null,
  }
}

function readListOffsetsRequestDataFlexible(reader: WireReader, version: number): ListOffsetsRequestData {
  const view = reader.openView()
  const at = reader.take(5, 'ReplicaId')
  const replicaId = view.getInt32(at)
  const isolationLevel = view.getInt8(at + 4)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<ListOffsetsTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readListOffsetsTopicFlexible(reader)
  }
  let timeoutMs: number = 0
  if (version >= 10) {
    const at = reader.take(4, 'TimeoutMs')
    timeoutMs = view.getInt32(at)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    replicaId,
    isolationLevel,
    topics,
    timeoutMs,
    unknownTaggedFields,
  }
}

function readListOffsetsRequestDataLegacy(reader: WireReader, version: number): ListOffsetsRequestData {
  const view = reader.openView()
  const at = reader.take(4, 'ReplicaId')
  const replicaId = view.getInt32(at)
  let isolationLevel: number = 0
  if (version >= 2) {
    const at = reader.take(1, 'IsolationLevel')
    isolationLevel = view.getInt8(at)
  }
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<ListOffsetsTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readListOffsetsTopicLegacy(reader, version)
  }
  return {
    replicaId,
    isolationLevel,
    topics,
    timeoutMs: 0,
    unknownTaggedFields: null,
  }
}

function writeListOffsetsRequestDataFlexible(
  writer: WireWriter,
  message: ListOffsetsRequestData,
  version: number,
): void {
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.replicaId, 'ReplicaId'))
  writer.view.setInt8(at + 4, int8(message.isolationLevel, 'IsolationLevel'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeListOffsetsTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  if (version >= 10) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeListOffsetsRequestDataLegacy(writer: WireWriter, message: ListOffsetsRequestData, version: number): void {
  if (version < 2 && message.isolationLevel !== 0) {
    throw unsupportedField('IsolationLevel')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.replicaId, 'ReplicaId'))
  if (version >= 2) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.isolationLevel, 'IsolationLevel'))
  }
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeListOffsetsTopicLegacy(writer, notNull(topics[i], 'Topics'), version)
  }
}

function readListOffsetsTopicFlexible(reader: WireReader): ListOffsetsTopic {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 17, 'Topics.Partitions')
  const partitions = newArray<ListOffsetsPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readListOffsetsPartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readListOffsetsTopicLegacy(reader: WireReader, version: number): ListOffsetsTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 12, 'Topics.Partitions')
  const partitions = newArray<ListOffsetsPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readListOffsetsPartitionLegacy(reader, version)
  }
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeListOffsetsTopicFlexible(writer: WireWriter, message: ListOffsetsTopic): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeListOffsetsPartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeListOffsetsTopicLegacy(writer: WireWriter, message: ListOffsetsTopic, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeListOffsetsPartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
}

function readListOffsetsPartitionFlexible(reader: WireReader): ListOffsetsPartition {
  const view = reader.view
  const at = reader.take(17, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const currentLeaderEpoch = view.getInt32(at + 4)
  const timestamp = view.getBigInt64(at + 8)
  const unknownTaggedFields = unknownTagsAt(reader, at + 16, 'Topics.Partitions')
  return {
    partitionIndex,
    currentLeaderEpoch,
    timestamp,
    unknownTaggedFields,
  }
}

function readListOffsetsPartitionLegacy(reader: WireReader, version: number): ListOffsetsPartition {
  const view = reader.view
  let at = reader.take(4, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  let currentLeaderEpoch: number = -1
  if (version >= 4) {
    const at = reader.take(4, 'Topics.Partitions.CurrentLeaderEpoch')
    currentLeaderEpoch = view.getInt32(at)
  }
  at = reader.take(8, 'Topics.Partitions.Timestamp')
  const timestamp = view.getBigInt64(at)
  return {
    partitionIndex,
    currentLeaderEpoch,
    timestamp,
    unknownTaggedFields: null,
  }
}

function writeListOffsetsPartitionFlexible(writer: WireWriter, message: ListOffsetsPartition): void {
  const at = writer.reserve(17)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt32(at + 4, int32(message.currentLeaderEpoch, 'Topics.Partitions.CurrentLeaderEpoch'))
  writer.view.setBigInt64(at + 8, int64(message.timestamp, 'Topics.Partitions.Timestamp'))
  putUnknownTags(writer, at + 16, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeListOffsetsPartitionLegacy(writer: WireWriter, message: ListOffsetsPartition, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  if (version >= 4) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.currentLeaderEpoch, 'Topics.Partitions.CurrentLeaderEpoch'))
  }
  at = writer.reserve(8)
  writer.view.setBigInt64(at, int64(message.timestamp, 'Topics.Partitions.Timestamp'))
}
