// Generated from schemas/DeleteRecordsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int32, int64, notNull } from '../src/wire/checks.ts'
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

/** Body of DeleteRecordsRequest. Versions 0+, flexible from 2. */
export interface DeleteRecordsRequestData {
  /** Versions 0+, default empty. */
  topics: DeleteRecordsTopic[]
  /** Versions 0+, int32, default 0. */
  timeoutMs: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DeleteRecordsRequest. Versions 0+. */
export interface DeleteRecordsTopic {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: DeleteRecordsPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of DeleteRecordsRequest. Versions 0+. */
export interface DeleteRecordsPartition {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int64, default 0n. */
  offset: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteRecordsRequest, API key 21, versions 0 to 2, flexible from 2. */
export const DeleteRecordsRequest: RequestCodec<DeleteRecordsRequestData> = {
  name: 'DeleteRecordsRequest',
  kind: 'request',
  apiKey: 21,
  validVersions: [0, 2],
  flexibleFrom: 2,
  create: createDeleteRecordsRequestData,
  read(reader, version) {
    assertVersion(DeleteRecordsRequest, version, reader.at)
    try {
      if (version >= 2) return readDeleteRecordsRequestDataFlexible(reader)
      return readDeleteRecordsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DeleteRecordsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteRecordsRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeDeleteRecordsRequestDataFlexible(writer, message)
      else writeDeleteRecordsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteRecordsRequest, version, writer.byteLength)
    }
  },
}

/** A DeleteRecordsRequestData in which every field has its default. */
export function createDeleteRecordsRequestData(): DeleteRecordsRequestData {
  return {
    topics: [],
    timeoutMs: 0,
    unknownTaggedFields: null,
  }
}

/** A DeleteRecordsTopic in which every field has its default. */
export function createDeleteRecordsTopic(): DeleteRecordsTopic {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A DeleteRecordsPartition in which every field has its default. */
export function createDeleteRecordsPartition(): DeleteRecordsPartition {
  return {
    partitionIndex: 0,
    offset: 0n,
    unknownTaggedFields: null,
  }
}

function readDeleteRecordsRequestDataFlexible(reader: WireReader): DeleteRecordsRequestData {
  const view = reader.openView()
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<DeleteRecordsTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDeleteRecordsTopicFlexible(reader)
  }
  const at = reader.take(5, 'TimeoutMs')
  const timeoutMs = view.getInt32(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, '')
  return {
    topics,
    timeoutMs,
    unknownTaggedFields,
  }
}

function readDeleteRecordsRequestDataLegacy(reader: WireReader): DeleteRecordsRequestData {
  const view = reader.openView()
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<DeleteRecordsTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDeleteRecordsTopicLegacy(reader)
  }
  const at = reader.take(4, 'TimeoutMs')
  const timeoutMs = view.getInt32(at)
  return {
    topics,
    timeoutMs,
    unknownTaggedFields: null,
  }
}

function writeDeleteRecordsRequestDataFlexible(writer: WireWriter, message: DeleteRecordsRequestData): void {
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDeleteRecordsTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, '')
}

function writeDeleteRecordsRequestDataLegacy(writer: WireWriter, message: DeleteRecordsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDeleteRecordsTopicLegacy(writer, notNull(topics[i], 'Topics'))
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
}

function readDeleteRecordsTopicFlexible(reader: WireReader): DeleteRecordsTopic {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 13, 'Topics.Partitions')
  const partitions = newArray<DeleteRecordsPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readDeleteRecordsPartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readDeleteRecordsTopicLegacy(reader: WireReader): DeleteRecordsTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 12, 'Topics.Partitions')
  const partitions = newArray<DeleteRecordsPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readDeleteRecordsPartitionLegacy(reader)
  }
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeDeleteRecordsTopicFlexible(writer: WireWriter, message: DeleteRecordsTopic): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeDeleteRecordsPartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeDeleteRecordsTopicLegacy(writer: WireWriter, message: DeleteRecordsTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeDeleteRecordsPartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readDeleteRecordsPartitionFlexible(reader: WireReader): DeleteRecordsPartition {
  const view = reader.view
  const at = reader.take(13, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const offset = view.getBigInt64(at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'Topics.Partitions')
  return {
    partitionIndex,
    offset,
    unknownTaggedFields,
  }
}

function readDeleteRecordsPartitionLegacy(reader: WireReader): DeleteRecordsPartition {
  const view = reader.view
  const at = reader.take(12, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const offset = view.getBigInt64(at + 4)
  return {
    partitionIndex,
    offset,
    unknownTaggedFields: null,
  }
}

function writeDeleteRecordsPartitionFlexible(writer: WireWriter, message: DeleteRecordsPartition): void {
  const at = writer.reserve(13)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.offset, 'Topics.Partitions.Offset'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeDeleteRecordsPartitionLegacy(writer: WireWriter, message: DeleteRecordsPartition): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.offset, 'Topics.Partitions.Offset'))
}
