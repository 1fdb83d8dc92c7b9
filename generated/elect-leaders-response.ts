// Generated from schemas/ElectLeadersResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
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

/** Body of ElectLeadersResponse. Versions 0+, flexible from 2. */
export interface ElectLeadersResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 0+, default empty. */
  replicaElectionResults: ReplicaElectionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `ReplicaElectionResults` of ElectLeadersResponse. Versions 0+. */
export interface ReplicaElectionResult {
  /** Versions 0+, string, default "", a topicName. */
  topic: string
  /** Versions 0+, default empty. */
  partitionResult: PartitionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `ReplicaElectionResults.PartitionResult` of ElectLeadersResponse. Versions 0+. */
export interface PartitionResult {
  /** Versions 0+, int32, default 0. */
  partitionId: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ElectLeadersResponse, API key 43, versions 0 to 2, flexible from 2. */
export const ElectLeadersResponse: ResponseCodec<ElectLeadersResponseData> = {
  name: 'ElectLeadersResponse',
  kind: 'response',
  apiKey: 43,
  validVersions: [0, 2],
  flexibleFrom: 2,
  create: createElectLeadersResponseData,
  read(reader, version) {
    assertVersion(ElectLeadersResponse, version, reader.at)
    try {
      if (version >= 2) return readElectLeadersResponseDataFlexible(reader)
      return readElectLeadersResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, ElectLeadersResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ElectLeadersResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeElectLeadersResponseDataFlexible(writer, message)
      else writeElectLeadersResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ElectLeadersResponse, version, writer.byteLength)
    }
  },
}

/** A ElectLeadersResponseData in which every field has its default. */
export function createElectLeadersResponseData(): ElectLeadersResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    replicaElectionResults: [],
    unknownTaggedFields: null,
  }
}

/** A ReplicaElectionResult in which every field has its default. */
export function createReplicaElectionResult(): ReplicaElectionResult {
  return {
    topic: '',
    partitionResult: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionResult in which every field has its default. */
export function createPartitionResult(): PartitionResult {
  return {
    partitionId: 0,
    errorCode: 0,
    errorMessage: '',
    unknownTaggedFields: null,
  }
}

function readElectLeadersResponseDataFlexible(reader: WireReader): ElectLeadersResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const replicaElectionResultsCount = readCompactCount(reader, 3, 'ReplicaElectionResults')
  const replicaElectionResults = newArray<ReplicaElectionResult>(replicaElectionResultsCount)
  for (let i = 0; i < replicaElectionResultsCount; i++) {
    replicaElectionResults[i] = readReplicaElectionResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    replicaElectionResults,
    unknownTaggedFields,
  }
}

function readElectLeadersResponseDataLegacy(reader: WireReader, version: number): ElectLeadersResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  let errorCode: number = 0
  if (version >= 1) {
    const at = reader.take(2, 'ErrorCode')
    errorCode = int16At(buffer, at)
  }
  const replicaElectionResultsCount = readCount(reader, 6, 'ReplicaElectionResults')
  const replicaElectionResults = newArray<ReplicaElectionResult>(replicaElectionResultsCount)
  for (let i = 0; i < replicaElectionResultsCount; i++) {
    replicaElectionResults[i] = readReplicaElectionResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    errorCode,
    replicaElectionResults,
    unknownTaggedFields: null,
  }
}

