// Generated from schemas/ListPartitionReassignmentsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ListPartitionReassignmentsRequest. Versions 0+, flexible from 0. */
export interface ListPartitionReassignmentsRequestData {
  /** Versions 0+, int32, default 60000. */
  timeoutMs: number
  /** Versions 0+, nullable in versions 0+, default null. */
  topics: ListPartitionReassignmentsTopics[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of ListPartitionReassignmentsRequest. Versions 0+. */
export interface ListPartitionReassignmentsTopics {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, int32 each, default empty. */
  partitionIndexes: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListPartitionReassignmentsRequest, API key 46, version 0, flexible from 0. */
export const ListPartitionReassignmentsRequest: RequestCodec<ListPartitionReassignmentsRequestData> = {
  name: 'ListPartitionReassignmentsRequest',
  kind: 'request',
  apiKey: 46,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createListPartitionReassignmentsRequestData,
  read(reader, version) {
    assertVersion(ListPartitionReassignmentsRequest, version, reader.at)
    try {
      return readListPartitionReassignmentsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ListPartitionReassignmentsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListPartitionReassignmentsRequest, version, writer.byteLength)
    try {
      writeListPartitionReassignmentsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ListPartitionReassignmentsRequest, version, writer.byteLength)
    }
  },
}

/** A ListPartitionReassignmentsRequestData in which every field has its default. */
export function createListPartitionReassignmentsRequestData(): ListPartitionReassignmentsRequestData {
  return {
    timeoutMs: 60000,
    topics: null,
    unknownTaggedFields: null,
  }
}

/** A ListPartitionReassignmentsTopics in which every field has its default. */
export function createListPartitionReassignmentsTopics(): ListPartitionReassignmentsTopics {
  return {
    name: '',
    partitionIndexes: [],
    unknownTaggedFields: null,
  }
}

function readListPartitionReassignmentsRequestDataFlexible(reader: WireReader): ListPartitionReassignmentsRequestData {
  const buffer = reader.buffer
  const at = reader.take(4, 'TimeoutMs')
  const timeoutMs = int32At(buffer, at)
  const topicsCount = readCompactNullableCount(reader, 3, 'Topics')
  const topics = topicsCount < 0 ? null : newArray<ListPartitionReassignmentsTopics>(topicsCount)
  if (topics !== null) {
    for (let i = 0; i < topicsCount; i++) {
      topics[i] = readListPartitionReassignmentsTopicsFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    timeoutMs,
    topics,
    unknownTaggedFields,
  }
}

function writeListPartitionReassignmentsRequestDataFlexible(
  writer: WireWriter,
  message: ListPartitionReassignmentsRequestData,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
  const topics = message.topics
  if (topics === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, topics.length)
    for (let i = 0; i < topics.length; i++) {
      writeListPartitionReassignmentsTopicsFlexible(writer, notNull(topics[i], 'Topics'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readListPartitionReassignmentsTopicsFlexible(reader: WireReader): ListPartitionReassignmentsTopics {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionIndexes = readCompactInt32Array(reader, 'Topics.PartitionIndexes')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitionIndexes,
    unknownTaggedFields,
  }
}

function writeListPartitionReassignmentsTopicsFlexible(
  writer: WireWriter,
  message: ListPartitionReassignmentsTopics,
): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitionIndexes = notNull(message.partitionIndexes, 'Topics.PartitionIndexes')
  let at = writer.room(6 + 4 * partitionIndexes.length)
  at = putCompactInt32Array(writer, at, partitionIndexes, 'Topics.PartitionIndexes')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics')
}
