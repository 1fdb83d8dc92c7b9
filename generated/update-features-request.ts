// Generated from schemas/UpdateFeaturesRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of UpdateFeaturesRequest. Versions 0+, flexible from 0. */
export interface UpdateFeaturesRequestData {
  /** Versions 0+, int32, default 60000. */
  timeoutMs: number
  /** Versions 0+, default empty. */
  featureUpdates: FeatureUpdateKey[]
  /** Versions 1+, bool, default false. */
  validateOnly: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `FeatureUpdates` of UpdateFeaturesRequest. Versions 0+. */
export interface FeatureUpdateKey {
  /** Versions 0+, string, default "", map key. */
  feature: string
  /** Versions 0+, int16, default 0. */
  maxVersionLevel: number
  /** Versions 0, bool, default false. */
  allowDowngrade: boolean
  /** Versions 1+, int8, default 1. */
  upgradeType: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** UpdateFeaturesRequest, API key 57, versions 0 to 2, flexible from 0. */
export const UpdateFeaturesRequest: RequestCodec<UpdateFeaturesRequestData> = {
  name: 'UpdateFeaturesRequest',
  kind: 'request',
  apiKey: 57,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createUpdateFeaturesRequestData,
  read(reader, version) {
    assertVersion(UpdateFeaturesRequest, version, reader.at)
    try {
      return readUpdateFeaturesRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, UpdateFeaturesRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(UpdateFeaturesRequest, version, writer.byteLength)
    try {
      writeUpdateFeaturesRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, UpdateFeaturesRequest, version, writer.byteLength)
    }
  },
}

/** A UpdateFeaturesRequestData in which every field has its default. */
export function createUpdateFeaturesRequestData(): UpdateFeaturesRequestData {
  return {
    timeoutMs: 60000,
    featureUpdates: [],
    validateOnly: false,
    unknownTaggedFields: null,
  }
}

/** A FeatureUpdateKey in which every field has its default. */
export function createFeatureUpdateKey(): FeatureUpdateKey {
  return {
    feature: '',
    maxVersionLevel: 0,
    allowDowngrade: false,
    upgradeType: 1,
    unknownTaggedFields: null,
  }
}

/** What tells one FeatureUpdateKey from another: its `feature`. A list may hold the same key twice. */
export function keyOfFeatureUpdateKey(message: FeatureUpdateKey): string {
  return message.feature
}

function readUpdateFeaturesRequestDataFlexible(reader: WireReader, version: number): UpdateFeaturesRequestData {
  const view = reader.openView()
  const at = reader.take(4, 'timeoutMs')
  const timeoutMs = view.getInt32(at)
  const featureUpdatesCount = readCompactCount(reader, 5, 'FeatureUpdates')
  const featureUpdates = newArray<FeatureUpdateKey>(featureUpdatesCount)
  for (let i = 0; i < featureUpdatesCount; i++) {
    featureUpdates[i] = readFeatureUpdateKeyFlexible(reader, version)
  }
  let validateOnly: boolean = false
  if (version >= 1) {
    const at = reader.take(1, 'ValidateOnly')
    validateOnly = view.getInt8(at) !== 0
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    timeoutMs,
    featureUpdates,
    validateOnly,
    unknownTaggedFields,
  }
}

function writeUpdateFeaturesRequestDataFlexible(
  writer: WireWriter,
  message: UpdateFeaturesRequestData,
  version: number,
): void {
  if (version < 1 && message.validateOnly !== false) {
    throw unsupportedField('ValidateOnly')
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.timeoutMs, 'timeoutMs'))
  const featureUpdates = notNull(message.featureUpdates, 'FeatureUpdates')
  writeCompactCount(writer, featureUpdates.length)
  for (let i = 0; i < featureUpdates.length; i++) {
    writeFeatureUpdateKeyFlexible(writer, notNull(featureUpdates[i], 'FeatureUpdates'), version)
  }
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.validateOnly ? 1 : 0)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readFeatureUpdateKeyFlexible(reader: WireReader, version: number): FeatureUpdateKey {
  const view = reader.view
  const feature = readCompactString(reader, 'FeatureUpdates.Feature')
  const at = reader.take(2, 'FeatureUpdates.MaxVersionLevel')
  const maxVersionLevel = view.getInt16(at)
  let allowDowngrade: boolean = false
  if (version <= 0) {
    const at = reader.take(1, 'FeatureUpdates.AllowDowngrade')
    allowDowngrade = view.getInt8(at) !== 0
  }
  let upgradeType: number = 1
  if (version >= 1) {
    const at = reader.take(1, 'FeatureUpdates.UpgradeType')
    upgradeType = view.getInt8(at)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'FeatureUpdates')
  return {
    feature,
    maxVersionLevel,
    allowDowngrade,
    upgradeType,
    unknownTaggedFields,
  }
}

function writeFeatureUpdateKeyFlexible(writer: WireWriter, message: FeatureUpdateKey, version: number): void {
  if (version > 0 && message.allowDowngrade !== false) {
    throw unsupportedField('FeatureUpdates.AllowDowngrade')
  }
  if (version < 1 && message.upgradeType !== 1) {
    throw unsupportedField('FeatureUpdates.UpgradeType')
  }
  writeCompactString(writer, message.feature, 'FeatureUpdates.Feature')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.maxVersionLevel, 'FeatureUpdates.MaxVersionLevel'))
  if (version <= 0) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.allowDowngrade ? 1 : 0)
  }
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.upgradeType, 'FeatureUpdates.UpgradeType'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'FeatureUpdates')
}
