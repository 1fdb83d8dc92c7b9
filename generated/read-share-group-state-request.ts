// Generated from schemas/ReadShareGroupStateRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ReadShareGroupStateRequest. Versions 0+, flexible from 0. */
export interface ReadShareGroupStateRequestData {
  /** Versions 0+, string, default "". */
  groupId: string
  /** Versions 0+, default empty. */
  topics: ReadStateData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of ReadShareGroupStateRequest. Versions 0+. */
export interface ReadStateData {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of ReadShareGroupStateRequest. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Versions 0+, int32, default 0. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ReadShareGroupStateRequest, API key 84, version 0, flexible from 0. */
export const ReadShareGroupStateRequest: RequestCodec<ReadShareGroupStateRequestData> = {
  name: 'ReadShareGroupStateRequest',
  kind: 'request',
  apiKey: 84,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createReadShareGroupStateRequestData,
  read(reader, version) {
    assertVersion(ReadShareGroupStateRequest, version, reader.at)
    try {
      return readReadShareGroupStateRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ReadShareGroupStateRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ReadShareGroupStateRequest, version, writer.byteLength)
    try {
      writeReadShareGroupStateRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ReadShareGroupStateRequest, version, writer.byteLength)
    }
  },
}

/** A ReadShareGroupStateRequestData in which every field has its default. */
export function createReadShareGroupStateRequestData(): ReadShareGroupStateRequestData {
  return {
    groupId: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A ReadStateData in which every field has its default. */
export function createReadStateData(): ReadStateData {
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
    leaderEpoch: 0,
    unknownTaggedFields: null,
  }
}

function readReadShareGroupStateRequestDataFlexible(reader: WireReader): ReadShareGroupStateRequestData {
  const groupId = readCompactString(reader, 'GroupId')
  const topicsCount = readCompactCount(reader, 18, 'Topics')
  const topics = newArray<ReadStateData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readReadStateDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    topics,
    unknownTaggedFields,
  }
}

function writeReadShareGroupStateRequestDataFlexible(
  writer: WireWriter,
  message: ReadShareGroupStateRequestData,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeReadStateDataFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readReadStateDataFlexible(reader: WireReader): ReadStateData {
  const at = reader.take(16, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 9, 'Topics.Partitions')
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

function writeReadStateDataFlexible(writer: WireWriter, message: ReadStateData): void {
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
  const buffer = reader.buffer
  const at = reader.take(9, 'Topics.Partitions.Partition')
  const partition = int32At(buffer, at)
  const leaderEpoch = int32At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, 'Topics.Partitions')
  return {
    partition,
    leaderEpoch,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const at = writer.reserve(9)
  writer.view.setInt32(at, int32(message.partition, 'Topics.Partitions.Partition'))
  writer.view.setInt32(at + 4, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, 'Topics.Partitions')
}
