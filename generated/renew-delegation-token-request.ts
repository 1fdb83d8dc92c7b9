// Generated from schemas/RenewDelegationTokenRequest.json by `npm run codegen`. Do not edit.

import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of RenewDelegationTokenRequest. Versions 1+, flexible from 2. */
export interface RenewDelegationTokenRequestData {
  /** Versions 1+, bytes, default empty. */
  hmac: Buffer
  /** Versions 1+, int64, default 0n. */
  renewPeriodMs: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** RenewDelegationTokenRequest, API key 39, versions 1 to 2, flexible from 2. */
export const RenewDelegationTokenRequest: RequestCodec<RenewDelegationTokenRequestData> = {
  name: 'RenewDelegationTokenRequest',
  kind: 'request',
  apiKey: 39,
  validVersions: [1, 2],
  flexibleFrom: 2,
  create: createRenewDelegationTokenRequestData,
  read(reader, version) {
    assertVersion(RenewDelegationTokenRequest, version, reader.at)
    try {
      if (version >= 2) return readRenewDelegationTokenRequestDataFlexible(reader)
      return readRenewDelegationTokenRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, RenewDelegationTokenRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(RenewDelegationTokenRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeRenewDelegationTokenRequestDataFlexible(writer, message)
      else writeRenewDelegationTokenRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, RenewDelegationTokenRequest, version, writer.byteLength)
    }
  },
}

/** A RenewDelegationTokenRequestData in which every field has its default. */
export function createRenewDelegationTokenRequestData(): RenewDelegationTokenRequestData {
  return {
    hmac: Buffer.alloc(0),
    renewPeriodMs: 0n,
    unknownTaggedFields: null,
  }
}

function readRenewDelegationTokenRequestDataFlexible(reader: WireReader): RenewDelegationTokenRequestData {
  const view = reader.openView()
  const hmac = readCompactBytes(reader, 'Hmac')
  const at = reader.take(9, 'RenewPeriodMs')
  const renewPeriodMs = view.getBigInt64(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, '')
  return {
    hmac,
    renewPeriodMs,
    unknownTaggedFields,
  }
}

function readRenewDelegationTokenRequestDataLegacy(reader: WireReader): RenewDelegationTokenRequestData {
  const view = reader.openView()
  const hmac = readBytes(reader, 'Hmac')
  const at = reader.take(8, 'RenewPeriodMs')
  const renewPeriodMs = view.getBigInt64(at)
  return {
    hmac,
    renewPeriodMs,
    unknownTaggedFields: null,
  }
}

function writeRenewDelegationTokenRequestDataFlexible(
  writer: WireWriter,
  message: RenewDelegationTokenRequestData,
): void {
  writeCompactBytes(writer, message.hmac, 'Hmac')
  const at = writer.reserve(9)
  writer.view.setBigInt64(at, int64(message.renewPeriodMs, 'RenewPeriodMs'))
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, '')
}

function writeRenewDelegationTokenRequestDataLegacy(
  writer: WireWriter,
  message: RenewDelegationTokenRequestData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeBytes(writer, message.hmac, 'Hmac')
  const at = writer.reserve(8)
  writer.view.setBigInt64(at, int64(message.renewPeriodMs, 'RenewPeriodMs'))
}
