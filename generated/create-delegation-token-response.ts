// Generated from schemas/CreateDelegationTokenResponse.json by `npm run codegen`. Do not edit.

import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int16, int32, int64, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of CreateDelegationTokenResponse. Versions 1+, flexible from 2. */
export interface CreateDelegationTokenResponseData {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, default "". */
  principalType: string
  /** Versions 1+, string, default "". */
  principalName: string
  /** Versions 3+, string, default "". */
  tokenRequesterPrincipalType: string
  /** Versions 3+, string, default "". */
  tokenRequesterPrincipalName: string
  /** Versions 1+, int64, default 0n. */
  issueTimestampMs: bigint
  /** Versions 1+, int64, default 0n. */
  expiryTimestampMs: bigint
  /** Versions 1+, int64, default 0n. */
  maxTimestampMs: bigint
  /** Versions 1+, string, default "". */
  tokenId: string
  /** Versions 1+, bytes, default empty. */
  hmac: Buffer
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** CreateDelegationTokenResponse, API key 38, versions 1 to 3, flexible from 2. */
export const CreateDelegationTokenResponse: ResponseCodec<CreateDelegationTokenResponseData> = {
  name: 'CreateDelegationTokenResponse',
  kind: 'response',
  apiKey: 38,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createCreateDelegationTokenResponseData,
  read(reader, version) {
    assertVersion(CreateDelegationTokenResponse, version, reader.at)
    try {
      if (version >= 2) return readCreateDelegationTokenResponseDataFlexible(reader, version)
      return readCreateDelegationTokenResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, CreateDelegationTokenResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(CreateDelegationTokenResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeCreateDelegationTokenResponseDataFlexible(writer, message, version)
      else writeCreateDelegationTokenResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, CreateDelegationTokenResponse, version, writer.byteLength)
    }
  },
}

/** A CreateDelegationTokenResponseData in which every field has its default. */
export function createCreateDelegationTokenResponseData(): CreateDelegationTokenResponseData {
  return {
    errorCode: 0,
    principalType: '',
    principalName: '',
    tokenRequesterPrincipalType: '',
    tokenRequesterPrincipalName: '',
    issueTimestampMs: 0n,
    expiryTimestampMs: 0n,
    maxTimestampMs: 0n,
    tokenId: '',
    hmac: Buffer.alloc(0),
    throttleTimeMs: 0,
    unknownTaggedFields: null,
  }
}

function readCreateDelegationTokenResponseDataFlexible(
  reader: WireReader,
  version: number,
): CreateDelegationTokenResponseData {
  const view = reader.openView()
  let at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const principalType = readCompactString(reader, 'PrincipalType')
  const principalName = readCompactString(reader, 'PrincipalName')
  let tokenRequesterPrincipalType: string = ''
  let tokenRequesterPrincipalName: string = ''
  if (version >= 3) {
    tokenRequesterPrincipalType = readCompactString(reader, 'TokenRequesterPrincipalType')
    tokenRequesterPrincipalName = readCompactString(reader, 'TokenRequesterPrincipalName')
  }
  at = reader.take(24, 'IssueTimestampMs')
  const issueTimestampMs = view.getBigInt64(at)
  const expiryTimestampMs = view.getBigInt64(at + 8)
  const maxTimestampMs = view.getBigInt64(at + 16)
  const tokenId = readCompactString(reader, 'TokenId')
  const hmac = readCompactBytes(reader, 'Hmac')
  at = reader.take(5, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, '')
  return {
    errorCode,
    principalType,
    principalName,
    tokenRequesterPrincipalType,
    tokenRequesterPrincipalName,
    issueTimestampMs,
    expiryTimestampMs,
    maxTimestampMs,
    tokenId,
    hmac,
    throttleTimeMs,
    unknownTaggedFields,
  }
}

function readCreateDelegationTokenResponseDataLegacy(reader: WireReader): CreateDelegationTokenResponseData {
  const view = reader.openView()
  let at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const principalType = readString(reader, 'PrincipalType')
  const principalName = readString(reader, 'PrincipalName')
  at = reader.take(24, 'IssueTimestampMs')
  const issueTimestampMs = view.getBigInt64(at)
  const expiryTimestampMs = view.getBigInt64(at + 8)
  const maxTimestampMs = view.getBigInt64(at + 16)
  const tokenId = readString(reader, 'TokenId')
  const hmac = readBytes(reader, 'Hmac')
  at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  return {
    errorCode,
    principalType,
    principalName,
    tokenRequesterPrincipalType: '',
    tokenRequesterPrincipalName: '',
    issueTimestampMs,
    expiryTimestampMs,
    maxTimestampMs,
    tokenId,
    hmac,
    throttleTimeMs,
    unknownTaggedFields: null,
  }
}

function writeCreateDelegationTokenResponseDataFlexible(
  writer: WireWriter,
  message: CreateDelegationTokenResponseData,
  version: number,
): void {
  if (version < 3 && message.tokenRequesterPrincipalType !== '') {
    throw unsupportedField('TokenRequesterPrincipalType')
  }
  if (version < 3 && message.tokenRequesterPrincipalName !== '') {
    throw unsupportedField('TokenRequesterPrincipalName')
  }
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writeCompactString(writer, message.principalType, 'PrincipalType')
  writeCompactString(writer, message.principalName, 'PrincipalName')
  if (version >= 3) {
    writeCompactString(writer, message.tokenRequesterPrincipalType, 'TokenRequesterPrincipalType')
    writeCompactString(writer, message.tokenRequesterPrincipalName, 'TokenRequesterPrincipalName')
  }
  at = writer.reserve(24)
  writer.view.setBigInt64(at, int64(message.issueTimestampMs, 'IssueTimestampMs'))
  writer.view.setBigInt64(at + 8, int64(message.expiryTimestampMs, 'ExpiryTimestampMs'))
  writer.view.setBigInt64(at + 16, int64(message.maxTimestampMs, 'MaxTimestampMs'))
  writeCompactString(writer, message.tokenId, 'TokenId')
  writeCompactBytes(writer, message.hmac, 'Hmac')
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, '')
}

function writeCreateDelegationTokenResponseDataLegacy(
  writer: WireWriter,
  message: CreateDelegationTokenResponseData,
): void {
  if (message.tokenRequesterPrincipalType !== '') {
    throw unsupportedField('TokenRequesterPrincipalType')
  }
  if (message.tokenRequesterPrincipalName !== '') {
    throw unsupportedField('TokenRequesterPrincipalName')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writeString(writer, message.principalType, 'PrincipalType')
  writeString(writer, message.principalName, 'PrincipalName')
  at = writer.reserve(24)
  writer.view.setBigInt64(at, int64(message.issueTimestampMs, 'IssueTimestampMs'))
  writer.view.setBigInt64(at + 8, int64(message.expiryTimestampMs, 'ExpiryTimestampMs'))
  writer.view.setBigInt64(at + 16, int64(message.maxTimestampMs, 'MaxTimestampMs'))
  writeString(writer, message.tokenId, 'TokenId')
  writeBytes(writer, message.hmac, 'Hmac')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
}
