// Generated from schemas/DescribeUserScramCredentialsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeUserScramCredentialsRequest. Versions 0+, flexible from 0. */
export interface DescribeUserScramCredentialsRequestData {
  /** Versions 0+, nullable in versions 0+, default empty. */
  users: UserName[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Users` of DescribeUserScramCredentialsRequest. Versions 0+. */
export interface UserName {
  /** Versions 0+, string, default "". */
  name: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeUserScramCredentialsRequest, API key 50, version 0, flexible from 0. */
export const DescribeUserScramCredentialsRequest: RequestCodec<DescribeUserScramCredentialsRequestData> = {
  name: 'DescribeUserScramCredentialsRequest',
  kind: 'request',
  apiKey: 50,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDescribeUserScramCredentialsRequestData,
  read(reader, version) {
    assertVersion(DescribeUserScramCredentialsRequest, version, reader.at)
    try {
      return readDescribeUserScramCredentialsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeUserScramCredentialsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeUserScramCredentialsRequest, version, writer.byteLength)
    try {
      writeDescribeUserScramCredentialsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeUserScramCredentialsRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeUserScramCredentialsRequestData in which every field has its default. */
export function createDescribeUserScramCredentialsRequestData(): DescribeUserScramCredentialsRequestData {
  return {
    users: [],
    unknownTaggedFields: null,
  }
}

/** A UserName in which every field has its default. */
export function createUserName(): UserName {
  return {
    name: '',
    unknownTaggedFields: null,
  }
}

function readDescribeUserScramCredentialsRequestDataFlexible(
  reader: WireReader,
): DescribeUserScramCredentialsRequestData {
  const usersCount = readCompactNullableCount(reader, 2, 'Users')
  const users = usersCount < 0 ? null : newArray<UserName>(usersCount)
  if (users !== null) {
    for (let i = 0; i < usersCount; i++) {
      users[i] = readUserNameFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    users,
    unknownTaggedFields,
  }
}

function writeDescribeUserScramCredentialsRequestDataFlexible(
  writer: WireWriter,
  message: DescribeUserScramCredentialsRequestData,
): void {
  const users = message.users
  if (users === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, users.length)
    for (let i = 0; i < users.length; i++) {
      writeUserNameFlexible(writer, notNull(users[i], 'Users'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readUserNameFlexible(reader: WireReader): UserName {
  const name = readCompactString(reader, 'Users.Name')
  const unknownTaggedFields = readUnknownTags(reader, 'Users')
  return {
    name,
    unknownTaggedFields,
  }
}

function writeUserNameFlexible(writer: WireWriter, message: UserName): void {
  writeCompactString(writer, message.name, 'Users.Name')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Users')
}
