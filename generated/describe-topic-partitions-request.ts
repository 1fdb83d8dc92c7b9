// Generated from schemas/DescribeTopicPartitionsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import { readPresence, writePresence } from '../src/wire/presence.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeTopicPartitionsRequest. Versions 0+, flexible from 0. */
export interface DescribeTopicPartitionsRequestData {
  /** Versions 0+, default empty. */
  topics: TopicRequest[]
  /** Versions 0+, int32, default 2000. */
  responsePartitionLimit: number
  /** Versions 0+, nullable in versions 0+, default null. */
  cursor: Cursor | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of DescribeTopicPartitionsRequest. Versions 0+. */
export interface Cursor {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DescribeTopicPartitionsRequest. Versions 0+. */
export interface TopicRequest {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeTopicPartitionsRequest, API key 75, version 0, flexible from 0. */
export const DescribeTopicPartitionsRequest: RequestCodec<DescribeTopicPartitionsRequestData> = {
  name: 'DescribeTopicPartitionsRequest',
  kind: 'request',
  apiKey: 75,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDescribeTopicPartitionsRequestData,
  read(reader, version) {
    assertVersion(DescribeTopicPartitionsRequest, version, reader.at)
    try {
      return readDescribeTopicPartitionsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeTopicPartitionsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeTopicPartitionsRequest, version, writer.byteLength)
    try {
      writeDescribeTopicPartitionsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeTopicPartitionsRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeTopicPartitionsRequestData in which every field has its default. */
export function createDescribeTopicPartitionsRequestData(): DescribeTopicPartitionsRequestData {
  return {
    topics: [],
    responsePartitionLimit: 2000,
    cursor: null,
    unknownTaggedFields: null,
  }
}

/** A Cursor in which every field has its default. */
export function createCursor(): Cursor {
  return {
    topicName: '',
    partitionIndex: 0,
    unknownTaggedFields: null,
  }
}

/** A TopicRequest in which every field has its default. */
export function createTopicRequest(): TopicRequest {
  return {
    name: '',
    unknownTaggedFields: null,
  }
}

function readDescribeTopicPartitionsRequestDataFlexible(reader: WireReader): DescribeTopicPartitionsRequestData {
  const buffer = reader.buffer
  const topicsCount = readCompactCount(reader, 2, 'Topics')
  const topics = newArray<TopicRequest>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicRequestFlexible(reader)
  }
  const at = reader.take(4, 'ResponsePartitionLimit')
  const responsePartitionLimit = int32At(buffer, at)
  const cursor = readPresence(reader, 'Cursor') ? readCursorFlexible(reader) : null
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    topics,
    responsePartitionLimit,
    cursor,
    unknownTaggedFields,
  }
}

function writeDescribeTopicPartitionsRequestDataFlexible(
  writer: WireWriter,
  message: DescribeTopicPartitionsRequestData,
): void {
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicRequestFlexible(writer, notNull(topics[i], 'Topics'))
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.responsePartitionLimit, 'ResponsePartitionLimit'))
  writePresence(writer, message.cursor !== null)
  if (message.cursor !== null) writeCursorFlexible(writer, message.cursor)
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readCursorFlexible(reader: WireReader): Cursor {
  const buffer = reader.buffer
  const topicName = readCompactString(reader, 'Cursor.TopicName')
  const at = reader.take(5, 'Cursor.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Cursor')
  return {
    topicName,
    partitionIndex,
    unknownTaggedFields,
  }
}

function writeCursorFlexible(writer: WireWriter, message: Cursor): void {
  writeCompactString(writer, message.topicName, 'Cursor.TopicName')
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Cursor.PartitionIndex'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Cursor')
}

function readTopicRequestFlexible(reader: WireReader): TopicRequest {
  const name = readCompactString(reader, 'Topics.Name')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    unknownTaggedFields,
  }
}

function writeTopicRequestFlexible(writer: WireWriter, message: TopicRequest): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}