function writeElectLeadersResponseDataFlexible(writer: WireWriter, message: ElectLeadersResponseData): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  const replicaElectionResults = notNull(message.replicaElectionResults, 'ReplicaElectionResults')
  writeCompactCount(writer, replicaElectionResults.length)
  for (let i = 0; i < replicaElectionResults.length; i++) {
    writeReplicaElectionResultFlexible(writer, notNull(replicaElectionResults[i], 'ReplicaElectionResults'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeElectLeadersResponseDataLegacy(
  writer: WireWriter,
  message: ElectLeadersResponseData,
  version: number,
): void {
  if (version < 1 && message.errorCode !== 0) {
    throw unsupportedField('ErrorCode')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  if (version >= 1) {
    const at = writer.reserve(2)
    writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  }
  const replicaElectionResults = notNull(message.replicaElectionResults, 'ReplicaElectionResults')
  writeCount(writer, replicaElectionResults.length)
  for (let i = 0; i < replicaElectionResults.length; i++) {
    writeReplicaElectionResultLegacy(writer, notNull(replicaElectionResults[i], 'ReplicaElectionResults'))
  }
}

function readReplicaElectionResultFlexible(reader: WireReader): ReplicaElectionResult {
  const topic = readCompactString(reader, 'ReplicaElectionResults.Topic')
  const partitionResultCount = readCompactCount(reader, 8, 'ReplicaElectionResults.PartitionResult')
  const partitionResult = newArray<PartitionResult>(partitionResultCount)
  for (let i = 0; i < partitionResultCount; i++) {
    partitionResult[i] = readPartitionResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'ReplicaElectionResults')
  return {
    topic,
    partitionResult,
    unknownTaggedFields,
  }
}

function readReplicaElectionResultLegacy(reader: WireReader): ReplicaElectionResult {
  const topic = readString(reader, 'ReplicaElectionResults.Topic')
  const partitionResultCount = readCount(reader, 8, 'ReplicaElectionResults.PartitionResult')
  const partitionResult = newArray<PartitionResult>(partitionResultCount)
  for (let i = 0; i < partitionResultCount; i++) {
    partitionResult[i] = readPartitionResultLegacy(reader)
  }
  return {
    topic,
    partitionResult,
    unknownTaggedFields: null,
  }
}

function writeReplicaElectionResultFlexible(writer: WireWriter, message: ReplicaElectionResult): void {
  writeCompactString(writer, message.topic, 'ReplicaElectionResults.Topic')
  const partitionResult = notNull(message.partitionResult, 'ReplicaElectionResults.PartitionResult')
  writeCompactCount(writer, partitionResult.length)
  for (let i = 0; i < partitionResult.length; i++) {
    writePartitionResultFlexible(writer, notNull(partitionResult[i], 'ReplicaElectionResults.PartitionResult'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'ReplicaElectionResults')
}

function writeReplicaElectionResultLegacy(writer: WireWriter, message: ReplicaElectionResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'ReplicaElectionResults')
  writeString(writer, message.topic, 'ReplicaElectionResults.Topic')
  const partitionResult = notNull(message.partitionResult, 'ReplicaElectionResults.PartitionResult')
  writeCount(writer, partitionResult.length)
  for (let i = 0; i < partitionResult.length; i++) {
    writePartitionResultLegacy(writer, notNull(partitionResult[i], 'ReplicaElectionResults.PartitionResult'))
  }
}

function readPartitionResultFlexible(reader: WireReader): PartitionResult {
  const buffer = reader.buffer
  const at = reader.take(6, 'ReplicaElectionResults.PartitionResult.PartitionId')
  const partitionId = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ReplicaElectionResults.PartitionResult.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'ReplicaElectionResults.PartitionResult')
  return {
    partitionId,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function readPartitionResultLegacy(reader: WireReader): PartitionResult {
  const buffer = reader.buffer
  const at = reader.take(6, 'ReplicaElectionResults.PartitionResult.PartitionId')
  const partitionId = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readNullableString(reader, 'ReplicaElectionResults.PartitionResult.ErrorMessage')
  return {
    partitionId,
    errorCode,
    errorMessage,
    unknownTaggedFields: null,
  }
}

function writePartitionResultFlexible(writer: WireWriter, message: PartitionResult): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionId, 'ReplicaElectionResults.PartitionResult.PartitionId'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ReplicaElectionResults.PartitionResult.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ReplicaElectionResults.PartitionResult.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'ReplicaElectionResults.PartitionResult')
}

function writePartitionResultLegacy(writer: WireWriter, message: PartitionResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'ReplicaElectionResults.PartitionResult')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionId, 'ReplicaElectionResults.PartitionResult.PartitionId'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ReplicaElectionResults.PartitionResult.ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'ReplicaElectionResults.PartitionResult.ErrorMessage')
}
