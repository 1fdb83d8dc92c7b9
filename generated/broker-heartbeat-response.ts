// Generated from schemas/BrokerHeartbeatResponse.json by `npm run codegen`. Do not edit.

import { int16, int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of BrokerHeartbeatResponse. Versions 0+, flexible from 0. */
export interface BrokerHeartbeatResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, bool, default false. */
  isCaughtUp: boolean
  /** Versions 0+, bool, default true. */
  isFenced: boolean
  /** Versions 0+, bool, default false. */
  shouldShutDown: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** BrokerHeartbeatResponse, API key 63, versions 0 to 2, flexible from 0. */
export const BrokerHeartbeatResponse: ResponseCodec<BrokerHeartbeatResponseData> = {
  name: 'BrokerHeartbeatResponse',
  kind: 'response',
  apiKey: 63,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createBrokerHeartbeatResponseData,
  read(reader, version) {
    assertVersion(BrokerHeartbeatResponse, version, reader.at)
    try {
      return readBrokerHeartbeatResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, BrokerHeartbeatResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(BrokerHeartbeatResponse, version, writer.byteLength)
    try {
      writeBrokerHeartbeatResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, BrokerHeartbeatResponse, version, writer.byteLength)
    }
  },
}

/** A BrokerHeartbeatResponseData in which every field has its default. */
export function createBrokerHeartbeatResponseData(): BrokerHeartbeatResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    isCaughtUp: false,
    isFenced: true,
    shouldShutDown: false,
    unknownTaggedFields: null,
  }
}

function readBrokerHeartbeatResponseDataFlexible(reader: WireReader): BrokerHeartbeatResponseData {
  const buffer = reader.buffer
  const at = reader.take(10, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const isCaughtUp = buffer[at + 6] !== 0
  const isFenced = buffer[at + 7] !== 0
  const shouldShutDown = buffer[at + 8] !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 9, '')
  return {
    throttleTimeMs,
    errorCode,
    isCaughtUp,
    isFenced,
    shouldShutDown,
    unknownTaggedFields,
  }
}

function writeBrokerHeartbeatResponseDataFlexible(writer: WireWriter, message: BrokerHeartbeatResponseData): void {
  const at = writer.reserve(10)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writer.view.setInt8(at + 6, message.isCaughtUp ? 1 : 0)
  writer.view.setInt8(at + 7, message.isFenced ? 1 : 0)
  writer.view.setInt8(at + 8, message.shouldShutDown ? 1 : 0)
  putUnknownTags(writer, at + 9, message.unknownTaggedFields, '')
}
