// Generated from schemas/DescribeTransactionsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeTransactionsResponse. Versions 0+, flexible from 0. */
export interface DescribeTransactionsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  transactionStates: TransactionState[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `TransactionStates` of DescribeTransactionsResponse. Versions 0+. */
export interface TransactionState {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, default "", a transactionalId. */
  transactionalId: string
  /** Versions 0+, string, default "". */
  transactionState: string
  /** Versions 0+, int32, default 0. */
  transactionTimeoutMs: number
  /** Versions 0+, int64, default 0n. */
  transactionStartTimeMs: bigint
  /** Versions 0+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 0+, int16, default 0. */
  producerEpoch: number
  /** Versions 0+, default empty. */
  topics: TopicData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `TransactionStates.Topics` of DescribeTransactionsResponse. Versions 0+. */
export interface TopicData {
  /** Versions 0+, string, default "", map key, a topicName. */
  topic: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeTransactionsResponse, API key 65, version 0, flexible from 0. */
export const DescribeTransactionsResponse: ResponseCodec<DescribeTransactionsResponseData> = {
  name: 'DescribeTransactionsResponse',
  kind: 'response',
  apiKey: 65,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDescribeTransactionsResponseData,
  read(reader, version) {
    assertVersion(DescribeTransactionsResponse, version, reader.at)
    try {
      return readDescribeTransactionsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeTransactionsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeTransactionsResponse, version, writer.byteLength)
    try {
      writeDescribeTransactionsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeTransactionsResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeTransactionsResponseData in which every field has its default. */
export function createDescribeTransactionsResponseData(): DescribeTransactionsResponseData {
  return {
    throttleTimeMs: 0,
    transactionStates: [],
    unknownTaggedFields: null,
  }
}

/** A TransactionState in which every field has its default. */
export function createTransactionState(): TransactionState {
  return {
    errorCode: 0,
    transactionalId: '',
    transactionState: '',
    transactionTimeoutMs: 0,
    transactionStartTimeMs: 0n,
    producerId: 0n,
    producerEpoch: 0,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A TopicData in which every field has its default. */
export function createTopicData(): TopicData {
  return {
    topic: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one TopicData from another: its `topic`. A list may hold the same key twice. */
export function keyOfTopicData(message: TopicData): string {
  return message.topic
}

function readDescribeTransactionsResponseDataFlexible(reader: WireReader): DescribeTransactionsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const transactionStatesCount = readCompactCount(reader, 28, 'TransactionStates')
  const transactionStates = newArray<TransactionState>(transactionStatesCount)
  for (let i = 0; i < transactionStatesCount; i++) {
    transactionStates[i] = readTransactionStateFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    transactionStates,
    unknownTaggedFields,
  }
}

function writeDescribeTransactionsResponseDataFlexible(
  writer: WireWriter,
  message: DescribeTransactionsResponseData,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const transactionStates = notNull(message.transactionStates, 'TransactionStates')
  writeCompactCount(writer, transactionStates.length)
  for (let i = 0; i < transactionStates.length; i++) {
    writeTransactionStateFlexible(writer, notNull(transactionStates[i], 'TransactionStates'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readTransactionStateFlexible(reader: WireReader): TransactionState {
  const view = reader.view
  let at = reader.take(2, 'TransactionStates.ErrorCode')
  const errorCode = view.getInt16(at)
  const transactionalId = readCompactString(reader, 'TransactionStates.TransactionalId')
  const transactionState = readCompactString(reader, 'TransactionStates.TransactionState')
  at = reader.take(22, 'TransactionStates.TransactionTimeoutMs')
  const transactionTimeoutMs = view.getInt32(at)
  const transactionStartTimeMs = view.getBigInt64(at + 4)
  const producerId = view.getBigInt64(at + 12)
  const producerEpoch = view.getInt16(at + 20)
  const topicsCount = readCompactCount(reader, 3, 'TransactionStates.Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'TransactionStates')
  return {
    errorCode,
    transactionalId,
    transactionState,
    transactionTimeoutMs,
    transactionStartTimeMs,
    producerId,
    producerEpoch,
    topics,
    unknownTaggedFields,
  }
}

function writeTransactionStateFlexible(writer: WireWriter, message: TransactionState): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'TransactionStates.ErrorCode'))
  writeCompactString(writer, message.transactionalId, 'TransactionStates.TransactionalId')
  writeCompactString(writer, message.transactionState, 'TransactionStates.TransactionState')
  at = writer.reserve(22)
  writer.view.setInt32(at, int32(message.transactionTimeoutMs, 'TransactionStates.TransactionTimeoutMs'))
  writer.view.setBigInt64(at + 4, int64(message.transactionStartTimeMs, 'TransactionStates.TransactionStartTimeMs'))
  writer.view.setBigInt64(at + 12, int64(message.producerId, 'TransactionStates.ProducerId'))
  writer.view.setInt16(at + 20, int16(message.producerEpoch, 'TransactionStates.ProducerEpoch'))
  const topics = notNull(message.topics, 'TransactionStates.Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataFlexible(writer, notNull(topics[i], 'TransactionStates.Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'TransactionStates')
}

function readTopicDataFlexible(reader: WireReader): TopicData {
  const topic = readCompactString(reader, 'TransactionStates.Topics.Topic')
  const partitions = readCompactInt32Array(reader, 'TransactionStates.Topics.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'TransactionStates.Topics')
  return {
    topic,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicDataFlexible(writer: WireWriter, message: TopicData): void {
  writeCompactString(writer, message.topic, 'TransactionStates.Topics.Topic')
  const partitions = notNull(message.partitions, 'TransactionStates.Topics.Partitions')
  let at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'TransactionStates.Topics.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'TransactionStates.Topics')
}
