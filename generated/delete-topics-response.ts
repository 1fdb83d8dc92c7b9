// Generated from schemas/DeleteTopicsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
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

/** Body of DeleteTopicsResponse. Versions 1+, flexible from 4. */
export interface DeleteTopicsResponseData {
  /** Versions 1+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 1+, default empty. */
  responses: DeletableTopicResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses` of DeleteTopicsResponse. Versions 1+. */
export interface DeletableTopicResult {
  /** Versions 1+, string, nullable in versions 6+, default "", map key, a topicName. */
  name: string | null
  /** Versions 6+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 5+, string, nullable in versions 5+, default null, ignorable. */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteTopicsResponse, API key 20, versions 1 to 6, flexible from 4. */
export const DeleteTopicsResponse: ResponseCodec<DeleteTopicsResponseData> = {
  name: 'DeleteTopicsResponse',
  kind: 'response',
  apiKey: 20,
  validVersions: [1, 6],
  flexibleFrom: 4,
  create: createDeleteTopicsResponseData,
  read(reader, version) {
    assertVersion(DeleteTopicsResponse, version, reader.at)
    try {
      if (version >= 4) return readDeleteTopicsResponseDataFlexible(reader, version)
      return readDeleteTopicsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DeleteTopicsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteTopicsResponse, version, writer.byteLength)
    try {
      if (version >= 4) writeDeleteTopicsResponseDataFlexible(writer, message, version)
      else writeDeleteTopicsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteTopicsResponse, version, writer.byteLength)
    }
  },
}

/** A DeleteTopicsResponseData in which every field has its default. */
export function createDeleteTopicsResponseData(): DeleteTopicsResponseData {
  return {
    throttleTimeMs: 0,
    responses: [],
    unknownTaggedFields: null,
  }
}

/** A DeletableTopicResult in which every field has its default. */
export function createDeletableTopicResult(): DeletableTopicResult {
  return {
    name: '',
    topicId: NIL_UUID,
    errorCode: 0,
    errorMessage: null,
    unknownTaggedFields: null,
  }
}

/** What tells one DeletableTopicResult from another: its `name`. A list may hold the same key twice. */
export function keyOfDeletableTopicResult(message: DeletableTopicResult): string | null {
  return message.name
}

function readDeleteTopicsResponseDataFlexible(reader: WireReader, version: number): DeleteTopicsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const responsesCount = readCompactCount(reader, 4, 'Responses')
  const responses = newArray<DeletableTopicResult>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readDeletableTopicResultFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    responses,
    unknownTaggedFields,
  }
}

function readDeleteTopicsResponseDataLegacy(reader: WireReader): DeleteTopicsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const responsesCount = readCount(reader, 4, 'Responses')
  const responses = newArray<DeletableTopicResult>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readDeletableTopicResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    responses,
    unknownTaggedFields: null,
  }
}

function writeDeleteTopicsResponseDataFlexible(
  writer: WireWriter,
  message: DeleteTopicsResponseData,
  version: number,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const responses = notNull(message.responses, 'Responses')
  writeCompactCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeDeletableTopicResultFlexible(writer, notNull(responses[i], 'Responses'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDeleteTopicsResponseDataLegacy(writer: WireWriter, message: DeleteTopicsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const responses = notNull(message.responses, 'Responses')
  writeCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeDeletableTopicResultLegacy(writer, notNull(responses[i], 'Responses'))
  }
}

function readDeletableTopicResultFlexible(reader: WireReader, version: number): DeletableTopicResult {
  const buffer = reader.buffer
  const name = version >= 6
    ? readCompactNullableString(reader, 'Responses.Name')
    : readCompactString(reader, 'Responses.Name')
  let topicId: string = NIL_UUID
  if (version >= 6) {
    const at = reader.take(16, 'Responses.TopicId')
    topicId = uuidAt(reader, at)
  }
  const at = reader.take(2, 'Responses.ErrorCode')
  const errorCode = int16At(buffer, at)
  let errorMessage: string | null = null
  if (version >= 5) {
    errorMessage = readCompactNullableString(reader, 'Responses.ErrorMessage')
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Responses')
  return {
    name,
    topicId,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function readDeletableTopicResultLegacy(reader: WireReader): DeletableTopicResult {
  const buffer = reader.buffer
  const name = readString(reader, 'Responses.Name')
  const at = reader.take(2, 'Responses.ErrorCode')
  const errorCode = int16At(buffer, at)
  return {
    name,
    topicId: NIL_UUID,
    errorCode,
    errorMessage: null,
    unknownTaggedFields: null,
  }
}

function writeDeletableTopicResultFlexible(writer: WireWriter, message: DeletableTopicResult, version: number): void {
  if (version >= 6) writeCompactNullableString(writer, message.name, 'Responses.Name')
  else writeCompactString(writer, message.name, 'Responses.Name')
  if (version >= 6) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Responses.TopicId')
  }
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Responses.ErrorCode'))
  if (version >= 5) {
    writeCompactNullableString(writer, message.errorMessage, 'Responses.ErrorMessage')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses')
}

function writeDeletableTopicResultLegacy(writer: WireWriter, message: DeletableTopicResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Responses')
  writeString(writer, message.name, 'Responses.Name')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Responses.ErrorCode'))
}
