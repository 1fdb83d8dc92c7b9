// Generated from schemas/SyncGroupResponse.json by `npm run codegen`. Do not edit.

import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int16, int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of SyncGroupResponse. Versions 0+, flexible from 4. */
export interface SyncGroupResponseData {
  /** Versions 1+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 5+, string, nullable in versions 5+, default null, ignorable. */
  protocolType: string | null
  /** Versions 5+, string, nullable in versions 5+, default null, ignorable. */
  protocolName: string | null
  /** Versions 0+, bytes, default empty. */
  assignment: Buffer
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** SyncGroupResponse, API key 14, versions 0 to 5, flexible from 4. */
export const SyncGroupResponse: ResponseCodec<SyncGroupResponseData> = {
  name: 'SyncGroupResponse',
  kind: 'response',
  apiKey: 14,
  validVersions: [0, 5],
  flexibleFrom: 4,
  create: createSyncGroupResponseData,
  read(reader, version) {
    assertVersion(SyncGroupResponse, version, reader.at)
    try {
      if (version >= 4) return readSyncGroupResponseDataFlexible(reader, version)
      return readSyncGroupResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, SyncGroupResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(SyncGroupResponse, version, writer.byteLength)
    try {
      if (version >= 4) writeSyncGroupResponseDataFlexible(writer, message, version)
      else writeSyncGroupResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, SyncGroupResponse, version, writer.byteLength)
    }
  },
}

/** A SyncGroupResponseData in which every field has its default. */
export function createSyncGroupResponseData(): SyncGroupResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    protocolType: null,
    protocolName: null,
    assignment: Buffer.alloc(0),
    unknownTaggedFields: null,
  }
}

function readSyncGroupResponseDataFlexible(reader: WireReader, version: number): SyncGroupResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  let protocolType: string | null = null
  let protocolName: string | null = null
  if (version >= 5) {
    protocolType = readCompactNullableString(reader, 'ProtocolType')
    protocolName = readCompactNullableString(reader, 'ProtocolName')
  }
  const assignment = readCompactBytes(reader, 'Assignment')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    protocolType,
    protocolName,
    assignment,
    unknownTaggedFields,
  }
}

function readSyncGroupResponseDataLegacy(reader: WireReader, version: number): SyncGroupResponseData {
  const buffer = reader.buffer
  let throttleTimeMs: number = 0
  if (version >= 1) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = int32At(buffer, at)
  }
  const at = reader.take(2, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  const assignment = readBytes(reader, 'Assignment')
  return {
    throttleTimeMs,
    errorCode,
    protocolType: null,
    protocolName: null,
    assignment,
    unknownTaggedFields: null,
  }
}

function writeSyncGroupResponseDataFlexible(writer: WireWriter, message: SyncGroupResponseData, version: number): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  if (version >= 5) {
    writeCompactNullableString(writer, message.protocolType, 'ProtocolType')
    writeCompactNullableString(writer, message.protocolName, 'ProtocolName')
  }
  writeCompactBytes(writer, message.assignment, 'Assignment')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeSyncGroupResponseDataLegacy(writer: WireWriter, message: SyncGroupResponseData, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writeBytes(writer, message.assignment, 'Assignment')
}
