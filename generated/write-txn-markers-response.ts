// Generated from schemas/WriteTxnMarkersResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of WriteTxnMarkersResponse. Versions 1+, flexible from 1. */
export interface WriteTxnMarkersResponseData {
  /** Versions 1+, default empty. */
  markers: WritableTxnMarkerResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Markers` of WriteTxnMarkersResponse. Versions 1+. */
export interface WritableTxnMarkerResult {
  /** Versions 1+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 1+, default empty. */
  topics: WritableTxnMarkerTopicResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Markers.Topics` of WriteTxnMarkersResponse. Versions 1+. */
export interface WritableTxnMarkerTopicResult {
  /** Versions 1+, string, default "", a topicName. */
  name: string
  /** Versions 1+, default empty. */
  partitions: WritableTxnMarkerPartitionResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Markers.Topics.Partitions` of WriteTxnMarkersResponse. Versions 1+. */
export interface WritableTxnMarkerPartitionResult {
  /** Versions 1+, int32, default 0. */
  partitionIndex: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** WriteTxnMarkersResponse, API key 27, versions 1 to 2, flexible from 1. */
export const WriteTxnMarkersResponse: ResponseCodec<WriteTxnMarkersResponseData> = {
  name: 'WriteTxnMarkersResponse',
  kind: 'response',
  apiKey: 27,
  validVersions: [1, 2],
  flexibleFrom: 1,
  create: createWriteTxnMarkersResponseData,
  read(reader, version) {
    assertVersion(WriteTxnMarkersResponse, version, reader.at)
    try {
      return readWriteTxnMarkersResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, WriteTxnMarkersResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(WriteTxnMarkersResponse, version, writer.byteLength)
    try {
      writeWriteTxnMarkersResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, WriteTxnMarkersResponse, version, writer.byteLength)
    }
  },
}

/** A WriteTxnMarkersResponseData in which every field has its default. */
export function createWriteTxnMarkersResponseData(): WriteTxnMarkersResponseData {
  return {
    markers: [],
    unknownTaggedFields: null,
  }
}

/** A WritableTxnMarkerResult in which every field has its default. */
export function createWritableTxnMarkerResult(): WritableTxnMarkerResult {
  return {
    producerId: 0n,
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A WritableTxnMarkerTopicResult in which every field has its default. */
export function createWritableTxnMarkerTopicResult(): WritableTxnMarkerTopicResult {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A WritableTxnMarkerPartitionResult in which every field has its default. */
export function createWritableTxnMarkerPartitionResult(): WritableTxnMarkerPartitionResult {
  return {
    partitionIndex: 0,
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

function readWriteTxnMarkersResponseDataFlexible(reader: WireReader): WriteTxnMarkersResponseData {
  reader.openView()
  const markersCount = readCompactCount(reader, 10, 'Markers')
  const markers = newArray<WritableTxnMarkerResult>(markersCount)
  for (let i = 0; i < markersCount; i++) {
    markers[i] = readWritableTxnMarkerResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    markers,
    unknownTaggedFields,
  }
}

function writeWriteTxnMarkersResponseDataFlexible(writer: WireWriter, message: WriteTxnMarkersResponseData): void {
  const markers = notNull(message.markers, 'Markers')
  writeCompactCount(writer, markers.length)
  for (let i = 0; i < markers.length; i++) {
    writeWritableTxnMarkerResultFlexible(writer, notNull(markers[i], 'Markers'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readWritableTxnMarkerResultFlexible(reader: WireReader): WritableTxnMarkerResult {
  const view = reader.view
  const at = reader.take(8, 'Markers.ProducerId')
  const producerId = view.getBigInt64(at)
  const topicsCount = readCompactCount(reader, 3, 'Markers.Topics')
  const topics = newArray<WritableTxnMarkerTopicResult>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readWritableTxnMarkerTopicResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Markers')
  return {
    producerId,
    topics,
    unknownTaggedFields,
  }
}

function writeWritableTxnMarkerResultFlexible(writer: WireWriter, message: WritableTxnMarkerResult): void {
  const at = writer.reserve(8)
  writer.view.setBigInt64(at, int64(message.producerId, 'Markers.ProducerId'))
  const topics = notNull(message.topics, 'Markers.Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeWritableTxnMarkerTopicResultFlexible(writer, notNull(topics[i], 'Markers.Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Markers')
}

function readWritableTxnMarkerTopicResultFlexible(reader: WireReader): WritableTxnMarkerTopicResult {
  const name = readCompactString(reader, 'Markers.Topics.Name')
  const partitionsCount = readCompactCount(reader, 7, 'Markers.Topics.Partitions')
  const partitions = newArray<WritableTxnMarkerPartitionResult>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readWritableTxnMarkerPartitionResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Markers.Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function writeWritableTxnMarkerTopicResultFlexible(writer: WireWriter, message: WritableTxnMarkerTopicResult): void {
  writeCompactString(writer, message.name, 'Markers.Topics.Name')
  const partitions = notNull(message.partitions, 'Markers.Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writeWritableTxnMarkerPartitionResultFlexible(writer, notNull(partitions[i], 'Markers.Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Markers.Topics')
}

function readWritableTxnMarkerPartitionResultFlexible(reader: WireReader): WritableTxnMarkerPartitionResult {
  const buffer = reader.buffer
  const at = reader.take(7, 'Markers.Topics.Partitions.PartitionIndex')
  const partitionIndex = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 6, 'Markers.Topics.Partitions')
  return {
    partitionIndex,
    errorCode,
    unknownTaggedFields,
  }
}

function writeWritableTxnMarkerPartitionResultFlexible(
  writer: WireWriter,
  message: WritableTxnMarkerPartitionResult,
): void {
  const at = writer.reserve(7)
  writer.view.setInt32(at, int32(message.partitionIndex, 'Markers.Topics.Partitions.PartitionIndex'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Markers.Topics.Partitions.ErrorCode'))
  putUnknownTags(writer, at + 6, message.unknownTaggedFields, 'Markers.Topics.Partitions')
}
