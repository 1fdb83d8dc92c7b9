// Generated from schemas/BrokerRegistrationResponse.json by `npm run codegen`. Do not edit.

import { int16, int32, int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of BrokerRegistrationResponse. Versions 0+, flexible from 0. */
export interface BrokerRegistrationResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, int64, default -1n. */
  brokerEpoch: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** BrokerRegistrationResponse, API key 62, versions 0 to 4, flexible from 0. */
export const BrokerRegistrationResponse: ResponseCodec<BrokerRegistrationResponseData> = {
  name: 'BrokerRegistrationResponse',
  kind: 'response',
  apiKey: 62,
  validVersions: [0, 4],
  flexibleFrom: 0,
  create: createBrokerRegistrationResponseData,
  read(reader, version) {
    assertVersion(BrokerRegistrationResponse, version, reader.at)
    try {
      return readBrokerRegistrationResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, BrokerRegistrationResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(BrokerRegistrationResponse, version, writer.byteLength)
    try {
      writeBrokerRegistrationResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, BrokerRegistrationResponse, version, writer.byteLength)
    }
  },
}

/** A BrokerRegistrationResponseData in which every field has its default. */
export function createBrokerRegistrationResponseData(): BrokerRegistrationResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    brokerEpoch: -1n,
    unknownTaggedFields: null,
  }
}

function readBrokerRegistrationResponseDataFlexible(reader: WireReader): BrokerRegistrationResponseData {
  const view = reader.openView()
  const at = reader.take(15, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const brokerEpoch = view.getBigInt64(at + 6)
  const unknownTaggedFields = unknownTagsAt(reader, at + 14, '')
  return {
    throttleTimeMs,
    errorCode,
    brokerEpoch,
    unknownTaggedFields,
  }
}

function writeBrokerRegistrationResponseDataFlexible(
  writer: WireWriter,
  message: BrokerRegistrationResponseData,
): void {
  const at = writer.reserve(15)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.brokerEpoch, 'BrokerEpoch'))
  putUnknownTags(writer, at + 14, message.unknownTaggedFields, '')
}
