// Generated from schemas/DeleteAclsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int8, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readNullableString,
  writeCompactNullableString,
  writeNullableString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DeleteAclsRequest. Versions 1+, flexible from 2. */
export interface DeleteAclsRequestData {
  /** Versions 1+, default empty. */
  filters: DeleteAclsFilter[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Filters` of DeleteAclsRequest. Versions 1+. */
export interface DeleteAclsFilter {
  /** Versions 1+, int8, default 0. */
  resourceTypeFilter: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  resourceNameFilter: string | null
  /** Versions 1+, int8, default 3. */
  patternTypeFilter: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  principalFilter: string | null
  /** Versions 1+, string, nullable in versions 1+, default "". */
  hostFilter: string | null
  /** Versions 1+, int8, default 0. */
  operation: number
  /** Versions 1+, int8, default 0. */
  permissionType: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteAclsRequest, API key 31, versions 1 to 3, flexible from 2. */
export const DeleteAclsRequest: RequestCodec<DeleteAclsRequestData> = {
  name: 'DeleteAclsRequest',
  kind: 'request',
  apiKey: 31,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createDeleteAclsRequestData,
  read(reader, version) {
    assertVersion(DeleteAclsRequest, version, reader.at)
    try {
      if (version >= 2) return readDeleteAclsRequestDataFlexible(reader)
      return readDeleteAclsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DeleteAclsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteAclsRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeDeleteAclsRequestDataFlexible(writer, message)
      else writeDeleteAclsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteAclsRequest, version, writer.byteLength)
    }
  },
}

/** A DeleteAclsRequestData in which every field has its default. */
export function createDeleteAclsRequestData(): DeleteAclsRequestData {
  return {
    filters: [],
    unknownTaggedFields: null,
  }
}

/** A DeleteAclsFilter in which every field has its default. */
export function createDeleteAclsFilter(): DeleteAclsFilter {
  return {
    resourceTypeFilter: 0,
    resourceNameFilter: '',
    patternTypeFilter: 3,
    principalFilter: '',
    hostFilter: '',
    operation: 0,
    permissionType: 0,
    unknownTaggedFields: null,
  }
}

function readDeleteAclsRequestDataFlexible(reader: WireReader): DeleteAclsRequestData {
  reader.openView()
  const filtersCount = readCompactCount(reader, 8, 'Filters')
  const filters = newArray<DeleteAclsFilter>(filtersCount)
  for (let i = 0; i < filtersCount; i++) {
    filters[i] = readDeleteAclsFilterFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    filters,
    unknownTaggedFields,
  }
}

function readDeleteAclsRequestDataLegacy(reader: WireReader): DeleteAclsRequestData {
  reader.openView()
  const filtersCount = readCount(reader, 10, 'Filters')
  const filters = newArray<DeleteAclsFilter>(filtersCount)
  for (let i = 0; i < filtersCount; i++) {
    filters[i] = readDeleteAclsFilterLegacy(reader)
  }
  return {
    filters,
    unknownTaggedFields: null,
  }
}

function writeDeleteAclsRequestDataFlexible(writer: WireWriter, message: DeleteAclsRequestData): void {
  const filters = notNull(message.filters, 'Filters')
  writeCompactCount(writer, filters.length)
  for (let i = 0; i < filters.length; i++) {
    writeDeleteAclsFilterFlexible(writer, notNull(filters[i], 'Filters'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDeleteAclsRequestDataLegacy(writer: WireWriter, message: DeleteAclsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const filters = notNull(message.filters, 'Filters')
  writeCount(writer, filters.length)
  for (let i = 0; i < filters.length; i++) {
    writeDeleteAclsFilterLegacy(writer, notNull(filters[i], 'Filters'))
  }
}

function readDeleteAclsFilterFlexible(reader: WireReader): DeleteAclsFilter {
  const view = reader.view
  let at = reader.take(1, 'Filters.ResourceTypeFilter')
  const resourceTypeFilter = view.getInt8(at)
  const resourceNameFilter = readCompactNullableString(reader, 'Filters.ResourceNameFilter')
  at = reader.take(1, 'Filters.PatternTypeFilter')
  const patternTypeFilter = view.getInt8(at)
  const principalFilter = readCompactNullableString(reader, 'Filters.PrincipalFilter')
  const hostFilter = readCompactNullableString(reader, 'Filters.HostFilter')
  at = reader.take(3, 'Filters.Operation')
  const operation = view.getInt8(at)
  const permissionType = view.getInt8(at + 1)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Filters')
  return {
    resourceTypeFilter,
    resourceNameFilter,
    patternTypeFilter,
    principalFilter,
    hostFilter,
    operation,
    permissionType,
    unknownTaggedFields,
  }
}

function readDeleteAclsFilterLegacy(reader: WireReader): DeleteAclsFilter {
  const view = reader.view
  let at = reader.take(1, 'Filters.ResourceTypeFilter')
  const resourceTypeFilter = view.getInt8(at)
  const resourceNameFilter = readNullableString(reader, 'Filters.ResourceNameFilter')
  at = reader.take(1, 'Filters.PatternTypeFilter')
  const patternTypeFilter = view.getInt8(at)
  const principalFilter = readNullableString(reader, 'Filters.PrincipalFilter')
  const hostFilter = readNullableString(reader, 'Filters.HostFilter')
  at = reader.take(2, 'Filters.Operation')
  const operation = view.getInt8(at)
  const permissionType = view.getInt8(at + 1)
  return {
    resourceTypeFilter,
    resourceNameFilter,
    patternTypeFilter,
    principalFilter,
    hostFilter,
    operation,
    permissionType,
    unknownTaggedFields: null,
  }
}

function writeDeleteAclsFilterFlexible(writer: WireWriter, message: DeleteAclsFilter): void {
  let at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceTypeFilter, 'Filters.ResourceTypeFilter'))
  writeCompactNullableString(writer, message.resourceNameFilter, 'Filters.ResourceNameFilter')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.patternTypeFilter, 'Filters.PatternTypeFilter'))
  writeCompactNullableString(writer, message.principalFilter, 'Filters.PrincipalFilter')
  writeCompactNullableString(writer, message.hostFilter, 'Filters.HostFilter')
  at = writer.reserve(3)
  writer.view.setInt8(at, int8(message.operation, 'Filters.Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'Filters.PermissionType'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Filters')
}

function writeDeleteAclsFilterLegacy(writer: WireWriter, message: DeleteAclsFilter): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Filters')
  let at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceTypeFilter, 'Filters.ResourceTypeFilter'))
  writeNullableString(writer, message.resourceNameFilter, 'Filters.ResourceNameFilter')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.patternTypeFilter, 'Filters.PatternTypeFilter'))
  writeNullableString(writer, message.principalFilter, 'Filters.PrincipalFilter')
  writeNullableString(writer, message.hostFilter, 'Filters.HostFilter')
  at = writer.reserve(2)
  writer.view.setInt8(at, int8(message.operation, 'Filters.Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'Filters.PermissionType'))
}
