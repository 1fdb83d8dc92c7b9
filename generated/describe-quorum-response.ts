// Generated from schemas/DescribeQuorumResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull, uint16, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int32At, uint16At } from '../src/wire/numbers.ts'
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

/** Body of DescribeQuorumResponse. Versions 0+, flexible from 0. */
export interface DescribeQuorumResponseData {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 2+, string, nullable in versions 2+, default "", ignorable. */
  errorMessage: string | null
  /** Versions 0+, default empty. */
  topics: TopicData[]
  /** Versions 2+, default empty. */
  nodes: Node[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Nodes` of DescribeQuorumResponse. Versions 2+. */
export interface Node {
  /** Versions 2+, int32, default 0, map key, a brokerId. */
  nodeId: number
  /** Versions 2+, default empty. */
  listeners: Listener[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Nodes.Listeners` of DescribeQuorumResponse. Versions 2+. */
export interface Listener {
  /** Versions 2+, string, default "", map key. */
  name: string
  /** Versions 2+, string, default "". */
  host: string
  /** Versions 2+, uint16, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DescribeQuorumResponse. Versions 0+. */
export interface TopicData {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of DescribeQuorumResponse. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partitionIndex: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 2+, string, nullable in versions 2+, default "", ignorable. */
  errorMessage: string | null
  /** Versions 0+, int32, default 0, a brokerId. */
  leaderId: number
  /** Versions 0+, int32, default 0. */
  leaderEpoch: number
  /** Versions 0+, int64, default 0n. */
  highWatermark: bigint
  /** Versions 0+, default empty. */
  currentVoters: ReplicaState[]
  /** Versions 0+, default empty. */
  observers: ReplicaState[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of DescribeQuorumResponse. Versions 0+. */
export interface ReplicaState {
  /** Versions 0+, int32, default 0, a brokerId. */
  replicaId: number
  /** Versions 2+, uuid, default the nil uuid. */
  replicaDirectoryId: string
  /** Versions 0+, int64, default 0n. */
  logEndOffset: bigint
  /** Versions 1+, int64, default -1n, ignorable. */
  lastFetchTimestamp: bigint
  /** Versions 1+, int64, default -1n, ignorable. */
  lastCaughtUpTimestamp: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeQuorumResponse, API key 55, versions 0 to 2, flexible from 0. */
export const DescribeQuorumResponse: ResponseCodec<DescribeQuorumResponseData> = {
  name: 'DescribeQuorumResponse',
  kind: 'response',
  apiKey: 55,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createDescribeQuorumResponseData,
  read(reader, version) {
    assertVersion(DescribeQuorumResponse, version, reader.at)
    try {
      return readDescribeQuorumResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, DescribeQuorumResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeQuorumResponse, version, writer.byteLength)
    try {
      writeDescribeQuorumResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, DescribeQuorumResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeQuorumResponseData in which every field has its default. */
export function createDescribeQuorumResponseData(): DescribeQuorumResponseData {
  return {
    errorCode: 0,
    errorMessage: '',
    topics: [],
    nodes: [],
    unknownTaggedFields: null,
  }
}

/** A Node in which every field has its default. */
export function createNode(): Node {
  return {
    nodeId: 0,
    listeners: [],
    unknownTaggedFields: null,
  }
}

/** What tells one Node from another: its `nodeId`. A list may hold the same key twice. */
export function keyOfNode(message: Node): number {
  return message.nodeId
}

/** A Listener in which every field has its default. */
export function createListener(): Listener {
  return {
    name: '',
    host: '',
    port: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one Listener from another: its `name`. A list may hold the same key twice. */
export function keyOfListener(message: Listener): string {
  return message.name
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
    errorMessage: '',
    leaderId: 0,
    leaderEpoch: 0,
    highWatermark: 0n,
    currentVoters: [],
    observers: [],
    unknownTaggedFields: null,
  }
}

/** A ReplicaState in which every field has its default. */
export function createReplicaState(): ReplicaState {
  return {
    replicaId: 0,
    replicaDirectoryId: NIL_UUID,
    logEndOffset: 0n,
    lastFetchTimestamp: -1n,
    lastCaughtUpTimestamp: -1n,
    unknownTaggedFields: null,
  }
}

function readDescribeQuorumResponseDataFlexible(reader: WireReader, version: number): DescribeQuorumResponseData {
  const view = reader.openView()
  const at = reader.take(2, 'ErrorCode')
  const errorCode = view.getInt16(at)
  let errorMessage: string | null = ''
  if (version >= 2) {
    errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  }
  const topicsCount = readCompactCount(reader, 3, 'Topics')
  const topics = newArray<TopicData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readTopicDataFlexible(reader, version)
  }
  let nodes: Node[]
  if (version >= 2) {
    const nodesCount = readCompactCount(reader, 6, 'Nodes')
    nodes = newArray<Node>(nodesCount)
    for (let i = 0; i < nodesCount; i++) {
      nodes[i] = readNodeFlexible(reader)
    }
  } else {
    nodes = []
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    errorCode,
    errorMessage,
    topics,
    nodes,
    unknownTaggedFields,
  }
}

function writeDescribeQuorumResponseDataFlexible(
  writer: WireWriter,
  message: DescribeQuorumResponseData,
  version: number,
): void {
  if (version < 2 && (message.nodes === null || message.nodes.length !== 0)) {
    throw unsupportedField('Nodes')
  }
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  if (version >= 2) {
    writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  }
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeTopicDataFlexible(writer, notNull(topics[i], 'Topics'), version)
  }
  if (version >= 2) {
    const nodes = notNull(message.nodes, 'Nodes')
    writeCompactCount(writer, nodes.length)
    for (let i = 0; i < nodes.length; i++) {
      writeNodeFlexible(writer, notNull(nodes[i], 'Nodes'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readNodeFlexible(reader: WireReader): Node {
  const buffer = reader.buffer
  const at = reader.take(4, 'Nodes.NodeId')
  const nodeId = int32At(buffer, at)
  const listenersCount = readCompactCount(reader, 5, 'Nodes.Listeners')
  const listeners = newArray<Listener>(listenersCount)
  for (let i = 0; i < listenersCount; i++) {
    listeners[i] = readListenerFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Nodes')
  return {
    nodeId,
    listeners,
    unknownTaggedFields,
  }
}

function writeNodeFlexible(writer: WireWriter, message: Node): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.nodeId, 'Nodes.NodeId'))
  const listeners = notNull(message.listeners, 'Nodes.Listeners')
  writeCompactCount(writer, listeners.length)
  for (let i = 0; i < listeners.length; i++) {
    writeListenerFlexible(writer, notNull(listeners[i], 'Nodes.Listeners'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Nodes')
}

function readListenerFlexible(reader: WireReader): Listener {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Nodes.Listeners.Name')
  const host = readCompactString(reader, 'Nodes.Listeners.Host')
  const at = reader.take(3, 'Nodes.Listeners.Port')
  const port = uint16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Nodes.Listeners')
  return {
    name,
    host,
    port,
    unknownTaggedFields,
  }
}

function writeListenerFlexible(writer: WireWriter, message: Listener): void {
  writeCompactString(writer, message.name, 'Nodes.Listeners.Name')
  writeCompactString(writer, message.host, 'Nodes.Listeners.Host')
  const at = writer.reserve(3)
  writer.view.setUint16(at, uint16(message.port, 'Nodes.Listeners.Port'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Nodes.Listeners')
}

function readTopicDataFlexible(reader: WireReader, version: number): TopicData {
  const topicName = readCompactString(reader, 'Topics.TopicName')
  const partitionsCount = readCompactCount(reader, 25, 'Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicName,
    partitions,
    unknownTaggedFields,
  }
}

function writeTopicDataFlexible(writer: WireWriter, message: TopicData, version: number): void {
  writeCompactString(writer, message.topicName, 'Topics.TopicName')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Topics.Partitions'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readPartitionDataFlexible(reader: WireReader, version: number): PartitionData {
  const view = reader.view
  let at = reader.take(6, 'Topics.Partitions.PartitionIndex')
  const partitionIndex = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  let errorMessage: string | null = ''
  if (version >= 2) {
    errorMessage = readCompactNullableString(reader, 'Topics.Partitions.ErrorMessage')
  }
  at = reader.take(16, 'Topics.Partitions.LeaderId')
  const leaderId = view.getInt32(at)
  const leaderEpoch = view.getInt32(at + 4)
  const highWatermark = view.getBigInt64(at + 8)
  const currentVotersCount = readCompactCount(reader, 13, 'Topics.Partitions.CurrentVoters')
  const currentVoters = newArray<ReplicaState>(currentVotersCount)
  for (let i = 0; i < currentVotersCount; i++) {
    currentVoters[i] = readReplicaStateFlexible(reader, version)
  }
  const observersCount = readCompactCount(reader, 13, 'Topics.Partitions.Observers')
  const observers = newArray<ReplicaState>(observersCount)
  for (let i = 0; i < observersCount; i++) {
    observers[i] = readReplicaStateFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics.Partitions')
  return {
    partitionIndex,
    errorCode,
    errorMessage,
    leaderId,
    leaderEpoch,
    highWatermark,
    currentVoters,
    observers,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData, version: number): void {
  let at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Topics.Partitions.ErrorCode'))
  if (version >= 2) {
    writeCompactNullableString(writer, message.errorMessage, 'Topics.Partitions.ErrorMessage')
  }
  at = writer.reserve(16)
  writer.view.setInt32(at, int32(message.leaderId, 'Topics.Partitions.LeaderId'))
  writer.view.setInt32(at + 4, int32(message.leaderEpoch, 'Topics.Partitions.LeaderEpoch'))
  writer.view.setBigInt64(at + 8, int64(message.highWatermark, 'Topics.Partitions.HighWatermark'))
  const currentVoters = notNull(message.currentVoters, 'Topics.Partitions.CurrentVoters')
  writeCompactCount(writer, currentVoters.length)
  for (let i = 0; i < currentVoters.length; i++) {
    writeReplicaStateFlexible(writer, notNull(currentVoters[i], 'Topics.Partitions.CurrentVoters'), version)
  }
  const observers = notNull(message.observers, 'Topics.Partitions.Observers')
  writeCompactCount(writer, observers.length)
  for (let i = 0; i < observers.length; i++) {
    writeReplicaStateFlexible(writer, notNull(observers[i], 'Topics.Partitions.Observers'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics.Partitions')
}

function readReplicaStateFlexible(reader: WireReader, version: number): ReplicaState {
  const view = reader.view
  let at = reader.take(4, 'ReplicaState.ReplicaId')
  const replicaId = view.getInt32(at)
  let replicaDirectoryId: string = NIL_UUID
  if (version >= 2) {
    const at = reader.take(16, 'ReplicaState.ReplicaDirectoryId')
    replicaDirectoryId = uuidAt(reader, at)
  }
  at = reader.take(8, 'ReplicaState.LogEndOffset')
  const logEndOffset = view.getBigInt64(at)
  let lastFetchTimestamp: bigint = -1n
  let lastCaughtUpTimestamp: bigint = -1n
  if (version >= 1) {
    const at = reader.take(16, 'ReplicaState.LastFetchTimestamp')
    lastFetchTimestamp = view.getBigInt64(at)
    lastCaughtUpTimestamp = view.getBigInt64(at + 8)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'ReplicaState')
  return {
    replicaId,
    replicaDirectoryId,
    logEndOffset,
    lastFetchTimestamp,
    lastCaughtUpTimestamp,
    unknownTaggedFields,
  }
}

function writeReplicaStateFlexible(writer: WireWriter, message: ReplicaState, version: number): void {
  if (version < 2 && message.replicaDirectoryId !== NIL_UUID) {
    throw unsupportedField('ReplicaState.ReplicaDirectoryId')
  }
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.replicaId, 'ReplicaState.ReplicaId'))
  if (version >= 2) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.replicaDirectoryId, 'ReplicaState.ReplicaDirectoryId')
  }
  at = writer.reserve(8)
  writer.view.setBigInt64(at, int64(message.logEndOffset, 'ReplicaState.LogEndOffset'))
  if (version >= 1) {
    const at = writer.reserve(16)
    writer.view.setBigInt64(at, int64(message.lastFetchTimestamp, 'ReplicaState.LastFetchTimestamp'))
    writer.view.setBigInt64(at + 8, int64(message.lastCaughtUpTimestamp, 'ReplicaState.LastCaughtUpTimestamp'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'ReplicaState')
}
