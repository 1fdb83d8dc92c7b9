// Generated from schemas/AddPartitionsToTxnResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
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

/** Body of AddPartitionsToTxnResponse. Versions 0+, flexible from 3. */
export interface AddPartitionsToTxnResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 4+, int16, default 0, ignorable. */
  errorCode: number
  /** Versions 4+, default empty. */
  resultsByTransaction: AddPartitionsToTxnResult[]
  /** Versions 0-3, default empty. */
  resultsByTopicV3AndBelow: AddPartitionsToTxnTopicResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `ResultsByTransaction` of AddPartitionsToTxnResponse. Versions 4+. */
export interface AddPartitionsToTxnResult {
  /** Versions 4+, string, default "", map key, a transactionalId. */
  transactionalId: string
  /** Versions 4+, default empty. */
  topicResults: AddPartitionsToTxnTopicResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of AddPartitionsToTxnResponse. Versions 0+. */
export interface AddPartitionsToTxnTopicResult {
  /** Versions 0+, string, default "", map key, a topicName. */
  name: string
  /** Versions 0+, default empty. */
  resultsByPartition: AddPartitionsToTxnPartitionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of AddPartitionsToTxnResponse. Versions 0+. */
export interface AddPartitionsToTxnPartitionResult {
  /** Versions 0+, int32, default 0, map key. */
  partitionIndex: number
  /** Versions 0+, int16, default 0. */
  partitionErrorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AddPartitionsToTxnResponse, API key 24, versions 0 to 5, flexible from 3. */
export const AddPartitionsToTxnResponse: ResponseCodec<AddPartitionsToTxnResponseData> = {
  name: 'AddPartitionsToTxnResponse',
  kind: 'response',
  apiKey: 24,
  validVersions: [0, 5],
  flexibleFrom: 3,
  create: createAddPartitionsToTxnResponseData,
  read(reader, version) {
    assertVersion(AddPartitionsToTxnResponse, version, reader.at)
    try {
      if (version >= 3) return readAddPartitionsToTxnResponseDataFlexible(reader, version)
      return readAddPartitionsToTxnResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, AddPartitionsToTxnResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AddPartitionsToTxnResponse, version, writer.byteLength)
    try {
      if (version >= 3) writeAddPartitionsToTxnResponseDataFlexible(writer, message, version)
      else writeAddPartitionsToTxnResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, AddPartitionsToTxnResponse, version, writer.byteLength)
    }
  },
}

/** A AddPartitionsToTxnResponseData in which every field has its default. */
export function createAddPartitionsToTxnResponseData(): AddPartitionsToTxnResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    resultsByTransaction: [],
    resultsByTopicV3AndBelow: [],
    unknownTaggedFields: null,
  }
}

/** A AddPartitionsToTxnResult in which every field has its default. */
export function createAddPartitionsToTxnResult(): AddPartitionsToTxnResult {
  return {
    transactionalId: '',
    topicResults: [],
    unknownTaggedFields: null,
  }
}

/** What tells one AddPartitionsToTxnResult from another: its `transactionalId`. A list may hold the same key twice. */
export function keyOfAddPartitionsToTxnResult(message: AddPartitionsToTxnResult): string {
  return message.transactionalId
}

/** A AddPartitionsToTxnTopicResult in which every field has its default. */
export function createAddPartitionsToTxnTopicResult(): AddPartitionsToTxnTopicResult {
  return {
    name: '',
    resultsByPartition: [],
    unknownTaggedFields: null,
  }
}

/** What tells one AddPartitionsToTxnTopicResult from another: its `name`. A list may hold the same key twice. */
export function keyOfAddPartitionsToTxnTopicResult(message: AddPartitionsToTxnTopicResult): string {
  return message.name
}

/** A AddPartitionsToTxnPartitionResult in which every field has its default. */
export function createAddPartitionsToTxnPartitionResult(): AddPartitionsToTxnPartitionResult {
  return {
    partitionIndex: 0,
    partitionErrorCode: 0,
    unknownTaggedFields: null,
  }
}

/**
 * What tells one AddPartitionsToTxnPartitionResult from another: its `partitionIndex`. A list may hold the same key
 * twice.
 */
export function keyOfAddPartitionsToTxnPartitionResult(message: AddPartitionsToTxnPartitionResult): number {
  return message.partitionIndex
}

