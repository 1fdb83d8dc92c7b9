// Generated from schemas/FetchResponse.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactCount,
  readCompactNullableCount,
  readCount,
  readNullableCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import {
  readCompactNullableBytes,
  readNullableBytes,
  writeCompactNullableRecords,
  writeNullableRecords
} from '../src/wire/bytes.ts'
import type { RecordsData } from '../src/wire/bytes.ts'
import { int16, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  assertTagEnd,
  hasNoTags,
  putUnknownTags,
  readTagCount,
  readTagEnd,
  readUnknownTag,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  unsupportedTag,
  writeTagCount,
  writeTagsAfter,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { readUvarint, writeUvarint } from '../src/wire/varint.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of FetchResponse. Versions 4+, flexible from 12. */
export interface FetchResponseData {
  /** Versions 4+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 7+, int16, default 0, ignorable. */
  errorCode: number
  /** Versions 7+, int32, default 0. */
  sessionId: number
  /** Versions 4+, default empty. */
  responses: FetchableTopicResponse[]
  /** Versions 16+, tag 0 in versions 16+, default empty. */
  nodeEndpoints: NodeEndpoint[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `NodeEndpoints` of FetchResponse. Versions 16+. */
export interface NodeEndpoint {
  /** Versions 16+, int32, default 0, map key, a brokerId. */
  nodeId: number
  /** Versions 16+, string, default "". */
  host: string
  /** Versions 16+, int32, default 0. */
  port: number
  /** Versions 16+, string, nullable in versions 16+, default null. */
  rack: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses` of FetchResponse. Versions 4+. */
export interface FetchableTopicResponse {
  /** Versions 4-12, string, default "", ignorable, a topicName. */
  topic: string
  /** Versions 13+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 4+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions` of FetchResponse. Versions 4+. */
export interface PartitionData {
  /** Versions 4+, int32, default 0. */
  partitionIndex: number
  /** Versions 4+, int16, default 0. */
  errorCode: number
  /** Versions 4+, int64, default 0n. */
  highWatermark: bigint
  /** Versions 4+, int64, default -1n, ignorable. */
  lastStableOffset: bigint
  /** Versions 5+, int64, default -1n, ignorable. */
  logStartOffset: bigint
  /** Versions 12+, tag 0 in versions 12+, default all defaults. */
  divergingEpoch: EpochEndOffset
  /** Versions 12+, tag 1 in versions 12+, default all defaults. */
  currentLeader: LeaderIdAndEpoch
  /** Versions 12+, tag 2 in versions 12+, default all defaults. */
  snapshotId: SnapshotId
  /** Versions 4+, nullable in versions 4+, default empty, ignorable. */
  abortedTransactions: AbortedTransaction[] | null
  /** Versions 11+, int32, default -1, a brokerId. */
  preferredReadReplica: number
  /** Versions 4+, records, nullable in versions 4+, default null. */
  records: RecordsData | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions.AbortedTransactions` of FetchResponse. Versions 4+. */
export interface AbortedTransaction {
  /** Versions 4+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 4+, int64, default 0n. */
  firstOffset: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions.SnapshotId` of FetchResponse. Versions 12+. */
export interface SnapshotId {
  /** Versions 12+, int64, default -1n. */
  endOffset: bigint
  /** Versions 12+, int32, default -1. */
  epoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions.CurrentLeader` of FetchResponse. Versions 12+. */
export interface LeaderIdAndEpoch {
  /** Versions 12+, int32, default -1, a brokerId. */
  leaderId: number
  /** Versions 12+, int32, default -1. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions.DivergingEpoch` of FetchResponse. Versions 12+. */
export interface EpochEndOffset {
  /** Versions 12+, int32, default -1. */
  epoch: number
  /** Versions 12+, int64, default -1n. */
  endOffset: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** FetchResponse, API key 1, versions 4 to 18, flexible from 12. */
export const FetchResponse: ResponseCodec<FetchResponseData> = {
  name: 'FetchResponse',
  kind: 'response',
  apiKey: 1,
  validVersions: [4, 18],
  flexibleFrom: 12,
  create: createFetchResponseData,
  read(reader, version) {
    assertVersion(FetchResponse, version, reader.at)
    try {
      if (version >= 12) return readFetchResponseDataFlexible(reader, version)
      return readFetchResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, FetchResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(FetchResponse, version, writer.byteLength)
    try {
      if (version >= 12) writeFetchResponseDataFlexible(writer, message, version)
      else writeFetchResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, FetchResponse, version, writer.byteLength)
    }
  },
}

/** A FetchResponseData in which every field has its default. */
export function createFetchResponseData(): FetchResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    sessionId: 0,
    responses: [],
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
    rack: null,
    unknownTaggedFields: null,
  }
}

/** What tells one NodeEndpoint from another: its `nodeId`. A list may hold the same key twice. */
export function keyOfNodeEndpoint(message: NodeEndpoint): number {
  return message.nodeId
}

/** A FetchableTopicResponse in which every field has its default. */
export function createFetchableTopicResponse(): FetchableTopicResponse {
  return {
    topic: '',
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionData in which every field has its default. */
export function createPartitionData(): PartitionData {
  return {
    partitionIndex: 0,
    errorCode: 0,
    highWatermark: 0n,
    lastStableOffset: -1n,
    logStartOffset: -1n,
    divergingEpoch: createEpochEndOffset(),
    currentLeader: createLeaderIdAndEpoch(),
    snapshotId: createSnapshotId(),
    abortedTransactions: [],
    preferredReadReplica: -1,
    records: null,
    unknownTaggedFields: null,
  }
}

/** A AbortedTransaction in which every field has its default. */
export function createAbortedTransaction(): AbortedTransaction {
  return {
    producerId: 0n,
    firstOffset: 0n,
    unknownTaggedFields: null,
  }
}

/** A SnapshotId in which every field has its default. */
export function createSnapshotId(): SnapshotId {
  return {
    endOffset: -1n,
    epoch: -1,
    unknownTaggedFields: null,
  }
}

/** A LeaderIdAndEpoch in which every field has its default. */
export function createLeaderIdAndEpoch(): LeaderIdAndEpoch {
  return {
    leaderId: -1,
    leaderEpoch: -1,
    unknownTaggedFields: null,
  }
}

/** A EpochEndOffset in which every field has its default. */
export function createEpochEndOffset(): EpochEndOffset {
  return {
    epoch: -1,
    endOffset: -1n,
    unknownTaggedFields: null,
  }
}

function readFetchResponseDataFlexible(reader: WireReader, version: number): FetchResponseData {
  const view = reader.openView()
  const at = reader.take(10, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const sessionId = view.getInt32(at + 6)
  const responsesCount = readCompactCount(reader, 3, 'Responses')
  const responses = newArray<FetchableTopicResponse>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readFetchableTopicResponseFlexible(reader, version)
  }
  let nodeEndpoints: NodeEndpoint[] = []
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, '')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, '')
    const tagEnd = readTagEnd(reader, '')
    switch (tag) {
      case 0: {
        if (version < 16) throw unsupportedTag(reader, tag, 'NodeEndpoints')
        const nodeEndpointsCount = readCompactCount(reader, 11, 'NodeEndpoints')
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
    sessionId,
    responses,
    nodeEndpoints,
    unknownTaggedFields,
  }
}

function readFetchResponseDataLegacy(reader: WireReader, version: number): FetchResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  let errorCode: number = 0
  let sessionId: number = 0
  if (version >= 7) {
    const at = reader.take(6, 'ErrorCode')
    errorCode = view.getInt16(at)
    sessionId = view.getInt32(at + 2)
  }
  const responsesCount = readCount(reader, 6, 'Responses')
  const responses = newArray<FetchableTopicResponse>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readFetchableTopicResponseLegacy(reader, version)
  }
  return {
    throttleTimeMs,
    errorCode,
    sessionId,
    responses,
    nodeEndpoints: [],
    unknownTaggedFields: null,
  }
}

function writeFetchResponseDataFlexible(writer: WireWriter, message: FetchResponseData, version: number): void {
  if (version < 16 && (message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)) {
    throw unsupportedField('NodeEndpoints')
  }
  const at = writer.reserve(10)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writer.view.setInt32(at + 6, int32(message.sessionId, 'SessionId'))
  const responses = notNull(message.responses, 'Responses')
  writeCompactCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeFetchableTopicResponseFlexible(writer, notNull(responses[i], 'Responses'), version)
  }
  const hasNodeEndpoints = version >= 16 && (message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)
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

function writeFetchResponseDataLegacy(writer: WireWriter, message: FetchResponseData, version: number): void {
  if (version < 7 && message.sessionId !== 0) {
    throw unsupportedField('SessionId')
  }
  if ((message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)) {
    throw unsupportedField('NodeEndpoints')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  if (version >= 7) {
    const at = writer.reserve(6)
    writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
    writer.view.setInt32(at + 2, int32(message.sessionId, 'SessionId'))
  }
  const responses = notNull(message.responses, 'Responses')
  writeCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeFetchableTopicResponseLegacy(writer, notNull(responses[i], 'Responses'), version)
  }
}

function readNodeEndpointFlexible(reader: WireReader): NodeEndpoint {
  const buffer = reader.buffer
  let at = reader.take(4, 'NodeEndpoints.NodeId')
  const nodeId = int32At(buffer, at)
  const host = readCompactString(reader, 'NodeEndpoints.Host')
  at = reader.take(4, 'NodeEndpoints.Port')
  const port = int32At(buffer, at)
  const rack = readCompactNullableString(reader, 'NodeEndpoints.Rack')
  const unknownTaggedFields = readUnknownTags(reader, 'NodeEndpoints')
  return {
    nodeId,
    host,
    port,
    rack,
    unknownTaggedFields,
  }
}

function writeNodeEndpointFlexible(writer: WireWriter, message: NodeEndpoint): void {
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.nodeId, 'NodeEndpoints.NodeId'))
  writeCompactString(writer, message.host, 'NodeEndpoints.Host')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.port, 'NodeEndpoints.Port'))
  writeCompactNullableString(writer, message.rack, 'NodeEndpoints.Rack')
  writeUnknownTags(writer, message.unknownTaggedFields, 'NodeEndpoints')
}

