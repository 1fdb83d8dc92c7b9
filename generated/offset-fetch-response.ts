// Generated from schemas/OffsetFetchResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  readNullableString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeNullableString,
  writeString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of OffsetFetchResponse. Versions 1+, flexible from 6. */
export interface OffsetFetchResponseData {
  /** Versions 3+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 1-7, default empty. */
  topics: OffsetFetchResponseTopic[]
  /** Versions 2-7, int16, default 0, ignorable. */
  errorCode: number
  /** Versions 8+, default empty. */
  groups: OffsetFetchResponseGroup[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups` of OffsetFetchResponse. Versions 8+. */
export interface OffsetFetchResponseGroup {
  /** Versions 8+, string, default "", a groupId. */
  groupId: string
  /** Versions 8+, default empty. */
  topics: OffsetFetchResponseTopics[]
  /** Versions 8+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Topics` of OffsetFetchResponse. Versions 8+. */
export interface OffsetFetchResponseTopics {
  /** Versions 8-9, string, default "", ignorable, a topicName. */
  name: string
  /** Versions 10+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 8+, default empty. */
  partitions: OffsetFetchResponsePartitions[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Topics.Partitions` of OffsetFetchResponse. Versions 8+. */
export interface OffsetFetchResponsePartitions {
  /** Versions 8+, int32, default 0. */
  partitionIndex: number
  /** Versions 8+, int64, default 0n. */
  committedOffset: bigint
  /** Versions 8+, int32, default -1, ignorable. */
  committedLeaderEpoch: number
  /** Versions 8+, string, nullable in versions 8+, default "". */
  metadata: string | null
  /** Versions 8+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of OffsetFetchResponse. Versions 1-7. */
export interface OffsetFetchResponseTopic {
  /** Versions 1-7, string, default "", a topicName. */
  name: string
  /** Versions 1-7, default empty. */
  partitions: OffsetFetchResponsePartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of OffsetFetchResponse. Versions 1-7. */
export interface OffsetFetchResponsePartition {
  /** Versions 1-7, int32, default 0. */
  partitionIndex: number
  /** Versions 1-7, int64, default 0n. */
  committedOffset: bigint
  /** Versions 5-7, int32, default -1, ignorable. */
  committedLeaderEpoch: number
  /** Versions 1-7, string, nullable in versions 1-7, default "". */
  metadata: string | null
  /** Versions 1-7, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** OffsetFetchResponse, API key 9, versions 1 to 10, flexible from 6. */
export const OffsetFetchResponse: ResponseCodec<OffsetFetchResponseData> = {
  name: 'OffsetFetchResponse',
  kind: 'response',
  apiKey: 9,
  validVersions: [1, 10],
  flexibleFrom: 6,
  create: createOffsetFetchResponseData,
  read(reader, version) {
    assertVersion(OffsetFetchResponse, version, reader.at)
    try {
      if (version >= 6) return readOffsetFetchResponseDataFlexible(reader, version)
      return readOffsetFetchResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, OffsetFetchResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(OffsetFetchResponse, version, writer.byteLength)
    try {
      if (version >= 6) writeOffsetFetchResponseDataFlexible(writer, message, version)
      else writeOffsetFetchResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, OffsetFetchResponse, version, writer.byteLength)
    }
  },
}

/** A OffsetFetchResponseData in which every field has its default. */
export function createOffsetFetchResponseData(): OffsetFetchResponseData {
  return {
    throttleTimeMs: 0,
    topics: [],
    errorCode: 0,
    groups: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetFetchResponseGroup in which every field has its default. */
export function createOffsetFetchResponseGroup(): OffsetFetchResponseGroup {
  return {
    groupId: '',
    topics: [],
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

/** A OffsetFetchResponseTopics in which every field has its default. */
export function createOffsetFetchResponseTopics(): OffsetFetchResponseTopics {
  return {
    name: '',
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetFetchResponsePartitions in which every field has its default. */
export function createOffsetFetchResponsePartitions(): OffsetFetchResponsePartitions {
  return {
    partitionIndex: 0,
    committedOffset: 0n,
    committedLeaderEpoch: -1,
    metadata: '',
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

/** A OffsetFetchResponseTopic in which every field has its default. */
export function createOffsetFetchResponseTopic(): OffsetFetchResponseTopic {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetFetchResponsePartition in which every field has its default. */
export function createOffsetFetchResponsePartition(): OffsetFetchResponsePartition {
  return {
    partitionIndex: 0,
    committedOffset: 0n,
    committedLeaderEpoch: -1,
    metadata: '',
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readOffsetFetchResponseDataFlexible(reader: WireReader, version: number): OffsetFetchResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  let topics: OffsetFetchResponseTopic[]
  let errorCode: number = 0
  if (version <= 7) {
    const topicsCount = readCompactCount(reader, 3, 'Topics')
    topics = newArray<OffsetFetchResponseTopic>(topicsCount)
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readOffsetFetchResponseTopicFlexible(reader)
    }
    const at = reader.take(2, 'ErrorCode')
    errorCode = view.getInt16(at)
  } else {
    topics = []
  }
  let groups: OffsetFetchResponseGroup[]
  if (version >= 8) {
    const groupsCount = readCompactCount(reader, 5, 'Groups')
    groups = newArray<OffsetFetchResponseGroup>(groupsCount)
    for (let i = 0; i < groupsCount; i++) {
      groups[i] = readOffsetFetchResponseGroupFlexible(reader, version)
    }
  } else {
    groups = []
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    topics,
    errorCode,
    groups,
    unknownTaggedFields,
  }
}

function readOffsetFetchResponseDataLegacy(reader: WireReader, version: number): OffsetFetchResponseData {
  const view = reader.openView()
  let throttleTimeMs: number = 0
  if (version >= 3) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = view.getInt32(at)
  }
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<OffsetFetchResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetFetchResponseTopicLegacy(reader, version)
  }
  let errorCode: number = 0
  if (version >= 2) {
    const at = reader.take(2, 'ErrorCode')
    errorCode = view.getInt16(at)
  }
  return {
    throttleTimeMs,
    topics,
    errorCode,
    groups: [],
    unknownTaggedFields: null,
  }
}

function writeOffsetFetchResponseDataFlexible(
  writer: WireWriter,
  message: OffsetFetchResponseData,
  version: number,
): void {
  if (version > 7 && (message.topics === null || message.topics.length !== 0)) {
    throw unsupportedField('Topics')
  }
  if (version < 8 && (message.groups === null || message.groups.length !== 0)) {
    throw unsupportedField('Groups')
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  if (version <= 7) {
    const topics = notNull(message.topics, 'Topics')
    writeCompactCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeOffsetFetchResponseTopicFlexible(writer, notNull(topics[i], 'Topics'))
    }
    const at = writer.reserve(2)
    writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  }
  if (version >= 8) {
    const groups = notNull(message.groups, 'Groups')
    writeCompactCount(writer, groups.length)
    for (let i = 0; i < groups.length; i++) {
      writeOffsetFetchResponseGroupFlexible(writer, notNull(groups[i], 'Groups'), version)
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeOffsetFetchResponseDataLegacy(
  writer: WireWriter,
  message: OffsetFetchResponseData,
  version: number,
): void {
  if ((message.groups === null || message.groups.length !== 0)) {
    throw unsupportedField('Groups')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 3) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetFetchResponseTopicLegacy(writer, notNull(topics[i], 'Topics'), version)
  }
  if (version >= 2) {
    const at = writer.reserve(2)
    writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  }
}

function readOffsetFetchResponseGroupFlexible(reader: WireReader, version: number): OffsetFetchResponseGroup {
  const buffer = reader.buffer
  const groupId = readCompactString(reader, 'Groups.GroupId')
  const topicsCount = readCompactCount(reader, 3, 'Groups.Topics')
  const topics = newArray<OffsetFetchResponseTopics>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetFetchResponseTopicsFlexible(reader, version)
  }
  const at = reader.take(3, 'Groups.ErrorCode')
  const errorCode = int16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Groups')
  return {
    groupId,
    topics,
    errorCode,
    unknownTaggedFields,
  }
}

function writeOffsetFetchResponseGroupFlexible(
  writer: WireWriter,
  message: OffsetFetchResponseGroup,
  version: number,
): void {
  writeCompactString(writer, message.groupId, 'Groups.GroupId')
  const topics = notNull(message.topics, 'Groups.Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetFetchResponseTopicsFlexible(writer, notNull(topics[i], 'Groups.Topics'), version)
  }
  const at = writer.reserve(3)
  writer.view.setInt16(at, int16(message.errorCode, 'Groups.ErrorCode'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Groups')
}

function readOffsetFetchResponseTopicsFlexible(reader: WireReader, version: number): OffsetFetchResponseTopics {
  let name: string = ''
  if (version <= 9) {
    name = readCompactString(reader, 'Groups.Topics.Name')
  }
  let topicId: string = NIL_UUID
  if (version >= 10) {
    const at = reader.take(16, 'Groups.Topics.TopicId')
    topicId = uuidAt(reader, at)
  }
  const partitionsCount = readCompactCount(reader, 20, 'Groups.Topics.Partitions')
  const partitions = newArray<OffsetFetchResponsePartitions>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetFetchResponsePartitionsFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Topics')
  return {
    name,
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeOffsetFetchResponseTopicsFlexible(
  writer: WireWriter,
  message: OffsetFetchResponseTopics,
  version: number,
): void {
  if (version <= 9) {
    writeCompactString(writer, message.name, 'Groups.Topics.Name')
  }
  if (version >= 10) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Groups.Topics.TopicId')
  }
  const partitions = notNull(message.partitions, 'Groups.Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetFetchResponsePartitionsFlexible(writer, notNull(partitions[i], 'Groups.Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups.Topics')
}

function readOffsetFetchResponsePartitionsFlexible(reader: WireReader): OffsetFetchResponsePartitions {
  const view = reader.view
  let at = reader.take(16, 'Groups.Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const committedOffset = view.getBigInt64(at + 4)
  const committedLeaderEpoch = view.getInt32(at + 12)
  const metadata = readCompactNullableString(reader, 'Groups.Topics.Partitions.Metadata')
  at = reader.take(3, 'Groups.Topics.Partitions.ErrorCode')
  const errorCode = view.getInt16(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Groups.Topics.Partitions')
  return {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch,
    metadata,
    errorCode,
    unknownTaggedFields,
  }
}

function writeOffsetFetchResponsePartitionsFlexible(writer: WireWriter, message: OffsetFetchResponsePartitions): void {
  let at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Groups.Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.committedOffset, 'Groups.Topics.Partitions.CommittedOffset'))
  writer.view.setInt32(at + 12, int32(message.committedLeaderEpoch, 'Groups.Topics.Partitions.CommittedLeaderEpoch'))
  writeCompactNullableString(writer, message.metadata, 'Groups.Topics.Partitions.Metadata')
  at = writer.reserve(3)
  writer.view.setInt16(at, int16(message.errorCode, 'Groups.Topics.Partitions.ErrorCode'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Groups.Topics.Partitions')
}

function readOffsetFetchResponseTopicFlexible(reader: WireReader): OffsetFetchResponseTopic {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 20, 'Topics.Partitions')
  const partitions = newArray<OffsetFetchResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetFetchResponsePartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readOffsetFetchResponseTopicLegacy(reader: WireReader, version: number): OffsetFetchResponseTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 16, 'Topics.Partitions')
  const partitions = newArray<OffsetFetchResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetFetchResponsePartitionLegacy(reader, version)
  }
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeOffsetFetchResponseTopicFlexible(writer: WireWriter, message: OffsetFetchResponseTopic): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetFetchResponsePartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeOffsetFetchResponseTopicLegacy(
  writer: WireWriter,
  message: OffsetFetchResponseTopic,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetFetchResponsePartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
}

function readOffsetFetchResponsePartitionFlexible(reader: WireReader): OffsetFetchResponsePartition {
  const view = reader.view
  let at = reader.take(16, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const committedOffset = view.getBigInt64(at + 4)
  const committedLeaderEpoch = view.getInt32(at + 12)
  const metadata = readCompactNullableString(reader, 'Topics.Partitions.Metadata')
  at = reader.take(3, 'Topics.Partitions.ErrorCode')
  const errorCode = view.getInt16(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Topics.Partitions')
  return {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch,
    metadata,
    errorCode,
    unknownTaggedFields,
  }
}

function readOffsetFetchResponsePartitionLegacy(reader: WireReader, version: number): OffsetFetchResponsePartition {
  const view = reader.view
  let at = reader.take(12, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const committedOffset = view.getBigInt64(at + 4)
  let committedLeaderEpoch: number = -1
  if (version >= 5) {
    const at = reader.take(4, 'Topics.Partitions.CommittedLeaderEpoch')
    committedLeaderEpoch = view.getInt32(at)
  }
  const metadata = readNullableString(reader, 'Topics.Partitions.Metadata')
  at = reader.take(2, 'Topics.Partitions.ErrorCode')
  const errorCode = view.getInt16(at)
  return {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch,
    metadata,
    errorCode,
    unknownTaggedFields: null,
  }
}

function writeOffsetFetchResponsePartitionFlexible(writer: WireWriter, message: OffsetFetchResponsePartition): void {
  let at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.committedOffset, 'Topics.Partitions.CommittedOffset'))
  writer.view.setInt32(at + 12, int32(message.committedLeaderEpoch, 'Topics.Partitions.CommittedLeaderEpoch'))
  writeCompactNullableString(writer, message.metadata, 'Topics.Partitions.Metadata')
  at = writer.reserve(3)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeOffsetFetchResponsePartitionLegacy(
  writer: WireWriter,
  message: OffsetFetchResponsePartition,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  let at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.committedOffset, 'Topics.Partitions.CommittedOffset'))
  if (version >= 5) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.committedLeaderEpoch, 'Topics.Partitions.CommittedLeaderEpoch'))
  }
  writeNullableString(writer, message.metadata, 'Topics.Partitions.Metadata')
  at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
}
