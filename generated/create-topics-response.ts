// Generated from schemas/CreateTopicsResponse.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactCount,
  readCompactNullableCount,
  readCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import { int8, int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  assertTagEnd,
  putUnknownTags,
  readTagCount,
  readTagEnd,
  readUnknownTag,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeTagCount,
  writeTagsAfter,
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
import { readUvarint } from '../src/wire/varint.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of CreateTopicsResponse. Versions 2+, flexible from 5. */
export interface CreateTopicsResponseData {
  /** Versions 2+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 2+, default empty. */
  topics: CreatableTopicResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of CreateTopicsResponse. Versions 2+. */
export interface CreatableTopicResult {
  /** Versions 2+, string, default "", map key, a topicName. */
  name: string
  /** Versions 7+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 2+, int16, default 0. */
  errorCode: number
  /** Versions 2+, string, nullable in versions 2+, default "", ignorable. */
  errorMessage: string | null
  /** Versions 5+, int16, tag 0 in versions 5+, default 0, ignorable. */
  topicConfigErrorCode: number
  /** Versions 5+, int32, default -1, ignorable. */
  numPartitions: number
  /** Versions 5+, int16, default -1, ignorable. */
  replicationFactor: number
  /** Versions 5+, nullable in versions 5+, default empty, ignorable. */
  configs: CreatableTopicConfigs[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Configs` of CreateTopicsResponse. Versions 5+. */
export interface CreatableTopicConfigs {
  /** Versions 5+, string, default "". */
  name: string
  /** Versions 5+, string, nullable in versions 5+, default "". */
  value: string | null
  /** Versions 5+, bool, default false. */
  readOnly: boolean
  /** Versions 5+, int8, default -1, ignorable. */
  configSource: number
  /** Versions 5+, bool, default false. */
  isSensitive: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** CreateTopicsResponse, API key 19, versions 2 to 7, flexible from 5. */
export const CreateTopicsResponse: ResponseCodec<CreateTopicsResponseData> = {
  name: 'CreateTopicsResponse',
  kind: 'response',
  apiKey: 19,
  validVersions: [2, 7],
  flexibleFrom: 5,
  create: createCreateTopicsResponseData,
  read(reader, version) {
    assertVersion(CreateTopicsResponse, version, reader.at)
    try {
      if (version >= 5) return readCreateTopicsResponseDataFlexible(reader, version)
      return readCreateTopicsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, CreateTopicsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(CreateTopicsResponse, version, writer.byteLength)
    try {
      if (version >= 5) writeCreateTopicsResponseDataFlexible(writer, message, version)
      else writeCreateTopicsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, CreateTopicsResponse, version, writer.byteLength)
    }
  },
}

/** A CreateTopicsResponseData in which every field has its default. */
export function createCreateTopicsResponseData(): CreateTopicsResponseData {
  return {
    throttleTimeMs: 0,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A CreatableTopicResult in which every field has its default. */
export function createCreatableTopicResult(): CreatableTopicResult {
  return {
    name: '',
    topicId: NIL_UUID,
    errorCode: 0,
    errorMessage: '',
    topicConfigErrorCode: 0,
    numPartitions: -1,
    replicationFactor: -1,
    configs: [],
    unknownTaggedFields: null,
  }
}

/** What tells one CreatableTopicResult from another: its `name`. A list may hold the same key twice. */
export function keyOfCreatableTopicResult(message: CreatableTopicResult): string {
  return message.name
}

/** A CreatableTopicConfigs in which every field has its default. */
export function createCreatableTopicConfigs(): CreatableTopicConfigs {
  return {
    name: '',
    value: '',
    readOnly: false,
    configSource: -1,
    isSensitive: false,
    unknownTaggedFields: null,
  }
}

function readCreateTopicsResponseDataFlexible(reader: WireReader, version: number): CreateTopicsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const topicsCount = readCompactCount(reader, 12, 'Topics')
  const topics = newArray<CreatableTopicResult>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readCreatableTopicResultFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }
}

function readCreateTopicsResponseDataLegacy(reader: WireReader): CreateTopicsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<CreatableTopicResult>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readCreatableTopicResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields: null,
  }
}

function writeCreateTopicsResponseDataFlexible(
  writer: WireWriter,
  message: CreateTopicsResponseData,
  version: number,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeCreatableTopicResultFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeCreateTopicsResponseDataLegacy(writer: WireWriter, message: CreateTopicsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeCreatableTopicResultLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readCreatableTopicResultFlexible(reader: WireReader, version: number): CreatableTopicResult {
  const view = reader.view
  const name = readCompactString(reader, 'Topics.Name')
  let topicId: string = NIL_UUID
  if (version >= 7) {
    const at = reader.take(16, 'Topics.TopicId')
    topicId = uuidAt(reader, at)
  }
  let at = reader.take(2, 'Topics.ErrorCode')
  const errorCode = view.getInt16(at)
  const errorMessage = readCompactNullableString(reader, 'Topics.ErrorMessage')
  at = reader.take(6, 'Topics.NumPartitions')
  const numPartitions = view.getInt32(at)
  const replicationFactor = view.getInt16(at + 4)
  const configsCount = readCompactNullableCount(reader, 6, 'Topics.Configs')
  const configs = configsCount < 0 ? null : newArray<CreatableTopicConfigs>(configsCount)
  if (configs !== null) {
    for (let i = 0; i < configsCount; i++) {
      configs[i] = readCreatableTopicConfigsFlexible(reader)
    }
  }
  let topicConfigErrorCode: number = 0
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, 'Topics')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, 'Topics')
    const tagEnd = readTagEnd(reader, 'Topics')
    switch (tag) {
      case 0: {
        topicConfigErrorCode = view.getInt16(reader.take(2, 'Topics.TopicConfigErrorCode'))
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, 'Topics')
  }
  return {
    name,
    topicId,
    errorCode,
    errorMessage,
    topicConfigErrorCode,
    numPartitions,
    replicationFactor,
    configs,
    unknownTaggedFields,
  }
}

function readCreatableTopicResultLegacy(reader: WireReader): CreatableTopicResult {
  const buffer = reader.buffer
  const name = readString(reader, 'Topics.Name')
  const at = reader.take(2, 'Topics.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readNullableString(reader, 'Topics.ErrorMessage')
  return {
    name,
    topicId: NIL_UUID,
    errorCode,
    errorMessage,
    topicConfigErrorCode: 0,
    numPartitions: -1,
    replicationFactor: -1,
    configs: [],
    unknownTaggedFields: null,
  }
}

function writeCreatableTopicResultFlexible(writer: WireWriter, message: CreatableTopicResult, version: number): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  if (version >= 7) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Topics.TopicId')
  }
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Topics.ErrorMessage')
  at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.numPartitions, 'Topics.NumPartitions'))
  writer.view.setInt16(at + 4, int16(message.replicationFactor, 'Topics.ReplicationFactor'))
  const configs = message.configs
  if (configs === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, configs.length)
    for (let i = 0; i < configs.length; i++) {
      writeCreatableTopicConfigsFlexible(writer, notNull(configs[i], 'Topics.Configs'))
    }
  }
  const hasTopicConfigErrorCode = message.topicConfigErrorCode !== 0
  const knownTags =
    (hasTopicConfigErrorCode ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasTopicConfigErrorCode) {
    const at = writer.reserve(4)
    writer.view.setUint8(at, 0)
    writer.view.setUint8(at + 1, 2)
    writer.view.setInt16(at + 2, int16(message.topicConfigErrorCode, 'Topics.TopicConfigErrorCode'))
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 1, 'Topics')
}

function writeCreatableTopicResultLegacy(writer: WireWriter, message: CreatableTopicResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'Topics.ErrorMessage')
}

function readCreatableTopicConfigsFlexible(reader: WireReader): CreatableTopicConfigs {
  const view = reader.view
  const name = readCompactString(reader, 'Topics.Configs.Name')
  const value = readCompactNullableString(reader, 'Topics.Configs.Value')
  const at = reader.take(4, 'Topics.Configs.ReadOnly')
  const readOnly = view.getInt8(at) !== 0
  const configSource = view.getInt8(at + 1)
  const isSensitive = view.getInt8(at + 2) !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 3, 'Topics.Configs')
  return {
    name,
    value,
    readOnly,
    configSource,
    isSensitive,
    unknownTaggedFields,
  }
}

function writeCreatableTopicConfigsFlexible(writer: WireWriter, message: CreatableTopicConfigs): void {
  writeCompactString(writer, message.name, 'Topics.Configs.Name')
  writeCompactNullableString(writer, message.value, 'Topics.Configs.Value')
  const at = writer.reserve(4)
  writer.view.setInt8(at, message.readOnly ? 1 : 0)
  writer.view.setInt8(at + 1, int8(message.configSource, 'Topics.Configs.ConfigSource'))
  writer.view.setInt8(at + 2, message.isSensitive ? 1 : 0)
  putUnknownTags(writer, at + 3, message.unknownTaggedFields, 'Topics.Configs')
}
