// Generated from schemas/DescribeClientQuotasResponse.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactCount,
  readCompactNullableCount,
  readCount,
  readNullableCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
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

/** Body of DescribeClientQuotasResponse. Versions 0+, flexible from 1. */
export interface DescribeClientQuotasResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Versions 0+, nullable in versions 0+, default empty. */
  entries: EntryData[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Entries` of DescribeClientQuotasResponse. Versions 0+. */
export interface EntryData {
  /** Versions 0+, default empty. */
  entity: EntityData[]
  /** Versions 0+, default empty. */
  values: ValueData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Entries.Values` of DescribeClientQuotasResponse. Versions 0+. */
export interface ValueData {
  /** Versions 0+, string, default "". */
  key: string
  /** Versions 0+, float64, default 0. */
  value: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Entries.Entity` of DescribeClientQuotasResponse. Versions 0+. */
export interface EntityData {
  /** Versions 0+, string, default "". */
  entityType: string
  /** Versions 0+, string, nullable in versions 0+, default "". */
  entityName: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeClientQuotasResponse, API key 48, versions 0 to 1, flexible from 1. */
export const DescribeClientQuotasResponse: ResponseCodec<DescribeClientQuotasResponseData> = {
  name: 'DescribeClientQuotasResponse',
  kind: 'response',
  apiKey: 48,
  validVersions: [0, 1],
  flexibleFrom: 1,
  create: createDescribeClientQuotasResponseData,
  read(reader, version) {
    assertVersion(DescribeClientQuotasResponse, version, reader.at)
    try {
      if (version >= 1) return readDescribeClientQuotasResponseDataFlexible(reader)
      return readDescribeClientQuotasResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DescribeClientQuotasResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeClientQuotasResponse, version, writer.byteLength)
    try {
      if (version >= 1) writeDescribeClientQuotasResponseDataFlexible(writer, message)
      else writeDescribeClientQuotasResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeClientQuotasResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeClientQuotasResponseData in which every field has its default. */
export function createDescribeClientQuotasResponseData(): DescribeClientQuotasResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: '',
    entries: [],
    unknownTaggedFields: null,
  }
}

/** A EntryData in which every field has its default. */
export function createEntryData(): EntryData {
  return {
    entity: [],
    values: [],
    unknownTaggedFields: null,
  }
}

/** A ValueData in which every field has its default. */
export function createValueData(): ValueData {
  return {
    key: '',
    value: 0,
    unknownTaggedFields: null,
  }
}

/** A EntityData in which every field has its default. */
export function createEntityData(): EntityData {
  return {
    entityType: '',
    entityName: '',
    unknownTaggedFields: null,
  }
}

function readDescribeClientQuotasResponseDataFlexible(reader: WireReader): DescribeClientQuotasResponseData {
  const view = reader.openView()
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const entriesCount = readCompactNullableCount(reader, 3, 'Entries')
  const entries = entriesCount < 0 ? null : newArray<EntryData>(entriesCount)
  if (entries !== null) {
    for (let i = 0; i < entriesCount; i++) {
      entries[i] = readEntryDataFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    entries,
    unknownTaggedFields,
  }
}

function readDescribeClientQuotasResponseDataLegacy(reader: WireReader): DescribeClientQuotasResponseData {
  const view = reader.openView()
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const errorMessage = readNullableString(reader, 'ErrorMessage')
  const entriesCount = readNullableCount(reader, 8, 'Entries')
  const entries = entriesCount < 0 ? null : newArray<EntryData>(entriesCount)
  if (entries !== null) {
    for (let i = 0; i < entriesCount; i++) {
      entries[i] = readEntryDataLegacy(reader)
    }
  }
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    entries,
    unknownTaggedFields: null,
  }
}

function writeDescribeClientQuotasResponseDataFlexible(
  writer: WireWriter,
  message: DescribeClientQuotasResponseData,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  const entries = message.entries
  if (entries === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, entries.length)
    for (let i = 0; i < entries.length; i++) {
      writeEntryDataFlexible(writer, notNull(entries[i], 'Entries'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDescribeClientQuotasResponseDataLegacy(
  writer: WireWriter,
  message: DescribeClientQuotasResponseData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'ErrorMessage')
  const entries = message.entries
  if (entries === null) {
    writeCount(writer, -1)
  } else {
    writeCount(writer, entries.length)
    for (let i = 0; i < entries.length; i++) {
      writeEntryDataLegacy(writer, notNull(entries[i], 'Entries'))
    }
  }
}

function readEntryDataFlexible(reader: WireReader): EntryData {
  const entityCount = readCompactCount(reader, 3, 'Entries.Entity')
  const entity = newArray<EntityData>(entityCount)
  for (let i = 0; i < entityCount; i++) {
    entity[i] = readEntityDataFlexible(reader)
  }
  const valuesCount = readCompactCount(reader, 10, 'Entries.Values')
  const values = newArray<ValueData>(valuesCount)
  for (let i = 0; i < valuesCount; i++) {
    values[i] = readValueDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Entries')
  return {
    entity,
    values,
    unknownTaggedFields,
  }
}

function readEntryDataLegacy(reader: WireReader): EntryData {
  const entityCount = readCount(reader, 4, 'Entries.Entity')
  const entity = newArray<EntityData>(entityCount)
  for (let i = 0; i < entityCount; i++) {
    entity[i] = readEntityDataLegacy(reader)
  }
  const valuesCount = readCount(reader, 10, 'Entries.Values')
  const values = newArray<ValueData>(valuesCount)
  for (let i = 0; i < valuesCount; i++) {
    values[i] = readValueDataLegacy(reader)
  }
  return {
    entity,
    values,
    unknownTaggedFields: null,
  }
}

function writeEntryDataFlexible(writer: WireWriter, message: EntryData): void {
  const entity = notNull(message.entity, 'Entries.Entity')
  writeCompactCount(writer, entity.length)
  for (let i = 0; i < entity.length; i++) {
    writeEntityDataFlexible(writer, notNull(entity[i], 'Entries.Entity'))
  }
  const values = notNull(message.values, 'Entries.Values')
  writeCompactCount(writer, values.length)
  for (let i = 0; i < values.length; i++) {
    writeValueDataFlexible(writer, notNull(values[i], 'Entries.Values'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Entries')
}

function writeEntryDataLegacy(writer: WireWriter, message: EntryData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Entries')
  const entity = notNull(message.entity, 'Entries.Entity')
  writeCount(writer, entity.length)
  for (let i = 0; i < entity.length; i++) {
    writeEntityDataLegacy(writer, notNull(entity[i], 'Entries.Entity'))
  }
  const values = notNull(message.values, 'Entries.Values')
  writeCount(writer, values.length)
  for (let i = 0; i < values.length; i++) {
    writeValueDataLegacy(writer, notNull(values[i], 'Entries.Values'))
  }
}

function readValueDataFlexible(reader: WireReader): ValueData {
  const view = reader.view
  const key = readCompactString(reader, 'Entries.Values.Key')
  const at = reader.take(9, 'Entries.Values.Value')
  const value = view.getFloat64(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, 'Entries.Values')
  return {
    key,
    value,
    unknownTaggedFields,
  }
}

function readValueDataLegacy(reader: WireReader): ValueData {
  const view = reader.view
  const key = readString(reader, 'Entries.Values.Key')
  const at = reader.take(8, 'Entries.Values.Value')
  const value = view.getFloat64(at)
  return {
    key,
    value,
    unknownTaggedFields: null,
  }
}

function writeValueDataFlexible(writer: WireWriter, message: ValueData): void {
  writeCompactString(writer, message.key, 'Entries.Values.Key')
  const at = writer.reserve(9)
  writer.view.setFloat64(at, message.value)
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, 'Entries.Values')
}

function writeValueDataLegacy(writer: WireWriter, message: ValueData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Entries.Values')
  writeString(writer, message.key, 'Entries.Values.Key')
  const at = writer.reserve(8)
  writer.view.setFloat64(at, message.value)
}

function readEntityDataFlexible(reader: WireReader): EntityData {
  const entityType = readCompactString(reader, 'Entries.Entity.EntityType')
  const entityName = readCompactNullableString(reader, 'Entries.Entity.EntityName')
  const unknownTaggedFields = readUnknownTags(reader, 'Entries.Entity')
  return {
    entityType,
    entityName,
    unknownTaggedFields,
  }
}

function readEntityDataLegacy(reader: WireReader): EntityData {
  const entityType = readString(reader, 'Entries.Entity.EntityType')
  const entityName = readNullableString(reader, 'Entries.Entity.EntityName')
  return {
    entityType,
    entityName,
    unknownTaggedFields: null,
  }
}

function writeEntityDataFlexible(writer: WireWriter, message: EntityData): void {
  writeCompactString(writer, message.entityType, 'Entries.Entity.EntityType')
  writeCompactNullableString(writer, message.entityName, 'Entries.Entity.EntityName')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Entries.Entity')
}

function writeEntityDataLegacy(writer: WireWriter, message: EntityData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Entries.Entity')
  writeString(writer, message.entityType, 'Entries.Entity.EntityType')
  writeNullableString(writer, message.entityName, 'Entries.Entity.EntityName')
}
