// Generated from schemas/UnregisterBrokerRequest.json by `npm run codegen`. Do not edit.

import { int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of UnregisterBrokerRequest. Versions 0+, flexible from 0. */
export interface UnregisterBrokerRequestData {
  /** Versions 0+, int32, default 0, a brokerId. */
  brokerId: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** UnregisterBrokerRequest, API key 64, version 0, flexible from 0. */
export const UnregisterBrokerRequest: RequestCodec<UnregisterBrokerRequestData> = {
  name: 'UnregisterBrokerRequest',
  kind: 'request',
  apiKey: 64,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createUnregisterBrokerRequestData,
  read(reader, version) {
    assertVersion(UnregisterBrokerRequest, version, reader.at)
    try {
      return readUnregisterBrokerRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, UnregisterBrokerRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(UnregisterBrokerRequest, version, writer.byteLength)
    try {
      writeUnregisterBrokerRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, UnregisterBrokerRequest, version, writer.byteLength)
    }
  },
}

/** A UnregisterBrokerRequestData in which every field has its default. */
export function createUnregisterBrokerRequestData(): UnregisterBrokerRequestData {
  return {
    brokerId: 0,
    unknownTaggedFields: null,
  }
}

function readUnregisterBrokerRequestDataFlexible(reader: WireReader): UnregisterBrokerRequestData {
  const buffer = reader.buffer
  const at = reader.take(5, 'BrokerId')
  const brokerId = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, '')
  return {
    brokerId,
    unknownTaggedFields,
  }
}

function writeUnregisterBrokerRequestDataFlexible(writer: WireWriter, message: UnregisterBrokerRequestData): void {
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.brokerId, 'BrokerId'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, '')
}
