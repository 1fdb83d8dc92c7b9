// Generated from schemas/ListConfigResourcesRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount } from '../src/wire/array.ts'
import { putInt8Array, readInt8Elements } from '../src/wire/array-elements.ts'
import { notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ListConfigResourcesRequest. Versions 0+, flexible from 0. */
export interface ListConfigResourcesRequestData {
  /** Versions 1+, int8 each, default empty. */
  resourceTypes: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListConfigResourcesRequest, API key 74, versions 0 to 1, flexible from 0. */
export const ListConfigResourcesRequest: RequestCodec<ListConfigResourcesRequestData> = {
  name: 'ListConfigResourcesRequest',
  kind: 'request',
  apiKey: 74,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createListConfigResourcesRequestData,
  read(reader, version) {
    assertVersion(ListConfigResourcesRequest, version, reader.at)
    try {
      return readListConfigResourcesRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, ListConfigResourcesRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListConfigResourcesRequest, version, writer.byteLength)
    try {
      writeListConfigResourcesRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ListConfigResourcesRequest, version, writer.byteLength)
    }
  },
}

/** A ListConfigResourcesRequestData in which every field has its default. */
export function createListConfigResourcesRequestData(): ListConfigResourcesRequestData {
  return {
    resourceTypes: [],
    unknownTaggedFields: null,
  }
}

function readListConfigResourcesRequestDataFlexible(
  reader: WireReader,
  version: number,
): ListConfigResourcesRequestData {
  let resourceTypes: number[]
  if (version >= 1) {
    resourceTypes = readInt8Elements(reader, readCompactCount(reader, 1, 'ResourceTypes'))
  } else {
    resourceTypes = []
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    resourceTypes,
    unknownTaggedFields,
  }
}

function writeListConfigResourcesRequestDataFlexible(
  writer: WireWriter,
  message: ListConfigResourcesRequestData,
  version: number,
): void {
  if (version < 1 && (message.resourceTypes === null || message.resourceTypes.length !== 0)) {
    throw unsupportedField('ResourceTypes')
  }
  if (version >= 1) {
    const resourceTypes = notNull(message.resourceTypes, 'ResourceTypes')
    let at = writer.room(5 + 1 * resourceTypes.length)
    at = putInt8Array(writer, at, resourceTypes, true, 'ResourceTypes')
    writer.at = at
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
