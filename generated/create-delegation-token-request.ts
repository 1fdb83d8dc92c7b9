// Generated from schemas/CreateDelegationTokenRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int64, notNull, unsupportedField } from '../src/wire/checks.ts'
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
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of CreateDelegationTokenRequest. Versions 1+, flexible from 2. */
export interface CreateDelegationTokenRequestData {
  /** Versions 3+, string, nullable in versions 3+, default "". */
  ownerPrincipalType: string | null
  /** Versions 3+, string, nullable in versions 3+, default "". */
  ownerPrincipalName: string | null
  /** Versions 1+, default empty. */
  renewers: CreatableRenewers[]
  /** Versions 1+, int64, default 0n. */
  maxLifetimeMs: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Renewers` of CreateDelegationTokenRequest. Versions 1+. */
export interface CreatableRenewers {
  /** Versions 1+, string, default "". */
  principalType: string
  /** Versions 1+, string, default "". */
  principalName: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** CreateDelegationTokenRequest, API key 38, versions 1 to 3, flexible from 2. */
export const CreateDelegationTokenRequest: RequestCodec<CreateDelegationTokenRequestData> = {
  name: 'CreateDelegationTokenRequest',
  kind: 'request',
  apiKey: 38,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createCreateDelegationTokenRequestData,
  read(reader, version) {
    assertVersion(CreateDelegationTokenRequest, version, reader.at)
    try {
      if (version >= 2) return readCreateDelegationTokenRequestDataFlexible(reader, version)
      return readCreateDelegationTokenRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, CreateDelegationTokenRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(CreateDelegationTokenRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeCreateDelegationTokenRequestDataFlexible(writer, message, version)
      else writeCreateDelegationTokenRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, CreateDelegationTokenRequest, version, writer.byteLength)
    }
  },
}

/** A CreateDelegationTokenRequestData in which every field has its default. */
export function createCreateDelegationTokenRequestData(): CreateDelegationTokenRequestData {
  return {
    ownerPrincipalType: '',
    ownerPrincipalName: '',
    renewers: [],
    maxLifetimeMs: 0n,
    unknownTaggedFields: null,
  }
}

/** A CreatableRenewers in which every field has its default. */
export function createCreatableRenewers(): CreatableRenewers {
  return {
    principalType: '',
    principalName: '',
    unknownTaggedFields: null,
  }
}

function readCreateDelegationTokenRequestDataFlexible(
  reader: WireReader,
  version: number,
): CreateDelegationTokenRequestData {
  const view = reader.openView()
  let ownerPrincipalType: string | null = ''
  let ownerPrincipalName: string | null = ''
  if (version >= 3) {
    ownerPrincipalType = readCompactNullableString(reader, 'OwnerPrincipalType')
    ownerPrincipalName = readCompactNullableString(reader, 'OwnerPrincipalName')
  }
  const renewersCount = readCompactCount(reader, 3, 'Renewers')
  const renewers = newArray<CreatableRenewers>(renewersCount)
  for (let i = 0; i < renewersCount; i++) {
    renewers[i] = readCreatableRenewersFlexible(reader)
  }
  const at = reader.take(9, 'MaxLifetimeMs')
  const maxLifetimeMs = view.getBigInt64(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, '')
  return {
    ownerPrincipalType,
    ownerPrincipalName,
    renewers,
    maxLifetimeMs,
    unknownTaggedFields,
  }
}

function readCreateDelegationTokenRequestDataLegacy(reader: WireReader): CreateDelegationTokenRequestData {
  const view = reader.openView()
  const renewersCount = readCount(reader, 4, 'Renewers')
  const renewers = newArray<CreatableRenewers>(renewersCount)
  for (let i = 0; i < renewersCount; i++) {
    renewers[i] = readCreatableRenewersLegacy(reader)
  }
  const at = reader.take(8, 'MaxLifetimeMs')
  const maxLifetimeMs = view.getBigInt64(at)
  return {
    ownerPrincipalType: '',
    ownerPrincipalName: '',
    renewers,
    maxLifetimeMs,
    unknownTaggedFields: null,
  }
}

function writeCreateDelegationTokenRequestDataFlexible(
  writer: WireWriter,
  message: CreateDelegationTokenRequestData,
  version: number,
): void {
  if (version < 3 && message.ownerPrincipalType !== '') {
    throw unsupportedField('OwnerPrincipalType')
  }
  if (version < 3 && message.ownerPrincipalName !== '') {
    throw unsupportedField('OwnerPrincipalName')
  }
  if (version >= 3) {
    writeCompactNullableString(writer, message.ownerPrincipalType, 'OwnerPrincipalType')
    writeCompactNullableString(writer, message.ownerPrincipalName, 'OwnerPrincipalName')
  }
  const renewers = notNull(message.renewers, 'Renewers')
  writeCompactCount(writer, renewers.length)
  for (let i = 0; i < renewers.length; i++) {
    writeCreatableRenewersFlexible(writer, notNull(renewers[i], 'Renewers'))
  }
  const at = writer.reserve(9)
  writer.view.setBigInt64(at, int64(message.maxLifetimeMs, 'MaxLifetimeMs'))
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, '')
}

function writeCreateDelegationTokenRequestDataLegacy(
  writer: WireWriter,
  message: CreateDelegationTokenRequestData,
): void {
  if (message.ownerPrincipalType !== '') {
    throw unsupportedField('OwnerPrincipalType')
  }
  if (message.ownerPrincipalName !== '') {
    throw unsupportedField('OwnerPrincipalName')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const renewers = notNull(message.renewers, 'Renewers')
  writeCount(writer, renewers.length)
  for (let i = 0; i < renewers.length; i++) {
    writeCreatableRenewersLegacy(writer, notNull(renewers[i], 'Renewers'))
  }
  const at = writer.reserve(8)
  writer.view.setBigInt64(at, int64(message.maxLifetimeMs, 'MaxLifetimeMs'))
}

function readCreatableRenewersFlexible(reader: WireReader): CreatableRenewers {
  const principalType = readCompactString(reader, 'Renewers.PrincipalType')
  const principalName = readCompactString(reader, 'Renewers.PrincipalName')
  const unknownTaggedFields = readUnknownTags(reader, 'Renewers')
  return {
    principalType,
    principalName,
    unknownTaggedFields,
  }
}

function readCreatableRenewersLegacy(reader: WireReader): CreatableRenewers {
  const principalType = readString(reader, 'Renewers.PrincipalType')
  const principalName = readString(reader, 'Renewers.PrincipalName')
  return {
    principalType,
    principalName,
    unknownTaggedFields: null,
  }
}

function writeCreatableRenewersFlexible(writer: WireWriter, message: CreatableRenewers): void {
  writeCompactString(writer, message.principalType, 'Renewers.PrincipalType')
  writeCompactString(writer, message.principalName, 'Renewers.PrincipalName')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Renewers')
}

function writeCreatableRenewersLegacy(writer: WireWriter, message: CreatableRenewers): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Renewers')
  writeString(writer, message.principalType, 'Renewers.PrincipalType')
  writeString(writer, message.principalName, 'Renewers.PrincipalName')
}
