// Generated from schemas/DescribeLogDirsRequest.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactNullableCount,
  readNullableCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, putInt32Array, readCompactInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeLogDirsRequest. Versions 1+, flexible from 2. */
export interface DescribeLogDirsRequestData {
  /** Versions 1+, nullable in versions 1+, default empty. */
  topics: DescribableLogDirTopic[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DescribeLogDirsRequest. Versions 1+. */
export interface DescribableLogDirTopic {
  /** Versions 1+, string, default "", map key, a topicName. */
  topic: string
  /** Versions 1+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeLogDirsRequest, API key 35, versions 1 to 5, flexible from 2. */
export const DescribeLogDirsRequest: RequestCodec<DescribeLogDirsRequestData> = {
  name: 'DescribeLogDirsRequest',
  kind: 'request',
  apiKey: 35,
  validVersions: [1, 5],
  flexibleFrom: 2,
  create: createDescribeLogDirsRequestData,
  read(reader, version) {
    assertVersion(DescribeLogDirsRequest, version, reader.at)
    try {
      if (version >= 2) return readDescribeLogDirsRequestDataFlexible(reader)
      return readDescribeLogDirsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DescribeLogDirsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeLogDirsRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeDescribeLogDirsRequestDataFlexible(writer, message)
      else writeDescribeLogDirsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeLogDirsRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeLogDirsRequestData in which every field has its default. */
export function createDescribeLogDirsRequestData(): DescribeLogDirsRequestData {
  return {
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A DescribableLogDirTopic in which every field has its default. */
export function createDescribableLogDirTopic(): DescribableLogDirTopic {
  return {
    topic: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one DescribableLogDirTopic from another: its `topic`. A list may hold the same key twice. */
export function keyOfDescribableLogDirTopic(message: DescribableLogDirTopic): string {
  return message.topic
}

function readDescribeLogDirsRequestDataFlexible(reader: WireReader): DescribeLogDirsRequestData {
  const topicsCount = readCompactNullableCount(reader, 3, 'Topics')
  const topics = topicsCount < 0 ? null : newArray<DescribableLogDirTopic>(topicsCount)
  if (topics !== null) {
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readDescribableLogDirTopicFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    topics,
    unknownTaggedFields,
  }
}

function readDescribeLogDirsRequestDataLegacy(reader: WireReader): DescribeLogDirsRequestData {
  const topicsCount = readNullableCount(reader, 6, 'Topics')
  const topics = topicsCount < 0 ? null : newArray<DescribableLogDirTopic>(topicsCount)
  if (topics !== null) {
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readDescribableLogDirTopicLegacy(reader)
    }
  }
  return {
    topics,
    unknownTaggedFields: null,
  }
}

function writeDescribeLogDirsRequestDataFlexible(writer: WireWriter, message: DescribeLogDirsRequestData): void {
  const topics = message.topics
  if (topics === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeDescribableLogDirTopicFlexible(writer, notNull(topics[i], 'Topics'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDescribeLogDirsRequestDataLegacy(writer: WireWriter, message: DescribeLogDirsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const topics = message.topics
  if (topics === null) {
    writeCount(writer, -1)
  } else {
    writeCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeDescribableLogDirTopicLegacy(writer, notNull(topics[i], 'Topics'))
    }
  }
}

function readDescribableLogDirTopicFlexible(reader: WireReader): DescribableLogDirTopic {
  const topic = readCompactString(reader, 'Topics.Topic')
  const partitions = readCompactInt32Array(reader, 'Topics.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topic,
    partitions,
    unknownTaggedFields,
  }
}

function readDescribableLogDirTopicLegacy(reader: WireReader): DescribableLogDirTopic {
  const topic = readString(reader, 'Topics.Topic')
  const partitions = readInt32Array(reader, 'Topics.Partitions')
  return {
    topic,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeDescribableLogDirTopicFlexible(writer: WireWriter, message: DescribableLogDirTopic): void {
  writeCompactString(writer, message.topic, 'Topics.Topic')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  let at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'Topics.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics')
}

function writeDescribableLogDirTopicLegacy(writer: WireWriter, message: DescribableLogDirTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.topic, 'Topics.Topic')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  let at = writer.room(5 + 4 * partitions.length)
  at = putInt32Array(writer, at, partitions, 'Topics.Partitions')
  writer.at = at
}
