// Generated from schemas/AddOffsetsToTxnRequest.json by `npm run codegen`. Do not edit.

import { int16, int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AddOffsetsToTxnRequest. Versions 0+, flexible from 3. */
export interface AddOffsetsToTxnRequestData {
  /** Versions 0+, string, default "", a transactionalId. */
  transactionalId: string
  /** Versions 0+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 0+, int16, default 0. */
  producerEpoch: number
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AddOffsetsToTxnRequest, API key 25, versions 0 to 4, flexible from 3. */
export const AddOffsetsToTxnRequest: RequestCodec<AddOffsetsToTxnRequestData> = {
  name: 'AddOffsetsToTxnRequest',
  kind: 'request',
  apiKey: 25,
  validVersions: [0, 4],
  flexibleFrom: 3,
  create: createAddOffsetsToTxnRequestData,
  read(reader, version) {
    assertVersion(AddOffsetsToTxnRequest, version, reader.at)
    try {
      if (version >= 3) return readAddOffsetsToTxnRequestDataFlexible(reader)
      return readAddOffsetsToTxnRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, AddOffsetsToTxnRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AddOffsetsToTxnRequest, version, writer.byteLength)
    try {
      if (version >= 3) writeAddOffsetsToTxnRequestDataFlexible(writer, message)
      else writeAddOffsetsToTxnRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, AddOffsetsToTxnRequest, version, writer.byteLength)
    }
  },
}

/** A AddOffsetsToTxnRequestData in which every field has its default. */
export function createAddOffsetsToTxnRequestData(): AddOffsetsToTxnRequestData {
  return {
    transactionalId: '',
    producerId: 0n,
    producerEpoch: 0,
    groupId: '',
    unknownTaggedFields: null,
  }
}

function readAddOffsetsToTxnRequestDataFlexible(reader: WireReader): AddOffsetsToTxnRequestData {
  const view = reader.openView()
  const transactionalId = readCompactString(reader, 'TransactionalId')
  const at = reader.take(10, 'ProducerId')
  const producerId = view.getBigInt64(at)
  const producerEpoch = view.getInt16(at + 8)
  const groupId = readCompactString(reader, 'GroupId')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    transactionalId,
    producerId,
    producerEpoch,
    groupId,
    unknownTaggedFields,
  }
}

function readAddOffsetsToTxnRequestDataLegacy(reader: WireReader): AddOffsetsToTxnRequestData {
  const view = reader.openView()
  const transactionalId = readString(reader, 'TransactionalId')
  const at = reader.take(10, 'ProducerId')
  const producerId = view.getBigInt64(at)
  const producerEpoch = view.getInt16(at + 8)
  const groupId = readString(reader, 'GroupId')
  return {
    transactionalId,
    producerId,
    producerEpoch,
    groupId,
    unknownTaggedFields: null,
  }
}

function writeAddOffsetsToTxnRequestDataFlexible(writer: WireWriter, message: AddOffsetsToTxnRequestData): void {
  writeCompactString(writer, message.transactionalId, 'TransactionalId')
  const at = writer.reserve(10)
  writer.view.setBigInt64(at, int64(message.producerId, 'ProducerId'))
  writer.view.setInt16(at + 8, int16(message.producerEpoch, 'ProducerEpoch'))
  writeCompactString(writer, message.groupId, 'GroupId')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeAddOffsetsToTxnRequestDataLegacy(writer: WireWriter, message: AddOffsetsToTxnRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.transactionalId, 'TransactionalId')
  const at = writer.reserve(10)
  writer.view.setBigInt64(at, int64(message.producerId, 'ProducerId'))
  writer.view.setInt16(at + 8, int16(message.producerEpoch, 'ProducerEpoch'))
  writeString(writer, message.groupId, 'GroupId')
}
