// Generated from schemas/StreamsGroupDescribeRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of StreamsGroupDescribeRequest. Versions 0+, flexible from 0. */
export interface StreamsGroupDescribeRequestData {
  /** Versions 0+, string each, default empty, a groupId. */
  groupIds: string[]
  /** Versions 0+, bool, default false. */
  includeAuthorizedOperations: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** StreamsGroupDescribeRequest, API key 89, version 0, flexible from 0. */
export const StreamsGroupDescribeRequest: RequestCodec<StreamsGroupDescribeRequestData> = {
  name: 'StreamsGroupDescribeRequest',
  kind: 'request',
  apiKey: 89,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createStreamsGroupDescribeRequestData,
  read(reader, version) {
    assertVersion(StreamsGroupDescribeRequest, version, reader.at)
    try {
      return readStreamsGroupDescribeRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, StreamsGroupDescribeRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(StreamsGroupDescribeRequest, version, writer.byteLength)
    try {
      writeStreamsGroupDescribeRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, StreamsGroupDescribeRequest, version, writer.byteLength)
    }
  },
}

/** A StreamsGroupDescribeRequestData in which every field has its default. */
export function createStreamsGroupDescribeRequestData(): StreamsGroupDescribeRequestData {
  return {
    groupIds: [],
    includeAuthorizedOperations: false,
    unknownTaggedFields: null,
  }
}

function readStreamsGroupDescribeRequestDataFlexible(reader: WireReader): StreamsGroupDescribeRequestData {
  const buffer = reader.buffer
  const groupIds = readCompactStringElements(reader, readCompactCount(reader, 1, 'GroupIds'), 'GroupIds')
  const at = reader.take(2, 'IncludeAuthorizedOperations')
  const includeAuthorizedOperations = buffer[at] !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, '')
  return {
    groupIds,
    includeAuthorizedOperations,
    unknownTaggedFields,
  }
}

function writeStreamsGroupDescribeRequestDataFlexible(
  writer: WireWriter,
  message: StreamsGroupDescribeRequestData,
): void {
  const groupIds = notNull(message.groupIds, 'GroupIds')
  writeCompactCount(writer, groupIds.length)
  writeCompactStringElements(writer, groupIds, 'GroupIds')
  const at = writer.reserve(2)
  writer.view.setInt8(at, message.includeAuthorizedOperations ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}
