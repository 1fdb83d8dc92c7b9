// Generated from schemas/ListTransactionsRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { putInt64Array, readInt64Elements } from '../src/wire/array-elements.ts'
import { int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ListTransactionsRequest. Versions 0+, flexible from 0. */
export interface ListTransactionsRequestData {
  /** Versions 0+, string each, default empty. */
  stateFilters: string[]
  /** Versions 0+, int64 each, default empty, a producerId. */
  producerIdFilters: bigint[]
  /** Versions 1+, int64, default -1n. */
  durationFilter: bigint
  /** Versions 2+, string, nullable in versions 2+, default null. */
  transactionalIdPattern: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListTransactionsRequest, API key 66, versions 0 to 2, flexible from 0. */
export const ListTransactionsRequest: RequestCodec<ListTransactionsRequestData> = {
  name: 'ListTransactionsRequest',
  kind: 'request',
  apiKey: 66,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createListTransactionsRequestData,
  read(reader, version) {
    assertVersion(ListTransactionsRequest, version, reader.at)
    try {
      return readListTransactionsRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, ListTransactionsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListTransactionsRequest, version, writer.byteLength)
    try {
      writeListTransactionsRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ListTransactionsRequest, version, writer.byteLength)
    }
  },
}

/** A ListTransactionsRequestData in which every field has its default. */
export function createListTransactionsRequestData(): ListTransactionsRequestData {
  return {
    stateFilters: [],
    producerIdFilters: [],
    durationFilter: -1n,
    transactionalIdPattern: null,
    unknownTaggedFields: null,
  }
}

function readListTransactionsRequestDataFlexible(reader: WireReader, version: number): ListTransactionsRequestData {
  const view = reader.openView()
  const stateFilters = readCompactStringElements(reader, readCompactCount(reader, 1, 'StateFilters'), 'StateFilters')
  const producerIdFilters = readInt64Elements(reader, readCompactCount(reader, 8, 'ProducerIdFilters'))
  let durationFilter: bigint = -1n
  if (version >= 1) {
    const at = reader.take(8, 'DurationFilter')
    durationFilter = view.getBigInt64(at)
  }
  let transactionalIdPattern: string | null = null
  if (version >= 2) {
    transactionalIdPattern = readCompactNullableString(reader, 'TransactionalIdPattern')
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    stateFilters,
    producerIdFilters,
    durationFilter,
    transactionalIdPattern,
    unknownTaggedFields,
  }
}

function writeListTransactionsRequestDataFlexible(
  writer: WireWriter,
  message: ListTransactionsRequestData,
  version: number,
): void {
  if (version < 1 && message.durationFilter !== -1n) {
    throw unsupportedField('DurationFilter')
  }
  if (version < 2 && message.transactionalIdPattern !== null) {
    throw unsupportedField('TransactionalIdPattern')
  }
  const stateFilters = notNull(message.stateFilters, 'StateFilters')
  writeCompactCount(writer, stateFilters.length)
  writeCompactStringElements(writer, stateFilters, 'StateFilters')
  const producerIdFilters = notNull(message.producerIdFilters, 'ProducerIdFilters')
  let at = writer.room(5 + 8 * producerIdFilters.length)
  at = putInt64Array(writer, at, producerIdFilters, true, 'ProducerIdFilters')
  writer.at = at
  if (version >= 1) {
    const at = writer.reserve(8)
    writer.view.setBigInt64(at, int64(message.durationFilter, 'DurationFilter'))
  }
  if (version >= 2) {
    writeCompactNullableString(writer, message.transactionalIdPattern, 'TransactionalIdPattern')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
