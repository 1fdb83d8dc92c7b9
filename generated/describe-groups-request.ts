// Generated from schemas/DescribeGroupsRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import {
  readCompactStringElements,
  readStringElements,
  writeCompactStringElements,
  writeStringElements
} from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeGroupsRequest. Versions 0+, flexible from 5. */
export interface DescribeGroupsRequestData {
  /** Versions 0+, string each, default empty, a groupId. */
  groups: string[]
  /** Versions 3+, bool, default false. */
  includeAuthorizedOperations: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeGroupsRequest, API key 15, versions 0 to 6, flexible from 5. */
export const DescribeGroupsRequest: RequestCodec<DescribeGroupsRequestData> = {
  name: 'DescribeGroupsRequest',
  kind: 'request',
  apiKey: 15,
  validVersions: [0, 6],
  flexibleFrom: 5,
  create: createDescribeGroupsRequestData,
  read(reader, version) {
    assertVersion(DescribeGroupsRequest, version, reader.at)
    try {
      if (version >= 5) return readDescribeGroupsRequestDataFlexible(reader)
      return readDescribeGroupsRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, DescribeGroupsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeGroupsRequest, version, writer.byteLength)
    try {
      if (version >= 5) writeDescribeGroupsRequestDataFlexible(writer, message)
      else writeDescribeGroupsRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, DescribeGroupsRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeGroupsRequestData in which every field has its default. */
export function createDescribeGroupsRequestData(): DescribeGroupsRequestData {
  return {
    groups: [],
    includeAuthorizedOperations: false,
    unknownTaggedFields: null,
  }
}

function readDescribeGroupsRequestDataFlexible(reader: WireReader): DescribeGroupsRequestData {
  const buffer = reader.buffer
  const groups = readCompactStringElements(reader, readCompactCount(reader, 1, 'Groups'), 'Groups')
  const at = reader.take(2, 'IncludeAuthorizedOperations')
  const includeAuthorizedOperations = buffer[at] !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, '')
  return {
    groups,
    includeAuthorizedOperations,
    unknownTaggedFields,
  }
}

function readDescribeGroupsRequestDataLegacy(reader: WireReader, version: number): DescribeGroupsRequestData {
  const buffer = reader.buffer
  const groups = readStringElements(reader, readCount(reader, 2, 'Groups'), 'Groups')
  let includeAuthorizedOperations: boolean = false
  if (version >= 3) {
    const at = reader.take(1, 'IncludeAuthorizedOperations')
    includeAuthorizedOperations = buffer[at] !== 0
  }
  return {
    groups,
    includeAuthorizedOperations,
    unknownTaggedFields: null,
  }
}

function writeDescribeGroupsRequestDataFlexible(writer: WireWriter, message: DescribeGroupsRequestData): void {
  const groups = notNull(message.groups, 'Groups')
  writeCompactCount(writer, groups.length)
  writeCompactStringElements(writer, groups, 'Groups')
  const at = writer.reserve(2)
  writer.view.setInt8(at, message.includeAuthorizedOperations ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}

function writeDescribeGroupsRequestDataLegacy(
  writer: WireWriter,
  message: DescribeGroupsRequestData,
  version: number,
): void {
  if (version < 3 && message.includeAuthorizedOperations !== false) {
    throw unsupportedField('IncludeAuthorizedOperations')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const groups = notNull(message.groups, 'Groups')
  writeCount(writer, groups.length)
  writeStringElements(writer, groups, 'Groups')
  if (version >= 3) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.includeAuthorizedOperations ? 1 : 0)
  }
}
