// Generated from schemas/ReadShareGroupStateSummaryRequest.json by `npm run codegen`. Do not edit.

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

/** Body of ReadShareGroupStateSummaryRequest. Versions 0+, flexible from 0. */
export interface ReadShareGroupStateSummaryRequestData {
  /** Versions 0+, string, default "". */
  groupId: string
  /** Versions 0+, default empty. */
  topics: ReadStateSummaryData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of ReadShareGroupStateSummaryRequest. Versions 0+. */
export interface ReadStateSummaryData {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of ReadShareGroupStateSummaryRequest. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Versions 0+, int32, default 0. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ReadShareGroupStateSummaryRequest, API key 87, versions 0 to 1, flexible from 0. */
export const ReadShareGroupStateSummaryRequest: RequestCodec<ReadShareGroupStateSummaryRequestData> = {
  name: 'ReadShareGroupStateSummaryRequest',
  kind: 'request',
  apiKey: 87,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createReadShareGroupStateSummaryRequestData,
  read(reader, version) {
    assertVersion(ReadShareGroupStateSummaryRequest, version, reader.at)
    try {
      return readReadShareGroupStateSummaryRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ReadShareGroupStateSummaryRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ReadShareGroupStateSummaryRequest, version, writer.byteLength)
    try {
      writeReadShareGroupStateSummaryRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ReadShareGroupStateSummaryRequest, version, writer.byteLength)
    }
  },
}

/** A ReadShareGroupStateSummaryRequestData in which every field has its default. */
export function createReadShareGroupStateSummaryRequestData(): ReadShareGroupStateSummaryRequestData {
  return {
    groupId: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A ReadStateSummaryData in which every field has its default. */
export function createReadStateSummaryData(): ReadStateSummaryData {
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

function readReadShareGroupStateSummaryRequestDataFlexible(reader: WireReader): ReadShareGroupStateSummaryRequestData {
  const groupId = readCompactString(reader, 'GroupId')
  const topicsCount = readCompactCount(reader, 18, 'Topics')
  const topics = newArray<ReadStateSummaryData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readReadStateSummaryDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    topics,
    unknownTaggedFields,
  }
}

function writeReadShareGroupStateSummaryRequestDataFlexible(
  writer: WireWriter,
  message: ReadShareGroupStateSummaryRequestData,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeReadStateSummaryDataFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readReadStateSummaryDataFlexible(reader: WireReader): ReadStateSummaryData {
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

function writeReadStateSummaryDataFlexible(writer: WireWriter, message: ReadStateSummaryData): void {
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
