// Generated from schemas/DeleteRecordsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
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

/** Body of DeleteRecordsResponse. Versions 0+, flexible from 2. */
export interface DeleteRecordsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  topics: DeleteRecordsTopicResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DeleteRecordsResponse. Versions 0+. */
export interface DeleteRecordsTopicResult {
  /** Versions 0+, string, default "", map key, a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: DeleteRecordsPartitionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of DeleteRecordsResponse. Versions 0+. */
export interface DeleteRecordsPartitionResult {
  /** Versions 0+, int32, default 0, map key. */
  partitionIndex: number
  /** Versions 0+, int64, default 0n. */
  lowWatermark: bigint
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteRecordsResponse, API key 21, versions 0 to 2, flexible from 2. */
export const DeleteRecordsResponse: ResponseCodec<DeleteRecordsResponseData> = {
  name: 'DeleteRecordsResponse',
  kind: 'response',
  apiKey: 21,
  validVersions: [0, 2],
  flexibleFrom: 2,
  create: createDeleteRecordsResponseData,
  read(reader, version) {
    assertVersion(DeleteRecordsResponse, version, reader.at)
    try {
      if (version >= 2) return readDeleteRecordsResponseDataFlexible(reader)
      return readDeleteRecordsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DeleteRecordsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteRecordsResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeDeleteRecordsResponseDataFlexible(writer, message)
      else writeDeleteRecordsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteRecordsResponse, version, writer.byteLength)
    }
  },
}

/** A DeleteRecordsResponseData in which every field has its default. */
export function createDeleteRecordsResponseData(): DeleteRecordsResponseData {
  return {
    throttleTimeMs: 0,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A DeleteRecordsTopicResult in which every field has its default. */
export function createDeleteRecordsTopicResult(): DeleteRecordsTopicResult {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one DeleteRecordsTopicResult from another: its `name`. A list may hold the same key twice. */
export function keyOfDeleteRecordsTopicResult(message: DeleteRecordsTopicResult): string {
  return message.name
}

/** A DeleteRecordsPartitionResult in which every field has its default. */
export function createDeleteRecordsPartitionResult(): DeleteRecordsPartitionResult {
  return {
    partitionIndex: 0,
    lowWatermark: 0n,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

/**
 * What tells one DeleteRecordsPartitionResult from another: its `partitionIndex`. A list may hold the same key twice.
 */
export function keyOfDeleteRecordsPartitionResult(message: DeleteRecordsPartitionResult): number {
  return message.partitionIndex
}

function readDeleteRecordsResponseDataFlexible(reader: WireReader): DeleteRecordsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<DeleteRecordsTopicResult>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDeleteRecordsTopicResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }
}

function readDeleteRecordsResponseDataLegacy(reader: WireReader): DeleteRecordsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<DeleteRecordsTopicResult>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDeleteRecordsTopicResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields: null,
  }
}

function writeDeleteRecordsResponseDataFlexible(writer: WireWriter, message: DeleteRecordsResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDeleteRecordsTopicResultFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDeleteRecordsResponseDataLegacy(writer: WireWriter, message: DeleteRecordsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDeleteRecordsTopicResultLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readDeleteRecordsTopicResultFlexible(reader: WireReader): DeleteRecordsTopicResult {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 15, 'Topics.Partitions')
  const partitions = newArray<DeleteRecordsPartitionResult>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readDeleteRecordsPartitionResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readDeleteRecordsTopicResultLegacy(reader: WireReader): DeleteRecordsTopicResult {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 14, 'Topics.Partitions')
  const partitions = newArray<DeleteRecordsPartitionResult>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readDeleteRecordsPartitionResultLegacy(reader)
  }
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeDeleteRecordsTopicResultFlexible(writer: WireWriter, message: DeleteRecordsTopicResult): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeDeleteRecordsPartitionResultFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeDeleteRecordsTopicResultLegacy(writer: WireWriter, message: DeleteRecordsTopicResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeDeleteRecordsPartitionResultLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readDeleteRecordsPartitionResultFlexible(reader: WireReader): DeleteRecordsPartitionResult {
  const view = reader.view
  const at = reader.take(15, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const lowWatermark = view.getBigInt64(at + 4)
  const errorCode = view.getInt16(at + 12)
  const unknownTaggedFields = unknownTagsAt(reader, at + 14, 'Topics.Partitions')
  return {
    partitionIndex,
    lowWatermark,
    errorCode,
    unknownTaggedFields,
  }
}

function readDeleteRecordsPartitionResultLegacy(reader: WireReader): DeleteRecordsPartitionResult {
  const view = reader.view
  const at = reader.take(14, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const lowWatermark = view.getBigInt64(at + 4)
  const errorCode = view.getInt16(at + 12)
  return {
    partitionIndex,
    lowWatermark,
    errorCode,
    unknownTaggedFields: null,
  }
}

function writeDeleteRecordsPartitionResultFlexible(writer: WireWriter, message: DeleteRecordsPartitionResult): void {
  const at = writer.reserve(15)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.lowWatermark, 'Topics.Partitions.LowWatermark'))
  writer.view.setInt16(at + 12, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  putUnknownTags(writer, at + 14, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeDeleteRecordsPartitionResultLegacy(writer: WireWriter, message: DeleteRecordsPartitionResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(14)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.lowWatermark, 'Topics.Partitions.LowWatermark'))
  writer.view.setInt16(at + 12, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
}
