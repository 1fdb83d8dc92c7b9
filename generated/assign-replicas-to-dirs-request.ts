// Generated from schemas/AssignReplicasToDirsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AssignReplicasToDirsRequest. Versions 0+, flexible from 0. */
export interface AssignReplicasToDirsRequestData {
  /** Versions 0+, int32, default 0, a brokerId. */
  brokerId: number
  /** Versions 0+, int64, default -1n. */
  brokerEpoch: bigint
  /** Versions 0+, default empty. */
  directories: DirectoryData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Directories` of AssignReplicasToDirsRequest. Versions 0+. */
export interface DirectoryData {
  /** Versions 0+, uuid, default the nil uuid. */
  id: string
  /** Versions 0+, default empty. */
  topics: TopicData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Directories.Topics` of AssignReplicasToDirsRequest. Versions 0+. */
export interface TopicData {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Directories.Topics.Partitions` of AssignReplicasToDirsRequest. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AssignReplicasToDirsRequest, API key 73, version 0, flexible from 0. */
export const AssignReplicasToDirsRequest: RequestCodec<AssignReplicasToDirsRequestData> = {
  name: 'AssignReplicasToDirsRequest',
  kind: 'request',
  apiKey: 73,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createAssignReplicasToDirsRequestData,
  read(reader, version) {
    assertVersion(AssignReplicasToDirsRequest, version, reader.at)
    try {
      return readAssignReplicasToDirsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, AssignReplicasToDirsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AssignReplicasToDirsRequest, version, writer.byteLength)
    try {
      writeAssignReplicasToDirsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, AssignReplicasToDirsRequest, version, writer.byteLength)
    }
  },
}

/** A AssignReplicasToDirsRequestData in which every field has its default. */
export function createAssignReplicasToDirsRequestData(): AssignReplicasToDirsRequestData {
  return {
    brokerId: 0,
    brokerEpoch: -1n,
    directories: [],
    unknownTaggedFields: null,
  }
}

/** A DirectoryData in which every field has its default. */
export function createDirectoryData(): DirectoryData {
  return {
    id: NIL_UUID,
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
    unknownTaggedFields: null,
  }
}

function readAssignReplicasToDirsRequestDataFlexible(reader: WireReader): AssignReplicasToDirsRequestData {
  const view = reader.openView()
  const at = reader.take(12, 'BrokerId')
  const brokerId = view.getInt32(at)
  const brokerEpoch = view.getBigInt64(at + 4)
  const directoriesCount = readCompactCount(reader, 18, 'Directories')
  const directories = newArray<DirectoryData>(directoriesCount)
  for (let i = 0; i < directoriesCount; i++) {
    directories[i] = readDirectoryDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    brokerId,
    brokerEpoch,
    directories,
    unknownTaggedFields,
  }
}

function writeAssignReplicasToDirsRequestDataFlexible(
  writer: WireWriter,
  message: AssignReplicasToDirsRequestData,
): void {
  const at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.brokerId, 'BrokerId'))
  writer.view.setBigInt64(at + 4, int64(message.brokerEpoch, 'BrokerEpoch'))
  const directories = notNull(message.directories, 'Directories')
  writeCompactCount(writer, directories.length)
  for (let i = 0; i < directories.length; i++) {
    writeDirectoryDataFlexible(writer, notNull(directories[i], 'Directories'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readDirectoryDataFlexible(reader: WireReader): DirectoryData {
  const at = reader.take(16, 'Directories.Id')
  const id = uuidAt(reader, at)
  const topicsCount = readCompactCount(reader, 18, 'Directories.Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Directories')
  return {
    id,
    topics,
    unknownTaggedFields,
  }
}

function writeDirectoryDataFlexible(writer: WireWriter, message: DirectoryData): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.id, 'Directories.Id')
  const topics = notNull(message.topics, 'Directories.Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataFlexible(writer, notNull(topics[i], 'Directories.Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Directories')
}

function readTopicDataFlexible(reader: WireReader): TopicData {
  const at = reader.take(16, 'Directories.Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 5, 'Directories.Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Directories.Topics')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicDataFlexible(writer: WireWriter, message: TopicData): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Directories.Topics.TopicId')
  const partitions = notNull(message.partitions, 'Directories.Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Directories.Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Directories.Topics')
}

function readPartitionDataFlexible(reader: WireReader): PartitionData {
  const buffer = reader.buffer
  const at = reader.take(5, 'Directories.Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Directories.Topics.Partitions')
  return {
    partitionIndex,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Directories.Topics.Partitions.PartitionIndex'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Directories.Topics.Partitions')
}
