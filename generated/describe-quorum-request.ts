// Generated from schemas/DescribeQuorumRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeQuorumRequest. Versions 0+, flexible from 0. */
export interface DescribeQuorumRequestData {
  /** Versions 0+, default empty. */
  topics: TopicData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DescribeQuorumRequest. Versions 0+. */
export interface TopicData {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of DescribeQuorumRequest. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeQuorumRequest, API key 55, versions 0 to 2, flexible from 0. */
export const DescribeQuorumRequest: RequestCodec<DescribeQuorumRequestData> = {
  name: 'DescribeQuorumRequest',
  kind: 'request',
  apiKey: 55,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createDescribeQuorumRequestData,
  read(reader, version) {
    assertVersion(DescribeQuorumRequest, version, reader.at)
    try {
      return readDescribeQuorumRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeQuorumRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeQuorumRequest, version, writer.byteLength)
    try {
      writeDescribeQuorumRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeQuorumRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeQuorumRequestData in which every field has its default. */
export function createDescribeQuorumRequestData(): DescribeQuorumRequestData {
  return {
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
    unknownTaggedFields: null,
  }
}

function readDescribeQuorumRequestDataFlexible(reader: WireReader): DescribeQuorumRequestData {
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    topics,
    unknownTaggedFields,
  }
}

function writeDescribeQuorumRequestDataFlexible(writer: WireWriter, message: DescribeQuorumRequestData): void {
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readTopicDataFlexible(reader: WireReader): TopicData {
  const topicName = readCompactString(reader, 'Topics.TopicName')
  const partitionsCount = readCompactCount(reader, 5, 'Topics.Partitions')
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

function writeTopicDataFlexible(writer: WireWriter, message: TopicData): void {
  writeCompactString(writer, message.topicName, 'Topics.TopicName')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readPartitionDataFlexible(reader: WireReader): PartitionData {
  const buffer = reader.buffer
  const at = reader.take(5, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Topics.Partitions')
  return {
    partitionIndex,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Topics.Partitions')
}
