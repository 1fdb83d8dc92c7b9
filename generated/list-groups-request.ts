// Generated from schemas/ListGroupsRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ListGroupsRequest. Versions 0+, flexible from 3. */
export interface ListGroupsRequestData {
  /** Versions 4+, string each, default empty. */
  statesFilter: string[]
  /** Versions 5+, string each, default empty. */
  typesFilter: string[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListGroupsRequest, API key 16, versions 0 to 5, flexible from 3. */
export const ListGroupsRequest: RequestCodec<ListGroupsRequestData> = {
  name: 'ListGroupsRequest',
  kind: 'request',
  apiKey: 16,
  validVersions: [0, 5],
  flexibleFrom: 3,
  create: createListGroupsRequestData,
  read(reader, version) {
    assertVersion(ListGroupsRequest, version, reader.at)
    try {
      if (version >= 3) return readListGroupsRequestDataFlexible(reader, version)
      return readListGroupsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, ListGroupsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListGroupsRequest, version, writer.byteLength)
    try {
      if (version >= 3) writeListGroupsRequestDataFlexible(writer, message, version)
      else writeListGroupsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, ListGroupsRequest, version, writer.byteLength)
    }
  },
}

/** A ListGroupsRequestData in which every field has its default. */
export function createListGroupsRequestData(): ListGroupsRequestData {
  return {
    statesFilter: [],
    typesFilter: [],
    unknownTaggedFields: null,
  }
}

function readListGroupsRequestDataFlexible(reader: WireReader, version: number): ListGroupsRequestData {
  let statesFilter: string[]
  if (version >= 4) {
    statesFilter = readCompactStringElements(reader, readCompactCount(reader, 1, 'StatesFilter'), 'StatesFilter')
  } else {
    statesFilter = []
  }
  let typesFilter: string[]
  if (version >= 5) {
    typesFilter = readCompactStringElements(reader, readCompactCount(reader, 1, 'TypesFilter'), 'TypesFilter')
  } else {
    typesFilter = []
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    statesFilter,
    typesFilter,
    unknownTaggedFields,
  }
}

function readListGroupsRequestDataLegacy(reader: WireReader): ListGroupsRequestData {
  return {
    statesFilter: [],
    typesFilter: [],
    unknownTaggedFields: null,
  }
}

function writeListGroupsRequestDataFlexible(writer: WireWriter, message: ListGroupsRequestData, version: number): void {
  if (version < 4 && (message.statesFilter === null || message.statesFilter.length !== 0)) {
    throw unsupportedField('StatesFilter')
  }
  if (version < 5 && (message.typesFilter === null || message.typesFilter.length !== 0)) {
    throw unsupportedField('TypesFilter')
  }
  if (version >= 4) {
    const statesFilter = notNull(message.statesFilter, 'StatesFilter')
    writeCompactCount(writer, statesFilter.length)
    writeCompactStringElements(writer, statesFilter, 'StatesFilter')
  }
  if (version >= 5) {
    const typesFilter = notNull(message.typesFilter, 'TypesFilter')
    writeCompactCount(writer, typesFilter.length)
    writeCompactStringElements(writer, typesFilter, 'TypesFilter')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeListGroupsRequestDataLegacy(writer: WireWriter, message: ListGroupsRequestData): void {
  if ((message.statesFilter === null || message.statesFilter.length !== 0)) {
    throw unsupportedField('StatesFilter')
  }
  if ((message.typesFilter === null || message.typesFilter.length !== 0)) {
    throw unsupportedField('TypesFilter')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
}
