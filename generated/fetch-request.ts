// Generated from schemas/FetchRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int8, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, putInt32Array, readCompactInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
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

/** Body of FetchRequest. Versions 4+, flexible from 12. */
export interface FetchRequestData {
  /** Versions 12+, string, tag 0 in versions 12+, nullable in versions 12+, default null, ignorable. */
  clusterId: string | null
  /** Versions 4-14, int32, default -1, a brokerId. */
  replicaId: number
  /** Versions 15+, tag 1 in versions 15+, default all defaults. */
  replicaState: ReplicaState
  /** Versions 4+, int32, default 0. */
  maxWaitMs: number
  /** Versions 4+, int32, default 0. */
  minBytes: number
  /** Versions 4+, int32, default 2147483647, ignorable. */
  maxBytes: number
  /** Versions 4+, int8, default 0, ignorable. */
  isolationLevel: number
  /** Versions 7+, int32, default 0, ignorable. */
  sessionId: number
  /** Versions 7+, int32, default -1, ignorable. */
  sessionEpoch: number
  /** Versions 4+, default empty. */
  topics: FetchTopic[]
  /** Versions 7+, default empty. */
  forgottenTopicsData: ForgottenTopic[]
  /** Versions 11+, string, default "", ignorable. */
  rackId: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `ForgottenTopicsData` of FetchRequest. Versions 7+. */
export interface ForgottenTopic {
  /** Versions 7-12, string, default "", ignorable, a topicName. */
  topic: string
  /** Versions 13+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 7+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of FetchRequest. Versions 4+. */
export interface FetchTopic {
  /** Versions 4-12, string, default "", ignorable, a topicName. */
  topic: string
  /** Versions 13+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 4+, default empty. */
  partitions: FetchPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of FetchRequest. Versions 4+. */
export interface FetchPartition {
  /** Versions 4+, int32, default 0. */
  partition: number
  /** Versions 9+, int32, default -1, ignorable. */
  currentLeaderEpoch: number
  /** Versions 4+, int64, default 0n. */
  fetchOffset: bigint
  /** Versions 12+, int32, default -1. */
  lastFetchedEpoch: number
  /** Versions 5+, int64, default -1n, ignorable. */
  logStartOffset: bigint
  /** Versions 4+, int32, default 0. */
  partitionMaxBytes: number
  /** Versions 17+, uuid, tag 0 in versions 17+, default the nil uuid, ignorable. */
  replicaDirectoryId: string
  /** Versions 18+, int64, tag 1 in versions 18+, default 9223372036854775807n, ignorable. */
  highWatermark: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of FetchRequest. Versions 15+. */
export interface ReplicaState {
  /** Versions 15+, int32, default -1, a brokerId. */
  replicaId: number
  /** Versions 15+, int64, default -1n. */
  replicaEpoch: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** FetchRequest, API key 1, versions 4 to 18, flexible from 12. */
export const FetchRequest: RequestCodec<FetchRequestData> = {
  name: 'FetchRequest',
  kind: 'request',
  apiKey: 1,
  validVersions: [4, 18],
  flexibleFrom: 12,
  create: createFetchRequestData,
  read(reader, version) {
    assertVersion(FetchRequest, version, reader.at)
    try {
      if (version >= 12) return readFetchRequestDataFlexible(reader, version)
      return readFetchRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, FetchRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(FetchRequest, version, writer.byteLength)
    try {
      if (version >= 12) writeFetchRequestDataFlexible(writer, message, version)
      else writeFetchRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, FetchRequest, version, writer.byteLength)
    }
  },
}

/** A FetchRequestData in which every field has its default. */
export function createFetchRequestData(): FetchRequestData {
  return {
    clusterId: null,
    replicaId: -1,
    replicaState: createReplicaState(),
    maxWaitMs: 0,
    minBytes: 0,
    maxBytes: 2147483647,
    isolationLevel: 0,
    sessionId: 0,
    sessionEpoch: -1,
    topics: [],
    forgottenTopicsData: [],
    rackId: '',
    unknownTaggedFields: null,
  }
}

/** A ForgottenTopic in which every field has its default. */
export function createForgottenTopic(): ForgottenTopic {
  return {
    topic: '',
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A FetchTopic in which every field has its default. */
export function createFetchTopic(): FetchTopic {
  return {
    topic: '',
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A FetchPartition in which every field has its default. */
export function createFetchPartition(): FetchPartition {
  return {
    partition: 0,
    currentLeaderEpoch: -1,
    fetchOffset: 0n,
    lastFetchedEpoch: -1,
    logStartOffset: -1n,
    partitionMaxBytes: 0,
    replicaDirectoryId: NIL_UUID,
    highWatermark: 9223372036854775807n,
    unknownTaggedFields: null,
  }
}

/** A ReplicaState in which every field has its default. */
export function createReplicaState(): ReplicaState {
  return {
    replicaId: -1,
    replicaEpoch: -1n,
    unknownTaggedFields: null,
  }
}

function readFetchRequestDataFlexible(reader: WireReader, version: number): FetchRequestData {
  const view = reader.openView()
  let replicaId: number = -1
  if (version <= 14) {
    const at = reader.take(4, 'ReplicaId')
    replicaId = view.getInt32(at)
  }
  const at = reader.take(21, 'MaxWaitMs')
  const maxWaitMs = view.getInt32(at)
  const minBytes = view.getInt32(at + 4)
  const maxBytes = view.getInt32(at + 8)
  const isolationLevel = view.getInt8(at + 12)
  const sessionId = view.getInt32(at + 13)
  const sessionEpoch = view.getInt32(at + 17)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<FetchTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readFetchTopicFlexible(reader, version)
  }
  const forgottenTopicsDataCount = readCompactCount(reader, 3, 'ForgottenTopicsData')
  const forgottenTopicsData = newArray<ForgottenTopic>(forgottenTopicsDataCount)
  for (let i = 0; i < forgottenTopicsDataCount; i++) {
    forgottenTopicsData[i] = readForgottenTopicFlexible(reader, version)
  }
  const rackId = readCompactString(reader, 'RackId')
  let clusterId: string | null = null
  let replicaState: ReplicaState = createReplicaState()
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, '')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, '')
    const tagEnd = readTagEnd(reader, '')
    switch (tag) {
      case 0: {
        clusterId = readCompactNullableString(reader, 'ClusterId')
        break
      }
      case 1: {
        if (version < 15) throw unsupportedTag(reader, tag, 'ReplicaState')
        replicaState = readReplicaStateFlexible(reader)
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, '')
  }
  return {
    clusterId,
    replicaId,
    replicaState,
    maxWaitMs,
    minBytes,
    maxBytes,
    isolationLevel,
    sessionId,
    sessionEpoch,
    topics,
    forgottenTopicsData,
    rackId,
    unknownTaggedFields,
  }
}

function readFetchRequestDataLegacy(reader: WireReader, version: number): FetchRequestData {
  const view = reader.openView()
  const at = reader.take(17, 'ReplicaId')
  const replicaId = view.getInt32(at)
  const maxWaitMs = view.getInt32(at + 4)
  const minBytes = view.getInt32(at + 8)
  const maxBytes = view.getInt32(at + 12)
  const isolationLevel = view.getInt8(at + 16)
  let sessionId: number = 0
  let sessionEpoch: number = -1
  if (version >= 7) {
    const at = reader.take(8, 'SessionId')
    sessionId = view.getInt32(at)
    sessionEpoch = view.getInt32(at + 4)
  }
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<FetchTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readFetchTopicLegacy(reader, version)
  }
  let forgottenTopicsData: ForgottenTopic[]
  if (version >= 7) {
    const forgottenTopicsDataCount = readCount(reader, 6, 'ForgottenTopicsData')
    forgottenTopicsData = newArray<ForgottenTopic>(forgottenTopicsDataCount)
    for (let i = 0; i < forgottenTopicsDataCount; i++) {
      forgottenTopicsData[i] = readForgottenTopicLegacy(reader)
    }
  } else {
    forgottenTopicsData = []
  }
  let rackId: string = ''
  if (version >= 11) {
    rackId = readString(reader, 'RackId')
  }
  return {
    clusterId: null,
    replicaId,
    replicaState: createReplicaState(),
    maxWaitMs,
    minBytes,
    maxBytes,
    isolationLevel,
    sessionId,
    sessionEpoch,
    topics,
    forgottenTopicsData,
    rackId,
    unknownTaggedFields: null,
  }
}

function writeFetchRequestDataFlexible(writer: WireWriter, message: FetchRequestData, version: number): void {
  if (version > 14 && message.replicaId !== -1) {
    throw unsupportedField('ReplicaId')
  }
  if (version < 15 && (message.replicaState === null || !isDefaultReplicaState(message.replicaState))) {
    throw unsupportedField('ReplicaState')
  }
  if (version <= 14) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.replicaId, 'ReplicaId'))
  }
  const at = writer.reserve(21)
  writer.view.setInt32(at, int32(message.maxWaitMs, 'MaxWaitMs'))
  writer.view.setInt32(at + 4, int32(message.minBytes, 'MinBytes'))
  writer.view.setInt32(at + 8, int32(message.maxBytes, 'MaxBytes'))
  writer.view.setInt8(at + 12, int8(message.isolationLevel, 'IsolationLevel'))
  writer.view.setInt32(at + 13, int32(message.sessionId, 'SessionId'))
  writer.view.setInt32(at + 17, int32(message.sessionEpoch, 'SessionEpoch'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeFetchTopicFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  const forgottenTopicsData = notNull(message.forgottenTopicsData, 'ForgottenTopicsData')
  writeCompactCount(writer, forgottenTopicsData.length)
  for (let i = 0; i < forgottenTopicsData.length; i++) {
    writeForgottenTopicFlexible(writer, notNull(forgottenTopicsData[i], 'ForgottenTopicsData'), version)
  }
  writeCompactString(writer, message.rackId, 'RackId')
  const hasClusterId = message.clusterId !== null
  const hasReplicaState = version >= 15 && (
    message.replicaState === null
    || !isDefaultReplicaState(message.replicaState)
  )
  const knownTags =
    (hasClusterId ? 1 : 0)
    + (hasReplicaState ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasClusterId) {
    writeUvarint(writer, 0)
    const clusterIdMark = writer.beginSized()
    writeCompactNullableString(writer, message.clusterId, 'ClusterId')
    writer.endSized(clusterIdMark)
  }
  if (hasReplicaState) {
    writeUvarint(writer, 1)
    const replicaStateMark = writer.beginSized()
    writeReplicaStateFlexible(writer, notNull(message.replicaState, 'ReplicaState'))
    writer.endSized(replicaStateMark)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 2, '')
}

function writeFetchRequestDataLegacy(writer: WireWriter, message: FetchRequestData, version: number): void {
  if ((message.replicaState === null || !isDefaultReplicaState(message.replicaState))) {
    throw unsupportedField('ReplicaState')
  }
  if (version < 7 && (message.forgottenTopicsData === null || message.forgottenTopicsData.length !== 0)) {
    throw unsupportedField('ForgottenTopicsData')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(17)
  writer.view.setInt32(at, int32(message.replicaId, 'ReplicaId'))
  writer.view.setInt32(at + 4, int32(message.maxWaitMs, 'MaxWaitMs'))
  writer.view.setInt32(at + 8, int32(message.minBytes, 'MinBytes'))
  writer.view.setInt32(at + 12, int32(message.maxBytes, 'MaxBytes'))
  writer.view.setInt8(at + 16, int8(message.isolationLevel, 'IsolationLevel'))
  if (version >= 7) {
    const at = writer.reserve(8)
    writer.view.setInt32(at, int32(message.sessionId, 'SessionId'))
    writer.view.setInt32(at + 4, int32(message.sessionEpoch, 'SessionEpoch'))
  }
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeFetchTopicLegacy(writer, notNull(topics[i], 'Topics'), version)
  }
  if (version >= 7) {
    const forgottenTopicsData = notNull(message.forgottenTopicsData, 'ForgottenTopicsData')
    writeCount(writer, forgottenTopicsData.length)
    for (let i = 0; i < forgottenTopicsData.length; i++) {
      writeForgottenTopicLegacy(writer, notNull(forgottenTopicsData[i], 'ForgottenTopicsData'))
    }
  }
  if (version >= 11) {
    writeString(writer, message.rackId, 'RackId')
  }
}

function readForgottenTopicFlexible(reader: WireReader, version: number): ForgottenTopic {
  let topic: string = ''
  if (version <= 12) {
    topic = readCompactString(reader, 'ForgottenTopicsData.Topic')
  }
  let topicId: string = NIL_UUID
  if (version >= 13) {
    const at = reader.take(16, 'ForgottenTopicsData.TopicId')
    topicId = uuidAt(reader, at)
  }
  const partitions = readCompactInt32Array(reader, 'ForgottenTopicsData.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'ForgottenTopicsData')
  return {
    topic,
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function readForgottenTopicLegacy(reader: WireReader): ForgottenTopic {
  const topic = readString(reader, 'ForgottenTopicsData.Topic')
  const partitions = readInt32Array(reader, 'ForgottenTopicsData.Partitions')
  return {
    topic,
    topicId: NIL_UUID,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeForgottenTopicFlexible(writer: WireWriter, message: ForgottenTopic, version: number): void {
  if (version <= 12) {
    writeCompactString(writer, message.topic, 'ForgottenTopicsData.Topic')
  }
  if (version >= 13) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'ForgottenTopicsData.TopicId')
  }
  const partitions = notNull(message.partitions, 'ForgottenTopicsData.Partitions')
  let at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'ForgottenTopicsData.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'ForgottenTopicsData')
}

function writeForgottenTopicLegacy(writer: WireWriter, message: ForgottenTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'ForgottenTopicsData')
  writeString(writer, message.topic, 'ForgottenTopicsData.Topic')
  const partitions = notNull(message.partitions, 'ForgottenTopicsData.Partitions')
  let at = writer.room(5 + 4 * partitions.length)
  at = putInt32Array(writer, at, partitions, 'ForgottenTopicsData.Partitions')
  writer.at = at
}

function readFetchTopicFlexible(reader: WireReader, version: number): FetchTopic {
  let topic: string = ''
  if (version <= 12) {
    topic = readCompactString(reader, 'Topics.Topic')
  }
  let topicId: string = NIL_UUID
  if (version >= 13) {
    const at = reader.take(16, 'Topics.TopicId')
    topicId = uuidAt(reader, at)
  }
  const partitionsCount = readCompactCount(reader, 33, 'Topics.Partitions')
  const partitions = newArray<FetchPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readFetchPartitionFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topic,
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function readFetchTopicLegacy(reader: WireReader, version: number): FetchTopic {
  const topic = readString(reader, 'Topics.Topic')
  const partitionsCount = readCount(reader, 16, 'Topics.Partitions')
  const partitions = newArray<FetchPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readFetchPartitionLegacy(reader, version)
  }
  return {
    topic,
    topicId: NIL_UUID,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeFetchTopicFlexible(writer: WireWriter, message: FetchTopic, version: number): void {
  if (version <= 12) {
    writeCompactString(writer, message.topic, 'Topics.Topic')
  }
  if (version >= 13) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Topics.TopicId')
  }
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeFetchPartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeFetchTopicLegacy(writer: WireWriter, message: FetchTopic, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.topic, 'Topics.Topic')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeFetchPartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
}

function readFetchPartitionFlexible(reader: WireReader, version: number): FetchPartition {
  const view = reader.view
  const at = reader.take(32, 'Topics.Partitions.Partition')
  const partition = view.getInt32(at)
  const currentLeaderEpoch = view.getInt32(at + 4)
  const fetchOffset = view.getBigInt64(at + 8)
  const lastFetchedEpoch = view.getInt32(at + 16)
  const logStartOffset = view.getBigInt64(at + 20)
  const partitionMaxBytes = view.getInt32(at + 28)
  let replicaDirectoryId: string = NIL_UUID
  let highWatermark: bigint = 9223372036854775807n
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, 'Topics.Partitions')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, 'Topics.Partitions')
    const tagEnd = readTagEnd(reader, 'Topics.Partitions')
    switch (tag) {
      case 0: {
        if (version < 17) throw unsupportedTag(reader, tag, 'Topics.Partitions.ReplicaDirectoryId')
        replicaDirectoryId = uuidAt(reader, reader.take(16, 'Topics.Partitions.ReplicaDirectoryId'))
        break
      }
      case 1: {
        if (version < 18) throw unsupportedTag(reader, tag, 'Topics.Partitions.HighWatermark')
        highWatermark = view.getBigInt64(reader.take(8, 'Topics.Partitions.HighWatermark'))
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, 'Topics.Partitions')
  }
  return {
    partition,
    currentLeaderEpoch,
    fetchOffset,
    lastFetchedEpoch,
    logStartOffset,
    partitionMaxBytes,
    replicaDirectoryId,
    highWatermark,
    unknownTaggedFields,
  }
}

function readFetchPartitionLegacy(reader: WireReader, version: number): FetchPartition {
  const view = reader.view
  let at = reader.take(4, 'Topics.Partitions.Partition')
  const partition = view.getInt32(at)
  let currentLeaderEpoch: number = -1
  if (version >= 9) {
    const at = reader.take(4, 'Topics.Partitions.CurrentLeaderEpoch')
    currentLeaderEpoch = view.getInt32(at)
  }
  at = reader.take(8, 'Topics.Partitions.FetchOffset')
  const fetchOffset = view.getBigInt64(at)
  let logStartOffset: bigint = -1n
  if (version >= 5) {
    const at = reader.take(8, 'Topics.Partitions.LogStartOffset')
    logStartOffset = view.getBigInt64(at)
  }
  at = reader.take(4, 'Topics.Partitions.PartitionMaxBytes')
  const partitionMaxBytes = view.getInt32(at)
  return {
    partition,
    currentLeaderEpoch,
    fetchOffset,
    lastFetchedEpoch: -1,
    logStartOffset,
    partitionMaxBytes,
    replicaDirectoryId: NIL_UUID,
    highWatermark: 9223372036854775807n,
    unknownTaggedFields: null,
  }
}

function writeFetchPartitionFlexible(writer: WireWriter, message: FetchPartition, version: number): void {
  const at = writer.reserve(32)
  writer.view.setInt32(at, int32(message.partition, 'Topics.Partitions.Partition'))
  writer.view.setInt32(at + 4, int32(message.currentLeaderEpoch, 'Topics.Partitions.CurrentLeaderEpoch'))
  writer.view.setBigInt64(at + 8, int64(message.fetchOffset, 'Topics.Partitions.FetchOffset'))
  writer.view.setInt32(at + 16, int32(message.lastFetchedEpoch, 'Topics.Partitions.LastFetchedEpoch'))
  writer.view.setBigInt64(at + 20, int64(message.logStartOffset, 'Topics.Partitions.LogStartOffset'))
  writer.view.setInt32(at + 28, int32(message.partitionMaxBytes, 'Topics.Partitions.PartitionMaxBytes'))
  const hasReplicaDirectoryId = version >= 17 && message.replicaDirectoryId !== NIL_UUID
  const hasHighWatermark = version >= 18 && message.highWatermark !== 9223372036854775807n
  const knownTags =
    (hasReplicaDirectoryId ? 1 : 0)
    + (hasHighWatermark ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasReplicaDirectoryId) {
    const at = writer.reserve(18)
    writer.view.setUint8(at, 0)
    writer.view.setUint8(at + 1, 16)
    putUuid(writer, at + 2, message.replicaDirectoryId, 'Topics.Partitions.ReplicaDirectoryId')
  }
  if (hasHighWatermark) {
    const at = writer.reserve(10)
    writer.view.setUint8(at, 1)
    writer.view.setUint8(at + 1, 8)
    writer.view.setBigInt64(at + 2, int64(message.highWatermark, 'Topics.Partitions.HighWatermark'))
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 2, 'Topics.Partitions')
}

function writeFetchPartitionLegacy(writer: WireWriter, message: FetchPartition, version: number): void {
  if (message.lastFetchedEpoch !== -1) {
    throw unsupportedField('Topics.Partitions.LastFetchedEpoch')
  }
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.partition, 'Topics.Partitions.Partition'))
  if (version >= 9) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.currentLeaderEpoch, 'Topics.Partitions.CurrentLeaderEpoch'))
  }
  at = writer.reserve(8)
  writer.view.setBigInt64(at, int64(message.fetchOffset, 'Topics.Partitions.FetchOffset'))
  if (version >= 5) {
    const at = writer.reserve(8)
    writer.view.setBigInt64(at, int64(message.logStartOffset, 'Topics.Partitions.LogStartOffset'))
  }
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.partitionMaxBytes, 'Topics.Partitions.PartitionMaxBytes'))
}

function isDefaultReplicaState(message: ReplicaState): boolean {
  return (
    message.replicaId === -1
    && message.replicaEpoch === -1n
    && hasNoTags(message.unknownTaggedFields)
  )
}

function readReplicaStateFlexible(reader: WireReader): ReplicaState {
  const view = reader.view
  const at = reader.take(13, 'ReplicaState.ReplicaId')
  const replicaId = view.getInt32(at)
  const replicaEpoch = view.getBigInt64(at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'ReplicaState')
  return {
    replicaId,
    replicaEpoch,
    unknownTaggedFields,
  }
}

function writeReplicaStateFlexible(writer: WireWriter, message: ReplicaState): void {
  const at = writer.reserve(13)
  writer.view.setInt32(at, int32(message.replicaId, 'ReplicaState.ReplicaId'))
  writer.view.setBigInt64(at + 4, int64(message.replicaEpoch, 'ReplicaState.ReplicaEpoch'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'ReplicaState')
}
