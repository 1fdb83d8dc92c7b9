// Generated from schemas/ShareFetchResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { readCompactBytes, writeCompactRecords } from '../src/wire/bytes.ts'
import type { RecordsData } from '../src/wire/bytes.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
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

/** Body of ShareFetchResponse. Versions 1+, flexible from 1. */
export interface ShareFetchResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default null. */
  errorMessage: string | null
  /** Versions 1+, int32, default 0. */
  acquisitionLockTimeoutMs: number
  /** Versions 1+, default empty. */
  responses: ShareFetchableTopicResponse[]
  /** Versions 1+, default empty. */
  nodeEndpoints: NodeEndpoint[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `NodeEndpoints` of ShareFetchResponse. Versions 1+. */
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

/** `Responses` of ShareFetchResponse. Versions 1+. */
export interface ShareFetchableTopicResponse {
  /** Versions 1+, uuid, default the nil uuid, map key. */
  topicId: string
  /** Versions 1+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions` of ShareFetchResponse. Versions 1+. */
export interface PartitionData {
  /** Versions 1+, int32, default 0. */
  partitionIndex: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default null. */
  errorMessage: string | null
  /** Versions 1+, int16, default 0. */
  acknowledgeErrorCode: number
  /** Versions 1+, string, nullable in versions 1+, default null. */
  acknowledgeErrorMessage: string | null
  /** Versions 1+, default all defaults. */
  currentLeader: LeaderIdAndEpoch
  /** Versions 1+, records, default null. */
  records: RecordsData | null
  /** Versions 1+, default empty. */
  acquiredRecords: AcquiredRecords[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions.AcquiredRecords` of ShareFetchResponse. Versions 1+. */
export interface AcquiredRecords {
  /** Versions 1+, int64, default 0n. */
  firstOffset: bigint
  /** Versions 1+, int64, default 0n. */
  lastOffset: bigint
  /** Versions 1+, int16, default 0. */
  deliveryCount: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.Partitions.CurrentLeader` of ShareFetchResponse. Versions 1+. */
export interface LeaderIdAndEpoch {
  /** Versions 1+, int32, default 0. */
  leaderId: number
  /** Versions 1+, int32, default 0. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ShareFetchResponse, API key 78, versions 1 to 2, flexible from 1. */
export const ShareFetchResponse: ResponseCodec<ShareFetchResponseData> = {
  name: 'ShareFetchResponse',
  kind: 'response',
  apiKey: 78,
  validVersions: [1, 2],
  flexibleFrom: 1,
  create: createShareFetchResponseData,
  read(reader, version) {
    assertVersion(ShareFetchResponse, version, reader.at)
    try {
      return readShareFetchResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ShareFetchResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ShareFetchResponse, version, writer.byteLength)
    try {
      writeShareFetchResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ShareFetchResponse, version, writer.byteLength)
    }
  },
}

/** A ShareFetchResponseData in which every field has its default. */
export function createShareFetchResponseData(): ShareFetchResponseData {
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

/** A ShareFetchableTopicResponse in which every field has its default. */
export function createShareFetchableTopicResponse(): ShareFetchableTopicResponse {
  return {
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one ShareFetchableTopicResponse from another: its `topicId`. A list may hold the same key twice. */
export function keyOfShareFetchableTopicResponse(message: ShareFetchableTopicResponse): string {
  return message.topicId
}

/** A PartitionData in which every field has its default. */
export function createPartitionData(): PartitionData {
  return {
    partitionIndex: 0,
    errorCode: 0,
    errorMessage: null,
    acknowledgeErrorCode: 0,
    acknowledgeErrorMessage: null,
    currentLeader: createLeaderIdAndEpoch(),
    records: null,
    acquiredRecords: [],
    unknownTaggedFields: null,
  }
}

/** A AcquiredRecords in which every field has its default. */
export function createAcquiredRecords(): AcquiredRecords {
  return {
    firstOffset: 0n,
    lastOffset: 0n,
    deliveryCount: 0,
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

function readShareFetchResponseDataFlexible(reader: WireReader): ShareFetchResponseData {
  const view = reader.openView()
  let at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  at = reader.take(4, 'AcquisitionLockTimeoutMs')
  const acquisitionLockTimeoutMs = view.getInt32(at)
  const responsesCount = readCompactCount(reader, 18, 'Responses')
  const responses = newArray<ShareFetchableTopicResponse>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readShareFetchableTopicResponseFlexible(reader)
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

function writeShareFetchResponseDataFlexible(writer: WireWriter, message: ShareFetchResponseData): void {
  let at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.acquisitionLockTimeoutMs, 'AcquisitionLockTimeoutMs'))
  const responses = notNull(message.responses, 'Responses')
  writeCompactCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeShareFetchableTopicResponseFlexible(writer, notNull(responses[i], 'Responses'))
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

function readShareFetchableTopicResponseFlexible(reader: WireReader): ShareFetchableTopicResponse {
  const at = reader.take(16, 'Responses.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 22, 'Responses.Partitions')
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

function writeShareFetchableTopicResponseFlexible(writer: WireWriter, message: ShareFetchableTopicResponse): void {
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
  const view = reader.view
  let at = reader.take(6, 'Responses.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const errorMessage = readCompactNullableString(reader, 'Responses.Partitions.ErrorMessage')
  at = reader.take(2, 'Responses.Partitions.AcknowledgeErrorCode')
  const acknowledgeErrorCode = view.getInt16(at)
  const acknowledgeErrorMessage = readCompactNullableString(reader, 'Responses.Partitions.AcknowledgeErrorMessage')
  const currentLeader = readLeaderIdAndEpochFlexible(reader)
  const records = readCompactBytes(reader, 'Responses.Partitions.Records')
  const acquiredRecordsCount = readCompactCount(reader, 19, 'Responses.Partitions.AcquiredRecords')
  const acquiredRecords = newArray<AcquiredRecords>(acquiredRecordsCount)
  for (let i = 0; i < acquiredRecordsCount; i++) {
    acquiredRecords[i] = readAcquiredRecordsFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Responses.Partitions')
  return {
    partitionIndex,
    errorCode,
    errorMessage,
    acknowledgeErrorCode,
    acknowledgeErrorMessage,
    currentLeader,
    records,
    acquiredRecords,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  let at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Responses.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Responses.Partitions.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Responses.Partitions.ErrorMessage')
  at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.acknowledgeErrorCode, 'Responses.Partitions.AcknowledgeErrorCode'))
  writeCompactNullableString(writer, message.acknowledgeErrorMessage, 'Responses.Partitions.AcknowledgeErrorMessage')
  writeLeaderIdAndEpochFlexible(writer, notNull(message.currentLeader, 'Responses.Partitions.CurrentLeader'))
  writeCompactRecords(writer, message.records, 'Responses.Partitions.Records')
  const acquiredRecords = notNull(message.acquiredRecords, 'Responses.Partitions.AcquiredRecords')
  writeCompactCount(writer, acquiredRecords.length)
  for (let i = 0; i < acquiredRecords.length; i++) {
    writeAcquiredRecordsFlexible(writer, notNull(acquiredRecords[i], 'Responses.Partitions.AcquiredRecords'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses.Partitions')
}

function readAcquiredRecordsFlexible(reader: WireReader): AcquiredRecords {
  const view = reader.view
  const at = reader.take(19, 'Responses.Partitions.AcquiredRecords.FirstOffset')
  const firstOffset = view.getBigInt64(at)
  const lastOffset = view.getBigInt64(at + 8)
  const deliveryCount = view.getInt16(at + 16)
  const unknownTaggedFields = unknownTagsAt(reader, at + 18, 'Responses.Partitions.AcquiredRecords')
  return {
    firstOffset,
    lastOffset,
    deliveryCount,
    unknownTaggedFields,
  }
}

function writeAcquiredRecordsFlexible(writer: WireWriter, message: AcquiredRecords): void {
  const at = writer.reserve(19)
  writer.view.setBigInt64(at, int64(message.firstOffset, 'Responses.Partitions.AcquiredRecords.FirstOffset'))
  writer.view.setBigInt64(at + 8, int64(message.lastOffset, 'Responses.Partitions.AcquiredRecords.LastOffset'))
  writer.view.setInt16(at + 16, int16(message.deliveryCount, 'Responses.Partitions.AcquiredRecords.DeliveryCount'))
  putUnknownTags(writer, at + 18, message.unknownTaggedFields, 'Responses.Partitions.AcquiredRecords')
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
