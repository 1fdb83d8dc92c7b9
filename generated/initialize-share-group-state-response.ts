// Generated from schemas/InitializeShareGroupStateResponse.json by `npm run codegen`. Do not edit.

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

/** Body of InitializeShareGroupStateResponse. Versions 0+, flexible from 0. */
export interface InitializeShareGroupStateResponseData {
  /** Versions 0+, default empty. */
  results: InitializeStateResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of InitializeShareGroupStateResponse. Versions 0+. */
export interface InitializeStateResult {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Partitions` of InitializeShareGroupStateResponse. Versions 0+. */
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

/** InitializeShareGroupStateResponse, API key 83, version 0, flexible from 0. */
export const InitializeShareGroupStateResponse: ResponseCodec<InitializeShareGroupStateResponseData> = {
  name: 'InitializeShareGroupStateResponse',
  kind: 'response',
  apiKey: 83,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createInitializeShareGroupStateResponseData,
  read(reader, version) {
    assertVersion(InitializeShareGroupStateResponse, version, reader.at)
    try {
      return readInitializeShareGroupStateResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, InitializeShareGroupStateResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(InitializeShareGroupStateResponse, version, writer.byteLength)
    try {
      writeInitializeShareGroupStateResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, InitializeShareGroupStateResponse, version, writer.byteLength)
    }
  },
}

/** A InitializeShareGroupStateResponseData in which every field has its default. */
export function createInitializeShareGroupStateResponseData(): InitializeShareGroupStateResponseData {
  return {
    results: [],
    unknownTaggedFields: null,
  }
}

/** A InitializeStateResult in which every field has its default. */
export function createInitializeStateResult(): InitializeStateResult {
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

function readInitializeShareGroupStateResponseDataFlexible(reader: WireReader): InitializeShareGroupStateResponseData {
  const resultsCount = readCompactCount(reader, 18, 'Results')
  const results = newArray<InitializeStateResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readInitializeStateResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    results,
    unknownTaggedFields,
  }
}

function writeInitializeShareGroupStateResponseDataFlexible(
  writer: WireWriter,
  message: InitializeShareGroupStateResponseData,
): void {
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeInitializeStateResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readInitializeStateResultFlexible(reader: WireReader): InitializeStateResult {
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

function writeInitializeStateResultFlexible(writer: WireWriter, message: InitializeStateResult): void {
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
