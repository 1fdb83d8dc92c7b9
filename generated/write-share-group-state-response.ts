// Generated from schemas/WriteShareGroupStateResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of WriteShareGroupStateResponse. Versions 0+, flexible from 0. */
export interface WriteShareGroupStateResponseData {
  /** Versions 0+, default empty. */
  results: WriteStateResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of WriteShareGroupStateResponse. Versions 0+. */
export interface WriteStateResult {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Partitions` of WriteShareGroupStateResponse. Versions 0+. */
export interface PartitionResult {
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** WriteShareGroupStateResponse, API key 85, versions 0 to 1, flexible from 0. */
export const WriteShareGroupStateResponse: ResponseCodec<WriteShareGroupStateResponseData> = {
  name: 'WriteShareGroupStateResponse',
  kind: 'response',
  apiKey: 85,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createWriteShareGroupStateResponseData,
  read(reader, version) {
    assertVersion(WriteShareGroupStateResponse, version, reader.at)
    try {
      return readWriteShareGroupStateResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, WriteShareGroupStateResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(WriteShareGroupStateResponse, version, writer.byteLength)
    try {
      writeWriteShareGroupStateResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, WriteShareGroupStateResponse, version, writer.byteLength)
    }
  },
}

/** A WriteShareGroupStateResponseData in which every field has its default. */
export function createWriteShareGroupStateResponseData(): WriteShareGroupStateResponseData {
  return {
    results: [],
    unknownTaggedFields: null,
  }
}

/** A WriteStateResult in which every field has its default. */
export function createWriteStateResult(): WriteStateResult {
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
    unknownTaggedFields: null,
  }
}

function readWriteShareGroupStateResponseDataFlexible(reader: WireReader): WriteShareGroupStateResponseData {
  const resultsCount = readCompactCount(reader, 18, 'Results')
  const results = newArray<WriteStateResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readWriteStateResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    results,
    unknownTaggedFields,
  }
}

function writeWriteShareGroupStateResponseDataFlexible(
  writer: WireWriter,
  message: WriteShareGroupStateResponseData,
): void {
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeWriteStateResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readWriteStateResultFlexible(reader: WireReader): WriteStateResult {
  const at = reader.take(16, 'Results.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 8, 'Results.Partitions')
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

function writeWriteStateResultFlexible(writer: WireWriter, message: WriteStateResult): void {
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
  const buffer = reader.buffer
  const at = reader.take(6, 'Results.Partitions.Partition')
  const partition = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'Results.Partitions.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Results.Partitions')
  return {
    partition,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writePartitionResultFlexible(writer: WireWriter, message: PartitionResult): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partition, 'Results.Partitions.Partition'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Results.Partitions.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Results.Partitions.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results.Partitions')
}
