// Generated from schemas/DescribeTopicPartitionsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import {
  putCompactInt32Array,
  readCompactInt32Array,
  readInt32Elements,
  writeCompactInt32Array
} from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
import { readPresence, writePresence } from '../src/wire/presence.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeTopicPartitionsResponse. Versions 0+, flexible from 0. */
export interface DescribeTopicPartitionsResponseData {
  /** Versions 0+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  topics: DescribeTopicPartitionsResponseTopic[]
  /** Versions 0+, nullable in versions 0+, default null. */
  nextCursor: Cursor | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `NextCursor` of DescribeTopicPartitionsResponse. Versions 0+. */
export interface Cursor {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DescribeTopicPartitionsResponse. Versions 0+. */
export interface DescribeTopicPartitionsResponseTopic {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "", map key, a topicName. */
  name: string | null
  /** Versions 0+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 0+, bool, default false, ignorable. */
  isInternal: boolean
  /** Versions 0+, default empty. */
  partitions: DescribeTopicPartitionsResponsePartition[]
  /** Versions 0+, int32, default -2147483648. */
  topicAuthorizedOperations: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of DescribeTopicPartitionsResponse. Versions 0+. */
export interface DescribeTopicPartitionsResponsePartition {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int32, default 0, a brokerId. */
  leaderId: number
  /** Versions 0+, int32, default -1, ignorable. */
  leaderEpoch: number
  /** Versions 0+, int32 each, default empty, a brokerId. */
  replicaNodes: number[]
  /** Versions 0+, int32 each, default empty, a brokerId. */
  isrNodes: number[]
  /** Versions 0+, int32 each, nullable in versions 0+, default null, a brokerId. */
  eligibleLeaderReplicas: number[] | null
  /** Versions 0+, int32 each, nullable in versions 0+, default null, a brokerId. */
  lastKnownElr: number[] | null
  /** Versions 0+, int32 each, default empty, ignorable, a brokerId. */
  offlineReplicas: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeTopicPartitionsResponse, API key 75, version 0, flexible from 0. */
export const DescribeTopicPartitionsResponse: ResponseCodec<DescribeTopicPartitionsResponseData> = {
  name: 'DescribeTopicPartitionsResponse',
  kind: 'response',
  apiKey: 75,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDescribeTopicPartitionsResponseData,
  read(reader, version) {
    assertVersion(DescribeTopicPartitionsResponse, version, reader.at)
    try {
      return readDescribeTopicPartitionsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeTopicPartitionsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeTopicPartitionsResponse, version, writer.byteLength)
    try {
      writeDescribeTopicPartitionsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeTopicPartitionsResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeTopicPartitionsResponseData in which every field has its default. */
export function createDescribeTopicPartitionsResponseData(): DescribeTopicPartitionsResponseData {
  return {
    throttleTimeMs: 0,
    topics: [],
    nextCursor: null,
    unknownTaggedFields: null,
  }
}

/** A Cursor in which every field has its default. */
export function createCursor(): Cursor {
  return {
    topicName: '',
    partitionIndex: 0,
    unknownTaggedFields: null,
  }
}

/** A DescribeTopicPartitionsResponseTopic in which every field has its default. */
export function createDescribeTopicPartitionsResponseTopic(): DescribeTopicPartitionsResponseTopic {
  return {
    errorCode: 0,
    name: '',
    topicId: NIL_UUID,
    isInternal: false,
    partitions: [],
    topicAuthorizedOperations: -2147483648,
    unknownTaggedFields: null,
  }
}

/** What tells one DescribeTopicPartitionsResponseTopic from another: its `name`. A list may hold the same key twice. */
export function keyOfDescribeTopicPartitionsResponseTopic(
  message: DescribeTopicPartitionsResponseTopic
): string | null {
  return message.name
}

/** A DescribeTopicPartitionsResponsePartition in which every field has its default. */
export function createDescribeTopicPartitionsResponsePartition(): DescribeTopicPartitionsResponsePartition {
  return {
    errorCode: 0,
    partitionIndex: 0,
    leaderId: 0,
    leaderEpoch: -1,
    replicaNodes: [],
    isrNodes: [],
    eligibleLeaderReplicas: null,
    lastKnownElr: null,
    offlineReplicas: [],
    unknownTaggedFields: null,
  }
}

function readDescribeTopicPartitionsResponseDataFlexible(reader: WireReader): DescribeTopicPartitionsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const topicsCount = readCompactCount(reader, 26, 'Topics')
  const topics = newArray<DescribeTopicPartitionsResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDescribeTopicPartitionsResponseTopicFlexible(reader)
  }
  const nextCursor = readPresence(reader, 'NextCursor') ? readCursorFlexible(reader) : null
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    topics,
    nextCursor,
    unknownTaggedFields,
  }
}

function writeDescribeTopicPartitionsResponseDataFlexible(
  writer: WireWriter,
  message: DescribeTopicPartitionsResponseData,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDescribeTopicPartitionsResponseTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writePresence(writer, message.nextCursor !== null)
  if (message.nextCursor !== null) writeCursorFlexible(writer, message.nextCursor)
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readCursorFlexible(reader: WireReader): Cursor {
  const buffer = reader.buffer
  const topicName = readCompactString(reader, 'NextCursor.TopicName')
  const at = reader.take(5, 'NextCursor.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'NextCursor')
  return {
    topicName,
    partitionIndex,
    unknownTaggedFields,
  }
}

function writeCursorFlexible(writer: WireWriter, message: Cursor): void {
  writeCompactString(writer, message.topicName, 'NextCursor.TopicName')
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.partitionIndex, 'NextCursor.PartitionIndex'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'NextCursor')
}

function readDescribeTopicPartitionsResponseTopicFlexible(reader: WireReader): DescribeTopicPartitionsResponseTopic {
  const view = reader.view
  let at = reader.take(2, 'Topics.ErrorCode')
  const errorCode = view.getInt16(at)
  const name = readCompactNullableString(reader, 'Topics.Name')
  at = reader.take(17, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const isInternal = view.getInt8(at + 16) !== 0
  const partitionsCount = readCompactCount(reader, 20, 'Topics.Partitions')
  const partitions = newArray<DescribeTopicPartitionsResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readDescribeTopicPartitionsResponsePartitionFlexible(reader)
  }
  at = reader.take(5, 'Topics.TopicAuthorizedOperations')
  const topicAuthorizedOperations = view.getInt32(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Topics')
  return {
    errorCode,
    name,
    topicId,
    isInternal,
    partitions,
    topicAuthorizedOperations,
    unknownTaggedFields,
  }
}

function writeDescribeTopicPartitionsResponseTopicFlexible(
  writer: WireWriter,
  message: DescribeTopicPartitionsResponseTopic,
): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.ErrorCode'))
  writeCompactNullableString(writer, message.name, 'Topics.Name')
  at = writer.reserve(17)
  putUuid(writer, at, message.topicId, 'Topics.TopicId')
  writer.view.setInt8(at + 16, message.isInternal ? 1 : 0)
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeDescribeTopicPartitionsResponsePartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.topicAuthorizedOperations, 'Topics.TopicAuthorizedOperations'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Topics')
}

function readDescribeTopicPartitionsResponsePartitionFlexible(
  reader: WireReader,
): DescribeTopicPartitionsResponsePartition {
  const view = reader.view
  const at = reader.take(14, 'Topics.Partitions.ErrorCode')
  const errorCode = view.getInt16(at)
  const partitionIndex = view.getInt32(at + 2)
  const leaderId = view.getInt32(at + 6)
  const leaderEpoch = view.getInt32(at + 10)
  const replicaNodes = readCompactInt32Array(reader, 'Topics.Partitions.ReplicaNodes')
  const isrNodes = readCompactInt32Array(reader, 'Topics.Partitions.IsrNodes')
  const eligibleLeaderReplicasCount = readCompactNullableCount(reader, 4, 'Topics.Partitions.EligibleLeaderReplicas')
  const eligibleLeaderReplicas = eligibleLeaderReplicasCount < 0
    ? null
    : readInt32Elements(reader, eligibleLeaderReplicasCount)
  const lastKnownElrCount = readCompactNullableCount(reader, 4, 'Topics.Partitions.LastKnownElr')
  const lastKnownElr = lastKnownElrCount < 0 ? null : readInt32Elements(reader, lastKnownElrCount)
  const offlineReplicas = readCompactInt32Array(reader, 'Topics.Partitions.OfflineReplicas')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    errorCode,
    partitionIndex,
    leaderId,
    leaderEpoch,
    replicaNodes,
    isrNodes,
    eligibleLeaderReplicas,
    lastKnownElr,
    offlineReplicas,
    unknownTaggedFields,
  }
}

function writeDescribeTopicPartitionsResponsePartitionFlexible(
  writer: WireWriter,
  message: DescribeTopicPartitionsResponsePartition,
): void {
  const replicaNodes = notNull(message.replicaNodes, 'Topics.Partitions.ReplicaNodes')
  const isrNodes = notNull(message.isrNodes, 'Topics.Partitions.IsrNodes')
  let at = writer.room(24 + 4 * replicaNodes.length + 4 * isrNodes.length)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setInt32(at + 2, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt32(at + 6, int32(message.leaderId, 'Topics.Partitions.LeaderId'))
  writer.view.setInt32(at + 10, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  at = putCompactInt32Array(writer, at + 14, replicaNodes, 'Topics.Partitions.ReplicaNodes')
  at = putCompactInt32Array(writer, at, isrNodes, 'Topics.Partitions.IsrNodes')
  writer.at = at
  const eligibleLeaderReplicas = message.eligibleLeaderReplicas
  if (eligibleLeaderReplicas === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactInt32Array(writer, eligibleLeaderReplicas, 'Topics.Partitions.EligibleLeaderReplicas')
  }
  const lastKnownElr = message.lastKnownElr
  if (lastKnownElr === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactInt32Array(writer, lastKnownElr, 'Topics.Partitions.LastKnownElr')
  }
  const offlineReplicas = notNull(message.offlineReplicas, 'Topics.Partitions.OfflineReplicas')
  at = writer.room(6 + 4 * offlineReplicas.length)
  at = putCompactInt32Array(writer, at, offlineReplicas, 'Topics.Partitions.OfflineReplicas')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics.Partitions')
}
