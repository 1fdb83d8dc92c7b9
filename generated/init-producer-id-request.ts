// Generated from schemas/InitProducerIdRequest.json by `npm run codegen`. Do not edit.

import { int16, int32, int64, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readNullableString,
  writeCompactNullableString,
  writeNullableString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of InitProducerIdRequest. Versions 0+, flexible from 2. */
export interface InitProducerIdRequestData {
  /** Versions 0+, string, nullable in versions 0+, default "", a transactionalId. */
  transactionalId: string | null
  /** Versions 0+, int32, default 0. */
  transactionTimeoutMs: number
  /** Versions 3+, int64, default -1n, a producerId. */
  producerId: bigint
  /** Versions 3+, int16, default -1. */
  producerEpoch: number
  /** Versions 6+, bool, default false. */
  enable2Pc: boolean
  /** Versions 6+, bool, default false. */
  keepPreparedTxn: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** InitProducerIdRequest, API key 22, versions 0 to 6, flexible from 2, the last one unstable. */
export const InitProducerIdRequest: RequestCodec<InitProducerIdRequestData> = {
  name: 'InitProducerIdRequest',
  kind: 'request',
  apiKey: 22,
  validVersions: [0, 6],
  flexibleFrom: 2,
  create: createInitProducerIdRequestData,
  read(reader, version) {
    assertVersion(InitProducerIdRequest, version, reader.at)
    try {
      if (version >= 2) return readInitProducerIdRequestDataFlexible(reader, version)
      return readInitProducerIdRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, InitProducerIdRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(InitProducerIdRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeInitProducerIdRequestDataFlexible(writer, message, version)
      else writeInitProducerIdRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, InitProducerIdRequest, version, writer.byteLength)
    }
  },
}

/** A InitProducerIdRequestData in which every field has its default. */
export function createInitProducerIdRequestData(): InitProducerIdRequestData {
  return {
    transactionalId: '',
    transactionTimeoutMs: 0,
    producerId: -1n,
    producerEpoch: -1,
    enable2Pc: false,
    keepPreparedTxn: false,
    unknownTaggedFields: null,
  }
}

function readInitProducerIdRequestDataFlexible(reader: WireReader, version: number): InitProducerIdRequestData {
  const view = reader.openView()
  const transactionalId = readCompactNullableString(reader, 'TransactionalId')
  const at = reader.take(4, 'TransactionTimeoutMs')
  const transactionTimeoutMs = view.getInt32(at)
  let producerId: bigint = -1n
  let producerEpoch: number = -1
  if (version >= 3) {
    const at = reader.take(10, 'ProducerId')
    producerId = view.getBigInt64(at)
    producerEpoch = view.getInt16(at + 8)
  }
  let enable2Pc: boolean = false
  let keepPreparedTxn: boolean = false
  if (version >= 6) {
    const at = reader.take(2, 'Enable2Pc')
    enable2Pc = view.getInt8(at) !== 0
    keepPreparedTxn = view.getInt8(at + 1) !== 0
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    transactionalId,
    transactionTimeoutMs,
    producerId,
    producerEpoch,
    enable2Pc,
    keepPreparedTxn,
    unknownTaggedFields,
  }
}

function readInitProducerIdRequestDataLegacy(reader: WireReader): InitProducerIdRequestData {
  const buffer = reader.buffer
  const transactionalId = readNullableString(reader, 'TransactionalId')
  const at = reader.take(4, 'TransactionTimeoutMs')
  const transactionTimeoutMs = int32At(buffer, at)
  return {
    transactionalId,
    transactionTimeoutMs,
    producerId: -1n,
    producerEpoch: -1,
    enable2Pc: false,
    keepPreparedTxn: false,
    unknownTaggedFields: null,
  }
}

function writeInitProducerIdRequestDataFlexible(
  writer: WireWriter,
  message: InitProducerIdRequestData,
  version: number,
): void {
  if (version < 3 && message.producerId !== -1n) {
    throw unsupportedField('ProducerId')
  }
  if (version < 3 && message.producerEpoch !== -1) {
    throw unsupportedField('ProducerEpoch')
  }
  if (version < 6 && message.enable2Pc !== false) {
    throw unsupportedField('Enable2Pc')
  }
  if (version < 6 && message.keepPreparedTxn !== false) {
    throw unsupportedField('KeepPreparedTxn')
  }
  writeCompactNullableString(writer, message.transactionalId, 'TransactionalId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.transactionTimeoutMs, 'TransactionTimeoutMs'))
  if (version >= 3) {
    const at = writer.reserve(10)
    writer.view.setBigInt64(at, int64(message.producerId, 'ProducerId'))
    writer.view.setInt16(at + 8, int16(message.producerEpoch, 'ProducerEpoch'))
  }
  if (version >= 6) {
    const at = writer.reserve(2)
    writer.view.setInt8(at, message.enable2Pc ? 1 : 0)
    writer.view.setInt8(at + 1, message.keepPreparedTxn ? 1 : 0)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeInitProducerIdRequestDataLegacy(writer: WireWriter, message: InitProducerIdRequestData): void {
  if (message.producerId !== -1n) {
    throw unsupportedField('ProducerId')
  }
  if (message.producerEpoch !== -1) {
    throw unsupportedField('ProducerEpoch')
  }
  if (message.enable2Pc !== false) {
    throw unsupportedField('Enable2Pc')
  }
  if (message.keepPreparedTxn !== false) {
    throw unsupportedField('KeepPreparedTxn')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeNullableString(writer, message.transactionalId, 'TransactionalId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.transactionTimeoutMs, 'TransactionTimeoutMs'))
}
