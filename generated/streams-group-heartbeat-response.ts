// Generated from schemas/StreamsGroupHeartbeatResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull, uint16 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import { int16At, int32At, int8At, uint16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of StreamsGroupHeartbeatResponse. Versions 0+, flexible from 0. */
export interface StreamsGroupHeartbeatResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 0+, int32, default 0. */
  memberEpoch: number
  /** Versions 0+, int32, default 0. */
  heartbeatIntervalMs: number
  /** Versions 0+, int32, default 0. */
  acceptableRecoveryLag: number
  /** Versions 0+, int32, default 0. */
  taskOffsetIntervalMs: number
  /** Versions 0+, nullable in versions 0+, default empty. */
  status: Status[] | null
  /** Versions 0+, nullable in versions 0+, default null. */
  activeTasks: TaskIds[] | null
  /** Versions 0+, nullable in versions 0+, default null. */
  standbyTasks: TaskIds[] | null
  /** Versions 0+, nullable in versions 0+, default null. */
  warmupTasks: TaskIds[] | null
  /** Versions 0+, int32, default 0. */
  endpointInformationEpoch: number
  /** Versions 0+, nullable in versions 0+, default null. */
  partitionsByUserEndpoint: EndpointToPartitions[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `PartitionsByUserEndpoint` of StreamsGroupHeartbeatResponse. Versions 0+. */
export interface EndpointToPartitions {
  /** Versions 0+, default all defaults. */
  userEndpoint: Endpoint
  /** Versions 0+, default empty. */
  activePartitions: TopicPartition[]
  /** Versions 0+, default empty. */
  standbyPartitions: TopicPartition[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupHeartbeatResponse. Versions 0+. */
export interface TopicPartition {
  /** Versions 0+, string, default "", a topicName. */
  topic: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `PartitionsByUserEndpoint.UserEndpoint` of StreamsGroupHeartbeatResponse. Versions 0+. */
export interface Endpoint {
  /** Versions 0+, string, default "". */
  host: string
  /** Versions 0+, uint16, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupHeartbeatResponse. Versions 0+. */
export interface TaskIds {
  /** Versions 0+, string, default "". */
  subtopologyId: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupHeartbeatResponse. Versions 0+. */
export interface Status {
  /** Versions 0+, int8, default 0. */
  statusCode: number
  /** Versions 0+, string, default "". */
  statusDetail: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** StreamsGroupHeartbeatResponse, API key 88, version 0, flexible from 0. */
export const StreamsGroupHeartbeatResponse: ResponseCodec<StreamsGroupHeartbeatResponseData> = {
  name: 'StreamsGroupHeartbeatResponse',
  kind: 'response',
  apiKey: 88,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createStreamsGroupHeartbeatResponseData,
  read(reader, version) {
    assertVersion(StreamsGroupHeartbeatResponse, version, reader.at)
    try {
      return readStreamsGroupHeartbeatResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, StreamsGroupHeartbeatResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(StreamsGroupHeartbeatResponse, version, writer.byteLength)
    try {
      writeStreamsGroupHeartbeatResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, StreamsGroupHeartbeatResponse, version, writer.byteLength)
    }
  },
}

/** A StreamsGroupHeartbeatResponseData in which every field has its default. */
export function createStreamsGroupHeartbeatResponseData(): StreamsGroupHeartbeatResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: null,
    memberId: '',
    memberEpoch: 0,
    heartbeatIntervalMs: 0,
    acceptableRecoveryLag: 0,
    taskOffsetIntervalMs: 0,
    status: [],
    activeTasks: null,
    standbyTasks: null,
    warmupTasks: null,
    endpointInformationEpoch: 0,
    partitionsByUserEndpoint: null,
    unknownTaggedFields: null,
  }
}

/** A EndpointToPartitions in which every field has its default. */
export function createEndpointToPartitions(): EndpointToPartitions {
  return {
    userEndpoint: createEndpoint(),
    activePartitions: [],
    standbyPartitions: [],
    unknownTaggedFields: null,
  }
}

/** A TopicPartition in which every field has its default. */
export function createTopicPartition(): TopicPartition {
  return {
    topic: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A Endpoint in which every field has its default. */
export function createEndpoint(): Endpoint {
  return {
    host: '',
    port: 0,
    unknownTaggedFields: null,
  }
}

/** A TaskIds in which every field has its default. */
export function createTaskIds(): TaskIds {
  return {
    subtopologyId: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A Status in which every field has its default. */
export function createStatus(): Status {
  return {
    statusCode: 0,
    statusDetail: '',
    unknownTaggedFields: null,
  }
}

function readStreamsGroupHeartbeatResponseDataFlexible(reader: WireReader): StreamsGroupHeartbeatResponseData {
  const buffer = reader.buffer
  let at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const memberId = readCompactString(reader, 'MemberId')
  at = reader.take(16, 'MemberEpoch')
  const memberEpoch = int32At(buffer, at)
  const heartbeatIntervalMs = int32At(buffer, at + 4)
  const acceptableRecoveryLag = int32At(buffer, at + 8)
  const taskOffsetIntervalMs = int32At(buffer, at + 12)
  const statusCount = readCompactNullableCount(reader, 3, 'Status')
  const status = statusCount < 0 ? null : newArray<Status>(statusCount)
  if (status !== null) {
    for (let i = 0; i < statusCount; i++) {
      status[i] = readStatusFlexible(reader)
    }
  }
  const activeTasksCount = readCompactNullableCount(reader, 3, 'ActiveTasks')
  const activeTasks = activeTasksCount < 0 ? null : newArray<TaskIds>(activeTasksCount)
  if (activeTasks !== null) {
    for (let i = 0; i < activeTasksCount; i++) {
      activeTasks[i] = readTaskIdsFlexible(reader)
    }
  }
  const standbyTasksCount = readCompactNullableCount(reader, 3, 'StandbyTasks')
  const standbyTasks = standbyTasksCount < 0 ? null : newArray<TaskIds>(standbyTasksCount)
  if (standbyTasks !== null) {
    for (let i = 0; i < standbyTasksCount; i++) {
      standbyTasks[i] = readTaskIdsFlexible(reader)
    }
  }
  const warmupTasksCount = readCompactNullableCount(reader, 3, 'WarmupTasks')
  const warmupTasks = warmupTasksCount < 0 ? null : newArray<TaskIds>(warmupTasksCount)
  if (warmupTasks !== null) {
    for (let i = 0; i < warmupTasksCount; i++) {
      warmupTasks[i] = readTaskIdsFlexible(reader)
    }
  }
  at = reader.take(4, 'EndpointInformationEpoch')
  const endpointInformationEpoch = int32At(buffer, at)
  const partitionsByUserEndpointCount = readCompactNullableCount(reader, 7, 'PartitionsByUserEndpoint')
  const partitionsByUserEndpoint = partitionsByUserEndpointCount < 0
    ? null
    : newArray<EndpointToPartitions>(partitionsByUserEndpointCount)
  if (partitionsByUserEndpoint !== null) {
    for (let i = 0; i < partitionsByUserEndpointCount; i++) {
      partitionsByUserEndpoint[i] = readEndpointToPartitionsFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    memberId,
    memberEpoch,
    heartbeatIntervalMs,
    acceptableRecoveryLag,
    taskOffsetIntervalMs,
    status,
    activeTasks,
    standbyTasks,
    warmupTasks,
    endpointInformationEpoch,
    partitionsByUserEndpoint,
    unknownTaggedFields,
  }
}

function writeStreamsGroupHeartbeatResponseDataFlexible(
  writer: WireWriter,
  message: StreamsGroupHeartbeatResponseData,
): void {
  let at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  writeCompactString(writer, message.memberId, 'MemberId')
  at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.memberEpoch, 'MemberEpoch'))
  writer.view.setInt32(at + 4, int32(message.heartbeatIntervalMs, 'HeartbeatIntervalMs'))
  writer.view.setInt32(at + 8, int32(message.acceptableRecoveryLag, 'AcceptableRecoveryLag'))
  writer.view.setInt32(at + 12, int32(message.taskOffsetIntervalMs, 'TaskOffsetIntervalMs'))
  const status = message.status
  if (status === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, status.length)
    for (let i = 0; i < status.length; i++) {
      writeStatusFlexible(writer, notNull(status[i], 'Status'))
    }
  }
  const activeTasks = message.activeTasks
  if (activeTasks === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, activeTasks.length)
    for (let i = 0; i < activeTasks.length; i++) {
      writeTaskIdsFlexible(writer, notNull(activeTasks[i], 'ActiveTasks'))
    }
  }
  const standbyTasks = message.standbyTasks
  if (standbyTasks === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, standbyTasks.length)
    for (let i = 0; i < standbyTasks.length; i++) {
      writeTaskIdsFlexible(writer, notNull(standbyTasks[i], 'StandbyTasks'))
    }
  }
  const warmupTasks = message.warmupTasks
  if (warmupTasks === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, warmupTasks.length)
    for (let i = 0; i < warmupTasks.length; i++) {
      writeTaskIdsFlexible(writer, notNull(warmupTasks[i], 'WarmupTasks'))
    }
  }
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.endpointInformationEpoch, 'EndpointInformationEpoch'))
  const partitionsByUserEndpoint = message.partitionsByUserEndpoint
  if (partitionsByUserEndpoint === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, partitionsByUserEndpoint.length)
    for (let i = 0; i < partitionsByUserEndpoint.length; i++) {
      writeEndpointToPartitionsFlexible(writer, notNull(partitionsByUserEndpoint[i], 'PartitionsByUserEndpoint'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readEndpointToPartitionsFlexible(reader: WireReader): EndpointToPartitions {
  const userEndpoint = readEndpointFlexible(reader)
  const activePartitionsCount = readCompactCount(reader, 3, 'PartitionsByUserEndpoint.ActivePartitions')
  const activePartitions = newArray<TopicPartition>(activePartitionsCount)
  for (let i = 0; i < activePartitionsCount; i++) {
    activePartitions[i] = readTopicPartitionFlexible(reader)
  }
  const standbyPartitionsCount = readCompactCount(reader, 3, 'PartitionsByUserEndpoint.StandbyPartitions')
  const standbyPartitions = newArray<TopicPartition>(standbyPartitionsCount)
  for (let i = 0; i < standbyPartitionsCount; i++) {
    standbyPartitions[i] = readTopicPartitionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'PartitionsByUserEndpoint')
  return {
    userEndpoint,
    activePartitions,
    standbyPartitions,
    unknownTaggedFields,
  }
}

function writeEndpointToPartitionsFlexible(writer: WireWriter, message: EndpointToPartitions): void {
  writeEndpointFlexible(writer, notNull(message.userEndpoint, 'PartitionsByUserEndpoint.UserEndpoint'))
  const activePartitions = notNull(message.activePartitions, 'PartitionsByUserEndpoint.ActivePartitions')
  writeCompactCount(writer, activePartitions.length)
  for (let i = 0; i < activePartitions.length; i++) {
    writeTopicPartitionFlexible(writer, notNull(activePartitions[i], 'PartitionsByUserEndpoint.ActivePartitions'))
  }
  const standbyPartitions = notNull(message.standbyPartitions, 'PartitionsByUserEndpoint.StandbyPartitions')
  writeCompactCount(writer, standbyPartitions.length)
  for (let i = 0; i < standbyPartitions.length; i++) {
    writeTopicPartitionFlexible(writer, notNull(standbyPartitions[i], 'PartitionsByUserEndpoint.StandbyPartitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'PartitionsByUserEndpoint')
}

function readTopicPartitionFlexible(reader: WireReader): TopicPartition {
  const topic = readCompactString(reader, 'TopicPartition.Topic')
  const partitions = readCompactInt32Array(reader, 'TopicPartition.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'TopicPartition')
  return {
    topic,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicPartitionFlexible(writer: WireWriter, message: TopicPartition): void {
  writeCompactString(writer, message.topic, 'TopicPartition.Topic')
  const partitions = notNull(message.partitions, 'TopicPartition.Partitions')
  let at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'TopicPartition.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'TopicPartition')
}

function readEndpointFlexible(reader: WireReader): Endpoint {
  const buffer = reader.buffer
  const host = readCompactString(reader, 'PartitionsByUserEndpoint.UserEndpoint.Host')
  const at = reader.take(3, 'PartitionsByUserEndpoint.UserEndpoint.Port')
  const port = uint16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'PartitionsByUserEndpoint.UserEndpoint')
  return {
    host,
    port,
    unknownTaggedFields,
  }
}

function writeEndpointFlexible(writer: WireWriter, message: Endpoint): void {
  writeCompactString(writer, message.host, 'PartitionsByUserEndpoint.UserEndpoint.Host')
  const at = writer.reserve(3)
  writer.view.setUint16(at, uint16(message.port, 'PartitionsByUserEndpoint.UserEndpoint.Port'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'PartitionsByUserEndpoint.UserEndpoint')
}

function readTaskIdsFlexible(reader: WireReader): TaskIds {
  const subtopologyId = readCompactString(reader, 'TaskIds.SubtopologyId')
  const partitions = readCompactInt32Array(reader, 'TaskIds.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'TaskIds')
  return {
    subtopologyId,
    partitions,
    unknownTaggedFields,
  }
}

function writeTaskIdsFlexible(writer: WireWriter, message: TaskIds): void {
  writeCompactString(writer, message.subtopologyId, 'TaskIds.SubtopologyId')
  const partitions = notNull(message.partitions, 'TaskIds.Partitions')
  let at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'TaskIds.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'TaskIds')
}

function readStatusFlexible(reader: WireReader): Status {
  const buffer = reader.buffer
  const at = reader.take(1, 'Status.StatusCode')
  const statusCode = int8At(buffer, at)
  const statusDetail = readCompactString(reader, 'Status.StatusDetail')
  const unknownTaggedFields = readUnknownTags(reader, 'Status')
  return {
    statusCode,
    statusDetail,
    unknownTaggedFields,
  }
}

function writeStatusFlexible(writer: WireWriter, message: Status): void {
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.statusCode, 'Status.StatusCode'))
  writeCompactString(writer, message.statusDetail, 'Status.StatusDetail')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Status')
}
