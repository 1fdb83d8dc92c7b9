// Generated from schemas/DeleteShareGroupOffsetsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DeleteShareGroupOffsetsRequest. Versions 0+, flexible from 0. */
export interface DeleteShareGroupOffsetsRequestData {
  /** Versions 0+, string, default "", a groupId. */
  groupId: string
  /** Versions 0+, default empty. */
  topics: DeleteShareGroupOffsetsRequestTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Topics` of DeleteShareGroupOffsetsRequest. Versions 0+. */
export interface DeleteShareGroupOffsetsRequestTopic {
  /** Versions 0+, string, default "", a topicName. */
  topicName: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteShareGroupOffsetsRequest, API key 92, version 0, flexible from 0. */
export const DeleteShareGroupOffsetsRequest: RequestCodec<DeleteShareGroupOffsetsRequestData> = {
  name: 'DeleteShareGroupOffsetsRequest',
  kind: 'request',
  apiKey: 92,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDeleteShareGroupOffsetsRequestData,
  read(reader, version) {
    assertVersion(DeleteShareGroupOffsetsRequest, version, reader.at)
    try {
      return readDeleteShareGroupOffsetsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DeleteShareGroupOffsetsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteShareGroupOffsetsRequest, version, writer.byteLength)
    try {
      writeDeleteShareGroupOffsetsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteShareGroupOffsetsRequest, version, writer.byteLength)
    }
  },
}

/** A DeleteShareGroupOffsetsRequestData in which every field has its default. */
export function createDeleteShareGroupOffsetsRequestData(): DeleteShareGroupOffsetsRequestData {
  return {
    groupId: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** A DeleteShareGroupOffsetsRequestTopic in which every field has its default. */
export function createDeleteShareGroupOffsetsRequestTopic(): DeleteShareGroupOffsetsRequestTopic {
  return {
    topicName: '',
    unknownTaggedFields: null,
  }
}

function readDeleteShareGroupOffsetsRequestDataFlexible(reader: WireReader): DeleteShareGroupOffsetsRequestData {
  const groupId = readCompactString(reader, 'GroupId')
  const topicsCount = readCompactCount(reader, 2, 'Topics')
  const topics = newArray<DeleteShareGroupOffsetsRequestTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readDeleteShareGroupOffsetsRequestTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupId,
    topics,
    unknownTaggedFields,
  }
}

function writeDeleteShareGroupOffsetsRequestDataFlexible(
  writer: WireWriter,
  message: DeleteShareGroupOffsetsRequestData,
): void {
  writeCompactString(writer, message.groupId, 'GroupId')
  const topics = notNull(message.topics, 'Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeDeleteShareGroupOffsetsRequestTopicFlexible(writer, notNull(topics[i], 'Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readDeleteShareGroupOffsetsRequestTopicFlexible(reader: WireReader): DeleteShareGroupOffsetsRequestTopic {
  const topicName = readCompactString(reader, 'Topics.TopicName')
  const unknownTaggedFields = readUnknownTags(reader, 'Topics')
  return {
    topicName,
    unknownTaggedFields,
  }
}

function writeDeleteShareGroupOffsetsRequestTopicFlexible(
  writer: WireWriter,
  message: DeleteShareGroupOffsetsRequestTopic,
): void {
  writeCompactString(writer, message.topicName, 'Topics.TopicName')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Topics')
}
