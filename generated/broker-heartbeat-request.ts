// Generated from schemas/BrokerHeartbeatRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { readUuidElements, writeUuidArray } from '../src/wire/array-elements.ts'
import { int32, int64, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  assertTagEnd,
  readTagCount,
  readTagEnd,
  readUnknownTag,
  unsupportedTag,
  writeTagCount,
  writeTagsAfter
} from '../src/wire/tagged-fields.ts'
import { readUvarint, writeUvarint } from '../src/wire/varint.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of BrokerHeartbeatRequest. Versions 0+, flexible from 0. */
export interface BrokerHeartbeatRequestData {
  /** Versions 0+, int32, default 0, a brokerId. */
  brokerId: number
  /** Versions 0+, int64, default -1n. */
  brokerEpoch: bigint
  /** Versions 0+, int64, default 0n. */
  currentMetadataOffset: bigint
  /** Versions 0+, bool, default false. */
  wantFence: boolean
  /** Versions 0+, bool, default false. */
  wantShutDown: boolean
  /** Versions 1+, uuid each, tag 0 in versions 1+, default empty. */
  offlineLogDirs: string[]
  /** Versions 2+, uuid each, tag 1 in versions 2+, nullable in versions 2+, default null. */
  cordonedLogDirs: string[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** BrokerHeartbeatRequest, API key 63, versions 0 to 2, flexible from 0. */
export const BrokerHeartbeatRequest: RequestCodec<BrokerHeartbeatRequestData> = {
  name: 'BrokerHeartbeatRequest',
  kind: 'request',
  apiKey: 63,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createBrokerHeartbeatRequestData,
  read(reader, version) {
    assertVersion(BrokerHeartbeatRequest, version, reader.at)
    try {
      return readBrokerHeartbeatRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, BrokerHeartbeatRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(BrokerHeartbeatRequest, version, writer.byteLength)
    try {
      writeBrokerHeartbeatRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, BrokerHeartbeatRequest, version, writer.byteLength)
    }
  },
}

/** A BrokerHeartbeatRequestData in which every field has its default. */
export function createBrokerHeartbeatRequestData(): BrokerHeartbeatRequestData {
  return {
    brokerId: 0,
    brokerEpoch: -1n,
    currentMetadataOffset: 0n,
    wantFence: false,
    wantShutDown: false,
    offlineLogDirs: [],
    cordonedLogDirs: null,
    unknownTaggedFields: null,
  }
}

function readBrokerHeartbeatRequestDataFlexible(reader: WireReader, version: number): BrokerHeartbeatRequestData {
  const view = reader.openView()
  const at = reader.take(22, 'BrokerId')
  const brokerId = view.getInt32(at)
  const brokerEpoch = view.getBigInt64(at + 4)
  const currentMetadataOffset = view.getBigInt64(at + 12)
  const wantFence = view.getInt8(at + 20) !== 0
  const wantShutDown = view.getInt8(at + 21) !== 0
  let offlineLogDirs: string[] = []
  let cordonedLogDirs: string[] | null = null
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, '')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, '')
    const tagEnd = readTagEnd(reader, '')
    switch (tag) {
      case 0: {
        if (version < 1) throw unsupportedTag(reader, tag, 'OfflineLogDirs')
        offlineLogDirs = readUuidElements(reader, readCompactCount(reader, 16, 'OfflineLogDirs'))
        break
      }
      case 1: {
        if (version < 2) throw unsupportedTag(reader, tag, 'CordonedLogDirs')
        const cordonedLogDirsCount = readCompactNullableCount(reader, 16, 'CordonedLogDirs')
        cordonedLogDirs = cordonedLogDirsCount < 0 ? null : readUuidElements(reader, cordonedLogDirsCount)
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, '')
  }
  return {
    brokerId,
    brokerEpoch,
    currentMetadataOffset,
    wantFence,
    wantShutDown,
    offlineLogDirs,
    cordonedLogDirs,
    unknownTaggedFields,
  }
}

function writeBrokerHeartbeatRequestDataFlexible(
  writer: WireWriter,
  message: BrokerHeartbeatRequestData,
  version: number,
): void {
  if (version < 1 && (message.offlineLogDirs === null || message.offlineLogDirs.length !== 0)) {
    throw unsupportedField('OfflineLogDirs')
  }
  if (version < 2 && message.cordonedLogDirs !== null) {
    throw unsupportedField('CordonedLogDirs')
  }
  const at = writer.reserve(22)
  writer.view.setInt32(at, int32(message.brokerId, 'BrokerId'))
  writer.view.setBigInt64(at + 4, int64(message.brokerEpoch, 'BrokerEpoch'))
  writer.view.setBigInt64(at + 12, int64(message.currentMetadataOffset, 'CurrentMetadataOffset'))
  writer.view.setInt8(at + 20, message.wantFence ? 1 : 0)
  writer.view.setInt8(at + 21, message.wantShutDown ? 1 : 0)
  const hasOfflineLogDirs = version >= 1 && (message.offlineLogDirs === null || message.offlineLogDirs.length !== 0)
  const hasCordonedLogDirs = version >= 2 && message.cordonedLogDirs !== null
  const knownTags =
    (hasOfflineLogDirs ? 1 : 0)
    + (hasCordonedLogDirs ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasOfflineLogDirs) {
    writeUvarint(writer, 0)
    const offlineLogDirsMark = writer.beginSized()
    writeUuidArray(writer, message.offlineLogDirs, true, 'OfflineLogDirs')
    writer.endSized(offlineLogDirsMark)
  }
  if (hasCordonedLogDirs) {
    writeUvarint(writer, 1)
    const cordonedLogDirsMark = writer.beginSized()
    const cordonedLogDirs = message.cordonedLogDirs
    if (cordonedLogDirs === null) {
      writeCompactCount(writer, -1)
    } else {
      writeUuidArray(writer, cordonedLogDirs, true, 'CordonedLogDirs')
    }
    writer.endSized(cordonedLogDirsMark)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 2, '')
}
