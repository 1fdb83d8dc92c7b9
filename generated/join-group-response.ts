// Generated from schemas/JoinGroupResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int16, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
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

/** Body of JoinGroupResponse. Versions 0+, flexible from 6. */
export interface JoinGroupResponseData {
  /** Versions 2+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, int32, default -1. */
  generationId: number
  /** Versions 7+, string, nullable in versions 7+, default null, ignorable. */
  protocolType: string | null
  /** Versions 0+, string, nullable in versions 7+, default "". */
  protocolName: string | null
  /** Versions 0+, string, default "". */
  leader: string
  /** Versions 9+, bool, default false. */
  skipAssignment: boolean
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 0+, default empty. */
  members: JoinGroupResponseMember[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Members` of JoinGroupResponse. Versions 0+. */
export interface JoinGroupResponseMember {
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 5+, string, nullable in versions 5+, default null, ignorable. */
  groupInstanceId: string | null
  /** Versions 0+, bytes, default empty. */
  metadata: Buffer
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** JoinGroupResponse, API key 11, versions 0 to 9, flexible from 6. */
export const JoinGroupResponse: ResponseCodec<JoinGroupResponseData> = {
  name: 'JoinGroupResponse',
  kind: 'response',
  apiKey: 11,
  validVersions: [0, 9],
  flexibleFrom: 6,
  create: createJoinGroupResponseData,
  read(reader, version) {
    assertVersion(JoinGroupResponse, version, reader.at)
    try {
      if (version >= 6) return readJoinGroupResponseDataFlexible(reader, version)
      return readJoinGroupResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, JoinGroupResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(JoinGroupResponse, version, writer.byteLength)
    try {
      if (version >= 6) writeJoinGroupResponseDataFlexible(writer, message, version)
      else writeJoinGroupResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, JoinGroupResponse, version, writer.byteLength)
    }
  },
}

/** A JoinGroupResponseData in which every field has its default. */
export function createJoinGroupResponseData(): JoinGroupResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    generationId: -1,
    protocolType: null,
    protocolName: '',
    leader: '',
    skipAssignment: false,
    memberId: '',
    members: [],
    unknownTaggedFields: null,
  }
}

/** A JoinGroupResponseMember in which every field has its default. */
export function createJoinGroupResponseMember(): JoinGroupResponseMember {
  return {
    memberId: '',
    groupInstanceId: null,
    metadata: Buffer.alloc(0),
    unknownTaggedFields: null,
  }
}

function readJoinGroupResponseDataFlexible(reader: WireReader, version: number): JoinGroupResponseData {
  const buffer = reader.buffer
  const at = reader.take(10, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const generationId = int32At(buffer, at + 6)
  let protocolType: string | null = null
  if (version >= 7) {
    protocolType = readCompactNullableString(reader, 'ProtocolType')
  }
  const protocolName = version >= 7
    ? readCompactNullableString(reader, 'ProtocolName')
    : readCompactString(reader, 'ProtocolName')
  const leader = readCompactString(reader, 'Leader')
  let skipAssignment: boolean = false
  if (version >= 9) {
    const at = reader.take(1, 'SkipAssignment')
    skipAssignment = buffer[at] !== 0
  }
  const memberId = readCompactString(reader, 'MemberId')
  const membersCount = readCompactCount(reader, 4, 'Members')
  const members = newArray<JoinGroupResponseMember>(membersCount)
  for (let i = 0; i < membersCount; i++) {
    members[i] = readJoinGroupResponseMemberFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    generationId,
    protocolType,
    protocolName,
    leader,
    skipAssignment,
    memberId,
    members,
    unknownTaggedFields,
  }
}

function readJoinGroupResponseDataLegacy(reader: WireReader, version: number): JoinGroupResponseData {
  const buffer = reader.buffer
  let throttleTimeMs: number = 0
  if (version >= 2) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = int32At(buffer, at)
  }
  const at = reader.take(6, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  const generationId = int32At(buffer, at + 2)
  const protocolName = readString(reader, 'ProtocolName')
  const leader = readString(reader, 'Leader')
  const memberId = readString(reader, 'MemberId')
  const membersCount = readCount(reader, 6, 'Members')
  const members = newArray<JoinGroupResponseMember>(membersCount)
  for (let i = 0; i < membersCount; i++) {
    members[i] = readJoinGroupResponseMemberLegacy(reader, version)
  }
  return {
    throttleTimeMs,
    errorCode,
    generationId,
    protocolType: null,
    protocolName,
    leader,
    skipAssignment: false,
    memberId,
    members,
    unknownTaggedFields: null,
  }
}

function writeJoinGroupResponseDataFlexible(writer: WireWriter, message: JoinGroupResponseData, version: number): void {
  if (version < 9 && message.skipAssignment !== false) {
    throw unsupportedField('SkipAssignment')
  }
  const at = writer.reserve(10)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writer.view.setInt32(at + 6, int32(message.generationId, 'GenerationId'))
  if (version >= 7) {
    writeCompactNullableString(writer, message.protocolType, 'ProtocolType')
  }
  if (version >= 7) writeCompactNullableString(writer, message.protocolName, 'ProtocolName')
  else writeCompactString(writer, message.protocolName, 'ProtocolName')
  writeCompactString(writer, message.leader, 'Leader')
  if (version >= 9) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.skipAssignment ? 1 : 0)
  }
  writeCompactString(writer, message.memberId, 'MemberId')
  const members = notNull(message.members, 'Members')
  writeCompactCount(writer, members.length)
  for (let i = 0; i < members.length; i++) {
    writeJoinGroupResponseMemberFlexible(writer, notNull(members[i], 'Members'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeJoinGroupResponseDataLegacy(writer: WireWriter, message: JoinGroupResponseData, version: number): void {
  if (message.skipAssignment !== false) {
    throw unsupportedField('SkipAssignment')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 2) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const at = writer.reserve(6)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writer.view.setInt32(at + 2, int32(message.generationId, 'GenerationId'))
  writeString(writer, message.protocolName, 'ProtocolName')
  writeString(writer, message.leader, 'Leader')
  writeString(writer, message.memberId, 'MemberId')
  const members = notNull(message.members, 'Members')
  writeCount(writer, members.length)
  for (let i = 0; i < members.length; i++) {
    writeJoinGroupResponseMemberLegacy(writer, notNull(members[i], 'Members'), version)
  }
}

function readJoinGroupResponseMemberFlexible(reader: WireReader): JoinGroupResponseMember {
  const memberId = readCompactString(reader, 'Members.MemberId')
  const groupInstanceId = readCompactNullableString(reader, 'Members.GroupInstanceId')
  const metadata = readCompactBytes(reader, 'Members.Metadata')
  const unknownTaggedFields = readUnknownTags(reader, 'Members')
  return {
    memberId,
    groupInstanceId,
    metadata,
    unknownTaggedFields,
  }
}

function readJoinGroupResponseMemberLegacy(reader: WireReader, version: number): JoinGroupResponseMember {
  const memberId = readString(reader, 'Members.MemberId')
  let groupInstanceId: string | null = null
  if (version >= 5) {
    groupInstanceId = readNullableString(reader, 'Members.GroupInstanceId')
  }
  const metadata = readBytes(reader, 'Members.Metadata')
  return {
    memberId,
    groupInstanceId,
    metadata,
    unknownTaggedFields: null,
  }
}

function writeJoinGroupResponseMemberFlexible(writer: WireWriter, message: JoinGroupResponseMember): void {
  writeCompactString(writer, message.memberId, 'Members.MemberId')
  writeCompactNullableString(writer, message.groupInstanceId, 'Members.GroupInstanceId')
  writeCompactBytes(writer, message.metadata, 'Members.Metadata')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Members')
}

function writeJoinGroupResponseMemberLegacy(
  writer: WireWriter,
  message: JoinGroupResponseMember,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Members')
  writeString(writer, message.memberId, 'Members.MemberId')
  if (version >= 5) {
    writeNullableString(writer, message.groupInstanceId, 'Members.GroupInstanceId')
  }
  writeBytes(writer, message.metadata, 'Members.Metadata')
}
