// Generated from schemas/FetchSnapshotResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { readCompactBytes, writeCompactRecords } from '../src/wire/bytes.ts'
import type { RecordsData } from '../src/wire/bytes.ts'
import { int16, int32, int64, notNull, uint16, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int32At, uint16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  assertTagEnd,
  hasNoTags,
  putUnknownTags,
  readTagCount,
  readTagEnd,
  readUnknownTag,
  readUnknownTags,
  unknownTagsAt,
  unsupportedTag,
  writeTagCount,
  writeTagsAfter,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { readUvarint, writeUvarint } from '../src/wire/varint.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of FetchSnapshotResponse. Versions 0+, flexible from 0. */
export interface FetchSnapshotResponseData {
  /** Versions 0+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, default empty. */
  topics: TopicSnapshot[]
  /** Versions 1+, tag 0 in versions 1+, default empty. */
  nodeEndpoints: NodeEndpoint[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `NodeEndpoints` of FetchSnapshotResponse. Versions 1+. */
export interface NodeEndpoint {
  /** Versions 1+, int32, default 0, map key, a brokerId. */
  nodeId: number
  /** Versions 1+, string, default "". */
  host: string
  /** Versions 1+, uint16, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of FetchSnapshotResponse. Versions 0+. */
export interface TopicSnapshot {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: PartitionSnapshot[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of FetchSnapshotResponse. Versions 0+. */
export interface PartitionSnapshot {
  /** Versions 0+, int32, default 0. */
  index: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, default all defaults. */
  snapshotId: SnapshotId
  /** Versions 0+, tag 0 in versions 0+, default all defaults. */
  currentLeader: LeaderIdAndEpoch
  /** Versions 0+, int64, default 0n. */
  size: bigint
  /** Versions 0+, int64, default 0n. */
  position: bigint
  /** Versions 0+, records, default null. */
  unalignedRecords: RecordsData | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions.CurrentLeader` of FetchSnapshotResponse. Versions 0+. */
export interface LeaderIdAndEpoch {
  /** Versions 0+, int32, default 0, a brokerId. */
  leaderId: number
  /** Versions 0+, int32, default 0. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions.SnapshotId` of FetchSnapshotResponse. Versions 0+. */
export interface SnapshotId {
  /** Versions 0+, int64, default 0n. */
  endOffset: bigint
  /** Versions 0+, int32, default 0. */
  epoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** FetchSnapshotResponse, API key 59, versions 0 to 1, flexible from 0. */
export const FetchSnapshotResponse: ResponseCodec<FetchSnapshotResponseData> = {
  name: 'FetchSnapshotResponse',
  kind: 'response',
  apiKey: 59,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createFetchSnapshotResponseData,
  read(reader, version) {
    assertVersion(FetchSnapshotResponse, version, reader.at)
    try {
      return readFetchSnapshotResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, FetchSnapshotResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(FetchSnapshotResponse, version, writer.byteLength)
    try {
      writeFetchSnapshotResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, FetchSnapshotResponse, version, writer.byteLength)
    }
  },
}

/** A FetchSnapshotResponseData in which every field has its default. */
export function createFetchSnapshotResponseData(): FetchSnapshotResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    topics: [],
    nodeEndpoints: [],
    unknownTaggedFields: null,
  }
}

/** A NodeEndpoint in which every field has its default. */
export function createNodeEndpoint(): NodeEndpoint {
  return {
    nodeId: 0,
    host: '',
    port: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one NodeEndpoint from another: its `nodeId`. A list may hold the same key twice. */
export function keyOfNodeEndpoint(message: NodeEndpoint): number {
  return message.nodeId
}

/** A TopicSnapshot in which every field has its default. */
export function createTopicSnapshot(): TopicSnapshot {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionSnapshot in which every field has its default. */
export function createPartitionSnapshot(): PartitionSnapshot {
  return {
    index: 0,
    errorCode: 0,
    snapshotId: createSnapshotId(),
    currentLeader: createLeaderIdAndEpoch(),
    size: 0n,
    position: 0n,
    unalignedRecords: null,
    unknownTaggedFields: null,
  }
}

/** A LeaderIdAndEpoch in which every field has its default. */
export function createLeaderIdAndEpoch(): LeaderIdAndEpoch {
  return {
    leaderId: 0,
    leaderEpoch: 0,
    unknownTaggedFields: null,
  }
}

/** A SnapshotId in which every field has its default. */
export function createSnapshotId(): SnapshotId {
  return {
    endOffset: 0n,
    epoch: 0,
    unknownTaggedFields: null,
  }
}

function readFetchSnapshotResponseDataFlexible(reader: WireReader, version: number): FetchSnapshotResponseData {
  const view = reader.openView()
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TopicSnapshot>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicSnapshotFlexible(reader)
  }
  let nodeEndpoints: NodeEndpoint[] = []
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, '')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, '')
    const tagEnd = readTagEnd(reader, '')
    switch (tag) {
      case 0: {
        if (version < 1) throw unsupportedTag(reader, tag, 'NodeEndpoints')
        const nodeEndpointsCount = readCompactCount(reader, 8, 'NodeEndpoints')
        nodeEndpoints = newArray<NodeEndpoint>(nodeEndpointsCount)
        for (let i = 0; i < nodeEndpointsCount; i++) {
          nodeEndpoints[i] = readNodeEndpointFlexible(reader)
        }
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, '')
  }
  return {
    throttleTimeMs,
    errorCode,
    topics,
    nodeEndpoints,
    unknownTaggedFields,
  }
}

function writeFetchSnapshotResponseDataFlexible(
  writer: WireWriter,
  message: FetchSnapshotResponseData,
  version: number,
): void {
  if (version < 1 && (message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)) {
    throw unsupportedField('NodeEndpoints')
  }
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicSnapshotFlexible(writer, notNull(topics[i], 'Topics'))
  }
  const hasNodeEndpoints = version >= 1 && (message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)
  const knownTags =
    (hasNodeEndpoints ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasNodeEndpoints) {
    writeUvarint(writer, 0)
    const nodeEndpointsMark = writer.beginSized()
    const nodeEndpoints = notNull(message.nodeEndpoints, 'NodeEndpoints')
    writeCompactCount(writer, nodeEndpoints.length)
    for (let i = 0; i < nodeEndpoints.length; i++) {
      writeNodeEndpointFlexible(writer, notNull(nodeEndpoints[i], 'NodeEndpoints'))
    }
    writer.endSized(nodeEndpointsMark)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 1, '')
}

function readNodeEndpointFlexible(reader: WireReader): NodeEndpoint {
  const buffer = reader.buffer
  let at = reader.take(4, 'NodeEndpoints.NodeId')
  const nodeId = int32At(buffer, at)
  const host = readCompactString(reader, 'NodeEndpoints.Host')
  at = reader.take(3, 'NodeEndpoints.Port')
  const port = uint16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'NodeEndpoints')
  return {
    nodeId,
    host,
    port,
    unknownTaggedFields,
  }
}

function writeNodeEndpointFlexible(writer: WireWriter, message: NodeEndpoint): void {
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.nodeId, 'NodeEndpoints.NodeId'))
  writeCompactString(writer, message.host, 'NodeEndpoints.Host')
  at = writer.reserve(3)
  writer.view.setUint16(at, uint16(message.port, 'NodeEndpoints.Port'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'NodeEndpoints')
}

function readTopicSnapshotFlexible(reader: WireReader): TopicSnapshot {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 37, 'Topics.Partitions')
  const partitions = newArray<PartitionSnapshot>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionSnapshotFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicSnapshotFlexible(writer: WireWriter, message: TopicSnapshot): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionSnapshotFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readPartitionSnapshotFlexible(reader: WireReader): PartitionSnapshot {
  const view = reader.view
  let at = reader.take(6, 'Topics.Partitions.Index')
  const index = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const snapshotId = readSnapshotIdFlexible(reader)
  at = reader.take(16, 'Topics.Partitions.Size')
  const size = view.getBigInt64(at)
  const position = view.getBigInt64(at + 8)
  const unalignedRecords = readCompactBytes(reader, 'Topics.Partitions.UnalignedRecords')
  let currentLeader: LeaderIdAndEpoch = createLeaderIdAndEpoch()
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, 'Topics.Partitions')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, 'Topics.Partitions')
    const tagEnd = readTagEnd(reader, 'Topics.Partitions')
    switch (tag) {
      case 0: {
        currentLeader = readLeaderIdAndEpochFlexible(reader)
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, 'Topics.Partitions')
  }
  return {
    index,
    errorCode,
    snapshotId,
    currentLeader,
    size,
    position,
    unalignedRecords,
    unknownTaggedFields,
  }
}

function writePartitionSnapshotFlexible(writer: WireWriter, message: PartitionSnapshot): void {
  let at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.index, 'Topics.Partitions.Index'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writeSnapshotIdFlexible(writer, notNull(message.snapshotId, 'Topics.Partitions.SnapshotId'))
  at = writer.reserve(16)
  writer.view.setBigInt64(at, int64(message.size, 'Topics.Partitions.Size'))
  writer.view.setBigInt64(at + 8, int64(message.position, 'Topics.Partitions.Position'))
  writeCompactRecords(writer, message.unalignedRecords, 'Topics.Partitions.UnalignedRecords')
  const hasCurrentLeader = (message.currentLeader === null || !isDefaultLeaderIdAndEpoch(message.currentLeader))
  const knownTags =
    (hasCurrentLeader ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasCurrentLeader) {
    writeUvarint(writer, 0)
    const currentLeaderMark = writer.beginSized()
    writeLeaderIdAndEpochFlexible(writer, notNull(message.currentLeader, 'Topics.Partitions.CurrentLeader'))
    writer.endSized(currentLeaderMark)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 1, 'Topics.Partitions')
}

function isDefaultLeaderIdAndEpoch(message: LeaderIdAndEpoch): boolean {
  return (
    message.leaderId === 0
    && message.leaderEpoch === 0
    && hasNoTags(message.unknownTaggedFields)
  )
}

function readLeaderIdAndEpochFlexible(reader: WireReader): LeaderIdAndEpoch {
  const buffer = reader.buffer
  const at = reader.take(9, 'Topics.Partitions.CurrentLeader.LeaderId')
  const leaderId = int32At(buffer, at)
  const leaderEpoch = int32At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, 'Topics.Partitions.CurrentLeader')
  return {
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }
}

