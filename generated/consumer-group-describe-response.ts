// Generated from schemas/ConsumerGroupDescribeResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import { int32At, int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
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

/** Body of ConsumerGroupDescribeResponse. Versions 0+, flexible from 0. */
export interface ConsumerGroupDescribeResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  groups: DescribedGroup[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups` of ConsumerGroupDescribeResponse. Versions 0+. */
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
  /** Versions 0+, string, default "". */
  assignorName: string
  /** Versions 0+, default empty. */
  members: Member[]
  /** Versions 0+, int32, default -2147483648. */
  authorizedOperations: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Members` of ConsumerGroupDescribeResponse. Versions 0+. */
export interface Member {
  /** Versions 0+, string, default "". */
  memberId: string
  /** Versions 0+, string, nullable in versions 0+, default null. */
  instanceId: string | null
  /** Versions 0+, string, nullable in versions 0+, default null. */
  rackId: string | null
  /** Versions 0+, int32, default 0. */
  memberEpoch: number
  /** Versions 0+, string, default "". */
  clientId: string
  /** Versions 0+, string, default "". */
  clientHost: string
  /** Versions 0+, string each, default empty, a topicName. */
  subscribedTopicNames: string[]
  /** Versions 0+, string, nullable in versions 0+, default null. */
  subscribedTopicRegex: string | null
  /** Versions 0+, default all defaults. */
  assignment: Assignment
  /** Versions 0+, default all defaults. */
  targetAssignment: Assignment
  /** Versions 1+, int8, default -1, ignorable. */
  memberType: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of ConsumerGroupDescribeResponse. Versions 0+. */
export interface Assignment {
  /** Versions 0+, default empty. */
  topicPartitions: TopicPartitions[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of ConsumerGroupDescribeResponse. Versions 0+. */
export interface TopicPartitions {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ConsumerGroupDescribeResponse, API key 69, versions 0 to 1, flexible from 0. */
export const ConsumerGroupDescribeResponse: ResponseCodec<ConsumerGroupDescribeResponseData> = {
  name: 'ConsumerGroupDescribeResponse',
  kind: 'response',
  apiKey: 69,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createConsumerGroupDescribeResponseData,
  read(reader, version) {
    assertVersion(ConsumerGroupDescribeResponse, version, reader.at)
    try {
      return readConsumerGroupDescribeResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, ConsumerGroupDescribeResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ConsumerGroupDescribeResponse, version, writer.byteLength)
    try {
      writeConsumerGroupDescribeResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ConsumerGroupDescribeResponse, version, writer.byteLength)
    }
  },
}

/** A ConsumerGroupDescribeResponseData in which every field has its default. */
export function createConsumerGroupDescribeResponseData(): ConsumerGroupDescribeResponseData {
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
    assignorName: '',
    members: [],
    authorizedOperations: -2147483648,
    unknownTaggedFields: null,
  }
}

/** A Member in which every field has its default. */
export function createMember(): Member {
  return {
    memberId: '',
    instanceId: null,
    rackId: null,
    memberEpoch: 0,
    clientId: '',
    clientHost: '',
    subscribedTopicNames: [],
    subscribedTopicRegex: null,
    assignment: createAssignment(),
    targetAssignment: createAssignment(),
    memberType: -1,
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
    topicName: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

function readConsumerGroupDescribeResponseDataFlexible(
  reader: WireReader,
  version: number,
): ConsumerGroupDescribeResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const groupsCount = readCompactCount(reader, 20, 'Groups')
  const groups = newArray<DescribedGroup>(groupsCount)
  for (let i = 0; i < groupsCount; i++) {
    groups[i] = readDescribedGroupFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    groups,
    unknownTaggedFields,
  }
}

function writeConsumerGroupDescribeResponseDataFlexible(
  writer: WireWriter,
  message: ConsumerGroupDescribeResponseData,
  version: number,
): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const groups = notNull(message.groups, 'Groups')
  writeCompactCount(writer, groups.length)
  for (let i = 0; i < groups.length; i++) {
    writeDescribedGroupFlexible(writer, notNull(groups[i], 'Groups'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readDescribedGroupFlexible(reader: WireReader, version: number): DescribedGroup {
  const view = reader.view
  let at = reader.take(2, 'Groups.ErrorCode')
  const errorCode = view.getInt16(at)
  const errorMessage = readCompactNullableString(reader, 'Groups.ErrorMessage')
  const groupId = readCompactString(reader, 'Groups.GroupId')
  const groupState = readCompactString(reader, 'Groups.GroupState')
  at = reader.take(8, 'Groups.GroupEpoch')
  const groupEpoch = view.getInt32(at)
  const assignmentEpoch = view.getInt32(at + 4)
  const assignorName = readCompactString(reader, 'Groups.AssignorName')
  const membersCount = readCompactCount(reader, 16, 'Groups.Members')
  const members = newArray<Member>(membersCount)
  for (let i = 0; i < membersCount; i++) {
    members[i] = readMemberFlexible(reader, version)
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
    assignorName,
    members,
    authorizedOperations,
    unknownTaggedFields,
  }
}

function writeDescribedGroupFlexible(writer: WireWriter, message: DescribedGroup, version: number): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Groups.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Groups.ErrorMessage')
  writeCompactString(writer, message.groupId, 'Groups.GroupId')
  writeCompactString(writer, message.groupState, 'Groups.GroupState')
  at = writer.reserve(8)
  writer.view.setInt32(at, int32(message.groupEpoch, 'Groups.GroupEpoch'))
  writer.view.setInt32(at + 4, int32(message.assignmentEpoch, 'Groups.AssignmentEpoch'))
  writeCompactString(writer, message.assignorName, 'Groups.AssignorName')
  const members = notNull(message.members, 'Groups.Members')
  writeCompactCount(writer, members.length)
  for (let i = 0; i < members.length; i++) {
    writeMemberFlexible(writer, notNull(members[i], 'Groups.Members'), version)
  }
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.authorizedOperations, 'Groups.AuthorizedOperations'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Groups')
}

function readMemberFlexible(reader: WireReader, version: number): Member {
  const buffer = reader.buffer
  const memberId = readCompactString(reader, 'Groups.Members.MemberId')
  const instanceId = readCompactNullableString(reader, 'Groups.Members.InstanceId')
  const rackId = readCompactNullableString(reader, 'Groups.Members.RackId')
  const at = reader.take(4, 'Groups.Members.MemberEpoch')
  const memberEpoch = int32At(buffer, at)
  const clientId = readCompactString(reader, 'Groups.Members.ClientId')
  const clientHost = readCompactString(reader, 'Groups.Members.ClientHost')
  const subscribedTopicNames = readCompactStringElements(
    reader,
    readCompactCount(reader, 1, 'Groups.Members.SubscribedTopicNames'),
    'Groups.Members.SubscribedTopicNames',
  )
  const subscribedTopicRegex = readCompactNullableString(reader, 'Groups.Members.SubscribedTopicRegex')
  const assignment = readAssignmentFlexible(reader)
  const targetAssignment = readAssignmentFlexible(reader)
  let memberType: number = -1
  if (version >= 1) {
    const at = reader.take(1, 'Groups.Members.MemberType')
    memberType = int8At(buffer, at)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Members')
  return {
    memberId,
    instanceId,
    rackId,
    memberEpoch,
    clientId,
    clientHost,
    subscribedTopicNames,
    subscribedTopicRegex,
    assignment,
    targetAssignment,
    memberType,
    unknownTaggedFields,
  }
}

function writeMemberFlexible(writer: WireWriter, message: Member, version: number): void {
  writeCompactString(writer, message.memberId, 'Groups.Members.MemberId')
  writeCompactNullableString(writer, message.instanceId, 'Groups.Members.InstanceId')
  writeCompactNullableString(writer, message.rackId, 'Groups.Members.RackId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.memberEpoch, 'Groups.Members.MemberEpoch'))
  writeCompactString(writer, message.clientId, 'Groups.Members.ClientId')
  writeCompactString(writer, message.clientHost, 'Groups.Members.ClientHost')
  const subscribedTopicNames = notNull(message.subscribedTopicNames, 'Groups.Members.SubscribedTopicNames')
  writeCompactCount(writer, subscribedTopicNames.length)
  writeCompactStringElements(writer, subscribedTopicNames, 'Groups.Members.SubscribedTopicNames')
  writeCompactNullableString(writer, message.subscribedTopicRegex, 'Groups.Members.SubscribedTopicRegex')
  writeAssignmentFlexible(writer, notNull(message.assignment, 'Groups.Members.Assignment'))
  writeAssignmentFlexible(writer, notNull(message.targetAssignment, 'Groups.Members.TargetAssignment'))
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.memberType, 'Groups.Members.MemberType'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups.Members')
}

function readAssignmentFlexible(reader: WireReader): Assignment {
  const topicPartitionsCount = readCompactCount(reader, 19, 'Assignment.TopicPartitions')
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
  const at = reader.take(16, 'TopicPartitions.TopicId')
  const topicId = uuidAt(reader, at)
  const topicName = readCompactString(reader, 'TopicPartitions.TopicName')
  const partitions = readCompactInt32Array(reader, 'TopicPartitions.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'TopicPartitions')
  return {
    topicId,
    topicName,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicPartitionsFlexible(writer: WireWriter, message: TopicPartitions): void {
  let at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'TopicPartitions.TopicId')
  writeCompactString(writer, message.topicName, 'TopicPartitions.TopicName')
  const partitions = notNull(message.partitions, 'TopicPartitions.Partitions')
  at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'TopicPartitions.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'TopicPartitions')
}
