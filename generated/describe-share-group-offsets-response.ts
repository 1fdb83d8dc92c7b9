// Generated from schemas/DescribeShareGroupOffsetsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeShareGroupOffsetsResponse. Versions 0+, flexible from 0. */
export interface DescribeShareGroupOffsetsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  groups: DescribeShareGroupOffsetsResponseGroup[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups` of DescribeShareGroupOffsetsResponse. Versions 0+. */
export interface DescribeShareGroupOffsetsResponseGroup {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, default empty. */
  topics: DescribeShareGroupOffsetsResponseTopic[]
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Topics` of DescribeShareGroupOffsetsResponse. Versions 0+. */
export interface DescribeShareGroupOffsetsResponseTopic {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: DescribeShareGroupOffsetsResponsePartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Topics.Partitions` of DescribeShareGroupOffsetsResponse. Versions 0+. */
export interface DescribeShareGroupOffsetsResponsePartition {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int64, default 0n. */
  startOffset: bigint
  /** Versions 0+, int32, default 0. */
  leaderEpoch: number
  /** Versions 1+, int64, default -1n, ignorable. */
  lag: bigint
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeShareGroupOffsetsResponse, API key 90, versions 0 to 1, flexible from 0. */
export const DescribeShareGroupOffsetsResponse: ResponseCodec<DescribeShareGroupOffsetsResponseData> = {
  name: 'DescribeShareGroupOffsetsResponse',
  kind: 'response',
  apiKey: 90,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createDescribeShareGroupOffsetsResponseData,
  read(reader, version) {
    assertVersion(DescribeShareGroupOffsetsResponse, version, reader.at)
    try {
      return readDescribeShareGroupOffsetsResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, DescribeShareGroupOffsetsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeShareGroupOffsetsResponse, version, writer.byteLength)
    try {
      writeDescribeShareGroupOffsetsResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, DescribeShareGroupOffsetsResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeShareGroupOffsetsResponseData in which every field has its default. */
export function createDescribeShareGroupOffsetsResponseData(): DescribeShareGroupOffsetsResponseData {
  return {
    throttleTimeMs: 0,
    groups: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeShareGroupOffsetsResponseGroup in which every field has its default. */
export function createDescribeShareGroupOffsetsResponseGroup(): DescribeShareGroupOffsetsResponseGroup {
  return {
    groupId: '',
    topics: [],
    errorCode: 0,
    errorMessage: null,
    unknownTaggedFields: null,
  }
}

/** A DescribeShareGroupOffsetsResponseTopic in which every field has its default. */
export function createDescribeShareGroupOffsetsResponseTopic(): DescribeShareGroupOffsetsResponseTopic {
  return {
    topicName: '',
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeShareGroupOffsetsResponsePartition in which every field has its default. */
export function createDescribeShareGroupOffsetsResponsePartition(): DescribeShareGroupOffsetsResponsePartition {
  return {
    partitionIndex: 0,
    startOffset: 0n,
    leaderEpoch: 0,
    lag: -1n,
    errorCode: 0,
    errorMessage: null,
    unknownTaggedFields: null,
  }
}

function readDescribeShareGroupOffsetsResponseDataFlexible(
  reader: WireReader,
  version: number,
): DescribeShareGroupOffsetsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const groupsCount = readCompactCount(reader, 6, 'Groups')
  const groups = newArray<DescribeShareGroupOffsetsResponseGroup>(groupsCount)
  for (let i = 0; i < groupsCount; i++) {
    groups[i] = readDescribeShareGroupOffsetsResponseGroupFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    groups,
    unknownTaggedFields,
  }
}

function writeDescribeShareGroupOffsetsResponseDataFlexible(
  writer: WireWriter,
  message: DescribeShareGroupOffsetsResponseData,
  version: number,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const groups = notNull(message.groups, 'Groups')
  writeCompactCount(writer, groups.length)
  for (let i = 0; i < groups.length; i++) {
    writeDescribeShareGroupOffsetsResponseGroupFlexible(writer, notNull(groups[i], 'Groups'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readDescribeShareGroupOffsetsResponseGroupFlexible(
  reader: WireReader,
  version: number,
): DescribeShareGroupOffsetsResponseGroup {
  const buffer = reader.buffer
  const groupId = readCompactString(reader, 'Groups.GroupId')
  const topicsCount = readCompactCount(reader, 19, 'Groups.Topics')
  const topics = newArray<DescribeShareGroupOffsetsResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDescribeShareGroupOffsetsResponseTopicFlexible(reader, version)
  }
  const at = reader.take(2, 'Groups.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'Groups.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Groups')
  return {
    groupId,
    topics,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writeDescribeShareGroupOffsetsResponseGroupFlexible(
  writer: WireWriter,
  message: DescribeShareGroupOffsetsResponseGroup,
  version: number,
): void {
  writeCompactString(writer, message.groupId, 'Groups.GroupId')
  const topics = notNull(message.topics, 'Groups.Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDescribeShareGroupOffsetsResponseTopicFlexible(writer, notNull(topics[i], 'Groups.Topics'), version)
  }
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Groups.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Groups.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups')
}

function readDescribeShareGroupOffsetsResponseTopicFlexible(
  reader: WireReader,
  version: number,
): DescribeShareGroupOffsetsResponseTopic {
  const topicName = readCompactString(reader, 'Groups.Topics.TopicName')
  const at = reader.take(16, 'Groups.Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 20, 'Groups.Topics.Partitions')
  const partitions = newArray<DescribeShareGroupOffsetsResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readDescribeShareGroupOffsetsResponsePartitionFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Topics')
  return {
    topicName,
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeDescribeShareGroupOffsetsResponseTopicFlexible(
  writer: WireWriter,
  message: DescribeShareGroupOffsetsResponseTopic,
  version: number,
): void {
  writeCompactString(writer, message.topicName, 'Groups.Topics.TopicName')
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Groups.Topics.TopicId')
  const partitions = notNull(message.partitions, 'Groups.Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeDescribeShareGroupOffsetsResponsePartitionFlexible(
      writer,
      notNull(partitions[i], 'Groups.Topics.Partitions'),
      version,
    )
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups.Topics')
}

function readDescribeShareGroupOffsetsResponsePartitionFlexible(
  reader: WireReader,
  version: number,
): DescribeShareGroupOffsetsResponsePartition {
  const view = reader.view
  let at = reader.take(16, 'Groups.Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const startOffset = view.getBigInt64(at + 4)
  const leaderEpoch = view.getInt32(at + 12)
  let lag: bigint = -1n
  if (version >= 1) {
    const at = reader.take(8, 'Groups.Topics.Partitions.Lag')
    lag = view.getBigInt64(at)
  }
  at = reader.take(2, 'Groups.Topics.Partitions.ErrorCode')
  const errorCode = view.getInt16(at)
  const errorMessage = readCompactNullableString(reader, 'Groups.Topics.Partitions.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Topics.Partitions')
  return {
    partitionIndex,
    startOffset,
    leaderEpoch,
    lag,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writeDescribeShareGroupOffsetsResponsePartitionFlexible(
  writer: WireWriter,
  message: DescribeShareGroupOffsetsResponsePartition,
  version: number,
): void {
  let at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Groups.Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.startOffset, 'Groups.Topics.Partitions.StartOffset'))
  writer.view.setInt32(at + 12, int32(message.leaderEpoch, 'Groups.Topics.Partitions.LeaderEpoch'))
  if (version >= 1) {
    const at = writer.reserve(8)
    writer.view.setBigInt64(at, int64(message.lag, 'Groups.Topics.Partitions.Lag'))
  }
  at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Groups.Topics.Partitions.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Groups.Topics.Partitions.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups.Topics.Partitions')
}
