// Generated from schemas/MetadataResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, putInt32Array, readCompactInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
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
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of MetadataResponse. Versions 0+, flexible from 9. */
export interface MetadataResponseData {
  /** Versions 3+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  brokers: MetadataResponseBroker[]
  /** Versions 2+, string, nullable in versions 2+, default null, ignorable. */
  clusterId: string | null
  /** Versions 1+, int32, default -1, ignorable, a brokerId. */
  controllerId: number
  /** Versions 0+, default empty. */
  topics: MetadataResponseTopic[]
  /** Versions 8-10, int32, default -2147483648. */
  clusterAuthorizedOperations: number
  /** Versions 13+, int16, default 0, ignorable. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of MetadataResponse. Versions 0+. */
export interface MetadataResponseTopic {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 12+, default "", map key, a topicName. */
  name: string | null
  /** Versions 10+, uuid, default the nil uuid, ignorable. */
  topicId: string
  /** Versions 1+, bool, default false, ignorable. */
  isInternal: boolean
  /** Versions 0+, default empty. */
  partitions: MetadataResponsePartition[]
  /** Versions 8+, int32, default -2147483648. */
  topicAuthorizedOperations: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of MetadataResponse. Versions 0+. */
export interface MetadataResponsePartition {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int32, default 0, a brokerId. */
  leaderId: number
  /** Versions 7+, int32, default -1, ignorable. */
  leaderEpoch: number
  /** Versions 0+, int32 each, default empty, a brokerId. */
  replicaNodes: number[]
  /** Versions 0+, int32 each, default empty, a brokerId. */
  isrNodes: number[]
  /** Versions 5+, int32 each, default empty, ignorable, a brokerId. */
  offlineReplicas: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Brokers` of MetadataResponse. Versions 0+. */
export interface MetadataResponseBroker {
  /** Versions 0+, int32, default 0, map key, a brokerId. */
  nodeId: number
  /** Versions 0+, string, default "". */
  host: string
  /** Versions 0+, int32, default 0. */
  port: number
  /** Versions 1+, string, nullable in versions 1+, default null, ignorable. */
  rack: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** MetadataResponse, API key 3, versions 0 to 13, flexible from 9. */
export const MetadataResponse: ResponseCodec<MetadataResponseData> = {
  name: 'MetadataResponse',
  kind: 'response',
  apiKey: 3,
  validVersions: [0, 13],
  flexibleFrom: 9,
  create: createMetadataResponseData,
  read(reader, version) {
    assertVersion(MetadataResponse, version, reader.at)
    try {
      if (version >= 9) return readMetadataResponseDataFlexible(reader, version)
      return readMetadataResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, MetadataResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(MetadataResponse, version, writer.byteLength)
    try {
      if (version >= 9) writeMetadataResponseDataFlexible(writer, message, version)
      else writeMetadataResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, MetadataResponse, version, writer.byteLength)
    }
  },
}

/** A MetadataResponseData in which every field has its default. */
export function createMetadataResponseData(): MetadataResponseData {
  return {
    throttleTimeMs: 0,
    brokers: [],
    clusterId: null,
    controllerId: -1,
    topics: [],
    clusterAuthorizedOperations: -2147483648,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

/** A MetadataResponseTopic in which every field has its default. */
export function createMetadataResponseTopic(): MetadataResponseTopic {
  return {
    errorCode: 0,
    name: '',
    topicId: NIL_UUID,
    isInternal: false,
    partitions: [],
    topicAuthorizedOperations: -2147483648,
    unknownTaggedFields: null,
  }
}

/** What tells one MetadataResponseTopic from another: its `name`. A list may hold the same key twice. */
export function keyOfMetadataResponseTopic(message: MetadataResponseTopic): string | null {
  return message.name
}

/** A MetadataResponsePartition in which every field has its default. */
export function createMetadataResponsePartition(): MetadataResponsePartition {
  return {
    errorCode: 0,
    partitionIndex: 0,
    leaderId: 0,
    leaderEpoch: -1,
    replicaNodes: [],
    isrNodes: [],
    offlineReplicas: [],
    unknownTaggedFields: null,
  }
}

/** A MetadataResponseBroker in which every field has its default. */
export function createMetadataResponseBroker(): MetadataResponseBroker {
  return {
    nodeId: 0,
    host: '',
    port: 0,
    rack: null,
    unknownTaggedFields: null,
  }
}

/** What tells one MetadataResponseBroker from another: its `nodeId`. A list may hold the same key twice. */
export function keyOfMetadataResponseBroker(message: MetadataResponseBroker): number {
  return message.nodeId
}

function readMetadataResponseDataFlexible(reader: WireReader, version: number): MetadataResponseData {
  const view = reader.openView()
  let at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const brokersCount = readCompactCount(reader, 11, 'Brokers')
  const brokers = newArray<MetadataResponseBroker>(brokersCount)
  for (let i = 0; i < brokersCount; i++) {
    brokers[i] = readMetadataResponseBrokerFlexible(reader)
  }
  const clusterId = readCompactNullableString(reader, 'ClusterId')
  at = reader.take(4, 'ControllerId')
  const controllerId = view.getInt32(at)
  const topicsCount = readCompactCount(reader, 10, 'Topics')
  const topics = newArray<MetadataResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readMetadataResponseTopicFlexible(reader, version)
  }
  let clusterAuthorizedOperations: number = -2147483648
  if (version <= 10) {
    const at = reader.take(4, 'ClusterAuthorizedOperations')
    clusterAuthorizedOperations = view.getInt32(at)
  }
  let errorCode: number = 0
  if (version >= 13) {
    const at = reader.take(2, 'ErrorCode')
    errorCode = view.getInt16(at)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    brokers,
    clusterId,
    controllerId,
    topics,
    clusterAuthorizedOperations,
    errorCode,
    unknownTaggedFields,
  }
}

function readMetadataResponseDataLegacy(reader: WireReader, version: number): MetadataResponseData {
  const view = reader.openView()
  let throttleTimeMs: number = 0
  if (version >= 3) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = view.getInt32(at)
  }
  const brokersCount = readCount(reader, 10, 'Brokers')
  const brokers = newArray<MetadataResponseBroker>(brokersCount)
  for (let i = 0; i < brokersCount; i++) {
    brokers[i] = readMetadataResponseBrokerLegacy(reader, version)
  }
  let clusterId: string | null = null
  if (version >= 2) {
    clusterId = readNullableString(reader, 'ClusterId')
  }
  let controllerId: number = -1
  if (version >= 1) {
    const at = reader.take(4, 'ControllerId')
    controllerId = view.getInt32(at)
  }
  const topicsCount = readCount(reader, 8, 'Topics')
  const topics = newArray<MetadataResponseTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readMetadataResponseTopicLegacy(reader, version)
  }
  let clusterAuthorizedOperations: number = -2147483648
  if (version >= 8) {
    const at = reader.take(4, 'ClusterAuthorizedOperations')
    clusterAuthorizedOperations = view.getInt32(at)
  }
  return {
    throttleTimeMs,
    brokers,
    clusterId,
    controllerId,
    topics,
    clusterAuthorizedOperations,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function writeMetadataResponseDataFlexible(writer: WireWriter, message: MetadataResponseData, version: number): void {
  if (version > 10 && message.clusterAuthorizedOperations !== -2147483648) {
    throw unsupportedField('ClusterAuthorizedOperations')
  }
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const brokers = notNull(message.brokers, 'Brokers')
  writeCompactCount(writer, brokers.length)
  for (let i = 0; i < brokers.length; i++) {
    writeMetadataResponseBrokerFlexible(writer, notNull(brokers[i], 'Brokers'))
  }
  writeCompactNullableString(writer, message.clusterId, 'ClusterId')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.controllerId, 'ControllerId'))
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeMetadataResponseTopicFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  if (version <= 10) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.clusterAuthorizedOperations, 'ClusterAuthorizedOperations'))
  }
  if (version >= 13) {
    const at = writer.reserve(2)
    writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeMetadataResponseDataLegacy(writer: WireWriter, message: MetadataResponseData, version: number): void {
  if (version < 8 && message.clusterAuthorizedOperations !== -2147483648) {
    throw unsupportedField('ClusterAuthorizedOperations')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 3) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  const brokers = notNull(message.brokers, 'Brokers')
  writeCount(writer, brokers.length)
  for (let i = 0; i < brokers.length; i++) {
    writeMetadataResponseBrokerLegacy(writer, notNull(brokers[i], 'Brokers'), version)
  }
  if (version >= 2) {
    writeNullableString(writer, message.clusterId, 'ClusterId')
  }
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.controllerId, 'ControllerId'))
  }
  const topics = notNull(message.topics, 'Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeMetadataResponseTopicLegacy(writer, notNull(topics[i], 'Topics'), version)
  }
  if (version >= 8) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.clusterAuthorizedOperations, 'ClusterAuthorizedOperations'))
  }
}

function readMetadataResponseTopicFlexible(reader: WireReader, version: number): MetadataResponseTopic {
  const view = reader.view
  let at = reader.take(2, 'Topics.ErrorCode')
  const errorCode = view.getInt16(at)
  const name = version >= 12
    ? readCompactNullableString(reader, 'Topics.Name')
    : readCompactString(reader, 'Topics.Name')
  let topicId: string = NIL_UUID
  if (version >= 10) {
    const at = reader.take(16, 'Topics.TopicId')
    topicId = uuidAt(reader, at)
  }
  at = reader.take(1, 'Topics.IsInternal')
  const isInternal = view.getInt8(at) !== 0
  const partitionsCount = readCompactCount(reader, 18, 'Topics.Partitions')
  const partitions = newArray<MetadataResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readMetadataResponsePartitionFlexible(reader)
  }
  at = reader.take(5, 'Topics.TopicAuthorizedOperations')
  const topicAuthorizedOperations = view.getInt32(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Topics')
  return {
    errorCode,
    name,
    topicId,
    isInternal,
    partitions,
    topicAuthorizedOperations,
    unknownTaggedFields,
  }
}

function readMetadataResponseTopicLegacy(reader: WireReader, version: number): MetadataResponseTopic {
  const view = reader.view
  const at = reader.take(2, 'Topics.ErrorCode')
  const errorCode = view.getInt16(at)
  const name = readString(reader, 'Topics.Name')
  let isInternal: boolean = false
  if (version >= 1) {
    const at = reader.take(1, 'Topics.IsInternal')
    isInternal = view.getInt8(at) !== 0
  }
  const partitionsCount = readCount(reader, 18, 'Topics.Partitions')
  const partitions = newArray<MetadataResponsePartition>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readMetadataResponsePartitionLegacy(reader, version)
  }
  let topicAuthorizedOperations: number = -2147483648
  if (version >= 8) {
    const at = reader.take(4, 'Topics.TopicAuthorizedOperations')
    topicAuthorizedOperations = view.getInt32(at)
  }
  return {
    errorCode,
    name,
    topicId: NIL_UUID,
    isInternal,
    partitions,
    topicAuthorizedOperations,
    unknownTaggedFields: null,
  }
}

function writeMetadataResponseTopicFlexible(writer: WireWriter, message: MetadataResponseTopic, version: number): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.ErrorCode'))
  if (version >= 12) writeCompactNullableString(writer, message.name, 'Topics.Name')
  else writeCompactString(writer, message.name, 'Topics.Name')
  if (version >= 10) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'Topics.TopicId')
  }
  at = writer.reserve(1)
  writer.view.setInt8(at, message.isInternal ? 1 : 0)
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeMetadataResponsePartitionFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.topicAuthorizedOperations, 'Topics.TopicAuthorizedOperations'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Topics')
}

function writeMetadataResponseTopicLegacy(writer: WireWriter, message: MetadataResponseTopic, version: number): void {
  if (version < 8 && message.topicAuthorizedOperations !== -2147483648) {
    throw unsupportedField('Topics.TopicAuthorizedOperations')
  }
  refuseUnknownTags(message.unknownTaggedFields, 'Topics')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.ErrorCode'))
  writeString(writer, message.name, 'Topics.Name')
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.isInternal ? 1 : 0)
  }
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeMetadataResponsePartitionLegacy(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
  if (version >= 8) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.topicAuthorizedOperations, 'Topics.TopicAuthorizedOperations'))
  }
}

function readMetadataResponsePartitionFlexible(reader: WireReader): MetadataResponsePartition {
  const view = reader.view
  const at = reader.take(14, 'Topics.Partitions.ErrorCode')
  const errorCode = view.getInt16(at)
  const partitionIndex = view.getInt32(at + 2)
  const leaderId = view.getInt32(at + 6)
  const leaderEpoch = view.getInt32(at + 10)
  const replicaNodes = readCompactInt32Array(reader, 'Topics.Partitions.ReplicaNodes')
  const isrNodes = readCompactInt32Array(reader, 'Topics.Partitions.IsrNodes')
  const offlineReplicas = readCompactInt32Array(reader, 'Topics.Partitions.OfflineReplicas')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    errorCode,
    partitionIndex,
    leaderId,
    leaderEpoch,
    replicaNodes,
    isrNodes,
    offlineReplicas,
    unknownTaggedFields,
  }
}

function readMetadataResponsePartitionLegacy(reader: WireReader, version: number): MetadataResponsePartition {
  const view = reader.view
  const at = reader.take(10, 'Topics.Partitions.ErrorCode')
  const errorCode = view.getInt16(at)
  const partitionIndex = view.getInt32(at + 2)
  const leaderId = view.getInt32(at + 6)
  let leaderEpoch: number = -1
  if (version >= 7) {
    const at = reader.take(4, 'Topics.Partitions.LeaderEpoch')
    leaderEpoch = view.getInt32(at)
  }
  const replicaNodes = readInt32Array(reader, 'Topics.Partitions.ReplicaNodes')
  const isrNodes = readInt32Array(reader, 'Topics.Partitions.IsrNodes')
  let offlineReplicas: number[]
  if (version >= 5) {
    offlineReplicas = readInt32Array(reader, 'Topics.Partitions.OfflineReplicas')
  } else {
    offlineReplicas = []
  }
  return {
    errorCode,
    partitionIndex,
    leaderId,
    leaderEpoch,
    replicaNodes,
    isrNodes,
    offlineReplicas,
    unknownTaggedFields: null,
  }
}

function writeMetadataResponsePartitionFlexible(writer: WireWriter, message: MetadataResponsePartition): void {
  const replicaNodes = notNull(message.replicaNodes, 'Topics.Partitions.ReplicaNodes')
  const isrNodes = notNull(message.isrNodes, 'Topics.Partitions.IsrNodes')
  const offlineReplicas = notNull(message.offlineReplicas, 'Topics.Partitions.OfflineReplicas')
  let at = writer.room(30 + 4 * replicaNodes.length + 4 * isrNodes.length + 4 * offlineReplicas.length)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setInt32(at + 2, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt32(at + 6, int32(message.leaderId, 'Topics.Partitions.LeaderId'))
  writer.view.setInt32(at + 10, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  at = putCompactInt32Array(writer, at + 14, replicaNodes, 'Topics.Partitions.ReplicaNodes')
  at = putCompactInt32Array(writer, at, isrNodes, 'Topics.Partitions.IsrNodes')
  at = putCompactInt32Array(writer, at, offlineReplicas, 'Topics.Partitions.OfflineReplicas')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Topics.Partitions')
}

function writeMetadataResponsePartitionLegacy(
  writer: WireWriter,
  message: MetadataResponsePartition,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Topics.Partitions')
  let at = writer.reserve(10)
  writer.view.setInt16(at, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  writer.view.setInt32(at + 2, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt32(at + 6, int32(message.leaderId, 'Topics.Partitions.LeaderId'))
  if (version >= 7) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  }
  const replicaNodes = notNull(message.replicaNodes, 'Topics.Partitions.ReplicaNodes')
  const isrNodes = notNull(message.isrNodes, 'Topics.Partitions.IsrNodes')
  at = writer.room(10 + 4 * replicaNodes.length + 4 * isrNodes.length)
  at = putInt32Array(writer, at, replicaNodes, 'Topics.Partitions.ReplicaNodes')
  at = putInt32Array(writer, at, isrNodes, 'Topics.Partitions.IsrNodes')
  writer.at = at
  if (version >= 5) {
    const offlineReplicas = notNull(message.offlineReplicas, 'Topics.Partitions.OfflineReplicas')
    let at = writer.room(5 + 4 * offlineReplicas.length)
    at = putInt32Array(writer, at, offlineReplicas, 'Topics.Partitions.OfflineReplicas')
    writer.at = at
  }
}

function readMetadataResponseBrokerFlexible(reader: WireReader): MetadataResponseBroker {
  const buffer = reader.buffer
  let at = reader.take(4, 'Brokers.NodeId')
  const nodeId = int32At(buffer, at)
  const host = readCompactString(reader, 'Brokers.Host')
  at = reader.take(4, 'Brokers.Port')
  const port = int32At(buffer, at)
  const rack = readCompactNullableString(reader, 'Brokers.Rack')
  const unknownTaggedFields = readUnknownTags(reader, 'Brokers')
  return {
    nodeId,
    host,
    port,
    rack,
    unknownTaggedFields,
  }
}

function readMetadataResponseBrokerLegacy(reader: WireReader, version: number): MetadataResponseBroker {
  const buffer = reader.buffer
  let at = reader.take(4, 'Brokers.NodeId')
  const nodeId = int32At(buffer, at)
  const host = readString(reader, 'Brokers.Host')
  at = reader.take(4, 'Brokers.Port')
  const port = int32At(buffer, at)
  let rack: string | null = null
  if (version >= 1) {
    rack = readNullableString(reader, 'Brokers.Rack')
  }
  return {
    nodeId,
    host,
    port,
    rack,
    unknownTaggedFields: null,
  }
}

function writeMetadataResponseBrokerFlexible(writer: WireWriter, message: MetadataResponseBroker): void {
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.nodeId, 'Brokers.NodeId'))
  writeCompactString(writer, message.host, 'Brokers.Host')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.port, 'Brokers.Port'))
  writeCompactNullableString(writer, message.rack, 'Brokers.Rack')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Brokers')
}

function writeMetadataResponseBrokerLegacy(writer: WireWriter, message: MetadataResponseBroker, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Brokers')
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.nodeId, 'Brokers.NodeId'))
  writeString(writer, message.host, 'Brokers.Host')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.port, 'Brokers.Port'))
  if (version >= 1) {
    writeNullableString(writer, message.rack, 'Brokers.Rack')
  }
}