function readFetchableTopicResponseFlexible(reader: WireReader, version: number): FetchableTopicResponse {
  let topic: string = ''
  if (version <= 12) {
    topic = readCompactString(reader, 'Responses.Topic')
  }
  let topicId: string = NIL_UUID
  if (version >= 13) {
    const at = reader.take(16, 'Responses.TopicId')
    topicId = uuidAt(reader, at)
  }
  const partitionsCount = readCompactCount(reader, 37, 'Responses.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Responses')
  return {
    topic,
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function readFetchableTopicResponseLegacy(reader: WireReader, version: number): FetchableTopicResponse {
  const topic = readString(reader, 'Responses.Topic')
  const partitionsCount = readCount(reader, 30, 'Responses.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataLegacy(reader, version)
  }
  return {
    topic,
    topicId: NIL_UUID,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeFetchableTopicResponseFlexible(
  writer: WireWriter,
  message: FetchableTopicResponse,
  version: number,
): void {
  if (version <= 12) {
    writeCompactString(writer, message.topic, 'Responses.Topic')
  }
  if (version >= 13) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Responses.TopicId')
  }
  const partitions = notNull(message.partitions, 'Responses.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Responses.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses')
}

function writeFetchableTopicResponseLegacy(writer: WireWriter, message: FetchableTopicResponse, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Responses')
  writeString(writer, message.topic, 'Responses.Topic')
  const partitions = notNull(message.partitions, 'Responses.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataLegacy(writer, notNull(partitions[i], 'Responses.Partitions'), version)
  }
}

function readPartitionDataFlexible(reader: WireReader): PartitionData {
  const view = reader.view
  let at = reader.take(30, 'Responses.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const highWatermark = view.getBigInt64(at + 6)
  const lastStableOffset = view.getBigInt64(at + 14)
  const logStartOffset = view.getBigInt64(at + 22)
  const abortedTransactionsCount = readCompactNullableCount(reader, 17, 'Responses.Partitions.AbortedTransactions')
  const abortedTransactions = abortedTransactionsCount < 0
    ? null
    : newArray<AbortedTransaction>(abortedTransactionsCount)
  if (abortedTransactions !== null) {
    for (let i = 0; i < abortedTransactionsCount; i++) {
      abortedTransactions[i] = readAbortedTransactionFlexible(reader)
    }
  }
  at = reader.take(4, 'Responses.Partitions.PreferredReadReplica')
  const preferredReadReplica = view.getInt32(at)
  const records = readCompactNullableBytes(reader, 'Responses.Partitions.Records')
  let divergingEpoch: EpochEndOffset = createEpochEndOffset()
  let currentLeader: LeaderIdAndEpoch = createLeaderIdAndEpoch()
  let snapshotId: SnapshotId = createSnapshotId()
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, 'Responses.Partitions')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, 'Responses.Partitions')
    const tagEnd = readTagEnd(reader, 'Responses.Partitions')
    switch (tag) {
      case 0: {
        divergingEpoch = readEpochEndOffsetFlexible(reader)
        break
      }
      case 1: {
        currentLeader = readLeaderIdAndEpochFlexible(reader)
        break
      }
      case 2: {
        snapshotId = readSnapshotIdFlexible(reader)
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, 'Responses.Partitions')
  }
  return {
    partitionIndex,
    errorCode,
    highWatermark,
    lastStableOffset,
    logStartOffset,
    divergingEpoch,
    currentLeader,
    snapshotId,
    abortedTransactions,
    preferredReadReplica,
    records,
    unknownTaggedFields,
  }
}

function readPartitionDataLegacy(reader: WireReader, version: number): PartitionData {
  const view = reader.view
  const at = reader.take(22, 'Responses.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const highWatermark = view.getBigInt64(at + 6)
  const lastStableOffset = view.getBigInt64(at + 14)
  let logStartOffset: bigint = -1n
  if (version >= 5) {
    const at = reader.take(8, 'Responses.Partitions.LogStartOffset')
    logStartOffset = view.getBigInt64(at)
  }
  const abortedTransactionsCount = readNullableCount(reader, 16, 'Responses.Partitions.AbortedTransactions')
  const abortedTransactions = abortedTransactionsCount < 0
    ? null
    : newArray<AbortedTransaction>(abortedTransactionsCount)
  if (abortedTransactions !== null) {
    for (let i = 0; i < abortedTransactionsCount; i++) {
      abortedTransactions[i] = readAbortedTransactionLegacy(reader)
    }
  }
  let preferredReadReplica: number = -1
  if (version >= 11) {
    const at = reader.take(4, 'Responses.Partitions.PreferredReadReplica')
    preferredReadReplica = view.getInt32(at)
  }
  const records = readNullableBytes(reader, 'Responses.Partitions.Records')
  return {
    partitionIndex,
    errorCode,
    highWatermark,
    lastStableOffset,
    logStartOffset,
    divergingEpoch: createEpochEndOffset(),
    currentLeader: createLeaderIdAndEpoch(),
    snapshotId: createSnapshotId(),
    abortedTransactions,
    preferredReadReplica,
    records,
    unknownTaggedFields: null,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  let at = writer.reserve(30)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Responses.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Responses.Partitions.ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.highWatermark, 'Responses.Partitions.HighWatermark'))
  writer.view.setBigInt64(at + 14, int64(message.lastStableOffset, 'Responses.Partitions.LastStableOffset'))
  writer.view.setBigInt64(at + 22, int64(message.logStartOffset, 'Responses.Partitions.LogStartOffset'))
  const abortedTransactions = message.abortedTransactions
  if (abortedTransactions === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, abortedTransactions.length)
    for (let i = 0; i < abortedTransactions.length; i++) {
      writeAbortedTransactionFlexible(
        writer,
        notNull(abortedTransactions[i], 'Responses.Partitions.AbortedTransactions'),
      )
    }
  }
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.preferredReadReplica, 'Responses.Partitions.PreferredReadReplica'))
  writeCompactNullableRecords(writer, message.records, 'Responses.Partitions.Records')
  const hasDivergingEpoch = (message.divergingEpoch === null || !isDefaultEpochEndOffset(message.divergingEpoch))
  const hasCurrentLeader = (message.currentLeader === null || !isDefaultLeaderIdAndEpoch(message.currentLeader))
  const hasSnapshotId = (message.snapshotId === null || !isDefaultSnapshotId(message.snapshotId))
  const knownTags =
    (hasDivergingEpoch ? 1 : 0)
    + (hasCurrentLeader ? 1 : 0)
    + (hasSnapshotId ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasDivergingEpoch) {
    writeUvarint(writer, 0)
    const divergingEpochMark = writer.beginSized()
    writeEpochEndOffsetFlexible(writer, notNull(message.divergingEpoch, 'Responses.Partitions.DivergingEpoch'))
    writer.endSized(divergingEpochMark)
  }
  if (hasCurrentLeader) {
    writeUvarint(writer, 1)
    const currentLeaderMark = writer.beginSized()
    writeLeaderIdAndEpochFlexible(writer, notNull(message.currentLeader, 'Responses.Partitions.CurrentLeader'))
    writer.endSized(currentLeaderMark)
  }
  if (hasSnapshotId) {
    writeUvarint(writer, 2)
    const snapshotIdMark = writer.beginSized()
    writeSnapshotIdFlexible(writer, notNull(message.snapshotId, 'Responses.Partitions.SnapshotId'))
    writer.endSized(snapshotIdMark)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 3, 'Responses.Partitions')
}

