// Generated from schemas/DescribeLogDirsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
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

/** Body of DescribeLogDirsResponse. Versions 1+, flexible from 2. */
export interface DescribeLogDirsResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 3+, int16, default 0, ignorable. */
  errorCode: number
  /** Versions 1+, default empty. */
  results: DescribeLogDirsResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of DescribeLogDirsResponse. Versions 1+. */
export interface DescribeLogDirsResult {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, default "". */
  logDir: string
  /** Versions 1+, default empty. */
  topics: DescribeLogDirsTopic[]
  /** Versions 4+, int64, default -1n, ignorable. */
  totalBytes: bigint
  /** Versions 4+, int64, default -1n, ignorable. */
  usableBytes: bigint
  /** Versions 5+, bool, default false, ignorable. */
  isCordoned: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Topics` of DescribeLogDirsResponse. Versions 1+. */
export interface DescribeLogDirsTopic {
  /** Versions 1+, string, default "", a topicName. */
  name: string
  /** Versions 1+, default empty. */
  partitions: DescribeLogDirsPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Topics.Partitions` of DescribeLogDirsResponse. Versions 1+. */
export interface DescribeLogDirsPartition {
  /** Versions 1+, int32, default 0. */
  partitionIndex: number
  /** Versions 1+, int64, default 0n. */
  partitionSize: bigint
  /** Versions 1+, int64, default 0n. */
  offsetLag: bigint
  /** Versions 1+, bool, default false. */
  isFutureKey: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeLogDirsResponse, API key 35, versions 1 to 5, flexible from 2. */
export const DescribeLogDirsResponse: ResponseCodec<DescribeLogDirsResponseData> = {
  name: 'DescribeLogDirsResponse',
  kind: 'response',
  apiKey: 35,
  validVersions: [1, 5],
  flexibleFrom: 2,
  create: createDescribeLogDirsResponseData,
  read(reader, version) {
    assertVersion(DescribeLogDirsResponse, version, reader.at)
    try {
      if (version >= 2) return readDescribeLogDirsResponseDataFlexible(reader, version)
      return readDescribeLogDirsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DescribeLogDirsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeLogDirsResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeDescribeLogDirsResponseDataFlexible(writer, message, version)
      else writeDescribeLogDirsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeLogDirsResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeLogDirsResponseData in which every field has its default. */
export function createDescribeLogDirsResponseData(): DescribeLogDirsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    results: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeLogDirsResult in which every field has its default. */
export function createDescribeLogDirsResult(): DescribeLogDirsResult {
  return {
    errorCode: 0,
    logDir: '',
    topics: [],
    totalBytes: -1n,
    usableBytes: -1n,
    isCordoned: false,
    unknownTaggedFields: null,
  }
}

/** A DescribeLogDirsTopic in which every field has its default. */
export function createDescribeLogDirsTopic(): DescribeLogDirsTopic {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeLogDirsPartition in which every field has its default. */
export function createDescribeLogDirsPartition(): DescribeLogDirsPartition {
  return {
    partitionIndex: 0,
    partitionSize: 0n,
    offsetLag: 0n,
    isFutureKey: false,
    unknownTaggedFields: null,
  }
}

function readDescribeLogDirsResponseDataFlexible(reader: WireReader, version: number): DescribeLogDirsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  let errorCode: number = 0
  if (version >= 3) {
    const at = reader.take(2, 'ErrorCode')
    errorCode = view.getInt16(at)
  }
  const resultsCount = readCompactCount(reader, 5, 'Results')
  const results = newArray<DescribeLogDirsResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readDescribeLogDirsResultFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    results,
    unknownTaggedFields,
  }
}

function readDescribeLogDirsResponseDataLegacy(reader: WireReader): DescribeLogDirsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const resultsCount = readCount(reader, 8, 'Results')
  const results = newArray<DescribeLogDirsResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readDescribeLogDirsResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    errorCode: 0,
    results,
    unknownTaggedFields: null,
  }
}

function writeDescribeLogDirsResponseDataFlexible(
  writer: WireWriter,
  message: DescribeLogDirsResponseData,
  version: number,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  if (version >= 3) {
    const at = writer.reserve(2)
    writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  }
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeDescribeLogDirsResultFlexible(writer, notNull(results[i], 'Results'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDescribeLogDirsResponseDataLegacy(writer: WireWriter, message: DescribeLogDirsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeDescribeLogDirsResultLegacy(writer, notNull(results[i], 'Results'))
  }
}

function readDescribeLogDirsResultFlexible(reader: WireReader, version: number): DescribeLogDirsResult {
  const view = reader.view
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = view.getInt16(at)
  const logDir = readCompactString(reader, 'Results.LogDir')
  const topicsCount = readCompactCount(reader, 3, 'Results.Topics')
  const topics = newArray<DescribeLogDirsTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDescribeLogDirsTopicFlexible(reader)
  }
  let totalBytes: bigint = -1n
  let usableBytes: bigint = -1n
  if (version >= 4) {
    const at = reader.take(16, 'Results.TotalBytes')
    totalBytes = view.getBigInt64(at)
    usableBytes = view.getBigInt64(at + 8)
  }
  let isCordoned: boolean = false
  if (version >= 5) {
    const at = reader.take(1, 'Results.IsCordoned')
    isCordoned = view.getInt8(at) !== 0
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    errorCode,
    logDir,
    topics,
    totalBytes,
    usableBytes,
    isCordoned,
    unknownTaggedFields,
  }
}

function readDescribeLogDirsResultLegacy(reader: WireReader): DescribeLogDirsResult {
  const buffer = reader.buffer
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const logDir = readString(reader, 'Results.LogDir')
  const topicsCount = readCount(reader, 6, 'Results.Topics')
  const topics = newArray<DescribeLogDirsTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDescribeLogDirsTopicLegacy(reader)
  }
  return {
    errorCode,
    logDir,
    topics,
    totalBytes: -1n,
    usableBytes: -1n,
    isCordoned: false,
    unknownTaggedFields: null,
  }
}

function writeDescribeLogDirsResultFlexible(writer: WireWriter, message: DescribeLogDirsResult, version: number): void {
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeCompactString(writer, message.logDir, 'Results.LogDir')
  const topics = notNull(message.topics, 'Results.Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDescribeLogDirsTopicFlexible(writer, notNull(topics[i], 'Results.Topics'))
  }
  if (version >= 4) {
    const at = writer.reserve(16)
    writer.view.setBigInt64(at, int64(message.totalBytes, 'Results.TotalBytes'))
    writer.view.setBigInt64(at + 8, int64(message.usableBytes, 'Results.UsableBytes'))
  }
  if (version >= 5) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.isCordoned ? 1 : 0)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}

function writeDescribeLogDirsResultLegacy(writer: WireWriter, message: DescribeLogDirsResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeString(writer, message.logDir, 'Results.LogDir')
  const topics = notNull(message.topics, 'Results.Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDescribeLogDirsTopicLegacy(writer, notNull(topics[i], 'Results.Topics'))
  }
}

function readDescribeLogDirsTopicFlexible(reader: WireReader): DescribeLogDirsTopic {
  const name = readCompactString(reader, 'Results.Topics.Name')
  const partitionsCount = readCompactCount(reader, 22, 'Results.Topics.Partitions')
  const partitions = newArray<DescribeLogDirsPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readDescribeLogDirsPartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Results.Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readDescribeLogDirsTopicLegacy(reader: WireReader): DescribeLogDirsTopic {
  const name = readString(reader, 'Results.Topics.Name')
  const partitionsCount = readCount(reader, 21, 'Results.Topics.Partitions')
  const partitions = newArray<DescribeLogDirsPartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readDescribeLogDirsPartitionLegacy(reader)
  }
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeDescribeLogDirsTopicFlexible(writer: WireWriter, message: DescribeLogDirsTopic): void {
  writeCompactString(writer, message.name, 'Results.Topics.Name')
  const partitions = notNull(message.partitions, 'Results.Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeDescribeLogDirsPartitionFlexible(writer, notNull(partitions[i], 'Results.Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results.Topics')
}

function writeDescribeLogDirsTopicLegacy(writer: WireWriter, message: DescribeLogDirsTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results.Topics')
  writeString(writer, message.name, 'Results.Topics.Name')
  const partitions = notNull(message.partitions, 'Results.Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeDescribeLogDirsPartitionLegacy(writer, notNull(partitions[i], 'Results.Topics.Partitions'))
  }
}

function readDescribeLogDirsPartitionFlexible(reader: WireReader): DescribeLogDirsPartition {
  const view = reader.view
  const at = reader.take(22, 'Results.Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const partitionSize = view.getBigInt64(at + 4)
  const offsetLag = view.getBigInt64(at + 12)
  const isFutureKey = view.getInt8(at + 20) !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 21, 'Results.Topics.Partitions')
  return {
    partitionIndex,
    partitionSize,
    offsetLag,
    isFutureKey,
    unknownTaggedFields,
  }
}

function readDescribeLogDirsPartitionLegacy(reader: WireReader): DescribeLogDirsPartition {
  const view = reader.view
  const at = reader.take(21, 'Results.Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const partitionSize = view.getBigInt64(at + 4)
  const offsetLag = view.getBigInt64(at + 12)
  const isFutureKey = view.getInt8(at + 20) !== 0
  return {
    partitionIndex,
    partitionSize,
    offsetLag,
    isFutureKey,
    unknownTaggedFields: null,
  }
}

function writeDescribeLogDirsPartitionFlexible(writer: WireWriter, message: DescribeLogDirsPartition): void {
  const at = writer.reserve(22)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Results.Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.partitionSize, 'Results.Topics.Partitions.PartitionSize'))
  writer.view.setBigInt64(at + 12, int64(message.offsetLag, 'Results.Topics.Partitions.OffsetLag'))
  writer.view.setInt8(at + 20, message.isFutureKey ? 1 : 0)
  putUnknownTags(writer, at + 21, message.unknownTaggedFields, 'Results.Topics.Partitions')
}

function writeDescribeLogDirsPartitionLegacy(writer: WireWriter, message: DescribeLogDirsPartition): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results.Topics.Partitions')
  const at = writer.reserve(21)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Results.Topics.Partitions.PartitionIndex'))
  writer.view.setBigInt64(at + 4, int64(message.partitionSize, 'Results.Topics.Partitions.PartitionSize'))
  writer.view.setBigInt64(at + 12, int64(message.offsetLag, 'Results.Topics.Partitions.OffsetLag'))
  writer.view.setInt8(at + 20, message.isFutureKey ? 1 : 0)
}
