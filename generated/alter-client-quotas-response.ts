// Generated from schemas/AlterClientQuotasResponse.json by `npm run codegen`. Do not edit.

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

/** Body of AlterClientQuotasResponse. Versions 0+, flexible from 1. */
export interface AlterClientQuotasResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  entries: EntryData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Entries` of AlterClientQuotasResponse. Versions 0+. */
export interface EntryData {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Versions 0+, default empty. */
  entity: EntityData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Entries.Entity` of AlterClientQuotasResponse. Versions 0+. */
export interface EntityData {
  /** Versions 0+, string, default "". */
  entityType: string
  /** Versions 0+, string, nullable in versions 0+, default "". */
  entityName: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterClientQuotasResponse, API key 49, versions 0 to 1, flexible from 1. */
export const AlterClientQuotasResponse: ResponseCodec<AlterClientQuotasResponseData> = {
  name: 'AlterClientQuotasResponse',
  kind: 'response',
  apiKey: 49,
  validVersions: [0, 1],
  flexibleFrom: 1,
  create: createAlterClientQuotasResponseData,
  read(reader, version) {
    assertVersion(AlterClientQuotasResponse, version, reader.at)
    try {
      if (version >= 1) return readAlterClientQuotasResponseDataFlexible(reader)
      return readAlterClientQuotasResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, AlterClientQuotasResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterClientQuotasResponse, version, writer.byteLength)
    try {
      if (version >= 1) writeAlterClientQuotasResponseDataFlexible(writer, message)
      else writeAlterClientQuotasResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterClientQuotasResponse, version, writer.byteLength)
    }
  },
}

/** A AlterClientQuotasResponseData in which every field has its default. */
export function createAlterClientQuotasResponseData(): AlterClientQuotasResponseData {
  return {
    throttleTimeMs: 0,
    entries: [],
    unknownTaggedFields: null,
  }
}

/** A EntryData in which every field has its default. */
export function createEntryData(): EntryData {
  return {
    errorCode: 0,
    errorMessage: '',
    entity: [],
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

function readAlterClientQuotasResponseDataFlexible(reader: WireReader): AlterClientQuotasResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const entriesCount = readCompactCount(reader, 5, 'Entries')
  const entries = newArray<EntryData>(entriesCount)
  for (let i = 0; i < entriesCount; i++) {
    entries[i] = readEntryDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    entries,
    unknownTaggedFields,
  }
}

function readAlterClientQuotasResponseDataLegacy(reader: WireReader): AlterClientQuotasResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const entriesCount = readCount(reader, 8, 'Entries')
  const entries = newArray<EntryData>(entriesCount)
  for (let i = 0; i < entriesCount; i++) {
    entries[i] = readEntryDataLegacy(reader)
  }
  return {
    throttleTimeMs,
    entries,
    unknownTaggedFields: null,
  }
}

function writeAlterClientQuotasResponseDataFlexible(writer: WireWriter, message: AlterClientQuotasResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const entries = notNull(message.entries, 'Entries')
  writeCompactCount(writer, entries.length)
  for (let i = 0; i < entries.length; i++) {
    writeEntryDataFlexible(writer, notNull(entries[i], 'Entries'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeAlterClientQuotasResponseDataLegacy(writer: WireWriter, message: AlterClientQuotasResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const entries = notNull(message.entries, 'Entries')
  writeCount(writer, entries.length)
  for (let i = 0; i < entries.length; i++) {
    writeEntryDataLegacy(writer, notNull(entries[i], 'Entries'))
  }
}

function readEntryDataFlexible(reader: WireReader): EntryData {
  const buffer = reader.buffer
  const at = reader.take(2, 'Entries.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'Entries.ErrorMessage')
  const entityCount = readCompactCount(reader, 3, 'Entries.Entity')
  const entity = newArray<EntityData>(entityCount)
  for (let i = 0; i < entityCount; i++) {
    entity[i] = readEntityDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Entries')
  return {
    errorCode,
    errorMessage,
    entity,
    unknownTaggedFields,
  }
}

function readEntryDataLegacy(reader: WireReader): EntryData {
  const buffer = reader.buffer
  const at = reader.take(2, 'Entries.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readNullableString(reader, 'Entries.ErrorMessage')
  const entityCount = readCount(reader, 4, 'Entries.Entity')
  const entity = newArray<EntityData>(entityCount)
  for (let i = 0; i < entityCount; i++) {
    entity[i] = readEntityDataLegacy(reader)
  }
  return {
    errorCode,
    errorMessage,
    entity,
    unknownTaggedFields: null,
  }
}

function writeEntryDataFlexible(writer: WireWriter, message: EntryData): void {
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Entries.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Entries.ErrorMessage')
  const entity = notNull(message.entity, 'Entries.Entity')
  writeCompactCount(writer, entity.length)
  for (let i = 0; i < entity.length; i++) {
    writeEntityDataFlexible(writer, notNull(entity[i], 'Entries.Entity'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Entries')
}

function writeEntryDataLegacy(writer: WireWriter, message: EntryData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Entries')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Entries.ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'Entries.ErrorMessage')
  const entity = notNull(message.entity, 'Entries.Entity')
  writeCount(writer, entity.length)
  for (let i = 0; i < entity.length; i++) {
    writeEntityDataLegacy(writer, notNull(entity[i], 'Entries.Entity'))
  }
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