function writeLeaderIdAndEpochFlexible(writer: WireWriter, message: LeaderIdAndEpoch): void {
  const at = writer.reserve(9)
  writer.view.setInt32(at, int32(message.leaderId, 'Topics.Partitions.CurrentLeader.LeaderId'))
  writer.view.setInt32(at + 4, int32(message.leaderEpoch, 'Topics.Partitions.CurrentLeader.LeaderEpoch'))
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, 'Topics.Partitions.CurrentLeader')
}

function readSnapshotIdFlexible(reader: WireReader): SnapshotId {
  const view = reader.view
  const at = reader.take(13, 'Topics.Partitions.SnapshotId.EndOffset')
  const endOffset = view.getBigInt64(at)
  const epoch = view.getInt32(at + 8)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'Topics.Partitions.SnapshotId')
  return {
    endOffset,
    epoch,
    unknownTaggedFields,
  }
}

function writeSnapshotIdFlexible(writer: WireWriter, message: SnapshotId): void {
  const at = writer.reserve(13)
  writer.view.setBigInt64(at, int64(message.endOffset, 'Topics.Partitions.SnapshotId.EndOffset'))
  writer.view.setInt32(at + 8, int32(message.epoch, 'Topics.Partitions.SnapshotId.Epoch'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'Topics.Partitions.SnapshotId')
}
