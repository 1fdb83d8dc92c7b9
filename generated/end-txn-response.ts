// Generated from schemas/EndTxnResponse.json by `npm run codegen`. Do not edit.

import { int16, int32, int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of EndTxnResponse. Versions 0+, flexible from 3. */
export interface EndTxnResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 5+, int64, default -1n, ignorable, a producerId. */
  producerId: bigint
  /** Versions 5+, int16, default -1, ignorable. */
  producerEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** EndTxnResponse, API key 26, versions 0 to 5, flexible from 3. */
export const EndTxnResponse: ResponseCodec<EndTxnResponseData> = {
  name: 'EndTxnResponse',
  kind: 'response',
  apiKey: 26,
  validVersions: [0, 5],
  flexibleFrom: 3,
  create: createEndTxnResponseData,
  read(reader, version) {
    assertVersion(EndTxnResponse, version, reader.at)
    try {
      if (version >= 3) return readEndTxnResponseDataFlexible(reader, version)
      return readEndTxnResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, EndTxnResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(EndTxnResponse, version, writer.byteLength)
    try {
      if (version >= 3) writeEndTxnResponseDataFlexible(writer, message, version)
      else writeEndTxnResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, EndTxnResponse, version, writer.byteLength)
    }
  },
}

/** A EndTxnResponseData in which every field has its default. */
export function createEndTxnResponseData(): EndTxnResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    producerId: -1n,
    producerEpoch: -1,
    unknownTaggedFields: null,
  }
}

function readEndTxnResponseDataFlexible(reader: WireReader, version: number): EndTxnResponseData {
  const view = reader.openView()
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  let producerId: bigint = -1n
  let producerEpoch: number = -1
  if (version >= 5) {
    const at = reader.take(10, 'ProducerId')
    producerId = view.getBigInt64(at)
    producerEpoch = view.getInt16(at + 8)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    producerId,
    producerEpoch,
    unknownTaggedFields,
  }
}

function readEndTxnResponseDataLegacy(reader: WireReader): EndTxnResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  return {
    throttleTimeMs,
    errorCode,
    producerId: -1n,
    producerEpoch: -1,
    unknownTaggedFields: null,
  }
}

function writeEndTxnResponseDataFlexible(writer: WireWriter, message: EndTxnResponseData, version: number): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  if (version >= 5) {
    const at = writer.reserve(10)
    writer.view.setBigInt64(at, int64(message.producerId, 'ProducerId'))
    writer.view.setInt16(at + 8, int16(message.producerEpoch, 'ProducerEpoch'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeEndTxnResponseDataLegacy(writer: WireWriter, message: EndTxnResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
}
