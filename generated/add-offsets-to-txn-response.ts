// Generated from schemas/AddOffsetsToTxnResponse.json by `npm run codegen`. Do not edit.

import { int16, int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AddOffsetsToTxnResponse. Versions 0+, flexible from 3. */
export interface AddOffsetsToTxnResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AddOffsetsToTxnResponse, API key 25, versions 0 to 4, flexible from 3. */
export const AddOffsetsToTxnResponse: ResponseCodec<AddOffsetsToTxnResponseData> = {
  name: 'AddOffsetsToTxnResponse',
  kind: 'response',
  apiKey: 25,
  validVersions: [0, 4],
  flexibleFrom: 3,
  create: createAddOffsetsToTxnResponseData,
  read(reader, version) {
    assertVersion(AddOffsetsToTxnResponse, version, reader.at)
    try {
      if (version >= 3) return readAddOffsetsToTxnResponseDataFlexible(reader)
      return readAddOffsetsToTxnResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, AddOffsetsToTxnResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AddOffsetsToTxnResponse, version, writer.byteLength)
    try {
      if (version >= 3) writeAddOffsetsToTxnResponseDataFlexible(writer, message)
      else writeAddOffsetsToTxnResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, AddOffsetsToTxnResponse, version, writer.byteLength)
    }
  },
}

/** A AddOffsetsToTxnResponseData in which every field has its default. */
export function createAddOffsetsToTxnResponseData(): AddOffsetsToTxnResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readAddOffsetsToTxnResponseDataFlexible(reader: WireReader): AddOffsetsToTxnResponseData {
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

function readAddOffsetsToTxnResponseDataLegacy(reader: WireReader): AddOffsetsToTxnResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  return {
    throttleTimeMs,
    errorCode,
    unknownTaggedFields: null,
  }
}

function writeAddOffsetsToTxnResponseDataFlexible(writer: WireWriter, message: AddOffsetsToTxnResponseData): void {
  const at = writer.reserve(7)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, '')
}

function writeAddOffsetsToTxnResponseDataLegacy(writer: WireWriter, message: AddOffsetsToTxnResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
}
