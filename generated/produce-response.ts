// Generated from schemas/ProduceResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  assertTagEnd,
  hasNoTags,
  putUnknownTags,
  readTagCount,
  readTagEnd,
  readUnknownTag,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  unsupportedTag,
  writeTagCount,
  writeTagsAfter,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  readNullableString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeNullableString,
  writeString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { readUvarint, writeUvarint } from '../src/wire/varint.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ProduceResponse. Versions 3+, flexible from 9. */
export interface ProduceResponseData {
  /** Versions 3+, default empty. */
  responses: TopicProduceResponse[]
  /** Versions 3+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 10+, tag 0 in versions 10+, default empty. */
  nodeEndpoints: NodeEndpoint[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `NodeEndpoints` of ProduceResponse. Versions 10+. */
export interface NodeEndpoint {
  /** Versions 10+, int32, default 0, map key, a brokerId. */
  nodeId: number
  /** Versions 10+, string, default "". */
  host: string
  /** Versions 10+, int32, default 0. */
  port: number
  /** Versions 10+, string, nullable in versions 10+, default null. */
  rack: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses` of ProduceResponse. Versions 3+. */
export interface TopicProduceResponse {
  /** Versions 3-12, string, default "", ignorable, map key, a topicName. */
  name: string
  /** Versions 13+, uuid, default the nil uuid, ignorable, map key. */
  topicId: string
  /** Versions 3+, default empty. */
  partitionResponses: PartitionProduceResponse[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.PartitionResponses` of ProduceResponse. Versions 3+. */
export interface PartitionProduceResponse {
  /** Versions 3+, int32, default 0. */
  index: number
  /** Versions 3+, int16, default 0. */
  errorCode: number
  /** Versions 3+, int64, default 0n. */
  baseOffset: bigint
  /** Versions 3+, int64, default -1n, ignorable. */
  logAppendTimeMs: bigint
  /** Versions 5+, int64, default -1n, ignorable. */
  logStartOffset: bigint
  /** Versions 8+, default empty, ignorable. */
  recordErrors: BatchIndexAndErrorMessage[]
  /** Versions 8+, string, nullable in versions 8+, default null, ignorable. */
  errorMessage: string | null
  /** Versions 10+, tag 0 in versions 10+, default all defaults. */
  currentLeader: LeaderIdAndEpoch
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.PartitionResponses.CurrentLeader` of ProduceResponse. Versions 10+. */
export interface LeaderIdAndEpoch {
  /** Versions 10+, int32, default -1, a brokerId. */
  leaderId: number
  /** Versions 10+, int32, default -1. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Responses.PartitionResponses.RecordErrors` of ProduceResponse. Versions 8+. */
export interface BatchIndexAndErrorMessage {
  /** Versions 8+, int32, default 0. */
  batchIndex: number
  /** Versions 8+, string, nullable in versions 8+, default null. */
  batchIndexErrorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ProduceResponse, API key 0, versions 3 to 13, flexible from 9. */
export const ProduceResponse: ResponseCodec<ProduceResponseData> = {
  name: 'ProduceResponse',
  kind: 'response',
  apiKey: 0,
  validVersions: [3, 13],
  flexibleFrom: 9,
  create: createProduceResponseData,
  read(reader, version) {
    assertVersion(ProduceResponse, version, reader.at)
    try {
      if (version >= 9) return readProduceResponseDataFlexible(reader, version)
      return readProduceResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, ProduceResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ProduceResponse, version, writer.byteLength)
    try {
      if (version >= 9) writeProduceResponseDataFlexible(writer, message, version)
      else writeProduceResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ProduceResponse, version, writer.byteLength)
    }
  },
}

/** A ProduceResponseData in which every field has its default. */
export function createProduceResponseData(): ProduceResponseData {
  return {
    responses: [],
    throttleTimeMs: 0,
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

/** A TopicProduceResponse in which every field has its default. */
export function createTopicProduceResponse(): TopicProduceResponse {
  return {
    name: '',
    topicId: NIL_UUID,
    partitionResponses: [],
    unknownTaggedFields: null,
  }
}

/**
 * What tells one TopicProduceResponse from another: `name`, `topicId`, as one text. A list may hold the same key twice.
 */
export function keyOfTopicProduceResponse(message: TopicProduceResponse): string {
  return JSON.stringify([message.name, message.topicId])
}

/** A PartitionProduceResponse in which every field has its default. */
export function createPartitionProduceResponse(): PartitionProduceResponse {
  return {
    index: 0,
    errorCode: 0,
    baseOffset: 0n,
    logAppendTimeMs: -1n,
    logStartOffset: -1n,
    recordErrors: [],
    errorMessage: null,
    currentLeader: createLeaderIdAndEpoch(),
    unknownTaggedFields: null,
  }
}

/** A LeaderIdAndEpoch in which every field has its default. */
export function createLeaderIdAndEpoch(): LeaderIdAndEpoch {
  return {
    leaderId: -1,
    leaderEpoch: -1,
    unknownTaggedFields: null,
  }
}

/** A BatchIndexAndErrorMessage in which every field has its default. */
export function createBatchIndexAndErrorMessage(): BatchIndexAndErrorMessage {
  return {
    batchIndex: 0,
    batchIndexErrorMessage: null,
    unknownTaggedFields: null,
  }
}

function readProduceResponseDataFlexible(reader: WireReader, version: number): ProduceResponseData {
  const view = reader.openView()
  const responsesCount = readCompactCount(reader, 3, 'Responses')
  const responses = newArray<TopicProduceResponse>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readTopicProduceResponseFlexible(reader, version)
  }
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  let nodeEndpoints: NodeEndpoint[] = []
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, '')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, '')
    const tagEnd = readTagEnd(reader, '')
    switch (tag) {
      case 0: {
        if (version < 10) throw unsupportedTag(reader, tag, 'NodeEndpoints')
        const nodeEndpointsCount = readCompactCount(reader, 11, 'NodeEndpoints')
        nodeEndpoints = newArray<NodeEndpoint>(nodeEndpointsCount)
        for (let i = 0; i < nodeEndpointsCount; i++) {
          nodeEndpoints[i] = readNodeEndpointFlexible(reader)
        }
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, '')
  }
  return {
    responses,
    throttleTimeMs,
    nodeEndpoints,
    unknownTaggedFields,
  }
}

function readProduceResponseDataLegacy(reader: WireReader, version: number): ProduceResponseData {
  const view = reader.openView()
  const responsesCount = readCount(reader, 6, 'Responses')
  const responses = newArray<TopicProduceResponse>(responsesCount)
  for (let i = 0; i < responsesCount; i++) {
    responses[i] = readTopicProduceResponseLegacy(reader, version)
  }
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  return {
    responses,
    throttleTimeMs,
    nodeEndpoints: [],
    unknownTaggedFields: null,
  }
}

function writeProduceResponseDataFlexible(writer: WireWriter, message: ProduceResponseData, version: number): void {
  if (version < 10 && (message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)) {
    throw unsupportedField('NodeEndpoints')
  }
  const responses = notNull(message.responses, 'Responses')
  writeCompactCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeTopicProduceResponseFlexible(writer, notNull(responses[i], 'Responses'), version)
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const hasNodeEndpoints = version >= 10 && (message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)
  const knownTags =
    (hasNodeEndpoints ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasNodeEndpoints) {
    writeUvarint(writer, 0)
    const nodeEndpointsMark = writer.beginSized()
    const nodeEndpoints = notNull(message.nodeEndpoints, 'NodeEndpoints')
    writeCompactCount(writer, nodeEndpoints.length)
    for (let i = 0; i < nodeEndpoints.length; i++) {
      writeNodeEndpointFlexible(writer, notNull(nodeEndpoints[i], 'NodeEndpoints'))
    }
    writer.endSized(nodeEndpointsMark)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 1, '')
}

function writeProduceResponseDataLegacy(writer: WireWriter, message: ProduceResponseData, version: number): void {
  if ((message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)) {
    throw unsupportedField('NodeEndpoints')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const responses = notNull(message.responses, 'Responses')
  writeCount(writer, responses.length)
  for (let i = 0; i < responses.length; i++) {
    writeTopicProduceResponseLegacy(writer, notNull(responses[i], 'Responses'), version)
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
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

function readTopicProduceResponseFlexible(reader: WireReader, version: number): TopicProduceResponse {
  let name: string = ''
  if (version <= 12) {
    name = readCompactString(reader, 'Responses.Name')
  }
  let topicId: string = NIL_UUID
  if (version >= 13) {
    const at = reader.take(16, 'Responses.TopicId')
    topicId = uuidAt(reader, at)
  }
  const partitionResponsesCount = readCompactCount(reader, 33, 'Responses.PartitionResponses')
  const partitionResponses = newArray<PartitionProduceResponse>(partitionResponsesCount)
  for (let i = 0; i < partitionResponsesCount; i++) {
    partitionResponses[i] = readPartitionProduceResponseFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Responses')
  return {
    name,
    topicId,
    partitionResponses,
    unknownTaggedFields,
  }
}

function readTopicProduceResponseLegacy(reader: WireReader, version: number): TopicProduceResponse {
  const name = readString(reader, 'Responses.Name')
  const partitionResponsesCount = readCount(reader, 22, 'Responses.PartitionResponses')
  const partitionResponses = newArray<PartitionProduceResponse>(partitionResponsesCount)
  for (let i = 0; i < partitionResponsesCount; i++) {
    partitionResponses[i] = readPartitionProduceResponseLegacy(reader, version)
  }
  return {
    name,
    topicId: NIL_UUID,
    partitionResponses,
    unknownTaggedFields: null,
  }
}

function writeTopicProduceResponseFlexible(writer: WireWriter, message: TopicProduceResponse, version: number): void {
  if (version <= 12) {
    writeCompactString(writer, message.name, 'Responses.Name')
  }
  if (version >= 13) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Responses.TopicId')
  }
  const partitionResponses = notNull(message.partitionResponses, 'Responses.PartitionResponses')
  writeCompactCount(writer, partitionResponses.length)
  for (let i = 0; i < partitionResponses.length; i++) {
    writePartitionProduceResponseFlexible(
      writer,
      notNull(partitionResponses[i], 'Responses.PartitionResponses'),
      version,
    )
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses')
}

function writeTopicProduceResponseLegacy(writer: WireWriter, message: TopicProduceResponse, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Responses')
  writeString(writer, message.name, 'Responses.Name')
  const partitionResponses = notNull(message.partitionResponses, 'Responses.PartitionResponses')
  writeCount(writer, partitionResponses.length)
  for (let i = 0; i < partitionResponses.length; i++) {
    writePartitionProduceResponseLegacy(writer, notNull(partitionResponses[i], 'Responses.PartitionResponses'), version)
  }
}

function readPartitionProduceResponseFlexible(reader: WireReader, version: number): PartitionProduceResponse {
  const view = reader.view
  const at = reader.take(30, 'Responses.PartitionResponses.Index')
  const index = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const baseOffset = view.getBigInt64(at + 6)
  const logAppendTimeMs = view.getBigInt64(at + 14)
  const logStartOffset = view.getBigInt64(at + 22)
  const recordErrorsCount = readCompactCount(reader, 6, 'Responses.PartitionResponses.RecordErrors')
  const recordErrors = newArray<BatchIndexAndErrorMessage>(recordErrorsCount)
  for (let i = 0; i < recordErrorsCount; i++) {
    recordErrors[i] = readBatchIndexAndErrorMessageFlexible(reader)
  }
  const errorMessage = readCompactNullableString(reader, 'Responses.PartitionResponses.ErrorMessage')
  let currentLeader: LeaderIdAndEpoch = createLeaderIdAndEpoch()
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, 'Responses.PartitionResponses')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, 'Responses.PartitionResponses')
    const tagEnd = readTagEnd(reader, 'Responses.PartitionResponses')
    switch (tag) {
      case 0: {
        if (version < 10) throw unsupportedTag(reader, tag, 'Responses.PartitionResponses.CurrentLeader')
        currentLeader = readLeaderIdAndEpochFlexible(reader)
        break
      }
      default:
        unknownTaggedFields = readUnknownTag(reader, tag, tagEnd, unknownTaggedFields)
    }
    assertTagEnd(reader, tag, tagEnd, 'Responses.PartitionResponses')
  }
  return {
    index,
    errorCode,
    baseOffset,
    logAppendTimeMs,
    logStartOffset,
    recordErrors,
    errorMessage,
    currentLeader,
    unknownTaggedFields,
  }
}

function readPartitionProduceResponseLegacy(reader: WireReader, version: number): PartitionProduceResponse {
  const view = reader.view
  const at = reader.take(22, 'Responses.PartitionResponses.Index')
  const index = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const baseOffset = view.getBigInt64(at + 6)
  const logAppendTimeMs = view.getBigInt64(at + 14)
  let logStartOffset: bigint = -1n
  if (version >= 5) {
    const at = reader.take(8, 'Responses.PartitionResponses.LogStartOffset')
    logStartOffset = view.getBigInt64(at)
  }
  let recordErrors: BatchIndexAndErrorMessage[]
  let errorMessage: string | null = null
  if (version >= 8) {
    const recordErrorsCount = readCount(reader, 6, 'Responses.PartitionResponses.RecordErrors')
    recordErrors = newArray<BatchIndexAndErrorMessage>(recordErrorsCount)
    for (let i = 0; i < recordErrorsCount; i++) {
      recordErrors[i] = readBatchIndexAndErrorMessageLegacy(reader)
    }
    errorMessage = readNullableString(reader, 'Responses.PartitionResponses.ErrorMessage')
  } else {
    recordErrors = []
  }
  return {
    index,
    errorCode,
    baseOffset,
    logAppendTimeMs,
    logStartOffset,
    recordErrors,
    errorMessage,
    currentLeader: createLeaderIdAndEpoch(),
    unknownTaggedFields: null,
  }
}

function writePartitionProduceResponseFlexible(
  writer: WireWriter,
  message: PartitionProduceResponse,
  version: number,
): void {
  if (version < 10 && (message.currentLeader === null || !isDefaultLeaderIdAndEpoch(message.currentLeader))) {
    throw unsupportedField('Responses.PartitionResponses.CurrentLeader')
  }
  const at = writer.reserve(30)
  writer.view.setInt32(at, int32(message.index, 'Responses.PartitionResponses.Index'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Responses.PartitionResponses.ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.baseOffset, 'Responses.PartitionResponses.BaseOffset'))
  writer.view.setBigInt64(at + 14, int64(message.logAppendTimeMs, 'Responses.PartitionResponses.LogAppendTimeMs'))
  writer.view.setBigInt64(at + 22, int64(message.logStartOffset, 'Responses.PartitionResponses.LogStartOffset'))
  const recordErrors = notNull(message.recordErrors, 'Responses.PartitionResponses.RecordErrors')
  writeCompactCount(writer, recordErrors.length)
  for (let i = 0; i < recordErrors.length; i++) {
    writeBatchIndexAndErrorMessageFlexible(
      writer,
      notNull(recordErrors[i], 'Responses.PartitionResponses.RecordErrors'),
    )
  }
  writeCompactNullableString(writer, message.errorMessage, 'Responses.PartitionResponses.ErrorMessage')
  const hasCurrentLeader = version >= 10 && (
    message.currentLeader === null
    || !isDefaultLeaderIdAndEpoch(message.currentLeader)
  )
  const knownTags =
    (hasCurrentLeader ? 1 : 0)
  writeTagCount(writer, knownTags, message.unknownTaggedFields)
  if (hasCurrentLeader) {
    writeUvarint(writer, 0)
    const currentLeaderMark = writer.beginSized()
    writeLeaderIdAndEpochFlexible(writer, notNull(message.currentLeader, 'Responses.PartitionResponses.CurrentLeader'))
    writer.endSized(currentLeaderMark)
  }
  writeTagsAfter(writer, message.unknownTaggedFields, 1, 'Responses.PartitionResponses')
}

function writePartitionProduceResponseLegacy(
  writer: WireWriter,
  message: PartitionProduceResponse,
  version: number,
): void {
  if ((message.currentLeader === null || !isDefaultLeaderIdAndEpoch(message.currentLeader))) {
    throw unsupportedField('Responses.PartitionResponses.CurrentLeader')
  }
  refuseUnknownTags(message.unknownTaggedFields, 'Responses.PartitionResponses')
  const at = writer.reserve(22)
  writer.view.setInt32(at, int32(message.index, 'Responses.PartitionResponses.Index'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Responses.PartitionResponses.ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.baseOffset, 'Responses.PartitionResponses.BaseOffset'))
  writer.view.setBigInt64(at + 14, int64(message.logAppendTimeMs, 'Responses.PartitionResponses.LogAppendTimeMs'))
  if (version >= 5) {
    const at = writer.reserve(8)
    writer.view.setBigInt64(at, int64(message.logStartOffset, 'Responses.PartitionResponses.LogStartOffset'))
  }
  if (version >= 8) {
    const recordErrors = notNull(message.recordErrors, 'Responses.PartitionResponses.RecordErrors')
    writeCount(writer, recordErrors.length)
    for (let i = 0; i < recordErrors.length; i++) {
      writeBatchIndexAndErrorMessageLegacy(
        writer,
        notNull(recordErrors[i], 'Responses.PartitionResponses.RecordErrors'),
      )
    }
    writeNullableString(writer, message.errorMessage, 'Responses.PartitionResponses.ErrorMessage')
  }
}

function isDefaultLeaderIdAndEpoch(message: LeaderIdAndEpoch): boolean {
  return (
    message.leaderId === -1
    && message.leaderEpoch === -1
    && hasNoTags(message.unknownTaggedFields)
  )
}

function readLeaderIdAndEpochFlexible(reader: WireReader): LeaderIdAndEpoch {
  const buffer = reader.buffer
  const at = reader.take(9, 'Responses.PartitionResponses.CurrentLeader.LeaderId')
  const leaderId = int32At(buffer, at)
  const leaderEpoch = int32At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 8, 'Responses.PartitionResponses.CurrentLeader')
  return {
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }
}

function writeLeaderIdAndEpochFlexible(writer: WireWriter, message: LeaderIdAndEpoch): void {
  const at = writer.reserve(9)
  writer.view.setInt32(at, int32(message.leaderId, 'Responses.PartitionResponses.CurrentLeader.LeaderId'))
  writer.view.setInt32(at + 4, int32(message.leaderEpoch, 'Responses.PartitionResponses.CurrentLeader.LeaderEpoch'))
  putUnknownTags(writer, at + 8, message.unknownTaggedFields, 'Responses.PartitionResponses.CurrentLeader')
}

function readBatchIndexAndErrorMessageFlexible(reader: WireReader): BatchIndexAndErrorMessage {
  const buffer = reader.buffer
  const at = reader.take(4, 'Responses.PartitionResponses.RecordErrors.BatchIndex')
  const batchIndex = int32At(buffer, at)
  const batchIndexErrorMessage = readCompactNullableString(
    reader,
    'Responses.PartitionResponses.RecordErrors.BatchIndexErrorMessage',
  )
  const unknownTaggedFields = readUnknownTags(reader, 'Responses.PartitionResponses.RecordErrors')
  return {
    batchIndex,
    batchIndexErrorMessage,
    unknownTaggedFields,
  }
}

function readBatchIndexAndErrorMessageLegacy(reader: WireReader): BatchIndexAndErrorMessage {
  const buffer = reader.buffer
  const at = reader.take(4, 'Responses.PartitionResponses.RecordErrors.BatchIndex')
  const batchIndex = int32At(buffer, at)
  const batchIndexErrorMessage = readNullableString(
    reader,
    'Responses.PartitionResponses.RecordErrors.BatchIndexErrorMessage',
  )
  return {
    batchIndex,
    batchIndexErrorMessage,
    unknownTaggedFields: null,
  }
}

function writeBatchIndexAndErrorMessageFlexible(writer: WireWriter, message: BatchIndexAndErrorMessage): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.batchIndex, 'Responses.PartitionResponses.RecordErrors.BatchIndex'))
  writeCompactNullableString(
    writer,
    message.batchIndexErrorMessage,
    'Responses.PartitionResponses.RecordErrors.BatchIndexErrorMessage',
  )
  writeUnknownTags(writer, message.unknownTaggedFields, 'Responses.PartitionResponses.RecordErrors')
}

function writeBatchIndexAndErrorMessageLegacy(writer: WireWriter, message: BatchIndexAndErrorMessage): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Responses.PartitionResponses.RecordErrors')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.batchIndex, 'Responses.PartitionResponses.RecordErrors.BatchIndex'))
  writeNullableString(
    writer,
    message.batchIndexErrorMessage,
    'Responses.PartitionResponses.RecordErrors.BatchIndexErrorMessage',
  )
}
