// Generated from schemas/StreamsGroupHeartbeatRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { putInt16Array, readInt16Elements } from '../src/wire/array-elements.ts'
import { int16, int32, int64, notNull, uint16 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import { int16At, int32At, uint16At } from '../src/wire/numbers.ts'
import { readPresence, writePresence } from '../src/wire/presence.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of StreamsGroupHeartbeatRequest. Versions 0+, flexible from 0. */
export interface StreamsGroupHeartbeatRequestData {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 0+, int32, default 0. */
  memberEpoch: number
  /** Versions 0+, int32, default 0. */
  endpointInformationEpoch: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  instanceId: string | null
  /** Versions 0+, string, nullable in versions 0+, default null. */
  rackId: string | null
  /** Versions 0+, int32, default -1. */
  rebalanceTimeoutMs: number
  /** Versions 0+, nullable in versions 0+, default null. */
  topology: Topology | null
  /** Versions 0+, nullable in versions 0+, default null. */
  activeTasks: TaskIds[] | null
  /** Versions 0+, nullable in versions 0+, default null. */
  standbyTasks: TaskIds[] | null
  /** Versions 0+, nullable in versions 0+, default null. */
  warmupTasks: TaskIds[] | null
  /** Versions 0+, string, nullable in versions 0+, default null. */
  processId: string | null
  /** Versions 0+, nullable in versions 0+, default null. */
  userEndpoint: Endpoint | null
  /** Versions 0+, nullable in versions 0+, default null. */
  clientTags: KeyValue[] | null
  /** Versions 0+, nullable in versions 0+, default null. */
  taskOffsets: TaskOffset[] | null
  /** Versions 0+, nullable in versions 0+, default null. */
  taskEndOffsets: TaskOffset[] | null
  /** Versions 0+, bool, default false. */
  shutdownApplication: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupHeartbeatRequest. Versions 0+. */
export interface TaskOffset {
  /** Versions 0+, string, default "". */
  subtopologyId: string
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Versions 0+, int64, default 0n. */
  offset: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `UserEndpoint` of StreamsGroupHeartbeatRequest. Versions 0+. */
export interface Endpoint {
  /** Versions 0+, string, default "". */
  host: string
  /** Versions 0+, uint16, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupHeartbeatRequest. Versions 0+. */
export interface TaskIds {
  /** Versions 0+, string, default "". */
  subtopologyId: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupHeartbeatRequest. Versions 0+. */
export interface Topology {
  /** Versions 0+, int32, default 0. */
  epoch: number
  /** Versions 0+, default empty. */
  subtopologies: Subtopology[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topology.Subtopologies` of StreamsGroupHeartbeatRequest. Versions 0+. */
export interface Subtopology {
  /** Versions 0+, string, default "". */
  subtopologyId: string
  /** Versions 0+, string each, default empty, a topicName. */
  sourceTopics: string[]
  /** Versions 0+, string each, default empty. */
  sourceTopicRegex: string[]
  /** Versions 0+, default empty. */
  stateChangelogTopics: TopicInfo[]
  /** Versions 0+, string each, default empty, a topicName. */
  repartitionSinkTopics: string[]
  /** Versions 0+, default empty. */
  repartitionSourceTopics: TopicInfo[]
  /** Versions 0+, default empty. */
  copartitionGroups: CopartitionGroup[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topology.Subtopologies.CopartitionGroups` of StreamsGroupHeartbeatRequest. Versions 0+. */
export interface CopartitionGroup {
  /** Versions 0+, int16 each, default empty. */
  sourceTopics: number[]
  /** Versions 0+, int16 each, default empty. */
  sourceTopicRegex: number[]
  /** Versions 0+, int16 each, default empty. */
  repartitionSourceTopics: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupHeartbeatRequest. Versions 0+. */
export interface TopicInfo {
  /** Versions 0+, string, default "", a topicName. */
  name: string
  /** Versions 0+, int32, default 0. */
  partitions: number
  /** Versions 0+, int16, default 0. */
  replicationFactor: number
  /** Versions 0+, default empty. */
  topicConfigs: KeyValue[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupHeartbeatRequest. Versions 0+. */
export interface KeyValue {
  /** Versions 0+, string, default "". */
  key: string
  /** Versions 0+, string, default "". */
  value: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** StreamsGroupHeartbeatRequest, API key 88, version 0, flexible from 0. */
export const StreamsGroupHeartbeatRequest: RequestCodec<StreamsGroupHeartbeatRequestData> = {
  name: 'StreamsGroupHeartbeatRequest',
  kind: 'request',
  apiKey: 88,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createStreamsGroupHeartbeatRequestData,
  read(reader, version) {
    assertVersion(StreamsGroupHeartbeatRequest, version, reader.at)
    try {
      return readStreamsGroupHeartbeatRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, StreamsGroupHeartbeatRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(StreamsGroupHeartbeatRequest, version, writer.byteLength)
    try {
      writeStreamsGroupHeartbeatRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, StreamsGroupHeartbeatRequest, version, writer.byteLength)
    }
  },
}

/** A StreamsGroupHeartbeatRequestData in which every field has its default. */
export function createStreamsGroupHeartbeatRequestData(): StreamsGroupHeartbeatRequestData {
  return {
    groupId: '',
    memberId: '',
    memberEpoch: 0,
    endpointInformationEpoch: 0,
    instanceId: null,
    rackId: null,
    rebalanceTimeoutMs: -1,
    topology: null,
    activeTasks: null,
    standbyTasks: null,
    warmupTasks: null,
    processId: null,
    userEndpoint: null,
    clientTags: null,
    taskOffsets: null,
    taskEndOffsets: null,
    shutdownApplication: false,
    unknownTaggedFields: null,
  }
}

/** A TaskOffset in which every field has its default. */
export function createTaskOffset(): TaskOffset {
  return {
    subtopologyId: '',
    partition: 0,
    offset: 0n,
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

/** A Topology in which every field has its default. */
export function createTopology(): Topology {
  return {
    epoch: 0,
    subtopologies: [],
    unknownTaggedFields: null,
  }
}

/** A Subtopology in which every field has its default. */
export function createSubtopology(): Subtopology {
  return {
    subtopologyId: '',
    sourceTopics: [],
    sourceTopicRegex: [],
    stateChangelogTopics: [],
    repartitionSinkTopics: [],
    repartitionSourceTopics: [],
    copartitionGroups: [],
    unknownTaggedFields: null,
  }
}

/** A CopartitionGroup in which every field has its default. */
export function createCopartitionGroup(): CopartitionGroup {
  return {
    sourceTopics: [],
    sourceTopicRegex: [],
    repartitionSourceTopics: [],
    unknownTaggedFields: null,
  }
}

/** A TopicInfo in which every field has its default. */
export function createTopicInfo(): TopicInfo {
  return {
    name: '',
    partitions: 0,
    replicationFactor: 0,
    topicConfigs: [],
    unknownTaggedFields: null,
  }
}

/** A KeyValue in which every field has its default. */
export function createKeyValue(): KeyValue {
  return {
    key: '',
    value: '',
    unknownTaggedFields: null,
  }
}

function readStreamsGroupHeartbeatRequestDataFlexible(reader: WireReader): StreamsGroupHeartbeatRequestData {
  const view = reader.openView()
  const groupId = readCompactString(reader, 'GroupId')
  const memberId = readCompactString(reader, 'MemberId')
  let at = reader.take(8, 'MemberEpoch')
  const memberEpoch = view.getInt32(at)
  const endpointInformationEpoch = view.getInt32(at + 4)
  const instanceId = readCompactNullableString(reader, 'InstanceId')
  const rackId = readCompactNullableString(reader, 'RackId')
  at = reader.take(4, 'RebalanceTimeoutMs')
  const rebalanceTimeoutMs = view.getInt32(at)
  const topology = readPresence(reader, 'Topology') ? readTopologyFlexible(reader) : null
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
  const processId = readCompactNullableString(reader, 'ProcessId')
  const userEndpoint = readPresence(reader, 'UserEndpoint') ? readEndpointFlexible(reader) : null
  const clientTagsCount = readCompactNullableCount(reader, 3, 'ClientTags')
  const clientTags = clientTagsCount < 0 ? null : newArray<KeyValue>(clientTagsCount)
  if (clientTags !== null) {
    for (let i = 0; i < clientTagsCount; i++) {
      clientTags[i] = readKeyValueFlexible(reader)
    }
  }
  const taskOffsetsCount = readCompactNullableCount(reader, 14, 'TaskOffsets')
  const taskOffsets = taskOffsetsCount < 0 ? null : newArray<TaskOffset>(taskOffsetsCount)
  if (taskOffsets !== null) {
    for (let i = 0; i < taskOffsetsCount; i++) {
      taskOffsets[i] = readTaskOffsetFlexible(reader)
    }
  }
  const taskEndOffsetsCount = readCompactNullableCount(reader, 14, 'TaskEndOffsets')
  const taskEndOffsets = taskEndOffsetsCount < 0 ? null : newArray<TaskOffset>(taskEndOffsetsCount)
  if (taskEndOffsets !== null) {
    for (let i = 0; i < taskEndOffsetsCount; i++) {
      taskEndOffsets[i] = readTaskOffsetFlexible(reader)
    }
  }
  at = reader.take(2, 'ShutdownApplication')
  const shutdownApplication = view.getInt8(at) !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, '')
  return {
    groupId,
    memberId,
    memberEpoch,
    endpointInformationEpoch,
    instanceId,
    rackId,
    rebalanceTimeoutMs,
    topology,
    activeTasks,
    standbyTasks,
    warmupTasks,
    processId,
    userEndpoint,
    clientTags,
    taskOffsets,
    taskEndOffsets,
    shutdownApplication,
    unknownTaggedFields,
  }
}

function writeStreamsGroupHeartbeatRequestDataFlexible(
  writer: WireWriter,
  message: StreamsGroupHeartbeatRequestData,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  writeCompactString(writer, message.memberId, 'MemberId')
  let at = writer.reserve(8)
  writer.view.setInt32(at, int32(message.memberEpoch, 'MemberEpoch'))
  writer.view.setInt32(at + 4, int32(message.endpointInformationEpoch, 'EndpointInformationEpoch'))
  writeCompactNullableString(writer, message.instanceId, 'InstanceId')
  writeCompactNullableString(writer, message.rackId, 'RackId')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.rebalanceTimeoutMs, 'RebalanceTimeoutMs'))
  writePresence(writer, message.topology !== null)
  if (message.topology !== null) writeTopologyFlexible(writer, message.topology)
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
  writeCompactNullableString(writer, message.processId, 'ProcessId')
  writePresence(writer, message.userEndpoint !== null)
  if (message.userEndpoint !== null) writeEndpointFlexible(writer, message.userEndpoint)
  const clientTags = message.clientTags
  if (clientTags === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, clientTags.length)
    for (let i = 0; i < clientTags.length; i++) {
      writeKeyValueFlexible(writer, notNull(clientTags[i], 'ClientTags'))
    }
  }
  const taskOffsets = message.taskOffsets
  if (taskOffsets === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, taskOffsets.length)
    for (let i = 0; i < taskOffsets.length; i++) {
      writeTaskOffsetFlexible(writer, notNull(taskOffsets[i], 'TaskOffsets'))
    }
  }
  const taskEndOffsets = message.taskEndOffsets
  if (taskEndOffsets === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, taskEndOffsets.length)
    for (let i = 0; i < taskEndOffsets.length; i++) {
      writeTaskOffsetFlexible(writer, notNull(taskEndOffsets[i], 'TaskEndOffsets'))
    }
  }
  at = writer.reserve(2)
  writer.view.setInt8(at, message.shutdownApplication ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}

function readTaskOffsetFlexible(reader: WireReader): TaskOffset {
  const view = reader.view
  const subtopologyId = readCompactString(reader, 'TaskOffset.SubtopologyId')
  const at = reader.take(13, 'TaskOffset.Partition')
  const partition = view.getInt32(at)
  const offset = view.getBigInt64(at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 12, 'TaskOffset')
  return {
    subtopologyId,
    partition,
    offset,
    unknownTaggedFields,
  }
}

function writeTaskOffsetFlexible(writer: WireWriter, message: TaskOffset): void {
  writeCompactString(writer, message.subtopologyId, 'TaskOffset.SubtopologyId')
  const at = writer.reserve(13)
  writer.view.setInt32(at, int32(message.partition, 'TaskOffset.Partition'))
  writer.view.setBigInt64(at + 4, int64(message.offset, 'TaskOffset.Offset'))
  putUnknownTags(writer, at + 12, message.unknownTaggedFields, 'TaskOffset')
}

function readEndpointFlexible(reader: WireReader): Endpoint {
  const buffer = reader.buffer
  const host = readCompactString(reader, 'UserEndpoint.Host')
  const at = reader.take(3, 'UserEndpoint.Port')
  const port = uint16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'UserEndpoint')
  return {
    host,
    port,
    unknownTaggedFields,
  }
}

function writeEndpointFlexible(writer: WireWriter, message: Endpoint): void {
  writeCompactString(writer, message.host, 'UserEndpoint.Host')
  const at = writer.reserve(3)
  writer.view.setUint16(at, uint16(message.port, 'UserEndpoint.Port'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'UserEndpoint')
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

function readTopologyFlexible(reader: WireReader): Topology {
  const buffer = reader.buffer
  const at = reader.take(4, 'Topology.Epoch')
  const epoch = int32At(buffer, at)
  const subtopologiesCount = readCompactCount(reader, 8, 'Topology.Subtopologies')
  const subtopologies = newArray<Subtopology>(subtopologiesCount)
  for (let i = 0; i < subtopologiesCount; i++) {
    subtopologies[i] = readSubtopologyFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topology')
  return {
    epoch,
    subtopologies,
    unknownTaggedFields,
  }
}

function writeTopologyFlexible(writer: WireWriter, message: Topology): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.epoch, 'Topology.Epoch'))
  const subtopologies = notNull(message.subtopologies, 'Topology.Subtopologies')
  writeCompactCount(writer, subtopologies.length)
  for (let i = 0; i < subtopologies.length; i++) {
    writeSubtopologyFlexible(writer, notNull(subtopologies[i], 'Topology.Subtopologies'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topology')
}

function readSubtopologyFlexible(reader: WireReader): Subtopology {
  const subtopologyId = readCompactString(reader, 'Topology.Subtopologies.SubtopologyId')
  const sourceTopics = readCompactStringElements(
    reader,
    readCompactCount(reader, 1, 'Topology.Subtopologies.SourceTopics'),
    'Topology.Subtopologies.SourceTopics',
  )
  const sourceTopicRegex = readCompactStringElements(
    reader,
    readCompactCount(reader, 1, 'Topology.Subtopologies.SourceTopicRegex'),
    'Topology.Subtopologies.SourceTopicRegex',
  )
  const stateChangelogTopicsCount = readCompactCount(reader, 9, 'Topology.Subtopologies.StateChangelogTopics')
  const stateChangelogTopics = newArray<TopicInfo>(stateChangelogTopicsCount)
  for (let i = 0; i < stateChangelogTopicsCount; i++) {
    stateChangelogTopics[i] = readTopicInfoFlexible(reader)
  }
  const repartitionSinkTopics = readCompactStringElements(
    reader,
    readCompactCount(reader, 1, 'Topology.Subtopologies.RepartitionSinkTopics'),
    'Topology.Subtopologies.RepartitionSinkTopics',
  )
  const repartitionSourceTopicsCount = readCompactCount(reader, 9, 'Topology.Subtopologies.RepartitionSourceTopics')
  const repartitionSourceTopics = newArray<TopicInfo>(repartitionSourceTopicsCount)
  for (let i = 0; i < repartitionSourceTopicsCount; i++) {
    repartitionSourceTopics[i] = readTopicInfoFlexible(reader)
  }
  const copartitionGroupsCount = readCompactCount(reader, 4, 'Topology.Subtopologies.CopartitionGroups')
  const copartitionGroups = newArray<CopartitionGroup>(copartitionGroupsCount)
  for (let i = 0; i < copartitionGroupsCount; i++) {
    copartitionGroups[i] = readCopartitionGroupFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topology.Subtopologies')
  return {
    subtopologyId,
    sourceTopics,
    sourceTopicRegex,
    stateChangelogTopics,
    repartitionSinkTopics,
    repartitionSourceTopics,
    copartitionGroups,
    unknownTaggedFields,
  }
}

function writeSubtopologyFlexible(writer: WireWriter, message: Subtopology): void {
  writeCompactString(writer, message.subtopologyId, 'Topology.Subtopologies.SubtopologyId')
  const sourceTopics = notNull(message.sourceTopics, 'Topology.Subtopologies.SourceTopics')
  writeCompactCount(writer, sourceTopics.length)
  writeCompactStringElements(writer, sourceTopics, 'Topology.Subtopologies.SourceTopics')
  const sourceTopicRegex = notNull(message.sourceTopicRegex, 'Topology.Subtopologies.SourceTopicRegex')
  writeCompactCount(writer, sourceTopicRegex.length)
  writeCompactStringElements(writer, sourceTopicRegex, 'Topology.Subtopologies.SourceTopicRegex')
  const stateChangelogTopics = notNull(message.stateChangelogTopics, 'Topology.Subtopologies.StateChangelogTopics')
  writeCompactCount(writer, stateChangelogTopics.length)
  for (let i = 0; i < stateChangelogTopics.length; i++) {
    writeTopicInfoFlexible(writer, notNull(stateChangelogTopics[i], 'Topology.Subtopologies.StateChangelogTopics'))
  }
  const repartitionSinkTopics = notNull(message.repartitionSinkTopics, 'Topology.Subtopologies.RepartitionSinkTopics')
  writeCompactCount(writer, repartitionSinkTopics.length)
  writeCompactStringElements(writer, repartitionSinkTopics, 'Topology.Subtopologies.RepartitionSinkTopics')
  const repartitionSourceTopics = notNull(
    message.repartitionSourceTopics,
    'Topology.Subtopologies.RepartitionSourceTopics',
  )
  writeCompactCount(writer, repartitionSourceTopics.length)
  for (let i = 0; i < repartitionSourceTopics.length; i++) {
    writeTopicInfoFlexible(
      writer,
      notNull(repartitionSourceTopics[i], 'Topology.Subtopologies.RepartitionSourceTopics'),
    )
  }
  const copartitionGroups = notNull(message.copartitionGroups, 'Topology.Subtopologies.CopartitionGroups')
  writeCompactCount(writer, copartitionGroups.length)
  for (let i = 0; i < copartitionGroups.length; i++) {
    writeCopartitionGroupFlexible(writer, notNull(copartitionGroups[i], 'Topology.Subtopologies.CopartitionGroups'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topology.Subtopologies')
}

function readCopartitionGroupFlexible(reader: WireReader): CopartitionGroup {
  const sourceTopics = readInt16Elements(
    reader,
    readCompactCount(reader, 2, 'Topology.Subtopologies.CopartitionGroups.SourceTopics'),
  )
  const sourceTopicRegex = readInt16Elements(
    reader,
    readCompactCount(reader, 2, 'Topology.Subtopologies.CopartitionGroups.SourceTopicRegex'),
  )
  const repartitionSourceTopics = readInt16Elements(
    reader,
    readCompactCount(reader, 2, 'Topology.Subtopologies.CopartitionGroups.RepartitionSourceTopics'),
  )
  const unknownTaggedFields = readUnknownTags(reader, 'Topology.Subtopologies.CopartitionGroups')
  return {
    sourceTopics,
    sourceTopicRegex,
    repartitionSourceTopics,
    unknownTaggedFields,
  }
}

function writeCopartitionGroupFlexible(writer: WireWriter, message: CopartitionGroup): void {
  const sourceTopics = notNull(message.sourceTopics, 'Topology.Subtopologies.CopartitionGroups.SourceTopics')
  const sourceTopicRegex = notNull(
    message.sourceTopicRegex,
    'Topology.Subtopologies.CopartitionGroups.SourceTopicRegex',
  )
  const repartitionSourceTopics = notNull(
    message.repartitionSourceTopics,
    'Topology.Subtopologies.CopartitionGroups.RepartitionSourceTopics',
  )
  let at = writer.room(16 + 2 * sourceTopics.length + 2 * sourceTopicRegex.length + 2 * repartitionSourceTopics.length)
  at = putInt16Array(writer, at, sourceTopics, true, 'Topology.Subtopologies.CopartitionGroups.SourceTopics')
  at = putInt16Array(writer, at, sourceTopicRegex, true, 'Topology.Subtopologies.CopartitionGroups.SourceTopicRegex')
  at = putInt16Array(
    writer,
    at,
    repartitionSourceTopics,
    true,
    'Topology.Subtopologies.CopartitionGroups.RepartitionSourceTopics',
  )
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topology.Subtopologies.CopartitionGroups')
}

function readTopicInfoFlexible(reader: WireReader): TopicInfo {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'TopicInfo.Name')
  const at = reader.take(6, 'TopicInfo.Partitions')
  const partitions = int32At(buffer, at)
  const replicationFactor = int16At(buffer, at + 4)
  const topicConfigsCount = readCompactCount(reader, 3, 'TopicInfo.TopicConfigs')
  const topicConfigs = newArray<KeyValue>(topicConfigsCount)
  for (let i = 0; i < topicConfigsCount; i++) {
    topicConfigs[i] = readKeyValueFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'TopicInfo')
  return {
    name,
    partitions,
    replicationFactor,
    topicConfigs,
    unknownTaggedFields,
  }
}

function writeTopicInfoFlexible(writer: WireWriter, message: TopicInfo): void {
  writeCompactString(writer, message.name, 'TopicInfo.Name')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitions, 'TopicInfo.Partitions'))
  writer.view.setInt16(at + 4, int16(message.replicationFactor, 'TopicInfo.ReplicationFactor'))
  const topicConfigs = notNull(message.topicConfigs, 'TopicInfo.TopicConfigs')
  writeCompactCount(writer, topicConfigs.length)
  for (let i = 0; i < topicConfigs.length; i++) {
    writeKeyValueFlexible(writer, notNull(topicConfigs[i], 'TopicInfo.TopicConfigs'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'TopicInfo')
}

function readKeyValueFlexible(reader: WireReader): KeyValue {
  const key = readCompactString(reader, 'KeyValue.Key')
  const value = readCompactString(reader, 'KeyValue.Value')
  const unknownTaggedFields = readUnknownTags(reader, 'KeyValue')
  return {
    key,
    value,
    unknownTaggedFields,
  }
}

function writeKeyValueFlexible(writer: WireWriter, message: KeyValue): void {
  writeCompactString(writer, message.key, 'KeyValue.Key')
  writeCompactString(writer, message.value, 'KeyValue.Value')
  writeUnknownTags(writer, message.unknownTaggedFields, 'KeyValue')
}
