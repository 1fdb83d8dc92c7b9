// Generated from schemas/JoinGroupRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import { int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  readNullableString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeNullableString,
  writeString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of JoinGroupRequest. Versions 0+, flexible from 6. */
export interface JoinGroupRequestData {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, int32, default 0. */
  sessionTimeoutMs: number
  /** Versions 1+, int32, default -1, ignorable. */
  rebalanceTimeoutMs: number
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 5+, string, nullable in versions 5+, default null. */
  groupInstanceId: string | null
  /** Versions 0+, string, default "". */
  protocolType: string
  /** Versions 0+, default empty. */
  protocols: JoinGroupRequestProtocol[]
  /** Versions 8+, string, nullable in versions 8+, default null, ignorable. */
  reason: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Protocols` of JoinGroupRequest. Versions 0+. */
export interface JoinGroupRequestProtocol {
  /** Versions 0+, string, default "", map key. */
  name: string
  /** Versions 0+, bytes, default empty. */
  metadata: Buffer
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** JoinGroupRequest, API key 11, versions 0 to 9, flexible from 6. */
export const JoinGroupRequest: RequestCodec<JoinGroupRequestData> = {
  name: 'JoinGroupRequest',
  kind: 'request',
  apiKey: 11,
  validVersions: [0, 9],
  flexibleFrom: 6,
  create: createJoinGroupRequestData,
  read(reader, version) {
    assertVersion(JoinGroupRequest, version, reader.at)
    try {
      if (version >= 6) return readJoinGroupRequestDataFlexible(reader, version)
      return readJoinGroupRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, JoinGroupRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(JoinGroupRequest, version, writer.byteLength)
    try {
      if (version >= 6) writeJoinGroupRequestDataFlexible(writer, message, version)
      else writeJoinGroupRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, JoinGroupRequest, version, writer.byteLength)
    }
  },
}

/** A JoinGroupRequestData in which every field has its default. */
export function createJoinGroupRequestData(): JoinGroupRequestData {
  return {
    groupId: '',
    sessionTimeoutMs: 0,
    rebalanceTimeoutMs: -1,
    memberId: '',
    groupInstanceId: null,
    protocolType: '',
    protocols: [],
    reason: null,
    unknownTaggedFields: null,
  }
}

/** A JoinGroupRequestProtocol in which every field has its default. */
export function createJoinGroupRequestProtocol(): JoinGroupRequestProtocol {
  return {
    name: '',
    metadata: Buffer.alloc(0),
    unknownTaggedFields: null,
  }
}

/** What tells one JoinGroupRequestProtocol from another: its `name`. A list may hold the same key twice. */
export function keyOfJoinGroupRequestProtocol(message: JoinGroupRequestProtocol): string {
  return message.name
}

function readJoinGroupRequestDataFlexible(reader: WireReader, version: number): JoinGroupRequestData {
  const buffer = reader.buffer
  const groupId = readCompactString(reader, 'GroupId')
  const at = reader.take(8, 'SessionTimeoutMs')
  const sessionTimeoutMs = int32At(buffer, at)
  const rebalanceTimeoutMs = int32At(buffer, at + 4)
  const memberId = readCompactString(reader, 'MemberId')
  const groupInstanceId = readCompactNullableString(reader, 'GroupInstanceId')
  const protocolType = readCompactString(reader, 'ProtocolType')
  const protocolsCount = readCompactCount(reader, 3, 'Protocols')
  const protocols = newArray<JoinGroupRequestProtocol>(protocolsCount)
  for (let i = 0; i < protocolsCount; i++) {
    protocols[i] = readJoinGroupRequestProtocolFlexible(reader)
  }
  let reason: string | null = null
  if (version >= 8) {
    reason = readCompactNullableString(reader, 'Reason')
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    sessionTimeoutMs,
    rebalanceTimeoutMs,
    memberId,
    groupInstanceId,
    protocolType,
    protocols,
    reason,
    unknownTaggedFields,
  }
}

function readJoinGroupRequestDataLegacy(reader: WireReader, version: number): JoinGroupRequestData {
  const buffer = reader.buffer
  const groupId = readString(reader, 'GroupId')
  const at = reader.take(4, 'SessionTimeoutMs')
  const sessionTimeoutMs = int32At(buffer, at)
  let rebalanceTimeoutMs: number = -1
  if (version >= 1) {
    const at = reader.take(4, 'RebalanceTimeoutMs')
    rebalanceTimeoutMs = int32At(buffer, at)
  }
  const memberId = readString(reader, 'MemberId')
  let groupInstanceId: string | null = null
  if (version >= 5) {
    groupInstanceId = readNullableString(reader, 'GroupInstanceId')
  }
  const protocolType = readString(reader, 'ProtocolType')
  const protocolsCount = readCount(reader, 6, 'Protocols')
  const protocols = newArray<JoinGroupRequestProtocol>(protocolsCount)
  for (let i = 0; i < protocolsCount; i++) {
    protocols[i] = readJoinGroupRequestProtocolLegacy(reader)
  }
  return {
    groupId,
    sessionTimeoutMs,
    rebalanceTimeoutMs,
    memberId,
    groupInstanceId,
    protocolType,
    protocols,
    reason: null,
    unknownTaggedFields: null,
  }
}

function writeJoinGroupRequestDataFlexible(writer: WireWriter, message: JoinGroupRequestData, version: number): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const at = writer.reserve(8)
  writer.view.setInt32(at, int32(message.sessionTimeoutMs, 'SessionTimeoutMs'))
  writer.view.setInt32(at + 4, int32(message.rebalanceTimeoutMs, 'RebalanceTimeoutMs'))
  writeCompactString(writer, message.memberId, 'MemberId')
  writeCompactNullableString(writer, message.groupInstanceId, 'GroupInstanceId')
  writeCompactString(writer, message.protocolType, 'ProtocolType')
  const protocols = notNull(message.protocols, 'Protocols')
  writeCompactCount(writer, protocols.length)
  for (let i = 0; i < protocols.length; i++) {
    writeJoinGroupRequestProtocolFlexible(writer, notNull(protocols[i], 'Protocols'))
  }
  if (version >= 8) {
    writeCompactNullableString(writer, message.reason, 'Reason')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeJoinGroupRequestDataLegacy(writer: WireWriter, message: JoinGroupRequestData, version: number): void {
  if (version < 5 && message.groupInstanceId !== null) {
    throw unsupportedField('GroupInstanceId')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.groupId, 'GroupId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.sessionTimeoutMs, 'SessionTimeoutMs'))
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.rebalanceTimeoutMs, 'RebalanceTimeoutMs'))
  }
  writeString(writer, message.memberId, 'MemberId')
  if (version >= 5) {
    writeNullableString(writer, message.groupInstanceId, 'GroupInstanceId')
  }
  writeString(writer, message.protocolType, 'ProtocolType')
  const protocols = notNull(message.protocols, 'Protocols')
  writeCount(writer, protocols.length)
  for (let i = 0; i < protocols.length; i++) {
    writeJoinGroupRequestProtocolLegacy(writer, notNull(protocols[i], 'Protocols'))
  }
}

function readJoinGroupRequestProtocolFlexible(reader: WireReader): JoinGroupRequestProtocol {
  const name = readCompactString(reader, 'Protocols.Name')
  const metadata = readCompactBytes(reader, 'Protocols.Metadata')
  const unknownTaggedFields = readUnknownTags(reader, 'Protocols')
  return {
    name,
    metadata,
    unknownTaggedFields,
  }
}

function readJoinGroupRequestProtocolLegacy(reader: WireReader): JoinGroupRequestProtocol {
  const name = readString(reader, 'Protocols.Name')
  const metadata = readBytes(reader, 'Protocols.Metadata')
  return {
    name,
    metadata,
    unknownTaggedFields: null,
  }
}

function writeJoinGroupRequestProtocolFlexible(writer: WireWriter, message: JoinGroupRequestProtocol): void {
  writeCompactString(writer, message.name, 'Protocols.Name')
  writeCompactBytes(writer, message.metadata, 'Protocols.Metadata')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Protocols')
}

function writeJoinGroupRequestProtocolLegacy(writer: WireWriter, message: JoinGroupRequestProtocol): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Protocols')
  writeString(writer, message.name, 'Protocols.Name')
  writeBytes(writer, message.metadata, 'Protocols.Metadata')
}
