// Generated from schemas/UpdateRaftVoterResponse.json by `npm run codegen`. Do not edit.

import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  assertTagEnd,
  hasNoTags,
  putUnknownTags,
  readTagCount,
  readTagEnd,
  readUnknownTag,
  unknownTagsAt,
  writeTagCount,
  writeTagsAfter
} from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { readUvarint, writeUvarint } from '../src/wire/varint.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of UpdateRaftVoterResponse. Versions 0+, flexible from 0. */
export interface UpdateRaftVoterResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, tag 0 in versions 0+, default all defaults. */
  currentLeader: CurrentLeader
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of UpdateRaftVoterResponse. Versions 0+. */
export interface CurrentLeader {
  /** Versions 0+, int32, default -1, a brokerId. */
  leaderId: number
  /** Versions 0+, int32, default -1. */
  leaderEpoch: number
  /** Versions 0+, string, default "". */
  host: string
  /** Versions 0+, int32, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** UpdateRaftVoterResponse, API key 82, version 0, flexible from 0. */
export const UpdateRaftVoterResponse: ResponseCodec<UpdateRaftVoterResponseData> = {
  name: 'UpdateRaftVoterResponse',
  kind: 'response',
  apiKey: 82,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createUpdateRaftVoterResponseData,
  read(reader, version) {
    assertVersion(UpdateRaftVoterResponse, version, reader.at)
    try {
      return readUpdateRaftVoterResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, UpdateRaftVoterResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(UpdateRaftVoterResponse, version, writer.byteLength)
    try {
      writeUpdateRaftVoterResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, UpdateRaftVoterResponse, version, writer.byteLength)
    }
  },
}

/** A UpdateRaftVoterResponseData in which every field has its default. */
export function createUpdateRaftVoterResponseData(): UpdateRaftVoterResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    currentLeader: createCurrentLeader(),
    unknownTaggedFields: null,
  }
}

/** A CurrentLeader in which every field has its default. */
export function createCurrentLeader(): CurrentLeader {
  return {
    leaderId: -1,
    leaderEpoch: -1,
    host: '',
    port: 0,
    unknownTaggedFields: null,
  }
}

function readUpdateRaftVoterResponseDataFlexible(reader: WireReader): UpdateRaftVoterResponseData {
  const view = reader.openView()
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  let currentLeader: CurrentLeader = createCurrentLeader()
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, '')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, '')
    const tagEnd = readTagEnd(reader, '')
    switch (tag) {
      case 0: {
        currentLeader = readCurrentLeaderFlexible(reader)
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, '')
  }
  return {
    throttleTimeMs,
    errorCode,
    currentLeader,
    unknownTaggedFields,
  }
}

function writeUpdateRaftVoterResponseDataFlexible(writer: WireWriter, message: UpdateRaftVoterResponseData): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  const hasCurrentLeader = (message.currentLeader === null || !isDefaultCurrentLeader(message.currentLeader))
  const knownTags =
    (hasCurrentLeader ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasCurrentLeader) {
    writeUvarint(writer, 0)
    const currentLeaderMark = writer.beginSized()
    writeCurrentLeaderFlexible(writer, notNull(message.currentLeader, 'CurrentLeader'))
    writer.endSized(currentLeaderMark)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 1, '')
}

function isDefaultCurrentLeader(message: CurrentLeader): boolean {
  return (
    message.leaderId === -1
    && message.leaderEpoch === -1
    && message.host === ''
    && message.port === 0
    && hasNoTags(message.unknownTaggedFields)
  )
}

function readCurrentLeaderFlexible(reader: WireReader): CurrentLeader {
  const view = reader.view
  let at = reader.take(8, 'CurrentLeader.LeaderId')
  const leaderId = view.getInt32(at)
  const leaderEpoch = view.getInt32(at + 4)
  const host = readCompactString(reader, 'CurrentLeader.Host')
  at = reader.take(5, 'CurrentLeader.Port')
  const port = view.getInt32(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'CurrentLeader')
  return {
    leaderId,
    leaderEpoch,
    host,
    port,
    unknownTaggedFields,
  }
}

function writeCurrentLeaderFlexible(writer: WireWriter, message: CurrentLeader): void {
  let at = writer.reserve(8)
  writer.view.setInt32(at, int32(message.leaderId, 'CurrentLeader.LeaderId'))
  writer.view.setInt32(at + 4, int32(message.leaderEpoch, 'CurrentLeader.LeaderEpoch'))
  writeCompactString(writer, message.host, 'CurrentLeader.Host')
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.port, 'CurrentLeader.Port'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'CurrentLeader')
}
