// Generated from schemas/ExpireDelegationTokenRequest.json by `npm run codegen`. Do not edit.

import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ExpireDelegationTokenRequest. Versions 1+, flexible from 2. */
export interface ExpireDelegationTokenRequestData {
  /** Versions 1+, bytes, default empty. */
  hmac: Buffer
  /** Versions 1+, int64, default 0n. */
  expiryTimePeriodMs: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ExpireDelegationTokenRequest, API key 40, versions 1 to 2, flexible from 2. */
export const ExpireDelegationTokenRequest: RequestCodec<ExpireDelegationTokenRequestData> = {
  name: 'ExpireDelegationTokenRequest',
  kind: 'request',
  apiKey: 40,
  validVersions: [1, 2],
  flexibleFrom: 2,
  create: createExpireDelegationTokenRequestData,
  read(reader, version) {
    assertVersion(ExpireDelegationTokenRequest, version, reader.at)
    try {
      if (version >= 2) return readExpireDelegationTokenRequestDataFlexible(reader)
      return readExpireDelegationTokenRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, ExpireDelegationTokenRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ExpireDelegationTokenRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeExpireDelegationTokenRequestDataFlexible(writer, message)
      else writeExpireDelegationTokenRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, ExpireDelegationTokenRequest, version, writer.byteLength)
    }
  },
}

/** A ExpireDelegationTokenRequestData in which every field has its default. */
export function createExpireDelegationTokenRequestData(): ExpireDelegationTokenRequestData {
  return {
    hmac: Buffer.alloc(0),
    expiryTimePeriodMs: 0n,
    unknownTaggedFields: null,
  }
}

function readExpireDelegationTokenRequestDataFlexible(reader: WireReader): ExpireDelegationTokenRequestData {
  const view = reader.openView()
  const hmac = readCompactBytes(reader, 'Hmac')
  const at = reader.take(9, 'ExpiryTimePeriodMs')
  const expiryTimePeriodMs = view.getBigInt64(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, '')
  return {
    hmac,
    expiryTimePeriodMs,
    unknownTaggedFields,
  }
}

function readExpireDelegationTokenRequestDataLegacy(reader: WireReader): ExpireDelegationTokenRequestData {
  const view = reader.openView()
  const hmac = readBytes(reader, 'Hmac')
  const at = reader.take(8, 'ExpiryTimePeriodMs')
  const expiryTimePeriodMs = view.getBigInt64(at)
  return {
    hmac,
    expiryTimePeriodMs,
    unknownTaggedFields: null,
  }
}

function writeExpireDelegationTokenRequestDataFlexible(
  writer: WireWriter,
  message: ExpireDelegationTokenRequestData,
): void {
  writeCompactBytes(writer, message.hmac, 'Hmac')
  const at = writer.reserve(9)
  writer.view.setBigInt64(at, int64(message.expiryTimePeriodMs, 'ExpiryTimePeriodMs'))
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, '')
}

function writeExpireDelegationTokenRequestDataLegacy(
  writer: WireWriter,
  message: ExpireDelegationTokenRequestData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeBytes(writer, message.hmac, 'Hmac')
  const at = writer.reserve(8)
  writer.view.setBigInt64(at, int64(message.expiryTimePeriodMs, 'ExpiryTimePeriodMs'))
}
