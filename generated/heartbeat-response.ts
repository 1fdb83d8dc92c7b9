// Generated from schemas/HeartbeatResponse.json by `npm run codegen`. Do not edit.

import { int16, int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of HeartbeatResponse. Versions 0+, flexible from 4. */
export interface HeartbeatResponseData {
  /** Versions 1+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** HeartbeatResponse, API key 12, versions 0 to 4, flexible from 4. */
export const HeartbeatResponse: ResponseCodec<HeartbeatResponseData> = {
  name: 'HeartbeatResponse',
  kind: 'response',
  apiKey: 12,
  validVersions: [0, 4],
  flexibleFrom: 4,
  create: createHeartbeatResponseData,
  read(reader, version) {
    assertVersion(HeartbeatResponse, version, reader.at)
    try {
      if (version >= 4) return readHeartbeatResponseDataFlexible(reader)
      return readHeartbeatResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, HeartbeatResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(HeartbeatResponse, version, writer.byteLength)
    try {
      if (version >= 4) writeHeartbeatResponseDataFlexible(writer, message)
      else writeHeartbeatResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, HeartbeatResponse, version, writer.byteLength)
    }
  },
}

/** A HeartbeatResponseData in which every field has its default. */
export function createHeartbeatResponseData(): HeartbeatResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readHeartbeatResponseDataFlexible(reader: WireReader): HeartbeatResponseData {
  const buffer = reader.buffer
  const at = reader.take(7, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 6, '')
  return {
    throttleTimeMs,
    errorCode,
    unknownTaggedFields,
  }
}

function readHeartbeatResponseDataLegacy(reader: WireReader, version: number): HeartbeatResponseData {
  const buffer = reader.buffer
  let throttleTimeMs: number = 0
  if (version >= 1) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = int32At(buffer, at)
  }
  const at = reader.take(2, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  return {
    throttleTimeMs,
    errorCode,
    unknownTaggedFields: null,
  }
}

function writeHeartbeatResponseDataFlexible(writer: WireWriter, message: HeartbeatResponseData): void {
  const at = writer.reserve(7)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, '')
}

function writeHeartbeatResponseDataLegacy(writer: WireWriter, message: HeartbeatResponseData, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
}
