// Generated from schemas/ElectLeadersRequest.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactNullableCount,
  readNullableCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import { int8, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, putInt32Array, readCompactInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import { int32At, int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ElectLeadersRequest. Versions 0+, flexible from 2. */
export interface ElectLeadersRequestData {
  /** Versions 1+, int8, default 0. */
  electionType: number
  /** Versions 0+, nullable in versions 0+, default empty. */
  topicPartitions: TopicPartitions[] | null
  /** Versions 0+, int32, default 60000. */
  timeoutMs: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of ElectLeadersRequest. Versions 0+. */
export interface TopicPartitions {
  /** Versions 0+, string, default "", map key, a topicName. */
  topic: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ElectLeadersRequest, API key 43, versions 0 to 2, flexible from 2. */
export const ElectLeadersRequest: RequestCodec<ElectLeadersRequestData> = {
  name: 'ElectLeadersRequest',
  kind: 'request',
  apiKey: 43,
  validVersions: [0, 2],
  flexibleFrom: 2,
  create: createElectLeadersRequestData,
  read(reader, version) {
    assertVersion(ElectLeadersRequest, version, reader.at)
    try {
      if (version >= 2) return readElectLeadersRequestDataFlexible(reader)
      return readElectLeadersRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, ElectLeadersRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ElectLeadersRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeElectLeadersRequestDataFlexible(writer, message)
      else writeElectLeadersRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ElectLeadersRequest, version, writer.byteLength)
    }
  },
}

/** A ElectLeadersRequestData in which every field has its default. */
export function createElectLeadersRequestData(): ElectLeadersRequestData {
  return {
    electionType: 0,
    topicPartitions: [],
    timeoutMs: 60000,
    unknownTaggedFields: null,
  }
}

/** A TopicPartitions in which every field has its default. */
export function createTopicPartitions(): TopicPartitions {
  return {
    topic: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one TopicPartitions from another: its `topic`. A list may hold the same key twice. */
export function keyOfTopicPartitions(message: TopicPartitions): string {
  return message.topic
}

function readElectLeadersRequestDataFlexible(reader: WireReader): ElectLeadersRequestData {
  const buffer = reader.buffer
  let at = reader.take(1, 'ElectionType')
  const electionType = int8At(buffer, at)
  const topicPartitionsCount = readCompactNullableCount(reader, 3, 'TopicPartitions')
  const topicPartitions = topicPartitionsCount < 0 ? null : newArray<TopicPartitions>(topicPartitionsCount)
  if (topicPartitions !== null) {
    for (let i = 0; i < topicPartitionsCount; i++) {
      topicPartitions[i] = readTopicPartitionsFlexible(reader)
    }
  }
  at = reader.take(5, 'TimeoutMs')
  const timeoutMs = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, '')
  return {
    electionType,
    topicPartitions,
    timeoutMs,
    unknownTaggedFields,
  }
}

function readElectLeadersRequestDataLegacy(reader: WireReader, version: number): ElectLeadersRequestData {
  const buffer = reader.buffer
  let electionType: number = 0
  if (version >= 1) {
    const at = reader.take(1, 'ElectionType')
    electionType = int8At(buffer, at)
  }
  const topicPartitionsCount = readNullableCount(reader, 6, 'TopicPartitions')
  const topicPartitions = topicPartitionsCount < 0 ? null : newArray<TopicPartitions>(topicPartitionsCount)
  if (topicPartitions !== null) {
    for (let i = 0; i < topicPartitionsCount; i++) {
      topicPartitions[i] = readTopicPartitionsLegacy(reader)
    }
  }
  const at = reader.take(4, 'TimeoutMs')
  const timeoutMs = int32At(buffer, at)
  return {
    electionType,
    topicPartitions,
    timeoutMs,
    unknownTaggedFields: null,
  }
}

function writeElectLeadersRequestDataFlexible(writer: WireWriter, message: ElectLeadersRequestData): void {
  let at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.electionType, 'ElectionType'))
  const topicPartitions = message.topicPartitions
  if (topicPartitions === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, topicPartitions.length)
    for (let i = 0; i < topicPartitions.length; i++) {
      writeTopicPartitionsFlexible(writer, notNull(topicPartitions[i], 'TopicPartitions'))
    }
  }
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, '')
}

function writeElectLeadersRequestDataLegacy(
  writer: WireWriter,
  message: ElectLeadersRequestData,
  version: number,
): void {
  if (version < 1 && message.electionType !== 0) {
    throw unsupportedField('ElectionType')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.electionType, 'ElectionType'))
  }
  const topicPartitions = message.topicPartitions
  if (topicPartitions === null) {
    writeCount(writer, -1)
  } else {
    writeCount(writer, topicPartitions.length)
    for (let i = 0; i < topicPartitions.length; i++) {
      writeTopicPartitionsLegacy(writer, notNull(topicPartitions[i], 'TopicPartitions'))
    }
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
}

function readTopicPartitionsFlexible(reader: WireReader): TopicPartitions {
  const topic = readCompactString(reader, 'TopicPartitions.Topic')
  const partitions = readCompactInt32Array(reader, 'TopicPartitions.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'TopicPartitions')
  return {
    topic,
    partitions,
    unknownTaggedFields,
  }
}

function readTopicPartitionsLegacy(reader: WireReader): TopicPartitions {
  const topic = readString(reader, 'TopicPartitions.Topic')
  const partitions = readInt32Array(reader, 'TopicPartitions.Partitions')
  return {
    topic,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeTopicPartitionsFlexible(writer: WireWriter, message: TopicPartitions): void {
  writeCompactString(writer, message.topic, 'TopicPartitions.Topic')
  const partitions = notNull(message.partitions, 'TopicPartitions.Partitions')
  let at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'TopicPartitions.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'TopicPartitions')
}

function writeTopicPartitionsLegacy(writer: WireWriter, message: TopicPartitions): void {
  refuseUnknownTags(message.unknownTaggedFields, 'TopicPartitions')
  writeString(writer, message.topic, 'TopicPartitions.Topic')
  const partitions = notNull(message.partitions, 'TopicPartitions.Partitions')
  let at = writer.room(5 + 4 * partitions.length)
  at = putInt32Array(writer, at, partitions, 'TopicPartitions.Partitions')
  writer.at = at
}
