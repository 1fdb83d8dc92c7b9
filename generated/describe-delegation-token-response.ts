// Generated from schemas/DescribeDelegationTokenResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int16, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeDelegationTokenResponse. Versions 1+, flexible from 2. */
export interface DescribeDelegationTokenResponseData {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, default empty. */
  tokens: DescribedDelegationToken[]
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Tokens` of DescribeDelegationTokenResponse. Versions 1+. */
export interface DescribedDelegationToken {
  /** Versions 1+, string, default "". */
  principalType: string
  /** Versions 1+, string, default "". */
  principalName: string
  /** Versions 3+, string, default "". */
  tokenRequesterPrincipalType: string
  /** Versions 3+, string, default "". */
  tokenRequesterPrincipalName: string
  /** Versions 1+, int64, default 0n. */
  issueTimestamp: bigint
  /** Versions 1+, int64, default 0n. */
  expiryTimestamp: bigint
  /** Versions 1+, int64, default 0n. */
  maxTimestamp: bigint
  /** Versions 1+, string, default "". */
  tokenId: string
  /** Versions 1+, bytes, default empty. */
  hmac: Buffer
  /** Versions 1+, default empty. */
  renewers: DescribedDelegationTokenRenewer[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Tokens.Renewers` of DescribeDelegationTokenResponse. Versions 1+. */
export interface DescribedDelegationTokenRenewer {
  /** Versions 1+, string, default "". */
  principalType: string
  /** Versions 1+, string, default "". */
  principalName: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeDelegationTokenResponse, API key 41, versions 1 to 3, flexible from 2. */
export const DescribeDelegationTokenResponse: ResponseCodec<DescribeDelegationTokenResponseData> = {
  name: 'DescribeDelegationTokenResponse',
  kind: 'response',
  apiKey: 41,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createDescribeDelegationTokenResponseData,
  read(reader, version) {
    assertVersion(DescribeDelegationTokenResponse, version, reader.at)
    try {
      if (version >= 2) return readDescribeDelegationTokenResponseDataFlexible(reader, version)
      return readDescribeDelegationTokenResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DescribeDelegationTokenResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeDelegationTokenResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeDescribeDelegationTokenResponseDataFlexible(writer, message, version)
      else writeDescribeDelegationTokenResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeDelegationTokenResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeDelegationTokenResponseData in which every field has its default. */
export function createDescribeDelegationTokenResponseData(): DescribeDelegationTokenResponseData {
  return {
    errorCode: 0,
    tokens: [],
    throttleTimeMs: 0,
    unknownTaggedFields: null,
  }
}

/** A DescribedDelegationToken in which every field has its default. */
export function createDescribedDelegationToken(): DescribedDelegationToken {
  return {
    principalType: '',
    principalName: '',
    tokenRequesterPrincipalType: '',
    tokenRequesterPrincipalName: '',
    issueTimestamp: 0n,
    expiryTimestamp: 0n,
    maxTimestamp: 0n,
    tokenId: '',
    hmac: Buffer.alloc(0),
    renewers: [],
    unknownTaggedFields: null,
  }
}

/** A DescribedDelegationTokenRenewer in which every field has its default. */
export function createDescribedDelegationTokenRenewer(): DescribedDelegationTokenRenewer {
  return {
    principalType: '',
    principalName: '',
    unknownTaggedFields: null,
  }
}

function readDescribeDelegationTokenResponseDataFlexible(
  reader: WireReader,
  version: number,
): DescribeDelegationTokenResponseData {
  const view = reader.openView()
  let at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const tokensCount = readCompactCount(reader, 30, 'Tokens')
  const tokens = newArray<DescribedDelegationToken>(tokensCount)
  for (let i = 0; i < tokensCount; i++) {
    tokens[i] = readDescribedDelegationTokenFlexible(reader, version)
  }
  at = reader.take(5, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, '')
  return {
    errorCode,
    tokens,
    throttleTimeMs,
    unknownTaggedFields,
  }
}

function readDescribeDelegationTokenResponseDataLegacy(reader: WireReader): DescribeDelegationTokenResponseData {
  const view = reader.openView()
  let at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const tokensCount = readCount(reader, 38, 'Tokens')
  const tokens = newArray<DescribedDelegationToken>(tokensCount)
  for (let i = 0; i < tokensCount; i++) {
    tokens[i] = readDescribedDelegationTokenLegacy(reader)
  }
  at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  return {
    errorCode,
    tokens,
    throttleTimeMs,
    unknownTaggedFields: null,
  }
}

function writeDescribeDelegationTokenResponseDataFlexible(
  writer: WireWriter,
  message: DescribeDelegationTokenResponseData,
  version: number,
): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  const tokens = notNull(message.tokens, 'Tokens')
  writeCompactCount(writer, tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    writeDescribedDelegationTokenFlexible(writer, notNull(tokens[i], 'Tokens'), version)
  }
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, '')
}

function writeDescribeDelegationTokenResponseDataLegacy(
  writer: WireWriter,
  message: DescribeDelegationTokenResponseData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  const tokens = notNull(message.tokens, 'Tokens')
  writeCount(writer, tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    writeDescribedDelegationTokenLegacy(writer, notNull(tokens[i], 'Tokens'))
  }
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
}

function readDescribedDelegationTokenFlexible(reader: WireReader, version: number): DescribedDelegationToken {
  const view = reader.view
  const principalType = readCompactString(reader, 'Tokens.PrincipalType')
  const principalName = readCompactString(reader, 'Tokens.PrincipalName')
  let tokenRequesterPrincipalType: string = ''
  let tokenRequesterPrincipalName: string = ''
  if (version >= 3) {
    tokenRequesterPrincipalType = readCompactString(reader, 'Tokens.TokenRequesterPrincipalType')
    tokenRequesterPrincipalName = readCompactString(reader, 'Tokens.TokenRequesterPrincipalName')
  }
  const at = reader.take(24, 'Tokens.IssueTimestamp')
  const issueTimestamp = view.getBigInt64(at)
  const expiryTimestamp = view.getBigInt64(at + 8)
  const maxTimestamp = view.getBigInt64(at + 16)
  const tokenId = readCompactString(reader, 'Tokens.TokenId')
  const hmac = readCompactBytes(reader, 'Tokens.Hmac')
  const renewersCount = readCompactCount(reader, 3, 'Tokens.Renewers')
  const renewers = newArray<DescribedDelegationTokenRenewer>(renewersCount)
  for (let i = 0; i < renewersCount; i++) {
    renewers[i] = readDescribedDelegationTokenRenewerFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Tokens')
  return {
    principalType,
    principalName,
    tokenRequesterPrincipalType,
    tokenRequesterPrincipalName,
    issueTimestamp,
    expiryTimestamp,
    maxTimestamp,
    tokenId,
    hmac,
    renewers,
    unknownTaggedFields,
  }
}

function readDescribedDelegationTokenLegacy(reader: WireReader): DescribedDelegationToken {
  const view = reader.view
  const principalType = readString(reader, 'Tokens.PrincipalType')
  const principalName = readString(reader, 'Tokens.PrincipalName')
  const at = reader.take(24, 'Tokens.IssueTimestamp')
  const issueTimestamp = view.getBigInt64(at)
  const expiryTimestamp = view.getBigInt64(at + 8)
  const maxTimestamp = view.getBigInt64(at + 16)
  const tokenId = readString(reader, 'Tokens.TokenId')
  const hmac = readBytes(reader, 'Tokens.Hmac')
  const renewersCount = readCount(reader, 4, 'Tokens.Renewers')
  const renewers = newArray<DescribedDelegationTokenRenewer>(renewersCount)
  for (let i = 0; i < renewersCount; i++) {
    renewers[i] = readDescribedDelegationTokenRenewerLegacy(reader)
  }
  return {
    principalType,
    principalName,
    tokenRequesterPrincipalType: '',
    tokenRequesterPrincipalName: '',
    issueTimestamp,
    expiryTimestamp,
    maxTimestamp,
    tokenId,
    hmac,
    renewers,
    unknownTaggedFields: null,
  }
}

function writeDescribedDelegationTokenFlexible(
  writer: WireWriter,
  message: DescribedDelegationToken,
  version: number,
): void {
  if (version < 3 && message.tokenRequesterPrincipalType !== '') {
    throw unsupportedField('Tokens.TokenRequesterPrincipalType')
  }
  if (version < 3 && message.tokenRequesterPrincipalName !== '') {
    throw unsupportedField('Tokens.TokenRequesterPrincipalName')
  }
  writeCompactString(writer, message.principalType, 'Tokens.PrincipalType')
  writeCompactString(writer, message.principalName, 'Tokens.PrincipalName')
  if (version >= 3) {
    writeCompactString(writer, message.tokenRequesterPrincipalType, 'Tokens.TokenRequesterPrincipalType')
    writeCompactString(writer, message.tokenRequesterPrincipalName, 'Tokens.TokenRequesterPrincipalName')
  }
  const at = writer.reserve(24)
  writer.view.setBigInt64(at, int64(message.issueTimestamp, 'Tokens.IssueTimestamp'))
  writer.view.setBigInt64(at + 8, int64(message.expiryTimestamp, 'Tokens.ExpiryTimestamp'))
  writer.view.setBigInt64(at + 16, int64(message.maxTimestamp, 'Tokens.MaxTimestamp'))
  writeCompactString(writer, message.tokenId, 'Tokens.TokenId')
  writeCompactBytes(writer, message.hmac, 'Tokens.Hmac')
  const renewers = notNull(message.renewers, 'Tokens.Renewers')
  writeCompactCount(writer, renewers.length)
  for (let i = 0; i < renewers.length; i++) {
    writeDescribedDelegationTokenRenewerFlexible(writer, notNull(renewers[i], 'Tokens.Renewers'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Tokens')
}

function writeDescribedDelegationTokenLegacy(writer: WireWriter, message: DescribedDelegationToken): void {
  if (message.tokenRequesterPrincipalType !== '') {
    throw unsupportedField('Tokens.TokenRequesterPrincipalType')
  }
  if (message.tokenRequesterPrincipalName !== '') {
    throw unsupportedField('Tokens.TokenRequesterPrincipalName')
  }
  refuseUnknownTags(message.unknownTaggedFields, 'Tokens')
  writeString(writer, message.principalType, 'Tokens.PrincipalType')
  writeString(writer, message.principalName, 'Tokens.PrincipalName')
  const at = writer.reserve(24)
  writer.view.setBigInt64(at, int64(message.issueTimestamp, 'Tokens.IssueTimestamp'))
  writer.view.setBigInt64(at + 8, int64(message.expiryTimestamp, 'Tokens.ExpiryTimestamp'))
  writer.view.setBigInt64(at + 16, int64(message.maxTimestamp, 'Tokens.MaxTimestamp'))
  writeString(writer, message.tokenId, 'Tokens.TokenId')
  writeBytes(writer, message.hmac, 'Tokens.Hmac')
  const renewers = notNull(message.renewers, 'Tokens.Renewers')
  writeCount(writer, renewers.length)
  for (let i = 0; i < renewers.length; i++) {
    writeDescribedDelegationTokenRenewerLegacy(writer, notNull(renewers[i], 'Tokens.Renewers'))
  }
}

function readDescribedDelegationTokenRenewerFlexible(reader: WireReader): DescribedDelegationTokenRenewer {
  const principalType = readCompactString(reader, 'Tokens.Renewers.PrincipalType')
  const principalName = readCompactString(reader, 'Tokens.Renewers.PrincipalName')
  const unknownTaggedFields = readUnknownTags(reader, 'Tokens.Renewers')
  return {
    principalType,
    principalName,
    unknownTaggedFields,
  }
}

function readDescribedDelegationTokenRenewerLegacy(reader: WireReader): DescribedDelegationTokenRenewer {
  const principalType = readString(reader, 'Tokens.Renewers.PrincipalType')
  const principalName = readString(reader, 'Tokens.Renewers.PrincipalName')
  return {
    principalType,
    principalName,
    unknownTaggedFields: null,
  }
}

function writeDescribedDelegationTokenRenewerFlexible(
  writer: WireWriter,
  message: DescribedDelegationTokenRenewer,
): void {
  writeCompactString(writer, message.principalType, 'Tokens.Renewers.PrincipalType')
  writeCompactString(writer, message.principalName, 'Tokens.Renewers.PrincipalName')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Tokens.Renewers')
}

function writeDescribedDelegationTokenRenewerLegacy(
  writer: WireWriter,
  message: DescribedDelegationTokenRenewer,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Tokens.Renewers')
  writeString(writer, message.principalType, 'Tokens.Renewers.PrincipalType')
  writeString(writer, message.principalName, 'Tokens.Renewers.PrincipalName')
}
