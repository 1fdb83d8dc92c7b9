// Generated from schemas/RenewDelegationTokenResponse.json by `npm run codegen`. Do not edit.

import { int16, int32, int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of RenewDelegationTokenResponse. Versions 1+, flexible from 2. */
export interface RenewDelegationTokenResponseData {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, int64, default 0n. */
  expiryTimestampMs: bigint
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** RenewDelegationTokenResponse, API key 39, versions 1 to 2, flexible from 2. */
export const RenewDelegationTokenResponse: ResponseCodec<RenewDelegationTokenResponseData> = {
  name: 'RenewDelegationTokenResponse',
  kind: 'response',
  apiKey: 39,
  validVersions: [1, 2],
  flexibleFrom: 2,
  create: createRenewDelegationTokenResponseData,
  read(reader, version) {
    assertVersion(RenewDelegationTokenResponse, version, reader.at)
    try {
      if (version >= 2) return readRenewDelegationTokenResponseDataFlexible(reader)
      return readRenewDelegationTokenResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, RenewDelegationTokenResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(RenewDelegationTokenResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeRenewDelegationTokenResponseDataFlexible(writer, message)
      else writeRenewDelegationTokenResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, RenewDelegationTokenResponse, version, writer.byteLength)
    }
  },
}

/** A RenewDelegationTokenResponseData in which every field has its default. */
export function createRenewDelegationTokenResponseData(): RenewDelegationTokenResponseData {
  return {
    errorCode: 0,
    expiryTimestampMs: 0n,
    throttleTimeMs: 0,
    unknownTaggedFields: null,
  }
}

function readRenewDelegationTokenResponseDataFlexible(reader: WireReader): RenewDelegationTokenResponseData {
  const view = reader.openView()
  const at = reader.take(15, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const expiryTimestampMs = view.getBigInt64(at + 2)
  const throttleTimeMs = view.getInt32(at + 10)
  const unknownTaggedFields = unknownTagsAt(reader, at + 14, '')
  return {
    errorCode,
    expiryTimestampMs,
    throttleTimeMs,
    unknownTaggedFields,
  }
}

function readRenewDelegationTokenResponseDataLegacy(reader: WireReader): RenewDelegationTokenResponseData {
  const view = reader.openView()
  const at = reader.take(14, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const expiryTimestampMs = view.getBigInt64(at + 2)
  const throttleTimeMs = view.getInt32(at + 10)
  return {
    errorCode,
    expiryTimestampMs,
    throttleTimeMs,
    unknownTaggedFields: null,
  }
}

function writeRenewDelegationTokenResponseDataFlexible(
  writer: WireWriter,
  message: RenewDelegationTokenResponseData,
): void {
  const at = writer.reserve(15)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writer.view.setBigInt64(at + 2, int64(message.expiryTimestampMs, 'ExpiryTimestampMs'))
  writer.view.setInt32(at + 10, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  putUnknownTags(writer, at + 14, message.unknownTaggedFields, '')
}

function writeRenewDelegationTokenResponseDataLegacy(
  writer: WireWriter,
  message: RenewDelegationTokenResponseData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(14)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writer.view.setBigInt64(at + 2, int64(message.expiryTimestampMs, 'ExpiryTimestampMs'))
  writer.view.setInt32(at + 10, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
}
