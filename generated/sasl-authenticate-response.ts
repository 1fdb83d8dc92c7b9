// Generated from schemas/SaslAuthenticateResponse.json by `npm run codegen`. Do not edit.

import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int16, int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readNullableString,
  writeCompactNullableString,
  writeNullableString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of SaslAuthenticateResponse. Versions 0+, flexible from 2. */
export interface SaslAuthenticateResponseData {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Versions 0+, bytes, default empty. */
  authBytes: Buffer
  /** Versions 1+, int64, default 0n, ignorable. */
  sessionLifetimeMs: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** SaslAuthenticateResponse, API key 36, versions 0 to 2, flexible from 2. */
export const SaslAuthenticateResponse: ResponseCodec<SaslAuthenticateResponseData> = {
  name: 'SaslAuthenticateResponse',
  kind: 'response',
  apiKey: 36,
  validVersions: [0, 2],
  flexibleFrom: 2,
  create: createSaslAuthenticateResponseData,
  read(reader, version) {
    assertVersion(SaslAuthenticateResponse, version, reader.at)
    try {
      if (version >= 2) return readSaslAuthenticateResponseDataFlexible(reader)
      return readSaslAuthenticateResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, SaslAuthenticateResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(SaslAuthenticateResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeSaslAuthenticateResponseDataFlexible(writer, message)
      else writeSaslAuthenticateResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, SaslAuthenticateResponse, version, writer.byteLength)
    }
  },
}

/** A SaslAuthenticateResponseData in which every field has its default. */
export function createSaslAuthenticateResponseData(): SaslAuthenticateResponseData {
  return {
    errorCode: 0,
    errorMessage: '',
    authBytes: Buffer.alloc(0),
    sessionLifetimeMs: 0n,
    unknownTaggedFields: null,
  }
}

function readSaslAuthenticateResponseDataFlexible(reader: WireReader): SaslAuthenticateResponseData {
  const view = reader.openView()
  let at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const authBytes = readCompactBytes(reader, 'AuthBytes')
  at = reader.take(9, 'SessionLifetimeMs')
  const sessionLifetimeMs = view.getBigInt64(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, '')
  return {
    errorCode,
    errorMessage,
    authBytes,
    sessionLifetimeMs,
    unknownTaggedFields,
  }
}

function readSaslAuthenticateResponseDataLegacy(reader: WireReader, version: number): SaslAuthenticateResponseData {
  const view = reader.openView()
  const at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const errorMessage = readNullableString(reader, 'ErrorMessage')
  const authBytes = readBytes(reader, 'AuthBytes')
  let sessionLifetimeMs: bigint = 0n
  if (version >= 1) {
    const at = reader.take(8, 'SessionLifetimeMs')
    sessionLifetimeMs = view.getBigInt64(at)
  }
  return {
    errorCode,
    errorMessage,
    authBytes,
    sessionLifetimeMs,
    unknownTaggedFields: null,
  }
}

function writeSaslAuthenticateResponseDataFlexible(writer: WireWriter, message: SaslAuthenticateResponseData): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  writeCompactBytes(writer, message.authBytes, 'AuthBytes')
  at = writer.reserve(9)
  writer.view.setBigInt64(at, int64(message.sessionLifetimeMs, 'SessionLifetimeMs'))
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, '')
}

function writeSaslAuthenticateResponseDataLegacy(
  writer: WireWriter,
  message: SaslAuthenticateResponseData,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'ErrorMessage')
  writeBytes(writer, message.authBytes, 'AuthBytes')
  if (version >= 1) {
    const at = writer.reserve(8)
    writer.view.setBigInt64(at, int64(message.sessionLifetimeMs, 'SessionLifetimeMs'))
  }
}
