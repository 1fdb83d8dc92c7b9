// Generated from schemas/ConsumerProtocolSubscription.json by `npm run codegen`. Do not edit.

import { newArray, readCount, writeCount } from '../src/wire/array.ts'
import { readNullableBytes, writeNullableRecords } from '../src/wire/bytes.ts'
import { int32, notNull } from '../src/wire/checks.ts'
import type { DataCodec } from '../src/wire/codec.ts'
import { putInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readNullableString, readString, writeNullableString, writeString } from '../src/wire/text.ts'
import { readStringElements, writeStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ConsumerProtocolSubscription. Versions 0+, none flexible. */
export interface ConsumerProtocolSubscriptionData {
  /** Versions 0+, string each, default empty. */
  topics: string[]
  /** Versions 0+, bytes, nullable in versions 0+, default null. */
  userData: Buffer | null
  /** Versions 1+, default empty, ignorable. */
  ownedPartitions: TopicPartition[]
  /** Versions 2+, int32, default -1, ignorable. */
  generationId: number
  /** Versions 3+, string, nullable in versions 3+, default null, ignorable. */
  rackId: string | null
}

/** `OwnedPartitions` of ConsumerProtocolSubscription. Versions 1+. */
export interface TopicPartition {
  /** Versions 1+, string, default "", map key, a topicName. */
  topic: string
  /** Versions 1+, int32 each, default empty. */
  partitions: number[]
}

/** ConsumerProtocolSubscription, versions 0 to 3, none flexible. */
export const ConsumerProtocolSubscription: DataCodec<ConsumerProtocolSubscriptionData> = {
  name: 'ConsumerProtocolSubscription',
  kind: 'data',
  validVersions: [0, 3],
  flexibleFrom: Infinity,
  create: createConsumerProtocolSubscriptionData,
  read(reader, version) {
    assertVersion(ConsumerProtocolSubscription, version, reader.at)
    try {
      return readConsumerProtocolSubscriptionDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, ConsumerProtocolSubscription, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ConsumerProtocolSubscription, version, writer.byteLength)
    try {
      writeConsumerProtocolSubscriptionDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ConsumerProtocolSubscription, version, writer.byteLength)
    }
  },
}

/** A ConsumerProtocolSubscriptionData in which every field has its default. */
export function createConsumerProtocolSubscriptionData(): ConsumerProtocolSubscriptionData {
  return {
    topics: [],
    userData: null,
    ownedPartitions: [],
    generationId: -1,
    rackId: null,
  }
}

/** A TopicPartition in which every field has its default. */
export function createTopicPartition(): TopicPartition {
  return {
    topic: '',
    partitions: [],
  }
}

/** What tells one TopicPartition from another: its `topic`. A list may hold the same key twice. */
export function keyOfTopicPartition(message: TopicPartition): string {
  return message.topic
}

function readConsumerProtocolSubscriptionDataLegacy(
  reader: WireReader,
  version: number,
): ConsumerProtocolSubscriptionData {
  const buffer = reader.buffer
  const topics = readStringElements(reader, readCount(reader, 2, 'Topics'), 'Topics')
  const userData = readNullableBytes(reader, 'UserData')
  let ownedPartitions: TopicPartition[]
  if (version >= 1) {
    const ownedPartitionsCount = readCount(reader, 6, 'OwnedPartitions')
    ownedPartitions = newArray<TopicPartition>(ownedPartitionsCount)
    for (let i = 0; i < ownedPartitionsCount; i++) {
      ownedPartitions[i] = readTopicPartitionLegacy(reader)
    }
  } else {
    ownedPartitions = []
  }
  let generationId: number = -1
  if (version >= 2) {
    const at = reader.take(4, 'GenerationId')
    generationId = int32At(buffer, at)
  }
  let rackId: string | null = null
  if (version >= 3) {
    rackId = readNullableString(reader, 'RackId')
  }
  return {
    topics,
    userData,
    ownedPartitions,
    generationId,
    rackId,
  }
}

function writeConsumerProtocolSubscriptionDataLegacy(
  writer: WireWriter,
  message: ConsumerProtocolSubscriptionData,
  version: number,
): void {
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  writeStringElements(writer, topics, 'Topics')
  writeNullableRecords(writer, message.userData, 'UserData')
  if (version >= 1) {
    const ownedPartitions = notNull(message.ownedPartitions, 'OwnedPartitions')
    writeCount(writer, ownedPartitions.length)
    for (let i = 0; i < ownedPartitions.length; i++) {
      writeTopicPartitionLegacy(writer, notNull(ownedPartitions[i], 'OwnedPartitions'))
    }
  }
  if (version >= 2) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.generationId, 'GenerationId'))
  }
  if (version >= 3) {
    writeNullableString(writer, message.rackId, 'RackId')
  }
}

function readTopicPartitionLegacy(reader: WireReader): TopicPartition {
  const topic = readString(reader, 'OwnedPartitions.Topic')
  const partitions = readInt32Array(reader, 'OwnedPartitions.Partitions')
  return {
    topic,
    partitions,
  }
}

function writeTopicPartitionLegacy(writer: WireWriter, message: TopicPartition): void {
  writeString(writer, message.topic, 'OwnedPartitions.Topic')
  const partitions = notNull(message.partitions, 'OwnedPartitions.Partitions')
  let at = writer.room(5 + 4 * partitions.length)
  at = putInt32Array(writer, at, partitions, 'OwnedPartitions.Partitions')
  writer.at = at
}
