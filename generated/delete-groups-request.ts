// Generated from schemas/DeleteGroupsRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactStringElements,
  readStringElements,
  writeCompactStringElements,
  writeStringElements
} from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DeleteGroupsRequest. Versions 0+, flexible from 2. */
export interface DeleteGroupsRequestData {
  /** Versions 0+, string each, default empty, a groupId. */
  groupsNames: string[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteGroupsRequest, API key 42, versions 0 to 2, flexible from 2. */
export const DeleteGroupsRequest: RequestCodec<DeleteGroupsRequestData> = {
  name: 'DeleteGroupsRequest',
  kind: 'request',
  apiKey: 42,
  validVersions: [0, 2],
  flexibleFrom: 2,
  create: createDeleteGroupsRequestData,
  read(reader, version) {
    assertVersion(DeleteGroupsRequest, version, reader.at)
    try {
      if (version >= 2) return readDeleteGroupsRequestDataFlexible(reader)
      return readDeleteGroupsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DeleteGroupsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteGroupsRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeDeleteGroupsRequestDataFlexible(writer, message)
      else writeDeleteGroupsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteGroupsRequest, version, writer.byteLength)
    }
  },
}

/** A DeleteGroupsRequestData in which every field has its default. */
export function createDeleteGroupsRequestData(): DeleteGroupsRequestData {
  return {
    groupsNames: [],
    unknownTaggedFields: null,
  }
}

function readDeleteGroupsRequestDataFlexible(reader: WireReader): DeleteGroupsRequestData {
  const groupsNames = readCompactStringElements(reader, readCompactCount(reader, 1, 'GroupsNames'), 'GroupsNames')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    groupsNames,
    unknownTaggedFields,
  }
}

function readDeleteGroupsRequestDataLegacy(reader: WireReader): DeleteGroupsRequestData {
  const groupsNames = readStringElements(reader, readCount(reader, 2, 'GroupsNames'), 'GroupsNames')
  return {
    groupsNames,
    unknownTaggedFields: null,
  }
}

function writeDeleteGroupsRequestDataFlexible(writer: WireWriter, message: DeleteGroupsRequestData): void {
  const groupsNames = notNull(message.groupsNames, 'GroupsNames')
  writeCompactCount(writer, groupsNames.length)
  writeCompactStringElements(writer, groupsNames, 'GroupsNames')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDeleteGroupsRequestDataLegacy(writer: WireWriter, message: DeleteGroupsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const groupsNames = notNull(message.groupsNames, 'GroupsNames')
  writeCount(writer, groupsNames.length)
  writeStringElements(writer, groupsNames, 'GroupsNames')
}
