// Generated from schemas/DescribeProducersResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeProducersResponse. Versions 0+, flexible from 0. */
export interface DescribeProducersResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  topics: TopicResponse[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DescribeProducersResponse. Versions 0+. */
export interface TopicResponse {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: PartitionResponse[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of DescribeProducersResponse. Versions 0+. */
export interface PartitionResponse {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Versions 0+, default empty. */
  activeProducers: ProducerState[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions.ActiveProducers` of DescribeProducersResponse. Versions 0+. */
export interface ProducerState {
  /** Versions 0+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 0+, int32, default 0. */
  producerEpoch: number
  /** Versions 0+, int32, default -1. */
  lastSequence: number
  /** Versions 0+, int64, default -1n. */
  lastTimestamp: bigint
  /** Versions 0+, int32, default 0. */
  coordinatorEpoch: number
  /** Versions 0+, int64, default -1n. */
  currentTxnStartOffset: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeProducersResponse, API key 61, version 0, flexible from 0. */
export const DescribeProducersResponse: ResponseCodec<DescribeProducersResponseData> = {
  name: 'DescribeProducersResponse',
  kind: 'response',
  apiKey: 61,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDescribeProducersResponseData,
  read(reader, version) {
    assertVersion(DescribeProducersResponse, version, reader.at)
    try {
      return readDescribeProducersResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DescribeProducersResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeProducersResponse, version, writer.byteLength)
    try {
      writeDescribeProducersResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeProducersResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeProducersResponseData in which every field has its default. */
export function createDescribeProducersResponseData(): DescribeProducersResponseData {
  return {
    throttleTimeMs: 0,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A TopicResponse in which every field has its default. */
export function createTopicResponse(): TopicResponse {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionResponse in which every field has its default. */
export function createPartitionResponse(): PartitionResponse {
  return {
    partitionIndex: 0,
    errorCode: 0,
    errorMessage: null,
    activeProducers: [],
    unknownTaggedFields: null,
  }
}

/** A ProducerState in which every field has its default. */
export function createProducerState(): ProducerState {
  return {
    producerId: 0n,
    producerEpoch: 0,
    lastSequence: -1,
    lastTimestamp: -1n,
    coordinatorEpoch: 0,
    currentTxnStartOffset: -1n,
    unknownTaggedFields: null,
  }
}

function readDescribeProducersResponseDataFlexible(reader: WireReader): DescribeProducersResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TopicResponse>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicResponseFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    topics,
    unknownTaggedFields,
  }
}

function writeDescribeProducersResponseDataFlexible(writer: WireWriter, message: DescribeProducersResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicResponseFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readTopicResponseFlexible(reader: WireReader): TopicResponse {
  const name = readCompactString(reader, 'Topics.Name')
  const partitionsCount = readCompactCount(reader, 9, 'Topics.Partitions')
  const partitions = newArray<PartitionResponse>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionResponseFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicResponseFlexible(writer: WireWriter, message: TopicResponse): void {
  writeCompactString(writer, message.name, 'Topics.Name')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionResponseFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readPartitionResponseFlexible(reader: WireReader): PartitionResponse {
  const buffer = reader.buffer
  const at = reader.take(6, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'Topics.Partitions.ErrorMessage')
  const activeProducersCount = readCompactCount(reader, 37, 'Topics.Partitions.ActiveProducers')
  const activeProducers = newArray<ProducerState>(activeProducersCount)
  for (let i = 0; i < activeProducersCount; i++) {
    activeProducers[i] = readProducerStateFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partitionIndex,
    errorCode,
    errorMessage,
    activeProducers,
    unknownTaggedFields,
  }
}

function writePartitionResponseFlexible(writer: WireWriter, message: PartitionResponse): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Topics.Partitions.ErrorMessage')
  const activeProducers = notNull(message.activeProducers, 'Topics.Partitions.ActiveProducers')
  writeCompactCount(writer, activeProducers.length)
  for (let i = 0; i < activeProducers.length; i++) {
    writeProducerStateFlexible(writer, notNull(activeProducers[i], 'Topics.Partitions.ActiveProducers'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Partitions')
}

function readProducerStateFlexible(reader: WireReader): ProducerState {
  const view = reader.view
  const at = reader.take(37, 'Topics.Partitions.ActiveProducers.ProducerId')
  const producerId = view.getBigInt64(at)
  const producerEpoch = view.getInt32(at + 8)
  const lastSequence = view.getInt32(at + 12)
  const lastTimestamp = view.getBigInt64(at + 16)
  const coordinatorEpoch = view.getInt32(at + 24)
  const currentTxnStartOffset = view.getBigInt64(at + 28)
  const unknownTaggedFields = unknownTagsAt(reader, at + 36, 'Topics.Partitions.ActiveProducers')
  return {
    producerId,
    producerEpoch,
    lastSequence,
    lastTimestamp,
    coordinatorEpoch,
    currentTxnStartOffset,
    unknownTaggedFields,
  }
}

function writeProducerStateFlexible(writer: WireWriter, message: ProducerState): void {
  const at = writer.reserve(37)
  writer.view.setBigInt64(at, int64(message.producerId, 'Topics.Partitions.ActiveProducers.ProducerId'))
  writer.view.setInt32(at + 8, int32(message.producerEpoch, 'Topics.Partitions.ActiveProducers.ProducerEpoch'))
  writer.view.setInt32(at + 12, int32(message.lastSequence, 'Topics.Partitions.ActiveProducers.LastSequence'))
  writer.view.setBigInt64(at + 16, int64(message.lastTimestamp, 'Topics.Partitions.ActiveProducers.LastTimestamp'))
  writer.view.setInt32(at + 24, int32(message.coordinatorEpoch, 'Topics.Partitions.ActiveProducers.CoordinatorEpoch'))
  writer.view.setBigInt64(
    at + 28,
    int64(message.currentTxnStartOffset, 'Topics.Partitions.ActiveProducers.CurrentTxnStartOffset'),
  )
  putUnknownTags(writer, at + 36, message.unknownTaggedFields, 'Topics.Partitions.ActiveProducers')
}
