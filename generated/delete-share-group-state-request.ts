// Generated from schemas/DeleteShareGroupStateRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DeleteShareGroupStateRequest. Versions 0+, flexible from 0. */
export interface DeleteShareGroupStateRequestData {
  /** Versions 0+, string, default "". */
  groupId: string
  /** Versions 0+, default empty. */
  topics: DeleteStateData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DeleteShareGroupStateRequest. Versions 0+. */
export interface DeleteStateData {
  /** Versions 0+, uuid, default the nil uuid. */
  topicId: string
  /** Versions 0+, default empty. */
  partitions: PartitionData[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics.Partitions` of DeleteShareGroupStateRequest. Versions 0+. */
export interface PartitionData {
  /** Versions 0+, int32, default 0. */
  partition: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteShareGroupStateRequest, API key 86, version 0, flexible from 0. */
export const DeleteShareGroupStateRequest: RequestCodec<DeleteShareGroupStateRequestData> = {
  name: 'DeleteShareGroupStateRequest',
  kind: 'request',
  apiKey: 86,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDeleteShareGroupStateRequestData,
  read(reader, version) {
    assertVersion(DeleteShareGroupStateRequest, version, reader.at)
    try {
      return readDeleteShareGroupStateRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DeleteShareGroupStateRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteShareGroupStateRequest, version, writer.byteLength)
    try {
      writeDeleteShareGroupStateRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteShareGroupStateRequest, version, writer.byteLength)
    }
  },
}

/** A DeleteShareGroupStateRequestData in which every field has its default. */
export function createDeleteShareGroupStateRequestData(): DeleteShareGroupStateRequestData {
  return {
    groupId: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A DeleteStateData in which every field has its default. */
export function createDeleteStateData(): DeleteStateData {
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
    unknownTaggedFields: null,
  }
}

function readDeleteShareGroupStateRequestDataFlexible(reader: WireReader): DeleteShareGroupStateRequestData {
  const groupId = readCompactString(reader, 'GroupId')
  const topicsCount = readCompactCount(reader, 18, 'Topics')
  const topics = newArray<DeleteStateData>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDeleteStateDataFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    topics,
    unknownTaggedFields,
  }
}

function writeDeleteShareGroupStateRequestDataFlexible(
  writer: WireWriter,
  message: DeleteShareGroupStateRequestData,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDeleteStateDataFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readDeleteStateDataFlexible(reader: WireReader): DeleteStateData {
  const at = reader.take(16, 'Topics.TopicId')
  const topicId = uuidAt(reader, at)
  const partitionsCount = readCompactCount(reader, 5, 'Topics.Partitions')
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

function writeDeleteStateDataFlexible(writer: WireWriter, message: DeleteStateData): void {
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
  const buffer = reader.buffer
  const at = reader.take(5, 'Topics.Partitions.Partition')
  const partition = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Topics.Partitions')
  return {
    partition,
    unknownTaggedFields,
  }
}

function writePartitionDataFlexible(writer: WireWriter, message: PartitionData): void {
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.partition, 'Topics.Partitions.Partition'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Topics.Partitions')
}
