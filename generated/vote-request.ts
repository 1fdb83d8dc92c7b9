// Generated from schemas/VoteRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of VoteRequest. Versions 0+, flexible from 0. */
export interface VoteRequestData {
  /** Versions 0+, string, nullable in versions 0+, default null. */
  clusterId: string | null
  /** Versions 1+, int32, default -1, ignorable, a brokerId. */
  voterId: number
  /** Versions 0+, default empty. */
  topics: TopicData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of VoteRequest. Versions 0+. */
export interface TopicData {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of VoteRequest. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int32, default 0. */
  replicaEpoch: number
  /** Versions 0+, int32, default 0, a brokerId. */
  replicaId: number
  /** Versions 1+, uuid, default the nil uuid, ignorable. */
  replicaDirectoryId: string
  /** Versions 1+, uuid, default the nil uuid, ignorable. */
  voterDirectoryId: string
  /** Versions 0+, int32, default 0. */
  lastOffsetEpoch: number
  /** Versions 0+, int64, default 0n. */
  lastOffset: bigint
  /** Versions 2+, bool, default false. */
  preVote: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** VoteRequest, API key 52, versions 0 to 2, flexible from 0. */
export const VoteRequest: RequestCodec<VoteRequestData> = {
  name: 'VoteRequest',
  kind: 'request',
  apiKey: 52,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createVoteRequestData,
  read(reader, version) {
    assertVersion(VoteRequest, version, reader.at)
    try {
      return readVoteRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, VoteRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(VoteRequest, version, writer.byteLength)
    try {
      writeVoteRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, VoteRequest, version, writer.byteLength)
    }
  },
}

/** A VoteRequestData in which every field has its default. */
export function createVoteRequestData(): VoteRequestData {
  return {
    clusterId: null,
    voterId: -1,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A TopicData in which every field has its default. */
export function createTopicData(): TopicData {
  return {
    topicName: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionData in which every field has its default. */
export function createPartitionData(): PartitionData {
  return {
    partitionIndex: 0,
    replicaEpoch: 0,
    replicaId: 0,
    replicaDirectoryId: NIL_UUID,
    voterDirectoryId: NIL_UUID,
    lastOffsetEpoch: 0,
    lastOffset: 0n,
    preVote: false,
    unknownTaggedFields: null,
  }
}

function readVoteRequestDataFlexible(reader: WireReader, version: number): VoteRequestData {
  const view = reader.openView()
  const clusterId = readCompactNullableString(reader, 'ClusterId')
  let voterId: number = -1
  if (version >= 1) {
    const at = reader.take(4, 'VoterId')
    voterId = view.getInt32(at)
  }
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    clusterId,
    voterId,
    topics,
    unknownTaggedFields,
  }
}

function writeVoteRequestDataFlexible(writer: WireWriter, message: VoteRequestData, version: number): void {
  writeCompactNullableString(writer, message.clusterId, 'ClusterId')
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.voterId, 'VoterId'))
  }
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readTopicDataFlexible(reader: WireReader, version: number): TopicData {
  const topicName = readCompactString(reader, 'Topics.TopicName')
  const partitionsCount = readCompactCount(reader, 25, 'Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicName,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicDataFlexible(writer: WireWriter, message: TopicData, version: number): void {
  writeCompactString(writer, message.topicName, 'Topics.TopicName')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readPartitionDataFlexible(reader: WireReader, version: number): PartitionData {
  const view = reader.view
  let at = reader.take(12, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const replicaEpoch = view.getInt32(at + 4)
  const replicaId = view.getInt32(at + 8)
  let replicaDirectoryId: string = NIL_UUID
  let voterDirectoryId: string = NIL_UUID
  if (version >= 1) {
    const at = reader.take(32, 'Topics.Partitions.ReplicaDirectoryId')
    replicaDirectoryId = uuidAt(reader, at)
    voterDirectoryId = uuidAt(reader, at + 16)
  }
  at = reader.take(12, 'Topics.Partitions.LastOffsetEpoch')
  const lastOffsetEpoch = view.getInt32(at)
  const lastOffset = view.getBigInt64(at + 4)
  let preVote: boolean = false
  if (version >= 2) {
    const at = reader.take(1, 'Topics.Partitions.PreVote')
    preVote = view.getInt8(at) !== 0
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partitionIndex,
    replicaEpoch,
    replicaId,
    replicaDirectoryId,
    voterDirectoryId,
    lastOffsetEpoch,
    lastOffset,
    preVote,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData, version: number): void {
  if (version < 2 && message.preVote !== false) {
    throw unsupportedField('Topics.Partitions.PreVote')
  }
  let at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt32(at + 4, int32(message.replicaEpoch, 'Topics.Partitions.ReplicaEpoch'))
  writer.view.setInt32(at + 8, int32(message.replicaId, 'Topics.Partitions.ReplicaId'))
  if (version >= 1) {
    const at = writer.reserve(32)
    putUuid(writer, at, message.replicaDirectoryId, 'Topics.Partitions.ReplicaDirectoryId')
    putUuid(writer, at + 16, message.voterDirectoryId, 'Topics.Partitions.VoterDirectoryId')
  }
  at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.lastOffsetEpoch, 'Topics.Partitions.LastOffsetEpoch'))
  writer.view.setBigInt64(at + 4, int64(message.lastOffset, 'Topics.Partitions.LastOffset'))
  if (version >= 2) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.preVote ? 1 : 0)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Partitions')
}
