// Generated from schemas/OffsetCommitRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
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

/** Body of OffsetCommitRequest. Versions 2+, flexible from 8. */
export interface OffsetCommitRequestData {
  /** Versions 2+, string, default "", a groupId. */
  groupId: string
  /** Versions 2+, int32, default -1, ignorable. */
  generationIdOrMemberEpoch: number
  /** Versions 2+, string, default "", ignorable. */
  memberId: string
  /** Versions 7+, string, nullable in versions 7+, default null. */
  groupInstanceId: string | null
  /** Versions 2-4, int64, default -1n, ignorable. */
  retentionTimeMs: bigint
  /** Versions 2+, default empty. */
  topics: OffsetCommitRequestTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of OffsetCommitRequest. Versions 2+. */
export interface OffsetCommitRequestTopic {
  /** Versions 2-9, string, default "", ignorable, a topicName. */
  name: string
  /** Versions 10+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 2+, default empty. */
  partitions: OffsetCommitRequestPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of OffsetCommitRequest. Versions 2+. */
export interface OffsetCommitRequestPartition {
  /** Versions 2+, int32, default 0. */
  partitionIndex: number
  /** Versions 2+, int64, default 0n. */
  committedOffset: bigint
  /** Versions 6+, int32, default -1, ignorable. */
  committedLeaderEpoch: number
  /** Versions 2+, string, nullable in versions 2+, default "". */
  committedMetadata: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** OffsetCommitRequest, API key 8, versions 2 to 10, flexible from 8. */
export const OffsetCommitRequest: RequestCodec<OffsetCommitRequestData> = {
  name: 'OffsetCommitRequest',
  kind: 'request',
  apiKey: 8,
  validVersions: [2, 10],
  flexibleFrom: 8,
  create: createOffsetCommitRequestData,
  read(reader, version) {
    assertVersion(OffsetCommitRequest, version, reader.at)
    try {
      if (version >= 8) return readOffsetCommitRequestDataFlexible(reader, version)
      return readOffsetCommitRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, OffsetCommitRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(OffsetCommitRequest, version, writer.byteLength)
    try {
      if (version >= 8) writeOffsetCommitRequestDataFlexible(writer, message, version)
      else writeOffsetCommitRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, OffsetCommitRequest, version, writer.byteLength)
    }
  },
}

/** A OffsetCommitRequestData in which every field has its default. */
export function createOffsetCommitRequestData(): OffsetCommitRequestData {
  return {
    groupId: '',
    generationIdOrMemberEpoch: -1,
    memberId: '',
    groupInstanceId: null,
    retentionTimeMs: -1n,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetCommitRequestTopic in which every field has its default. */
export function createOffsetCommitRequestTopic(): OffsetCommitRequestTopic {
  return {
    name: '',
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetCommitRequestPartition in which every field has its default. */
export function createOffsetCommitRequestPartition(): OffsetCommitRequestPartition {
  return {
    partitionIndex: 0,
    committedOffset: 0n,
    committedLeaderEpoch: -1,
    committedMetadata: '',
    unknownTaggedFields: null,
  }
}

function readOffsetCommitRequestDataFlexible(reader: WireReader, version: number): OffsetCommitRequestData {
  const view = reader.openView()
  const groupId = readCompactString(reader, 'GroupId')
  const at = reader.take(4, 'GenerationIdOrMemberEpoch')
  const generationIdOrMemberEpoch = view.getInt32(at)
  const memberId = readCompactString(reader, 'MemberId')
  const groupInstanceId = readCompactNullableString(reader, 'GroupInstanceId')
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<OffsetCommitRequestTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetCommitRequestTopicFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    generationIdOrMemberEpoch,
    memberId,
    groupInstanceId,
    retentionTimeMs: -1n,
    topics,
    unknownTaggedFields,
  }
}

function readOffsetCommitRequestDataLegacy(reader: WireReader, version: number): OffsetCommitRequestData {
  const view = reader.openView()
  const groupId = readString(reader, 'GroupId')
  const at = reader.take(4, 'GenerationIdOrMemberEpoch')
  const generationIdOrMemberEpoch = view.getInt32(at)
  const memberId = readString(reader, 'MemberId')
  let groupInstanceId: string | null = null
  if (version >= 7) {
    groupInstanceId = readNullableString(reader, 'GroupInstanceId')
  }
  let retentionTimeMs: bigint = -1n
  if (version <= 4) {
    const at = reader.take(8, 'RetentionTimeMs')
    retentionTimeMs = view.getBigInt64(at)
  }
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<OffsetCommitRequestTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetCommitRequestTopicLegacy(reader, version)
  }
  return {
    groupId,
    generationIdOrMemberEpoch,
    memberId,
    groupInstanceId,
    retentionTimeMs,
    topics,
    unknownTaggedFields: null,
  }
}

function writeOffsetCommitRequestDataFlexible(
  writer: WireWriter,
  message: OffsetCommitRequestData,
  version: number,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.generationIdOrMemberEpoch, 'GenerationIdOrMemberEpoch'))
  writeCompactString(writer, message.memberId, 'MemberId')
  writeCompactNullableString(writer, message.groupInstanceId, 'GroupInstanceId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetCommitRequestTopicFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeOffsetCommitRequestDataLegacy(
  writer: WireWriter,
  message: OffsetCommitRequestData,
  version: number,
): void {
  if (version < 7 && message.groupInstanceId !== null) {
    throw unsupportedField('GroupInstanceId')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.groupId, 'GroupId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.generationIdOrMemberEpoch, 'GenerationIdOrMemberEpoch'))
  writeString(writer, message.memberId, 'MemberId')
  if (version >= 7) {
    writeNullableString(writer, message.groupInstanceId, 'GroupInstanceId')
  }
  if (version <= 4) {
    const at = writer.reserve(8)
    writer.view.setBigInt64(at, int64(message.retentionTimeMs, 'RetentionTimeMs'))
  }
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetCommitRequestTopicLegacy(writer, notNull(topics[i], 'Topics'), version)
  }
}

function readOffsetCommitRequestTopicFlexible(reader: WireReader, version: number): OffsetCommitRequestTopic {
  let name: string = ''
  if (version <= 9) {
    name = readCompactString(reader, 'Topics.Name')
  }
  let topicId: string = NIL_UUID
  if (version >= 10) {
    const at = reader.take(16, 'Topics.TopicId')
    topicId = uuidAt(reader, at)
  }
  const partitionsCount = readCompactCount(reader, 18, 'Topics.Partitions')
  const partitions = newArray<OffsetCommitRequestPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetCommitRequestPartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function readOffsetCommitRequestTopicLegacy(reader: WireReader, version: number): OffsetCommitRequestTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 14, 'Topics.Partitions')
  const partitions = newArray<OffsetCommitRequestPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetCommitRequestPartitionLegacy(reader, version)
  }
  return {
    name,
    topicId: NIL_UUID,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeOffsetCommitRequestTopicFlexible(
  writer: WireWriter,
  message: OffsetCommitRequestTopic,
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
    writeOffsetCommitRequestPartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeOffsetCommitRequestTopicLegacy(
  writer: WireWriter,
  message: OffsetCommitRequestTopic,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetCommitRequestPartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
}

function readOffsetCommitRequestPartitionFlexible(reader: WireReader): OffsetCommitRequestPartition {
  const view = reader.view
  const at = reader.take(16, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const committedOffset = view.getBigInt64(at + 4)
  const committedLeaderEpoch = view.getInt32(at + 12)
  const committedMetadata = readCompactNullableString(reader, 'Topics.Partitions.CommittedMetadata')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch,
    committedMetadata,
    unknownTaggedFields,
  }
}

function readOffsetCommitRequestPartitionLegacy(reader: WireReader, version: number): OffsetCommitRequestPartition {
  const view = reader.view
  const at = reader.take(12, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const committedOffset = view.getBigInt64(at + 4)
  let committedLeaderEpoch: number = -1
  if (version >= 6) {
    const at = reader.take(4, 'Topics.Partitions.CommittedLeaderEpoch')
    committedLeaderEpoch = view.getInt32(at)
  }
  const committedMetadata = readNullableString(reader, 'Topics.Partitions.CommittedMetadata')
  return {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch,
    committedMetadata,
    unknownTaggedFields: null,
  }
}

function writeOffsetCommitRequestPartitionFlexible(writer: WireWriter, message: OffsetCommitRequestPartition): void {
  const at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.committedOffset, 'Topics.Partitions.CommittedOffset'))
  writer.view.setInt32(at + 12, int32(message.committedLeaderEpoch, 'Topics.Partitions.CommittedLeaderEpoch'))
  writeCompactNullableString(writer, message.committedMetadata, 'Topics.Partitions.CommittedMetadata')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeOffsetCommitRequestPartitionLegacy(
  writer: WireWriter,
  message: OffsetCommitRequestPartition,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.committedOffset, 'Topics.Partitions.CommittedOffset'))
  if (version >= 6) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.committedLeaderEpoch, 'Topics.Partitions.CommittedLeaderEpoch'))
  }
  writeNullableString(writer, message.committedMetadata, 'Topics.Partitions.CommittedMetadata')
}
