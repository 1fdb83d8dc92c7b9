// Generated from schemas/OffsetDeleteResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of OffsetDeleteResponse. Versions 0+, none flexible. */
export interface OffsetDeleteResponseData {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  topics: OffsetDeleteResponseTopic[]
}

/** `Topics` of OffsetDeleteResponse. Versions 0+. */
export interface OffsetDeleteResponseTopic {
  /** Versions 0+, string, default "", map key, a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: OffsetDeleteResponsePartition[]
}

/** `Topics.Partitions` of OffsetDeleteResponse. Versions 0+. */
export interface OffsetDeleteResponsePartition {
  /** Versions 0+, int32, default 0, map key. */
  partitionIndex: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
}

/** OffsetDeleteResponse, API key 47, version 0, none flexible. */
export const OffsetDeleteResponse: ResponseCodec<OffsetDeleteResponseData> = {
  name: 'OffsetDeleteResponse',
  kind: 'response',
  apiKey: 47,
  validVersions: [0, 0],
  flexibleFrom: Infinity,
  create: createOffsetDeleteResponseData,
  read(reader, version) {
    assertVersion(OffsetDeleteResponse, version, reader.at)
    try {
      return readOffsetDeleteResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, OffsetDeleteResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(OffsetDeleteResponse, version, writer.byteLength)
    try {
      writeOffsetDeleteResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, OffsetDeleteResponse, version, writer.byteLength)
    }
  },
}

/** A OffsetDeleteResponseData in which every field has its default. */
export function createOffsetDeleteResponseData(): OffsetDeleteResponseData {
  return {
    errorCode: 0,
    throttleTimeMs: 0,
    topics: [],
  }
}

/** A OffsetDeleteResponseTopic in which every field has its default. */
export function createOffsetDeleteResponseTopic(): OffsetDeleteResponseTopic {
  return {
    name: '',
    partitions: [],
  }
}

/** What tells one OffsetDeleteResponseTopic from another: its `name`. A list may hold the same key twice. */
export function keyOfOffsetDeleteResponseTopic(message: OffsetDeleteResponseTopic): string {
  return message.name
}

/** A OffsetDeleteResponsePartition in which every field has its default. */
export function createOffsetDeleteResponsePartition(): OffsetDeleteResponsePartition {
  return {
    partitionIndex: 0,
    errorCode: 0,
  }
}

/**
 * What tells one OffsetDeleteResponsePartition from another: its `partitionIndex`. A list may hold the same key twice.
 */
export function keyOfOffsetDeleteResponsePartition(message: OffsetDeleteResponsePartition): number {
  return message.partitionIndex
}

function readOffsetDeleteResponseDataLegacy(reader: WireReader): OffsetDeleteResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  const throttleTimeMs = int32At(buffer, at + 2)
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<OffsetDeleteResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetDeleteResponseTopicLegacy(reader)
  }
  return {
    errorCode,
    throttleTimeMs,
    topics,
  }
}

function writeOffsetDeleteResponseDataLegacy(writer: WireWriter, message: OffsetDeleteResponseData): void {
  const at = writer.reserve(6)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writer.view.setInt32(at + 2, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetDeleteResponseTopicLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readOffsetDeleteResponseTopicLegacy(reader: WireReader): OffsetDeleteResponseTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 6, 'Topics.Partitions')
  const partitions = newArray<OffsetDeleteResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetDeleteResponsePartitionLegacy(reader)
  }
  return {
    name,
    partitions,
  }
}

function writeOffsetDeleteResponseTopicLegacy(writer: WireWriter, message: OffsetDeleteResponseTopic): void {
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetDeleteResponsePartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readOffsetDeleteResponsePartitionLegacy(reader: WireReader): OffsetDeleteResponsePartition {
  const buffer = reader.buffer
  const at = reader.take(6, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  return {
    partitionIndex,
    errorCode,
  }
}

function writeOffsetDeleteResponsePartitionLegacy(writer: WireWriter, message: OffsetDeleteResponsePartition): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
}
