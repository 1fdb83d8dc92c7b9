// Generated from schemas/DescribeGroupsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
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

/** Body of DescribeGroupsResponse. Versions 0+, flexible from 5. */
export interface DescribeGroupsResponseData {
  /** Versions 1+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  groups: DescribedGroup[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups` of DescribeGroupsResponse. Versions 0+. */
export interface DescribedGroup {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 6+, string, nullable in versions 6+, default null. */
  errorMessage: string | null
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, string, default "". */
  groupState: string
  /** Versions 0+, string, default "". */
  protocolType: string
  /** Versions 0+, string, default "". */
  protocolData: string
  /** Versions 0+, default empty. */
  members: DescribedGroupMember[]
  /** Versions 3+, int32, default -2147483648. */
  authorizedOperations: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Members` of DescribeGroupsResponse. Versions 0+. */
export interface DescribedGroupMember {
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 4+, string, nullable in versions 4+, default null, ignorable. */
  groupInstanceId: string | null
  /** Versions 0+, string, default "". */
  clientId: string
  /** Versions 0+, string, default "". */
  clientHost: string
  /** Versions 0+, bytes, default empty. */
  memberMetadata: Buffer
  /** Versions 0+, bytes, default empty. */
  memberAssignment: Buffer
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeGroupsResponse, API key 15, versions 0 to 6, flexible from 5. */
export const DescribeGroupsResponse: ResponseCodec<DescribeGroupsResponseData> = {
  name: 'DescribeGroupsResponse',
  kind: 'response',
  apiKey: 15,
  validVersions: [0, 6],
  flexibleFrom: 5,
  create: createDescribeGroupsResponseData,
  read(reader, version) {
    assertVersion(DescribeGroupsResponse, version, reader.at)
    try {
      if (version >= 5) return readDescribeGroupsResponseDataFlexible(reader, version)
      return readDescribeGroupsResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, DescribeGroupsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeGroupsResponse, version, writer.byteLength)
    try {
      if (version >= 5) writeDescribeGroupsResponseDataFlexible(writer, message, version)
      else writeDescribeGroupsResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, DescribeGroupsResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeGroupsResponseData in which every field has its default. */
export function createDescribeGroupsResponseData(): DescribeGroupsResponseData {
  return {
    throttleTimeMs: 0,
    groups: [],
    unknownTaggedFields: null,
  }
}

/** A DescribedGroup in which every field has its default. */
export function createDescribedGroup(): DescribedGroup {
  return {
    errorCode: 0,
    errorMessage: null,
    groupId: '',
    groupState: '',
    protocolType: '',
    protocolData: '',
    members: [],
    authorizedOperations: -2147483648,
    unknownTaggedFields: null,
  }
}

/** A DescribedGroupMember in which every field has its default. */
export function createDescribedGroupMember(): DescribedGroupMember {
  return {
    memberId: '',
    groupInstanceId: null,
    clientId: '',
    clientHost: '',
    memberMetadata: Buffer.alloc(0),
    memberAssignment: Buffer.alloc(0),
    unknownTaggedFields: null,
  }
}

function readDescribeGroupsResponseDataFlexible(reader: WireReader, version: number): DescribeGroupsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const groupsCount = readCompactCount(reader, 12, 'Groups')
  const groups = newArray<DescribedGroup>(groupsCount)
  for (let i = 0; i < groupsCount; i++) {
    groups[i] = readDescribedGroupFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    groups,
    unknownTaggedFields,
  }
}

function readDescribeGroupsResponseDataLegacy(reader: WireReader, version: number): DescribeGroupsResponseData {
  const buffer = reader.buffer
  let throttleTimeMs: number = 0
  if (version >= 1) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = int32At(buffer, at)
  }
  const groupsCount = readCount(reader, 14, 'Groups')
  const groups = newArray<DescribedGroup>(groupsCount)
  for (let i = 0; i < groupsCount; i++) {
    groups[i] = readDescribedGroupLegacy(reader, version)
  }
  return {
    throttleTimeMs,
    groups,
    unknownTaggedFields: null,
  }
}

function writeDescribeGroupsResponseDataFlexible(
  writer: WireWriter,
  message: DescribeGroupsResponseData,
  version: number,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const groups = notNull(message.groups, 'Groups')
  writeCompactCount(writer, groups.length)
  for (let i = 0; i < groups.length; i++) {
    writeDescribedGroupFlexible(writer, notNull(groups[i], 'Groups'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDescribeGroupsResponseDataLegacy(
  writer: WireWriter,
  message: DescribeGroupsResponseData,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const groups = notNull(message.groups, 'Groups')
  writeCount(writer, groups.length)
  for (let i = 0; i < groups.length; i++) {
    writeDescribedGroupLegacy(writer, notNull(groups[i], 'Groups'), version)
  }
}

function readDescribedGroupFlexible(reader: WireReader, version: number): DescribedGroup {
  const buffer = reader.buffer
  let at = reader.take(2, 'Groups.ErrorCode')
  const errorCode = int16At(buffer, at)
  let errorMessage: string | null = null
  if (version >= 6) {
    errorMessage = readCompactNullableString(reader, 'Groups.ErrorMessage')
  }
  const groupId = readCompactString(reader, 'Groups.GroupId')
  const groupState = readCompactString(reader, 'Groups.GroupState')
  const protocolType = readCompactString(reader, 'Groups.ProtocolType')
  const protocolData = readCompactString(reader, 'Groups.ProtocolData')
  const membersCount = readCompactCount(reader, 7, 'Groups.Members')
  const members = newArray<DescribedGroupMember>(membersCount)
  for (let i = 0; i < membersCount; i++) {
    members[i] = readDescribedGroupMemberFlexible(reader)
  }
  at = reader.take(5, 'Groups.AuthorizedOperations')
  const authorizedOperations = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Groups')
  return {
    errorCode,
    errorMessage,
    groupId,
    groupState,
    protocolType,
    protocolData,
    members,
    authorizedOperations,
    unknownTaggedFields,
  }
}

function readDescribedGroupLegacy(reader: WireReader, version: number): DescribedGroup {
  const buffer = reader.buffer
  const at = reader.take(2, 'Groups.ErrorCode')
  const errorCode = int16At(buffer, at)
  const groupId = readString(reader, 'Groups.GroupId')
  const groupState = readString(reader, 'Groups.GroupState')
  const protocolType = readString(reader, 'Groups.ProtocolType')
  const protocolData = readString(reader, 'Groups.ProtocolData')
  const membersCount = readCount(reader, 14, 'Groups.Members')
  const members = newArray<DescribedGroupMember>(membersCount)
  for (let i = 0; i < membersCount; i++) {
    members[i] = readDescribedGroupMemberLegacy(reader, version)
  }
  let authorizedOperations: number = -2147483648
  if (version >= 3) {
    const at = reader.take(4, 'Groups.AuthorizedOperations')
    authorizedOperations = int32At(buffer, at)
  }
  return {
    errorCode,
    errorMessage: null,
    groupId,
    groupState,
    protocolType,
    protocolData,
    members,
    authorizedOperations,
    unknownTaggedFields: null,
  }
}

function writeDescribedGroupFlexible(writer: WireWriter, message: DescribedGroup, version: number): void {
  if (version < 6 && message.errorMessage !== null) {
    throw unsupportedField('Groups.ErrorMessage')
  }
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Groups.ErrorCode'))
  if (version >= 6) {
    writeCompactNullableString(writer, message.errorMessage, 'Groups.ErrorMessage')
  }
  writeCompactString(writer, message.groupId, 'Groups.GroupId')
  writeCompactString(writer, message.groupState, 'Groups.GroupState')
  writeCompactString(writer, message.protocolType, 'Groups.ProtocolType')
  writeCompactString(writer, message.protocolData, 'Groups.ProtocolData')
  const members = notNull(message.members, 'Groups.Members')
  writeCompactCount(writer, members.length)
  for (let i = 0; i < members.length; i++) {
    writeDescribedGroupMemberFlexible(writer, notNull(members[i], 'Groups.Members'))
  }
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.authorizedOperations, 'Groups.AuthorizedOperations'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Groups')
}

function writeDescribedGroupLegacy(writer: WireWriter, message: DescribedGroup, version: number): void {
  if (message.errorMessage !== null) {
    throw unsupportedField('Groups.ErrorMessage')
  }
  if (version < 3 && message.authorizedOperations !== -2147483648) {
    throw unsupportedField('Groups.AuthorizedOperations')
  }
  refuseUnknownTags(message.unknownTaggedFields, 'Groups')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Groups.ErrorCode'))
  writeString(writer, message.groupId, 'Groups.GroupId')
  writeString(writer, message.groupState, 'Groups.GroupState')
  writeString(writer, message.protocolType, 'Groups.ProtocolType')
  writeString(writer, message.protocolData, 'Groups.ProtocolData')
  const members = notNull(message.members, 'Groups.Members')
  writeCount(writer, members.length)
  for (let i = 0; i < members.length; i++) {
    writeDescribedGroupMemberLegacy(writer, notNull(members[i], 'Groups.Members'), version)
  }
  if (version >= 3) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.authorizedOperations, 'Groups.AuthorizedOperations'))
  }
}

function readDescribedGroupMemberFlexible(reader: WireReader): DescribedGroupMember {
  const memberId = readCompactString(reader, 'Groups.Members.MemberId')
  const groupInstanceId = readCompactNullableString(reader, 'Groups.Members.GroupInstanceId')
  const clientId = readCompactString(reader, 'Groups.Members.ClientId')
  const clientHost = readCompactString(reader, 'Groups.Members.ClientHost')
  const memberMetadata = readCompactBytes(reader, 'Groups.Members.MemberMetadata')
  const memberAssignment = readCompactBytes(reader, 'Groups.Members.MemberAssignment')
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Members')
  return {
    memberId,
    groupInstanceId,
    clientId,
    clientHost,
    memberMetadata,
    memberAssignment,
    unknownTaggedFields,
  }
}

function readDescribedGroupMemberLegacy(reader: WireReader, version: number): DescribedGroupMember {
  const memberId = readString(reader, 'Groups.Members.MemberId')
  let groupInstanceId: string | null = null
  if (version >= 4) {
    groupInstanceId = readNullableString(reader, 'Groups.Members.GroupInstanceId')
  }
  const clientId = readString(reader, 'Groups.Members.ClientId')
  const clientHost = readString(reader, 'Groups.Members.ClientHost')
  const memberMetadata = readBytes(reader, 'Groups.Members.MemberMetadata')
  const memberAssignment = readBytes(reader, 'Groups.Members.MemberAssignment')
  return {
    memberId,
    groupInstanceId,
    clientId,
    clientHost,
    memberMetadata,
    memberAssignment,
    unknownTaggedFields: null,
  }
}

function writeDescribedGroupMemberFlexible(writer: WireWriter, message: DescribedGroupMember): void {
  writeCompactString(writer, message.memberId, 'Groups.Members.MemberId')
  writeCompactNullableString(writer, message.groupInstanceId, 'Groups.Members.GroupInstanceId')
  writeCompactString(writer, message.clientId, 'Groups.Members.ClientId')
  writeCompactString(writer, message.clientHost, 'Groups.Members.ClientHost')
  writeCompactBytes(writer, message.memberMetadata, 'Groups.Members.MemberMetadata')
  writeCompactBytes(writer, message.memberAssignment, 'Groups.Members.MemberAssignment')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups.Members')
}

function writeDescribedGroupMemberLegacy(writer: WireWriter, message: DescribedGroupMember, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Groups.Members')
  writeString(writer, message.memberId, 'Groups.Members.MemberId')
  if (version >= 4) {
    writeNullableString(writer, message.groupInstanceId, 'Groups.Members.GroupInstanceId')
  }
  writeString(writer, message.clientId, 'Groups.Members.ClientId')
  writeString(writer, message.clientHost, 'Groups.Members.ClientHost')
  writeBytes(writer, message.memberMetadata, 'Groups.Members.MemberMetadata')
  writeBytes(writer, message.memberAssignment, 'Groups.Members.MemberAssignment')
}
