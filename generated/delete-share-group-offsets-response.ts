// Generated from schemas/DeleteShareGroupOffsetsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
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

/** Body of DeleteShareGroupOffsetsResponse. Versions 0+, flexible from 0. */
export interface DeleteShareGroupOffsetsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Versions 0+, default empty. */
  responses: DeleteShareGroupOffsetsResponseTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses` of DeleteShareGroupOffsetsResponse. Versions 0+. */
export interface DeleteShareGroupOffsetsResponseTopic {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteShareGroupOffsetsResponse, API key 92, version 0, flexible from 0. */
export const DeleteShareGroupOffsetsResponse: ResponseCodec<DeleteShareGroupOffsetsResponseData> = {
  name: 'DeleteShareGroupOffsetsResponse',
  kind: 'response',
  apiKey: 92,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDeleteShareGroupOffsetsResponseData,
  read(reader, version) {
    assertVersion(DeleteShareGroupOffsetsResponse, version, reader.at)
    try {
      return readDeleteShareGroupOffsetsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DeleteShareGroupOffsetsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteShareGroupOffsetsResponse, version, writer.byteLength)
    try {
      writeDeleteShareGroupOffsetsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteShareGroupOffsetsResponse, version, writer.byteLength)
    }
  },
}

/** A DeleteShareGroupOffsetsResponseData in which every field has its default. */
export function createDeleteShareGroupOffsetsResponseData(): DeleteShareGroupOffsetsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: null,
    responses: [],
    unknownTaggedFields: null,
  }
}

/** A DeleteShareGroupOffsetsResponseTopic in which every field has its default. */
export function createDeleteShareGroupOffsetsResponseTopic(): DeleteShareGroupOffsetsResponseTopic {
  return {
    topicName: '',
    topicId: NIL_UUID,
    errorCode: 0,
    errorMessage: null,
    unknownTaggedFields: null,
  }
}

function readDeleteShareGroupOffsetsResponseDataFlexible(reader: WireReader): DeleteShareGroupOffsetsResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const responsesCount = readCompactCount(reader, 21, 'Responses')
  const responses = newArray<DeleteShareGroupOffsetsResponseTopic>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readDeleteShareGroupOffsetsResponseTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    responses,
    unknownTaggedFields,
  }
}

function writeDeleteShareGroupOffsetsResponseDataFlexible(
  writer: WireWriter,
  message: DeleteShareGroupOffsetsResponseData,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  const responses = notNull(message.responses, 'Responses')
  writeCompactCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeDeleteShareGroupOffsetsResponseTopicFlexible(writer, notNull(responses[i], 'Responses'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readDeleteShareGroupOffsetsResponseTopicFlexible(reader: WireReader): DeleteShareGroupOffsetsResponseTopic {
  const buffer = reader.buffer
  const topicName = readCompactString(reader, 'Responses.TopicName')
  const at = reader.take(18, 'Responses.TopicId')
  const topicId = uuidAt(reader, at)
  const errorCode = int16At(buffer, at + 16)
  const errorMessage = readCompactNullableString(reader, 'Responses.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Responses')
  return {
    topicName,
    topicId,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writeDeleteShareGroupOffsetsResponseTopicFlexible(
  writer: WireWriter,
  message: DeleteShareGroupOffsetsResponseTopic,
): void {
  writeCompactString(writer, message.topicName, 'Responses.TopicName')
  const at = writer.reserve(18)
  putUuid(writer, at, message.topicId, 'Responses.TopicId')
  writer.view.setInt16(at + 16, int16(message.errorCode, 'Responses.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Responses.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses')
}
