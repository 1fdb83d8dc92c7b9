// Generated from schemas/MetadataRequest.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactNullableCount,
  readCount,
  readNullableCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import { notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
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
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of MetadataRequest. Versions 0+, flexible from 9. */
export interface MetadataRequestData {
  /** Versions 0+, nullable in versions 1+, default empty. */
  topics: MetadataRequestTopic[] | null
  /** Versions 4+, bool, default true. */
  allowAutoTopicCreation: boolean
  /** Versions 8-10, bool, default false. */
  includeClusterAuthorizedOperations: boolean
  /** Versions 8+, bool, default false. */
  includeTopicAuthorizedOperations: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of MetadataRequest. Versions 0+. */
export interface MetadataRequestTopic {
  /** Versions 10+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 0+, string, nullable in versions 10+, default "", a topicName. */
  name: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** MetadataRequest, API key 3, versions 0 to 13, flexible from 9. */
export const MetadataRequest: RequestCodec<MetadataRequestData> = {
  name: 'MetadataRequest',
  kind: 'request',
  apiKey: 3,
  validVersions: [0, 13],
  flexibleFrom: 9,
  create: createMetadataRequestData,
  read(reader, version) {
    assertVersion(MetadataRequest, version, reader.at)
    try {
      if (version >= 9) return readMetadataRequestDataFlexible(reader, version)
      return readMetadataRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, MetadataRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(MetadataRequest, version, writer.byteLength)
    try {
      if (version >= 9) writeMetadataRequestDataFlexible(writer, message, version)
      else writeMetadataRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, MetadataRequest, version, writer.byteLength)
    }
  },
}

/** A MetadataRequestData in which every field has its default. */
export function createMetadataRequestData(): MetadataRequestData {
  return {
    topics: [],
    allowAutoTopicCreation: true,
    includeClusterAuthorizedOperations: false,
    includeTopicAuthorizedOperations: false,
    unknownTaggedFields: null,
  }
}

/** A MetadataRequestTopic in which every field has its default. */
export function createMetadataRequestTopic(): MetadataRequestTopic {
  return {
    topicId: NIL_UUID,
    name: '',
    unknownTaggedFields: null,
  }
}

function readMetadataRequestDataFlexible(reader: WireReader, version: number): MetadataRequestData {
  const buffer = reader.buffer
  const topicsCount = readCompactNullableCount(reader, 2, 'Topics')
  const topics = topicsCount < 0 ? null : newArray<MetadataRequestTopic>(topicsCount)
  if (topics !== null) {
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readMetadataRequestTopicFlexible(reader, version)
    }
  }
  let at = reader.take(1, 'AllowAutoTopicCreation')
  const allowAutoTopicCreation = buffer[at] !== 0
  let includeClusterAuthorizedOperations: boolean = false
  if (version <= 10) {
    const at = reader.take(1, 'IncludeClusterAuthorizedOperations')
    includeClusterAuthorizedOperations = buffer[at] !== 0
  }
  at = reader.take(2, 'IncludeTopicAuthorizedOperations')
  const includeTopicAuthorizedOperations = buffer[at] !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, '')
  return {
    topics,
    allowAutoTopicCreation,
    includeClusterAuthorizedOperations,
    includeTopicAuthorizedOperations,
    unknownTaggedFields,
  }
}

function readMetadataRequestDataLegacy(reader: WireReader, version: number): MetadataRequestData {
  const buffer = reader.buffer
  const topicsCount = version >= 1 ? readNullableCount(reader, 2, 'Topics') : readCount(reader, 2, 'Topics')
  const topics = topicsCount < 0 ? null : newArray<MetadataRequestTopic>(topicsCount)
  if (topics !== null) {
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readMetadataRequestTopicLegacy(reader)
    }
  }
  let allowAutoTopicCreation: boolean = true
  if (version >= 4) {
    const at = reader.take(1, 'AllowAutoTopicCreation')
    allowAutoTopicCreation = buffer[at] !== 0
  }
  let includeClusterAuthorizedOperations: boolean = false
  let includeTopicAuthorizedOperations: boolean = false
  if (version >= 8) {
    const at = reader.take(2, 'IncludeClusterAuthorizedOperations')
    includeClusterAuthorizedOperations = buffer[at] !== 0
    includeTopicAuthorizedOperations = buffer[at + 1] !== 0
  }
  return {
    topics,
    allowAutoTopicCreation,
    includeClusterAuthorizedOperations,
    includeTopicAuthorizedOperations,
    unknownTaggedFields: null,
  }
}

function writeMetadataRequestDataFlexible(writer: WireWriter, message: MetadataRequestData, version: number): void {
  if (version > 10 && message.includeClusterAuthorizedOperations !== false) {
    throw unsupportedField('IncludeClusterAuthorizedOperations')
  }
  const topics = message.topics
  if (topics === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeMetadataRequestTopicFlexible(writer, notNull(topics[i], 'Topics'), version)
    }
  }
  let at = writer.reserve(1)
  writer.view.setInt8(at, message.allowAutoTopicCreation ? 1 : 0)
  if (version <= 10) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.includeClusterAuthorizedOperations ? 1 : 0)
  }
  at = writer.reserve(2)
  writer.view.setInt8(at, message.includeTopicAuthorizedOperations ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}

function writeMetadataRequestDataLegacy(writer: WireWriter, message: MetadataRequestData, version: number): void {
  if (version < 4 && message.allowAutoTopicCreation !== true) {
    throw unsupportedField('AllowAutoTopicCreation')
  }
  if (version < 8 && message.includeClusterAuthorizedOperations !== false) {
    throw unsupportedField('IncludeClusterAuthorizedOperations')
  }
  if (version < 8 && message.includeTopicAuthorizedOperations !== false) {
    throw unsupportedField('IncludeTopicAuthorizedOperations')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const topics = version >= 1 ? message.topics : notNull(message.topics, 'Topics')
  if (topics === null) {
    writeCount(writer, -1)
  } else {
    writeCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeMetadataRequestTopicLegacy(writer, notNull(topics[i], 'Topics'))
    }
  }
  if (version >= 4) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.allowAutoTopicCreation ? 1 : 0)
  }
  if (version >= 8) {
    const at = writer.reserve(2)
    writer.view.setInt8(at, message.includeClusterAuthorizedOperations ? 1 : 0)
    writer.view.setInt8(at + 1, message.includeTopicAuthorizedOperations ? 1 : 0)
  }
}

function readMetadataRequestTopicFlexible(reader: WireReader, version: number): MetadataRequestTopic {
  let topicId: string = NIL_UUID
  if (version >= 10) {
    const at = reader.take(16, 'Topics.TopicId')
    topicId = uuidAt(reader, at)
  }
  const name = version >= 10
    ? readCompactNullableString(reader, 'Topics.Name')
    : readCompactString(reader, 'Topics.Name')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicId,
    name,
    unknownTaggedFields,
  }
}

function readMetadataRequestTopicLegacy(reader: WireReader): MetadataRequestTopic {
  const name = readString(reader, 'Topics.Name')
  return {
    topicId: NIL_UUID,
    name,
    unknownTaggedFields: null,
  }
}

function writeMetadataRequestTopicFlexible(writer: WireWriter, message: MetadataRequestTopic, version: number): void {
  if (version >= 10) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Topics.TopicId')
  }
  if (version >= 10) writeCompactNullableString(writer, message.name, 'Topics.Name')
  else writeCompactString(writer, message.name, 'Topics.Name')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeMetadataRequestTopicLegacy(writer: WireWriter, message: MetadataRequestTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
}
