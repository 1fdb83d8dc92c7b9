// Generated from schemas/AssignReplicasToDirsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AssignReplicasToDirsResponse. Versions 0+, flexible from 0. */
export interface AssignReplicasToDirsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, default empty. */
  directories: DirectoryData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Directories` of AssignReplicasToDirsResponse. Versions 0+. */
export interface DirectoryData {
  /** Versions 0+, uuid, default the nil uuid. */
  id: string
  /** Versions 0+, default empty. */
  topics: TopicData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Directories.Topics` of AssignReplicasToDirsResponse. Versions 0+. */
export interface TopicData {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Directories.Topics.Partitions` of AssignReplicasToDirsResponse. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AssignReplicasToDirsResponse, API key 73, version 0, flexible from 0. */
export const AssignReplicasToDirsResponse: ResponseCodec<AssignReplicasToDirsResponseData> = {
  name: 'AssignReplicasToDirsResponse',
  kind: 'response',
  apiKey: 73,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createAssignReplicasToDirsResponseData,
  read(reader, version) {
    assertVersion(AssignReplicasToDirsResponse, version, reader.at)
    try {
      return readAssignReplicasToDirsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, AssignReplicasToDirsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AssignReplicasToDirsResponse, version, writer.byteLength)
    try {
      writeAssignReplicasToDirsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, AssignReplicasToDirsResponse, version, writer.byteLength)
    }
  },
}

/** A AssignReplicasToDirsResponseData in which every field has its default. */
export function createAssignReplicasToDirsResponseData(): AssignReplicasToDirsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
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
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readAssignReplicasToDirsResponseDataFlexible(reader: WireReader): AssignReplicasToDirsResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const directoriesCount = readCompactCount(reader, 18, 'Directories')
  const directories = newArray<DirectoryData>(directoriesCount)
  for (let i = 0; i < directoriesCount; i++) {
    directories[i] = readDirectoryDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    directories,
    unknownTaggedFields,
  }
}

function writeAssignReplicasToDirsResponseDataFlexible(
  writer: WireWriter,
  message: AssignReplicasToDirsResponseData,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
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
  const partitionsCount = readCompactCount(reader, 7, 'Directories.Topics.Partitions')
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
  const at = reader.take(7, 'Directories.Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 6, 'Directories.Topics.Partitions')
  return {
    partitionIndex,
    errorCode,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const at = writer.reserve(7)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Directories.Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Directories.Topics.Partitions.ErrorCode'))
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, 'Directories.Topics.Partitions')
}
