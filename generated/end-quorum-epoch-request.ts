// Generated from schemas/EndQuorumEpochRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int32, notNull, uint16 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import { int32At, uint16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  readNullableString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeNullableString,
  writeString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of EndQuorumEpochRequest. Versions 0+, flexible from 1. */
export interface EndQuorumEpochRequestData {
  /** Versions 0+, string, nullable in versions 0+, default null. */
  clusterId: string | null
  /** Versions 0+, default empty. */
  topics: TopicData[]
  /** Versions 1+, default empty, ignorable. */
  leaderEndpoints: LeaderEndpoint[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `LeaderEndpoints` of EndQuorumEpochRequest. Versions 1+. */
export interface LeaderEndpoint {
  /** Versions 1+, string, default "", map key. */
  name: string
  /** Versions 1+, string, default "". */
  host: string
  /** Versions 1+, uint16, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of EndQuorumEpochRequest. Versions 0+. */
export interface TopicData {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of EndQuorumEpochRequest. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int32, default 0, a brokerId. */
  leaderId: number
  /** Versions 0+, int32, default 0. */
  leaderEpoch: number
  /** Versions 0, int32 each, default empty, ignorable. */
  preferredSuccessors: number[]
  /** Versions 1+, default empty, ignorable. */
  preferredCandidates: ReplicaInfo[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions.PreferredCandidates` of EndQuorumEpochRequest. Versions 1+. */
export interface ReplicaInfo {
  /** Versions 1+, int32, default 0, a brokerId. */
  candidateId: number
  /** Versions 1+, uuid, default the nil uuid. */
  candidateDirectoryId: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** EndQuorumEpochRequest, API key 54, versions 0 to 1, flexible from 1. */
export const EndQuorumEpochRequest: RequestCodec<EndQuorumEpochRequestData> = {
  name: 'EndQuorumEpochRequest',
  kind: 'request',
  apiKey: 54,
  validVersions: [0, 1],
  flexibleFrom: 1,
  create: createEndQuorumEpochRequestData,
  read(reader, version) {
    assertVersion(EndQuorumEpochRequest, version, reader.at)
    try {
      if (version >= 1) return readEndQuorumEpochRequestDataFlexible(reader)
      return readEndQuorumEpochRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, EndQuorumEpochRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(EndQuorumEpochRequest, version, writer.byteLength)
    try {
      if (version >= 1) writeEndQuorumEpochRequestDataFlexible(writer, message)
      else writeEndQuorumEpochRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, EndQuorumEpochRequest, version, writer.byteLength)
    }
  },
}

/** A EndQuorumEpochRequestData in which every field has its default. */
export function createEndQuorumEpochRequestData(): EndQuorumEpochRequestData {
  return {
    clusterId: null,
    topics: [],
    leaderEndpoints: [],
    unknownTaggedFields: null,
  }
}

/** A LeaderEndpoint in which every field has its default. */
export function createLeaderEndpoint(): LeaderEndpoint {
  return {
    name: '',
    host: '',
    port: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one LeaderEndpoint from another: its `name`. A list may hold the same key twice. */
export function keyOfLeaderEndpoint(message: LeaderEndpoint): string {
  return message.name
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
    leaderId: 0,
    leaderEpoch: 0,
    preferredSuccessors: [],
    preferredCandidates: [],
    unknownTaggedFields: null,
  }
}

/** A ReplicaInfo in which every field has its default. */
export function createReplicaInfo(): ReplicaInfo {
  return {
    candidateId: 0,
    candidateDirectoryId: NIL_UUID,
    unknownTaggedFields: null,
  }
}

function readEndQuorumEpochRequestDataFlexible(reader: WireReader): EndQuorumEpochRequestData {
  reader.openView()
  const clusterId = readCompactNullableString(reader, 'ClusterId')
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataFlexible(reader)
  }
  const leaderEndpointsCount = readCompactCount(reader, 5, 'LeaderEndpoints')
  const leaderEndpoints = newArray<LeaderEndpoint>(leaderEndpointsCount)
  for (let i = 0; i < leaderEndpointsCount; i++) {
    leaderEndpoints[i] = readLeaderEndpointFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    clusterId,
    topics,
    leaderEndpoints,
    unknownTaggedFields,
  }
}

function readEndQuorumEpochRequestDataLegacy(reader: WireReader): EndQuorumEpochRequestData {
  reader.openView()
  const clusterId = readNullableString(reader, 'ClusterId')
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataLegacy(reader)
  }
  return {
    clusterId,
    topics,
    leaderEndpoints: [],
    unknownTaggedFields: null,
  }
}

function writeEndQuorumEpochRequestDataFlexible(writer: WireWriter, message: EndQuorumEpochRequestData): void {
  writeCompactNullableString(writer, message.clusterId, 'ClusterId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataFlexible(writer, notNull(topics[i], 'Topics'))
  }
  const leaderEndpoints = notNull(message.leaderEndpoints, 'LeaderEndpoints')
  writeCompactCount(writer, leaderEndpoints.length)
  for (let i = 0; i < leaderEndpoints.length; i++) {
    writeLeaderEndpointFlexible(writer, notNull(leaderEndpoints[i], 'LeaderEndpoints'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeEndQuorumEpochRequestDataLegacy(writer: WireWriter, message: EndQuorumEpochRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeNullableString(writer, message.clusterId, 'ClusterId')
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readLeaderEndpointFlexible(reader: WireReader): LeaderEndpoint {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'LeaderEndpoints.Name')
  const host = readCompactString(reader, 'LeaderEndpoints.Host')
  const at = reader.take(3, 'LeaderEndpoints.Port')
  const port = uint16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'LeaderEndpoints')
  return {
    name,
    host,
    port,
    unknownTaggedFields,
  }
}

function writeLeaderEndpointFlexible(writer: WireWriter, message: LeaderEndpoint): void {
  writeCompactString(writer, message.name, 'LeaderEndpoints.Name')
  writeCompactString(writer, message.host, 'LeaderEndpoints.Host')
  const at = writer.reserve(3)
  writer.view.setUint16(at, uint16(message.port, 'LeaderEndpoints.Port'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'LeaderEndpoints')
}

function readTopicDataFlexible(reader: WireReader): TopicData {
  const topicName = readCompactString(reader, 'Topics.TopicName')
  const partitionsCount = readCompactCount(reader, 14, 'Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicName,
    partitions,
    unknownTaggedFields,
  }
}

function readTopicDataLegacy(reader: WireReader): TopicData {
  const topicName = readString(reader, 'Topics.TopicName')
  const partitionsCount = readCount(reader, 16, 'Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataLegacy(reader)
  }
  return {
    topicName,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeTopicDataFlexible(writer: WireWriter, message: TopicData): void {
  writeCompactString(writer, message.topicName, 'Topics.TopicName')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeTopicDataLegacy(writer: WireWriter, message: TopicData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.topicName, 'Topics.TopicName')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readPartitionDataFlexible(reader: WireReader): PartitionData {
  const view = reader.view
  const at = reader.take(12, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const leaderId = view.getInt32(at + 4)
  const leaderEpoch = view.getInt32(at + 8)
  const preferredCandidatesCount = readCompactCount(reader, 21, 'Topics.Partitions.PreferredCandidates')
  const preferredCandidates = newArray<ReplicaInfo>(preferredCandidatesCount)
  for (let i = 0; i < preferredCandidatesCount; i++) {
    preferredCandidates[i] = readReplicaInfoFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partitionIndex,
    leaderId,
    leaderEpoch,
    preferredSuccessors: [],
    preferredCandidates,
    unknownTaggedFields,
  }
}

function readPartitionDataLegacy(reader: WireReader): PartitionData {
  const view = reader.view
  const at = reader.take(12, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const leaderId = view.getInt32(at + 4)
  const leaderEpoch = view.getInt32(at + 8)
  const preferredSuccessors = readInt32Array(reader, 'Topics.Partitions.PreferredSuccessors')
  return {
    partitionIndex,
    leaderId,
    leaderEpoch,
    preferredSuccessors,
    preferredCandidates: [],
    unknownTaggedFields: null,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt32(at + 4, int32(message.leaderId, 'Topics.Partitions.LeaderId'))
  writer.view.setInt32(at + 8, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  const preferredCandidates = notNull(message.preferredCandidates, 'Topics.Partitions.PreferredCandidates')
  writeCompactCount(writer, preferredCandidates.length)
  for (let i = 0; i < preferredCandidates.length; i++) {
    writeReplicaInfoFlexible(writer, notNull(preferredCandidates[i], 'Topics.Partitions.PreferredCandidates'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Partitions')
}

function writePartitionDataLegacy(writer: WireWriter, message: PartitionData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const preferredSuccessors = notNull(message.preferredSuccessors, 'Topics.Partitions.PreferredSuccessors')
  let at = writer.room(17 + 4 * preferredSuccessors.length)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt32(at + 4, int32(message.leaderId, 'Topics.Partitions.LeaderId'))
  writer.view.setInt32(at + 8, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  at = putInt32Array(writer, at + 12, preferredSuccessors, 'Topics.Partitions.PreferredSuccessors')
  writer.at = at
}

function readReplicaInfoFlexible(reader: WireReader): ReplicaInfo {
  const buffer = reader.buffer
  const at = reader.take(21, 'Topics.Partitions.PreferredCandidates.CandidateId')
  const candidateId = int32At(buffer, at)
  const candidateDirectoryId = uuidAt(reader, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 20, 'Topics.Partitions.PreferredCandidates')
  return {
    candidateId,
    candidateDirectoryId,
    unknownTaggedFields,
  }
}

function writeReplicaInfoFlexible(writer: WireWriter, message: ReplicaInfo): void {
  const at = writer.reserve(21)
  writer.view.setInt32(at, int32(message.candidateId, 'Topics.Partitions.PreferredCandidates.CandidateId'))
  putUuid(writer, at + 4, message.candidateDirectoryId, 'Topics.Partitions.PreferredCandidates.CandidateDirectoryId')
  putUnknownTags(writer, at + 20, message.unknownTaggedFields, 'Topics.Partitions.PreferredCandidates')
}
