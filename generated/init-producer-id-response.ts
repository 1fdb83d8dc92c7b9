// Generated from schemas/InitProducerIdResponse.json by `npm run codegen`. Do not edit.

import { int16, int32, int64, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of InitProducerIdResponse. Versions 0+, flexible from 2. */
export interface InitProducerIdResponseData {
  /** Versions 0+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, int64, default -1n, a producerId. */
  producerId: bigint
  /** Versions 0+, int16, default 0. */
  producerEpoch: number
  /** Versions 6+, int64, default -1n, a producerId. */
  ongoingTxnProducerId: bigint
  /** Versions 6+, int16, default -1. */
  ongoingTxnProducerEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** InitProducerIdResponse, API key 22, versions 0 to 6, flexible from 2. */
export const InitProducerIdResponse: ResponseCodec<InitProducerIdResponseData> = {
  name: 'InitProducerIdResponse',
  kind: 'response',
  apiKey: 22,
  validVersions: [0, 6],
  flexibleFrom: 2,
  create: createInitProducerIdResponseData,
  read(reader, version) {
    assertVersion(InitProducerIdResponse, version, reader.at)
    try {
      if (version >= 2) return readInitProducerIdResponseDataFlexible(reader, version)
      return readInitProducerIdResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, InitProducerIdResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(InitProducerIdResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeInitProducerIdResponseDataFlexible(writer, message, version)
      else writeInitProducerIdResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, InitProducerIdResponse, version, writer.byteLength)
    }
  },
}

/** A InitProducerIdResponseData in which every field has its default. */
export function createInitProducerIdResponseData(): InitProducerIdResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    producerId: -1n,
    producerEpoch: 0,
    ongoingTxnProducerId: -1n,
    ongoingTxnProducerEpoch: -1,
    unknownTaggedFields: null,
  }
}

function readInitProducerIdResponseDataFlexible(reader: WireReader, version: number): InitProducerIdResponseData {
  const view = reader.openView()
  const at = reader.take(16, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const producerId = view.getBigInt64(at + 6)
  const producerEpoch = view.getInt16(at + 14)
  let ongoingTxnProducerId: bigint = -1n
  let ongoingTxnProducerEpoch: number = -1
  if (version >= 6) {
    const at = reader.take(10, 'OngoingTxnProducerId')
    ongoingTxnProducerId = view.getBigInt64(at)
    ongoingTxnProducerEpoch = view.getInt16(at + 8)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    producerId,
    producerEpoch,
    ongoingTxnProducerId,
    ongoingTxnProducerEpoch,
    unknownTaggedFields,
  }
}

function readInitProducerIdResponseDataLegacy(reader: WireReader): InitProducerIdResponseData {
  const view = reader.openView()
  const at = reader.take(16, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const producerId = view.getBigInt64(at + 6)
  const producerEpoch = view.getInt16(at + 14)
  return {
    throttleTimeMs,
    errorCode,
    producerId,
    producerEpoch,
    ongoingTxnProducerId: -1n,
    ongoingTxnProducerEpoch: -1,
    unknownTaggedFields: null,
  }
}

function writeInitProducerIdResponseDataFlexible(
  writer: WireWriter,
  message: InitProducerIdResponseData,
  version: number,
): void {
  if (version < 6 && message.ongoingTxnProducerId !== -1n) {
    throw unsupportedField('OngoingTxnProducerId')
  }
  if (version < 6 && message.ongoingTxnProducerEpoch !== -1) {
    throw unsupportedField('OngoingTxnProducerEpoch')
  }
  const at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.producerId, 'ProducerId'))
  writer.view.setInt16(at + 14, int16(message.producerEpoch, 'ProducerEpoch'))
  if (version >= 6) {
    const at = writer.reserve(10)
    writer.view.setBigInt64(at, int64(message.ongoingTxnProducerId, 'OngoingTxnProducerId'))
    writer.view.setInt16(at + 8, int16(message.ongoingTxnProducerEpoch, 'OngoingTxnProducerEpoch'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeInitProducerIdResponseDataLegacy(writer: WireWriter, message: InitProducerIdResponseData): void {
  if (message.ongoingTxnProducerId !== -1n) {
    throw unsupportedField('OngoingTxnProducerId')
  }
  if (message.ongoingTxnProducerEpoch !== -1) {
    throw unsupportedField('OngoingTxnProducerEpoch')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.producerId, 'ProducerId'))
  writer.view.setInt16(at + 14, int16(message.producerEpoch, 'ProducerEpoch'))
}
