// Generated from schemas/AlterUserScramCredentialsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { readCompactBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int8, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At, int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterUserScramCredentialsRequest. Versions 0+, flexible from 0. */
export interface AlterUserScramCredentialsRequestData {
  /** Versions 0+, default empty. */
  deletions: ScramCredentialDeletion[]
  /** Versions 0+, default empty. */
  upsertions: ScramCredentialUpsertion[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Upsertions` of AlterUserScramCredentialsRequest. Versions 0+. */
export interface ScramCredentialUpsertion {
  /** Versions 0+, string, default "". */
  name: string
  /** Versions 0+, int8, default 0. */
  mechanism: number
  /** Versions 0+, int32, default 0. */
  iterations: number
  /** Versions 0+, bytes, default empty. */
  salt: Buffer
  /** Versions 0+, bytes, default empty. */
  saltedPassword: Buffer
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Deletions` of AlterUserScramCredentialsRequest. Versions 0+. */
export interface ScramCredentialDeletion {
  /** Versions 0+, string, default "". */
  name: string
  /** Versions 0+, int8, default 0. */
  mechanism: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterUserScramCredentialsRequest, API key 51, version 0, flexible from 0. */
export const AlterUserScramCredentialsRequest: RequestCodec<AlterUserScramCredentialsRequestData> = {
  name: 'AlterUserScramCredentialsRequest',
  kind: 'request',
  apiKey: 51,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createAlterUserScramCredentialsRequestData,
  read(reader, version) {
    assertVersion(AlterUserScramCredentialsRequest, version, reader.at)
    try {
      return readAlterUserScramCredentialsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, AlterUserScramCredentialsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterUserScramCredentialsRequest, version, writer.byteLength)
    try {
      writeAlterUserScramCredentialsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterUserScramCredentialsRequest, version, writer.byteLength)
    }
  },
}

/** A AlterUserScramCredentialsRequestData in which every field has its default. */
export function createAlterUserScramCredentialsRequestData(): AlterUserScramCredentialsRequestData {
  return {
    deletions: [],
    upsertions: [],
    unknownTaggedFields: null,
  }
}

/** A ScramCredentialUpsertion in which every field has its default. */
export function createScramCredentialUpsertion(): ScramCredentialUpsertion {
  return {
    name: '',
    mechanism: 0,
    iterations: 0,
    salt: Buffer.alloc(0),
    saltedPassword: Buffer.alloc(0),
    unknownTaggedFields: null,
  }
}

/** A ScramCredentialDeletion in which every field has its default. */
export function createScramCredentialDeletion(): ScramCredentialDeletion {
  return {
    name: '',
    mechanism: 0,
    unknownTaggedFields: null,
  }
}

function readAlterUserScramCredentialsRequestDataFlexible(reader: WireReader): AlterUserScramCredentialsRequestData {
  const deletionsCount = readCompactCount(reader, 3, 'Deletions')
  const deletions = newArray<ScramCredentialDeletion>(deletionsCount)
  for (let i = 0; i < deletionsCount; i++) {
    deletions[i] = readScramCredentialDeletionFlexible(reader)
  }
  const upsertionsCount = readCompactCount(reader, 9, 'Upsertions')
  const upsertions = newArray<ScramCredentialUpsertion>(upsertionsCount)
  for (let i = 0; i < upsertionsCount; i++) {
    upsertions[i] = readScramCredentialUpsertionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    deletions,
    upsertions,
    unknownTaggedFields,
  }
}

function writeAlterUserScramCredentialsRequestDataFlexible(
  writer: WireWriter,
  message: AlterUserScramCredentialsRequestData,
): void {
  const deletions = notNull(message.deletions, 'Deletions')
  writeCompactCount(writer, deletions.length)
  for (let i = 0; i < deletions.length; i++) {
    writeScramCredentialDeletionFlexible(writer, notNull(deletions[i], 'Deletions'))
  }
  const upsertions = notNull(message.upsertions, 'Upsertions')
  writeCompactCount(writer, upsertions.length)
  for (let i = 0; i < upsertions.length; i++) {
    writeScramCredentialUpsertionFlexible(writer, notNull(upsertions[i], 'Upsertions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readScramCredentialUpsertionFlexible(reader: WireReader): ScramCredentialUpsertion {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Upsertions.Name')
  const at = reader.take(5, 'Upsertions.Mechanism')
  const mechanism = int8At(buffer, at)
  const iterations = int32At(buffer, at + 1)
  const salt = readCompactBytes(reader, 'Upsertions.Salt')
  const saltedPassword = readCompactBytes(reader, 'Upsertions.SaltedPassword')
  const unknownTaggedFields = readUnknownTags(reader, 'Upsertions')
  return {
    name,
    mechanism,
    iterations,
    salt,
    saltedPassword,
    unknownTaggedFields,
  }
}

function writeScramCredentialUpsertionFlexible(writer: WireWriter, message: ScramCredentialUpsertion): void {
  writeCompactString(writer, message.name, 'Upsertions.Name')
  const at = writer.reserve(5)
  writer.view.setInt8(at, int8(message.mechanism, 'Upsertions.Mechanism'))
  writer.view.setInt32(at + 1, int32(message.iterations, 'Upsertions.Iterations'))
  writeCompactBytes(writer, message.salt, 'Upsertions.Salt')
  writeCompactBytes(writer, message.saltedPassword, 'Upsertions.SaltedPassword')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Upsertions')
}

function readScramCredentialDeletionFlexible(reader: WireReader): ScramCredentialDeletion {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Deletions.Name')
  const at = reader.take(2, 'Deletions.Mechanism')
  const mechanism = int8At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, 'Deletions')
  return {
    name,
    mechanism,
    unknownTaggedFields,
  }
}

function writeScramCredentialDeletionFlexible(writer: WireWriter, message: ScramCredentialDeletion): void {
  writeCompactString(writer, message.name, 'Deletions.Name')
  const at = writer.reserve(2)
  writer.view.setInt8(at, int8(message.mechanism, 'Deletions.Mechanism'))
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, 'Deletions')
}
