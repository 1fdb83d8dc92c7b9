// Generated from schemas/DeleteTopicsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import {
  readCompactStringElements,
  readStringElements,
  writeCompactStringElements,
  writeStringElements
} from '../src/wire/text-elements.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DeleteTopicsRequest. Versions 1+, flexible from 4. */
export interface DeleteTopicsRequestData {
  /** Versions 6+, default empty. */
  topics: DeleteTopicState[]
  /** Versions 1-5, string each, default empty, ignorable, a topicName. */
  topicNames: string[]
  /** Versions 1+, int32, default 0. */
  timeoutMs: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DeleteTopicsRequest. Versions 6+. */
export interface DeleteTopicState {
  /** Versions 6+, string, nullable in versions 6+, default null, a topicName. */
  name: string | null
  /** Versions 6+, uuid, default the nil uuid. */
  topicId: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteTopicsRequest, API key 20, versions 1 to 6, flexible from 4. */
export const DeleteTopicsRequest: RequestCodec<DeleteTopicsRequestData> = {
  name: 'DeleteTopicsRequest',
  kind: 'request',
  apiKey: 20,
  validVersions: [1, 6],
  flexibleFrom: 4,
  create: createDeleteTopicsRequestData,
  read(reader, version) {
    assertVersion(DeleteTopicsRequest, version, reader.at)
    try {
      if (version >= 4) return readDeleteTopicsRequestDataFlexible(reader, version)
      return readDeleteTopicsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DeleteTopicsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteTopicsRequest, version, writer.byteLength)
    try {
      if (version >= 4) writeDeleteTopicsRequestDataFlexible(writer, message, version)
      else writeDeleteTopicsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteTopicsRequest, version, writer.byteLength)
    }
  },
}

/** A DeleteTopicsRequestData in which every field has its default. */
export function createDeleteTopicsRequestData(): DeleteTopicsRequestData {
  return {
    topics: [],
    topicNames: [],
    timeoutMs: 0,
    unknownTaggedFields: null,
  }
}

/** A DeleteTopicState in which every field has its default. */
export function createDeleteTopicState(): DeleteTopicState {
  return {
    name: null,
    topicId: NIL_UUID,
    unknownTaggedFields: null,
  }
}

function readDeleteTopicsRequestDataFlexible(reader: WireReader, version: number): DeleteTopicsRequestData {
  const buffer = reader.buffer
  let topics: DeleteTopicState[]
  if (version >= 6) {
    const topicsCount = readCompactCount(reader, 18, 'Topics')
    topics = newArray<DeleteTopicState>(topicsCount)
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readDeleteTopicStateFlexible(reader)
    }
  } else {
    topics = []
  }
  let topicNames: string[]
  if (version <= 5) {
    topicNames = readCompactStringElements(reader, readCompactCount(reader, 1, 'TopicNames'), 'TopicNames')
  } else {
    topicNames = []
  }
  const at = reader.take(5, 'TimeoutMs')
  const timeoutMs = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, '')
  return {
    topics,
    topicNames,
    timeoutMs,
    unknownTaggedFields,
  }
}

function readDeleteTopicsRequestDataLegacy(reader: WireReader): DeleteTopicsRequestData {
  const buffer = reader.buffer
  const topicNames = readStringElements(reader, readCount(reader, 2, 'TopicNames'), 'TopicNames')
  const at = reader.take(4, 'TimeoutMs')
  const timeoutMs = int32At(buffer, at)
  return {
    topics: [],
    topicNames,
    timeoutMs,
    unknownTaggedFields: null,
  }
}

function writeDeleteTopicsRequestDataFlexible(
  writer: WireWriter,
  message: DeleteTopicsRequestData,
  version: number,
): void {
  if (version < 6 && (message.topics === null || message.topics.length !== 0)) {
    throw unsupportedField('Topics')
  }
  if (version >= 6) {
    const topics = notNull(message.topics, 'Topics')
    writeCompactCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeDeleteTopicStateFlexible(writer, notNull(topics[i], 'Topics'))
    }
  }
  if (version <= 5) {
    const topicNames = notNull(message.topicNames, 'TopicNames')
    writeCompactCount(writer, topicNames.length)
    writeCompactStringElements(writer, topicNames, 'TopicNames')
  }
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, '')
}

function writeDeleteTopicsRequestDataLegacy(writer: WireWriter, message: DeleteTopicsRequestData): void {
  if ((message.topics === null || message.topics.length !== 0)) {
    throw unsupportedField('Topics')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const topicNames = notNull(message.topicNames, 'TopicNames')
  writeCount(writer, topicNames.length)
  writeStringElements(writer, topicNames, 'TopicNames')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
}

function readDeleteTopicStateFlexible(reader: WireReader): DeleteTopicState {
  const name = readCompactNullableString(reader, 'Topics.Name')
  const at = reader.take(17, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 16, 'Topics')
  return {
    name,
    topicId,
    unknownTaggedFields,
  }
}

function writeDeleteTopicStateFlexible(writer: WireWriter, message: DeleteTopicState): void {
  writeCompactNullableString(writer, message.name, 'Topics.Name')
  const at = writer.reserve(17)
  putUuid(writer, at, message.topicId, 'Topics.TopicId')
  putUnknownTags(writer, at + 16, message.unknownTaggedFields, 'Topics')
}
