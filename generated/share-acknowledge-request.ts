// Generated from schemas/ShareAcknowledgeRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { putInt8Array, readInt8Elements } from '../src/wire/array-elements.ts'
import { int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ShareAcknowledgeRequest. Versions 1+, flexible from 1. */
export interface ShareAcknowledgeRequestData {
  /** Versions 1+, string, nullable in versions 1+, default null, a groupId. */
  groupId: string | null
  /** Versions 1+, string, nullable in versions 1+, default "". */
  memberId: string | null
  /** Versions 1+, int32, default 0. */
  shareSessionEpoch: number
  /** Versions 2+, bool, default false. */
  isRenewAck: boolean
  /** Versions 1+, default empty. */
  topics: AcknowledgeTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of ShareAcknowledgeRequest. Versions 1+. */
export interface AcknowledgeTopic {
  /** Versions 1+, uuid, default the nil uuid, map key. */
  topicId: string
  /** Versions 1+, default empty. */
  partitions: AcknowledgePartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of ShareAcknowledgeRequest. Versions 1+. */
export interface AcknowledgePartition {
  /** Versions 1+, int32, default 0, map key. */
  partitionIndex: number
  /** Versions 1+, default empty. */
  acknowledgementBatches: AcknowledgementBatch[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions.AcknowledgementBatches` of ShareAcknowledgeRequest. Versions 1+. */
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

/** ShareAcknowledgeRequest, API key 79, versions 1 to 2, flexible from 1. */
export const ShareAcknowledgeRequest: RequestCodec<ShareAcknowledgeRequestData> = {
  name: 'ShareAcknowledgeRequest',
  kind: 'request',
  apiKey: 79,
  validVersions: [1, 2],
  flexibleFrom: 1,
  create: createShareAcknowledgeRequestData,
  read(reader, version) {
    assertVersion(ShareAcknowledgeRequest, version, reader.at)
    try {
      return readShareAcknowledgeRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, ShareAcknowledgeRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ShareAcknowledgeRequest, version, writer.byteLength)
    try {
      writeShareAcknowledgeRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ShareAcknowledgeRequest, version, writer.byteLength)
    }
  },
}

/** A ShareAcknowledgeRequestData in which every field has its default. */
export function createShareAcknowledgeRequestData(): ShareAcknowledgeRequestData {
  return {
    groupId: null,
    memberId: '',
    shareSessionEpoch: 0,
    isRenewAck: false,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A AcknowledgeTopic in which every field has its default. */
export function createAcknowledgeTopic(): AcknowledgeTopic {
  return {
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one AcknowledgeTopic from another: its `topicId`. A list may hold the same key twice. */
export function keyOfAcknowledgeTopic(message: AcknowledgeTopic): string {
  return message.topicId
}

/** A AcknowledgePartition in which every field has its default. */
export function createAcknowledgePartition(): AcknowledgePartition {
  return {
    partitionIndex: 0,
    acknowledgementBatches: [],
    unknownTaggedFields: null,
  }
}

/** What tells one AcknowledgePartition from another: its `partitionIndex`. A list may hold the same key twice. */
export function keyOfAcknowledgePartition(message: AcknowledgePartition): number {
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

function readShareAcknowledgeRequestDataFlexible(reader: WireReader, version: number): ShareAcknowledgeRequestData {
  const view = reader.openView()
  const groupId = readCompactNullableString(reader, 'GroupId')
  const memberId = readCompactNullableString(reader, 'MemberId')
  const at = reader.take(4, 'ShareSessionEpoch')
  const shareSessionEpoch = view.getInt32(at)
  let isRenewAck: boolean = false
  if (version >= 2) {
    const at = reader.take(1, 'IsRenewAck')
    isRenewAck = view.getInt8(at) !== 0
  }
  const topicsCount = readCompactCount(reader, 18, 'Topics')
  const topics = newArray<AcknowledgeTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readAcknowledgeTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    memberId,
    shareSessionEpoch,
    isRenewAck,
    topics,
    unknownTaggedFields,
  }
}

function writeShareAcknowledgeRequestDataFlexible(
  writer: WireWriter,
  message: ShareAcknowledgeRequestData,
  version: number,
): void {
  if (version < 2 && message.isRenewAck !== false) {
    throw unsupportedField('IsRenewAck')
  }
  writeCompactNullableString(writer, message.groupId, 'GroupId')
  writeCompactNullableString(writer, message.memberId, 'MemberId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.shareSessionEpoch, 'ShareSessionEpoch'))
  if (version >= 2) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.isRenewAck ? 1 : 0)
  }
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeAcknowledgeTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readAcknowledgeTopicFlexible(reader: WireReader): AcknowledgeTopic {
  const at = reader.take(16, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 6, 'Topics.Partitions')
  const partitions = newArray<AcknowledgePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readAcknowledgePartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeAcknowledgeTopicFlexible(writer: WireWriter, message: AcknowledgeTopic): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Topics.TopicId')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeAcknowledgePartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readAcknowledgePartitionFlexible(reader: WireReader): AcknowledgePartition {
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

function writeAcknowledgePartitionFlexible(writer: WireWriter, message: AcknowledgePartition): void {
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
