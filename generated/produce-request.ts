// Generated from schemas/ProduceRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import {
  readCompactNullableBytes,
  readNullableBytes,
  writeCompactNullableRecords,
  writeNullableRecords
} from '../src/wire/bytes.ts'
import type { RecordsData } from '../src/wire/bytes.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
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

/** Body of ProduceRequest. Versions 3+, flexible from 9. */
export interface ProduceRequestData {
  /** Versions 3+, string, nullable in versions 3+, default null, a transactionalId. */
  transactionalId: string | null
  /** Versions 3+, int16, default 0. */
  acks: number
  /** Versions 3+, int32, default 0. */
  timeoutMs: number
  /** Versions 3+, default empty. */
  topicData: TopicProduceData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `TopicData` of ProduceRequest. Versions 3+. */
export interface TopicProduceData {
  /** Versions 3-12, string, default "", ignorable, map key, a topicName. */
  name: string
  /** Versions 13+, uuid, default the nil uuid, ignorable, map key. */
  topicId: string
  /** Versions 3+, default empty. */
  partitionData: PartitionProduceData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `TopicData.PartitionData` of ProduceRequest. Versions 3+. */
export interface PartitionProduceData {
  /** Versions 3+, int32, default 0. */
  index: number
  /** Versions 3+, records, nullable in versions 3+, default null. */
  records: RecordsData | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ProduceRequest, API key 0, versions 3 to 13, flexible from 9. */
export const ProduceRequest: RequestCodec<ProduceRequestData> = {
  name: 'ProduceRequest',
  kind: 'request',
  apiKey: 0,
  validVersions: [3, 13],
  flexibleFrom: 9,
  create: createProduceRequestData,
  read(reader, version) {
    assertVersion(ProduceRequest, version, reader.at)
    try {
      if (version >= 9) return readProduceRequestDataFlexible(reader, version)
      return readProduceRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, ProduceRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ProduceRequest, version, writer.byteLength)
    try {
      if (version >= 9) writeProduceRequestDataFlexible(writer, message, version)
      else writeProduceRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, ProduceRequest, version, writer.byteLength)
    }
  },
}

/** A ProduceRequestData in which every field has its default. */
export function createProduceRequestData(): ProduceRequestData {
  return {
    transactionalId: null,
    acks: 0,
    timeoutMs: 0,
    topicData: [],
    unknownTaggedFields: null,
  }
}

/** A TopicProduceData in which every field has its default. */
export function createTopicProduceData(): TopicProduceData {
  return {
    name: '',
    topicId: NIL_UUID,
    partitionData: [],
    unknownTaggedFields: null,
  }
}

/** What tells one TopicProduceData from another: `name`, `topicId`, as one text. A list may hold the same key twice. */
export function keyOfTopicProduceData(message: TopicProduceData): string {
  return JSON.stringify([message.name, message.topicId])
}

/** A PartitionProduceData in which every field has its default. */
export function createPartitionProduceData(): PartitionProduceData {
  return {
    index: 0,
    records: null,
    unknownTaggedFields: null,
  }
}

function readProduceRequestDataFlexible(reader: WireReader, version: number): ProduceRequestData {
  const buffer = reader.buffer
  const transactionalId = readCompactNullableString(reader, 'TransactionalId')
  const at = reader.take(6, 'Acks')
  const acks = int16At(buffer, at)
  const timeoutMs = int32At(buffer, at + 2)
  const topicDataCount = readCompactCount(reader, 3, 'TopicData')
  const topicData = newArray<TopicProduceData>(topicDataCount)
  for (let i = 0; i < topicDataCount; i++) {
    topicData[i] = readTopicProduceDataFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    transactionalId,
    acks,
    timeoutMs,
    topicData,
    unknownTaggedFields,
  }
}

function readProduceRequestDataLegacy(reader: WireReader): ProduceRequestData {
  const buffer = reader.buffer
  const transactionalId = readNullableString(reader, 'TransactionalId')
  const at = reader.take(6, 'Acks')
  const acks = int16At(buffer, at)
  const timeoutMs = int32At(buffer, at + 2)
  const topicDataCount = readCount(reader, 6, 'TopicData')
  const topicData = newArray<TopicProduceData>(topicDataCount)
  for (let i = 0; i < topicDataCount; i++) {
    topicData[i] = readTopicProduceDataLegacy(reader)
  }
  return {
    transactionalId,
    acks,
    timeoutMs,
    topicData,
    unknownTaggedFields: null,
  }
}

function writeProduceRequestDataFlexible(writer: WireWriter, message: ProduceRequestData, version: number): void {
  writeCompactNullableString(writer, message.transactionalId, 'TransactionalId')
  const at = writer.reserve(6)
  writer.view.setInt16(at, int16(message.acks, 'Acks'))
  writer.view.setInt32(at + 2, int32(message.timeoutMs, 'TimeoutMs'))
  const topicData = notNull(message.topicData, 'TopicData')
  writeCompactCount(writer, topicData.length)
  for (let i = 0; i < topicData.length; i++) {
    writeTopicProduceDataFlexible(writer, notNull(topicData[i], 'TopicData'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeProduceRequestDataLegacy(writer: WireWriter, message: ProduceRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeNullableString(writer, message.transactionalId, 'TransactionalId')
  const at = writer.reserve(6)
  writer.view.setInt16(at, int16(message.acks, 'Acks'))
  writer.view.setInt32(at + 2, int32(message.timeoutMs, 'TimeoutMs'))
  const topicData = notNull(message.topicData, 'TopicData')
  writeCount(writer, topicData.length)
  for (let i = 0; i < topicData.length; i++) {
    writeTopicProduceDataLegacy(writer, notNull(topicData[i], 'TopicData'))
  }
}

function readTopicProduceDataFlexible(reader: WireReader, version: number): TopicProduceData {
  let name: string = ''
  if (version <= 12) {
    name = readCompactString(reader, 'TopicData.Name')
  }
  let topicId: string = NIL_UUID
  if (version >= 13) {
    const at = reader.take(16, 'TopicData.TopicId')
    topicId = uuidAt(reader, at)
  }
  const partitionDataCount = readCompactCount(reader, 6, 'TopicData.PartitionData')
  const partitionData = newArray<PartitionProduceData>(partitionDataCount)
  for (let i = 0; i < partitionDataCount; i++) {
    partitionData[i] = readPartitionProduceDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'TopicData')
  return {
    name,
    topicId,
    partitionData,
    unknownTaggedFields,
  }
}

function readTopicProduceDataLegacy(reader: WireReader): TopicProduceData {
  const name = readString(reader, 'TopicData.Name')
  const partitionDataCount = readCount(reader, 8, 'TopicData.PartitionData')
  const partitionData = newArray<PartitionProduceData>(partitionDataCount)
  for (let i = 0; i < partitionDataCount; i++) {
    partitionData[i] = readPartitionProduceDataLegacy(reader)
  }
  return {
    name,
    topicId: NIL_UUID,
    partitionData,
    unknownTaggedFields: null,
  }
}

function writeTopicProduceDataFlexible(writer: WireWriter, message: TopicProduceData, version: number): void {
  if (version <= 12) {
    writeCompactString(writer, message.name, 'TopicData.Name')
  }
  if (version >= 13) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.topicId, 'TopicData.TopicId')
  }
  const partitionData = notNull(message.partitionData, 'TopicData.PartitionData')
  writeCompactCount(writer, partitionData.length)
  for (let i = 0; i < partitionData.length; i++) {
    writePartitionProduceDataFlexible(writer, notNull(partitionData[i], 'TopicData.PartitionData'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'TopicData')
}

function writeTopicProduceDataLegacy(writer: WireWriter, message: TopicProduceData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'TopicData')
  writeString(writer, message.name, 'TopicData.Name')
  const partitionData = notNull(message.partitionData, 'TopicData.PartitionData')
  writeCount(writer, partitionData.length)
  for (let i = 0; i < partitionData.length; i++) {
    writePartitionProduceDataLegacy(writer, notNull(partitionData[i], 'TopicData.PartitionData'))
  }
}

function readPartitionProduceDataFlexible(reader: WireReader): PartitionProduceData {
  const buffer = reader.buffer
  const at = reader.take(4, 'TopicData.PartitionData.Index')
  const index = int32At(buffer, at)
  const records = readCompactNullableBytes(reader, 'TopicData.PartitionData.Records')
  const unknownTaggedFields = readUnknownTags(reader, 'TopicData.PartitionData')
  return {
    index,
    records,
    unknownTaggedFields,
  }
}

function readPartitionProduceDataLegacy(reader: WireReader): PartitionProduceData {
  const buffer = reader.buffer
  const at = reader.take(4, 'TopicData.PartitionData.Index')
  const index = int32At(buffer, at)
  const records = readNullableBytes(reader, 'TopicData.PartitionData.Records')
  return {
    index,
    records,
    unknownTaggedFields: null,
  }
}

function writePartitionProduceDataFlexible(writer: WireWriter, message: PartitionProduceData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.index, 'TopicData.PartitionData.Index'))
  writeCompactNullableRecords(writer, message.records, 'TopicData.PartitionData.Records')
  writeUnknownTags(writer, message.unknownTaggedFields, 'TopicData.PartitionData')
}

function writePartitionProduceDataLegacy(writer: WireWriter, message: PartitionProduceData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'TopicData.PartitionData')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.index, 'TopicData.PartitionData.Index'))
  writeNullableRecords(writer, message.records, 'TopicData.PartitionData.Records')
}
