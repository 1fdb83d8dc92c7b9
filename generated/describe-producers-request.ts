// Generated from schemas/DescribeProducersRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeProducersRequest. Versions 0+, flexible from 0. */
export interface DescribeProducersRequestData {
  /** Versions 0+, default empty. */
  topics: TopicRequest[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DescribeProducersRequest. Versions 0+. */
export interface TopicRequest {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, int32 each, default empty. */
  partitionIndexes: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeProducersRequest, API key 61, version 0, flexible from 0. */
export const DescribeProducersRequest: RequestCodec<DescribeProducersRequestData> = {
  name: 'DescribeProducersRequest',
  kind: 'request',
  apiKey: 61,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDescribeProducersRequestData,
  read(reader, version) {
    assertVersion(DescribeProducersRequest, version, reader.at)
    try {
      return readDescribeProducersRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeProducersRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeProducersRequest, version, writer.byteLength)
    try {
      writeDescribeProducersRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeProducersRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeProducersRequestData in which every field has its default. */
export function createDescribeProducersRequestData(): DescribeProducersRequestData {
  return {
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A TopicRequest in which every field has its default. */
export function createTopicRequest(): TopicRequest {
  return {
    name: '',
    partitionIndexes: [],
    unknownTaggedFields: null,
  }
}

function readDescribeProducersRequestDataFlexible(reader: WireReader): DescribeProducersRequestData {
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TopicRequest>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicRequestFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    topics,
    unknownTaggedFields,
  }
}

function writeDescribeProducersRequestDataFlexible(writer: WireWriter, message: DescribeProducersRequestData): void {
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicRequestFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readTopicRequestFlexible(reader: WireReader): TopicRequest {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionIndexes = readCompactInt32Array(reader, 'Topics.PartitionIndexes')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitionIndexes,
    unknownTaggedFields,
  }
}

function writeTopicRequestFlexible(writer: WireWriter, message: TopicRequest): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitionIndexes = notNull(message.partitionIndexes, 'Topics.PartitionIndexes')
  let at = writer.room(6 + 4 * partitionIndexes.length)
  at = putCompactInt32Array(writer, at, partitionIndexes, 'Topics.PartitionIndexes')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics')
}
