// Generated from schemas/AlterPartitionRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterPartitionRequest. Versions 2+, flexible from 2. */
export interface AlterPartitionRequestData {
  /** Versions 2+, int32, default 0, a brokerId. */
  brokerId: number
  /** Versions 2+, int64, default -1n. */
  brokerEpoch: bigint
  /** Versions 2+, default empty. */
  topics: TopicData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of AlterPartitionRequest. Versions 2+. */
export interface TopicData {
  /** Versions 2+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 2+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of AlterPartitionRequest. Versions 2+. */
export interface PartitionData {
  /** Versions 2+, int32, default 0. */
  partitionIndex: number
  /** Versions 2+, int32, default 0. */
  leaderEpoch: number
  /** Versions 2, int32 each, default empty, a brokerId. */
  newIsr: number[]
  /** Versions 3+, default empty. */
  newIsrWithEpochs: BrokerState[]
  /** Versions 2+, int8, default 0. */
  leaderRecoveryState: number
  /** Versions 2+, int32, default 0. */
  partitionEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions.NewIsrWithEpochs` of AlterPartitionRequest. Versions 3+. */
export interface BrokerState {
  /** Versions 3+, int32, default 0, a brokerId. */
  brokerId: number
  /** Versions 3+, int64, default -1n. */
  brokerEpoch: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterPartitionRequest, API key 56, versions 2 to 3, flexible from 2. */
export const AlterPartitionRequest: RequestCodec<AlterPartitionRequestData> = {
  name: 'AlterPartitionRequest',
  kind: 'request',
  apiKey: 56,
  validVersions: [2, 3],
  flexibleFrom: 2,
  create: createAlterPartitionRequestData,
  read(reader, version) {
    assertVersion(AlterPartitionRequest, version, reader.at)
    try {
      return readAlterPartitionRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, AlterPartitionRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterPartitionRequest, version, writer.byteLength)
    try {
      writeAlterPartitionRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, AlterPartitionRequest, version, writer.byteLength)
    }
  },
}

/** A AlterPartitionRequestData in which every field has its default. */
export function createAlterPartitionRequestData(): AlterPartitionRequestData {
  return {
    brokerId: 0,
    brokerEpoch: -1n,
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
    leaderEpoch: 0,
    newIsr: [],
    newIsrWithEpochs: [],
    leaderRecoveryState: 0,
    partitionEpoch: 0,
    unknownTaggedFields: null,
  }
}

/** A BrokerState in which every field has its default. */
export function createBrokerState(): BrokerState {
  return {
    brokerId: 0,
    brokerEpoch: -1n,
    unknownTaggedFields: null,
  }
}

function readAlterPartitionRequestDataFlexible(reader: WireReader, version: number): AlterPartitionRequestData {
  const view = reader.openView()
  const at = reader.take(12, 'BrokerId')
  const brokerId = view.getInt32(at)
  const brokerEpoch = view.getBigInt64(at + 4)
  const topicsCount = readCompactCount(reader, 18, 'Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    brokerId,
    brokerEpoch,
    topics,
    unknownTaggedFields,
  }
}

function writeAlterPartitionRequestDataFlexible(
  writer: WireWriter,
  message: AlterPartitionRequestData,
  version: number,
): void {
  const at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.brokerId, 'BrokerId'))
  writer.view.setBigInt64(at + 4, int64(message.brokerEpoch, 'BrokerEpoch'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readTopicDataFlexible(reader: WireReader, version: number): TopicData {
  const at = reader.take(16, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 15, 'Topics.Partitions')
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

function writeTopicDataFlexible(writer: WireWriter, message: TopicData, version: number): void {
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
  let at = reader.take(8, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const leaderEpoch = view.getInt32(at + 4)
  let newIsr: number[]
  if (version <= 2) {
    newIsr = readCompactInt32Array(reader, 'Topics.Partitions.NewIsr')
  } else {
    newIsr = []
  }
  let newIsrWithEpochs: BrokerState[]
  if (version >= 3) {
    const newIsrWithEpochsCount = readCompactCount(reader, 13, 'Topics.Partitions.NewIsrWithEpochs')
    newIsrWithEpochs = newArray<BrokerState>(newIsrWithEpochsCount)
    for (let i = 0; i < newIsrWithEpochsCount; i++) {
      newIsrWithEpochs[i] = readBrokerStateFlexible(reader)
    }
  } else {
    newIsrWithEpochs = []
  }
  at = reader.take(6, 'Topics.Partitions.LeaderRecoveryState')
  const leaderRecoveryState = view.getInt8(at)
  const partitionEpoch = view.getInt32(at + 1)
  const unknownTaggedFields = unknownTagsAt(reader, at + 5, 'Topics.Partitions')
  return {
    partitionIndex,
    leaderEpoch,
    newIsr,
    newIsrWithEpochs,
    leaderRecoveryState,
    partitionEpoch,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData, version: number): void {
  if (version > 2 && (message.newIsr === null || message.newIsr.length !== 0)) {
    throw unsupportedField('Topics.Partitions.NewIsr')
  }
  if (version < 3 && (message.newIsrWithEpochs === null || message.newIsrWithEpochs.length !== 0)) {
    throw unsupportedField('Topics.Partitions.NewIsrWithEpochs')
  }
  let at = writer.reserve(8)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt32(at + 4, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  if (version <= 2) {
    const newIsr = notNull(message.newIsr, 'Topics.Partitions.NewIsr')
    let at = writer.room(5 + 4 * newIsr.length)
    at = putCompactInt32Array(writer, at, newIsr, 'Topics.Partitions.NewIsr')
    writer.at = at
  }
  if (version >= 3) {
    const newIsrWithEpochs = notNull(message.newIsrWithEpochs, 'Topics.Partitions.NewIsrWithEpochs')
    writeCompactCount(writer, newIsrWithEpochs.length)
    for (let i = 0; i < newIsrWithEpochs.length; i++) {
      writeBrokerStateFlexible(writer, notNull(newIsrWithEpochs[i], 'Topics.Partitions.NewIsrWithEpochs'))
    }
  }
  at = writer.reserve(6)
  writer.view.setInt8(at, int8(message.leaderRecoveryState, 'Topics.Partitions.LeaderRecoveryState'))
  writer.view.setInt32(at + 1, int32(message.partitionEpoch, 'Topics.Partitions.PartitionEpoch'))
  putUnknownTags(writer, at + 5, message.unknownTaggedFields, 'Topics.Partitions')
}

function readBrokerStateFlexible(reader: WireReader): BrokerState {
  const view = reader.view
  const at = reader.take(13, 'Topics.Partitions.NewIsrWithEpochs.BrokerId')
  const brokerId = view.getInt32(at)
  const brokerEpoch = view.getBigInt64(at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'Topics.Partitions.NewIsrWithEpochs')
  return {
    brokerId,
    brokerEpoch,
    unknownTaggedFields,
  }
}

function writeBrokerStateFlexible(writer: WireWriter, message: BrokerState): void {
  const at = writer.reserve(13)
  writer.view.setInt32(at, int32(message.brokerId, 'Topics.Partitions.NewIsrWithEpochs.BrokerId'))
  writer.view.setBigInt64(at + 4, int64(message.brokerEpoch, 'Topics.Partitions.NewIsrWithEpochs.BrokerEpoch'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'Topics.Partitions.NewIsrWithEpochs')
}
