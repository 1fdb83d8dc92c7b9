// Generated from schemas/ListTransactionsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ListTransactionsResponse. Versions 0+, flexible from 0. */
export interface ListTransactionsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string each, default empty. */
  unknownStateFilters: string[]
  /** Versions 0+, default empty. */
  transactionStates: TransactionState[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `TransactionStates` of ListTransactionsResponse. Versions 0+. */
export interface TransactionState {
  /** Versions 0+, string, default "", a transactionalId. */
  transactionalId: string
  /** Versions 0+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 0+, string, default "". */
  transactionState: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListTransactionsResponse, API key 66, versions 0 to 2, flexible from 0. */
export const ListTransactionsResponse: ResponseCodec<ListTransactionsResponseData> = {
  name: 'ListTransactionsResponse',
  kind: 'response',
  apiKey: 66,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createListTransactionsResponseData,
  read(reader, version) {
    assertVersion(ListTransactionsResponse, version, reader.at)
    try {
      return readListTransactionsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ListTransactionsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListTransactionsResponse, version, writer.byteLength)
    try {
      writeListTransactionsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ListTransactionsResponse, version, writer.byteLength)
    }
  },
}

/** A ListTransactionsResponseData in which every field has its default. */
export function createListTransactionsResponseData(): ListTransactionsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    unknownStateFilters: [],
    transactionStates: [],
    unknownTaggedFields: null,
  }
}

/** A TransactionState in which every field has its default. */
export function createTransactionState(): TransactionState {
  return {
    transactionalId: '',
    producerId: 0n,
    transactionState: '',
    unknownTaggedFields: null,
  }
}

function readListTransactionsResponseDataFlexible(reader: WireReader): ListTransactionsResponseData {
  const view = reader.openView()
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const unknownStateFilters = readCompactStringElements(
    reader,
    readCompactCount(reader, 1, 'UnknownStateFilters'),
    'UnknownStateFilters',
  )
  const transactionStatesCount = readCompactCount(reader, 11, 'TransactionStates')
  const transactionStates = newArray<TransactionState>(transactionStatesCount)
  for (let i = 0; i < transactionStatesCount; i++) {
    transactionStates[i] = readTransactionStateFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    unknownStateFilters,
    transactionStates,
    unknownTaggedFields,
  }
}

function writeListTransactionsResponseDataFlexible(writer: WireWriter, message: ListTransactionsResponseData): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  const unknownStateFilters = notNull(message.unknownStateFilters, 'UnknownStateFilters')
  writeCompactCount(writer, unknownStateFilters.length)
  writeCompactStringElements(writer, unknownStateFilters, 'UnknownStateFilters')
  const transactionStates = notNull(message.transactionStates, 'TransactionStates')
  writeCompactCount(writer, transactionStates.length)
  for (let i = 0; i < transactionStates.length; i++) {
    writeTransactionStateFlexible(writer, notNull(transactionStates[i], 'TransactionStates'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readTransactionStateFlexible(reader: WireReader): TransactionState {
  const view = reader.view
  const transactionalId = readCompactString(reader, 'TransactionStates.TransactionalId')
  const at = reader.take(8, 'TransactionStates.ProducerId')
  const producerId = view.getBigInt64(at)
  const transactionState = readCompactString(reader, 'TransactionStates.TransactionState')
  const unknownTaggedFields = readUnknownTags(reader, 'TransactionStates')
  return {
    transactionalId,
    producerId,
    transactionState,
    unknownTaggedFields,
  }
}

function writeTransactionStateFlexible(writer: WireWriter, message: TransactionState): void {
  writeCompactString(writer, message.transactionalId, 'TransactionStates.TransactionalId')
  const at = writer.reserve(8)
  writer.view.setBigInt64(at, int64(message.producerId, 'TransactionStates.ProducerId'))
  writeCompactString(writer, message.transactionState, 'TransactionStates.TransactionState')
  writeUnknownTags(writer, message.unknownTaggedFields, 'TransactionStates')
}
