// Generated from schemas/ReadShareGroupStateSummaryResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ReadShareGroupStateSummaryResponse. Versions 0+, flexible from 0. */
export interface ReadShareGroupStateSummaryResponseData {
  /** Versions 0+, default empty. */
  results: ReadStateSummaryResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of ReadShareGroupStateSummaryResponse. Versions 0+. */
export interface ReadStateSummaryResult {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Partitions` of ReadShareGroupStateSummaryResponse. Versions 0+. */
export interface PartitionResult {
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Versions 0+, int32, default 0. */
  stateEpoch: number
  /** Versions 0+, int32, default 0. */
  leaderEpoch: number
  /** Versions 0+, int64, default 0n. */
  startOffset: bigint
  /** Versions 1+, int32, default -1, ignorable. */
  deliveryCompleteCount: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ReadShareGroupStateSummaryResponse, API key 87, versions 0 to 1, flexible from 0. */
export const ReadShareGroupStateSummaryResponse: ResponseCodec<ReadShareGroupStateSummaryResponseData> = {
  name: 'ReadShareGroupStateSummaryResponse',
  kind: 'response',
  apiKey: 87,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createReadShareGroupStateSummaryResponseData,
  read(reader, version) {
    assertVersion(ReadShareGroupStateSummaryResponse, version, reader.at)
    try {
      return readReadShareGroupStateSummaryResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, ReadShareGroupStateSummaryResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ReadShareGroupStateSummaryResponse, version, writer.byteLength)
    try {
      writeReadShareGroupStateSummaryResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ReadShareGroupStateSummaryResponse, version, writer.byteLength)
    }
  },
}

/** A ReadShareGroupStateSummaryResponseData in which every field has its default. */
export function createReadShareGroupStateSummaryResponseData(): ReadShareGroupStateSummaryResponseData {
  return {
    results: [],
    unknownTaggedFields: null,
  }
}

/** A ReadStateSummaryResult in which every field has its default. */
export function createReadStateSummaryResult(): ReadStateSummaryResult {
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
    leaderEpoch: 0,
    startOffset: 0n,
    deliveryCompleteCount: -1,
    unknownTaggedFields: null,
  }
}

function readReadShareGroupStateSummaryResponseDataFlexible(
  reader: WireReader,
  version: number,
): ReadShareGroupStateSummaryResponseData {
  reader.openView()
  const resultsCount = readCompactCount(reader, 18, 'Results')
  const results = newArray<ReadStateSummaryResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readReadStateSummaryResultFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    results,
    unknownTaggedFields,
  }
}

function writeReadShareGroupStateSummaryResponseDataFlexible(
  writer: WireWriter,
  message: ReadShareGroupStateSummaryResponseData,
  version: number,
): void {
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeReadStateSummaryResultFlexible(writer, notNull(results[i], 'Results'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readReadStateSummaryResultFlexible(reader: WireReader, version: number): ReadStateSummaryResult {
  const at = reader.take(16, 'Results.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 24, 'Results.Partitions')
  const partitions = newArray<PartitionResult>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionResultFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeReadStateSummaryResultFlexible(
  writer: WireWriter,
  message: ReadStateSummaryResult,
  version: number,
): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Results.TopicId')
  const partitions = notNull(message.partitions, 'Results.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionResultFlexible(writer, notNull(partitions[i], 'Results.Partitions'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}

function readPartitionResultFlexible(reader: WireReader, version: number): PartitionResult {
  const view = reader.view
  let at = reader.take(6, 'Results.Partitions.Partition')
  const partition = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const errorMessage = readCompactNullableString(reader, 'Results.Partitions.ErrorMessage')
  at = reader.take(16, 'Results.Partitions.StateEpoch')
  const stateEpoch = view.getInt32(at)
  const leaderEpoch = view.getInt32(at + 4)
  const startOffset = view.getBigInt64(at + 8)
  let deliveryCompleteCount: number = -1
  if (version >= 1) {
    const at = reader.take(4, 'Results.Partitions.DeliveryCompleteCount')
    deliveryCompleteCount = view.getInt32(at)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Results.Partitions')
  return {
    partition,
    errorCode,
    errorMessage,
    stateEpoch,
    leaderEpoch,
    startOffset,
    deliveryCompleteCount,
    unknownTaggedFields,
  }
}

function writePartitionResultFlexible(writer: WireWriter, message: PartitionResult, version: number): void {
  let at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partition, 'Results.Partitions.Partition'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Results.Partitions.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Results.Partitions.ErrorMessage')
  at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.stateEpoch, 'Results.Partitions.StateEpoch'))
  writer.view.setInt32(at + 4, int32(message.leaderEpoch, 'Results.Partitions.LeaderEpoch'))
  writer.view.setBigInt64(at + 8, int64(message.startOffset, 'Results.Partitions.StartOffset'))
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.deliveryCompleteCount, 'Results.Partitions.DeliveryCompleteCount'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results.Partitions')
}
