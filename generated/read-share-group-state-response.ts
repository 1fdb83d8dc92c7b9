// Generated from schemas/ReadShareGroupStateResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ReadShareGroupStateResponse. Versions 0+, flexible from 0. */
export interface ReadShareGroupStateResponseData {
  /** Versions 0+, default empty. */
  results: ReadStateResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of ReadShareGroupStateResponse. Versions 0+. */
export interface ReadStateResult {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Partitions` of ReadShareGroupStateResponse. Versions 0+. */
export interface PartitionResult {
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Versions 0+, int32, default 0. */
  stateEpoch: number
  /** Versions 0+, int64, default 0n. */
  startOffset: bigint
  /** Versions 0+, default empty. */
  stateBatches: StateBatch[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Partitions.StateBatches` of ReadShareGroupStateResponse. Versions 0+. */
export interface StateBatch {
  /** Versions 0+, int64, default 0n. */
  firstOffset: bigint
  /** Versions 0+, int64, default 0n. */
  lastOffset: bigint
  /** Versions 0+, int8, default 0. */
  deliveryState: number
  /** Versions 0+, int16, default 0. */
  deliveryCount: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ReadShareGroupStateResponse, API key 84, version 0, flexible from 0. */
export const ReadShareGroupStateResponse: ResponseCodec<ReadShareGroupStateResponseData> = {
  name: 'ReadShareGroupStateResponse',
  kind: 'response',
  apiKey: 84,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createReadShareGroupStateResponseData,
  read(reader, version) {
    assertVersion(ReadShareGroupStateResponse, version, reader.at)
    try {
      return readReadShareGroupStateResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ReadShareGroupStateResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ReadShareGroupStateResponse, version, writer.byteLength)
    try {
      writeReadShareGroupStateResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ReadShareGroupStateResponse, version, writer.byteLength)
    }
  },
}

/** A ReadShareGroupStateResponseData in which every field has its default. */
export function createReadShareGroupStateResponseData(): ReadShareGroupStateResponseData {
  return {
    results: [],
    unknownTaggedFields: null,
  }
}

/** A ReadStateResult in which every field has its default. */
export function createReadStateResult(): ReadStateResult {
  return {
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionResult in which every field has its default. */
export function createPartitionResult(): PartitionResult {
  return {
    partition: 0,
    errorCode: 0,
    errorMessage: null,
    stateEpoch: 0,
    startOffset: 0n,
    stateBatches: [],
    unknownTaggedFields: null,
  }
}

/** A StateBatch in which every field has its default. */
export function createStateBatch(): StateBatch {
  return {
    firstOffset: 0n,
    lastOffset: 0n,
    deliveryState: 0,
    deliveryCount: 0,
    unknownTaggedFields: null,
  }
}

function readReadShareGroupStateResponseDataFlexible(reader: WireReader): ReadShareGroupStateResponseData {
  reader.openView()
  const resultsCount = readCompactCount(reader, 18, 'Results')
  const results = newArray<ReadStateResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readReadStateResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    results,
    unknownTaggedFields,
  }
}

function writeReadShareGroupStateResponseDataFlexible(
  writer: WireWriter,
  message: ReadShareGroupStateResponseData,
): void {
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeReadStateResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readReadStateResultFlexible(reader: WireReader): ReadStateResult {
  const at = reader.take(16, 'Results.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 21, 'Results.Partitions')
  const partitions = newArray<PartitionResult>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeReadStateResultFlexible(writer: WireWriter, message: ReadStateResult): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Results.TopicId')
  const partitions = notNull(message.partitions, 'Results.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionResultFlexible(writer, notNull(partitions[i], 'Results.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}

function readPartitionResultFlexible(reader: WireReader): PartitionResult {
  const view = reader.view
  let at = reader.take(6, 'Results.Partitions.Partition')
  const partition = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const errorMessage = readCompactNullableString(reader, 'Results.Partitions.ErrorMessage')
  at = reader.take(12, 'Results.Partitions.StateEpoch')
  const stateEpoch = view.getInt32(at)
  const startOffset = view.getBigInt64(at + 4)
  const stateBatchesCount = readCompactCount(reader, 20, 'Results.Partitions.StateBatches')
  const stateBatches = newArray<StateBatch>(stateBatchesCount)
  for (let i = 0; i < stateBatchesCount; i++) {
    stateBatches[i] = readStateBatchFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Results.Partitions')
  return {
    partition,
    errorCode,
    errorMessage,
    stateEpoch,
    startOffset,
    stateBatches,
    unknownTaggedFields,
  }
}

function writePartitionResultFlexible(writer: WireWriter, message: PartitionResult): void {
  let at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partition, 'Results.Partitions.Partition'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Results.Partitions.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Results.Partitions.ErrorMessage')
  at = writer.reserve(12)
  writer.view.setInt32(at, int32(message.stateEpoch, 'Results.Partitions.StateEpoch'))
  writer.view.setBigInt64(at + 4, int64(message.startOffset, 'Results.Partitions.StartOffset'))
  const stateBatches = notNull(message.stateBatches, 'Results.Partitions.StateBatches')
  writeCompactCount(writer, stateBatches.length)
  for (let i = 0; i < stateBatches.length; i++) {
    writeStateBatchFlexible(writer, notNull(stateBatches[i], 'Results.Partitions.StateBatches'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results.Partitions')
}

function readStateBatchFlexible(reader: WireReader): StateBatch {
  const view = reader.view
  const at = reader.take(20, 'Results.Partitions.StateBatches.FirstOffset')
  const firstOffset = view.getBigInt64(at)
  const lastOffset = view.getBigInt64(at + 8)
  const deliveryState = view.getInt8(at + 16)
  const deliveryCount = view.getInt16(at + 17)
  const unknownTaggedFields = unknownTagsAt(reader, at + 19, 'Results.Partitions.StateBatches')
  return {
    firstOffset,
    lastOffset,
    deliveryState,
    deliveryCount,
    unknownTaggedFields,
  }
}

function writeStateBatchFlexible(writer: WireWriter, message: StateBatch): void {
  const at = writer.reserve(20)
  writer.view.setBigInt64(at, int64(message.firstOffset, 'Results.Partitions.StateBatches.FirstOffset'))
  writer.view.setBigInt64(at + 8, int64(message.lastOffset, 'Results.Partitions.StateBatches.LastOffset'))
  writer.view.setInt8(at + 16, int8(message.deliveryState, 'Results.Partitions.StateBatches.DeliveryState'))
  writer.view.setInt16(at + 17, int16(message.deliveryCount, 'Results.Partitions.StateBatches.DeliveryCount'))
  putUnknownTags(writer, at + 19, message.unknownTaggedFields, 'Results.Partitions.StateBatches')
}
