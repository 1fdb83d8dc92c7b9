// Generated from schemas/BeginQuorumEpochResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull, uint16, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int32At, uint16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  assertTagEnd,
  putUnknownTags,
  readTagCount,
  readTagEnd,
  readUnknownTag,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeTagCount,
  writeTagsAfter,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { readUvarint, writeUvarint } from '../src/wire/varint.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of BeginQuorumEpochResponse. Versions 0+, flexible from 1. */
export interface BeginQuorumEpochResponseData {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, default empty. */
  topics: TopicData[]
  /** Versions 1+, tag 0 in versions 1+, default empty. */
  nodeEndpoints: NodeEndpoint[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `NodeEndpoints` of BeginQuorumEpochResponse. Versions 1+. */
export interface NodeEndpoint {
  /** Versions 1+, int32, default 0, map key, a brokerId. */
  nodeId: number
  /** Versions 1+, string, default "". */
  host: string
  /** Versions 1+, uint16, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of BeginQuorumEpochResponse. Versions 0+. */
export interface TopicData {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of BeginQuorumEpochResponse. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, int32, default 0, a brokerId. */
  leaderId: number
  /** Versions 0+, int32, default 0. */
  leaderEpoch: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** BeginQuorumEpochResponse, API key 53, versions 0 to 1, flexible from 1. */
export const BeginQuorumEpochResponse: ResponseCodec<BeginQuorumEpochResponseData> = {
  name: 'BeginQuorumEpochResponse',
  kind: 'response',
  apiKey: 53,
  validVersions: [0, 1],
  flexibleFrom: 1,
  create: createBeginQuorumEpochResponseData,
  read(reader, version) {
    assertVersion(BeginQuorumEpochResponse, version, reader.at)
    try {
      if (version >= 1) return readBeginQuorumEpochResponseDataFlexible(reader)
      return readBeginQuorumEpochResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, BeginQuorumEpochResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(BeginQuorumEpochResponse, version, writer.byteLength)
    try {
      if (version >= 1) writeBeginQuorumEpochResponseDataFlexible(writer, message)
      else writeBeginQuorumEpochResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, BeginQuorumEpochResponse, version, writer.byteLength)
    }
  },
}

/** A BeginQuorumEpochResponseData in which every field has its default. */
export function createBeginQuorumEpochResponseData(): BeginQuorumEpochResponseData {
  return {
    errorCode: 0,
    topics: [],
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
    unknownTaggedFields: null,
  }
}

/** What tells one NodeEndpoint from another: its `nodeId`. A list may hold the same key twice. */
export function keyOfNodeEndpoint(message: NodeEndpoint): number {
  return message.nodeId
}

/** A TopicData in which every field has its default. */
export function createTopicData(): TopicData {
  return {
    topicName: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionData in which every field has its default. */
export function createPartitionData(): PartitionData {
  return {
    partitionIndex: 0,
    errorCode: 0,
    leaderId: 0,
    leaderEpoch: 0,
    unknownTaggedFields: null,
  }
}

function readBeginQuorumEpochResponseDataFlexible(reader: WireReader): BeginQuorumEpochResponseData {
  const view = reader.openView()
  const at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataFlexible(reader)
  }
  let nodeEndpoints: NodeEndpoint[] = []
  let unknownTaggedFields: RawTaggedField[] | null = null
  const tagCount = readTagCount(reader, '')
  for (let i = 0; i < tagCount; i++) {
    const tag = readUvarint(reader, '')
    const tagEnd = readTagEnd(reader, '')
    switch (tag) {
      case 0: {
        const nodeEndpointsCount = readCompactCount(reader, 8, 'NodeEndpoints')
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
    errorCode,
    topics,
    nodeEndpoints,
    unknownTaggedFields,
  }
}

function readBeginQuorumEpochResponseDataLegacy(reader: WireReader): BeginQuorumEpochResponseData {
  const view = reader.openView()
  const at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  const topicsCount = readCount(reader, 6, 'Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataLegacy(reader)
  }
  return {
    errorCode,
    topics,
    nodeEndpoints: [],
    unknownTaggedFields: null,
  }
}

function writeBeginQuorumEpochResponseDataFlexible(writer: WireWriter, message: BeginQuorumEpochResponseData): void {
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataFlexible(writer, notNull(topics[i], 'Topics'))
  }
  const hasNodeEndpoints = (message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)
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

function writeBeginQuorumEpochResponseDataLegacy(writer: WireWriter, message: BeginQuorumEpochResponseData): void {
  if ((message.nodeEndpoints === null || message.nodeEndpoints.length !== 0)) {
    throw unsupportedField('NodeEndpoints')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataLegacy(writer, notNull(topics[i], 'Topics'))
  }
}

function readNodeEndpointFlexible(reader: WireReader): NodeEndpoint {
  const buffer = reader.buffer
  let at = reader.take(4, 'NodeEndpoints.NodeId')
  const nodeId = int32At(buffer, at)
  const host = readCompactString(reader, 'NodeEndpoints.Host')
  at = reader.take(3, 'NodeEndpoints.Port')
  const port = uint16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'NodeEndpoints')
  return {
    nodeId,
    host,
    port,
    unknownTaggedFields,
  }
}

function writeNodeEndpointFlexible(writer: WireWriter, message: NodeEndpoint): void {
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.nodeId, 'NodeEndpoints.NodeId'))
  writeCompactString(writer, message.host, 'NodeEndpoints.Host')
  at = writer.reserve(3)
  writer.view.setUint16(at, uint16(message.port, 'NodeEndpoints.Port'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'NodeEndpoints')
}

function readTopicDataFlexible(reader: WireReader): TopicData {
  const topicName = readCompactString(reader, 'Topics.TopicName')
  const partitionsCount = readCompactCount(reader, 15, 'Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicName,
    partitions,
    unknownTaggedFields,
  }
}

function readTopicDataLegacy(reader: WireReader): TopicData {
  const topicName = readString(reader, 'Topics.TopicName')
  const partitionsCount = readCount(reader, 14, 'Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataLegacy(reader)
  }
  return {
    topicName,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeTopicDataFlexible(writer: WireWriter, message: TopicData): void {
  writeCompactString(writer, message.topicName, 'Topics.TopicName')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function writeTopicDataLegacy(writer: WireWriter, message: TopicData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  writeString(writer, message.topicName, 'Topics.TopicName')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataLegacy(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
}

function readPartitionDataFlexible(reader: WireReader): PartitionData {
  const view = reader.view
  const at = reader.take(15, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const leaderId = view.getInt32(at + 6)
  const leaderEpoch = view.getInt32(at + 10)
  const unknownTaggedFields = unknownTagsAt(reader, at + 14, 'Topics.Partitions')
  return {
    partitionIndex,
    errorCode,
    leaderId,
    leaderEpoch,
    unknownTaggedFields,
  }
}

function readPartitionDataLegacy(reader: WireReader): PartitionData {
  const view = reader.view
  const at = reader.take(14, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const leaderId = view.getInt32(at + 6)
  const leaderEpoch = view.getInt32(at + 10)
  return {
    partitionIndex,
    errorCode,
    leaderId,
    leaderEpoch,
    unknownTaggedFields: null,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const at = writer.reserve(15)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setInt32(at + 6, int32(message.leaderId, 'Topics.Partitions.LeaderId'))
  writer.view.setInt32(at + 10, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  putUnknownTags(writer, at + 14, message.unknownTaggedFields, 'Topics.Partitions')
}

function writePartitionDataLegacy(writer: WireWriter, message: PartitionData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  const at = writer.reserve(14)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setInt32(at + 6, int32(message.leaderId, 'Topics.Partitions.LeaderId'))
  writer.view.setInt32(at + 10, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
}
