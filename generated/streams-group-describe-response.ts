// Generated from schemas/StreamsGroupDescribeResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull, uint16 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
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

/** Body of StreamsGroupDescribeResponse. Versions 0+, flexible from 0. */
export interface StreamsGroupDescribeResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  groups: DescribedGroup[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups` of StreamsGroupDescribeResponse. Versions 0+. */
export interface DescribedGroup {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, string, default "". */
  groupState: string
  /** Versions 0+, int32, default 0. */
  groupEpoch: number
  /** Versions 0+, int32, default 0. */
  assignmentEpoch: number
  /** Versions 0+, nullable in versions 0+, default null. */
  topology: Topology | null
  /** Versions 0+, default empty. */
  members: Member[]
  /** Versions 0+, int32, default -2147483648. */
  authorizedOperations: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Members` of StreamsGroupDescribeResponse. Versions 0+. */
export interface Member {
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 0+, int32, default 0. */
  memberEpoch: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  instanceId: string | null
  /** Versions 0+, string, nullable in versions 0+, default null. */
  rackId: string | null
  /** Versions 0+, string, default "". */
  clientId: string
  /** Versions 0+, string, default "". */
  clientHost: string
  /** Versions 0+, int32, default 0. */
  topologyEpoch: number
  /** Versions 0+, string, default "". */
  processId: string
  /** Versions 0+, nullable in versions 0+, default null. */
  userEndpoint: Endpoint | null
  /** Versions 0+, default empty. */
  clientTags: KeyValue[]
  /** Versions 0+, default empty. */
  taskOffsets: TaskOffset[]
  /** Versions 0+, default empty. */
  taskEndOffsets: TaskOffset[]
  /** Versions 0+, default all defaults. */
  assignment: Assignment
  /** Versions 0+, default all defaults. */
  targetAssignment: Assignment
  /** Versions 0+, bool, default false. */
  isClassic: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupDescribeResponse. Versions 0+. */
export interface Assignment {
  /** Versions 0+, default empty. */
  activeTasks: TaskIds[]
  /** Versions 0+, default empty. */
  standbyTasks: TaskIds[]
  /** Versions 0+, default empty. */
  warmupTasks: TaskIds[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupDescribeResponse. Versions 0+. */
export interface TaskIds {
  /** Versions 0+, string, default "". */
  subtopologyId: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupDescribeResponse. Versions 0+. */
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

/** `Groups.Members.UserEndpoint` of StreamsGroupDescribeResponse. Versions 0+. */
export interface Endpoint {
  /** Versions 0+, string, default "". */
  host: string
  /** Versions 0+, uint16, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Topology` of StreamsGroupDescribeResponse. Versions 0+. */
export interface Topology {
  /** Versions 0+, int32, default 0. */
  epoch: number
  /** Versions 0+, nullable in versions 0+, default null. */
  subtopologies: Subtopology[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Topology.Subtopologies` of StreamsGroupDescribeResponse. Versions 0+. */
export interface Subtopology {
  /** Versions 0+, string, default "". */
  subtopologyId: string
  /** Versions 0+, string each, default empty, a topicName. */
  sourceTopics: string[]
  /** Versions 0+, string each, default empty, a topicName. */
  repartitionSinkTopics: string[]
  /** Versions 0+, default empty. */
  stateChangelogTopics: TopicInfo[]
  /** Versions 0+, default empty. */
  repartitionSourceTopics: TopicInfo[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of StreamsGroupDescribeResponse. Versions 0+. */
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

/** Used in several places of StreamsGroupDescribeResponse. Versions 0+. */
export interface KeyValue {
  /** Versions 0+, string, default "". */
  key: string
  /** Versions 0+, string, default "". */
  value: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** StreamsGroupDescribeResponse, API key 89, version 0, flexible from 0. */
export const StreamsGroupDescribeResponse: ResponseCodec<StreamsGroupDescribeResponseData> = {
  name: 'StreamsGroupDescribeResponse',
  kind: 'response',
  apiKey: 89,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createStreamsGroupDescribeResponseData,
  read(reader, version) {
    assertVersion(StreamsGroupDescribeResponse, version, reader.at)
    try {
      return readStreamsGroupDescribeResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, StreamsGroupDescribeResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(StreamsGroupDescribeResponse, version, writer.byteLength)
    try {
      writeStreamsGroupDescribeResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, StreamsGroupDescribeResponse, version, writer.byteLength)
    }
  },
}

/** A StreamsGroupDescribeResponseData in which every field has its default. */
export function createStreamsGroupDescribeResponseData(): StreamsGroupDescribeResponseData {
  return {
    throttleTimeMs: 0,
    groups: [],
    unknownTaggedFields: null,
  }
}

/** A DescribedGroup in which every field has its default. */
export function createDescribedGroup(): DescribedGroup {
  return {
    errorCode: 0,
    errorMessage: null,
    groupId: '',
    groupState: '',
    groupEpoch: 0,
    assignmentEpoch: 0,
    topology: null,
    members: [],
    authorizedOperations: -2147483648,
    unknownTaggedFields: null,
  }
}

/** A Member in which every field has its default. */
export function createMember(): Member {
  return {
    memberId: '',
    memberEpoch: 0,
    instanceId: null,
    rackId: null,
    clientId: '',
    clientHost: '',
    topologyEpoch: 0,
    processId: '',
    userEndpoint: null,
    clientTags: [],
    taskOffsets: [],
    taskEndOffsets: [],
    assignment: createAssignment(),
    targetAssignment: createAssignment(),
    isClassic: false,
    unknownTaggedFields: null,
  }
}

/** A Assignment in which every field has its default. */
export function createAssignment(): Assignment {
  return {
    activeTasks: [],
    standbyTasks: [],
    warmupTasks: [],
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

/** A Topology in which every field has its default. */
export function createTopology(): Topology {
  return {
    epoch: 0,
    subtopologies: null,
    unknownTaggedFields: null,
  }
}

/** A Subtopology in which every field has its default. */
export function createSubtopology(): Subtopology {
  return {
    subtopologyId: '',
    sourceTopics: [],
    repartitionSinkTopics: [],
    stateChangelogTopics: [],
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

function readStreamsGroupDescribeResponseDataFlexible(reader: WireReader): StreamsGroupDescribeResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const groupsCount = readCompactCount(reader, 20, 'Groups')
  const groups = newArray<DescribedGroup>(groupsCount)
  for (let i = 0; i < groupsCount; i++) {
    groups[i] = readDescribedGroupFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    groups,
    unknownTaggedFields,
  }
}

function writeStreamsGroupDescribeResponseDataFlexible(
  writer: WireWriter,
  message: StreamsGroupDescribeResponseData,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const groups = notNull(message.groups, 'Groups')
  writeCompactCount(writer, groups.length)
  for (let i = 0; i < groups.length; i++) {
    writeDescribedGroupFlexible(writer, notNull(groups[i], 'Groups'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readDescribedGroupFlexible(reader: WireReader): DescribedGroup {
  const view = reader.view
  let at = reader.take(2, 'Groups.ErrorCode')
  const errorCode = view.getInt16(at)
  const errorMessage = readCompactNullableString(reader, 'Groups.ErrorMessage')
  const groupId = readCompactString(reader, 'Groups.GroupId')
  const groupState = readCompactString(reader, 'Groups.GroupState')
  at = reader.take(8, 'Groups.GroupEpoch')
  const groupEpoch = view.getInt32(at)
  const assignmentEpoch = view.getInt32(at + 4)
  const topology = readPresence(reader, 'Groups.Topology') ? readTopologyFlexible(reader) : null
  const membersCount = readCompactCount(reader, 28, 'Groups.Members')
  const members = newArray<Member>(membersCount)
  for (let i = 0; i < membersCount; i++) {
    members[i] = readMemberFlexible(reader)
  }
  at = reader.take(5, 'Groups.AuthorizedOperations')
  const authorizedOperations = view.getInt32(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Groups')
  return {
    errorCode,
    errorMessage,
    groupId,
    groupState,
    groupEpoch,
    assignmentEpoch,
    topology,
    members,
    authorizedOperations,
    unknownTaggedFields,
  }
}

function writeDescribedGroupFlexible(writer: WireWriter, message: DescribedGroup): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Groups.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Groups.ErrorMessage')
  writeCompactString(writer, message.groupId, 'Groups.GroupId')
  writeCompactString(writer, message.groupState, 'Groups.GroupState')
  at = writer.reserve(8)
  writer.view.setInt32(at, int32(message.groupEpoch, 'Groups.GroupEpoch'))
  writer.view.setInt32(at + 4, int32(message.assignmentEpoch, 'Groups.AssignmentEpoch'))
  writePresence(writer, message.topology !== null)
  if (message.topology !== null) writeTopologyFlexible(writer, message.topology)
  const members = notNull(message.members, 'Groups.Members')
  writeCompactCount(writer, members.length)
  for (let i = 0; i < members.length; i++) {
    writeMemberFlexible(writer, notNull(members[i], 'Groups.Members'))
  }
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.authorizedOperations, 'Groups.AuthorizedOperations'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Groups')
}

function readMemberFlexible(reader: WireReader): Member {
  const view = reader.view
  const memberId = readCompactString(reader, 'Groups.Members.MemberId')
  let at = reader.take(4, 'Groups.Members.MemberEpoch')
  const memberEpoch = view.getInt32(at)
  const instanceId = readCompactNullableString(reader, 'Groups.Members.InstanceId')
  const rackId = readCompactNullableString(reader, 'Groups.Members.RackId')
  const clientId = readCompactString(reader, 'Groups.Members.ClientId')
  const clientHost = readCompactString(reader, 'Groups.Members.ClientHost')
  at = reader.take(4, 'Groups.Members.TopologyEpoch')
  const topologyEpoch = view.getInt32(at)
  const processId = readCompactString(reader, 'Groups.Members.ProcessId')
  const userEndpoint = readPresence(reader, 'Groups.Members.UserEndpoint') ? readEndpointFlexible(reader) : null
  const clientTagsCount = readCompactCount(reader, 3, 'Groups.Members.ClientTags')
  const clientTags = newArray<KeyValue>(clientTagsCount)
  for (let i = 0; i < clientTagsCount; i++) {
    clientTags[i] = readKeyValueFlexible(reader)
  }
  const taskOffsetsCount = readCompactCount(reader, 14, 'Groups.Members.TaskOffsets')
  const taskOffsets = newArray<TaskOffset>(taskOffsetsCount)
  for (let i = 0; i < taskOffsetsCount; i++) {
    taskOffsets[i] = readTaskOffsetFlexible(reader)
  }
  const taskEndOffsetsCount = readCompactCount(reader, 14, 'Groups.Members.TaskEndOffsets')
  const taskEndOffsets = newArray<TaskOffset>(taskEndOffsetsCount)
  for (let i = 0; i < taskEndOffsetsCount; i++) {
    taskEndOffsets[i] = readTaskOffsetFlexible(reader)
  }
  const assignment = readAssignmentFlexible(reader)
  const targetAssignment = readAssignmentFlexible(reader)
  at = reader.take(2, 'Groups.Members.IsClassic')
  const isClassic = view.getInt8(at) !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, 'Groups.Members')
  return {
    memberId,
    memberEpoch,
    instanceId,
    rackId,
    clientId,
    clientHost,
    topologyEpoch,
    processId,
    userEndpoint,
    clientTags,
    taskOffsets,
    taskEndOffsets,
    assignment,
    targetAssignment,
    isClassic,
    unknownTaggedFields,
  }
}

function writeMemberFlexible(writer: WireWriter, message: Member): void {
  writeCompactString(writer, message.memberId, 'Groups.Members.MemberId')
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.memberEpoch, 'Groups.Members.MemberEpoch'))
  writeCompactNullableString(writer, message.instanceId, 'Groups.Members.InstanceId')
  writeCompactNullableString(writer, message.rackId, 'Groups.Members.RackId')
  writeCompactString(writer, message.clientId, 'Groups.Members.ClientId')
  writeCompactString(writer, message.clientHost, 'Groups.Members.ClientHost')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.topologyEpoch, 'Groups.Members.TopologyEpoch'))
  writeCompactString(writer, message.processId, 'Groups.Members.ProcessId')
  writePresence(writer, message.userEndpoint !== null)
  if (message.userEndpoint !== null) writeEndpointFlexible(writer, message.userEndpoint)
  const clientTags = notNull(message.clientTags, 'Groups.Members.ClientTags')
  writeCompactCount(writer, clientTags.length)
  for (let i = 0; i < clientTags.length; i++) {
    writeKeyValueFlexible(writer, notNull(clientTags[i], 'Groups.Members.ClientTags'))
  }
  const taskOffsets = notNull(message.taskOffsets, 'Groups.Members.TaskOffsets')
  writeCompactCount(writer, taskOffsets.length)
  for (let i = 0; i < taskOffsets.length; i++) {
    writeTaskOffsetFlexible(writer, notNull(taskOffsets[i], 'Groups.Members.TaskOffsets'))
  }
  const taskEndOffsets = notNull(message.taskEndOffsets, 'Groups.Members.TaskEndOffsets')
  writeCompactCount(writer, taskEndOffsets.length)
  for (let i = 0; i < taskEndOffsets.length; i++) {
    writeTaskOffsetFlexible(writer, notNull(taskEndOffsets[i], 'Groups.Members.TaskEndOffsets'))
  }
  writeAssignmentFlexible(writer, notNull(message.assignment, 'Groups.Members.Assignment'))
  writeAssignmentFlexible(writer, notNull(message.targetAssignment, 'Groups.Members.TargetAssignment'))
  at = writer.reserve(2)
  writer.view.setInt8(at, message.isClassic ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, 'Groups.Members')
}

function readAssignmentFlexible(reader: WireReader): Assignment {
  const activeTasksCount = readCompactCount(reader, 3, 'Assignment.ActiveTasks')
  const activeTasks = newArray<TaskIds>(activeTasksCount)
  for (let i = 0; i < activeTasksCount; i++) {
    activeTasks[i] = readTaskIdsFlexible(reader)
  }
  const standbyTasksCount = readCompactCount(reader, 3, 'Assignment.StandbyTasks')
  const standbyTasks = newArray<TaskIds>(standbyTasksCount)
  for (let i = 0; i < standbyTasksCount; i++) {
    standbyTasks[i] = readTaskIdsFlexible(reader)
  }
  const warmupTasksCount = readCompactCount(reader, 3, 'Assignment.WarmupTasks')
  const warmupTasks = newArray<TaskIds>(warmupTasksCount)
  for (let i = 0; i < warmupTasksCount; i++) {
    warmupTasks[i] = readTaskIdsFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Assignment')
  return {
    activeTasks,
    standbyTasks,
    warmupTasks,
    unknownTaggedFields,
  }
}

function writeAssignmentFlexible(writer: WireWriter, message: Assignment): void {
  const activeTasks = notNull(message.activeTasks, 'Assignment.ActiveTasks')
  writeCompactCount(writer, activeTasks.length)
  for (let i = 0; i < activeTasks.length; i++) {
    writeTaskIdsFlexible(writer, notNull(activeTasks[i], 'Assignment.ActiveTasks'))
  }
  const standbyTasks = notNull(message.standbyTasks, 'Assignment.StandbyTasks')
  writeCompactCount(writer, standbyTasks.length)
  for (let i = 0; i < standbyTasks.length; i++) {
    writeTaskIdsFlexible(writer, notNull(standbyTasks[i], 'Assignment.StandbyTasks'))
  }
  const warmupTasks = notNull(message.warmupTasks, 'Assignment.WarmupTasks')
  writeCompactCount(writer, warmupTasks.length)
  for (let i = 0; i < warmupTasks.length; i++) {
    writeTaskIdsFlexible(writer, notNull(warmupTasks[i], 'Assignment.WarmupTasks'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Assignment')
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
  const host = readCompactString(reader, 'Groups.Members.UserEndpoint.Host')
  const at = reader.take(3, 'Groups.Members.UserEndpoint.Port')
  const port = uint16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Groups.Members.UserEndpoint')
  return {
    host,
    port,
    unknownTaggedFields,
  }
}

function writeEndpointFlexible(writer: WireWriter, message: Endpoint): void {
  writeCompactString(writer, message.host, 'Groups.Members.UserEndpoint.Host')
  const at = writer.reserve(3)
  writer.view.setUint16(at, uint16(message.port, 'Groups.Members.UserEndpoint.Port'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Groups.Members.UserEndpoint')
}

function readTopologyFlexible(reader: WireReader): Topology {
  const buffer = reader.buffer
  const at = reader.take(4, 'Groups.Topology.Epoch')
  const epoch = int32At(buffer, at)
  const subtopologiesCount = readCompactNullableCount(reader, 6, 'Groups.Topology.Subtopologies')
  const subtopologies = subtopologiesCount < 0 ? null : newArray<Subtopology>(subtopologiesCount)
  if (subtopologies !== null) {
    for (let i = 0; i < subtopologiesCount; i++) {
      subtopologies[i] = readSubtopologyFlexible(reader)
    }
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Topology')
  return {
    epoch,
    subtopologies,
    unknownTaggedFields,
  }
}

function writeTopologyFlexible(writer: WireWriter, message: Topology): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.epoch, 'Groups.Topology.Epoch'))
  const subtopologies = message.subtopologies
  if (subtopologies === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, subtopologies.length)
    for (let i = 0; i < subtopologies.length; i++) {
      writeSubtopologyFlexible(writer, notNull(subtopologies[i], 'Groups.Topology.Subtopologies'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups.Topology')
}

function readSubtopologyFlexible(reader: WireReader): Subtopology {
  const subtopologyId = readCompactString(reader, 'Groups.Topology.Subtopologies.SubtopologyId')
  const sourceTopics = readCompactStringElements(
    reader,
    readCompactCount(reader, 1, 'Groups.Topology.Subtopologies.SourceTopics'),
    'Groups.Topology.Subtopologies.SourceTopics',
  )
  const repartitionSinkTopics = readCompactStringElements(
    reader,
    readCompactCount(reader, 1, 'Groups.Topology.Subtopologies.RepartitionSinkTopics'),
    'Groups.Topology.Subtopologies.RepartitionSinkTopics',
  )
  const stateChangelogTopicsCount = readCompactCount(reader, 9, 'Groups.Topology.Subtopologies.StateChangelogTopics')
  const stateChangelogTopics = newArray<TopicInfo>(stateChangelogTopicsCount)
  for (let i = 0; i < stateChangelogTopicsCount; i++) {
    stateChangelogTopics[i] = readTopicInfoFlexible(reader)
  }
  const repartitionSourceTopicsCount = readCompactCount(
    reader,
    9,
    'Groups.Topology.Subtopologies.RepartitionSourceTopics',
  )
  const repartitionSourceTopics = newArray<TopicInfo>(repartitionSourceTopicsCount)
  for (let i = 0; i < repartitionSourceTopicsCount; i++) {
    repartitionSourceTopics[i] = readTopicInfoFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Topology.Subtopologies')
  return {
    subtopologyId,
    sourceTopics,
    repartitionSinkTopics,
    stateChangelogTopics,
    repartitionSourceTopics,
    unknownTaggedFields,
  }
}

function writeSubtopologyFlexible(writer: WireWriter, message: Subtopology): void {
  writeCompactString(writer, message.subtopologyId, 'Groups.Topology.Subtopologies.SubtopologyId')
  const sourceTopics = notNull(message.sourceTopics, 'Groups.Topology.Subtopologies.SourceTopics')
  writeCompactCount(writer, sourceTopics.length)
  writeCompactStringElements(writer, sourceTopics, 'Groups.Topology.Subtopologies.SourceTopics')
  const repartitionSinkTopics = notNull(
    message.repartitionSinkTopics,
    'Groups.Topology.Subtopologies.RepartitionSinkTopics',
  )
  writeCompactCount(writer, repartitionSinkTopics.length)
  writeCompactStringElements(writer, repartitionSinkTopics, 'Groups.Topology.Subtopologies.RepartitionSinkTopics')
  const stateChangelogTopics = notNull(
    message.stateChangelogTopics,
    'Groups.Topology.Subtopologies.StateChangelogTopics',
  )
  writeCompactCount(writer, stateChangelogTopics.length)
  for (let i = 0; i < stateChangelogTopics.length; i++) {
    writeTopicInfoFlexible(
      writer,
      notNull(stateChangelogTopics[i], 'Groups.Topology.Subtopologies.StateChangelogTopics'),
    )
  }
  const repartitionSourceTopics = notNull(
    message.repartitionSourceTopics,
    'Groups.Topology.Subtopologies.RepartitionSourceTopics',
  )
  writeCompactCount(writer, repartitionSourceTopics.length)
  for (let i = 0; i < repartitionSourceTopics.length; i++) {
    writeTopicInfoFlexible(
      writer,
      notNull(repartitionSourceTopics[i], 'Groups.Topology.Subtopologies.RepartitionSourceTopics'),
    )
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups.Topology.Subtopologies')
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
