// Generated from schemas/ConsumerGroupDescribeRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ConsumerGroupDescribeRequest. Versions 0+, flexible from 0. */
export interface ConsumerGroupDescribeRequestData {
  /** Versions 0+, string each, default empty, a groupId. */
  groupIds: string[]
  /** Versions 0+, bool, default false. */
  includeAuthorizedOperations: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ConsumerGroupDescribeRequest, API key 69, versions 0 to 1, flexible from 0. */
export const ConsumerGroupDescribeRequest: RequestCodec<ConsumerGroupDescribeRequestData> = {
  name: 'ConsumerGroupDescribeRequest',
  kind: 'request',
  apiKey: 69,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createConsumerGroupDescribeRequestData,
  read(reader, version) {
    assertVersion(ConsumerGroupDescribeRequest, version, reader.at)
    try {
      return readConsumerGroupDescribeRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ConsumerGroupDescribeRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ConsumerGroupDescribeRequest, version, writer.byteLength)
    try {
      writeConsumerGroupDescribeRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ConsumerGroupDescribeRequest, version, writer.byteLength)
    }
  },
}

/** A ConsumerGroupDescribeRequestData in which every field has its default. */
export function createConsumerGroupDescribeRequestData(): ConsumerGroupDescribeRequestData {
  return {
    groupIds: [],
    includeAuthorizedOperations: false,
    unknownTaggedFields: null,
  }
}

function readConsumerGroupDescribeRequestDataFlexible(reader: WireReader): ConsumerGroupDescribeRequestData {
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

function writeConsumerGroupDescribeRequestDataFlexible(
  writer: WireWriter,
  message: ConsumerGroupDescribeRequestData,
): void {
  const groupIds = notNull(message.groupIds, 'GroupIds')
  writeCompactCount(writer, groupIds.length)
  writeCompactStringElements(writer, groupIds, 'GroupIds')
  const at = writer.reserve(2)
  writer.view.setInt8(at, message.includeAuthorizedOperations ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}
