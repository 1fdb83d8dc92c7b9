// Generated from schemas/WriteShareGroupStateRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of WriteShareGroupStateRequest. Versions 0+, flexible from 0. */
export interface WriteShareGroupStateRequestData {
  /** Versions 0+, string, default "". */
  groupId: string
  /** Versions 0+, default empty. */
  topics: WriteStateData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of WriteShareGroupStateRequest. Versions 0+. */
export interface WriteStateData {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of WriteShareGroupStateRequest. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Versions 0+, int32, default 0. */
  stateEpoch: number
  /** Versions 0+, int32, default 0. */
  leaderEpoch: number
  /** Versions 0+, int64, default 0n. */
  startOffset: bigint
  /** Versions 1+, int32, default -1, ignorable. */
  deliveryCompleteCount: number
  /** Versions 0+, default empty. */
  stateBatches: StateBatch[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions.StateBatches` of WriteShareGroupStateRequest. Versions 0+. */
export interface StateBatch {
  /** Versions 0+, int64, default 0n. */
  firstOffset: bigint
  /** Versions 0+, int64, default 0n. */
  lastOffset: bigint
  /** Versions 0+, int8, default 0. */
  deliveryState: number
  /** Versions 0+, int16, default 0. */
  deliveryCount: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** WriteShareGroupStateRequest, API key 85, versions 0 to 1, flexible from 0. */
export const WriteShareGroupStateRequest: RequestCodec<WriteShareGroupStateRequestData> = {
  name: 'WriteShareGroupStateRequest',
  kind: 'request',
  apiKey: 85,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createWriteShareGroupStateRequestData,
  read(reader, version) {
    assertVersion(WriteShareGroupStateRequest, version, reader.at)
    try {
      return readWriteShareGroupStateRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, WriteShareGroupStateRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(WriteShareGroupStateRequest, version, writer.byteLength)
    try {
      writeWriteShareGroupStateRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, WriteShareGroupStateRequest, version, writer.byteLength)
    }
  },
}

/** A WriteShareGroupStateRequestData in which every field has its default. */
export function createWriteShareGroupStateRequestData(): WriteShareGroupStateRequestData {
  return {
    groupId: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A WriteStateData in which every field has its default. */
export function createWriteStateData(): WriteStateData {
  return {
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionData in which every field has its default. */
export function createPartitionData(): PartitionData {
  return {
    partition: 0,
    stateEpoch: 0,
    leaderEpoch: 0,
    startOffset: 0n,
    deliveryCompleteCount: -1,
    stateBatches: [],
    unknownTaggedFields: null,
  }
}

/** A StateBatch in which every field has its default. */
export function createStateBatch(): StateBatch {
  return {
    firstOffset: 0n,
    lastOffset: 0n,
    deliveryState: 0,
    deliveryCount: 0,
    unknownTaggedFields: null,
  }
}

function readWriteShareGroupStateRequestDataFlexible(
  reader: WireReader,
  version: number,
): WriteShareGroupStateRequestData {
  reader.openView()
  const groupId = readCompactString(reader, 'GroupId')
  const topicsCount = readCompactCount(reader, 18, 'Topics')
  const topics = newArray<WriteStateData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readWriteStateDataFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    topics,
    unknownTaggedFields,
  }
}

function writeWriteShareGroupStateRequestDataFlexible(
  writer: WireWriter,
  message: WriteShareGroupStateRequestData,
  version: number,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeWriteStateDataFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readWriteStateDataFlexible(reader: WireReader, version: number): WriteStateData {
  const at = reader.take(16, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 22, 'Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeWriteStateDataFlexible(writer: WireWriter, message: WriteStateData, version: number): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Topics.TopicId')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readPartitionDataFlexible(reader: WireReader, version: number): PartitionData {
  const view = reader.view
  const at = reader.take(20, 'Topics.Partitions.Partition')
  const partition = view.getInt32(at)
  const stateEpoch = view.getInt32(at + 4)
  const leaderEpoch = view.getInt32(at + 8)
  const startOffset = view.getBigInt64(at + 12)
  let deliveryCompleteCount: number = -1
  if (version >= 1) {
    const at = reader.take(4, 'Topics.Partitions.DeliveryCompleteCount')
    deliveryCompleteCount = view.getInt32(at)
  }
  const stateBatchesCount = readCompactCount(reader, 20, 'Topics.Partitions.StateBatches')
  const stateBatches = newArray<StateBatch>(stateBatchesCount)
  for (let i = 0; i < stateBatchesCount; i++) {
    stateBatches[i] = readStateBatchFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partition,
    stateEpoch,
    leaderEpoch,
    startOffset,
    deliveryCompleteCount,
    stateBatches,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData, version: number): void {
  const at = writer.reserve(20)
  writer.view.setInt32(at, int32(message.partition, 'Topics.Partitions.Partition'))
  writer.view.setInt32(at + 4, int32(message.stateEpoch, 'Topics.Partitions.StateEpoch'))
  writer.view.setInt32(at + 8, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  writer.view.setBigInt64(at + 12, int64(message.startOffset, 'Topics.Partitions.StartOffset'))
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.deliveryCompleteCount, 'Topics.Partitions.DeliveryCompleteCount'))
  }
  const stateBatches = notNull(message.stateBatches, 'Topics.Partitions.StateBatches')
  writeCompactCount(writer, stateBatches.length)
  for (let i = 0; i < stateBatches.length; i++) {
    writeStateBatchFlexible(writer, notNull(stateBatches[i], 'Topics.Partitions.StateBatches'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Partitions')
}

function readStateBatchFlexible(reader: WireReader): StateBatch {
  const view = reader.view
  const at = reader.take(20, 'Topics.Partitions.StateBatches.FirstOffset')
  const firstOffset = view.getBigInt64(at)
  const lastOffset = view.getBigInt64(at + 8)
  const deliveryState = view.getInt8(at + 16)
  const deliveryCount = view.getInt16(at + 17)
  const unknownTaggedFields = unknownTagsAt(reader, at + 19, 'Topics.Partitions.StateBatches')
  return {
    firstOffset,
    lastOffset,
    deliveryState,
    deliveryCount,
    unknownTaggedFields,
  }
}

function writeStateBatchFlexible(writer: WireWriter, message: StateBatch): void {
  const at = writer.reserve(20)
  writer.view.setBigInt64(at, int64(message.firstOffset, 'Topics.Partitions.StateBatches.FirstOffset'))
  writer.view.setBigInt64(at + 8, int64(message.lastOffset, 'Topics.Partitions.StateBatches.LastOffset'))
  writer.view.setInt8(at + 16, int8(message.deliveryState, 'Topics.Partitions.StateBatches.DeliveryState'))
  writer.view.setInt16(at + 17, int16(message.deliveryCount, 'Topics.Partitions.StateBatches.DeliveryCount'))
  putUnknownTags(writer, at + 19, message.unknownTaggedFields, 'Topics.Partitions.StateBatches')
}
