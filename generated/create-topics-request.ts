// Generated from schemas/CreateTopicsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, putInt32Array, readCompactInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  readNullableString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeNullableString,
  writeString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of CreateTopicsRequest. Versions 2+, flexible from 5. */
export interface CreateTopicsRequestData {
  /** Versions 2+, default empty. */
  topics: CreatableTopic[]
  /** Versions 2+, int32, default 60000. */
  timeoutMs: number
  /** Versions 2+, bool, default false. */
  validateOnly: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of CreateTopicsRequest. Versions 2+. */
export interface CreatableTopic {
  /** Versions 2+, string, default "", map key, a topicName. */
  name: string
  /** Versions 2+, int32, default 0. */
  numPartitions: number
  /** Versions 2+, int16, default 0. */
  replicationFactor: number
  /** Versions 2+, default empty. */
  assignments: CreatableReplicaAssignment[]
  /** Versions 2+, default empty. */
  configs: CreatableTopicConfig[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Configs` of CreateTopicsRequest. Versions 2+. */
export interface CreatableTopicConfig {
  /** Versions 2+, string, default "", map key. */
  name: string
  /** Versions 2+, string, nullable in versions 2+, default "". */
  value: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Assignments` of CreateTopicsRequest. Versions 2+. */
export interface CreatableReplicaAssignment {
  /** Versions 2+, int32, default 0, map key. */
  partitionIndex: number
  /** Versions 2+, int32 each, default empty, a brokerId. */
  brokerIds: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** CreateTopicsRequest, API key 19, versions 2 to 7, flexible from 5. */
export const CreateTopicsRequest: RequestCodec<CreateTopicsRequestData> = {
  name: 'CreateTopicsRequest',
  kind: 'request',
  apiKey: 19,
  validVersions: [2, 7],
  flexibleFrom: 5,
  create: createCreateTopicsRequestData,
  read(reader, version) {
    assertVersion(CreateTopicsRequest, version, reader.at)
    try {
      if (version >= 5) return readCreateTopicsRequestDataFlexible(reader)
      return readCreateTopicsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, CreateTopicsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(CreateTopicsRequest, version, writer.byteLength)
    try {
      if (version >= 5) writeCreateTopicsRequestDataFlexible(writer, message)
      else writeCreateTopicsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, CreateTopicsRequest, version, writer.byteLength)
    }
  },
}

/** A CreateTopicsRequestData in which every field has its default. */
export function createCreateTopicsRequestData(): CreateTopicsRequestData {
  return {
    topics: [],
    timeoutMs: 60000,
    validateOnly: false,
    unknownTaggedFields: null,
  }
}

/** A CreatableTopic in which every field has its default. */
export function createCreatableTopic(): CreatableTopic {
  return {
    name: '',
    numPartitions: 0,
    replicationFactor: 0,
    assignments: [],
    configs: [],
    unknownTaggedFields: null,
  }
}

/** What tells one CreatableTopic from another: its `name`. A list may hold the same key twice. */
export function keyOfCreatableTopic(message: CreatableTopic): string {
  return message.name
}

/** A CreatableTopicConfig in which every field has its default. */
export function createCreatableTopicConfig(): CreatableTopicConfig {
  return {
    name: '',
    value: '',
    unknownTaggedFields: null,
  }
}

/** What tells one CreatableTopicConfig from another: its `name`. A list may hold the same key twice. */
export function keyOfCreatableTopicConfig(message: CreatableTopicConfig): string {
  return message.name
}

/** A CreatableReplicaAssignment in which every field has its default. */
export function createCreatableReplicaAssignment(): CreatableReplicaAssignment {
  return {
    partitionIndex: 0,
    brokerIds: [],
    unknownTaggedFields: null,
  }
}

/** What tells one CreatableReplicaAssignment from another: its `partitionIndex`. A list may hold the same key twice. */
export function keyOfCreatableReplicaAssignment(message: CreatableReplicaAssignment): number {
  return message.partitionIndex
}

function readCreateTopicsRequestDataFlexible(reader: WireReader): CreateTopicsRequestData {
  const buffer = reader.buffer
  const topicsCount = readCompactCount(reader, 10, 'Topics')
  const topics = newArray<CreatableTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readCreatableTopicFlexible(reader)
  }
  const at = reader.take(6, 'timeoutMs')
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

function readCreateTopicsRequestDataLegacy(reader: WireReader): CreateTopicsRequestData {
  const buffer = reader.buffer
  const topicsCount = readCount(reader, 16, 'Topics')
  const topics = newArray<CreatableTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readCreatableTopicLegacy(reader)
  }
  const at = reader.take(5, 'timeoutMs')
  const timeoutMs = int32At(buffer, at)
  const validateOnly = buffer[at + 4] !== 0
  return {
    topics,
    timeoutMs,
    validateOnly,
    unknownTaggedFields: null,
  }
}

function writeCreateTopicsRequestDataFlexible(writer: WireWriter, message: CreateTopicsRequestData): void {
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeCreatableTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.timeoutMs, 'timeoutMs'))
  writer.view.setInt8(at + 4, message.validateOnly ? 1 : 0)
  putUnknownTags(writer, at + 5, message.unknownTaggedFields, '')
}

function writeCreateTopicsRequestDataLegacy(writer: WireWriter, message: CreateTopicsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeCreatableTopicLegacy(writer, notNull(topics[i], 'Topics'))
  }
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.timeoutMs, 'timeoutMs'))
  writer.view.setInt8(at + 4, message.validateOnly ? 1 : 0)
}