function readAddPartitionsToTxnResponseDataFlexible(
  reader: WireReader,
  version: number,
): AddPartitionsToTxnResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  let errorCode: number = 0
  let resultsByTransaction: AddPartitionsToTxnResult[]
  if (version >= 4) {
    const at = reader.take(2, 'ErrorCode')
    errorCode = int16At(buffer, at)
    const resultsByTransactionCount = readCompactCount(reader, 3, 'ResultsByTransaction')
    resultsByTransaction = newArray<AddPartitionsToTxnResult>(resultsByTransactionCount)
    for (let i = 0; i < resultsByTransactionCount; i++) {
      resultsByTransaction[i] = readAddPartitionsToTxnResultFlexible(reader)
    }
  } else {
    resultsByTransaction = []
  }
  let resultsByTopicV3AndBelow: AddPartitionsToTxnTopicResult[]
  if (version <= 3) {
    const resultsByTopicV3AndBelowCount = readCompactCount(reader, 3, 'ResultsByTopicV3AndBelow')
    resultsByTopicV3AndBelow = newArray<AddPartitionsToTxnTopicResult>(resultsByTopicV3AndBelowCount)
    for (let i = 0; i < resultsByTopicV3AndBelowCount; i++) {
      resultsByTopicV3AndBelow[i] = readAddPartitionsToTxnTopicResultFlexible(reader)
    }
  } else {
    resultsByTopicV3AndBelow = []
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    resultsByTransaction,
    resultsByTopicV3AndBelow,
    unknownTaggedFields,
  }
}

function readAddPartitionsToTxnResponseDataLegacy(reader: WireReader): AddPartitionsToTxnResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsByTopicV3AndBelowCount = readCount(reader, 6, 'ResultsByTopicV3AndBelow')
  const resultsByTopicV3AndBelow = newArray<AddPartitionsToTxnTopicResult>(resultsByTopicV3AndBelowCount)
  for (let i = 0; i < resultsByTopicV3AndBelowCount; i++) {
    resultsByTopicV3AndBelow[i] = readAddPartitionsToTxnTopicResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    errorCode: 0,
    resultsByTransaction: [],
    resultsByTopicV3AndBelow,
    unknownTaggedFields: null,
  }
}

