// Generated from schemas/ShareGroupHeartbeatRequest.json by `npm run codegen`. Do not edit.

import { readCompactNullableCount, writeCompactCount } from '../src/wire/array.ts'
import { int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ShareGroupHeartbeatRequest. Versions 1+, flexible from 1. */
export interface ShareGroupHeartbeatRequestData {
  /** Versions 1+, string, default "", a groupId. */
  groupId: string
  /** Versions 1+, string, default "". */
  memberId: string
  /** Versions 1+, int32, default 0. */
  memberEpoch: number
  /** Versions 1+, string, nullable in versions 1+, default null. */
  rackId: string | null
  /** Versions 1+, string each, nullable in versions 1+, default null, a topicName. */
  subscribedTopicNames: string[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ShareGroupHeartbeatRequest, API key 76, version 1, flexible from 1. */
export const ShareGroupHeartbeatRequest: RequestCodec<ShareGroupHeartbeatRequestData> = {
  name: 'ShareGroupHeartbeatRequest',
  kind: 'request',
  apiKey: 76,
  validVersions: [1, 1],
  flexibleFrom: 1,
  create: createShareGroupHeartbeatRequestData,
  read(reader, version) {
    assertVersion(ShareGroupHeartbeatRequest, version, reader.at)
    try {
      return readShareGroupHeartbeatRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ShareGroupHeartbeatRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ShareGroupHeartbeatRequest, version, writer.byteLength)
    try {
      writeShareGroupHeartbeatRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ShareGroupHeartbeatRequest, version, writer.byteLength)
    }
  },
}

/** A ShareGroupHeartbeatRequestData in which every field has its default. */
export function createShareGroupHeartbeatRequestData(): ShareGroupHeartbeatRequestData {
  return {
    groupId: '',
    memberId: '',
    memberEpoch: 0,
    rackId: null,
    subscribedTopicNames: null,
    unknownTaggedFields: null,
  }
}

function readShareGroupHeartbeatRequestDataFlexible(reader: WireReader): ShareGroupHeartbeatRequestData {
  const buffer = reader.buffer
  const groupId = readCompactString(reader, 'GroupId')
  const memberId = readCompactString(reader, 'MemberId')
  const at = reader.take(4, 'MemberEpoch')
  const memberEpoch = int32At(buffer, at)
  const rackId = readCompactNullableString(reader, 'RackId')
  const subscribedTopicNamesCount = readCompactNullableCount(reader, 1, 'SubscribedTopicNames')
  const subscribedTopicNames = subscribedTopicNamesCount < 0
    ? null
    : readCompactStringElements(reader, subscribedTopicNamesCount, 'SubscribedTopicNames')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    memberId,
    memberEpoch,
    rackId,
    subscribedTopicNames,
    unknownTaggedFields,
  }
}

function writeShareGroupHeartbeatRequestDataFlexible(
  writer: WireWriter,
  message: ShareGroupHeartbeatRequestData,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  writeCompactString(writer, message.memberId, 'MemberId')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.memberEpoch, 'MemberEpoch'))
  writeCompactNullableString(writer, message.rackId, 'RackId')
  const subscribedTopicNames = message.subscribedTopicNames
  if (subscribedTopicNames === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, subscribedTopicNames.length)
    writeCompactStringElements(writer, subscribedTopicNames, 'SubscribedTopicNames')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
