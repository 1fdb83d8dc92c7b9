// Generated from schemas/WriteTxnMarkersRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, readCompactInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of WriteTxnMarkersRequest. Versions 1+, flexible from 1. */
export interface WriteTxnMarkersRequestData {
  /** Versions 1+, default empty. */
  markers: WritableTxnMarker[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Markers` of WriteTxnMarkersRequest. Versions 1+. */
export interface WritableTxnMarker {
  /** Versions 1+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 1+, int16, default 0. */
  producerEpoch: number
  /** Versions 1+, bool, default false. */
  transactionResult: boolean
  /** Versions 1+, default empty. */
  topics: WritableTxnMarkerTopic[]
  /** Versions 1+, int32, default 0. */
  coordinatorEpoch: number
  /** Versions 2+, int8, default 0, ignorable. */
  transactionVersion: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Markers.Topics` of WriteTxnMarkersRequest. Versions 1+. */
export interface WritableTxnMarkerTopic {
  /** Versions 1+, string, default "", a topicName. */
  name: string
  /** Versions 1+, int32 each, default empty. */
  partitionIndexes: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** WriteTxnMarkersRequest, API key 27, versions 1 to 2, flexible from 1. */
export const WriteTxnMarkersRequest: RequestCodec<WriteTxnMarkersRequestData> = {
  name: 'WriteTxnMarkersRequest',
  kind: 'request',
  apiKey: 27,
  validVersions: [1, 2],
  flexibleFrom: 1,
  create: createWriteTxnMarkersRequestData,
  read(reader, version) {
    assertVersion(WriteTxnMarkersRequest, version, reader.at)
    try {
      return readWriteTxnMarkersRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, WriteTxnMarkersRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(WriteTxnMarkersRequest, version, writer.byteLength)
    try {
      writeWriteTxnMarkersRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, WriteTxnMarkersRequest, version, writer.byteLength)
    }
  },
}

/** A WriteTxnMarkersRequestData in which every field has its default. */
export function createWriteTxnMarkersRequestData(): WriteTxnMarkersRequestData {
  return {
    markers: [],
    unknownTaggedFields: null,
  }
}

/** A WritableTxnMarker in which every field has its default. */
export function createWritableTxnMarker(): WritableTxnMarker {
  return {
    producerId: 0n,
    producerEpoch: 0,
    transactionResult: false,
    topics: [],
    coordinatorEpoch: 0,
    transactionVersion: 0,
    unknownTaggedFields: null,
  }
}

/** A WritableTxnMarkerTopic in which every field has its default. */
export function createWritableTxnMarkerTopic(): WritableTxnMarkerTopic {
  return {
    name: '',
    partitionIndexes: [],
    unknownTaggedFields: null,
  }
}

function readWriteTxnMarkersRequestDataFlexible(reader: WireReader, version: number): WriteTxnMarkersRequestData {
  reader.openView()
  const markersCount = readCompactCount(reader, 17, 'Markers')
  const markers = newArray<WritableTxnMarker>(markersCount)
  for (let i = 0; i < markersCount; i++) {
    markers[i] = readWritableTxnMarkerFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    markers,
    unknownTaggedFields,
  }
}

function writeWriteTxnMarkersRequestDataFlexible(
  writer: WireWriter,
  message: WriteTxnMarkersRequestData,
  version: number,
): void {
  const markers = notNull(message.markers, 'Markers')
  writeCompactCount(writer, markers.length)
  for (let i = 0; i < markers.length; i++) {
    writeWritableTxnMarkerFlexible(writer, notNull(markers[i], 'Markers'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readWritableTxnMarkerFlexible(reader: WireReader, version: number): WritableTxnMarker {
  const view = reader.view
  let at = reader.take(11, 'Markers.ProducerId')
  const producerId = view.getBigInt64(at)
  const producerEpoch = view.getInt16(at + 8)
  const transactionResult = view.getInt8(at + 10) !== 0
  const topicsCount = readCompactCount(reader, 3, 'Markers.Topics')
  const topics = newArray<WritableTxnMarkerTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readWritableTxnMarkerTopicFlexible(reader)
  }
  at = reader.take(4, 'Markers.CoordinatorEpoch')
  const coordinatorEpoch = view.getInt32(at)
  let transactionVersion: number = 0
  if (version >= 2) {
    const at = reader.take(1, 'Markers.TransactionVersion')
    transactionVersion = view.getInt8(at)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Markers')
  return {
    producerId,
    producerEpoch,
    transactionResult,
    topics,
    coordinatorEpoch,
    transactionVersion,
    unknownTaggedFields,
  }
}

function writeWritableTxnMarkerFlexible(writer: WireWriter, message: WritableTxnMarker, version: number): void {
  let at = writer.reserve(11)
  writer.view.setBigInt64(at, int64(message.producerId, 'Markers.ProducerId'))
  writer.view.setInt16(at + 8, int16(message.producerEpoch, 'Markers.ProducerEpoch'))
  writer.view.setInt8(at + 10, message.transactionResult ? 1 : 0)
  const topics = notNull(message.topics, 'Markers.Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeWritableTxnMarkerTopicFlexible(writer, notNull(topics[i], 'Markers.Topics'))
  }
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.coordinatorEpoch, 'Markers.CoordinatorEpoch'))
  if (version >= 2) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.transactionVersion, 'Markers.TransactionVersion'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Markers')
}

function readWritableTxnMarkerTopicFlexible(reader: WireReader): WritableTxnMarkerTopic {
  const name = readCompactString(reader, 'Markers.Topics.Name')
  const partitionIndexes = readCompactInt32Array(reader, 'Markers.Topics.PartitionIndexes')
  const unknownTaggedFields = readUnknownTags(reader, 'Markers.Topics')
  return {
    name,
    partitionIndexes,
    unknownTaggedFields,
  }
}

function writeWritableTxnMarkerTopicFlexible(writer: WireWriter, message: WritableTxnMarkerTopic): void {
  writeCompactString(writer, message.name, 'Markers.Topics.Name')
  const partitionIndexes = notNull(message.partitionIndexes, 'Markers.Topics.PartitionIndexes')
  let at = writer.room(6 + 4 * partitionIndexes.length)
  at = putCompactInt32Array(writer, at, partitionIndexes, 'Markers.Topics.PartitionIndexes')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Markers.Topics')
}