function writeAddPartitionsToTxnResponseDataFlexible(
  writer: WireWriter,
  message: AddPartitionsToTxnResponseData,
  version: number,
): void {
  if (version < 4 && (message.resultsByTransaction === null || message.resultsByTransaction.length !== 0)) {
    throw unsupportedField('ResultsByTransaction')
  }
  if (version > 3 && (message.resultsByTopicV3AndBelow === null || message.resultsByTopicV3AndBelow.length !== 0)) {
    throw unsupportedField('ResultsByTopicV3AndBelow')
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  if (version >= 4) {
    const at = writer.reserve(2)
    writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
    const resultsByTransaction = notNull(message.resultsByTransaction, 'ResultsByTransaction')
    writeCompactCount(writer, resultsByTransaction.length)
    for (let i = 0; i < resultsByTransaction.length; i++) {
      writeAddPartitionsToTxnResultFlexible(writer, notNull(resultsByTransaction[i], 'ResultsByTransaction'))
    }
  }
  if (version <= 3) {
    const resultsByTopicV3AndBelow = notNull(message.resultsByTopicV3AndBelow, 'ResultsByTopicV3AndBelow')
    writeCompactCount(writer, resultsByTopicV3AndBelow.length)
    for (let i = 0; i < resultsByTopicV3AndBelow.length; i++) {
      writeAddPartitionsToTxnTopicResultFlexible(
        writer,
        notNull(resultsByTopicV3AndBelow[i], 'ResultsByTopicV3AndBelow'),
      )
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeAddPartitionsToTxnResponseDataLegacy(writer: WireWriter, message: AddPartitionsToTxnResponseData): void {
  if ((message.resultsByTransaction === null || message.resultsByTransaction.length !== 0)) {
    throw unsupportedField('ResultsByTransaction')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const resultsByTopicV3AndBelow = notNull(message.resultsByTopicV3AndBelow, 'ResultsByTopicV3AndBelow')
  writeCount(writer, resultsByTopicV3AndBelow.length)
  for (let i = 0; i < resultsByTopicV3AndBelow.length; i++) {
    writeAddPartitionsToTxnTopicResultLegacy(writer, notNull(resultsByTopicV3AndBelow[i], 'ResultsByTopicV3AndBelow'))
  }
}

function readAddPartitionsToTxnResultFlexible(reader: WireReader): AddPartitionsToTxnResult {
  const transactionalId = readCompactString(reader, 'ResultsByTransaction.TransactionalId')
  const topicResultsCount = readCompactCount(reader, 3, 'ResultsByTransaction.TopicResults')
  const topicResults = newArray<AddPartitionsToTxnTopicResult>(topicResultsCount)
  for (let i = 0; i < topicResultsCount; i++) {
    topicResults[i] = readAddPartitionsToTxnTopicResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'ResultsByTransaction')
  return {
    transactionalId,
    topicResults,
    unknownTaggedFields,
  }
}

function writeAddPartitionsToTxnResultFlexible(writer: WireWriter, message: AddPartitionsToTxnResult): void {
  writeCompactString(writer, message.transactionalId, 'ResultsByTransaction.TransactionalId')
  const topicResults = notNull(message.topicResults, 'ResultsByTransaction.TopicResults')
  writeCompactCount(writer, topicResults.length)
  for (let i = 0; i < topicResults.length; i++) {
    writeAddPartitionsToTxnTopicResultFlexible(writer, notNull(topicResults[i], 'ResultsByTransaction.TopicResults'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'ResultsByTransaction')
}

function readAddPartitionsToTxnTopicResultFlexible(reader: WireReader): AddPartitionsToTxnTopicResult {
  const name = readCompactString(reader, 'AddPartitionsToTxnTopicResult.Name')
  const resultsByPartitionCount = readCompactCount(reader, 7, 'AddPartitionsToTxnTopicResult.ResultsByPartition')
  const resultsByPartition = newArray<AddPartitionsToTxnPartitionResult>(resultsByPartitionCount)
  for (let i = 0; i < resultsByPartitionCount; i++) {
    resultsByPartition[i] = readAddPartitionsToTxnPartitionResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'AddPartitionsToTxnTopicResult')
  return {
    name,
    resultsByPartition,
    unknownTaggedFields,
  }
}

function readAddPartitionsToTxnTopicResultLegacy(reader: WireReader): AddPartitionsToTxnTopicResult {
  const name = readString(reader, 'AddPartitionsToTxnTopicResult.Name')
  const resultsByPartitionCount = readCount(reader, 6, 'AddPartitionsToTxnTopicResult.ResultsByPartition')
  const resultsByPartition = newArray<AddPartitionsToTxnPartitionResult>(resultsByPartitionCount)
  for (let i = 0; i < resultsByPartitionCount; i++) {
    resultsByPartition[i] = readAddPartitionsToTxnPartitionResultLegacy(reader)
  }
  return {
    name,
    resultsByPartition,
    unknownTaggedFields: null,
  }
}

function writeAddPartitionsToTxnTopicResultFlexible(writer: WireWriter, message: AddPartitionsToTxnTopicResult): void {
  writeCompactString(writer, message.name, 'AddPartitionsToTxnTopicResult.Name')
  const resultsByPartition = notNull(message.resultsByPartition, 'AddPartitionsToTxnTopicResult.ResultsByPartition')
  writeCompactCount(writer, resultsByPartition.length)
  for (let i = 0; i < resultsByPartition.length; i++) {
    writeAddPartitionsToTxnPartitionResultFlexible(
      writer,
      notNull(resultsByPartition[i], 'AddPartitionsToTxnTopicResult.ResultsByPartition'),
    )
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'AddPartitionsToTxnTopicResult')
}

function writeAddPartitionsToTxnTopicResultLegacy(writer: WireWriter, message: AddPartitionsToTxnTopicResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'AddPartitionsToTxnTopicResult')
  writeString(writer, message.name, 'AddPartitionsToTxnTopicResult.Name')
  const resultsByPartition = notNull(message.resultsByPartition, 'AddPartitionsToTxnTopicResult.ResultsByPartition')
  writeCount(writer, resultsByPartition.length)
  for (let i = 0; i < resultsByPartition.length; i++) {
    writeAddPartitionsToTxnPartitionResultLegacy(
      writer,
      notNull(resultsByPartition[i], 'AddPartitionsToTxnTopicResult.ResultsByPartition'),
    )
  }
}

function readAddPartitionsToTxnPartitionResultFlexible(reader: WireReader): AddPartitionsToTxnPartitionResult {
  const buffer = reader.buffer
  const at = reader.take(7, 'AddPartitionsToTxnPartitionResult.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const partitionErrorCode = int16At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 6, 'AddPartitionsToTxnPartitionResult')
  return {
    partitionIndex,
    partitionErrorCode,
    unknownTaggedFields,
  }
}

function readAddPartitionsToTxnPartitionResultLegacy(reader: WireReader): AddPartitionsToTxnPartitionResult {
  const buffer = reader.buffer
  const at = reader.take(6, 'AddPartitionsToTxnPartitionResult.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const partitionErrorCode = int16At(buffer, at + 4)
  return {
    partitionIndex,
    partitionErrorCode,
    unknownTaggedFields: null,
  }
}

function writeAddPartitionsToTxnPartitionResultFlexible(
  writer: WireWriter,
  message: AddPartitionsToTxnPartitionResult,
): void {
  const at = writer.reserve(7)
  writer.view.setInt32(at, int32(message.partitionIndex, 'AddPartitionsToTxnPartitionResult.PartitionIndex'))
  writer.view.setInt16(
    at + 4,
    int16(message.partitionErrorCode, 'AddPartitionsToTxnPartitionResult.PartitionErrorCode'),
  )
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, 'AddPartitionsToTxnPartitionResult')
}

function writeAddPartitionsToTxnPartitionResultLegacy(
  writer: WireWriter,
  message: AddPartitionsToTxnPartitionResult,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'AddPartitionsToTxnPartitionResult')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'AddPartitionsToTxnPartitionResult.PartitionIndex'))
  writer.view.setInt16(
    at + 4,
    int16(message.partitionErrorCode, 'AddPartitionsToTxnPartitionResult.PartitionErrorCode'),
  )
}
