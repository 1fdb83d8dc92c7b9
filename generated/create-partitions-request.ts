// Generated from schemas/CreatePartitionsRequest.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactCount,
  readCompactNullableCount,
  readCount,
  readNullableCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import { int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, putInt32Array, readCompactInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of CreatePartitionsRequest. Versions 0+, flexible from 2. */
export interface CreatePartitionsRequestData {
  /** Versions 0+, default empty. */
  topics: CreatePartitionsTopic[]
  /** Versions 0+, int32, default 0. */
  timeoutMs: number
  /** Versions 0+, bool, default false. */
  validateOnly: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of CreatePartitionsRequest. Versions 0+. */
export interface CreatePartitionsTopic {
  /** Versions 0+, string, default "", map key, a topicName. */
  name: string
  /** Versions 0+, int32, default 0. */
  count: number
  /** Versions 0+, nullable in versions 0+, default empty. */
  assignments: CreatePartitionsAssignment[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Assignments` of CreatePartitionsRequest. Versions 0+. */
export interface CreatePartitionsAssignment {
  /** Versions 0+, int32 each, default empty, a brokerId. */
  brokerIds: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** CreatePartitionsRequest, API key 37, versions 0 to 3, flexible from 2. */
export const CreatePartitionsRequest: RequestCodec<CreatePartitionsRequestData> = {
  name: 'CreatePartitionsRequest',
  kind: 'request',
  apiKey: 37,
  validVersions: [0, 3],
  flexibleFrom: 2,
  create: createCreatePartitionsRequestData,
  read(reader, version) {
    assertVersion(CreatePartitionsRequest, version, reader.at)
    try {
      if (version >= 2) return readCreatePartitionsRequestDataFlexible(reader)
      return readCreatePartitionsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, CreatePartitionsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(CreatePartitionsRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeCreatePartitionsRequestDataFlexible(writer, message)
      else writeCreatePartitionsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, CreatePartitionsRequest, version, writer.byteLength)
    }
  },
}

/** A CreatePartitionsRequestData in which every field has its default. */
export function createCreatePartitionsRequestData(): CreatePartitionsRequestData {
  return {
    topics: [],
    timeoutMs: 0,
    validateOnly: false,
    unknownTaggedFields: null,
  }
}

/** A CreatePartitionsTopic in which every field has its default. */
export function createCreatePartitionsTopic(): CreatePartitionsTopic {
  return {
    name: '',
    count: 0,
    assignments: [],
    unknownTaggedFields: null,
  }
}

/** What tells one CreatePartitionsTopic from another: its `name`. A list may hold the same key twice. */
export function keyOfCreatePartitionsTopic(message: CreatePartitionsTopic): string {
  return message.name
}

/** A CreatePartitionsAssignment in which every field has its default. */
export function createCreatePartitionsAssignment(): CreatePartitionsAssignment {
  return {
    brokerIds: [],
    unknownTaggedFields: null,
  }
}

function readCreatePartitionsRequestDataFlexible(reader: WireReader): CreatePartitionsRequestData {
  const buffer = reader.buffer
  const topicsCount = readCompactCount(reader, 7, 'Topics')
  const topics = newArray<CreatePartitionsTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readCreatePartitionsTopicFlexible(reader)
  }
  const at = reader.take(6, 'TimeoutMs')
  const timeoutMs = int32At(buffer, at)
  const validateOnly = buffer[at + 4] !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 5, '')
  return {
    topics,
    timeoutMs,
    validateOnly,
    unknownTaggedFields,
  }
}

function readCreatePartitionsRequestDataLegacy(reader: WireReader): CreatePartitionsRequestData {
  const buffer = reader.buffer
  const topicsCount = readCount(reader, 10, 'Topics')
  const topics = newArray<CreatePartitionsTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readCreatePartitionsTopicLegacy(reader)
  }
  const at = reader.take(5, 'TimeoutMs')
  const timeoutMs = int32At(buffer, at)
  const validateOnly = buffer[at + 4] !== 0
  return {
    topics,
    timeoutMs,
    validateOnly,
    unknownTaggedFields: null,
  }
}

function writeCreatePartitionsRequestDataFlexible(writer: WireWriter, message: CreatePartitionsRequestData): void {
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeCreatePartitionsTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
  writer.view.setInt8(at + 4, message.validateOnly ? 1 : 0)
  putUnknownTags(writer, at + 5, message.unknownTaggedFields, '')
}

function writeCreatePartitionsRequestDataLegacy(writer: WireWriter, message: CreatePartitionsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeCreatePartitionsTopicLegacy(writer, notNull(topics[i], 'Topics'))
  }
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
  writer.view.setInt8(at + 4, message.validateOnly ? 1 : 0)
}

function readCreatePartitionsTopicFlexible(reader: WireReader): CreatePartitionsTopic {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Topics.Name')
  const at = reader.take(4, 'Topics.Count')
  const count = int32At(buffer, at)
  const assignmentsCount = readCompactNullableCount(reader, 2, 'Topics.Assignments')
  const assignments = assignmentsCount < 0 ? null : newArray<CreatePartitionsAssignment>(assignmentsCount)
  if (assignments !== null) {
    for (let i = 0; i < assignmentsCount; i++) {
      assignments[i] = readCreatePartitionsAssignmentFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    count,
    assignments,
    unknownTaggedFields,
  }
}

function readCreatePartitionsTopicLegacy(reader: WireReader): CreatePartitionsTopic {
  const buffer = reader.buffer
  const name = readString(reader, 'Topics.Name')
  const at = reader.take(4, 'Topics.Count')
  const count = int32At(buffer, at)
  const assignmentsCount = readNullableCount(reader, 4, 'Topics.Assignments')
  const assignments = assignmentsCount < 0 ? null : newArray<CreatePartitionsAssignment>(assignmentsCount)
  if (assignments !== null) {
    for (let i = 0; i < assignmentsCount; i++) {
      assignments[i] = readCreatePartitionsAssignmentLegacy(reader)
    }
  }
  return {
    name,
    count,
    assignments,
    unknownTaggedFields: null,
  }
}

function writeCreatePartitionsTopicFlexible(writer: WireWriter, message: CreatePartitionsTopic): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.count, 'Topics.Count'))
  const assignments = message.assignments
  if (assignments === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, assignments.length)
    for (let i = 0; i < assignments.length; i++) {
      writeCreatePartitionsAssignmentFlexible(writer, notNull(assignments[i], 'Topics.Assignments'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeCreatePartitionsTopicLegacy(writer: WireWriter, message: CreatePartitionsTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.count, 'Topics.Count'))
  const assignments = message.assignments
  if (assignments === null) {
    writeCount(writer, -1)
  } else {
    writeCount(writer, assignments.length)
    for (let i = 0; i < assignments.length; i++) {
      writeCreatePartitionsAssignmentLegacy(writer, notNull(assignments[i], 'Topics.Assignments'))
    }
  }
}

function readCreatePartitionsAssignmentFlexible(reader: WireReader): CreatePartitionsAssignment {
  const brokerIds = readCompactInt32Array(reader, 'Topics.Assignments.BrokerIds')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Assignments')
  return {
    brokerIds,
    unknownTaggedFields,
  }
}

function readCreatePartitionsAssignmentLegacy(reader: WireReader): CreatePartitionsAssignment {
  const brokerIds = readInt32Array(reader, 'Topics.Assignments.BrokerIds')
  return {
    brokerIds,
    unknownTaggedFields: null,
  }
}

function writeCreatePartitionsAssignmentFlexible(writer: WireWriter, message: CreatePartitionsAssignment): void {
  const brokerIds = notNull(message.brokerIds, 'Topics.Assignments.BrokerIds')
  let at = writer.room(6 + 4 * brokerIds.length)
  at = putCompactInt32Array(writer, at, brokerIds, 'Topics.Assignments.BrokerIds')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics.Assignments')
}

function writeCreatePartitionsAssignmentLegacy(writer: WireWriter, message: CreatePartitionsAssignment): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Assignments')
  const brokerIds = notNull(message.brokerIds, 'Topics.Assignments.BrokerIds')
  let at = writer.room(5 + 4 * brokerIds.length)
  at = putInt32Array(writer, at, brokerIds, 'Topics.Assignments.BrokerIds')
  writer.at = at
}
