// Generated from schemas/AlterUserScramCredentialsResponse.json by `npm run codegen`. Do not edit.

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
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterUserScramCredentialsResponse. Versions 0+, flexible from 0. */
export interface AlterUserScramCredentialsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  results: AlterUserScramCredentialsResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of AlterUserScramCredentialsResponse. Versions 0+. */
export interface AlterUserScramCredentialsResult {
  /** Versions 0+, string, default "". */
  user: string
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterUserScramCredentialsResponse, API key 51, version 0, flexible from 0. */
export const AlterUserScramCredentialsResponse: ResponseCodec<AlterUserScramCredentialsResponseData> = {
  name: 'AlterUserScramCredentialsResponse',
  kind: 'response',
  apiKey: 51,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createAlterUserScramCredentialsResponseData,
  read(reader, version) {
    assertVersion(AlterUserScramCredentialsResponse, version, reader.at)
    try {
      return readAlterUserScramCredentialsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, AlterUserScramCredentialsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterUserScramCredentialsResponse, version, writer.byteLength)
    try {
      writeAlterUserScramCredentialsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterUserScramCredentialsResponse, version, writer.byteLength)
    }
  },
}

/** A AlterUserScramCredentialsResponseData in which every field has its default. */
export function createAlterUserScramCredentialsResponseData(): AlterUserScramCredentialsResponseData {
  return {
    throttleTimeMs: 0,
    results: [],
    unknownTaggedFields: null,
  }
}

/** A AlterUserScramCredentialsResult in which every field has its default. */
export function createAlterUserScramCredentialsResult(): AlterUserScramCredentialsResult {
  return {
    user: '',
    errorCode: 0,
    errorMessage: '',
    unknownTaggedFields: null,
  }
}

function readAlterUserScramCredentialsResponseDataFlexible(reader: WireReader): AlterUserScramCredentialsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsCount = readCompactCount(reader, 5, 'Results')
  const results = newArray<AlterUserScramCredentialsResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readAlterUserScramCredentialsResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }
}

function writeAlterUserScramCredentialsResponseDataFlexible(
  writer: WireWriter,
  message: AlterUserScramCredentialsResponseData,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeAlterUserScramCredentialsResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readAlterUserScramCredentialsResultFlexible(reader: WireReader): AlterUserScramCredentialsResult {
  const buffer = reader.buffer
  const user = readCompactString(reader, 'Results.User')
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'Results.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    user,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writeAlterUserScramCredentialsResultFlexible(
  writer: WireWriter,
  message: AlterUserScramCredentialsResult,
): void {
  writeCompactString(writer, message.user, 'Results.User')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Results.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}