function writePartitionDataLegacy(writer: WireWriter, message: PartitionData, version: number): void {
  if ((message.divergingEpoch === null || !isDefaultEpochEndOffset(message.divergingEpoch))) {
    throw unsupportedField('Responses.Partitions.DivergingEpoch')
  }
  if ((message.currentLeader === null || !isDefaultLeaderIdAndEpoch(message.currentLeader))) {
    throw unsupportedField('Responses.Partitions.CurrentLeader')
  }
  if ((message.snapshotId === null || !isDefaultSnapshotId(message.snapshotId))) {
    throw unsupportedField('Responses.Partitions.SnapshotId')
  }
  if (version < 11 && message.preferredReadReplica !== -1) {
    throw unsupportedField('Responses.Partitions.PreferredReadReplica')
  }
  refuseUnknownTags(message.unknownTaggedFields, 'Responses.Partitions')
  const at = writer.reserve(22)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Responses.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Responses.Partitions.ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.highWatermark, 'Responses.Partitions.HighWatermark'))
  writer.view.setBigInt64(at + 14, int64(message.lastStableOffset, 'Responses.Partitions.LastStableOffset'))
  if (version >= 5) {
    const at = writer.reserve(8)
    writer.view.setBigInt64(at, int64(message.logStartOffset, 'Responses.Partitions.LogStartOffset'))
  }
  const abortedTransactions = message.abortedTransactions
  if (abortedTransactions === null) {
    writeCount(writer, -1)
  } else {
    writeCount(writer, abortedTransactions.length)
    for (let i = 0; i < abortedTransactions.length; i++) {
      writeAbortedTransactionLegacy(writer, notNull(abortedTransactions[i], 'Responses.Partitions.AbortedTransactions'))
    }
  }
  if (version >= 11) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.preferredReadReplica, 'Responses.Partitions.PreferredReadReplica'))
  }
  writeNullableRecords(writer, message.records, 'Responses.Partitions.Records')
}

