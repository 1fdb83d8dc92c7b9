// Generated from schemas/ListOffsetsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
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

/** Body of ListOffsetsResponse. Versions 1+, flexible from 6. */
export interface ListOffsetsResponseData {
  /** Versions 2+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 1+, default empty. */
  topics: ListOffsetsTopicResponse[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of ListOffsetsResponse. Versions 1+. */
export interface ListOffsetsTopicResponse {
  /** Versions 1+, string, default "", a topicName. */
  name: string
  /** Versions 1+, default empty. */
  partitions: ListOffsetsPartitionResponse[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of ListOffsetsResponse. Versions 1+. */
export interface ListOffsetsPartitionResponse {
  /** Versions 1+, int32, default 0. */
  partitionIndex: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, int64, default -1n. */
  timestamp: bigint
  /** Versions 1+, int64, default -1n. */
  offset: bigint
  /** Versions 4+, int32, default -1. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListOffsetsResponse, API key 2, versions 1 to 11, flexible from 6. */
export const ListOffsetsResponse: ResponseCodec<ListOffsetsResponseData> = {
  name: 'ListOffsetsResponse',
  kind: 'response',
  apiKey: 2,
  validVersions: [1, 11],
  flexibleFrom: 6,
  create: createListOffsetsResponseData,
  read(reader, version) {
    assertVersion(ListOffsetsResponse, version, reader.at)
    try {
      if (version >= 6) return readListOffsetsResponseDataFlexible(reader)
      return readListOffsetsResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, ListOffsetsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListOffsetsResponse, version, writer.byteLength)
    try {
      if (version >= 6) writeListOffsetsResponseDataFlexible(writer, message)
      else writeListOffsetsResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ListOffsetsResponse, version, writer.byteLength)
    }
  },
}

/** A ListOffsetsResponseData in which every field has its default. */
export function createListOffsetsResponseData(): ListOffsetsResponseData {
  return {
    throttleTimeMs: 0,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A ListOffsetsTopicResponse in which every field has its default. */
export function createListOffsetsTopicResponse(): ListOffsetsTopicResponse {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A ListOffsetsPartitionResponse in which every field has its default. */
export function createListOffsetsPartitionResponse(): ListOffsetsPartitionResponse {
  return {
    partitionIndex: 0,
    errorCode: 0,
    timestamp: -1n,
    offset: -1n,
    leaderEpoch: -1,
    unknownTaggedFields: null,
  }
}

function readListOffsetsResponseDataFlexible(reader: WireReader): ListOffsetsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<ListOffsetsTopicResponse>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readListOffsetsTopicResponseFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }
}

function readListOffsetsResponseDataLegacy(reader: WireReader, version: number): ListOffsetsResponseData {
  const view = reader.openView()
  let throttleTimeMs: number = 0
  if (version >= 2) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = view.getInt32(at)
  }
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<ListOffsetsTopicResponse>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readListOffsetsTopicResponseLegacy(reader, version)
  }
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields: null,
  }
}

function writeListOffsetsResponseDataFlexible(writer: WireWriter, message: ListOffsetsResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeListOffsetsTopicResponseFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeListOffsetsResponseDataLegacy(
  writer: WireWriter,
  message: ListOffsetsResponseData,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 2) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeListOffsetsTopicResponseLegacy(writer, notNull(topics[i], 'Topics'), version)
  }
}

function readListOffsetsTopicResponseFlexible(reader: WireReader): ListOffsetsTopicResponse {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 27, 'Topics.Partitions')
  const partitions = newArray<ListOffsetsPartitionResponse>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readListOffsetsPartitionResponseFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readListOffsetsTopicResponseLegacy(reader: WireReader, version: number): ListOffsetsTopicResponse {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 22, 'Topics.Partitions')
  const partitions = newArray<ListOffsetsPartitionResponse>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readListOffsetsPartitionResponseLegacy(reader, version)
  }
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeListOffsetsTopicResponseFlexible(writer: WireWriter, message: ListOffsetsTopicResponse): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeListOffsetsPartitionResponseFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeListOffsetsTopicResponseLegacy(
  writer: WireWriter,
  message: ListOffsetsTopicResponse,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeListOffsetsPartitionResponseLegacy(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
}

function readListOffsetsPartitionResponseFlexible(reader: WireReader): ListOffsetsPartitionResponse {
  const view = reader.view
  const at = reader.take(27, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const timestamp = view.getBigInt64(at + 6)
  const offset = view.getBigInt64(at + 14)
  const leaderEpoch = view.getInt32(at + 22)
  const unknownTaggedFields = unknownTagsAt(reader, at + 26, 'Topics.Partitions')
  return {
    partitionIndex,
    errorCode,
    timestamp,
    offset,
    leaderEpoch,
    unknownTaggedFields,
  }
}

function readListOffsetsPartitionResponseLegacy(reader: WireReader, version: number): ListOffsetsPartitionResponse {
  const view = reader.view
  const at = reader.take(22, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const timestamp = view.getBigInt64(at + 6)
  const offset = view.getBigInt64(at + 14)
  let leaderEpoch: number = -1
  if (version >= 4) {
    const at = reader.take(4, 'Topics.Partitions.LeaderEpoch')
    leaderEpoch = view.getInt32(at)
  }
  return {
    partitionIndex,
    errorCode,
    timestamp,
    offset,
    leaderEpoch,
    unknownTaggedFields: null,
  }
}

function writeListOffsetsPartitionResponseFlexible(writer: WireWriter, message: ListOffsetsPartitionResponse): void {
  const at = writer.reserve(27)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.timestamp, 'Topics.Partitions.Timestamp'))
  writer.view.setBigInt64(at + 14, int64(message.offset, 'Topics.Partitions.Offset'))
  writer.view.setInt32(at + 22, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  putUnknownTags(writer, at + 26, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeListOffsetsPartitionResponseLegacy(
  writer: WireWriter,
  message: ListOffsetsPartitionResponse,
  version: number,
): void {
  if (version < 4 && message.leaderEpoch !== -1) {
    throw unsupportedField('Topics.Partitions.LeaderEpoch')
  }
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(22)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.timestamp, 'Topics.Partitions.Timestamp'))
  writer.view.setBigInt64(at + 14, int64(message.offset, 'Topics.Partitions.Offset'))
  if (version >= 4) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  }
}
