// Generated from schemas/EnvelopeResponse.json by `npm run codegen`. Do not edit.

import { readCompactNullableBytes, writeCompactNullableRecords } from '../src/wire/bytes.ts'
import { int16 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of EnvelopeResponse. Versions 0+, flexible from 0. */
export interface EnvelopeResponseData {
  /** Versions 0+, bytes, nullable in versions 0+, default null. */
  responseData: Buffer | null
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** EnvelopeResponse, API key 58, version 0, flexible from 0. */
export const EnvelopeResponse: ResponseCodec<EnvelopeResponseData> = {
  name: 'EnvelopeResponse',
  kind: 'response',
  apiKey: 58,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createEnvelopeResponseData,
  read(reader, version) {
    assertVersion(EnvelopeResponse, version, reader.at)
    try {
      return readEnvelopeResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, EnvelopeResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(EnvelopeResponse, version, writer.byteLength)
    try {
      writeEnvelopeResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, EnvelopeResponse, version, writer.byteLength)
    }
  },
}

/** A EnvelopeResponseData in which every field has its default. */
export function createEnvelopeResponseData(): EnvelopeResponseData {
  return {
    responseData: null,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readEnvelopeResponseDataFlexible(reader: WireReader): EnvelopeResponseData {
  const buffer = reader.buffer
  const responseData = readCompactNullableBytes(reader, 'ResponseData')
  const at = reader.take(3, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, '')
  return {
    responseData,
    errorCode,
    unknownTaggedFields,
  }
}

function writeEnvelopeResponseDataFlexible(writer: WireWriter, message: EnvelopeResponseData): void {
  writeCompactNullableRecords(writer, message.responseData, 'ResponseData')
  const at = writer.reserve(3)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, '')
}
