// Generated from schemas/AlterPartitionReassignmentsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterPartitionReassignmentsResponse. Versions 0+, flexible from 0. */
export interface AlterPartitionReassignmentsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, bool, default true, ignorable. */
  allowReplicationFactorChange: boolean
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Versions 0+, default empty. */
  responses: ReassignableTopicResponse[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses` of AlterPartitionReassignmentsResponse. Versions 0+. */
export interface ReassignableTopicResponse {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, default empty. */
  partitions: ReassignablePartitionResponse[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions` of AlterPartitionReassignmentsResponse. Versions 0+. */
export interface ReassignablePartitionResponse {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterPartitionReassignmentsResponse, API key 45, versions 0 to 1, flexible from 0. */
export const AlterPartitionReassignmentsResponse: ResponseCodec<AlterPartitionReassignmentsResponseData> = {
  name: 'AlterPartitionReassignmentsResponse',
  kind: 'response',
  apiKey: 45,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createAlterPartitionReassignmentsResponseData,
  read(reader, version) {
    assertVersion(AlterPartitionReassignmentsResponse, version, reader.at)
    try {
      return readAlterPartitionReassignmentsResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, AlterPartitionReassignmentsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterPartitionReassignmentsResponse, version, writer.byteLength)
    try {
      writeAlterPartitionReassignmentsResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, AlterPartitionReassignmentsResponse, version, writer.byteLength)
    }
  },
}

/** A AlterPartitionReassignmentsResponseData in which every field has its default. */
export function createAlterPartitionReassignmentsResponseData(): AlterPartitionReassignmentsResponseData {
  return {
    throttleTimeMs: 0,
    allowReplicationFactorChange: true,
    errorCode: 0,
    errorMessage: '',
    responses: [],
    unknownTaggedFields: null,
  }
}

/** A ReassignableTopicResponse in which every field has its default. */
export function createReassignableTopicResponse(): ReassignableTopicResponse {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A ReassignablePartitionResponse in which every field has its default. */
export function createReassignablePartitionResponse(): ReassignablePartitionResponse {
  return {
    partitionIndex: 0,
    errorCode: 0,
    errorMessage: '',
    unknownTaggedFields: null,
  }
}

function readAlterPartitionReassignmentsResponseDataFlexible(
  reader: WireReader,
  version: number,
): AlterPartitionReassignmentsResponseData {
  const buffer = reader.buffer
  let at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  let allowReplicationFactorChange: boolean = true
  if (version >= 1) {
    const at = reader.take(1, 'AllowReplicationFactorChange')
    allowReplicationFactorChange = buffer[at] !== 0
  }
  at = reader.take(2, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const responsesCount = readCompactCount(reader, 3, 'Responses')
  const responses = newArray<ReassignableTopicResponse>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readReassignableTopicResponseFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    allowReplicationFactorChange,
    errorCode,
    errorMessage,
    responses,
    unknownTaggedFields,
  }
}

function writeAlterPartitionReassignmentsResponseDataFlexible(
  writer: WireWriter,
  message: AlterPartitionReassignmentsResponseData,
  version: number,
): void {
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.allowReplicationFactorChange ? 1 : 0)
  }
  at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  const responses = notNull(message.responses, 'Responses')
  writeCompactCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeReassignableTopicResponseFlexible(writer, notNull(responses[i], 'Responses'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readReassignableTopicResponseFlexible(reader: WireReader): ReassignableTopicResponse {
  const name = readCompactString(reader, 'Responses.Name')
  const partitionsCount = readCompactCount(reader, 8, 'Responses.Partitions')
  const partitions = newArray<ReassignablePartitionResponse>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readReassignablePartitionResponseFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Responses')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function writeReassignableTopicResponseFlexible(writer: WireWriter, message: ReassignableTopicResponse): void {
  writeCompactString(writer, message.name, 'Responses.Name')
  const partitions = notNull(message.partitions, 'Responses.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeReassignablePartitionResponseFlexible(writer, notNull(partitions[i], 'Responses.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses')
}

function readReassignablePartitionResponseFlexible(reader: WireReader): ReassignablePartitionResponse {
  const buffer = reader.buffer
  const at = reader.take(6, 'Responses.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'Responses.Partitions.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Responses.Partitions')
  return {
    partitionIndex,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writeReassignablePartitionResponseFlexible(writer: WireWriter, message: ReassignablePartitionResponse): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Responses.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Responses.Partitions.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Responses.Partitions.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses.Partitions')
}
