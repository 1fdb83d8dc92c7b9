// Generated from schemas/OffsetDeleteRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCount, writeCount } from '../src/wire/array.ts'
import { int32, notNull } from '../src/wire/checks.ts'
import type { RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of OffsetDeleteRequest. Versions 0+, none flexible. */
export interface OffsetDeleteRequestData {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, default empty. */
  topics: OffsetDeleteRequestTopic[]
}

/** `Topics` of OffsetDeleteRequest. Versions 0+. */
export interface OffsetDeleteRequestTopic {
  /** Versions 0+, string, default "", map key, a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: OffsetDeleteRequestPartition[]
}

/** `Topics.Partitions` of OffsetDeleteRequest. Versions 0+. */
export interface OffsetDeleteRequestPartition {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
}

/** OffsetDeleteRequest, API key 47, version 0, none flexible. */
export const OffsetDeleteRequest: RequestCodec<OffsetDeleteRequestData> = {
  name: 'OffsetDeleteRequest',
  kind: 'request',
  apiKey: 47,
  validVersions: [0, 0],
  flexibleFrom: Infinity,
  create: createOffsetDeleteRequestData,
  read(reader, version) {
    assertVersion(OffsetDeleteRequest, version, reader.at)
    try {
      return readOffsetDeleteRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, OffsetDeleteRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(OffsetDeleteRequest, version, writer.byteLength)
    try {
      writeOffsetDeleteRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, OffsetDeleteRequest, version, writer.byteLength)
    }
  },
}

/** A OffsetDeleteRequestData in which every field has its default. */
export function createOffsetDeleteRequestData(): OffsetDeleteRequestData {
  return {
    groupId: '',
    topics: [],
  }
}

/** A OffsetDeleteRequestTopic in which every field has its default. */
export function createOffsetDeleteRequestTopic(): OffsetDeleteRequestTopic {
  return {
    name: '',
    partitions: [],
  }
}

/** What tells one OffsetDeleteRequestTopic from another: its `name`. A list may hold the same key twice. */
export function keyOfOffsetDeleteRequestTopic(message: OffsetDeleteRequestTopic): string {
  return message.name
}

/** A OffsetDeleteRequestPartition in which every field has its default. */
export function createOffsetDeleteRequestPartition(): OffsetDeleteRequestPartition {
  return {
    partitionIndex: 0,
  }
}

function readOffsetDeleteRequestDataLegacy(reader: WireReader): OffsetDeleteRequestData {
  const groupId = readString(reader, 'GroupId')
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<OffsetDeleteRequestTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readOffsetDeleteRequestTopicLegacy(reader)
  }
  return {
    groupId,
    topics,
  }
}

function writeOffsetDeleteRequestDataLegacy(writer: WireWriter, message: OffsetDeleteRequestData): void {
  writeString(writer, message.groupId, 'GroupId')
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeOffsetDeleteRequestTopicLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readOffsetDeleteRequestTopicLegacy(reader: WireReader): OffsetDeleteRequestTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 4, 'Topics.Partitions')
  const partitions = newArray<OffsetDeleteRequestPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readOffsetDeleteRequestPartitionLegacy(reader)
  }
  return {
    name,
    partitions,
  }
}

function writeOffsetDeleteRequestTopicLegacy(writer: WireWriter, message: OffsetDeleteRequestTopic): void {
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeOffsetDeleteRequestPartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readOffsetDeleteRequestPartitionLegacy(reader: WireReader): OffsetDeleteRequestPartition {
  const buffer = reader.buffer
  const at = reader.take(4, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  return {
    partitionIndex,
  }
}

function writeOffsetDeleteRequestPartitionLegacy(writer: WireWriter, message: OffsetDeleteRequestPartition): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
}
