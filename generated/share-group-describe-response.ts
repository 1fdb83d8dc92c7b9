// Generated from schemas/ShareGroupDescribeResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
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

/** Body of ShareGroupDescribeResponse. Versions 1+, flexible from 1. */
export interface ShareGroupDescribeResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, default empty. */
  groups: DescribedGroup[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups` of ShareGroupDescribeResponse. Versions 1+. */
export interface DescribedGroup {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default null. */
  errorMessage: string | null
  /** Versions 1+, string, default "", a groupId. */
  groupId: string
  /** Versions 1+, string, default "". */
  groupState: string
  /** Versions 1+, int32, default 0. */
  groupEpoch: number
  /** Versions 1+, int32, default 0. */
  assignmentEpoch: number
  /** Versions 1+, string, default "". */
  assignorName: string
  /** Versions 1+, default empty. */
  members: Member[]
  /** Versions 1+, int32, default -2147483648. */
  authorizedOperations: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Members` of ShareGroupDescribeResponse. Versions 1+. */
export interface Member {
  /** Versions 1+, string, default "". */
  memberId: string
  /** Versions 1+, string, nullable in versions 1+, default null. */
  rackId: string | null
  /** Versions 1+, int32, default 0. */
  memberEpoch: number
  /** Versions 1+, string, default "". */
  clientId: string
  /** Versions 1+, string, default "". */
  clientHost: string
  /** Versions 1+, string each, default empty, a topicName. */
  subscribedTopicNames: string[]
  /** Versions 1+, default all defaults. */
  assignment: Assignment
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Members.Assignment` of ShareGroupDescribeResponse. Versions 1+. */
export interface Assignment {
  /** Versions 1+, default empty. */
  topicPartitions: TopicPartitions[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Groups.Members.Assignment.TopicPartitions` of ShareGroupDescribeResponse. Versions 1+. */
export interface TopicPartitions {
  /** Versions 1+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 1+, string, default "", a topicName. */
  topicName: string
  /** Versions 1+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ShareGroupDescribeResponse, API key 77, version 1, flexible from 1. */
export const ShareGroupDescribeResponse: ResponseCodec<ShareGroupDescribeResponseData> = {
  name: 'ShareGroupDescribeResponse',
  kind: 'response',
  apiKey: 77,
  validVersions: [1, 1],
  flexibleFrom: 1,
  create: createShareGroupDescribeResponseData,
  read(reader, version) {
    assertVersion(ShareGroupDescribeResponse, version, reader.at)
    try {
      return readShareGroupDescribeResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ShareGroupDescribeResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ShareGroupDescribeResponse, version, writer.byteLength)
    try {
      writeShareGroupDescribeResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ShareGroupDescribeResponse, version, writer.byteLength)
    }
  },
}

/** A ShareGroupDescribeResponseData in which every field has its default. */
export function createShareGroupDescribeResponseData(): ShareGroupDescribeResponseData {
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
    rackId: null,
    memberEpoch: 0,
    clientId: '',
    clientHost: '',
    subscribedTopicNames: [],
    assignment: createAssignment(),
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

function readShareGroupDescribeResponseDataFlexible(reader: WireReader): ShareGroupDescribeResponseData {
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

function writeShareGroupDescribeResponseDataFlexible(
  writer: WireWriter,
  message: ShareGroupDescribeResponseData,
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
  const assignorName = readCompactString(reader, 'Groups.AssignorName')
  const membersCount = readCompactCount(reader, 12, 'Groups.Members')
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
    assignorName,
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
  writeCompactString(writer, message.assignorName, 'Groups.AssignorName')
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
  const buffer = reader.buffer
  const memberId = readCompactString(reader, 'Groups.Members.MemberId')
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
  const assignment = readAssignmentFlexible(reader)
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Members')
  return {
    memberId,
    rackId,
    memberEpoch,
    clientId,
    clientHost,
    subscribedTopicNames,
    assignment,
    unknownTaggedFields,
  }
}

function writeMemberFlexible(writer: WireWriter, message: Member): void {
  writeCompactString(writer, message.memberId, 'Groups.Members.MemberId')
  writeCompactNullableString(writer, message.rackId, 'Groups.Members.RackId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.memberEpoch, 'Groups.Members.MemberEpoch'))
  writeCompactString(writer, message.clientId, 'Groups.Members.ClientId')
  writeCompactString(writer, message.clientHost, 'Groups.Members.ClientHost')
  const subscribedTopicNames = notNull(message.subscribedTopicNames, 'Groups.Members.SubscribedTopicNames')
  writeCompactCount(writer, subscribedTopicNames.length)
  writeCompactStringElements(writer, subscribedTopicNames, 'Groups.Members.SubscribedTopicNames')
  writeAssignmentFlexible(writer, notNull(message.assignment, 'Groups.Members.Assignment'))
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups.Members')
}

function readAssignmentFlexible(reader: WireReader): Assignment {
  const topicPartitionsCount = readCompactCount(reader, 19, 'Groups.Members.Assignment.TopicPartitions')
  const topicPartitions = newArray<TopicPartitions>(topicPartitionsCount)
  for (let i = 0; i < topicPartitionsCount; i++) {
    topicPartitions[i] = readTopicPartitionsFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Members.Assignment')
  return {
    topicPartitions,
    unknownTaggedFields,
  }
}

function writeAssignmentFlexible(writer: WireWriter, message: Assignment): void {
  const topicPartitions = notNull(message.topicPartitions, 'Groups.Members.Assignment.TopicPartitions')
  writeCompactCount(writer, topicPartitions.length)
  for (let i = 0; i < topicPartitions.length; i++) {
    writeTopicPartitionsFlexible(writer, notNull(topicPartitions[i], 'Groups.Members.Assignment.TopicPartitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Groups.Members.Assignment')
}

function readTopicPartitionsFlexible(reader: WireReader): TopicPartitions {
  const at = reader.take(16, 'Groups.Members.Assignment.TopicPartitions.TopicId')
  const topicId = uuidAt(reader, at)
  const topicName = readCompactString(reader, 'Groups.Members.Assignment.TopicPartitions.TopicName')
  const partitions = readCompactInt32Array(reader, 'Groups.Members.Assignment.TopicPartitions.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'Groups.Members.Assignment.TopicPartitions')
  return {
    topicId,
    topicName,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicPartitionsFlexible(writer: WireWriter, message: TopicPartitions): void {
  let at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Groups.Members.Assignment.TopicPartitions.TopicId')
  writeCompactString(writer, message.topicName, 'Groups.Members.Assignment.TopicPartitions.TopicName')
  const partitions = notNull(message.partitions, 'Groups.Members.Assignment.TopicPartitions.Partitions')
  at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'Groups.Members.Assignment.TopicPartitions.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Groups.Members.Assignment.TopicPartitions')
}
