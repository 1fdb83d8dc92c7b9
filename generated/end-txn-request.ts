// Generated from schemas/EndTxnRequest.json by `npm run codegen`. Do not edit.

import { int16, int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of EndTxnRequest. Versions 0+, flexible from 3. */
export interface EndTxnRequestData {
  /** Versions 0+, string, default "", a transactionalId. */
  transactionalId: string
  /** Versions 0+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 0+, int16, default 0. */
  producerEpoch: number
  /** Versions 0+, bool, default false. */
  committed: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** EndTxnRequest, API key 26, versions 0 to 5, flexible from 3. */
export const EndTxnRequest: RequestCodec<EndTxnRequestData> = {
  name: 'EndTxnRequest',
  kind: 'request',
  apiKey: 26,
  validVersions: [0, 5],
  flexibleFrom: 3,
  create: createEndTxnRequestData,
  read(reader, version) {
    assertVersion(EndTxnRequest, version, reader.at)
    try {
      if (version >= 3) return readEndTxnRequestDataFlexible(reader)
      return readEndTxnRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, EndTxnRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(EndTxnRequest, version, writer.byteLength)
    try {
      if (version >= 3) writeEndTxnRequestDataFlexible(writer, message)
      else writeEndTxnRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, EndTxnRequest, version, writer.byteLength)
    }
  },
}

/** A EndTxnRequestData in which every field has its default. */
export function createEndTxnRequestData(): EndTxnRequestData {
  return {
    transactionalId: '',
    producerId: 0n,
    producerEpoch: 0,
    committed: false,
    unknownTaggedFields: null,
  }
}

function readEndTxnRequestDataFlexible(reader: WireReader): EndTxnRequestData {
  const view = reader.openView()
  const transactionalId = readCompactString(reader, 'TransactionalId')
  const at = reader.take(12, 'ProducerId')
  const producerId = view.getBigInt64(at)
  const producerEpoch = view.getInt16(at + 8)
  const committed = view.getInt8(at + 10) !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 11, '')
  return {
    transactionalId,
    producerId,
    producerEpoch,
    committed,
    unknownTaggedFields,
  }
}

function readEndTxnRequestDataLegacy(reader: WireReader): EndTxnRequestData {
  const view = reader.openView()
  const transactionalId = readString(reader, 'TransactionalId')
  const at = reader.take(11, 'ProducerId')
  const producerId = view.getBigInt64(at)
  const producerEpoch = view.getInt16(at + 8)
  const committed = view.getInt8(at + 10) !== 0
  return {
    transactionalId,
    producerId,
    producerEpoch,
    committed,
    unknownTaggedFields: null,
  }
}

function writeEndTxnRequestDataFlexible(writer: WireWriter, message: EndTxnRequestData): void {
  writeCompactString(writer, message.transactionalId, 'TransactionalId')
  const at = writer.reserve(12)
  writer.view.setBigInt64(at, int64(message.producerId, 'ProducerId'))
  writer.view.setInt16(at + 8, int16(message.producerEpoch, 'ProducerEpoch'))
  writer.view.setInt8(at + 10, message.committed ? 1 : 0)
  putUnknownTags(writer, at + 11, message.unknownTaggedFields, '')
}

function writeEndTxnRequestDataLegacy(writer: WireWriter, message: EndTxnRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.transactionalId, 'TransactionalId')
  const at = writer.reserve(11)
  writer.view.setBigInt64(at, int64(message.producerId, 'ProducerId'))
  writer.view.setInt16(at + 8, int16(message.producerEpoch, 'ProducerEpoch'))
  writer.view.setInt8(at + 10, message.committed ? 1 : 0)
}