function readAbortedTransactionFlexible(reader: WireReader): AbortedTransaction {
  const view = reader.view
  const at = reader.take(17, 'Responses.Partitions.AbortedTransactions.ProducerId')
  const producerId = view.getBigInt64(at)
  const firstOffset = view.getBigInt64(at + 8)
  const unknownTaggedFields = unknownTagsAt(reader, at + 16, 'Responses.Partitions.AbortedTransactions')
  return {
    producerId,
    firstOffset,
    unknownTaggedFields,
  }
}

function readAbortedTransactionLegacy(reader: WireReader): AbortedTransaction {
  const view = reader.view
  const at = reader.take(16, 'Responses.Partitions.AbortedTransactions.ProducerId')
  const producerId = view.getBigInt64(at)
  const firstOffset = view.getBigInt64(at + 8)
  return {
    producerId,
    firstOffset,
    unknownTaggedFields: null,
  }
}

function writeAbortedTransactionFlexible(writer: WireWriter, message: AbortedTransaction): void {
  const at = writer.reserve(17)
  writer.view.setBigInt64(at, int64(message.producerId, 'Responses.Partitions.AbortedTransactions.ProducerId'))
  writer.view.setBigInt64(at + 8, int64(message.firstOffset, 'Responses.Partitions.AbortedTransactions.FirstOffset'))
  putUnknownTags(writer, at + 16, message.unknownTaggedFields, 'Responses.Partitions.AbortedTransactions')
}

