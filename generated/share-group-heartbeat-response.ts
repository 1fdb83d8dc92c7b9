// Generated from schemas/ShareGroupHeartbeatResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import { readPresence, writePresence } from '../src/wire/presence.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ShareGroupHeartbeatResponse. Versions 1+, flexible from 1. */
export interface ShareGroupHeartbeatResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default null. */
  errorMessage: string | null
  /** Versions 1+, string, nullable in versions 1+, default null. */
  memberId: string | null
  /** Versions 1+, int32, default 0. */
  memberEpoch: number
  /** Versions 1+, int32, default 0. */
  heartbeatIntervalMs: number
  /** Versions 1+, nullable in versions 1+, default null. */
  assignment: Assignment | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of ShareGroupHeartbeatResponse. Versions 1+. */
export interface Assignment {
  /** Versions 1+, default empty. */
  topicPartitions: TopicPartitions[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Assignment.TopicPartitions` of ShareGroupHeartbeatResponse. Versions 1+. */
export interface TopicPartitions {
  /** Versions 1+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 1+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ShareGroupHeartbeatResponse, API key 76, version 1, flexible from 1. */
export const ShareGroupHeartbeatResponse: ResponseCodec<ShareGroupHeartbeatResponseData> = {
  name: 'ShareGroupHeartbeatResponse',
  kind: 'response',
  apiKey: 76,
  validVersions: [1, 1],
  flexibleFrom: 1,
  create: createShareGroupHeartbeatResponseData,
  read(reader, version) {
    assertVersion(ShareGroupHeartbeatResponse, version, reader.at)
    try {
      return readShareGroupHeartbeatResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ShareGroupHeartbeatResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ShareGroupHeartbeatResponse, version, writer.byteLength)
    try {
      writeShareGroupHeartbeatResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ShareGroupHeartbeatResponse, version, writer.byteLength)
    }
  },
}

/** A ShareGroupHeartbeatResponseData in which every field has its default. */
export function createShareGroupHeartbeatResponseData(): ShareGroupHeartbeatResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: null,
    memberId: null,
    memberEpoch: 0,
    heartbeatIntervalMs: 0,
    assignment: null,
    unknownTaggedFields: null,
  }
}

/** A Assignment in which every field has its default. */
export function createAssignment(): Assignment {
  return {
    topicPartitions: [],
    unknownTaggedFields: null,
  }
}

/** A TopicPartitions in which every field has its default. */
export function createTopicPartitions(): TopicPartitions {
  return {
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

function readShareGroupHeartbeatResponseDataFlexible(reader: WireReader): ShareGroupHeartbeatResponseData {
  const buffer = reader.buffer
  let at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const memberId = readCompactNullableString(reader, 'MemberId')
  at = reader.take(8, 'MemberEpoch')
  const memberEpoch = int32At(buffer, at)
  const heartbeatIntervalMs = int32At(buffer, at + 4)
  const assignment = readPresence(reader, 'Assignment') ? readAssignmentFlexible(reader) : null
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    memberId,
    memberEpoch,
    heartbeatIntervalMs,
    assignment,
    unknownTaggedFields,
  }
}

function writeShareGroupHeartbeatResponseDataFlexible(
  writer: WireWriter,
  message: ShareGroupHeartbeatResponseData,
): void {
  let at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  writeCompactNullableString(writer, message.memberId, 'MemberId')
  at = writer.reserve(8)
  writer.view.setInt32(at, int32(message.memberEpoch, 'MemberEpoch'))
  writer.view.setInt32(at + 4, int32(message.heartbeatIntervalMs, 'HeartbeatIntervalMs'))
  writePresence(writer, message.assignment !== null)
  if (message.assignment !== null) writeAssignmentFlexible(writer, message.assignment)
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readAssignmentFlexible(reader: WireReader): Assignment {
  const topicPartitionsCount = readCompactCount(reader, 18, 'Assignment.TopicPartitions')
  const topicPartitions = newArray<TopicPartitions>(topicPartitionsCount)
  for (let i = 0; i < topicPartitionsCount; i++) {
    topicPartitions[i] = readTopicPartitionsFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Assignment')
  return {
    topicPartitions,
    unknownTaggedFields,
  }
}

function writeAssignmentFlexible(writer: WireWriter, message: Assignment): void {
  const topicPartitions = notNull(message.topicPartitions, 'Assignment.TopicPartitions')
  writeCompactCount(writer, topicPartitions.length)
  for (let i = 0; i < topicPartitions.length; i++) {
    writeTopicPartitionsFlexible(writer, notNull(topicPartitions[i], 'Assignment.TopicPartitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Assignment')
}

function readTopicPartitionsFlexible(reader: WireReader): TopicPartitions {
  const at = reader.take(16, 'Assignment.TopicPartitions.TopicId')
  const topicId = uuidAt(reader, at)
  const partitions = readCompactInt32Array(reader, 'Assignment.TopicPartitions.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'Assignment.TopicPartitions')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicPartitionsFlexible(writer: WireWriter, message: TopicPartitions): void {
  const partitions = notNull(message.partitions, 'Assignment.TopicPartitions.Partitions')
  let at = writer.room(22 + 4 * partitions.length)
  putUuid(writer, at, message.topicId, 'Assignment.TopicPartitions.TopicId')
  at = putCompactInt32Array(writer, at + 16, partitions, 'Assignment.TopicPartitions.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Assignment.TopicPartitions')
}
