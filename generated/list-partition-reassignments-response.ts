// Generated from schemas/ListPartitionReassignmentsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ListPartitionReassignmentsResponse. Versions 0+, flexible from 0. */
export interface ListPartitionReassignmentsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Versions 0+, default empty. */
  topics: OngoingTopicReassignment[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of ListPartitionReassignmentsResponse. Versions 0+. */
export interface OngoingTopicReassignment {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: OngoingPartitionReassignment[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of ListPartitionReassignmentsResponse. Versions 0+. */
export interface OngoingPartitionReassignment {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int32 each, default empty, a brokerId. */
  replicas: number[]
  /** Versions 0+, int32 each, default empty, a brokerId. */
  addingReplicas: number[]
  /** Versions 0+, int32 each, default empty, a brokerId. */
  removingReplicas: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListPartitionReassignmentsResponse, API key 46, version 0, flexible from 0. */
export const ListPartitionReassignmentsResponse: ResponseCodec<ListPartitionReassignmentsResponseData> = {
  name: 'ListPartitionReassignmentsResponse',
  kind: 'response',
  apiKey: 46,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createListPartitionReassignmentsResponseData,
  read(reader, version) {
    assertVersion(ListPartitionReassignmentsResponse, version, reader.at)
    try {
      return readListPartitionReassignmentsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ListPartitionReassignmentsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListPartitionReassignmentsResponse, version, writer.byteLength)
    try {
      writeListPartitionReassignmentsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ListPartitionReassignmentsResponse, version, writer.byteLength)
    }
  },
}

/** A ListPartitionReassignmentsResponseData in which every field has its default. */
export function createListPartitionReassignmentsResponseData(): ListPartitionReassignmentsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A OngoingTopicReassignment in which every field has its default. */
export function createOngoingTopicReassignment(): OngoingTopicReassignment {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A OngoingPartitionReassignment in which every field has its default. */
export function createOngoingPartitionReassignment(): OngoingPartitionReassignment {
  return {
    partitionIndex: 0,
    replicas: [],
    addingReplicas: [],
    removingReplicas: [],
    unknownTaggedFields: null,
  }
}

function readListPartitionReassignmentsResponseDataFlexible(
  reader: WireReader,
): ListPartitionReassignmentsResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<OngoingTopicReassignment>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOngoingTopicReassignmentFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    topics,
    unknownTaggedFields,
  }
}

function writeListPartitionReassignmentsResponseDataFlexible(
  writer: WireWriter,
  message: ListPartitionReassignmentsResponseData,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOngoingTopicReassignmentFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readOngoingTopicReassignmentFlexible(reader: WireReader): OngoingTopicReassignment {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 8, 'Topics.Partitions')
  const partitions = newArray<OngoingPartitionReassignment>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOngoingPartitionReassignmentFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function writeOngoingTopicReassignmentFlexible(writer: WireWriter, message: OngoingTopicReassignment): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOngoingPartitionReassignmentFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readOngoingPartitionReassignmentFlexible(reader: WireReader): OngoingPartitionReassignment {
  const buffer = reader.buffer
  const at = reader.take(4, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const replicas = readCompactInt32Array(reader, 'Topics.Partitions.Replicas')
  const addingReplicas = readCompactInt32Array(reader, 'Topics.Partitions.AddingReplicas')
  const removingReplicas = readCompactInt32Array(reader, 'Topics.Partitions.RemovingReplicas')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partitionIndex,
    replicas,
    addingReplicas,
    removingReplicas,
    unknownTaggedFields,
  }
}

function writeOngoingPartitionReassignmentFlexible(writer: WireWriter, message: OngoingPartitionReassignment): void {
  const replicas = notNull(message.replicas, 'Topics.Partitions.Replicas')
  const addingReplicas = notNull(message.addingReplicas, 'Topics.Partitions.AddingReplicas')
  const removingReplicas = notNull(message.removingReplicas, 'Topics.Partitions.RemovingReplicas')
  let at = writer.room(20 + 4 * replicas.length + 4 * addingReplicas.length + 4 * removingReplicas.length)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  at = putCompactInt32Array(writer, at + 4, replicas, 'Topics.Partitions.Replicas')
  at = putCompactInt32Array(writer, at, addingReplicas, 'Topics.Partitions.AddingReplicas')
  at = putCompactInt32Array(writer, at, removingReplicas, 'Topics.Partitions.RemovingReplicas')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics.Partitions')
}