function writeAbortedTransactionLegacy(writer: WireWriter, message: AbortedTransaction): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Responses.Partitions.AbortedTransactions')
  const at = writer.reserve(16)
  writer.view.setBigInt64(at, int64(message.producerId, 'Responses.Partitions.AbortedTransactions.ProducerId'))
  writer.view.setBigInt64(at + 8, int64(message.firstOffset, 'Responses.Partitions.AbortedTransactions.FirstOffset'))
}

function isDefaultSnapshotId(message: SnapshotId): boolean {
  return (
    message.endOffset === -1n
    && message.epoch === -1
    && hasNoTags(message.unknownTaggedFields)
  )
}

function readSnapshotIdFlexible(reader: WireReader): SnapshotId {
  const view = reader.view
  const at = reader.take(13, 'Responses.Partitions.SnapshotId.EndOffset')
  const endOffset = view.getBigInt64(at)
  const epoch = view.getInt32(at + 8)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'Responses.Partitions.SnapshotId')
  return {
    endOffset,
    epoch,
    unknownTaggedFields,
  }
}

function writeSnapshotIdFlexible(writer: WireWriter, message: SnapshotId): void {
  const at = writer.reserve(13)
  writer.view.setBigInt64(at, int64(message.endOffset, 'Responses.Partitions.SnapshotId.EndOffset'))
  writer.view.setInt32(at + 8, int32(message.epoch, 'Responses.Partitions.SnapshotId.Epoch'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'Responses.Partitions.SnapshotId')
}

function isDefaultLeaderIdAndEpoch(message: LeaderIdAndEpoch): boolean {
  return (
    message.leaderId === -1
    && message.leaderEpoch === -1
    && hasNoTags(message.unknownTaggedFields)
  )
}

function readLeaderIdAndEpochFlexible(reader: WireReader): LeaderIdAndEpoch {
  const buffer = reader.buffer
  const at = reader.take(9, 'Responses.Partitions.CurrentLeader.LeaderId')
  const leaderId = int32At(buffer, at)
  const leaderEpoch = int32At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, 'Responses.Partitions.CurrentLeader')
  return {
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }
}

