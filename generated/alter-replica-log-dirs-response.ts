// Generated from schemas/AlterReplicaLogDirsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterReplicaLogDirsResponse. Versions 1+, flexible from 2. */
export interface AlterReplicaLogDirsResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, default empty. */
  results: AlterReplicaLogDirTopicResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of AlterReplicaLogDirsResponse. Versions 1+. */
export interface AlterReplicaLogDirTopicResult {
  /** Versions 1+, string, default "", a topicName. */
  topicName: string
  /** Versions 1+, default empty. */
  partitions: AlterReplicaLogDirPartitionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Partitions` of AlterReplicaLogDirsResponse. Versions 1+. */
export interface AlterReplicaLogDirPartitionResult {
  /** Versions 1+, int32, default 0. */
  partitionIndex: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterReplicaLogDirsResponse, API key 34, versions 1 to 2, flexible from 2. */
export const AlterReplicaLogDirsResponse: ResponseCodec<AlterReplicaLogDirsResponseData> = {
  name: 'AlterReplicaLogDirsResponse',
  kind: 'response',
  apiKey: 34,
  validVersions: [1, 2],
  flexibleFrom: 2,
  create: createAlterReplicaLogDirsResponseData,
  read(reader, version) {
    assertVersion(AlterReplicaLogDirsResponse, version, reader.at)
    try {
      if (version >= 2) return readAlterReplicaLogDirsResponseDataFlexible(reader)
      return readAlterReplicaLogDirsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, AlterReplicaLogDirsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterReplicaLogDirsResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeAlterReplicaLogDirsResponseDataFlexible(writer, message)
      else writeAlterReplicaLogDirsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterReplicaLogDirsResponse, version, writer.byteLength)
    }
  },
}

/** A AlterReplicaLogDirsResponseData in which every field has its default. */
export function createAlterReplicaLogDirsResponseData(): AlterReplicaLogDirsResponseData {
  return {
    throttleTimeMs: 0,
    results: [],
    unknownTaggedFields: null,
  }
}

/** A AlterReplicaLogDirTopicResult in which every field has its default. */
export function createAlterReplicaLogDirTopicResult(): AlterReplicaLogDirTopicResult {
  return {
    topicName: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A AlterReplicaLogDirPartitionResult in which every field has its default. */
export function createAlterReplicaLogDirPartitionResult(): AlterReplicaLogDirPartitionResult {
  return {
    partitionIndex: 0,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readAlterReplicaLogDirsResponseDataFlexible(reader: WireReader): AlterReplicaLogDirsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsCount = readCompactCount(reader, 3, 'Results')
  const results = newArray<AlterReplicaLogDirTopicResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readAlterReplicaLogDirTopicResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }
}

function readAlterReplicaLogDirsResponseDataLegacy(reader: WireReader): AlterReplicaLogDirsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsCount = readCount(reader, 6, 'Results')
  const results = newArray<AlterReplicaLogDirTopicResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readAlterReplicaLogDirTopicResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields: null,
  }
}

function writeAlterReplicaLogDirsResponseDataFlexible(
  writer: WireWriter,
  message: AlterReplicaLogDirsResponseData,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeAlterReplicaLogDirTopicResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeAlterReplicaLogDirsResponseDataLegacy(
  writer: WireWriter,
  message: AlterReplicaLogDirsResponseData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeAlterReplicaLogDirTopicResultLegacy(writer, notNull(results[i], 'Results'))
  }
}

function readAlterReplicaLogDirTopicResultFlexible(reader: WireReader): AlterReplicaLogDirTopicResult {
  const topicName = readCompactString(reader, 'Results.TopicName')
  const partitionsCount = readCompactCount(reader, 7, 'Results.Partitions')
  const partitions = newArray<AlterReplicaLogDirPartitionResult>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readAlterReplicaLogDirPartitionResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    topicName,
    partitions,
    unknownTaggedFields,
  }
}

function readAlterReplicaLogDirTopicResultLegacy(reader: WireReader): AlterReplicaLogDirTopicResult {
  const topicName = readString(reader, 'Results.TopicName')
  const partitionsCount = readCount(reader, 6, 'Results.Partitions')
  const partitions = newArray<AlterReplicaLogDirPartitionResult>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readAlterReplicaLogDirPartitionResultLegacy(reader)
  }
  return {
    topicName,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeAlterReplicaLogDirTopicResultFlexible(writer: WireWriter, message: AlterReplicaLogDirTopicResult): void {
  writeCompactString(writer, message.topicName, 'Results.TopicName')
  const partitions = notNull(message.partitions, 'Results.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeAlterReplicaLogDirPartitionResultFlexible(writer, notNull(partitions[i], 'Results.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}

function writeAlterReplicaLogDirTopicResultLegacy(writer: WireWriter, message: AlterReplicaLogDirTopicResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results')
  writeString(writer, message.topicName, 'Results.TopicName')
  const partitions = notNull(message.partitions, 'Results.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeAlterReplicaLogDirPartitionResultLegacy(writer, notNull(partitions[i], 'Results.Partitions'))
  }
}

function readAlterReplicaLogDirPartitionResultFlexible(reader: WireReader): AlterReplicaLogDirPartitionResult {
  const buffer = reader.buffer
  const at = reader.take(7, 'Results.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 6, 'Results.Partitions')
  return {
    partitionIndex,
    errorCode,
    unknownTaggedFields,
  }
}

function readAlterReplicaLogDirPartitionResultLegacy(reader: WireReader): AlterReplicaLogDirPartitionResult {
  const buffer = reader.buffer
  const at = reader.take(6, 'Results.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  return {
    partitionIndex,
    errorCode,
    unknownTaggedFields: null,
  }
}

function writeAlterReplicaLogDirPartitionResultFlexible(
  writer: WireWriter,
  message: AlterReplicaLogDirPartitionResult,
): void {
  const at = writer.reserve(7)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Results.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Results.Partitions.ErrorCode'))
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, 'Results.Partitions')
}

function writeAlterReplicaLogDirPartitionResultLegacy(
  writer: WireWriter,
  message: AlterReplicaLogDirPartitionResult,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results.Partitions')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Results.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Results.Partitions.ErrorCode'))
}
