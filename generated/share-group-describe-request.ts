// Generated from schemas/ShareGroupDescribeRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ShareGroupDescribeRequest. Versions 1+, flexible from 1. */
export interface ShareGroupDescribeRequestData {
  /** Versions 1+, string each, default empty, a groupId. */
  groupIds: string[]
  /** Versions 1+, bool, default false. */
  includeAuthorizedOperations: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ShareGroupDescribeRequest, API key 77, version 1, flexible from 1. */
export const ShareGroupDescribeRequest: RequestCodec<ShareGroupDescribeRequestData> = {
  name: 'ShareGroupDescribeRequest',
  kind: 'request',
  apiKey: 77,
  validVersions: [1, 1],
  flexibleFrom: 1,
  create: createShareGroupDescribeRequestData,
  read(reader, version) {
    assertVersion(ShareGroupDescribeRequest, version, reader.at)
    try {
      return readShareGroupDescribeRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ShareGroupDescribeRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ShareGroupDescribeRequest, version, writer.byteLength)
    try {
      writeShareGroupDescribeRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ShareGroupDescribeRequest, version, writer.byteLength)
    }
  },
}

/** A ShareGroupDescribeRequestData in which every field has its default. */
export function createShareGroupDescribeRequestData(): ShareGroupDescribeRequestData {
  return {
    groupIds: [],
    includeAuthorizedOperations: false,
    unknownTaggedFields: null,
  }
}

function readShareGroupDescribeRequestDataFlexible(reader: WireReader): ShareGroupDescribeRequestData {
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

function writeShareGroupDescribeRequestDataFlexible(writer: WireWriter, message: ShareGroupDescribeRequestData): void {
  const groupIds = notNull(message.groupIds, 'GroupIds')
  writeCompactCount(writer, groupIds.length)
  writeCompactStringElements(writer, groupIds, 'GroupIds')
  const at = writer.reserve(2)
  writer.view.setInt8(at, message.includeAuthorizedOperations ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}
