// Generated from schemas/ListGroupsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ListGroupsResponse. Versions 0+, flexible from 3. */
export interface ListGroupsResponseData {
  /** Versions 1+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, default empty. */
  groups: ListedGroup[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups` of ListGroupsResponse. Versions 0+. */
export interface ListedGroup {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, string, default "". */
  protocolType: string
  /** Versions 4+, string, default "", ignorable. */
  groupState: string
  /** Versions 5+, string, default "", ignorable. */
  groupType: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListGroupsResponse, API key 16, versions 0 to 5, flexible from 3. */
export const ListGroupsResponse: ResponseCodec<ListGroupsResponseData> = {
  name: 'ListGroupsResponse',
  kind: 'response',
  apiKey: 16,
  validVersions: [0, 5],
  flexibleFrom: 3,
  create: createListGroupsResponseData,
  read(reader, version) {
    assertVersion(ListGroupsResponse, version, reader.at)
    try {
      if (version >= 3) return readListGroupsResponseDataFlexible(reader, version)
      return readListGroupsResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, ListGroupsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListGroupsResponse, version, writer.byteLength)
    try {
      if (version >= 3) writeListGroupsResponseDataFlexible(writer, message, version)
      else writeListGroupsResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ListGroupsResponse, version, writer.byteLength)
    }
  },
}

/** A ListGroupsResponseData in which every field has its default. */
export function createListGroupsResponseData(): ListGroupsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    groups: [],
    unknownTaggedFields: null,
  }
}

/** A ListedGroup in which every field has its default. */
export function createListedGroup(): ListedGroup {
  return {
    groupId: '',
    protocolType: '',
    groupState: '',
    groupType: '',
    unknownTaggedFields: null,
  }
}

function readListGroupsResponseDataFlexible(reader: WireReader, version: number): ListGroupsResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const groupsCount = readCompactCount(reader, 3, 'Groups')
  const groups = newArray<ListedGroup>(groupsCount)
  for (let i = 0; i < groupsCount; i++) {
    groups[i] = readListedGroupFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    groups,
    unknownTaggedFields,
  }
}

function readListGroupsResponseDataLegacy(reader: WireReader, version: number): ListGroupsResponseData {
  const buffer = reader.buffer
  let throttleTimeMs: number = 0
  if (version >= 1) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = int32At(buffer, at)
  }
  const at = reader.take(2, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  const groupsCount = readCount(reader, 4, 'Groups')
  const groups = newArray<ListedGroup>(groupsCount)
  for (let i = 0; i < groupsCount; i++) {
    groups[i] = readListedGroupLegacy(reader)
  }
  return {
    throttleTimeMs,
    errorCode,
    groups,
    unknownTaggedFields: null,
  }
}

function writeListGroupsResponseDataFlexible(
  writer: WireWriter,
  message: ListGroupsResponseData,
  version: number,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  const groups = notNull(message.groups, 'Groups')
  writeCompactCount(writer, groups.length)
  for (let i = 0; i < groups.length; i++) {
    writeListedGroupFlexible(writer, notNull(groups[i], 'Groups'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeListGroupsResponseDataLegacy(writer: WireWriter, message: ListGroupsResponseData, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  const groups = notNull(message.groups, 'Groups')
  writeCount(writer, groups.length)
  for (let i = 0; i < groups.length; i++) {
    writeListedGroupLegacy(writer, notNull(groups[i], 'Groups'))
  }
}

function readListedGroupFlexible(reader: WireReader, version: number): ListedGroup {
  const groupId = readCompactString(reader, 'Groups.GroupId')
  const protocolType = readCompactString(reader, 'Groups.ProtocolType')
  let groupState: string = ''
  if (version >= 4) {
    groupState = readCompactString(reader, 'Groups.GroupState')
  }
  let groupType: string = ''
  if (version >= 5) {
    groupType = readCompactString(reader, 'Groups.GroupType')
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Groups')
  return {
    groupId,
    protocolType,
    groupState,
    groupType,
    unknownTaggedFields,
  }
}

function readListedGroupLegacy(reader: WireReader): ListedGroup {
  const groupId = readString(reader, 'Groups.GroupId')
  const protocolType = readString(reader, 'Groups.ProtocolType')
  return {
    groupId,
    protocolType,
    groupState: '',
    groupType: '',
    unknownTaggedFields: null,
  }
}

function writeListedGroupFlexible(writer: WireWriter, message: ListedGroup, version: number): void {
  writeCompactString(writer, message.groupId, 'Groups.GroupId')
  writeCompactString(writer, message.protocolType, 'Groups.ProtocolType')
  if (version >= 4) {
    writeCompactString(writer, message.groupState, 'Groups.GroupState')
  }
  if (version >= 5) {
    writeCompactString(writer, message.groupType, 'Groups.GroupType')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups')
}

function writeListedGroupLegacy(writer: WireWriter, message: ListedGroup): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Groups')
  writeString(writer, message.groupId, 'Groups.GroupId')
  writeString(writer, message.protocolType, 'Groups.ProtocolType')
}
