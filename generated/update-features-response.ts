// Generated from schemas/UpdateFeaturesResponse.json by `npm run codegen`. Do not edit.

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

/** Body of UpdateFeaturesResponse. Versions 0+, flexible from 0. */
export interface UpdateFeaturesResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Versions 0-1, default empty, ignorable. */
  results: UpdatableFeatureResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of UpdateFeaturesResponse. Versions 0-1. */
export interface UpdatableFeatureResult {
  /** Versions 0-1, string, default "", map key. */
  feature: string
  /** Versions 0-1, int16, default 0. */
  errorCode: number
  /** Versions 0-1, string, nullable in versions 0-1, default "". */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** UpdateFeaturesResponse, API key 57, versions 0 to 2, flexible from 0. */
export const UpdateFeaturesResponse: ResponseCodec<UpdateFeaturesResponseData> = {
  name: 'UpdateFeaturesResponse',
  kind: 'response',
  apiKey: 57,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createUpdateFeaturesResponseData,
  read(reader, version) {
    assertVersion(UpdateFeaturesResponse, version, reader.at)
    try {
      return readUpdateFeaturesResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, UpdateFeaturesResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(UpdateFeaturesResponse, version, writer.byteLength)
    try {
      writeUpdateFeaturesResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, UpdateFeaturesResponse, version, writer.byteLength)
    }
  },
}

/** A UpdateFeaturesResponseData in which every field has its default. */
export function createUpdateFeaturesResponseData(): UpdateFeaturesResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: '',
    results: [],
    unknownTaggedFields: null,
  }
}

/** A UpdatableFeatureResult in which every field has its default. */
export function createUpdatableFeatureResult(): UpdatableFeatureResult {
  return {
    feature: '',
    errorCode: 0,
    errorMessage: '',
    unknownTaggedFields: null,
  }
}

/** What tells one UpdatableFeatureResult from another: its `feature`. A list may hold the same key twice. */
export function keyOfUpdatableFeatureResult(message: UpdatableFeatureResult): string {
  return message.feature
}

function readUpdateFeaturesResponseDataFlexible(reader: WireReader, version: number): UpdateFeaturesResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  let results: UpdatableFeatureResult[]
  if (version <= 1) {
    const resultsCount = readCompactCount(reader, 5, 'Results')
    results = newArray<UpdatableFeatureResult>(resultsCount)
    for (let i = 0; i < resultsCount; i++) {
      results[i] = readUpdatableFeatureResultFlexible(reader)
    }
  } else {
    results = []
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

function writeUpdateFeaturesResponseDataFlexible(
  writer: WireWriter,
  message: UpdateFeaturesResponseData,
  version: number,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  if (version <= 1) {
    const results = notNull(message.results, 'Results')
    writeCompactCount(writer, results.length)
    for (let i = 0; i < results.length; i++) {
      writeUpdatableFeatureResultFlexible(writer, notNull(results[i], 'Results'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readUpdatableFeatureResultFlexible(reader: WireReader): UpdatableFeatureResult {
  const buffer = reader.buffer
  const feature = readCompactString(reader, 'Results.Feature')
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'Results.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    feature,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writeUpdatableFeatureResultFlexible(writer: WireWriter, message: UpdatableFeatureResult): void {
  writeCompactString(writer, message.feature, 'Results.Feature')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Results.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}
