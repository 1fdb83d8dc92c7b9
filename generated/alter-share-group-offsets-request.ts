// Generated from schemas/AlterShareGroupOffsetsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterShareGroupOffsetsRequest. Versions 0+, flexible from 0. */
export interface AlterShareGroupOffsetsRequestData {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, default empty. */
  topics: AlterShareGroupOffsetsRequestTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of AlterShareGroupOffsetsRequest. Versions 0+. */
export interface AlterShareGroupOffsetsRequestTopic {
  /** Versions 0+, string, default "", map key, a topicName. */
  topicName: string
  /** Versions 0+, default empty. */
  partitions: AlterShareGroupOffsetsRequestPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of AlterShareGroupOffsetsRequest. Versions 0+. */
export interface AlterShareGroupOffsetsRequestPartition {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int64, default 0n. */
  startOffset: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterShareGroupOffsetsRequest, API key 91, version 0, flexible from 0. */
export const AlterShareGroupOffsetsRequest: RequestCodec<AlterShareGroupOffsetsRequestData> = {
  name: 'AlterShareGroupOffsetsRequest',
  kind: 'request',
  apiKey: 91,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createAlterShareGroupOffsetsRequestData,
  read(reader, version) {
    assertVersion(AlterShareGroupOffsetsRequest, version, reader.at)
    try {
      return readAlterShareGroupOffsetsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, AlterShareGroupOffsetsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterShareGroupOffsetsRequest, version, writer.byteLength)
    try {
      writeAlterShareGroupOffsetsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterShareGroupOffsetsRequest, version, writer.byteLength)
    }
  },
}

/** A AlterShareGroupOffsetsRequestData in which every field has its default. */
export function createAlterShareGroupOffsetsRequestData(): AlterShareGroupOffsetsRequestData {
  return {
    groupId: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A AlterShareGroupOffsetsRequestTopic in which every field has its default. */
export function createAlterShareGroupOffsetsRequestTopic(): AlterShareGroupOffsetsRequestTopic {
  return {
    topicName: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/**
 * What tells one AlterShareGroupOffsetsRequestTopic from another: its `topicName`. A list may hold the same key twice.
 */
export function keyOfAlterShareGroupOffsetsRequestTopic(message: AlterShareGroupOffsetsRequestTopic): string {
  return message.topicName
}

/** A AlterShareGroupOffsetsRequestPartition in which every field has its default. */
export function createAlterShareGroupOffsetsRequestPartition(): AlterShareGroupOffsetsRequestPartition {
  return {
    partitionIndex: 0,
    startOffset: 0n,
    unknownTaggedFields: null,
  }
}

function readAlterShareGroupOffsetsRequestDataFlexible(reader: WireReader): AlterShareGroupOffsetsRequestData {
  reader.openView()
  const groupId = readCompactString(reader, 'GroupId')
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<AlterShareGroupOffsetsRequestTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readAlterShareGroupOffsetsRequestTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    topics,
    unknownTaggedFields,
  }
}

function writeAlterShareGroupOffsetsRequestDataFlexible(
  writer: WireWriter,
  message: AlterShareGroupOffsetsRequestData,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeAlterShareGroupOffsetsRequestTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readAlterShareGroupOffsetsRequestTopicFlexible(reader: WireReader): AlterShareGroupOffsetsRequestTopic {
  const topicName = readCompactString(reader, 'Topics.TopicName')
  const partitionsCount = readCompactCount(reader, 13, 'Topics.Partitions')
  const partitions = newArray<AlterShareGroupOffsetsRequestPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readAlterShareGroupOffsetsRequestPartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicName,
    partitions,
    unknownTaggedFields,
  }
}

function writeAlterShareGroupOffsetsRequestTopicFlexible(
  writer: WireWriter,
  message: AlterShareGroupOffsetsRequestTopic,
): void {
  writeCompactString(writer, message.topicName, 'Topics.TopicName')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeAlterShareGroupOffsetsRequestPartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readAlterShareGroupOffsetsRequestPartitionFlexible(
  reader: WireReader,
): AlterShareGroupOffsetsRequestPartition {
  const view = reader.view
  const at = reader.take(13, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const startOffset = view.getBigInt64(at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'Topics.Partitions')
  return {
    partitionIndex,
    startOffset,
    unknownTaggedFields,
  }
}

function writeAlterShareGroupOffsetsRequestPartitionFlexible(
  writer: WireWriter,
  message: AlterShareGroupOffsetsRequestPartition,
): void {
  const at = writer.reserve(13)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.startOffset, 'Topics.Partitions.StartOffset'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'Topics.Partitions')
}
