// Generated from schemas/LeaveGroupResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
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

/** Body of LeaveGroupResponse. Versions 0+, flexible from 4. */
export interface LeaveGroupResponseData {
  /** Versions 1+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 3+, default empty. */
  members: MemberResponse[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Members` of LeaveGroupResponse. Versions 3+. */
export interface MemberResponse {
  /** Versions 3+, string, default "". */
  memberId: string
  /** Versions 3+, string, nullable in versions 3+, default "". */
  groupInstanceId: string | null
  /** Versions 3+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** LeaveGroupResponse, API key 13, versions 0 to 5, flexible from 4. */
export const LeaveGroupResponse: ResponseCodec<LeaveGroupResponseData> = {
  name: 'LeaveGroupResponse',
  kind: 'response',
  apiKey: 13,
  validVersions: [0, 5],
  flexibleFrom: 4,
  create: createLeaveGroupResponseData,
  read(reader, version) {
    assertVersion(LeaveGroupResponse, version, reader.at)
    try {
      if (version >= 4) return readLeaveGroupResponseDataFlexible(reader)
      return readLeaveGroupResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, LeaveGroupResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(LeaveGroupResponse, version, writer.byteLength)
    try {
      if (version >= 4) writeLeaveGroupResponseDataFlexible(writer, message)
      else writeLeaveGroupResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, LeaveGroupResponse, version, writer.byteLength)
    }
  },
}

/** A LeaveGroupResponseData in which every field has its default. */
export function createLeaveGroupResponseData(): LeaveGroupResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    members: [],
    unknownTaggedFields: null,
  }
}

/** A MemberResponse in which every field has its default. */
export function createMemberResponse(): MemberResponse {
  return {
    memberId: '',
    groupInstanceId: '',
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readLeaveGroupResponseDataFlexible(reader: WireReader): LeaveGroupResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const membersCount = readCompactCount(reader, 5, 'Members')
  const members = newArray<MemberResponse>(membersCount)
  for (let i = 0; i < membersCount; i++) {
    members[i] = readMemberResponseFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    members,
    unknownTaggedFields,
  }
}

function readLeaveGroupResponseDataLegacy(reader: WireReader, version: number): LeaveGroupResponseData {
  const buffer = reader.buffer
  let throttleTimeMs: number = 0
  if (version >= 1) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = int32At(buffer, at)
  }
  const at = reader.take(2, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  let members: MemberResponse[]
  if (version >= 3) {
    const membersCount = readCount(reader, 6, 'Members')
    members = newArray<MemberResponse>(membersCount)
    for (let i = 0; i < membersCount; i++) {
      members[i] = readMemberResponseLegacy(reader)
    }
  } else {
    members = []
  }
  return {
    throttleTimeMs,
    errorCode,
    members,
    unknownTaggedFields: null,
  }
}

function writeLeaveGroupResponseDataFlexible(writer: WireWriter, message: LeaveGroupResponseData): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  const members = notNull(message.members, 'Members')
  writeCompactCount(writer, members.length)
  for (let i = 0; i < members.length; i++) {
    writeMemberResponseFlexible(writer, notNull(members[i], 'Members'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeLeaveGroupResponseDataLegacy(writer: WireWriter, message: LeaveGroupResponseData, version: number): void {
  if (version < 3 && (message.members === null || message.members.length !== 0)) {
    throw unsupportedField('Members')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  if (version >= 3) {
    const members = notNull(message.members, 'Members')
    writeCount(writer, members.length)
    for (let i = 0; i < members.length; i++) {
      writeMemberResponseLegacy(writer, notNull(members[i], 'Members'))
    }
  }
}

function readMemberResponseFlexible(reader: WireReader): MemberResponse {
  const buffer = reader.buffer
  const memberId = readCompactString(reader, 'Members.MemberId')
  const groupInstanceId = readCompactNullableString(reader, 'Members.GroupInstanceId')
  const at = reader.take(3, 'Members.ErrorCode')
  const errorCode = int16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Members')
  return {
    memberId,
    groupInstanceId,
    errorCode,
    unknownTaggedFields,
  }
}

function readMemberResponseLegacy(reader: WireReader): MemberResponse {
  const buffer = reader.buffer
  const memberId = readString(reader, 'Members.MemberId')
  const groupInstanceId = readNullableString(reader, 'Members.GroupInstanceId')
  const at = reader.take(2, 'Members.ErrorCode')
  const errorCode = int16At(buffer, at)
  return {
    memberId,
    groupInstanceId,
    errorCode,
    unknownTaggedFields: null,
  }
}

function writeMemberResponseFlexible(writer: WireWriter, message: MemberResponse): void {
  writeCompactString(writer, message.memberId, 'Members.MemberId')
  writeCompactNullableString(writer, message.groupInstanceId, 'Members.GroupInstanceId')
  const at = writer.reserve(3)
  writer.view.setInt16(at, int16(message.errorCode, 'Members.ErrorCode'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Members')
}

function writeMemberResponseLegacy(writer: WireWriter, message: MemberResponse): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Members')
  writeString(writer, message.memberId, 'Members.MemberId')
  writeNullableString(writer, message.groupInstanceId, 'Members.GroupInstanceId')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Members.ErrorCode'))
}
