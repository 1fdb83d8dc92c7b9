// Generated from schemas/DescribeDelegationTokenRequest.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactNullableCount,
  readNullableCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeDelegationTokenRequest. Versions 1+, flexible from 2. */
export interface DescribeDelegationTokenRequestData {
  /** Versions 1+, nullable in versions 1+, default empty. */
  owners: DescribeDelegationTokenOwner[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Owners` of DescribeDelegationTokenRequest. Versions 1+. */
export interface DescribeDelegationTokenOwner {
  /** Versions 1+, string, default "". */
  principalType: string
  /** Versions 1+, string, default "". */
  principalName: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeDelegationTokenRequest, API key 41, versions 1 to 3, flexible from 2. */
export const DescribeDelegationTokenRequest: RequestCodec<DescribeDelegationTokenRequestData> = {
  name: 'DescribeDelegationTokenRequest',
  kind: 'request',
  apiKey: 41,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createDescribeDelegationTokenRequestData,
  read(reader, version) {
    assertVersion(DescribeDelegationTokenRequest, version, reader.at)
    try {
      if (version >= 2) return readDescribeDelegationTokenRequestDataFlexible(reader)
      return readDescribeDelegationTokenRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DescribeDelegationTokenRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeDelegationTokenRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeDescribeDelegationTokenRequestDataFlexible(writer, message)
      else writeDescribeDelegationTokenRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeDelegationTokenRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeDelegationTokenRequestData in which every field has its default. */
export function createDescribeDelegationTokenRequestData(): DescribeDelegationTokenRequestData {
  return {
    owners: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeDelegationTokenOwner in which every field has its default. */
export function createDescribeDelegationTokenOwner(): DescribeDelegationTokenOwner {
  return {
    principalType: '',
    principalName: '',
    unknownTaggedFields: null,
  }
}

function readDescribeDelegationTokenRequestDataFlexible(reader: WireReader): DescribeDelegationTokenRequestData {
  const ownersCount = readCompactNullableCount(reader, 3, 'Owners')
  const owners = ownersCount < 0 ? null : newArray<DescribeDelegationTokenOwner>(ownersCount)
  if (owners !== null) {
    for (let i = 0; i < ownersCount; i++) {
      owners[i] = readDescribeDelegationTokenOwnerFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    owners,
    unknownTaggedFields,
  }
}

function readDescribeDelegationTokenRequestDataLegacy(reader: WireReader): DescribeDelegationTokenRequestData {
  const ownersCount = readNullableCount(reader, 4, 'Owners')
  const owners = ownersCount < 0 ? null : newArray<DescribeDelegationTokenOwner>(ownersCount)
  if (owners !== null) {
    for (let i = 0; i < ownersCount; i++) {
      owners[i] = readDescribeDelegationTokenOwnerLegacy(reader)
    }
  }
  return {
    owners,
    unknownTaggedFields: null,
  }
}

function writeDescribeDelegationTokenRequestDataFlexible(
  writer: WireWriter,
  message: DescribeDelegationTokenRequestData,
): void {
  const owners = message.owners
  if (owners === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, owners.length)
    for (let i = 0; i < owners.length; i++) {
      writeDescribeDelegationTokenOwnerFlexible(writer, notNull(owners[i], 'Owners'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDescribeDelegationTokenRequestDataLegacy(
  writer: WireWriter,
  message: DescribeDelegationTokenRequestData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const owners = message.owners
  if (owners === null) {
    writeCount(writer, -1)
  } else {
    writeCount(writer, owners.length)
    for (let i = 0; i < owners.length; i++) {
      writeDescribeDelegationTokenOwnerLegacy(writer, notNull(owners[i], 'Owners'))
    }
  }
}

function readDescribeDelegationTokenOwnerFlexible(reader: WireReader): DescribeDelegationTokenOwner {
  const principalType = readCompactString(reader, 'Owners.PrincipalType')
  const principalName = readCompactString(reader, 'Owners.PrincipalName')
  const unknownTaggedFields = readUnknownTags(reader, 'Owners')
  return {
    principalType,
    principalName,
    unknownTaggedFields,
  }
}

function readDescribeDelegationTokenOwnerLegacy(reader: WireReader): DescribeDelegationTokenOwner {
  const principalType = readString(reader, 'Owners.PrincipalType')
  const principalName = readString(reader, 'Owners.PrincipalName')
  return {
    principalType,
    principalName,
    unknownTaggedFields: null,
  }
}

function writeDescribeDelegationTokenOwnerFlexible(writer: WireWriter, message: DescribeDelegationTokenOwner): void {
  writeCompactString(writer, message.principalType, 'Owners.PrincipalType')
  writeCompactString(writer, message.principalName, 'Owners.PrincipalName')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Owners')
}

function writeDescribeDelegationTokenOwnerLegacy(writer: WireWriter, message: DescribeDelegationTokenOwner): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Owners')
  writeString(writer, message.principalType, 'Owners.PrincipalType')
  writeString(writer, message.principalName, 'Owners.PrincipalName')
}
