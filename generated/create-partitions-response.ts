// Generated from schemas/CreatePartitionsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
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

/** Body of CreatePartitionsResponse. Versions 0+, flexible from 2. */
export interface CreatePartitionsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  results: CreatePartitionsTopicResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of CreatePartitionsResponse. Versions 0+. */
export interface CreatePartitionsTopicResult {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** CreatePartitionsResponse, API key 37, versions 0 to 3, flexible from 2. */
export const CreatePartitionsResponse: ResponseCodec<CreatePartitionsResponseData> = {
  name: 'CreatePartitionsResponse',
  kind: 'response',
  apiKey: 37,
  validVersions: [0, 3],
  flexibleFrom: 2,
  create: createCreatePartitionsResponseData,
  read(reader, version) {
    assertVersion(CreatePartitionsResponse, version, reader.at)
    try {
      if (version >= 2) return readCreatePartitionsResponseDataFlexible(reader)
      return readCreatePartitionsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, CreatePartitionsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(CreatePartitionsResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeCreatePartitionsResponseDataFlexible(writer, message)
      else writeCreatePartitionsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, CreatePartitionsResponse, version, writer.byteLength)
    }
  },
}

/** A CreatePartitionsResponseData in which every field has its default. */
export function createCreatePartitionsResponseData(): CreatePartitionsResponseData {
  return {
    throttleTimeMs: 0,
    results: [],
    unknownTaggedFields: null,
  }
}

/** A CreatePartitionsTopicResult in which every field has its default. */
export function createCreatePartitionsTopicResult(): CreatePartitionsTopicResult {
  return {
    name: '',
    errorCode: 0,
    errorMessage: null,
    unknownTaggedFields: null,
  }
}

function readCreatePartitionsResponseDataFlexible(reader: WireReader): CreatePartitionsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsCount = readCompactCount(reader, 5, 'Results')
  const results = newArray<CreatePartitionsTopicResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readCreatePartitionsTopicResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }
}

function readCreatePartitionsResponseDataLegacy(reader: WireReader): CreatePartitionsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsCount = readCount(reader, 6, 'Results')
  const results = newArray<CreatePartitionsTopicResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readCreatePartitionsTopicResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields: null,
  }
}

function writeCreatePartitionsResponseDataFlexible(writer: WireWriter, message: CreatePartitionsResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeCreatePartitionsTopicResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeCreatePartitionsResponseDataLegacy(writer: WireWriter, message: CreatePartitionsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeCreatePartitionsTopicResultLegacy(writer, notNull(results[i], 'Results'))
  }
}

function readCreatePartitionsTopicResultFlexible(reader: WireReader): CreatePartitionsTopicResult {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Results.Name')
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'Results.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    name,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function readCreatePartitionsTopicResultLegacy(reader: WireReader): CreatePartitionsTopicResult {
  const buffer = reader.buffer
  const name = readString(reader, 'Results.Name')
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readNullableString(reader, 'Results.ErrorMessage')
  return {
    name,
    errorCode,
    errorMessage,
    unknownTaggedFields: null,
  }
}

function writeCreatePartitionsTopicResultFlexible(writer: WireWriter, message: CreatePartitionsTopicResult): void {
  writeCompactString(writer, message.name, 'Results.Name')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Results.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}

function writeCreatePartitionsTopicResultLegacy(writer: WireWriter, message: CreatePartitionsTopicResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results')
  writeString(writer, message.name, 'Results.Name')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'Results.ErrorMessage')
}
