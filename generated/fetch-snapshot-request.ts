// Generated from schemas/FetchSnapshotRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  assertTagEnd,
  putUnknownTags,
  readTagCount,
  readTagEnd,
  readUnknownTag,
  readUnknownTags,
  unknownTagsAt,
  unsupportedTag,
  writeTagCount,
  writeTagsAfter,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { readUvarint, writeUvarint } from '../src/wire/varint.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of FetchSnapshotRequest. Versions 0+, flexible from 0. */
export interface FetchSnapshotRequestData {
  /** Versions 0+, string, tag 0 in versions 0+, nullable in versions 0+, default null. */
  clusterId: string | null
  /** Versions 0+, int32, default -1, a brokerId. */
  replicaId: number
  /** Versions 0+, int32, default 2147483647. */
  maxBytes: number
  /** Versions 0+, default empty. */
  topics: TopicSnapshot[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of FetchSnapshotRequest. Versions 0+. */
export interface TopicSnapshot {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: PartitionSnapshot[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of FetchSnapshotRequest. Versions 0+. */
export interface PartitionSnapshot {
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Versions 0+, int32, default 0. */
  currentLeaderEpoch: number
  /** Versions 0+, default all defaults. */
  snapshotId: SnapshotId
  /** Versions 0+, int64, default 0n. */
  position: bigint
  /** Versions 1+, uuid, tag 0 in versions 1+, default the nil uuid, ignorable. */
  replicaDirectoryId: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions.SnapshotId` of FetchSnapshotRequest. Versions 0+. */
export interface SnapshotId {
  /** Versions 0+, int64, default 0n. */
  endOffset: bigint
  /** Versions 0+, int32, default 0. */
  epoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** FetchSnapshotRequest, API key 59, versions 0 to 1, flexible from 0. */
export const FetchSnapshotRequest: RequestCodec<FetchSnapshotRequestData> = {
  name: 'FetchSnapshotRequest',
  kind: 'request',
  apiKey: 59,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createFetchSnapshotRequestData,
  read(reader, version) {
    assertVersion(FetchSnapshotRequest, version, reader.at)
    try {
      return readFetchSnapshotRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, FetchSnapshotRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(FetchSnapshotRequest, version, writer.byteLength)
    try {
      writeFetchSnapshotRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, FetchSnapshotRequest, version, writer.byteLength)
    }
  },
}

/** A FetchSnapshotRequestData in which every field has its default. */
export function createFetchSnapshotRequestData(): FetchSnapshotRequestData {
  return {
    clusterId: null,
    replicaId: -1,
    maxBytes: 2147483647,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A TopicSnapshot in which every field has its default. */
export function createTopicSnapshot(): TopicSnapshot {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionSnapshot in which every field has its default. */
export function createPartitionSnapshot(): PartitionSnapshot {
  return {
    partition: 0,
    currentLeaderEpoch: 0,
    snapshotId: createSnapshotId(),
    position: 0n,
    replicaDirectoryId: NIL_UUID,
    unknownTaggedFields: null,
  }
}

/** A SnapshotId in which every field has its default. */
export function createSnapshotId(): SnapshotId {
  return {
    endOffset: 0n,
    epoch: 0,
    unknownTaggedFields: null,
  }
}

function readFetchSnapshotRequestDataFlexible(reader: WireReader, version: number): FetchSnapshotRequestData {
  const view = reader.openView()
  const at = reader.take(8, 'ReplicaId')
  const replicaId = view.getInt32(at)
  const maxBytes = view.getInt32(at + 4)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TopicSnapshot>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicSnapshotFlexible(reader, version)
  }
  let clusterId: string | null = null
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
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, '')
  }
  return {
    clusterId,
    replicaId,
    maxBytes,
    topics,
    unknownTaggedFields,
  }
}

function writeFetchSnapshotRequestDataFlexible(
  writer: WireWriter,
  message: FetchSnapshotRequestData,
  version: number,
): void {
  const at = writer.reserve(8)
  writer.view.setInt32(at, int32(message.replicaId, 'ReplicaId'))
  writer.view.setInt32(at + 4, int32(message.maxBytes, 'MaxBytes'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicSnapshotFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  const hasClusterId = message.clusterId !== null
  const knownTags =
    (hasClusterId ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasClusterId) {
    writeUvarint(writer, 0)
    const clusterIdMark = writer.beginSized()
    writeCompactNullableString(writer, message.clusterId, 'ClusterId')
    writer.endSized(clusterIdMark)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 1, '')
}

function readTopicSnapshotFlexible(reader: WireReader, version: number): TopicSnapshot {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 30, 'Topics.Partitions')
  const partitions = newArray<PartitionSnapshot>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionSnapshotFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicSnapshotFlexible(writer: WireWriter, message: TopicSnapshot, version: number): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionSnapshotFlexible(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readPartitionSnapshotFlexible(reader: WireReader, version: number): PartitionSnapshot {
  const view = reader.view
  let at = reader.take(8, 'Topics.Partitions.Partition')
  const partition = view.getInt32(at)
  const currentLeaderEpoch = view.getInt32(at + 4)
  const snapshotId = readSnapshotIdFlexible(reader)
  at = reader.take(8, 'Topics.Partitions.Position')
  const position = view.getBigInt64(at)
  let replicaDirectoryId: string = NIL_UUID
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, 'Topics.Partitions')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, 'Topics.Partitions')
    const tagEnd = readTagEnd(reader, 'Topics.Partitions')
    switch (tag) {
      case 0: {
        if (version < 1) throw unsupportedTag(reader, tag, 'Topics.Partitions.ReplicaDirectoryId')
        replicaDirectoryId = uuidAt(reader, reader.take(16, 'Topics.Partitions.ReplicaDirectoryId'))
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
    snapshotId,
    position,
    replicaDirectoryId,
    unknownTaggedFields,
  }
}

function writePartitionSnapshotFlexible(writer: WireWriter, message: PartitionSnapshot, version: number): void {
  let at = writer.reserve(8)
  writer.view.setInt32(at, int32(message.partition, 'Topics.Partitions.Partition'))
  writer.view.setInt32(at + 4, int32(message.currentLeaderEpoch, 'Topics.Partitions.CurrentLeaderEpoch'))
  writeSnapshotIdFlexible(writer, notNull(message.snapshotId, 'Topics.Partitions.SnapshotId'))
  at = writer.reserve(8)
  writer.view.setBigInt64(at, int64(message.position, 'Topics.Partitions.Position'))
  const hasReplicaDirectoryId = version >= 1 && message.replicaDirectoryId !== NIL_UUID
  const knownTags =
    (hasReplicaDirectoryId ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasReplicaDirectoryId) {
    const at = writer.reserve(18)
    writer.view.setUint8(at, 0)
    writer.view.setUint8(at + 1, 16)
    putUuid(writer, at + 2, message.replicaDirectoryId, 'Topics.Partitions.ReplicaDirectoryId')
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 1, 'Topics.Partitions')
}

function readSnapshotIdFlexible(reader: WireReader): SnapshotId {
  const view = reader.view
  const at = reader.take(13, 'Topics.Partitions.SnapshotId.EndOffset')
  const endOffset = view.getBigInt64(at)
  const epoch = view.getInt32(at + 8)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'Topics.Partitions.SnapshotId')
  return {
    endOffset,
    epoch,
    unknownTaggedFields,
  }
}

function writeSnapshotIdFlexible(writer: WireWriter, message: SnapshotId): void {
  const at = writer.reserve(13)
  writer.view.setBigInt64(at, int64(message.endOffset, 'Topics.Partitions.SnapshotId.EndOffset'))
  writer.view.setInt32(at + 8, int32(message.epoch, 'Topics.Partitions.SnapshotId.Epoch'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'Topics.Partitions.SnapshotId')
}
