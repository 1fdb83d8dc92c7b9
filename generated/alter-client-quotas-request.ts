// Generated from schemas/AlterClientQuotasRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
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

/** Body of AlterClientQuotasRequest. Versions 0+, flexible from 1. */
export interface AlterClientQuotasRequestData {
  /** Versions 0+, default empty. */
  entries: EntryData[]
  /** Versions 0+, bool, default false. */
  validateOnly: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Entries` of AlterClientQuotasRequest. Versions 0+. */
export interface EntryData {
  /** Versions 0+, default empty. */
  entity: EntityData[]
  /** Versions 0+, default empty. */
  ops: OpData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Entries.Ops` of AlterClientQuotasRequest. Versions 0+. */
export interface OpData {
  /** Versions 0+, string, default "". */
  key: string
  /** Versions 0+, float64, default 0. */
  value: number
  /** Versions 0+, bool, default false. */
  remove: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Entries.Entity` of AlterClientQuotasRequest. Versions 0+. */
export interface EntityData {
  /** Versions 0+, string, default "". */
  entityType: string
  /** Versions 0+, string, nullable in versions 0+, default "". */
  entityName: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterClientQuotasRequest, API key 49, versions 0 to 1, flexible from 1. */
export const AlterClientQuotasRequest: RequestCodec<AlterClientQuotasRequestData> = {
  name: 'AlterClientQuotasRequest',
  kind: 'request',
  apiKey: 49,
  validVersions: [0, 1],
  flexibleFrom: 1,
  create: createAlterClientQuotasRequestData,
  read(reader, version) {
    assertVersion(AlterClientQuotasRequest, version, reader.at)
    try {
      if (version >= 1) return readAlterClientQuotasRequestDataFlexible(reader)
      return readAlterClientQuotasRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, AlterClientQuotasRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterClientQuotasRequest, version, writer.byteLength)
    try {
      if (version >= 1) writeAlterClientQuotasRequestDataFlexible(writer, message)
      else writeAlterClientQuotasRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterClientQuotasRequest, version, writer.byteLength)
    }
  },
}

/** A AlterClientQuotasRequestData in which every field has its default. */
export function createAlterClientQuotasRequestData(): AlterClientQuotasRequestData {
  return {
    entries: [],
    validateOnly: false,
    unknownTaggedFields: null,
  }
}

/** A EntryData in which every field has its default. */
export function createEntryData(): EntryData {
  return {
    entity: [],
    ops: [],
    unknownTaggedFields: null,
  }
}

/** A OpData in which every field has its default. */
export function createOpData(): OpData {
  return {
    key: '',
    value: 0,
    remove: false,
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

function readAlterClientQuotasRequestDataFlexible(reader: WireReader): AlterClientQuotasRequestData {
  const view = reader.openView()
  const entriesCount = readCompactCount(reader, 3, 'Entries')
  const entries = newArray<EntryData>(entriesCount)
  for (let i = 0; i < entriesCount; i++) {
    entries[i] = readEntryDataFlexible(reader)
  }
  const at = reader.take(2, 'ValidateOnly')
  const validateOnly = view.getInt8(at) !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, '')
  return {
    entries,
    validateOnly,
    unknownTaggedFields,
  }
}

function readAlterClientQuotasRequestDataLegacy(reader: WireReader): AlterClientQuotasRequestData {
  const view = reader.openView()
  const entriesCount = readCount(reader, 8, 'Entries')
  const entries = newArray<EntryData>(entriesCount)
  for (let i = 0; i < entriesCount; i++) {
    entries[i] = readEntryDataLegacy(reader)
  }
  const at = reader.take(1, 'ValidateOnly')
  const validateOnly = view.getInt8(at) !== 0
  return {
    entries,
    validateOnly,
    unknownTaggedFields: null,
  }
}

function writeAlterClientQuotasRequestDataFlexible(writer: WireWriter, message: AlterClientQuotasRequestData): void {
  const entries = notNull(message.entries, 'Entries')
  writeCompactCount(writer, entries.length)
  for (let i = 0; i < entries.length; i++) {
    writeEntryDataFlexible(writer, notNull(entries[i], 'Entries'))
  }
  const at = writer.reserve(2)
  writer.view.setInt8(at, message.validateOnly ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}

function writeAlterClientQuotasRequestDataLegacy(writer: WireWriter, message: AlterClientQuotasRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const entries = notNull(message.entries, 'Entries')
  writeCount(writer, entries.length)
  for (let i = 0; i < entries.length; i++) {
    writeEntryDataLegacy(writer, notNull(entries[i], 'Entries'))
  }
  const at = writer.reserve(1)
  writer.view.setInt8(at, message.validateOnly ? 1 : 0)
}

function readEntryDataFlexible(reader: WireReader): EntryData {
  const entityCount = readCompactCount(reader, 3, 'Entries.Entity')
  const entity = newArray<EntityData>(entityCount)
  for (let i = 0; i < entityCount; i++) {
    entity[i] = readEntityDataFlexible(reader)
  }
  const opsCount = readCompactCount(reader, 11, 'Entries.Ops')
  const ops = newArray<OpData>(opsCount)
  for (let i = 0; i < opsCount; i++) {
    ops[i] = readOpDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Entries')
  return {
    entity,
    ops,
    unknownTaggedFields,
  }
}

function readEntryDataLegacy(reader: WireReader): EntryData {
  const entityCount = readCount(reader, 4, 'Entries.Entity')
  const entity = newArray<EntityData>(entityCount)
  for (let i = 0; i < entityCount; i++) {
    entity[i] = readEntityDataLegacy(reader)
  }
  const opsCount = readCount(reader, 11, 'Entries.Ops')
  const ops = newArray<OpData>(opsCount)
  for (let i = 0; i < opsCount; i++) {
    ops[i] = readOpDataLegacy(reader)
  }
  return {
    entity,
    ops,
    unknownTaggedFields: null,
  }
}

function writeEntryDataFlexible(writer: WireWriter, message: EntryData): void {
  const entity = notNull(message.entity, 'Entries.Entity')
  writeCompactCount(writer, entity.length)
  for (let i = 0; i < entity.length; i++) {
    writeEntityDataFlexible(writer, notNull(entity[i], 'Entries.Entity'))
  }
  const ops = notNull(message.ops, 'Entries.Ops')
  writeCompactCount(writer, ops.length)
  for (let i = 0; i < ops.length; i++) {
    writeOpDataFlexible(writer, notNull(ops[i], 'Entries.Ops'))
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
  const ops = notNull(message.ops, 'Entries.Ops')
  writeCount(writer, ops.length)
  for (let i = 0; i < ops.length; i++) {
    writeOpDataLegacy(writer, notNull(ops[i], 'Entries.Ops'))
  }
}

function readOpDataFlexible(reader: WireReader): OpData {
  const view = reader.view
  const key = readCompactString(reader, 'Entries.Ops.Key')
  const at = reader.take(10, 'Entries.Ops.Value')
  const value = view.getFloat64(at)
  const remove = view.getInt8(at + 8) !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 9, 'Entries.Ops')
  return {
    key,
    value,
    remove,
    unknownTaggedFields,
  }
}

function readOpDataLegacy(reader: WireReader): OpData {
  const view = reader.view
  const key = readString(reader, 'Entries.Ops.Key')
  const at = reader.take(9, 'Entries.Ops.Value')
  const value = view.getFloat64(at)
  const remove = view.getInt8(at + 8) !== 0
  return {
    key,
    value,
    remove,
    unknownTaggedFields: null,
  }
}

function writeOpDataFlexible(writer: WireWriter, message: OpData): void {
  writeCompactString(writer, message.key, 'Entries.Ops.Key')
  const at = writer.reserve(10)
  writer.view.setFloat64(at, message.value)
  writer.view.setInt8(at + 8, message.remove ? 1 : 0)
  putUnknownTags(writer, at + 9, message.unknownTaggedFields, 'Entries.Ops')
}

function writeOpDataLegacy(writer: WireWriter, message: OpData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Entries.Ops')
  writeString(writer, message.key, 'Entries.Ops.Key')
  const at = writer.reserve(9)
  writer.view.setFloat64(at, message.value)
  writer.view.setInt8(at + 8, message.remove ? 1 : 0)
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
