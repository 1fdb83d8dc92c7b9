// Generated from schemas/OffsetCommitResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of OffsetCommitResponse. Versions 2+, flexible from 8. */
export interface OffsetCommitResponseData {
  /** Versions 3+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 2+, default empty. */
  topics: OffsetCommitResponseTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of OffsetCommitResponse. Versions 2+. */
export interface OffsetCommitResponseTopic {
  /** Versions 2-9, string, default "", ignorable, a topicName. */
  name: string
  /** Versions 10+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 2+, default empty. */
  partitions: OffsetCommitResponsePartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of OffsetCommitResponse. Versions 2+. */
export interface OffsetCommitResponsePartition {
  /** Versions 2+, int32, default 0. */
  partitionIndex: number
  /** Versions 2+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** OffsetCommitResponse, API key 8, versions 2 to 10, flexible from 8. */
export const OffsetCommitResponse: ResponseCodec<OffsetCommitResponseData> = {
  name: 'OffsetCommitResponse',
  kind: 'response',
  apiKey: 8,
  validVersions: [2, 10],
  flexibleFrom: 8,
  create: createOffsetCommitResponseData,
  read(reader, version) {
    assertVersion(OffsetCommitResponse, version, reader.at)
    try {
      if (version >= 8) return readOffsetCommitResponseDataFlexible(reader, version)
      return readOffsetCommitResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, OffsetCommitResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(OffsetCommitResponse, version, writer.byteLength)
    try {
      if (version >= 8) writeOffsetCommitResponseDataFlexible(writer, message, version)
      else writeOffsetCommitResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, OffsetCommitResponse, version, writer.byteLength)
    }
  },
}

/** A OffsetCommitResponseData in which every field has its default. */
export function createOffsetCommitResponseData(): OffsetCommitResponseData {
  return {
    throttleTimeMs: 0,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetCommitResponseTopic in which every field has its default. */
export function createOffsetCommitResponseTopic(): OffsetCommitResponseTopic {
  return {
    name: '',
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetCommitResponsePartition in which every field has its default. */
export function createOffsetCommitResponsePartition(): OffsetCommitResponsePartition {
  return {
    partitionIndex: 0,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readOffsetCommitResponseDataFlexible(reader: WireReader, version: number): OffsetCommitResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<OffsetCommitResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetCommitResponseTopicFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }
}

function readOffsetCommitResponseDataLegacy(reader: WireReader, version: number): OffsetCommitResponseData {
  const buffer = reader.buffer
  let throttleTimeMs: number = 0
  if (version >= 3) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = int32At(buffer, at)
  }
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<OffsetCommitResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetCommitResponseTopicLegacy(reader)
  }
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields: null,
  }
}

function writeOffsetCommitResponseDataFlexible(
  writer: WireWriter,
  message: OffsetCommitResponseData,
  version: number,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetCommitResponseTopicFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeOffsetCommitResponseDataLegacy(
  writer: WireWriter,
  message: OffsetCommitResponseData,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 3) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetCommitResponseTopicLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readOffsetCommitResponseTopicFlexible(reader: WireReader, version: number): OffsetCommitResponseTopic {
  let name: string = ''
  if (version <= 9) {
    name = readCompactString(reader, 'Topics.Name')
  }
  let topicId: string = NIL_UUID
  if (version >= 10) {
    const at = reader.take(16, 'Topics.TopicId')
    topicId = uuidAt(reader, at)
  }
  const partitionsCount = readCompactCount(reader, 7, 'Topics.Partitions')
  const partitions = newArray<OffsetCommitResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetCommitResponsePartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function readOffsetCommitResponseTopicLegacy(reader: WireReader): OffsetCommitResponseTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 6, 'Topics.Partitions')
  const partitions = newArray<OffsetCommitResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetCommitResponsePartitionLegacy(reader)
  }
  return {
    name,
    topicId: NIL_UUID,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeOffsetCommitResponseTopicFlexible(
  writer: WireWriter,
  message: OffsetCommitResponseTopic,
  version: number,
): void {
  if (version <= 9) {
    writeCompactString(writer, message.name, 'Topics.Name')
  }
  if (version >= 10) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Topics.TopicId')
  }
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetCommitResponsePartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeOffsetCommitResponseTopicLegacy(writer: WireWriter, message: OffsetCommitResponseTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetCommitResponsePartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readOffsetCommitResponsePartitionFlexible(reader: WireReader): OffsetCommitResponsePartition {
  const buffer = reader.buffer
  const at = reader.take(7, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 6, 'Topics.Partitions')
  return {
    partitionIndex,
    errorCode,
    unknownTaggedFields,
  }
}

function readOffsetCommitResponsePartitionLegacy(reader: WireReader): OffsetCommitResponsePartition {
  const buffer = reader.buffer
  const at = reader.take(6, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  return {
    partitionIndex,
    errorCode,
    unknownTaggedFields: null,
  }
}

function writeOffsetCommitResponsePartitionFlexible(writer: WireWriter, message: OffsetCommitResponsePartition): void {
  const at = writer.reserve(7)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeOffsetCommitResponsePartitionLegacy(writer: WireWriter, message: OffsetCommitResponsePartition): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
}
