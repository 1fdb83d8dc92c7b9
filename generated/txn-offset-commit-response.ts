// Generated from schemas/TxnOffsetCommitResponse.json by `npm run codegen`. Do not edit.

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
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of TxnOffsetCommitResponse. Versions 0+, flexible from 3. */
export interface TxnOffsetCommitResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  topics: TxnOffsetCommitResponseTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of TxnOffsetCommitResponse. Versions 0+. */
export interface TxnOffsetCommitResponseTopic {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: TxnOffsetCommitResponsePartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of TxnOffsetCommitResponse. Versions 0+. */
export interface TxnOffsetCommitResponsePartition {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** TxnOffsetCommitResponse, API key 28, versions 0 to 5, flexible from 3. */
export const TxnOffsetCommitResponse: ResponseCodec<TxnOffsetCommitResponseData> = {
  name: 'TxnOffsetCommitResponse',
  kind: 'response',
  apiKey: 28,
  validVersions: [0, 5],
  flexibleFrom: 3,
  create: createTxnOffsetCommitResponseData,
  read(reader, version) {
    assertVersion(TxnOffsetCommitResponse, version, reader.at)
    try {
      if (version >= 3) return readTxnOffsetCommitResponseDataFlexible(reader)
      return readTxnOffsetCommitResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, TxnOffsetCommitResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(TxnOffsetCommitResponse, version, writer.byteLength)
    try {
      if (version >= 3) writeTxnOffsetCommitResponseDataFlexible(writer, message)
      else writeTxnOffsetCommitResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, TxnOffsetCommitResponse, version, writer.byteLength)
    }
  },
}

/** A TxnOffsetCommitResponseData in which every field has its default. */
export function createTxnOffsetCommitResponseData(): TxnOffsetCommitResponseData {
  return {
    throttleTimeMs: 0,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A TxnOffsetCommitResponseTopic in which every field has its default. */
export function createTxnOffsetCommitResponseTopic(): TxnOffsetCommitResponseTopic {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A TxnOffsetCommitResponsePartition in which every field has its default. */
export function createTxnOffsetCommitResponsePartition(): TxnOffsetCommitResponsePartition {
  return {
    partitionIndex: 0,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readTxnOffsetCommitResponseDataFlexible(reader: WireReader): TxnOffsetCommitResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TxnOffsetCommitResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTxnOffsetCommitResponseTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }
}

function readTxnOffsetCommitResponseDataLegacy(reader: WireReader): TxnOffsetCommitResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<TxnOffsetCommitResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTxnOffsetCommitResponseTopicLegacy(reader)
  }
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields: null,
  }
}

function writeTxnOffsetCommitResponseDataFlexible(writer: WireWriter, message: TxnOffsetCommitResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTxnOffsetCommitResponseTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeTxnOffsetCommitResponseDataLegacy(writer: WireWriter, message: TxnOffsetCommitResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTxnOffsetCommitResponseTopicLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readTxnOffsetCommitResponseTopicFlexible(reader: WireReader): TxnOffsetCommitResponseTopic {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 7, 'Topics.Partitions')
  const partitions = newArray<TxnOffsetCommitResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readTxnOffsetCommitResponsePartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readTxnOffsetCommitResponseTopicLegacy(reader: WireReader): TxnOffsetCommitResponseTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 6, 'Topics.Partitions')
  const partitions = newArray<TxnOffsetCommitResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readTxnOffsetCommitResponsePartitionLegacy(reader)
  }
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeTxnOffsetCommitResponseTopicFlexible(writer: WireWriter, message: TxnOffsetCommitResponseTopic): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeTxnOffsetCommitResponsePartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeTxnOffsetCommitResponseTopicLegacy(writer: WireWriter, message: TxnOffsetCommitResponseTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeTxnOffsetCommitResponsePartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readTxnOffsetCommitResponsePartitionFlexible(reader: WireReader): TxnOffsetCommitResponsePartition {
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

function readTxnOffsetCommitResponsePartitionLegacy(reader: WireReader): TxnOffsetCommitResponsePartition {
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

function writeTxnOffsetCommitResponsePartitionFlexible(
  writer: WireWriter,
  message: TxnOffsetCommitResponsePartition,
): void {
  const at = writer.reserve(7)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeTxnOffsetCommitResponsePartitionLegacy(
  writer: WireWriter,
  message: TxnOffsetCommitResponsePartition,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
}
