// Generated from schemas/AlterPartitionReassignmentsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { readInt32Elements, writeCompactInt32Array } from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterPartitionReassignmentsRequest. Versions 0+, flexible from 0. */
export interface AlterPartitionReassignmentsRequestData {
  /** Versions 0+, int32, default 60000. */
  timeoutMs: number
  /** Versions 1+, bool, default true. */
  allowReplicationFactorChange: boolean
  /** Versions 0+, default empty. */
  topics: ReassignableTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of AlterPartitionReassignmentsRequest. Versions 0+. */
export interface ReassignableTopic {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: ReassignablePartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of AlterPartitionReassignmentsRequest. Versions 0+. */
export interface ReassignablePartition {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int32 each, nullable in versions 0+, default null, a brokerId. */
  replicas: number[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterPartitionReassignmentsRequest, API key 45, versions 0 to 1, flexible from 0. */
export const AlterPartitionReassignmentsRequest: RequestCodec<AlterPartitionReassignmentsRequestData> = {
  name: 'AlterPartitionReassignmentsRequest',
  kind: 'request',
  apiKey: 45,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createAlterPartitionReassignmentsRequestData,
  read(reader, version) {
    assertVersion(AlterPartitionReassignmentsRequest, version, reader.at)
    try {
      return readAlterPartitionReassignmentsRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, AlterPartitionReassignmentsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterPartitionReassignmentsRequest, version, writer.byteLength)
    try {
      writeAlterPartitionReassignmentsRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, AlterPartitionReassignmentsRequest, version, writer.byteLength)
    }
  },
}

/** A AlterPartitionReassignmentsRequestData in which every field has its default. */
export function createAlterPartitionReassignmentsRequestData(): AlterPartitionReassignmentsRequestData {
  return {
    timeoutMs: 60000,
    allowReplicationFactorChange: true,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A ReassignableTopic in which every field has its default. */
export function createReassignableTopic(): ReassignableTopic {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A ReassignablePartition in which every field has its default. */
export function createReassignablePartition(): ReassignablePartition {
  return {
    partitionIndex: 0,
    replicas: null,
    unknownTaggedFields: null,
  }
}

function readAlterPartitionReassignmentsRequestDataFlexible(
  reader: WireReader,
  version: number,
): AlterPartitionReassignmentsRequestData {
  const buffer = reader.buffer
  const at = reader.take(4, 'TimeoutMs')
  const timeoutMs = int32At(buffer, at)
  let allowReplicationFactorChange: boolean = true
  if (version >= 1) {
    const at = reader.take(1, 'AllowReplicationFactorChange')
    allowReplicationFactorChange = buffer[at] !== 0
  }
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<ReassignableTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readReassignableTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    timeoutMs,
    allowReplicationFactorChange,
    topics,
    unknownTaggedFields,
  }
}

function writeAlterPartitionReassignmentsRequestDataFlexible(
  writer: WireWriter,
  message: AlterPartitionReassignmentsRequestData,
  version: number,
): void {
  if (version < 1 && message.allowReplicationFactorChange !== true) {
    throw unsupportedField('AllowReplicationFactorChange')
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.allowReplicationFactorChange ? 1 : 0)
  }
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeReassignableTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readReassignableTopicFlexible(reader: WireReader): ReassignableTopic {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 6, 'Topics.Partitions')
  const partitions = newArray<ReassignablePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readReassignablePartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function writeReassignableTopicFlexible(writer: WireWriter, message: ReassignableTopic): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeReassignablePartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readReassignablePartitionFlexible(reader: WireReader): ReassignablePartition {
  const buffer = reader.buffer
  const at = reader.take(4, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const replicasCount = readCompactNullableCount(reader, 4, 'Topics.Partitions.Replicas')
  const replicas = replicasCount < 0 ? null : readInt32Elements(reader, replicasCount)
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partitionIndex,
    replicas,
    unknownTaggedFields,
  }
}

function writeReassignablePartitionFlexible(writer: WireWriter, message: ReassignablePartition): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  const replicas = message.replicas
  if (replicas === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactInt32Array(writer, replicas, 'Topics.Partitions.Replicas')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Partitions')
}
