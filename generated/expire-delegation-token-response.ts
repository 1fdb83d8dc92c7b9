// Generated from schemas/ExpireDelegationTokenResponse.json by `npm run codegen`. Do not edit.

import { int16, int32, int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ExpireDelegationTokenResponse. Versions 1+, flexible from 2. */
export interface ExpireDelegationTokenResponseData {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, int64, default 0n. */
  expiryTimestampMs: bigint
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ExpireDelegationTokenResponse, API key 40, versions 1 to 2, flexible from 2. */
export const ExpireDelegationTokenResponse: ResponseCodec<ExpireDelegationTokenResponseData> = {
  name: 'ExpireDelegationTokenResponse',
  kind: 'response',
  apiKey: 40,
  validVersions: [1, 2],
  flexibleFrom: 2,
  create: createExpireDelegationTokenResponseData,
  read(reader, version) {
    assertVersion(ExpireDelegationTokenResponse, version, reader.at)
    try {
      if (version >= 2) return readExpireDelegationTokenResponseDataFlexible(reader)
      return readExpireDelegationTokenResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, ExpireDelegationTokenResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ExpireDelegationTokenResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeExpireDelegationTokenResponseDataFlexible(writer, message)
      else writeExpireDelegationTokenResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, ExpireDelegationTokenResponse, version, writer.byteLength)
    }
  },
}

/** A ExpireDelegationTokenResponseData in which every field has its default. */
export function createExpireDelegationTokenResponseData(): ExpireDelegationTokenResponseData {
  return {
    errorCode: 0,
    expiryTimestampMs: 0n,
    throttleTimeMs: 0,
    unknownTaggedFields: null,
  }
}

function readExpireDelegationTokenResponseDataFlexible(reader: WireReader): ExpireDelegationTokenResponseData {
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

function readExpireDelegationTokenResponseDataLegacy(reader: WireReader): ExpireDelegationTokenResponseData {
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

function writeExpireDelegationTokenResponseDataFlexible(
  writer: WireWriter,
  message: ExpireDelegationTokenResponseData,
): void {
  const at = writer.reserve(15)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writer.view.setBigInt64(at + 2, int64(message.expiryTimestampMs, 'ExpiryTimestampMs'))
  writer.view.setInt32(at + 10, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  putUnknownTags(writer, at + 14, message.unknownTaggedFields, '')
}

function writeExpireDelegationTokenResponseDataLegacy(
  writer: WireWriter,
  message: ExpireDelegationTokenResponseData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(14)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writer.view.setBigInt64(at + 2, int64(message.expiryTimestampMs, 'ExpiryTimestampMs'))
  writer.view.setInt32(at + 10, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
}
