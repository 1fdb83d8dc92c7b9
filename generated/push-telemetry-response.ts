// Generated from schemas/PushTelemetryResponse.json by `npm run codegen`. Do not edit.

import { int16, int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of PushTelemetryResponse. Versions 0+, flexible from 0. */
export interface PushTelemetryResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** PushTelemetryResponse, API key 72, version 0, flexible from 0. */
export const PushTelemetryResponse: ResponseCodec<PushTelemetryResponseData> = {
  name: 'PushTelemetryResponse',
  kind: 'response',
  apiKey: 72,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createPushTelemetryResponseData,
  read(reader, version) {
    assertVersion(PushTelemetryResponse, version, reader.at)
    try {
      return readPushTelemetryResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, PushTelemetryResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(PushTelemetryResponse, version, writer.byteLength)
    try {
      writePushTelemetryResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, PushTelemetryResponse, version, writer.byteLength)
    }
  },
}

/** A PushTelemetryResponseData in which every field has its default. */
export function createPushTelemetryResponseData(): PushTelemetryResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readPushTelemetryResponseDataFlexible(reader: WireReader): PushTelemetryResponseData {
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

function writePushTelemetryResponseDataFlexible(writer: WireWriter, message: PushTelemetryResponseData): void {
  const at = writer.reserve(7)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, '')
}
