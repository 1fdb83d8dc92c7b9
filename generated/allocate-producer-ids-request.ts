// Generated from schemas/AllocateProducerIdsRequest.json by `npm run codegen`. Do not edit.

import { int32, int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AllocateProducerIdsRequest. Versions 0+, flexible from 0. */
export interface AllocateProducerIdsRequestData {
  /** Versions 0+, int32, default 0, a brokerId. */
  brokerId: number
  /** Versions 0+, int64, default -1n. */
  brokerEpoch: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AllocateProducerIdsRequest, API key 67, version 0, flexible from 0. */
export const AllocateProducerIdsRequest: RequestCodec<AllocateProducerIdsRequestData> = {
  name: 'AllocateProducerIdsRequest',
  kind: 'request',
  apiKey: 67,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createAllocateProducerIdsRequestData,
  read(reader, version) {
    assertVersion(AllocateProducerIdsRequest, version, reader.at)
    try {
      return readAllocateProducerIdsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, AllocateProducerIdsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AllocateProducerIdsRequest, version, writer.byteLength)
    try {
      writeAllocateProducerIdsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, AllocateProducerIdsRequest, version, writer.byteLength)
    }
  },
}

/** A AllocateProducerIdsRequestData in which every field has its default. */
export function createAllocateProducerIdsRequestData(): AllocateProducerIdsRequestData {
  return {
    brokerId: 0,
    brokerEpoch: -1n,
    unknownTaggedFields: null,
  }
}

function readAllocateProducerIdsRequestDataFlexible(reader: WireReader): AllocateProducerIdsRequestData {
  const view = reader.openView()
  const at = reader.take(13, 'BrokerId')
  const brokerId = view.getInt32(at)
  const brokerEpoch = view.getBigInt64(at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, '')
  return {
    brokerId,
    brokerEpoch,
    unknownTaggedFields,
  }
}

function writeAllocateProducerIdsRequestDataFlexible(
  writer: WireWriter,
  message: AllocateProducerIdsRequestData,
): void {
  const at = writer.reserve(13)
  writer.view.setInt32(at, int32(message.brokerId, 'BrokerId'))
  writer.view.setBigInt64(at + 4, int64(message.brokerEpoch, 'BrokerEpoch'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, '')
}
