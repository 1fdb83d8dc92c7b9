// Generated from schemas/OffsetFetchRequest.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactCount,
  readCompactNullableCount,
  readCount,
  readNullableCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import { int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, putInt32Array, readCompactInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of OffsetFetchRequest. Versions 1+, flexible from 6. */
export interface OffsetFetchRequestData {
  /** Versions 1-7, string, default "", a groupId. */
  groupId: string
  /** Versions 1-7, nullable in versions 2-7, default empty. */
  topics: OffsetFetchRequestTopic[] | null
  /** Versions 8+, default empty. */
  groups: OffsetFetchRequestGroup[]
  /** Versions 7+, bool, default false. */
  requireStable: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups` of OffsetFetchRequest. Versions 8+. */
export interface OffsetFetchRequestGroup {
  /** Versions 8+, string, default "", a groupId. */
  groupId: string
  /** Versions 9+, string, nullable in versions 9+, default null, ignorable. */
  memberId: string | null
  /** Versions 9+, int32, default -1, ignorable. */
  memberEpoch: number
  /** Versions 8+, nullable in versions 8+, default empty. */
  topics: OffsetFetchRequestTopics[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Topics` of OffsetFetchRequest. Versions 8+. */
export interface OffsetFetchRequestTopics {
  /** Versions 8-9, string, default "", ignorable, a topicName. */
  name: string
  /** Versions 10+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 8+, int32 each, default empty. */
  partitionIndexes: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of OffsetFetchRequest. Versions 1-7. */
export interface OffsetFetchRequestTopic {
  /** Versions 1-7, string, default "", a topicName. */
  name: string
  /** Versions 1-7, int32 each, default empty. */
  partitionIndexes: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** OffsetFetchRequest, API key 9, versions 1 to 10, flexible from 6. */
export const OffsetFetchRequest: RequestCodec<OffsetFetchRequestData> = {
  name: 'OffsetFetchRequest',
  kind: 'request',
  apiKey: 9,
  validVersions: [1, 10],
  flexibleFrom: 6,
  create: createOffsetFetchRequestData,
  read(reader, version) {
    assertVersion(OffsetFetchRequest, version, reader.at)
    try {
      if (version >= 6) return readOffsetFetchRequestDataFlexible(reader, version)
      return readOffsetFetchRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, OffsetFetchRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(OffsetFetchRequest, version, writer.byteLength)
    try {
      if (version >= 6) writeOffsetFetchRequestDataFlexible(writer, message, version)
      else writeOffsetFetchRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, OffsetFetchRequest, version, writer.byteLength)
    }
  },
}

/** A OffsetFetchRequestData in which every field has its default. */
export function createOffsetFetchRequestData(): OffsetFetchRequestData {
  return {
    groupId: '',
    topics: [],
    groups: [],
    requireStable: false,
    unknownTaggedFields: null,
  }
}

/** A OffsetFetchRequestGroup in which every field has its default. */
export function createOffsetFetchRequestGroup(): OffsetFetchRequestGroup {
  return {
    groupId: '',
    memberId: null,
    memberEpoch: -1,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetFetchRequestTopics in which every field has its default. */
export function createOffsetFetchRequestTopics(): OffsetFetchRequestTopics {
  return {
    name: '',
    topicId: NIL_UUID,
    partitionIndexes: [],
    unknownTaggedFields: null,
  }
}

/** A OffsetFetchRequestTopic in which every field has its default. */
export function createOffsetFetchRequestTopic(): OffsetFetchRequestTopic {
  return {
    name: '',
    partitionIndexes: [],
    unknownTaggedFields: null,
  }
}

function readOffsetFetchRequestDataFlexible(reader: WireReader, version: number): OffsetFetchRequestData {
  const buffer = reader.buffer
  let groupId: string = ''
  let topics: OffsetFetchRequestTopic[] | null
  if (version <= 7) {
    groupId = readCompactString(reader, 'GroupId')
    const topicsCount = readCompactNullableCount(reader, 3, 'Topics')
    topics = topicsCount < 0 ? null : newArray<OffsetFetchRequestTopic>(topicsCount)
    if (topics !== null) {
      for (let i = 0; i < topicsCount; i++) {
        topics[i] = readOffsetFetchRequestTopicFlexible(reader)
      }
    }
  } else {
    topics = []
  }
  let groups: OffsetFetchRequestGroup[]
  if (version >= 8) {
    const groupsCount = readCompactCount(reader, 3, 'Groups')
    groups = newArray<OffsetFetchRequestGroup>(groupsCount)
    for (let i = 0; i < groupsCount; i++) {
      groups[i] = readOffsetFetchRequestGroupFlexible(reader, version)
    }
  } else {
    groups = []
  }
  let requireStable: boolean = false
  if (version >= 7) {
    const at = reader.take(1, 'RequireStable')
    requireStable = buffer[at] !== 0
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    topics,
    groups,
    requireStable,
    unknownTaggedFields,
  }
}

function readOffsetFetchRequestDataLegacy(reader: WireReader, version: number): OffsetFetchRequestData {
  const groupId = readString(reader, 'GroupId')
  const topicsCount = version >= 2 ? readNullableCount(reader, 6, 'Topics') : readCount(reader, 6, 'Topics')
  const topics = topicsCount < 0 ? null : newArray<OffsetFetchRequestTopic>(topicsCount)
  if (topics !== null) {
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readOffsetFetchRequestTopicLegacy(reader)
    }
  }
  return {
    groupId,
    topics,
    groups: [],
    requireStable: false,
    unknownTaggedFields: null,
  }
}

function writeOffsetFetchRequestDataFlexible(
  writer: WireWriter,
  message: OffsetFetchRequestData,
  version: number,
): void {
  if (version > 7 && message.groupId !== '') {
    throw unsupportedField('GroupId')
  }
  if (version > 7 && (message.topics === null || message.topics.length !== 0)) {
    throw unsupportedField('Topics')
  }
  if (version < 8 && (message.groups === null || message.groups.length !== 0)) {
    throw unsupportedField('Groups')
  }
  if (version < 7 && message.requireStable !== false) {
    throw unsupportedField('RequireStable')
  }
  if (version <= 7) {
    writeCompactString(writer, message.groupId, 'GroupId')
    const topics = message.topics
    if (topics === null) {
      writeCompactCount(writer, -1)
    } else {
      writeCompactCount(writer, topics.length)
      for (let i = 0; i < topics.length; i++) {
        writeOffsetFetchRequestTopicFlexible(writer, notNull(topics[i], 'Topics'))
      }
    }
  }
  if (version >= 8) {
    const groups = notNull(message.groups, 'Groups')
    writeCompactCount(writer, groups.length)
    for (let i = 0; i < groups.length; i++) {
      writeOffsetFetchRequestGroupFlexible(writer, notNull(groups[i], 'Groups'), version)
    }
  }
  if (version >= 7) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.requireStable ? 1 : 0)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeOffsetFetchRequestDataLegacy(writer: WireWriter, message: OffsetFetchRequestData, version: number): void {
  if ((message.groups === null || message.groups.length !== 0)) {
    throw unsupportedField('Groups')
  }
  if (message.requireStable !== false) {
    throw unsupportedField('RequireStable')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.groupId, 'GroupId')
  const topics = version >= 2 ? message.topics : notNull(message.topics, 'Topics')
  if (topics === null) {
    writeCount(writer, -1)
  } else {
    writeCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeOffsetFetchRequestTopicLegacy(writer, notNull(topics[i], 'Topics'))
    }
  }
}

function readOffsetFetchRequestGroupFlexible(reader: WireReader, version: number): OffsetFetchRequestGroup {
  const buffer = reader.buffer
  const groupId = readCompactString(reader, 'Groups.GroupId')
  let memberId: string | null = null
  let memberEpoch: number = -1
  if (version >= 9) {
    memberId = readCompactNullableString(reader, 'Groups.MemberId')
    const at = reader.take(4, 'Groups.MemberEpoch')
    memberEpoch = int32At(buffer, at)
  }
  const topicsCount = readCompactNullableCount(reader, 3, 'Groups.Topics')
  const topics = topicsCount < 0 ? null : newArray<OffsetFetchRequestTopics>(topicsCount)
  if (topics !== null) {
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readOffsetFetchRequestTopicsFlexible(reader, version)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Groups')
  return {
    groupId,
    memberId,
    memberEpoch,
    topics,
    unknownTaggedFields,
  }
}

function writeOffsetFetchRequestGroupFlexible(
  writer: WireWriter,
  message: OffsetFetchRequestGroup,
  version: number,
): void {
  writeCompactString(writer, message.groupId, 'Groups.GroupId')
  if (version >= 9) {
    writeCompactNullableString(writer, message.memberId, 'Groups.MemberId')
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.memberEpoch, 'Groups.MemberEpoch'))
  }
  const topics = message.topics
  if (topics === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeOffsetFetchRequestTopicsFlexible(writer, notNull(topics[i], 'Groups.Topics'), version)
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups')
}

function readOffsetFetchRequestTopicsFlexible(reader: WireReader, version: number): OffsetFetchRequestTopics {
  let name: string = ''
  if (version <= 9) {
    name = readCompactString(reader, 'Groups.Topics.Name')
  }
  let topicId: string = NIL_UUID
  if (version >= 10) {
    const at = reader.take(16, 'Groups.Topics.TopicId')
    topicId = uuidAt(reader, at)
  }
  const partitionIndexes = readCompactInt32Array(reader, 'Groups.Topics.PartitionIndexes')
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Topics')
  return {
    name,
    topicId,
    partitionIndexes,
    unknownTaggedFields,
  }
}

function writeOffsetFetchRequestTopicsFlexible(
  writer: WireWriter,
  message: OffsetFetchRequestTopics,
  version: number,
): void {
  if (version <= 9) {
    writeCompactString(writer, message.name, 'Groups.Topics.Name')
  }
  if (version >= 10) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Groups.Topics.TopicId')
  }
  const partitionIndexes = notNull(message.partitionIndexes, 'Groups.Topics.PartitionIndexes')
  let at = writer.room(6 + 4 * partitionIndexes.length)
  at = putCompactInt32Array(writer, at, partitionIndexes, 'Groups.Topics.PartitionIndexes')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Groups.Topics')
}

function readOffsetFetchRequestTopicFlexible(reader: WireReader): OffsetFetchRequestTopic {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionIndexes = readCompactInt32Array(reader, 'Topics.PartitionIndexes')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitionIndexes,
    unknownTaggedFields,
  }
}

function readOffsetFetchRequestTopicLegacy(reader: WireReader): OffsetFetchRequestTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionIndexes = readInt32Array(reader, 'Topics.PartitionIndexes')
  return {
    name,
    partitionIndexes,
    unknownTaggedFields: null,
  }
}

function writeOffsetFetchRequestTopicFlexible(writer: WireWriter, message: OffsetFetchRequestTopic): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitionIndexes = notNull(message.partitionIndexes, 'Topics.PartitionIndexes')
  let at = writer.room(6 + 4 * partitionIndexes.length)
  at = putCompactInt32Array(writer, at, partitionIndexes, 'Topics.PartitionIndexes')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics')
}

function writeOffsetFetchRequestTopicLegacy(writer: WireWriter, message: OffsetFetchRequestTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitionIndexes = notNull(message.partitionIndexes, 'Topics.PartitionIndexes')
  let at = writer.room(5 + 4 * partitionIndexes.length)
  at = putInt32Array(writer, at, partitionIndexes, 'Topics.PartitionIndexes')
  writer.at = at
}