function readCreatableTopicFlexible(reader: WireReader): CreatableTopic {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Topics.Name')
  const at = reader.take(6, 'Topics.NumPartitions')
  const numPartitions = int32At(buffer, at)
  const replicationFactor = int16At(buffer, at + 4)
  const assignmentsCount = readCompactCount(reader, 6, 'Topics.Assignments')
  const assignments = newArray<CreatableReplicaAssignment>(assignmentsCount)
  for (let i = 0; i < assignmentsCount; i++) {
    assignments[i] = readCreatableReplicaAssignmentFlexible(reader)
  }
  const configsCount = readCompactCount(reader, 3, 'Topics.Configs')
  const configs = newArray<CreatableTopicConfig>(configsCount)
  for (let i = 0; i < configsCount; i++) {
    configs[i] = readCreatableTopicConfigFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    numPartitions,
    replicationFactor,
    assignments,
    configs,
    unknownTaggedFields,
  }
}

function readCreatableTopicLegacy(reader: WireReader): CreatableTopic {
  const buffer = reader.buffer
  const name = readString(reader, 'Topics.Name')
  const at = reader.take(6, 'Topics.NumPartitions')
  const numPartitions = int32At(buffer, at)
  const replicationFactor = int16At(buffer, at + 4)
  const assignmentsCount = readCount(reader, 8, 'Topics.Assignments')
  const assignments = newArray<CreatableReplicaAssignment>(assignmentsCount)
  for (let i = 0; i < assignmentsCount; i++) {
    assignments[i] = readCreatableReplicaAssignmentLegacy(reader)
  }
  const configsCount = readCount(reader, 4, 'Topics.Configs')
  const configs = newArray<CreatableTopicConfig>(configsCount)
  for (let i = 0; i < configsCount; i++) {
    configs[i] = readCreatableTopicConfigLegacy(reader)
  }
  return {
    name,
    numPartitions,
    replicationFactor,
    assignments,
    configs,
    unknownTaggedFields: null,
  }
}

