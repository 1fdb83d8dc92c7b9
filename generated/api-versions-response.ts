// Generated from schemas/ApiVersionsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  assertTagEnd,
  putUnknownTags,
  readTagCount,
  readTagEnd,
  readUnknownTag,
  refuseUnknownTags,
  unknownTagsAt,
  writeTagCount,
  writeTagsAfter
} from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { readUvarint, writeUvarint } from '../src/wire/varint.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ApiVersionsResponse. Versions 0+, flexible from 3. */
export interface ApiVersionsResponseData {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, default empty. */
  apiKeys: ApiVersion[]
  /** Versions 1+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 3+, tag 0 in versions 3+, default empty, ignorable. */
  supportedFeatures: SupportedFeatureKey[]
  /** Versions 3+, int64, tag 1 in versions 3+, default -1n, ignorable. */
  finalizedFeaturesEpoch: bigint
  /** Versions 3+, tag 2 in versions 3+, default empty, ignorable. */
  finalizedFeatures: FinalizedFeatureKey[]
  /** Versions 3+, bool, tag 3 in versions 3+, default false, ignorable. */
  zkMigrationReady: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `FinalizedFeatures` of ApiVersionsResponse. Versions 3+. */
export interface FinalizedFeatureKey {
  /** Versions 3+, string, default "", map key. */
  name: string
  /** Versions 3+, int16, default 0. */
  maxVersionLevel: number
  /** Versions 3+, int16, default 0. */
  minVersionLevel: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `SupportedFeatures` of ApiVersionsResponse. Versions 3+. */
export interface SupportedFeatureKey {
  /** Versions 3+, string, default "", map key. */
  name: string
  /** Versions 3+, int16, default 0. */
  minVersion: number
  /** Versions 3+, int16, default 0. */
  maxVersion: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `ApiKeys` of ApiVersionsResponse. Versions 0+. */
export interface ApiVersion {
  /** Versions 0+, int16, default 0, map key. */
  apiKey: number
  /** Versions 0+, int16, default 0. */
  minVersion: number
  /** Versions 0+, int16, default 0. */
  maxVersion: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ApiVersionsResponse, API key 18, versions 0 to 4, flexible from 3. */
export const ApiVersionsResponse: ResponseCodec<ApiVersionsResponseData> = {
  name: 'ApiVersionsResponse',
  kind: 'response',
  apiKey: 18,
  validVersions: [0, 4],
  flexibleFrom: 3,
  create: createApiVersionsResponseData,
  read(reader, version) {
    assertVersion(ApiVersionsResponse, version, reader.at)
    try {
      if (version >= 3) return readApiVersionsResponseDataFlexible(reader)
      return readApiVersionsResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, ApiVersionsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ApiVersionsResponse, version, writer.byteLength)
    try {
      if (version >= 3) writeApiVersionsResponseDataFlexible(writer, message)
      else writeApiVersionsResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ApiVersionsResponse, version, writer.byteLength)
    }
  },
}

/** A ApiVersionsResponseData in which every field has its default. */
export function createApiVersionsResponseData(): ApiVersionsResponseData {
  return {
    errorCode: 0,
    apiKeys: [],
    throttleTimeMs: 0,
    supportedFeatures: [],
    finalizedFeaturesEpoch: -1n,
    finalizedFeatures: [],
    zkMigrationReady: false,
    unknownTaggedFields: null,
  }
}

/** A FinalizedFeatureKey in which every field has its default. */
export function createFinalizedFeatureKey(): FinalizedFeatureKey {
  return {
    name: '',
    maxVersionLevel: 0,
    minVersionLevel: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one FinalizedFeatureKey from another: its `name`. A list may hold the same key twice. */
export function keyOfFinalizedFeatureKey(message: FinalizedFeatureKey): string {
  return message.name
}

/** A SupportedFeatureKey in which every field has its default. */
export function createSupportedFeatureKey(): SupportedFeatureKey {
  return {
    name: '',
    minVersion: 0,
    maxVersion: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one SupportedFeatureKey from another: its `name`. A list may hold the same key twice. */
export function keyOfSupportedFeatureKey(message: SupportedFeatureKey): string {
  return message.name
}

/** A ApiVersion in which every field has its default. */
export function createApiVersion(): ApiVersion {
  return {
    apiKey: 0,
    minVersion: 0,
    maxVersion: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one ApiVersion from another: its `apiKey`. A list may hold the same key twice. */
export function keyOfApiVersion(message: ApiVersion): number {
  return message.apiKey
}

function readApiVersionsResponseDataFlexible(reader: WireReader): ApiVersionsResponseData {
  const view = reader.openView()
  let at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const apiKeysCount = readCompactCount(reader, 7, 'ApiKeys')
  const apiKeys = newArray<ApiVersion>(apiKeysCount)
  for (let i = 0; i < apiKeysCount; i++) {
    apiKeys[i] = readApiVersionFlexible(reader)
  }
  at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  let supportedFeatures: SupportedFeatureKey[] = []
  let finalizedFeaturesEpoch: bigint = -1n
  let finalizedFeatures: FinalizedFeatureKey[] = []
  let zkMigrationReady: boolean = false
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, '')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, '')
    const tagEnd = readTagEnd(reader, '')
    switch (tag) {
      case 0: {
        const supportedFeaturesCount = readCompactCount(reader, 6, 'SupportedFeatures')
        supportedFeatures = newArray<SupportedFeatureKey>(supportedFeaturesCount)
        for (let i = 0; i < supportedFeaturesCount; i++) {
          supportedFeatures[i] = readSupportedFeatureKeyFlexible(reader)
        }
        break
      }
      case 1: {
        finalizedFeaturesEpoch = view.getBigInt64(reader.take(8, 'FinalizedFeaturesEpoch'))
        break
      }
      case 2: {
        const finalizedFeaturesCount = readCompactCount(reader, 6, 'FinalizedFeatures')
        finalizedFeatures = newArray<FinalizedFeatureKey>(finalizedFeaturesCount)
        for (let i = 0; i < finalizedFeaturesCount; i++) {
          finalizedFeatures[i] = readFinalizedFeatureKeyFlexible(reader)
        }
        break
      }
      case 3: {
        zkMigrationReady = view.getInt8(reader.take(1, 'ZkMigrationReady')) !== 0
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, '')
  }
  return {
    errorCode,
    apiKeys,
    throttleTimeMs,
    supportedFeatures,
    finalizedFeaturesEpoch,
    finalizedFeatures,
    zkMigrationReady,
    unknownTaggedFields,
  }
}

function readApiVersionsResponseDataLegacy(reader: WireReader, version: number): ApiVersionsResponseData {
  const view = reader.openView()
  const at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const apiKeysCount = readCount(reader, 6, 'ApiKeys')
  const apiKeys = newArray<ApiVersion>(apiKeysCount)
  for (let i = 0; i < apiKeysCount; i++) {
    apiKeys[i] = readApiVersionLegacy(reader)
  }
  let throttleTimeMs: number = 0
  if (version >= 1) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = view.getInt32(at)
  }
  return {
    errorCode,
    apiKeys,
    throttleTimeMs,
    supportedFeatures: [],
    finalizedFeaturesEpoch: -1n,
    finalizedFeatures: [],
    zkMigrationReady: false,
    unknownTaggedFields: null,
  }
}

function writeApiVersionsResponseDataFlexible(writer: WireWriter, message: ApiVersionsResponseData): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  const apiKeys = notNull(message.apiKeys, 'ApiKeys')
  writeCompactCount(writer, apiKeys.length)
  for (let i = 0; i < apiKeys.length; i++) {
    writeApiVersionFlexible(writer, notNull(apiKeys[i], 'ApiKeys'))
  }
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const hasSupportedFeatures = (message.supportedFeatures === null || message.supportedFeatures.length !== 0)
  const hasFinalizedFeaturesEpoch = message.finalizedFeaturesEpoch !== -1n
  const hasFinalizedFeatures = (message.finalizedFeatures === null || message.finalizedFeatures.length !== 0)
  const hasZkMigrationReady = message.zkMigrationReady !== false
  const knownTags =
    (hasSupportedFeatures ? 1 : 0)
    + (hasFinalizedFeaturesEpoch ? 1 : 0)
    + (hasFinalizedFeatures ? 1 : 0)
    + (hasZkMigrationReady ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasSupportedFeatures) {
    writeUvarint(writer, 0)
    const supportedFeaturesMark = writer.beginSized()
    const supportedFeatures = notNull(message.supportedFeatures, 'SupportedFeatures')
    writeCompactCount(writer, supportedFeatures.length)
    for (let i = 0; i < supportedFeatures.length; i++) {
      writeSupportedFeatureKeyFlexible(writer, notNull(supportedFeatures[i], 'SupportedFeatures'))
    }
    writer.endSized(supportedFeaturesMark)
  }
  if (hasFinalizedFeaturesEpoch) {
    const at = writer.reserve(10)
    writer.view.setUint8(at, 1)
    writer.view.setUint8(at + 1, 8)
    writer.view.setBigInt64(at + 2, int64(message.finalizedFeaturesEpoch, 'FinalizedFeaturesEpoch'))
  }
  if (hasFinalizedFeatures) {
    writeUvarint(writer, 2)
    const finalizedFeaturesMark = writer.beginSized()
    const finalizedFeatures = notNull(message.finalizedFeatures, 'FinalizedFeatures')
    writeCompactCount(writer, finalizedFeatures.length)
    for (let i = 0; i < finalizedFeatures.length; i++) {
      writeFinalizedFeatureKeyFlexible(writer, notNull(finalizedFeatures[i], 'FinalizedFeatures'))
    }
    writer.endSized(finalizedFeaturesMark)
  }
  if (hasZkMigrationReady) {
    const at = writer.reserve(3)
    writer.view.setUint8(at, 3)
    writer.view.setUint8(at + 1, 1)
    writer.view.setInt8(at + 2, message.zkMigrationReady ? 1 : 0)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 4, '')
}

function writeApiVersionsResponseDataLegacy(
  writer: WireWriter,
  message: ApiVersionsResponseData,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  const apiKeys = notNull(message.apiKeys, 'ApiKeys')
  writeCount(writer, apiKeys.length)
  for (let i = 0; i < apiKeys.length; i++) {
    writeApiVersionLegacy(writer, notNull(apiKeys[i], 'ApiKeys'))
  }
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
}

function readFinalizedFeatureKeyFlexible(reader: WireReader): FinalizedFeatureKey {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'FinalizedFeatures.Name')
  const at = reader.take(5, 'FinalizedFeatures.MaxVersionLevel')
  const maxVersionLevel = int16At(buffer, at)
  const minVersionLevel = int16At(buffer, at + 2)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'FinalizedFeatures')
  return {
    name,
    maxVersionLevel,
    minVersionLevel,
    unknownTaggedFields,
  }
}

function writeFinalizedFeatureKeyFlexible(writer: WireWriter, message: FinalizedFeatureKey): void {
  writeCompactString(writer, message.name, 'FinalizedFeatures.Name')
  const at = writer.reserve(5)
  writer.view.setInt16(at, int16(message.maxVersionLevel, 'FinalizedFeatures.MaxVersionLevel'))
  writer.view.setInt16(at + 2, int16(message.minVersionLevel, 'FinalizedFeatures.MinVersionLevel'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'FinalizedFeatures')
}

function readSupportedFeatureKeyFlexible(reader: WireReader): SupportedFeatureKey {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'SupportedFeatures.Name')
  const at = reader.take(5, 'SupportedFeatures.MinVersion')
  const minVersion = int16At(buffer, at)
  const maxVersion = int16At(buffer, at + 2)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'SupportedFeatures')
  return {
    name,
    minVersion,
    maxVersion,
    unknownTaggedFields,
  }
}

function writeSupportedFeatureKeyFlexible(writer: WireWriter, message: SupportedFeatureKey): void {
  writeCompactString(writer, message.name, 'SupportedFeatures.Name')
  const at = writer.reserve(5)
  writer.view.setInt16(at, int16(message.minVersion, 'SupportedFeatures.MinVersion'))
  writer.view.setInt16(at + 2, int16(message.maxVersion, 'SupportedFeatures.MaxVersion'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'SupportedFeatures')
}

function readApiVersionFlexible(reader: WireReader): ApiVersion {
  const view = reader.view
  const at = reader.take(7, 'ApiKeys.ApiKey')
  const apiKey = view.getInt16(at)
  const minVersion = view.getInt16(at + 2)
  const maxVersion = view.getInt16(at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 6, 'ApiKeys')
  return {
    apiKey,
    minVersion,
    maxVersion,
    unknownTaggedFields,
  }
}

function readApiVersionLegacy(reader: WireReader): ApiVersion {
  const view = reader.view
  const at = reader.take(6, 'ApiKeys.ApiKey')
  const apiKey = view.getInt16(at)
  const minVersion = view.getInt16(at + 2)
  const maxVersion = view.getInt16(at + 4)
  return {
    apiKey,
    minVersion,
    maxVersion,
    unknownTaggedFields: null,
  }
}

function writeApiVersionFlexible(writer: WireWriter, message: ApiVersion): void {
  const at = writer.reserve(7)
  writer.view.setInt16(at, int16(message.apiKey, 'ApiKeys.ApiKey'))
  writer.view.setInt16(at + 2, int16(message.minVersion, 'ApiKeys.MinVersion'))
  writer.view.setInt16(at + 4, int16(message.maxVersion, 'ApiKeys.MaxVersion'))
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, 'ApiKeys')
}

function writeApiVersionLegacy(writer: WireWriter, message: ApiVersion): void {
  refuseUnknownTags(message.unknownTaggedFields, 'ApiKeys')
  const at = writer.reserve(6)
  writer.view.setInt16(at, int16(message.apiKey, 'ApiKeys.ApiKey'))
  writer.view.setInt16(at + 2, int16(message.minVersion, 'ApiKeys.MinVersion'))
  writer.view.setInt16(at + 4, int16(message.maxVersion, 'ApiKeys.MaxVersion'))
}
