// Generated from schemas/DescribeUserScramCredentialsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At, int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeUserScramCredentialsResponse. Versions 0+, flexible from 0. */
export interface DescribeUserScramCredentialsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Versions 0+, default empty. */
  results: DescribeUserScramCredentialsResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of DescribeUserScramCredentialsResponse. Versions 0+. */
export interface DescribeUserScramCredentialsResult {
  /** Versions 0+, string, default "". */
  user: string
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Versions 0+, default empty. */
  credentialInfos: CredentialInfo[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.CredentialInfos` of DescribeUserScramCredentialsResponse. Versions 0+. */
export interface CredentialInfo {
  /** Versions 0+, int8, default 0. */
  mechanism: number
  /** Versions 0+, int32, default 0. */
  iterations: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeUserScramCredentialsResponse, API key 50, version 0, flexible from 0. */
export const DescribeUserScramCredentialsResponse: ResponseCodec<DescribeUserScramCredentialsResponseData> = {
  name: 'DescribeUserScramCredentialsResponse',
  kind: 'response',
  apiKey: 50,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDescribeUserScramCredentialsResponseData,
  read(reader, version) {
    assertVersion(DescribeUserScramCredentialsResponse, version, reader.at)
    try {
      return readDescribeUserScramCredentialsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeUserScramCredentialsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeUserScramCredentialsResponse, version, writer.byteLength)
    try {
      writeDescribeUserScramCredentialsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeUserScramCredentialsResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeUserScramCredentialsResponseData in which every field has its default. */
export function createDescribeUserScramCredentialsResponseData(): DescribeUserScramCredentialsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: '',
    results: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeUserScramCredentialsResult in which every field has its default. */
export function createDescribeUserScramCredentialsResult(): DescribeUserScramCredentialsResult {
  return {
    user: '',
    errorCode: 0,
    errorMessage: '',
    credentialInfos: [],
    unknownTaggedFields: null,
  }
}

/** A CredentialInfo in which every field has its default. */
export function createCredentialInfo(): CredentialInfo {
  return {
    mechanism: 0,
    iterations: 0,
    unknownTaggedFields: null,
  }
}

function readDescribeUserScramCredentialsResponseDataFlexible(
  reader: WireReader,
): DescribeUserScramCredentialsResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const resultsCount = readCompactCount(reader, 6, 'Results')
  const results = newArray<DescribeUserScramCredentialsResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readDescribeUserScramCredentialsResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    results,
    unknownTaggedFields,
  }
}

function writeDescribeUserScramCredentialsResponseDataFlexible(
  writer: WireWriter,
  message: DescribeUserScramCredentialsResponseData,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeDescribeUserScramCredentialsResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readDescribeUserScramCredentialsResultFlexible(reader: WireReader): DescribeUserScramCredentialsResult {
  const buffer = reader.buffer
  const user = readCompactString(reader, 'Results.User')
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'Results.ErrorMessage')
  const credentialInfosCount = readCompactCount(reader, 6, 'Results.CredentialInfos')
  const credentialInfos = newArray<CredentialInfo>(credentialInfosCount)
  for (let i = 0; i < credentialInfosCount; i++) {
    credentialInfos[i] = readCredentialInfoFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    user,
    errorCode,
    errorMessage,
    credentialInfos,
    unknownTaggedFields,
  }
}

function writeDescribeUserScramCredentialsResultFlexible(
  writer: WireWriter,
  message: DescribeUserScramCredentialsResult,
): void {
  writeCompactString(writer, message.user, 'Results.User')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Results.ErrorMessage')
  const credentialInfos = notNull(message.credentialInfos, 'Results.CredentialInfos')
  writeCompactCount(writer, credentialInfos.length)
  for (let i = 0; i < credentialInfos.length; i++) {
    writeCredentialInfoFlexible(writer, notNull(credentialInfos[i], 'Results.CredentialInfos'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}

function readCredentialInfoFlexible(reader: WireReader): CredentialInfo {
  const buffer = reader.buffer
  const at = reader.take(6, 'Results.CredentialInfos.Mechanism')
  const mechanism = int8At(buffer, at)
  const iterations = int32At(buffer, at + 1)
  const unknownTaggedFields = unknownTagsAt(reader, at + 5, 'Results.CredentialInfos')
  return {
    mechanism,
    iterations,
    unknownTaggedFields,
  }
}

function writeCredentialInfoFlexible(writer: WireWriter, message: CredentialInfo): void {
  const at = writer.reserve(6)
  writer.view.setInt8(at, int8(message.mechanism, 'Results.CredentialInfos.Mechanism'))
  writer.view.setInt32(at + 1, int32(message.iterations, 'Results.CredentialInfos.Iterations'))
  putUnknownTags(writer, at + 5, message.unknownTaggedFields, 'Results.CredentialInfos')
}
