// Generated from schemas/DescribeTransactionsRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeTransactionsRequest. Versions 0+, flexible from 0. */
export interface DescribeTransactionsRequestData {
  /** Versions 0+, string each, default empty, a transactionalId. */
  transactionalIds: string[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeTransactionsRequest, API key 65, version 0, flexible from 0. */
export const DescribeTransactionsRequest: RequestCodec<DescribeTransactionsRequestData> = {
  name: 'DescribeTransactionsRequest',
  kind: 'request',
  apiKey: 65,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDescribeTransactionsRequestData,
  read(reader, version) {
    assertVersion(DescribeTransactionsRequest, version, reader.at)
    try {
      return readDescribeTransactionsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeTransactionsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeTransactionsRequest, version, writer.byteLength)
    try {
      writeDescribeTransactionsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeTransactionsRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeTransactionsRequestData in which every field has its default. */
export function createDescribeTransactionsRequestData(): DescribeTransactionsRequestData {
  return {
    transactionalIds: [],
    unknownTaggedFields: null,
  }
}

function readDescribeTransactionsRequestDataFlexible(reader: WireReader): DescribeTransactionsRequestData {
  const transactionalIds = readCompactStringElements(
    reader,
    readCompactCount(reader, 1, 'TransactionalIds'),
    'TransactionalIds',
  )
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    transactionalIds,
    unknownTaggedFields,
  }
}

function writeDescribeTransactionsRequestDataFlexible(
  writer: WireWriter,
  message: DescribeTransactionsRequestData,
): void {
  const transactionalIds = notNull(message.transactionalIds, 'TransactionalIds')
  writeCompactCount(writer, transactionalIds.length)
  writeCompactStringElements(writer, transactionalIds, 'TransactionalIds')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
