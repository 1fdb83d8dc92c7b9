// Generated from schemas/ConsumerGroupHeartbeatRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ConsumerGroupHeartbeatRequest. Versions 0+, flexible from 0. */
export interface ConsumerGroupHeartbeatRequestData {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 0+, int32, default 0. */
  memberEpoch: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  instanceId: string | null
  /** Versions 0+, string, nullable in versions 0+, default null. */
  rackId: string | null
  /** Versions 0+, int32, default -1. */
  rebalanceTimeoutMs: number
  /** Versions 0+, string each, nullable in versions 0+, default null, a topicName. */
  subscribedTopicNames: string[] | null
  /** Versions 1+, string, nullable in versions 1+, default null. */
  subscribedTopicRegex: string | null
  /** Versions 0+, string, nullable in versions 0+, default null. */
  serverAssignor: string | null
  /** Versions 0+, nullable in versions 0+, default null. */
  topicPartitions: TopicPartitions[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of ConsumerGroupHeartbeatRequest. Versions 0+. */
export interface TopicPartitions {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ConsumerGroupHeartbeatRequest, API key 68, versions 0 to 1, flexible from 0. */
export const ConsumerGroupHeartbeatRequest: RequestCodec<ConsumerGroupHeartbeatRequestData> = {
  name: 'ConsumerGroupHeartbeatRequest',
  kind: 'request',
  apiKey: 68,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createConsumerGroupHeartbeatRequestData,
  read(reader, version) {
    assertVersion(ConsumerGroupHeartbeatRequest, version, reader.at)
    try {
      return readConsumerGroupHeartbeatRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, ConsumerGroupHeartbeatRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ConsumerGroupHeartbeatRequest, version, writer.byteLength)
    try {
      writeConsumerGroupHeartbeatRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ConsumerGroupHeartbeatRequest, version, writer.byteLength)
    }
  },
}

/** A ConsumerGroupHeartbeatRequestData in which every field has its default. */
export function createConsumerGroupHeartbeatRequestData(): ConsumerGroupHeartbeatRequestData {
  return {
    groupId: '',
    memberId: '',
    memberEpoch: 0,
    instanceId: null,
    rackId: null,
    rebalanceTimeoutMs: -1,
    subscribedTopicNames: null,
    subscribedTopicRegex: null,
    serverAssignor: null,
    topicPartitions: null,
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

function readConsumerGroupHeartbeatRequestDataFlexible(
  reader: WireReader,
  version: number,
): ConsumerGroupHeartbeatRequestData {
  const buffer = reader.buffer
  const groupId = readCompactString(reader, 'GroupId')
  const memberId = readCompactString(reader, 'MemberId')
  let at = reader.take(4, 'MemberEpoch')
  const memberEpoch = int32At(buffer, at)
  const instanceId = readCompactNullableString(reader, 'InstanceId')
  const rackId = readCompactNullableString(reader, 'RackId')
  at = reader.take(4, 'RebalanceTimeoutMs')
  const rebalanceTimeoutMs = int32At(buffer, at)
  const subscribedTopicNamesCount = readCompactNullableCount(reader, 1, 'SubscribedTopicNames')
  const subscribedTopicNames = subscribedTopicNamesCount < 0
    ? null
    : readCompactStringElements(reader, subscribedTopicNamesCount, 'SubscribedTopicNames')
  let subscribedTopicRegex: string | null = null
  if (version >= 1) {
    subscribedTopicRegex = readCompactNullableString(reader, 'SubscribedTopicRegex')
  }
  const serverAssignor = readCompactNullableString(reader, 'ServerAssignor')
  const topicPartitionsCount = readCompactNullableCount(reader, 18, 'TopicPartitions')
  const topicPartitions = topicPartitionsCount < 0 ? null : newArray<TopicPartitions>(topicPartitionsCount)
  if (topicPartitions !== null) {
    for (let i = 0; i < topicPartitionsCount; i++) {
      topicPartitions[i] = readTopicPartitionsFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    memberId,
    memberEpoch,
    instanceId,
    rackId,
    rebalanceTimeoutMs,
    subscribedTopicNames,
    subscribedTopicRegex,
    serverAssignor,
    topicPartitions,
    unknownTaggedFields,
  }
}

function writeConsumerGroupHeartbeatRequestDataFlexible(
  writer: WireWriter,
  message: ConsumerGroupHeartbeatRequestData,
  version: number,
): void {
  if (version < 1 && message.subscribedTopicRegex !== null) {
    throw unsupportedField('SubscribedTopicRegex')
  }
  writeCompactString(writer, message.groupId, 'GroupId')
  writeCompactString(writer, message.memberId, 'MemberId')
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.memberEpoch, 'MemberEpoch'))
  writeCompactNullableString(writer, message.instanceId, 'InstanceId')
  writeCompactNullableString(writer, message.rackId, 'RackId')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.rebalanceTimeoutMs, 'RebalanceTimeoutMs'))
  const subscribedTopicNames = message.subscribedTopicNames
  if (subscribedTopicNames === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, subscribedTopicNames.length)
    writeCompactStringElements(writer, subscribedTopicNames, 'SubscribedTopicNames')
  }
  if (version >= 1) {
    writeCompactNullableString(writer, message.subscribedTopicRegex, 'SubscribedTopicRegex')
  }
  writeCompactNullableString(writer, message.serverAssignor, 'ServerAssignor')
  const topicPartitions = message.topicPartitions
  if (topicPartitions === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, topicPartitions.length)
    for (let i = 0; i < topicPartitions.length; i++) {
      writeTopicPartitionsFlexible(writer, notNull(topicPartitions[i], 'TopicPartitions'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readTopicPartitionsFlexible(reader: WireReader): TopicPartitions {
  const at = reader.take(16, 'TopicPartitions.TopicId')
  const topicId = uuidAt(reader, at)
  const partitions = readCompactInt32Array(reader, 'TopicPartitions.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'TopicPartitions')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicPartitionsFlexible(writer: WireWriter, message: TopicPartitions): void {
  const partitions = notNull(message.partitions, 'TopicPartitions.Partitions')
  let at = writer.room(22 + 4 * partitions.length)
  putUuid(writer, at, message.topicId, 'TopicPartitions.TopicId')
  at = putCompactInt32Array(writer, at + 16, partitions, 'TopicPartitions.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'TopicPartitions')
}
