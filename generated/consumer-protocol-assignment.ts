// Generated from schemas/ConsumerProtocolAssignment.json by `npm run codegen`. Do not edit.

import { newArray, readCount, writeCount } from '../src/wire/array.ts'
import { readNullableBytes, writeNullableRecords } from '../src/wire/bytes.ts'
import { notNull } from '../src/wire/checks.ts'
import type { DataCodec } from '../src/wire/codec.ts'
import { putInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ConsumerProtocolAssignment. Versions 0+, none flexible. */
export interface ConsumerProtocolAssignmentData {
  /** Versions 0+, default empty. */
  assignedPartitions: TopicPartition[]
  /** Versions 0+, bytes, nullable in versions 0+, default null. */
  userData: Buffer | null
}

/** `AssignedPartitions` of ConsumerProtocolAssignment. Versions 0+. */
export interface TopicPartition {
  /** Versions 0+, string, default "", map key, a topicName. */
  topic: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
}

/** ConsumerProtocolAssignment, versions 0 to 3, none flexible. */
export const ConsumerProtocolAssignment: DataCodec<ConsumerProtocolAssignmentData> = {
  name: 'ConsumerProtocolAssignment',
  kind: 'data',
  validVersions: [0, 3],
  flexibleFrom: Infinity,
  create: createConsumerProtocolAssignmentData,
  read(reader, version) {
    assertVersion(ConsumerProtocolAssignment, version, reader.at)
    try {
      return readConsumerProtocolAssignmentDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, ConsumerProtocolAssignment, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ConsumerProtocolAssignment, version, writer.byteLength)
    try {
      writeConsumerProtocolAssignmentDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, ConsumerProtocolAssignment, version, writer.byteLength)
    }
  },
}

/** A ConsumerProtocolAssignmentData in which every field has its default. */
export function createConsumerProtocolAssignmentData(): ConsumerProtocolAssignmentData {
  return {
    assignedPartitions: [],
    userData: null,
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

function readConsumerProtocolAssignmentDataLegacy(reader: WireReader): ConsumerProtocolAssignmentData {
  const assignedPartitionsCount = readCount(reader, 6, 'AssignedPartitions')
  const assignedPartitions = newArray<TopicPartition>(assignedPartitionsCount)
  for (let i = 0; i < assignedPartitionsCount; i++) {
    assignedPartitions[i] = readTopicPartitionLegacy(reader)
  }
  const userData = readNullableBytes(reader, 'UserData')
  return {
    assignedPartitions,
    userData,
  }
}

function writeConsumerProtocolAssignmentDataLegacy(writer: WireWriter, message: ConsumerProtocolAssignmentData): void {
  const assignedPartitions = notNull(message.assignedPartitions, 'AssignedPartitions')
  writeCount(writer, assignedPartitions.length)
  for (let i = 0; i < assignedPartitions.length; i++) {
    writeTopicPartitionLegacy(writer, notNull(assignedPartitions[i], 'AssignedPartitions'))
  }
  writeNullableRecords(writer, message.userData, 'UserData')
}

function readTopicPartitionLegacy(reader: WireReader): TopicPartition {
  const topic = readString(reader, 'AssignedPartitions.Topic')
  const partitions = readInt32Array(reader, 'AssignedPartitions.Partitions')
  return {
    topic,
    partitions,
  }
}

function writeTopicPartitionLegacy(writer: WireWriter, message: TopicPartition): void {
  writeString(writer, message.topic, 'AssignedPartitions.Topic')
  const partitions = notNull(message.partitions, 'AssignedPartitions.Partitions')
  let at = writer.room(5 + 4 * partitions.length)
  at = putInt32Array(writer, at, partitions, 'AssignedPartitions.Partitions')
  writer.at = at
}
