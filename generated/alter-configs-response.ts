// Generated from schemas/AlterConfigsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At, int8At } from '../src/wire/numbers.ts'
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
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterConfigsResponse. Versions 0+, flexible from 2. */
export interface AlterConfigsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  responses: AlterConfigsResourceResponse[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses` of AlterConfigsResponse. Versions 0+. */
export interface AlterConfigsResourceResponse {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Versions 0+, int8, default 0. */
  resourceType: number
  /** Versions 0+, string, default "". */
  resourceName: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterConfigsResponse, API key 33, versions 0 to 2, flexible from 2. */
export const AlterConfigsResponse: ResponseCodec<AlterConfigsResponseData> = {
  name: 'AlterConfigsResponse',
  kind: 'response',
  apiKey: 33,
  validVersions: [0, 2],
  flexibleFrom: 2,
  create: createAlterConfigsResponseData,
  read(reader, version) {
    assertVersion(AlterConfigsResponse, version, reader.at)
    try {
      if (version >= 2) return readAlterConfigsResponseDataFlexible(reader)
      return readAlterConfigsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, AlterConfigsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterConfigsResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeAlterConfigsResponseDataFlexible(writer, message)
      else writeAlterConfigsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterConfigsResponse, version, writer.byteLength)
    }
  },
}

/** A AlterConfigsResponseData in which every field has its default. */
export function createAlterConfigsResponseData(): AlterConfigsResponseData {
  return {
    throttleTimeMs: 0,
    responses: [],
    unknownTaggedFields: null,
  }
}

/** A AlterConfigsResourceResponse in which every field has its default. */
export function createAlterConfigsResourceResponse(): AlterConfigsResourceResponse {
  return {
    errorCode: 0,
    errorMessage: '',
    resourceType: 0,
    resourceName: '',
    unknownTaggedFields: null,
  }
}

function readAlterConfigsResponseDataFlexible(reader: WireReader): AlterConfigsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const responsesCount = readCompactCount(reader, 6, 'Responses')
  const responses = newArray<AlterConfigsResourceResponse>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readAlterConfigsResourceResponseFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    responses,
    unknownTaggedFields,
  }
}

function readAlterConfigsResponseDataLegacy(reader: WireReader): AlterConfigsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const responsesCount = readCount(reader, 7, 'Responses')
  const responses = newArray<AlterConfigsResourceResponse>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readAlterConfigsResourceResponseLegacy(reader)
  }
  return {
    throttleTimeMs,
    responses,
    unknownTaggedFields: null,
  }
}

function writeAlterConfigsResponseDataFlexible(writer: WireWriter, message: AlterConfigsResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const responses = notNull(message.responses, 'Responses')
  writeCompactCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeAlterConfigsResourceResponseFlexible(writer, notNull(responses[i], 'Responses'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeAlterConfigsResponseDataLegacy(writer: WireWriter, message: AlterConfigsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const responses = notNull(message.responses, 'Responses')
  writeCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeAlterConfigsResourceResponseLegacy(writer, notNull(responses[i], 'Responses'))
  }
}

function readAlterConfigsResourceResponseFlexible(reader: WireReader): AlterConfigsResourceResponse {
  const buffer = reader.buffer
  let at = reader.take(2, 'Responses.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'Responses.ErrorMessage')
  at = reader.take(1, 'Responses.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readCompactString(reader, 'Responses.ResourceName')
  const unknownTaggedFields = readUnknownTags(reader, 'Responses')
  return {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    unknownTaggedFields,
  }
}

function readAlterConfigsResourceResponseLegacy(reader: WireReader): AlterConfigsResourceResponse {
  const buffer = reader.buffer
  let at = reader.take(2, 'Responses.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readNullableString(reader, 'Responses.ErrorMessage')
  at = reader.take(1, 'Responses.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readString(reader, 'Responses.ResourceName')
  return {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    unknownTaggedFields: null,
  }
}

function writeAlterConfigsResourceResponseFlexible(writer: WireWriter, message: AlterConfigsResourceResponse): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Responses.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Responses.ErrorMessage')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Responses.ResourceType'))
  writeCompactString(writer, message.resourceName, 'Responses.ResourceName')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses')
}

function writeAlterConfigsResourceResponseLegacy(writer: WireWriter, message: AlterConfigsResourceResponse): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Responses')
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Responses.ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'Responses.ErrorMessage')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Responses.ResourceType'))
  writeString(writer, message.resourceName, 'Responses.ResourceName')
}
