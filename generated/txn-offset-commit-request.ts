// Generated from schemas/TxnOffsetCommitRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
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

/** Body of TxnOffsetCommitRequest. Versions 0+, flexible from 3. */
export interface TxnOffsetCommitRequestData {
  /** Versions 0+, string, default "", a transactionalId. */
  transactionalId: string
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 0+, int16, default 0. */
  producerEpoch: number
  /** Versions 3+, int32, default -1. */
  generationId: number
  /** Versions 3+, string, default "". */
  memberId: string
  /** Versions 3+, string, nullable in versions 3+, default null. */
  groupInstanceId: string | null
  /** Versions 0+, default empty. */
  topics: TxnOffsetCommitRequestTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of TxnOffsetCommitRequest. Versions 0+. */
export interface TxnOffsetCommitRequestTopic {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: TxnOffsetCommitRequestPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of TxnOffsetCommitRequest. Versions 0+. */
export interface TxnOffsetCommitRequestPartition {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int64, default 0n. */
  committedOffset: bigint
  /** Versions 2+, int32, default -1, ignorable. */
  committedLeaderEpoch: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  committedMetadata: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** TxnOffsetCommitRequest, API key 28, versions 0 to 5, flexible from 3. */
export const TxnOffsetCommitRequest: RequestCodec<TxnOffsetCommitRequestData> = {
  name: 'TxnOffsetCommitRequest',
  kind: 'request',
  apiKey: 28,
  validVersions: [0, 5],
  flexibleFrom: 3,
  create: createTxnOffsetCommitRequestData,
  read(reader, version) {
    assertVersion(TxnOffsetCommitRequest, version, reader.at)
    try {
      if (version >= 3) return readTxnOffsetCommitRequestDataFlexible(reader)
      return readTxnOffsetCommitRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, TxnOffsetCommitRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(TxnOffsetCommitRequest, version, writer.byteLength)
    try {
      if (version >= 3) writeTxnOffsetCommitRequestDataFlexible(writer, message)
      else writeTxnOffsetCommitRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, TxnOffsetCommitRequest, version, writer.byteLength)
    }
  },
}

/** A TxnOffsetCommitRequestData in which every field has its default. */
export function createTxnOffsetCommitRequestData(): TxnOffsetCommitRequestData {
  return {
    transactionalId: '',
    groupId: '',
    producerId: 0n,
    producerEpoch: 0,
    generationId: -1,
    memberId: '',
    groupInstanceId: null,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A TxnOffsetCommitRequestTopic in which every field has its default. */
export function createTxnOffsetCommitRequestTopic(): TxnOffsetCommitRequestTopic {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A TxnOffsetCommitRequestPartition in which every field has its default. */
export function createTxnOffsetCommitRequestPartition(): TxnOffsetCommitRequestPartition {
  return {
    partitionIndex: 0,
    committedOffset: 0n,
    committedLeaderEpoch: -1,
    committedMetadata: '',
    unknownTaggedFields: null,
  }
}

function readTxnOffsetCommitRequestDataFlexible(reader: WireReader): TxnOffsetCommitRequestData {
  const view = reader.openView()
  const transactionalId = readCompactString(reader, 'TransactionalId')
  const groupId = readCompactString(reader, 'GroupId')
  const at = reader.take(14, 'ProducerId')
  const producerId = view.getBigInt64(at)
  const producerEpoch = view.getInt16(at + 8)
  const generationId = view.getInt32(at + 10)
  const memberId = readCompactString(reader, 'MemberId')
  const groupInstanceId = readCompactNullableString(reader, 'GroupInstanceId')
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TxnOffsetCommitRequestTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTxnOffsetCommitRequestTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    transactionalId,
    groupId,
    producerId,
    producerEpoch,
    generationId,
    memberId,
    groupInstanceId,
    topics,
    unknownTaggedFields,
  }
}

function readTxnOffsetCommitRequestDataLegacy(reader: WireReader, version: number): TxnOffsetCommitRequestData {
  const view = reader.openView()
  const transactionalId = readString(reader, 'TransactionalId')
  const groupId = readString(reader, 'GroupId')
  const at = reader.take(10, 'ProducerId')
  const producerId = view.getBigInt64(at)
  const producerEpoch = view.getInt16(at + 8)
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<TxnOffsetCommitRequestTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTxnOffsetCommitRequestTopicLegacy(reader, version)
  }
  return {
    transactionalId,
    groupId,
    producerId,
    producerEpoch,
    generationId: -1,
    memberId: '',
    groupInstanceId: null,
    topics,
    unknownTaggedFields: null,
  }
}

function writeTxnOffsetCommitRequestDataFlexible(writer: WireWriter, message: TxnOffsetCommitRequestData): void {
  writeCompactString(writer, message.transactionalId, 'TransactionalId')
  writeCompactString(writer, message.groupId, 'GroupId')
  const at = writer.reserve(14)
  writer.view.setBigInt64(at, int64(message.producerId, 'ProducerId'))
  writer.view.setInt16(at + 8, int16(message.producerEpoch, 'ProducerEpoch'))
  writer.view.setInt32(at + 10, int32(message.generationId, 'GenerationId'))
  writeCompactString(writer, message.memberId, 'MemberId')
  writeCompactNullableString(writer, message.groupInstanceId, 'GroupInstanceId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTxnOffsetCommitRequestTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeTxnOffsetCommitRequestDataLegacy(
  writer: WireWriter,
  message: TxnOffsetCommitRequestData,
  version: number,
): void {
  if (message.generationId !== -1) {
    throw unsupportedField('GenerationId')
  }
  if (message.memberId !== '') {
    throw unsupportedField('MemberId')
  }
  if (message.groupInstanceId !== null) {
    throw unsupportedField('GroupInstanceId')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.transactionalId, 'TransactionalId')
  writeString(writer, message.groupId, 'GroupId')
  const at = writer.reserve(10)
  writer.view.setBigInt64(at, int64(message.producerId, 'ProducerId'))
  writer.view.setInt16(at + 8, int16(message.producerEpoch, 'ProducerEpoch'))
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTxnOffsetCommitRequestTopicLegacy(writer, notNull(topics[i], 'Topics'), version)
  }
}

function readTxnOffsetCommitRequestTopicFlexible(reader: WireReader): TxnOffsetCommitRequestTopic {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 18, 'Topics.Partitions')
  const partitions = newArray<TxnOffsetCommitRequestPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readTxnOffsetCommitRequestPartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readTxnOffsetCommitRequestTopicLegacy(reader: WireReader, version: number): TxnOffsetCommitRequestTopic {
  const name = readString(reader, 'Topics.Name')
  const partitionsCount = readCount(reader, 14, 'Topics.Partitions')
  const partitions = newArray<TxnOffsetCommitRequestPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readTxnOffsetCommitRequestPartitionLegacy(reader, version)
  }
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeTxnOffsetCommitRequestTopicFlexible(writer: WireWriter, message: TxnOffsetCommitRequestTopic): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeTxnOffsetCommitRequestPartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeTxnOffsetCommitRequestTopicLegacy(
  writer: WireWriter,
  message: TxnOffsetCommitRequestTopic,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeTxnOffsetCommitRequestPartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
}

function readTxnOffsetCommitRequestPartitionFlexible(reader: WireReader): TxnOffsetCommitRequestPartition {
  const view = reader.view
  const at = reader.take(16, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const committedOffset = view.getBigInt64(at + 4)
  const committedLeaderEpoch = view.getInt32(at + 12)
  const committedMetadata = readCompactNullableString(reader, 'Topics.Partitions.CommittedMetadata')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch,
    committedMetadata,
    unknownTaggedFields,
  }
}

function readTxnOffsetCommitRequestPartitionLegacy(
  reader: WireReader,
  version: number,
): TxnOffsetCommitRequestPartition {
  const view = reader.view
  const at = reader.take(12, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const committedOffset = view.getBigInt64(at + 4)
  let committedLeaderEpoch: number = -1
  if (version >= 2) {
    const at = reader.take(4, 'Topics.Partitions.CommittedLeaderEpoch')
    committedLeaderEpoch = view.getInt32(at)
  }
  const committedMetadata = readNullableString(reader, 'Topics.Partitions.CommittedMetadata')
  return {
    partitionIndex,
    committedOffset,
    committedLeaderEpoch,
    committedMetadata,
    unknownTaggedFields: null,
  }
}

function writeTxnOffsetCommitRequestPartitionFlexible(
  writer: WireWriter,
  message: TxnOffsetCommitRequestPartition,
): void {
  const at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.committedOffset, 'Topics.Partitions.CommittedOffset'))
  writer.view.setInt32(at + 12, int32(message.committedLeaderEpoch, 'Topics.Partitions.CommittedLeaderEpoch'))
  writeCompactNullableString(writer, message.committedMetadata, 'Topics.Partitions.CommittedMetadata')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeTxnOffsetCommitRequestPartitionLegacy(
  writer: WireWriter,
  message: TxnOffsetCommitRequestPartition,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.committedOffset, 'Topics.Partitions.CommittedOffset'))
  if (version >= 2) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.committedLeaderEpoch, 'Topics.Partitions.CommittedLeaderEpoch'))
  }
  writeNullableString(writer, message.committedMetadata, 'Topics.Partitions.CommittedMetadata')
}
