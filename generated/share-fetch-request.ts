// Generated from schemas/ShareFetchRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { putInt8Array, readInt8Elements } from '../src/wire/array-elements.ts'
import { int8, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ShareFetchRequest. Versions 1+, flexible from 1. */
export interface ShareFetchRequestData {
  /** Versions 1+, string, nullable in versions 1+, default null, a groupId. */
  groupId: string | null
  /** Versions 1+, string, nullable in versions 1+, default "". */
  memberId: string | null
  /** Versions 1+, int32, default 0. */
  shareSessionEpoch: number
  /** Versions 1+, int32, default 0. */
  maxWaitMs: number
  /** Versions 1+, int32, default 0. */
  minBytes: number
  /** Versions 1+, int32, default 2147483647. */
  maxBytes: number
  /** Versions 1+, int32, default 0. */
  maxRecords: number
  /** Versions 1+, int32, default 0. */
  batchSize: number
  /** Versions 2+, int8, default 0, ignorable. */
  shareAcquireMode: number
  /** Versions 2+, bool, default false. */
  isRenewAck: boolean
  /** Versions 1+, default empty. */
  topics: FetchTopic[]
  /** Versions 1+, default empty. */
  forgottenTopicsData: ForgottenTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `ForgottenTopicsData` of ShareFetchRequest. Versions 1+. */
export interface ForgottenTopic {
  /** Versions 1+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 1+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of ShareFetchRequest. Versions 1+. */
export interface FetchTopic {
  /** Versions 1+, uuid, default the nil uuid, map key. */
  topicId: string
  /** Versions 1+, default empty. */
  partitions: FetchPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of ShareFetchRequest. Versions 1+. */
export interface FetchPartition {
  /** Versions 1+, int32, default 0, map key. */
  partitionIndex: number
  /** Versions 1+, default empty. */
  acknowledgementBatches: AcknowledgementBatch[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions.AcknowledgementBatches` of ShareFetchRequest. Versions 1+. */
export interface AcknowledgementBatch {
  /** Versions 1+, int64, default 0n. */
  firstOffset: bigint
  /** Versions 1+, int64, default 0n. */
  lastOffset: bigint
  /** Versions 1+, int8 each, default empty. */
  acknowledgeTypes: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ShareFetchRequest, API key 78, versions 1 to 2, flexible from 1. */
export const ShareFetchRequest: RequestCodec<ShareFetchRequestData> = {
  name: 'ShareFetchRequest',
  kind: 'request',
  apiKey: 78,
  validVersions: [1, 2],
  flexibleFrom: 1,
  create: createShareFetchRequestData,
  read(reader, version) {
    assertVersion(ShareFetchRequest, version, reader.at)
    try {
      return readShareFetchRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, ShareFetchRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ShareFetchRequest, version, writer.byteLength)
    try {
      writeShareFetchRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ShareFetchRequest, version, writer.byteLength)
    }
  },
}

/** A ShareFetchRequestData in which every field has its default. */
export function createShareFetchRequestData(): ShareFetchRequestData {
  return {
    groupId: null,
    memberId: '',
    shareSessionEpoch: 0,
    maxWaitMs: 0,
    minBytes: 0,
    maxBytes: 2147483647,
    maxRecords: 0,
    batchSize: 0,
    shareAcquireMode: 0,
    isRenewAck: false,
    topics: [],
    forgottenTopicsData: [],
    unknownTaggedFields: null,
  }
}

/** A ForgottenTopic in which every field has its default. */
export function createForgottenTopic(): ForgottenTopic {
  return {
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A FetchTopic in which every field has its default. */
export function createFetchTopic(): FetchTopic {
  return {
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one FetchTopic from another: its `topicId`. A list may hold the same key twice. */
export function keyOfFetchTopic(message: FetchTopic): string {
  return message.topicId
}

/** A FetchPartition in which every field has its default. */
export function createFetchPartition(): FetchPartition {
  return {
    partitionIndex: 0,
    acknowledgementBatches: [],
    unknownTaggedFields: null,
  }
}

/** What tells one FetchPartition from another: its `partitionIndex`. A list may hold the same key twice. */
export function keyOfFetchPartition(message: FetchPartition): number {
  return message.partitionIndex
}

/** A AcknowledgementBatch in which every field has its default. */
export function createAcknowledgementBatch(): AcknowledgementBatch {
  return {
    firstOffset: 0n,
    lastOffset: 0n,
    acknowledgeTypes: [],
    unknownTaggedFields: null,
  }
}

function readShareFetchRequestDataFlexible(reader: WireReader, version: number): ShareFetchRequestData {
  const view = reader.openView()
  const groupId = readCompactNullableString(reader, 'GroupId')
  const memberId = readCompactNullableString(reader, 'MemberId')
  const at = reader.take(24, 'ShareSessionEpoch')
  const shareSessionEpoch = view.getInt32(at)
  const maxWaitMs = view.getInt32(at + 4)
  const minBytes = view.getInt32(at + 8)
  const maxBytes = view.getInt32(at + 12)
  const maxRecords = view.getInt32(at + 16)
  const batchSize = view.getInt32(at + 20)
  let shareAcquireMode: number = 0
  let isRenewAck: boolean = false
  if (version >= 2) {
    const at = reader.take(2, 'ShareAcquireMode')
    shareAcquireMode = view.getInt8(at)
    isRenewAck = view.getInt8(at + 1) !== 0
  }
  const topicsCount = readCompactCount(reader, 18, 'Topics')
  const topics = newArray<FetchTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readFetchTopicFlexible(reader)
  }
  const forgottenTopicsDataCount = readCompactCount(reader, 18, 'ForgottenTopicsData')
  const forgottenTopicsData = newArray<ForgottenTopic>(forgottenTopicsDataCount)
  for (let i = 0; i < forgottenTopicsDataCount; i++) {
    forgottenTopicsData[i] = readForgottenTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    memberId,
    shareSessionEpoch,
    maxWaitMs,
    minBytes,
    maxBytes,
    maxRecords,
    batchSize,
    shareAcquireMode,
    isRenewAck,
    topics,
    forgottenTopicsData,
    unknownTaggedFields,
  }
}

function writeShareFetchRequestDataFlexible(writer: WireWriter, message: ShareFetchRequestData, version: number): void {
  if (version < 2 && message.isRenewAck !== false) {
    throw unsupportedField('IsRenewAck')
  }
  writeCompactNullableString(writer, message.groupId, 'GroupId')
  writeCompactNullableString(writer, message.memberId, 'MemberId')
  const at = writer.reserve(24)
  writer.view.setInt32(at, int32(message.shareSessionEpoch, 'ShareSessionEpoch'))
  writer.view.setInt32(at + 4, int32(message.maxWaitMs, 'MaxWaitMs'))
  writer.view.setInt32(at + 8, int32(message.minBytes, 'MinBytes'))
  writer.view.setInt32(at + 12, int32(message.maxBytes, 'MaxBytes'))
  writer.view.setInt32(at + 16, int32(message.maxRecords, 'MaxRecords'))
  writer.view.setInt32(at + 20, int32(message.batchSize, 'BatchSize'))
  if (version >= 2) {
    const at = writer.reserve(2)
    writer.view.setInt8(at, int8(message.shareAcquireMode, 'ShareAcquireMode'))
    writer.view.setInt8(at + 1, message.isRenewAck ? 1 : 0)
  }
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeFetchTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  const forgottenTopicsData = notNull(message.forgottenTopicsData, 'ForgottenTopicsData')
  writeCompactCount(writer, forgottenTopicsData.length)
  for (let i = 0; i < forgottenTopicsData.length; i++) {
    writeForgottenTopicFlexible(writer, notNull(forgottenTopicsData[i], 'ForgottenTopicsData'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readForgottenTopicFlexible(reader: WireReader): ForgottenTopic {
  const at = reader.take(16, 'ForgottenTopicsData.TopicId')
  const topicId = uuidAt(reader, at)
  const partitions = readCompactInt32Array(reader, 'ForgottenTopicsData.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'ForgottenTopicsData')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeForgottenTopicFlexible(writer: WireWriter, message: ForgottenTopic): void {
  const partitions = notNull(message.partitions, 'ForgottenTopicsData.Partitions')
  let at = writer.room(22 + 4 * partitions.length)
  putUuid(writer, at, message.topicId, 'ForgottenTopicsData.TopicId')
  at = putCompactInt32Array(writer, at + 16, partitions, 'ForgottenTopicsData.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'ForgottenTopicsData')
}

function readFetchTopicFlexible(reader: WireReader): FetchTopic {
  const at = reader.take(16, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 6, 'Topics.Partitions')
  const partitions = newArray<FetchPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readFetchPartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeFetchTopicFlexible(writer: WireWriter, message: FetchTopic): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Topics.TopicId')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeFetchPartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readFetchPartitionFlexible(reader: WireReader): FetchPartition {
  const buffer = reader.buffer
  const at = reader.take(4, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const acknowledgementBatchesCount = readCompactCount(reader, 18, 'Topics.Partitions.AcknowledgementBatches')
  const acknowledgementBatches = newArray<AcknowledgementBatch>(acknowledgementBatchesCount)
  for (let i = 0; i < acknowledgementBatchesCount; i++) {
    acknowledgementBatches[i] = readAcknowledgementBatchFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partitionIndex,
    acknowledgementBatches,
    unknownTaggedFields,
  }
}

function writeFetchPartitionFlexible(writer: WireWriter, message: FetchPartition): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  const acknowledgementBatches = notNull(message.acknowledgementBatches, 'Topics.Partitions.AcknowledgementBatches')
  writeCompactCount(writer, acknowledgementBatches.length)
  for (let i = 0; i < acknowledgementBatches.length; i++) {
    writeAcknowledgementBatchFlexible(
      writer,
      notNull(acknowledgementBatches[i], 'Topics.Partitions.AcknowledgementBatches'),
    )
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Partitions')
}

function readAcknowledgementBatchFlexible(reader: WireReader): AcknowledgementBatch {
  const view = reader.view
  const at = reader.take(16, 'Topics.Partitions.AcknowledgementBatches.FirstOffset')
  const firstOffset = view.getBigInt64(at)
  const lastOffset = view.getBigInt64(at + 8)
  const acknowledgeTypes = readInt8Elements(
    reader,
    readCompactCount(reader, 1, 'Topics.Partitions.AcknowledgementBatches.AcknowledgeTypes'),
  )
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions.AcknowledgementBatches')
  return {
    firstOffset,
    lastOffset,
    acknowledgeTypes,
    unknownTaggedFields,
  }
}

function writeAcknowledgementBatchFlexible(writer: WireWriter, message: AcknowledgementBatch): void {
  const acknowledgeTypes = notNull(
    message.acknowledgeTypes,
    'Topics.Partitions.AcknowledgementBatches.AcknowledgeTypes',
  )
  let at = writer.room(22 + 1 * acknowledgeTypes.length)
  writer.view.setBigInt64(at, int64(message.firstOffset, 'Topics.Partitions.AcknowledgementBatches.FirstOffset'))
  writer.view.setBigInt64(at + 8, int64(message.lastOffset, 'Topics.Partitions.AcknowledgementBatches.LastOffset'))
  at = putInt8Array(
    writer,
    at + 16,
    acknowledgeTypes,
    true,
    'Topics.Partitions.AcknowledgementBatches.AcknowledgeTypes',
  )
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics.Partitions.AcknowledgementBatches')
}
