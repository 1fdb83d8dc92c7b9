// Generated from schemas/OffsetForLeaderEpochResponse.json by `npm run codegen`. Do not edit.

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

/** Body of OffsetForLeaderEpochResponse. Versions 2+, flexible from 4. */
export interface OffsetForLeaderEpochResponseData {
  /** Versions 2+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 2+, default empty. */
  topics: OffsetForLeaderTopicResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of OffsetForLeaderEpochResponse. Versions 2+. */
export interface OffsetForLeaderTopicResult {
  /** Versions 2+, string, default "", map key, a topicName. */
  topic: string
  /** Versions 2+, default empty. */
  partitions: EpochEndOffset[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of OffsetForLeaderEpochResponse. Versions 2+. */
export interface EpochEndOffset {
  /** Versions 2+, int16, default 0. */
  errorCode: number
  /** Versions 2+, int32, default 0. */
  partition: number
  /** Versions 2+, int32, default -1, ignorable. */
  leaderEpoch: number
  /** Versions 2+, int64, default -1n. */
  endOffset: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** OffsetForLeaderEpochResponse, API key 23, versions 2 to 4, flexible from 4. */
export const OffsetForLeaderEpochResponse: ResponseCodec<OffsetForLeaderEpochResponseData> = {
  name: 'OffsetForLeaderEpochResponse',
  kind: 'response',
  apiKey: 23,
  validVersions: [2, 4],
  flexibleFrom: 4,
  create: createOffsetForLeaderEpochResponseData,
  read(reader, version) {
    assertVersion(OffsetForLeaderEpochResponse, version, reader.at)
    try {
      if (version >= 4) return readOffsetForLeaderEpochResponseDataFlexible(reader)
      return readOffsetForLeaderEpochResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, OffsetForLeaderEpochResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(OffsetForLeaderEpochResponse, version, writer.byteLength)
    try {
      if (version >= 4) writeOffsetForLeaderEpochResponseDataFlexible(writer, message)
      else writeOffsetForLeaderEpochResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, OffsetForLeaderEpochResponse, version, writer.byteLength)
    }
  },
}

/** A OffsetForLeaderEpochResponseData in which every field has its default. */
export function createOffsetForLeaderEpochResponseData(): OffsetForLeaderEpochResponseData {
  return {
    throttleTimeMs: 0,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetForLeaderTopicResult in which every field has its default. */
export function createOffsetForLeaderTopicResult(): OffsetForLeaderTopicResult {
  return {
    topic: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one OffsetForLeaderTopicResult from another: its `topic`. A list may hold the same key twice. */
export function keyOfOffsetForLeaderTopicResult(message: OffsetForLeaderTopicResult): string {
  return message.topic
}

/** A EpochEndOffset in which every field has its default. */
export function createEpochEndOffset(): EpochEndOffset {
  return {
    errorCode: 0,
    partition: 0,
    leaderEpoch: -1,
    endOffset: -1n,
    unknownTaggedFields: null,
  }
}

function readOffsetForLeaderEpochResponseDataFlexible(reader: WireReader): OffsetForLeaderEpochResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<OffsetForLeaderTopicResult>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetForLeaderTopicResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }
}

function readOffsetForLeaderEpochResponseDataLegacy(reader: WireReader): OffsetForLeaderEpochResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<OffsetForLeaderTopicResult>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetForLeaderTopicResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields: null,
  }
}

function writeOffsetForLeaderEpochResponseDataFlexible(
  writer: WireWriter,
  message: OffsetForLeaderEpochResponseData,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetForLeaderTopicResultFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeOffsetForLeaderEpochResponseDataLegacy(
  writer: WireWriter,
  message: OffsetForLeaderEpochResponseData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetForLeaderTopicResultLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readOffsetForLeaderTopicResultFlexible(reader: WireReader): OffsetForLeaderTopicResult {
  const topic = readCompactString(reader, 'Topics.Topic')
  const partitionsCount = readCompactCount(reader, 19, 'Topics.Partitions')
  const partitions = newArray<EpochEndOffset>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readEpochEndOffsetFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topic,
    partitions,
    unknownTaggedFields,
  }
}

function readOffsetForLeaderTopicResultLegacy(reader: WireReader): OffsetForLeaderTopicResult {
  const topic = readString(reader, 'Topics.Topic')
  const partitionsCount = readCount(reader, 18, 'Topics.Partitions')
  const partitions = newArray<EpochEndOffset>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readEpochEndOffsetLegacy(reader)
  }
  return {
    topic,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeOffsetForLeaderTopicResultFlexible(writer: WireWriter, message: OffsetForLeaderTopicResult): void {
  writeCompactString(writer, message.topic, 'Topics.Topic')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeEpochEndOffsetFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeOffsetForLeaderTopicResultLegacy(writer: WireWriter, message: OffsetForLeaderTopicResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.topic, 'Topics.Topic')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeEpochEndOffsetLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readEpochEndOffsetFlexible(reader: WireReader): EpochEndOffset {
  const view = reader.view
  const at = reader.take(19, 'Topics.Partitions.ErrorCode')
  const errorCode = view.getInt16(at)
  const partition = view.getInt32(at + 2)
  const leaderEpoch = view.getInt32(at + 6)
  const endOffset = view.getBigInt64(at + 10)
  const unknownTaggedFields = unknownTagsAt(reader, at + 18, 'Topics.Partitions')
  return {
    errorCode,
    partition,
    leaderEpoch,
    endOffset,
    unknownTaggedFields,
  }
}

function readEpochEndOffsetLegacy(reader: WireReader): EpochEndOffset {
  const view = reader.view
  const at = reader.take(18, 'Topics.Partitions.ErrorCode')
  const errorCode = view.getInt16(at)
  const partition = view.getInt32(at + 2)
  const leaderEpoch = view.getInt32(at + 6)
  const endOffset = view.getBigInt64(at + 10)
  return {
    errorCode,
    partition,
    leaderEpoch,
    endOffset,
    unknownTaggedFields: null,
  }
}

function writeEpochEndOffsetFlexible(writer: WireWriter, message: EpochEndOffset): void {
  const at = writer.reserve(19)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setInt32(at + 2, int32(message.partition, 'Topics.Partitions.Partition'))
  writer.view.setInt32(at + 6, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  writer.view.setBigInt64(at + 10, int64(message.endOffset, 'Topics.Partitions.EndOffset'))
  putUnknownTags(writer, at + 18, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeEpochEndOffsetLegacy(writer: WireWriter, message: EpochEndOffset): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(18)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setInt32(at + 2, int32(message.partition, 'Topics.Partitions.Partition'))
  writer.view.setInt32(at + 6, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  writer.view.setBigInt64(at + 10, int64(message.endOffset, 'Topics.Partitions.EndOffset'))
}
