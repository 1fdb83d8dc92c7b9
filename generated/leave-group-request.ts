// Generated from schemas/LeaveGroupRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
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

/** Body of LeaveGroupRequest. Versions 0+, flexible from 4. */
export interface LeaveGroupRequestData {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0-2, string, default "". */
  memberId: string
  /** Versions 3+, default empty. */
  members: MemberIdentity[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Members` of LeaveGroupRequest. Versions 3+. */
export interface MemberIdentity {
  /** Versions 3+, string, default "". */
  memberId: string
  /** Versions 3+, string, nullable in versions 3+, default null. */
  groupInstanceId: string | null
  /** Versions 5+, string, nullable in versions 5+, default null, ignorable. */
  reason: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** LeaveGroupRequest, API key 13, versions 0 to 5, flexible from 4. */
export const LeaveGroupRequest: RequestCodec<LeaveGroupRequestData> = {
  name: 'LeaveGroupRequest',
  kind: 'request',
  apiKey: 13,
  validVersions: [0, 5],
  flexibleFrom: 4,
  create: createLeaveGroupRequestData,
  read(reader, version) {
    assertVersion(LeaveGroupRequest, version, reader.at)
    try {
      if (version >= 4) return readLeaveGroupRequestDataFlexible(reader, version)
      return readLeaveGroupRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, LeaveGroupRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(LeaveGroupRequest, version, writer.byteLength)
    try {
      if (version >= 4) writeLeaveGroupRequestDataFlexible(writer, message, version)
      else writeLeaveGroupRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, LeaveGroupRequest, version, writer.byteLength)
    }
  },
}

/** A LeaveGroupRequestData in which every field has its default. */
export function createLeaveGroupRequestData(): LeaveGroupRequestData {
  return {
    groupId: '',
    memberId: '',
    members: [],
    unknownTaggedFields: null,
  }
}

/** A MemberIdentity in which every field has its default. */
export function createMemberIdentity(): MemberIdentity {
  return {
    memberId: '',
    groupInstanceId: null,
    reason: null,
    unknownTaggedFields: null,
  }
}

function readLeaveGroupRequestDataFlexible(reader: WireReader, version: number): LeaveGroupRequestData {
  const groupId = readCompactString(reader, 'GroupId')
  const membersCount = readCompactCount(reader, 3, 'Members')
  const members = newArray<MemberIdentity>(membersCount)
  for (let i = 0; i < membersCount; i++) {
    members[i] = readMemberIdentityFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    memberId: '',
    members,
    unknownTaggedFields,
  }
}

function readLeaveGroupRequestDataLegacy(reader: WireReader, version: number): LeaveGroupRequestData {
  const groupId = readString(reader, 'GroupId')
  let memberId: string = ''
  if (version <= 2) {
    memberId = readString(reader, 'MemberId')
  }
  let members: MemberIdentity[]
  if (version >= 3) {
    const membersCount = readCount(reader, 4, 'Members')
    members = newArray<MemberIdentity>(membersCount)
    for (let i = 0; i < membersCount; i++) {
      members[i] = readMemberIdentityLegacy(reader)
    }
  } else {
    members = []
  }
  return {
    groupId,
    memberId,
    members,
    unknownTaggedFields: null,
  }
}

function writeLeaveGroupRequestDataFlexible(writer: WireWriter, message: LeaveGroupRequestData, version: number): void {
  if (message.memberId !== '') {
    throw unsupportedField('MemberId')
  }
  writeCompactString(writer, message.groupId, 'GroupId')
  const members = notNull(message.members, 'Members')
  writeCompactCount(writer, members.length)
  for (let i = 0; i < members.length; i++) {
    writeMemberIdentityFlexible(writer, notNull(members[i], 'Members'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeLeaveGroupRequestDataLegacy(writer: WireWriter, message: LeaveGroupRequestData, version: number): void {
  if (version > 2 && message.memberId !== '') {
    throw unsupportedField('MemberId')
  }
  if (version < 3 && (message.members === null || message.members.length !== 0)) {
    throw unsupportedField('Members')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.groupId, 'GroupId')
  if (version <= 2) {
    writeString(writer, message.memberId, 'MemberId')
  }
  if (version >= 3) {
    const members = notNull(message.members, 'Members')
    writeCount(writer, members.length)
    for (let i = 0; i < members.length; i++) {
      writeMemberIdentityLegacy(writer, notNull(members[i], 'Members'))
    }
  }
}

function readMemberIdentityFlexible(reader: WireReader, version: number): MemberIdentity {
  const memberId = readCompactString(reader, 'Members.MemberId')
  const groupInstanceId = readCompactNullableString(reader, 'Members.GroupInstanceId')
  let reason: string | null = null
  if (version >= 5) {
    reason = readCompactNullableString(reader, 'Members.Reason')
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Members')
  return {
    memberId,
    groupInstanceId,
    reason,
    unknownTaggedFields,
  }
}

function readMemberIdentityLegacy(reader: WireReader): MemberIdentity {
  const memberId = readString(reader, 'Members.MemberId')
  const groupInstanceId = readNullableString(reader, 'Members.GroupInstanceId')
  return {
    memberId,
    groupInstanceId,
    reason: null,
    unknownTaggedFields: null,
  }
}

function writeMemberIdentityFlexible(writer: WireWriter, message: MemberIdentity, version: number): void {
  writeCompactString(writer, message.memberId, 'Members.MemberId')
  writeCompactNullableString(writer, message.groupInstanceId, 'Members.GroupInstanceId')
  if (version >= 5) {
    writeCompactNullableString(writer, message.reason, 'Members.Reason')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Members')
}

function writeMemberIdentityLegacy(writer: WireWriter, message: MemberIdentity): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Members')
  writeString(writer, message.memberId, 'Members.MemberId')
  writeNullableString(writer, message.groupInstanceId, 'Members.GroupInstanceId')
}
