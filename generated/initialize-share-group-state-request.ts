// Generated from schemas/InitializeShareGroupStateRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, int64, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of InitializeShareGroupStateRequest. Versions 0+, flexible from 0. */
export interface InitializeShareGroupStateRequestData {
  /** Versions 0+, string, default "". */
  groupId: string
  /** Versions 0+, default empty. */
  topics: InitializeStateData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of InitializeShareGroupStateRequest. Versions 0+. */
export interface InitializeStateData {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of InitializeShareGroupStateRequest. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Versions 0+, int32, default 0. */
  stateEpoch: number
  /** Versions 0+, int64, default 0n. */
  startOffset: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** InitializeShareGroupStateRequest, API key 83, version 0, flexible from 0. */
export const InitializeShareGroupStateRequest: RequestCodec<InitializeShareGroupStateRequestData> = {
  name: 'InitializeShareGroupStateRequest',
  kind: 'request',
  apiKey: 83,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createInitializeShareGroupStateRequestData,
  read(reader, version) {
    assertVersion(InitializeShareGroupStateRequest, version, reader.at)
    try {
      return readInitializeShareGroupStateRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, InitializeShareGroupStateRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(InitializeShareGroupStateRequest, version, writer.byteLength)
    try {
      writeInitializeShareGroupStateRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, InitializeShareGroupStateRequest, version, writer.byteLength)
    }
  },
}

/** A InitializeShareGroupStateRequestData in which every field has its default. */
export function createInitializeShareGroupStateRequestData(): InitializeShareGroupStateRequestData {
  return {
    groupId: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A InitializeStateData in which every field has its default. */
export function createInitializeStateData(): InitializeStateData {
  return {
    topicId: NIL_UUID,
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** A PartitionData in which every field has its default. */
export function createPartitionData(): PartitionData {
  return {
    partition: 0,
    stateEpoch: 0,
    startOffset: 0n,
    unknownTaggedFields: null,
  }
}

function readInitializeShareGroupStateRequestDataFlexible(reader: WireReader): InitializeShareGroupStateRequestData {
  reader.openView()
  const groupId = readCompactString(reader, 'GroupId')
  const topicsCount = readCompactCount(reader, 18, 'Topics')
  const topics = newArray<InitializeStateData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readInitializeStateDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    topics,
    unknownTaggedFields,
  }
}

function writeInitializeShareGroupStateRequestDataFlexible(
  writer: WireWriter,
  message: InitializeShareGroupStateRequestData,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeInitializeStateDataFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readInitializeStateDataFlexible(reader: WireReader): InitializeStateData {
  const at = reader.take(16, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 17, 'Topics.Partitions')
  const partitions = newArray<PartitionData>(partitionsCount)
  for (let i = 0; i < partitionsCount; i++) {
    partitions[i] = readPartitionDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicId,
    partitions,
    unknownTaggedFields,
  }
}

function writeInitializeStateDataFlexible(writer: WireWriter, message: InitializeStateData): void {
  const at = writer.reserve(16)
  putUuid(writer, at, message.topicId, 'Topics.TopicId')
  const partitions = notNull(message.partitions, 'Topics.Partitions')
  writeCompactCount(writer, partitions.length)
  for (let i = 0; i < partitions.length; i++) {
    writePartitionDataFlexible(writer, notNull(partitions[i], 'Topics.Partitions'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}

function readPartitionDataFlexible(reader: WireReader): PartitionData {
  const view = reader.view
  const at = reader.take(17, 'Topics.Partitions.Partition')
  const partition = view.getInt32(at)
  const stateEpoch = view.getInt32(at + 4)
  const startOffset = view.getBigInt64(at + 8)
  const unknownTaggedFields = unknownTagsAt(reader, at + 16, 'Topics.Partitions')
  return {
    partition,
    stateEpoch,
    startOffset,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const at = writer.reserve(17)
  writer.view.setInt32(at, int32(message.partition, 'Topics.Partitions.Partition'))
  writer.view.setInt32(at + 4, int32(message.stateEpoch, 'Topics.Partitions.StateEpoch'))
  writer.view.setBigInt64(at + 8, int64(message.startOffset, 'Topics.Partitions.StartOffset'))
  putUnknownTags(writer, at + 16, message.unknownTaggedFields, 'Topics.Partitions')
}
