// Generated from schemas/HeartbeatRequest.json by `npm run codegen`. Do not edit.

import { int32, unsupportedField } from '../src/wire/checks.ts'
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

/** Body of HeartbeatRequest. Versions 0+, flexible from 4. */
export interface HeartbeatRequestData {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, int32, default 0. */
  generationId: number
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 3+, string, nullable in versions 3+, default null. */
  groupInstanceId: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** HeartbeatRequest, API key 12, versions 0 to 4, flexible from 4. */
export const HeartbeatRequest: RequestCodec<HeartbeatRequestData> = {
  name: 'HeartbeatRequest',
  kind: 'request',
  apiKey: 12,
  validVersions: [0, 4],
  flexibleFrom: 4,
  create: createHeartbeatRequestData,
  read(reader, version) {
    assertVersion(HeartbeatRequest, version, reader.at)
    try {
      if (version >= 4) return readHeartbeatRequestDataFlexible(reader)
      return readHeartbeatRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, HeartbeatRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(HeartbeatRequest, version, writer.byteLength)
    try {
      if (version >= 4) writeHeartbeatRequestDataFlexible(writer, message)
      else writeHeartbeatRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, HeartbeatRequest, version, writer.byteLength)
    }
  },
}

/** A HeartbeatRequestData in which every field has its default. */
export function createHeartbeatRequestData(): HeartbeatRequestData {
  return {
    groupId: '',
    generationId: 0,
    memberId: '',
    groupInstanceId: null,
    unknownTaggedFields: null,
  }
}

function readHeartbeatRequestDataFlexible(reader: WireReader): HeartbeatRequestData {
  const buffer = reader.buffer
  const groupId = readCompactString(reader, 'GroupId')
  const at = reader.take(4, 'GenerationId')
  const generationId = int32At(buffer, at)
  const memberId = readCompactString(reader, 'MemberId')
  const groupInstanceId = readCompactNullableString(reader, 'GroupInstanceId')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    generationId,
    memberId,
    groupInstanceId,
    unknownTaggedFields,
  }
}

function readHeartbeatRequestDataLegacy(reader: WireReader, version: number): HeartbeatRequestData {
  const buffer = reader.buffer
  const groupId = readString(reader, 'GroupId')
  const at = reader.take(4, 'GenerationId')
  const generationId = int32At(buffer, at)
  const memberId = readString(reader, 'MemberId')
  let groupInstanceId: string | null = null
  if (version >= 3) {
    groupInstanceId = readNullableString(reader, 'GroupInstanceId')
  }
  return {
    groupId,
    generationId,
    memberId,
    groupInstanceId,
    unknownTaggedFields: null,
  }
}

function writeHeartbeatRequestDataFlexible(writer: WireWriter, message: HeartbeatRequestData): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.generationId, 'GenerationId'))
  writeCompactString(writer, message.memberId, 'MemberId')
  writeCompactNullableString(writer, message.groupInstanceId, 'GroupInstanceId')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeHeartbeatRequestDataLegacy(writer: WireWriter, message: HeartbeatRequestData, version: number): void {
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
}
