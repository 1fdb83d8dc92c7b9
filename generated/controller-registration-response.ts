// Generated from schemas/ControllerRegistrationResponse.json by `npm run codegen`. Do not edit.

import { int16, int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ControllerRegistrationResponse. Versions 0+, flexible from 0. */
export interface ControllerRegistrationResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ControllerRegistrationResponse, API key 70, version 0, flexible from 0. */
export const ControllerRegistrationResponse: ResponseCodec<ControllerRegistrationResponseData> = {
  name: 'ControllerRegistrationResponse',
  kind: 'response',
  apiKey: 70,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createControllerRegistrationResponseData,
  read(reader, version) {
    assertVersion(ControllerRegistrationResponse, version, reader.at)
    try {
      return readControllerRegistrationResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ControllerRegistrationResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ControllerRegistrationResponse, version, writer.byteLength)
    try {
      writeControllerRegistrationResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ControllerRegistrationResponse, version, writer.byteLength)
    }
  },
}

/** A ControllerRegistrationResponseData in which every field has its default. */
export function createControllerRegistrationResponseData(): ControllerRegistrationResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: '',
    unknownTaggedFields: null,
  }
}

function readControllerRegistrationResponseDataFlexible(reader: WireReader): ControllerRegistrationResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writeControllerRegistrationResponseDataFlexible(
  writer: WireWriter,
  message: ControllerRegistrationResponseData,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