function writeCreatableTopicFlexible(writer: WireWriter, message: CreatableTopic): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.numPartitions, 'Topics.NumPartitions'))
  writer.view.setInt16(at + 4, int16(message.replicationFactor, 'Topics.ReplicationFactor'))
  const assignments = notNull(message.assignments, 'Topics.Assignments')
  writeCompactCount(writer, assignments.length)
  for (let i = 0; i < assignments.length; i++) {
    writeCreatableReplicaAssignmentFlexible(writer, notNull(assignments[i], 'Topics.Assignments'))
  }
  const configs = notNull(message.configs, 'Topics.Configs')
  writeCompactCount(writer, configs.length)
  for (let i = 0; i < configs.length; i++) {
    writeCreatableTopicConfigFlexible(writer, notNull(configs[i], 'Topics.Configs'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeCreatableTopicLegacy(writer: WireWriter, message: CreatableTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.numPartitions, 'Topics.NumPartitions'))
  writer.view.setInt16(at + 4, int16(message.replicationFactor, 'Topics.ReplicationFactor'))
  const assignments = notNull(message.assignments, 'Topics.Assignments')
  writeCount(writer, assignments.length)
  for (let i = 0; i < assignments.length; i++) {
    writeCreatableReplicaAssignmentLegacy(writer, notNull(assignments[i], 'Topics.Assignments'))
  }
  const configs = notNull(message.configs, 'Topics.Configs')
  writeCount(writer, configs.length)
  for (let i = 0; i < configs.length; i++) {
    writeCreatableTopicConfigLegacy(writer, notNull(configs[i], 'Topics.Configs'))
  }
}

function readCreatableTopicConfigFlexible(reader: WireReader): CreatableTopicConfig {
  const name = readCompactString(reader, 'Topics.Configs.Name')
  const value = readCompactNullableString(reader, 'Topics.Configs.Value')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Configs')
  return {
    name,
    value,
    unknownTaggedFields,
  }
}

function readCreatableTopicConfigLegacy(reader: WireReader): CreatableTopicConfig {
  const name = readString(reader, 'Topics.Configs.Name')
  const value = readNullableString(reader, 'Topics.Configs.Value')
  return {
    name,
    value,
    unknownTaggedFields: null,
  }
}

function writeCreatableTopicConfigFlexible(writer: WireWriter, message: CreatableTopicConfig): void {
  writeCompactString(writer, message.name, 'Topics.Configs.Name')
  writeCompactNullableString(writer, message.value, 'Topics.Configs.Value')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Configs')
}

function writeCreatableTopicConfigLegacy(writer: WireWriter, message: CreatableTopicConfig): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Configs')
  writeString(writer, message.name, 'Topics.Configs.Name')
  writeNullableString(writer, message.value, 'Topics.Configs.Value')
}

function readCreatableReplicaAssignmentFlexible(reader: WireReader): CreatableReplicaAssignment {
  const buffer = reader.buffer
  const at = reader.take(4, 'Topics.Assignments.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const brokerIds = readCompactInt32Array(reader, 'Topics.Assignments.BrokerIds')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Assignments')
  return {
    partitionIndex,
    brokerIds,
    unknownTaggedFields,
  }
}

function readCreatableReplicaAssignmentLegacy(reader: WireReader): CreatableReplicaAssignment {
  const buffer = reader.buffer
  const at = reader.take(4, 'Topics.Assignments.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const brokerIds = readInt32Array(reader, 'Topics.Assignments.BrokerIds')
  return {
    partitionIndex,
    brokerIds,
    unknownTaggedFields: null,
  }
}

function writeCreatableReplicaAssignmentFlexible(writer: WireWriter, message: CreatableReplicaAssignment): void {
  const brokerIds = notNull(message.brokerIds, 'Topics.Assignments.BrokerIds')
  let at = writer.room(10 + 4 * brokerIds.length)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Assignments.PartitionIndex'))
  at = putCompactInt32Array(writer, at + 4, brokerIds, 'Topics.Assignments.BrokerIds')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics.Assignments')
}

function writeCreatableReplicaAssignmentLegacy(writer: WireWriter, message: CreatableReplicaAssignment): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Assignments')
  const brokerIds = notNull(message.brokerIds, 'Topics.Assignments.BrokerIds')
  let at = writer.room(9 + 4 * brokerIds.length)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Assignments.PartitionIndex'))
  at = putInt32Array(writer, at + 4, brokerIds, 'Topics.Assignments.BrokerIds')
  writer.at = at
}
