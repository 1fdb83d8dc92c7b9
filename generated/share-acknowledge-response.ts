// Generated from schemas/ShareAcknowledgeResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ShareAcknowledgeResponse. Versions 1+, flexible from 1. */
export interface ShareAcknowledgeResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default null. */
  errorMessage: string | null
  /** Versions 2+, int32, default 0, ignorable. */
  acquisitionLockTimeoutMs: number
  /** Versions 1+, default empty. */
  responses: ShareAcknowledgeTopicResponse[]
  /** Versions 1+, default empty. */
  nodeEndpoints: NodeEndpoint[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `NodeEndpoints` of ShareAcknowledgeResponse. Versions 1+. */
export interface NodeEndpoint {
  /** Versions 1+, int32, default 0, map key, a brokerId. */
  nodeId: number
  /** Versions 1+, string, default "". */
  host: string
  /** Versions 1+, int32, default 0. */
  port: number
  /** Versions 1+, string, nullable in versions 1+, default null. */
  rack: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses` of ShareAcknowledgeResponse. Versions 1+. */
export interface ShareAcknowledgeTopicResponse {
  /** Versions 1+, uuid, default the nil uuid, map key. */
  topicId: string
  /** Versions 1+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions` of ShareAcknowledgeResponse. Versions 1+. */
export interface PartitionData {
  /** Versions 1+, int32, default 0. */
  partitionIndex: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default null. */
  errorMessage: string | null
  /** Versions 1+, default all defaults. */
  currentLeader: LeaderIdAndEpoch
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions.CurrentLeader` of ShareAcknowledgeResponse. Versions 1+. */
export interface LeaderIdAndEpoch {
  /** Versions 1+, int32, default 0. */
  leaderId: number
  /** Versions 1+, int32, default 0. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ShareAcknowledgeResponse, API key 79, versions 1 to 2, flexible from 1. */
export const ShareAcknowledgeResponse: ResponseCodec<ShareAcknowledgeResponseData> = {
  name: 'ShareAcknowledgeResponse',
  kind: 'response',
  apiKey: 79,
  validVersions: [1, 2],
  flexibleFrom: 1,
  create: createShareAcknowledgeResponseData,
  read(reader, version) {
    assertVersion(ShareAcknowledgeResponse, version, reader.at)
    try {
      return readShareAcknowledgeResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, ShareAcknowledgeResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ShareAcknowledgeResponse, version, writer.byteLength)
    try {
      writeShareAcknowledgeResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ShareAcknowledgeResponse, version, writer.byteLength)
    }
  },
}

/** A ShareAcknowledgeResponseData in which every field has its default. */
export function createShareAcknowledgeResponseData(): ShareAcknowledgeResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: null,
    acquisitionLockTimeoutMs: 0,
    responses: [],
    nodeEndpoints: [],
    unknownTaggedFields: null,
  }
}

/** A NodeEndpoint in which every field has its default. */
export function createNodeEndpoint(): NodeEndpoint {
  return {
    nodeId: 0,
    host: '',
    port: 0,
    rack: null,
    unknownTaggedFields: null,
  }
}

/** What tells one NodeEndpoint from another: its `nodeId`. A list may hold the same key twice. */
export function keyOfNodeEndpoint(message: NodeEndpoint): number {
  return message.nodeId
}

/** A ShareAcknowledgeTopicResponse in which every field has its default. */
export function createShareAcknowledgeTopicResponse(): ShareAcknowledgeTopicResponse {
  return {
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one ShareAcknowledgeTopicResponse from another: its `topicId`. A list may hold the same key twice. */
export function keyOfShareAcknowledgeTopicResponse(message: ShareAcknowledgeTopicResponse): string {
  return message.topicId
}

/** A PartitionData in which every field has its default. */
export function createPartitionData(): PartitionData {
  return {
    partitionIndex: 0,
    errorCode: 0,
    errorMessage: null,
    currentLeader: createLeaderIdAndEpoch(),
    unknownTaggedFields: null,
  }
}

/** A LeaderIdAndEpoch in which every field has its default. */
export function createLeaderIdAndEpoch(): LeaderIdAndEpoch {
  return {
    leaderId: 0,
    leaderEpoch: 0,
    unknownTaggedFields: null,
  }
}

function readShareAcknowledgeResponseDataFlexible(reader: WireReader, version: number): ShareAcknowledgeResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  let acquisitionLockTimeoutMs: number = 0
  if (version >= 2) {
    const at = reader.take(4, 'AcquisitionLockTimeoutMs')
    acquisitionLockTimeoutMs = int32At(buffer, at)
  }
  const responsesCount = readCompactCount(reader, 18, 'Responses')
  const responses = newArray<ShareAcknowledgeTopicResponse>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readShareAcknowledgeTopicResponseFlexible(reader)
  }
  const nodeEndpointsCount = readCompactCount(reader, 11, 'NodeEndpoints')
  const nodeEndpoints = newArray<NodeEndpoint>(nodeEndpointsCount)
  for (let i = 0; i < nodeEndpointsCount; i++) {
    nodeEndpoints[i] = readNodeEndpointFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    acquisitionLockTimeoutMs,
    responses,
    nodeEndpoints,
    unknownTaggedFields,
  }
}

function writeShareAcknowledgeResponseDataFlexible(
  writer: WireWriter,
  message: ShareAcknowledgeResponseData,
  version: number,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  if (version >= 2) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.acquisitionLockTimeoutMs, 'AcquisitionLockTimeoutMs'))
  }
  const responses = notNull(message.responses, 'Responses')
  writeCompactCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeShareAcknowledgeTopicResponseFlexible(writer, notNull(responses[i], 'Responses'))
  }
  const nodeEndpoints = notNull(message.nodeEndpoints, 'NodeEndpoints')
  writeCompactCount(writer, nodeEndpoints.length)
  for (let i = 0; i < nodeEndpoints.length; i++) {
    writeNodeEndpointFlexible(writer, notNull(nodeEndpoints[i], 'NodeEndpoints'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readNodeEndpointFlexible(reader: WireReader): NodeEndpoint {
  const buffer = reader.buffer
  let at = reader.take(4, 'NodeEndpoints.NodeId')
  const nodeId = int32At(buffer, at)
  const host = readCompactString(reader, 'NodeEndpoints.Host')
  at = reader.take(4, 'NodeEndpoints.Port')
  const port = int32At(buffer, at)
  const rack = readCompactNullableString(reader, 'NodeEndpoints.Rack')
  const unknownTaggedFields = readUnknownTags(reader, 'NodeEndpoints')
  return {
    nodeId,
    host,
    port,
    rack,
    unknownTaggedFields,
  }
}

function writeNodeEndpointFlexible(writer: WireWriter, message: NodeEndpoint): void {
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.nodeId, 'NodeEndpoints.NodeId'))
  writeCompactString(writer, message.host, 'NodeEndpoints.Host')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.port, 'NodeEndpoints.Port'))
  writeCompactNullableString(writer, message.rack, 'NodeEndpoints.Rack')
  writeUnknownTags(writer, message.unknownTaggedFields, 'NodeEndpoints')
}

function readShareAcknowledgeTopicResponseFlexible(reader: WireReader): ShareAcknowledgeTopicResponse {
  const at = reader.take(16, 'Responses.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 17, 'Responses.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Responses')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeShareAcknowledgeTopicResponseFlexible(writer: WireWriter, message: ShareAcknowledgeTopicResponse): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Responses.TopicId')
  const partitions = notNull(message.partitions, 'Responses.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Responses.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses')
}

function readPartitionDataFlexible(reader: WireReader): PartitionData {
  const buffer = reader.buffer
  const at = reader.take(6, 'Responses.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'Responses.Partitions.ErrorMessage')
  const currentLeader = readLeaderIdAndEpochFlexible(reader)
  const unknownTaggedFields = readUnknownTags(reader, 'Responses.Partitions')
  return {
    partitionIndex,
    errorCode,
    errorMessage,
    currentLeader,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Responses.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Responses.Partitions.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Responses.Partitions.ErrorMessage')
  writeLeaderIdAndEpochFlexible(writer, notNull(message.currentLeader, 'Responses.Partitions.CurrentLeader'))
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses.Partitions')
}

function readLeaderIdAndEpochFlexible(reader: WireReader): LeaderIdAndEpoch {
  const buffer = reader.buffer
  const at = reader.take(9, 'Responses.Partitions.CurrentLeader.LeaderId')
  const leaderId = int32At(buffer, at)
  const leaderEpoch = int32At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, 'Responses.Partitions.CurrentLeader')
  return {
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }
}

function writeLeaderIdAndEpochFlexible(writer: WireWriter, message: LeaderIdAndEpoch): void {
  const at = writer.reserve(9)
  writer.view.setInt32(at, int32(message.leaderId, 'Responses.Partitions.CurrentLeader.LeaderId'))
  writer.view.setInt32(at + 4, int32(message.leaderEpoch, 'Responses.Partitions.CurrentLeader.LeaderEpoch'))
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, 'Responses.Partitions.CurrentLeader')
}
