// Generated from schemas/SyncGroupRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
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

/** Body of SyncGroupRequest. Versions 0+, flexible from 4. */
export interface SyncGroupRequestData {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, int32, default 0. */
  generationId: number
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 3+, string, nullable in versions 3+, default null. */
  groupInstanceId: string | null
  /** Versions 5+, string, nullable in versions 5+, default null, ignorable. */
  protocolType: string | null
  /** Versions 5+, string, nullable in versions 5+, default null, ignorable. */
  protocolName: string | null
  /** Versions 0+, default empty. */
  assignments: SyncGroupRequestAssignment[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Assignments` of SyncGroupRequest. Versions 0+. */
export interface SyncGroupRequestAssignment {
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 0+, bytes, default empty. */
  assignment: Buffer
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** SyncGroupRequest, API key 14, versions 0 to 5, flexible from 4. */
export const SyncGroupRequest: RequestCodec<SyncGroupRequestData> = {
  name: 'SyncGroupRequest',
  kind: 'request',
  apiKey: 14,
  validVersions: [0, 5],
  flexibleFrom: 4,
  create: createSyncGroupRequestData,
  read(reader, version) {
    assertVersion(SyncGroupRequest, version, reader.at)
    try {
      if (version >= 4) return readSyncGroupRequestDataFlexible(reader, version)
      return readSyncGroupRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, SyncGroupRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(SyncGroupRequest, version, writer.byteLength)
    try {
      if (version >= 4) writeSyncGroupRequestDataFlexible(writer, message, version)
      else writeSyncGroupRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, SyncGroupRequest, version, writer.byteLength)
    }
  },
}

/** A SyncGroupRequestData in which every field has its default. */
export function createSyncGroupRequestData(): SyncGroupRequestData {
  return {
    groupId: '',
    generationId: 0,
    memberId: '',
    groupInstanceId: null,
    protocolType: null,
    protocolName: null,
    assignments: [],
    unknownTaggedFields: null,
  }
}

/** A SyncGroupRequestAssignment in which every field has its default. */
export function createSyncGroupRequestAssignment(): SyncGroupRequestAssignment {
  return {
    memberId: '',
    assignment: Buffer.alloc(0),
    unknownTaggedFields: null,
  }
}

function readSyncGroupRequestDataFlexible(reader: WireReader, version: number): SyncGroupRequestData {
  const buffer = reader.buffer
  const groupId = readCompactString(reader, 'GroupId')
  const at = reader.take(4, 'GenerationId')
  const generationId = int32At(buffer, at)
  const memberId = readCompactString(reader, 'MemberId')
  const groupInstanceId = readCompactNullableString(reader, 'GroupInstanceId')
  let protocolType: string | null = null
  let protocolName: string | null = null
  if (version >= 5) {
    protocolType = readCompactNullableString(reader, 'ProtocolType')
    protocolName = readCompactNullableString(reader, 'ProtocolName')
  }
  const assignmentsCount = readCompactCount(reader, 3, 'Assignments')
  const assignments = newArray<SyncGroupRequestAssignment>(assignmentsCount)
  for (let i = 0; i < assignmentsCount; i++) {
    assignments[i] = readSyncGroupRequestAssignmentFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    generationId,
    memberId,
    groupInstanceId,
    protocolType,
    protocolName,
    assignments,
    unknownTaggedFields,
  }
}

function readSyncGroupRequestDataLegacy(reader: WireReader, version: number): SyncGroupRequestData {
  const buffer = reader.buffer
  const groupId = readString(reader, 'GroupId')
  const at = reader.take(4, 'GenerationId')
  const generationId = int32At(buffer, at)
  const memberId = readString(reader, 'MemberId')
  let groupInstanceId: string | null = null
  if (version >= 3) {
    groupInstanceId = readNullableString(reader, 'GroupInstanceId')
  }
  const assignmentsCount = readCount(reader, 6, 'Assignments')
  const assignments = newArray<SyncGroupRequestAssignment>(assignmentsCount)
  for (let i = 0; i < assignmentsCount; i++) {
    assignments[i] = readSyncGroupRequestAssignmentLegacy(reader)
  }
  return {
    groupId,
    generationId,
    memberId,
    groupInstanceId,
    protocolType: null,
    protocolName: null,
    assignments,
    unknownTaggedFields: null,
  }
}

function writeSyncGroupRequestDataFlexible(writer: WireWriter, message: SyncGroupRequestData, version: number): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.generationId, 'GenerationId'))
  writeCompactString(writer, message.memberId, 'MemberId')
  writeCompactNullableString(writer, message.groupInstanceId, 'GroupInstanceId')
  if (version >= 5) {
    writeCompactNullableString(writer, message.protocolType, 'ProtocolType')
    writeCompactNullableString(writer, message.protocolName, 'ProtocolName')
  }
  const assignments = notNull(message.assignments, 'Assignments')
  writeCompactCount(writer, assignments.length)
  for (let i = 0; i < assignments.length; i++) {
    writeSyncGroupRequestAssignmentFlexible(writer, notNull(assignments[i], 'Assignments'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeSyncGroupRequestDataLegacy(writer: WireWriter, message: SyncGroupRequestData, version: number): void {
  if (version < 3 && message.groupInstanceId !== null) {
    throw unsupportedField('GroupInstanceId')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.groupId, 'GroupId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.generationId, 'GenerationId'))
  writeString(writer, message.memberId, 'MemberId')
  if (version >= 3) {
    writeNullableString(writer, message.groupInstanceId, 'GroupInstanceId')
  }
  const assignments = notNull(message.assignments, 'Assignments')
  writeCount(writer, assignments.length)
  for (let i = 0; i < assignments.length; i++) {
    writeSyncGroupRequestAssignmentLegacy(writer, notNull(assignments[i], 'Assignments'))
  }
}

function readSyncGroupRequestAssignmentFlexible(reader: WireReader): SyncGroupRequestAssignment {
  const memberId = readCompactString(reader, 'Assignments.MemberId')
  const assignment = readCompactBytes(reader, 'Assignments.Assignment')
  const unknownTaggedFields = readUnknownTags(reader, 'Assignments')
  return {
    memberId,
    assignment,
    unknownTaggedFields,
  }
}

function readSyncGroupRequestAssignmentLegacy(reader: WireReader): SyncGroupRequestAssignment {
  const memberId = readString(reader, 'Assignments.MemberId')
  const assignment = readBytes(reader, 'Assignments.Assignment')
  return {
    memberId,
    assignment,
    unknownTaggedFields: null,
  }
}

function writeSyncGroupRequestAssignmentFlexible(writer: WireWriter, message: SyncGroupRequestAssignment): void {
  writeCompactString(writer, message.memberId, 'Assignments.MemberId')
  writeCompactBytes(writer, message.assignment, 'Assignments.Assignment')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Assignments')
}

function writeSyncGroupRequestAssignmentLegacy(writer: WireWriter, message: SyncGroupRequestAssignment): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Assignments')
  writeString(writer, message.memberId, 'Assignments.MemberId')
  writeBytes(writer, message.assignment, 'Assignments.Assignment')
}