function writeLeaderIdAndEpochFlexible(writer: WireWriter, message: LeaderIdAndEpoch): void {
  const at = writer.reserve(9)
  writer.view.setInt32(at, int32(message.leaderId, 'Responses.Partitions.CurrentLeader.LeaderId'))
  writer.view.setInt32(at + 4, int32(message.leaderEpoch, 'Responses.Partitions.CurrentLeader.LeaderEpoch'))
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, 'Responses.Partitions.CurrentLeader')
}

function isDefaultEpochEndOffset(message: EpochEndOffset): boolean {
  return (
    message.epoch === -1
    && message.endOffset === -1n
    && hasNoTags(message.unknownTaggedFields)
  )
}

function readEpochEndOffsetFlexible(reader: WireReader): EpochEndOffset {
  const view = reader.view
  const at = reader.take(13, 'Responses.Partitions.DivergingEpoch.Epoch')
  const epoch = view.getInt32(at)
  const endOffset = view.getBigInt64(at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'Responses.Partitions.DivergingEpoch')
  return {
    epoch,
    endOffset,
    unknownTaggedFields,
  }
}

function writeEpochEndOffsetFlexible(writer: WireWriter, message: EpochEndOffset): void {
  const at = writer.reserve(13)
  writer.view.setInt32(at, int32(message.epoch, 'Responses.Partitions.DivergingEpoch.Epoch'))
  writer.view.setBigInt64(at + 4, int64(message.endOffset, 'Responses.Partitions.DivergingEpoch.EndOffset'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'Responses.Partitions.DivergingEpoch')
}
