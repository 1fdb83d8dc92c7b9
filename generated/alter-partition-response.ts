// Generated from schemas/AlterPartitionResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterPartitionResponse. Versions 2+, flexible from 2. */
export interface AlterPartitionResponseData {
  /** Versions 2+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 2+, int16, default 0. */
  errorCode: number
  /** Versions 2+, default empty. */
  topics: TopicData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of AlterPartitionResponse. Versions 2+. */
export interface TopicData {
  /** Versions 2+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 2+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of AlterPartitionResponse. Versions 2+. */
export interface PartitionData {
  /** Versions 2+, int32, default 0. */
  partitionIndex: number
  /** Versions 2+, int16, default 0. */
  errorCode: number
  /** Versions 2+, int32, default 0, a brokerId. */
  leaderId: number
  /** Versions 2+, int32, default 0. */
  leaderEpoch: number
  /** Versions 2+, int32 each, default empty, a brokerId. */
  isr: number[]
  /** Versions 2+, int8, default 0, ignorable. */
  leaderRecoveryState: number
  /** Versions 2+, int32, default 0. */
  partitionEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterPartitionResponse, API key 56, versions 2 to 3, flexible from 2. */
export const AlterPartitionResponse: ResponseCodec<AlterPartitionResponseData> = {
  name: 'AlterPartitionResponse',
  kind: 'response',
  apiKey: 56,
  validVersions: [2, 3],
  flexibleFrom: 2,
  create: createAlterPartitionResponseData,
  read(reader, version) {
    assertVersion(AlterPartitionResponse, version, reader.at)
    try {
      return readAlterPartitionResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, AlterPartitionResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterPartitionResponse, version, writer.byteLength)
    try {
      writeAlterPartitionResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterPartitionResponse, version, writer.byteLength)
    }
  },
}

/** A AlterPartitionResponseData in which every field has its default. */
export function createAlterPartitionResponseData(): AlterPartitionResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A TopicData in which every field has its default. */
export function createTopicData(): TopicData {
  return {
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
    leaderId: 0,
    leaderEpoch: 0,
    isr: [],
    leaderRecoveryState: 0,
    partitionEpoch: 0,
    unknownTaggedFields: null,
  }
}

function readAlterPartitionResponseDataFlexible(reader: WireReader): AlterPartitionResponseData {
  const view = reader.openView()
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const topicsCount = readCompactCount(reader, 18, 'Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    topics,
    unknownTaggedFields,
  }
}

function writeAlterPartitionResponseDataFlexible(writer: WireWriter, message: AlterPartitionResponseData): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readTopicDataFlexible(reader: WireReader): TopicData {
  const at = reader.take(16, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 21, 'Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicDataFlexible(writer: WireWriter, message: TopicData): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Topics.TopicId')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readPartitionDataFlexible(reader: WireReader): PartitionData {
  const view = reader.view
  let at = reader.take(14, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const leaderId = view.getInt32(at + 6)
  const leaderEpoch = view.getInt32(at + 10)
  const isr = readCompactInt32Array(reader, 'Topics.Partitions.Isr')
  at = reader.take(6, 'Topics.Partitions.LeaderRecoveryState')
  const leaderRecoveryState = view.getInt8(at)
  const partitionEpoch = view.getInt32(at + 1)
  const unknownTaggedFields = unknownTagsAt(reader, at + 5, 'Topics.Partitions')
  return {
    partitionIndex,
    errorCode,
    leaderId,
    leaderEpoch,
    isr,
    leaderRecoveryState,
    partitionEpoch,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const isr = notNull(message.isr, 'Topics.Partitions.Isr')
  let at = writer.room(25 + 4 * isr.length)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setInt32(at + 6, int32(message.leaderId, 'Topics.Partitions.LeaderId'))
  writer.view.setInt32(at + 10, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  at = putCompactInt32Array(writer, at + 14, isr, 'Topics.Partitions.Isr')
  writer.view.setInt8(at, int8(message.leaderRecoveryState, 'Topics.Partitions.LeaderRecoveryState'))
  writer.view.setInt32(at + 1, int32(message.partitionEpoch, 'Topics.Partitions.PartitionEpoch'))
  writer.at = at + 6
  putUnknownTags(writer, at + 5, message.unknownTaggedFields, 'Topics.Partitions')
}
