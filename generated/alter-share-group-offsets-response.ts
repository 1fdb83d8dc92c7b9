// Generated from schemas/AlterShareGroupOffsetsResponse.json by `npm run codegen`. Do not edit.

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
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterShareGroupOffsetsResponse. Versions 0+, flexible from 0. */
export interface AlterShareGroupOffsetsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Versions 0+, default empty. */
  responses: AlterShareGroupOffsetsResponseTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses` of AlterShareGroupOffsetsResponse. Versions 0+. */
export interface AlterShareGroupOffsetsResponseTopic {
  /** Versions 0+, string, default "", map key, a topicName. */
  topicName: string
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: AlterShareGroupOffsetsResponsePartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions` of AlterShareGroupOffsetsResponse. Versions 0+. */
export interface AlterShareGroupOffsetsResponsePartition {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterShareGroupOffsetsResponse, API key 91, version 0, flexible from 0. */
export const AlterShareGroupOffsetsResponse: ResponseCodec<AlterShareGroupOffsetsResponseData> = {
  name: 'AlterShareGroupOffsetsResponse',
  kind: 'response',
  apiKey: 91,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createAlterShareGroupOffsetsResponseData,
  read(reader, version) {
    assertVersion(AlterShareGroupOffsetsResponse, version, reader.at)
    try {
      return readAlterShareGroupOffsetsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, AlterShareGroupOffsetsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterShareGroupOffsetsResponse, version, writer.byteLength)
    try {
      writeAlterShareGroupOffsetsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterShareGroupOffsetsResponse, version, writer.byteLength)
    }
  },
}

/** A AlterShareGroupOffsetsResponseData in which every field has its default. */
export function createAlterShareGroupOffsetsResponseData(): AlterShareGroupOffsetsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: null,
    responses: [],
    unknownTaggedFields: null,
  }
}

/** A AlterShareGroupOffsetsResponseTopic in which every field has its default. */
export function createAlterShareGroupOffsetsResponseTopic(): AlterShareGroupOffsetsResponseTopic {
  return {
    topicName: '',
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/**
 * What tells one AlterShareGroupOffsetsResponseTopic from another: its `topicName`. A list may hold the same key twice.
 */
export function keyOfAlterShareGroupOffsetsResponseTopic(message: AlterShareGroupOffsetsResponseTopic): string {
  return message.topicName
}

/** A AlterShareGroupOffsetsResponsePartition in which every field has its default. */
export function createAlterShareGroupOffsetsResponsePartition(): AlterShareGroupOffsetsResponsePartition {
  return {
    partitionIndex: 0,
    errorCode: 0,
    errorMessage: null,
    unknownTaggedFields: null,
  }
}

function readAlterShareGroupOffsetsResponseDataFlexible(reader: WireReader): AlterShareGroupOffsetsResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const responsesCount = readCompactCount(reader, 19, 'Responses')
  const responses = newArray<AlterShareGroupOffsetsResponseTopic>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readAlterShareGroupOffsetsResponseTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    responses,
    unknownTaggedFields,
  }
}

function writeAlterShareGroupOffsetsResponseDataFlexible(
  writer: WireWriter,
  message: AlterShareGroupOffsetsResponseData,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  const responses = notNull(message.responses, 'Responses')
  writeCompactCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeAlterShareGroupOffsetsResponseTopicFlexible(writer, notNull(responses[i], 'Responses'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readAlterShareGroupOffsetsResponseTopicFlexible(reader: WireReader): AlterShareGroupOffsetsResponseTopic {
  const topicName = readCompactString(reader, 'Responses.TopicName')
  const at = reader.take(16, 'Responses.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 8, 'Responses.Partitions')
  const partitions = newArray<AlterShareGroupOffsetsResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readAlterShareGroupOffsetsResponsePartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Responses')
  return {
    topicName,
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeAlterShareGroupOffsetsResponseTopicFlexible(
  writer: WireWriter,
  message: AlterShareGroupOffsetsResponseTopic,
): void {
  writeCompactString(writer, message.topicName, 'Responses.TopicName')
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Responses.TopicId')
  const partitions = notNull(message.partitions, 'Responses.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeAlterShareGroupOffsetsResponsePartitionFlexible(writer, notNull(partitions[i], 'Responses.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses')
}

function readAlterShareGroupOffsetsResponsePartitionFlexible(
  reader: WireReader,
): AlterShareGroupOffsetsResponsePartition {
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

function writeAlterShareGroupOffsetsResponsePartitionFlexible(
  writer: WireWriter,
  message: AlterShareGroupOffsetsResponsePartition,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Responses.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Responses.Partitions.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Responses.Partitions.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses.Partitions')
}
