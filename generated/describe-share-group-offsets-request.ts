// Generated from schemas/DescribeShareGroupOffsetsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeShareGroupOffsetsRequest. Versions 0+, flexible from 0. */
export interface DescribeShareGroupOffsetsRequestData {
  /** Versions 0+, default empty. */
  groups: DescribeShareGroupOffsetsRequestGroup[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups` of DescribeShareGroupOffsetsRequest. Versions 0+. */
export interface DescribeShareGroupOffsetsRequestGroup {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, nullable in versions 0+, default empty. */
  topics: DescribeShareGroupOffsetsRequestTopic[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Topics` of DescribeShareGroupOffsetsRequest. Versions 0+. */
export interface DescribeShareGroupOffsetsRequestTopic {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeShareGroupOffsetsRequest, API key 90, versions 0 to 1, flexible from 0. */
export const DescribeShareGroupOffsetsRequest: RequestCodec<DescribeShareGroupOffsetsRequestData> = {
  name: 'DescribeShareGroupOffsetsRequest',
  kind: 'request',
  apiKey: 90,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createDescribeShareGroupOffsetsRequestData,
  read(reader, version) {
    assertVersion(DescribeShareGroupOffsetsRequest, version, reader.at)
    try {
      return readDescribeShareGroupOffsetsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeShareGroupOffsetsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeShareGroupOffsetsRequest, version, writer.byteLength)
    try {
      writeDescribeShareGroupOffsetsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeShareGroupOffsetsRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeShareGroupOffsetsRequestData in which every field has its default. */
export function createDescribeShareGroupOffsetsRequestData(): DescribeShareGroupOffsetsRequestData {
  return {
    groups: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeShareGroupOffsetsRequestGroup in which every field has its default. */
export function createDescribeShareGroupOffsetsRequestGroup(): DescribeShareGroupOffsetsRequestGroup {
  return {
    groupId: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeShareGroupOffsetsRequestTopic in which every field has its default. */
export function createDescribeShareGroupOffsetsRequestTopic(): DescribeShareGroupOffsetsRequestTopic {
  return {
    topicName: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

function readDescribeShareGroupOffsetsRequestDataFlexible(reader: WireReader): DescribeShareGroupOffsetsRequestData {
  const groupsCount = readCompactCount(reader, 3, 'Groups')
  const groups = newArray<DescribeShareGroupOffsetsRequestGroup>(groupsCount)
  for (let i = 0; i < groupsCount; i++) {
    groups[i] = readDescribeShareGroupOffsetsRequestGroupFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groups,
    unknownTaggedFields,
  }
}

function writeDescribeShareGroupOffsetsRequestDataFlexible(
  writer: WireWriter,
  message: DescribeShareGroupOffsetsRequestData,
): void {
  const groups = notNull(message.groups, 'Groups')
  writeCompactCount(writer, groups.length)
  for (let i = 0; i < groups.length; i++) {
    writeDescribeShareGroupOffsetsRequestGroupFlexible(writer, notNull(groups[i], 'Groups'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readDescribeShareGroupOffsetsRequestGroupFlexible(reader: WireReader): DescribeShareGroupOffsetsRequestGroup {
  const groupId = readCompactString(reader, 'Groups.GroupId')
  const topicsCount = readCompactNullableCount(reader, 3, 'Groups.Topics')
  const topics = topicsCount < 0 ? null : newArray<DescribeShareGroupOffsetsRequestTopic>(topicsCount)
  if (topics !== null) {
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readDescribeShareGroupOffsetsRequestTopicFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Groups')
  return {
    groupId,
    topics,
    unknownTaggedFields,
  }
}

function writeDescribeShareGroupOffsetsRequestGroupFlexible(
  writer: WireWriter,
  message: DescribeShareGroupOffsetsRequestGroup,
): void {
  writeCompactString(writer, message.groupId, 'Groups.GroupId')
  const topics = message.topics
  if (topics === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeDescribeShareGroupOffsetsRequestTopicFlexible(writer, notNull(topics[i], 'Groups.Topics'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups')
}

function readDescribeShareGroupOffsetsRequestTopicFlexible(reader: WireReader): DescribeShareGroupOffsetsRequestTopic {
  const topicName = readCompactString(reader, 'Groups.Topics.TopicName')
  const partitions = readCompactInt32Array(reader, 'Groups.Topics.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Topics')
  return {
    topicName,
    partitions,
    unknownTaggedFields,
  }
}

function writeDescribeShareGroupOffsetsRequestTopicFlexible(
  writer: WireWriter,
  message: DescribeShareGroupOffsetsRequestTopic,
): void {
  writeCompactString(writer, message.topicName, 'Groups.Topics.TopicName')
  const partitions = notNull(message.partitions, 'Groups.Topics.Partitions')
  let at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'Groups.Topics.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Groups.Topics')
}
