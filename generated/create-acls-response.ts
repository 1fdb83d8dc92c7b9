// Generated from schemas/CreateAclsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readNullableString,
  writeCompactNullableString,
  writeNullableString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of CreateAclsResponse. Versions 1+, flexible from 2. */
export interface CreateAclsResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, default empty. */
  results: AclCreationResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of CreateAclsResponse. Versions 1+. */
export interface AclCreationResult {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** CreateAclsResponse, API key 30, versions 1 to 3, flexible from 2. */
export const CreateAclsResponse: ResponseCodec<CreateAclsResponseData> = {
  name: 'CreateAclsResponse',
  kind: 'response',
  apiKey: 30,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createCreateAclsResponseData,
  read(reader, version) {
    assertVersion(CreateAclsResponse, version, reader.at)
    try {
      if (version >= 2) return readCreateAclsResponseDataFlexible(reader)
      return readCreateAclsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, CreateAclsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(CreateAclsResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeCreateAclsResponseDataFlexible(writer, message)
      else writeCreateAclsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, CreateAclsResponse, version, writer.byteLength)
    }
  },
}

/** A CreateAclsResponseData in which every field has its default. */
export function createCreateAclsResponseData(): CreateAclsResponseData {
  return {
    throttleTimeMs: 0,
    results: [],
    unknownTaggedFields: null,
  }
}

/** A AclCreationResult in which every field has its default. */
export function createAclCreationResult(): AclCreationResult {
  return {
    errorCode: 0,
    errorMessage: '',
    unknownTaggedFields: null,
  }
}

function readCreateAclsResponseDataFlexible(reader: WireReader): CreateAclsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsCount = readCompactCount(reader, 4, 'Results')
  const results = newArray<AclCreationResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readAclCreationResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }
}

function readCreateAclsResponseDataLegacy(reader: WireReader): CreateAclsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsCount = readCount(reader, 4, 'Results')
  const results = newArray<AclCreationResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readAclCreationResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields: null,
  }
}

function writeCreateAclsResponseDataFlexible(writer: WireWriter, message: CreateAclsResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeAclCreationResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeCreateAclsResponseDataLegacy(writer: WireWriter, message: CreateAclsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeAclCreationResultLegacy(writer, notNull(results[i], 'Results'))
  }
}

function readAclCreationResultFlexible(reader: WireReader): AclCreationResult {
  const buffer = reader.buffer
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'Results.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function readAclCreationResultLegacy(reader: WireReader): AclCreationResult {
  const buffer = reader.buffer
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readNullableString(reader, 'Results.ErrorMessage')
  return {
    errorCode,
    errorMessage,
    unknownTaggedFields: null,
  }
}

function writeAclCreationResultFlexible(writer: WireWriter, message: AclCreationResult): void {
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Results.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}

function writeAclCreationResultLegacy(writer: WireWriter, message: AclCreationResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'Results.ErrorMessage')
}
