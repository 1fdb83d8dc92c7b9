// Generated from schemas/DeleteAclsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
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
  readCompactString,
  readNullableString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeNullableString,
  writeString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DeleteAclsResponse. Versions 1+, flexible from 2. */
export interface DeleteAclsResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, default empty. */
  filterResults: DeleteAclsFilterResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `FilterResults` of DeleteAclsResponse. Versions 1+. */
export interface DeleteAclsFilterResult {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  errorMessage: string | null
  /** Versions 1+, default empty. */
  matchingAcls: DeleteAclsMatchingAcl[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `FilterResults.MatchingAcls` of DeleteAclsResponse. Versions 1+. */
export interface DeleteAclsMatchingAcl {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  errorMessage: string | null
  /** Versions 1+, int8, default 0. */
  resourceType: number
  /** Versions 1+, string, default "". */
  resourceName: string
  /** Versions 1+, int8, default 3. */
  patternType: number
  /** Versions 1+, string, default "". */
  principal: string
  /** Versions 1+, string, default "". */
  host: string
  /** Versions 1+, int8, default 0. */
  operation: number
  /** Versions 1+, int8, default 0. */
  permissionType: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteAclsResponse, API key 31, versions 1 to 3, flexible from 2. */
export const DeleteAclsResponse: ResponseCodec<DeleteAclsResponseData> = {
  name: 'DeleteAclsResponse',
  kind: 'response',
  apiKey: 31,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createDeleteAclsResponseData,
  read(reader, version) {
    assertVersion(DeleteAclsResponse, version, reader.at)
    try {
      if (version >= 2) return readDeleteAclsResponseDataFlexible(reader)
      return readDeleteAclsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DeleteAclsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteAclsResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeDeleteAclsResponseDataFlexible(writer, message)
      else writeDeleteAclsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteAclsResponse, version, writer.byteLength)
    }
  },
}

/** A DeleteAclsResponseData in which every field has its default. */
export function createDeleteAclsResponseData(): DeleteAclsResponseData {
  return {
    throttleTimeMs: 0,
    filterResults: [],
    unknownTaggedFields: null,
  }
}

/** A DeleteAclsFilterResult in which every field has its default. */
export function createDeleteAclsFilterResult(): DeleteAclsFilterResult {
  return {
    errorCode: 0,
    errorMessage: '',
    matchingAcls: [],
    unknownTaggedFields: null,
  }
}

/** A DeleteAclsMatchingAcl in which every field has its default. */
export function createDeleteAclsMatchingAcl(): DeleteAclsMatchingAcl {
  return {
    errorCode: 0,
    errorMessage: '',
    resourceType: 0,
    resourceName: '',
    patternType: 3,
    principal: '',
    host: '',
    operation: 0,
    permissionType: 0,
    unknownTaggedFields: null,
  }
}

function readDeleteAclsResponseDataFlexible(reader: WireReader): DeleteAclsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const filterResultsCount = readCompactCount(reader, 5, 'FilterResults')
  const filterResults = newArray<DeleteAclsFilterResult>(filterResultsCount)
  for (let i = 0; i < filterResultsCount; i++) {
    filterResults[i] = readDeleteAclsFilterResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    filterResults,
    unknownTaggedFields,
  }
}

function readDeleteAclsResponseDataLegacy(reader: WireReader): DeleteAclsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const filterResultsCount = readCount(reader, 8, 'FilterResults')
  const filterResults = newArray<DeleteAclsFilterResult>(filterResultsCount)
  for (let i = 0; i < filterResultsCount; i++) {
    filterResults[i] = readDeleteAclsFilterResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    filterResults,
    unknownTaggedFields: null,
  }
}

function writeDeleteAclsResponseDataFlexible(writer: WireWriter, message: DeleteAclsResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const filterResults = notNull(message.filterResults, 'FilterResults')
  writeCompactCount(writer, filterResults.length)
  for (let i = 0; i < filterResults.length; i++) {
    writeDeleteAclsFilterResultFlexible(writer, notNull(filterResults[i], 'FilterResults'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDeleteAclsResponseDataLegacy(writer: WireWriter, message: DeleteAclsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const filterResults = notNull(message.filterResults, 'FilterResults')
  writeCount(writer, filterResults.length)
  for (let i = 0; i < filterResults.length; i++) {
    writeDeleteAclsFilterResultLegacy(writer, notNull(filterResults[i], 'FilterResults'))
  }
}

function readDeleteAclsFilterResultFlexible(reader: WireReader): DeleteAclsFilterResult {
  const buffer = reader.buffer
  const at = reader.take(2, 'FilterResults.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'FilterResults.ErrorMessage')
  const matchingAclsCount = readCompactCount(reader, 11, 'FilterResults.MatchingAcls')
  const matchingAcls = newArray<DeleteAclsMatchingAcl>(matchingAclsCount)
  for (let i = 0; i < matchingAclsCount; i++) {
    matchingAcls[i] = readDeleteAclsMatchingAclFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'FilterResults')
  return {
    errorCode,
    errorMessage,
    matchingAcls,
    unknownTaggedFields,
  }
}

function readDeleteAclsFilterResultLegacy(reader: WireReader): DeleteAclsFilterResult {
  const buffer = reader.buffer
  const at = reader.take(2, 'FilterResults.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readNullableString(reader, 'FilterResults.ErrorMessage')
  const matchingAclsCount = readCount(reader, 14, 'FilterResults.MatchingAcls')
  const matchingAcls = newArray<DeleteAclsMatchingAcl>(matchingAclsCount)
  for (let i = 0; i < matchingAclsCount; i++) {
    matchingAcls[i] = readDeleteAclsMatchingAclLegacy(reader)
  }
  return {
    errorCode,
    errorMessage,
    matchingAcls,
    unknownTaggedFields: null,
  }
}

function writeDeleteAclsFilterResultFlexible(writer: WireWriter, message: DeleteAclsFilterResult): void {
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'FilterResults.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'FilterResults.ErrorMessage')
  const matchingAcls = notNull(message.matchingAcls, 'FilterResults.MatchingAcls')
  writeCompactCount(writer, matchingAcls.length)
  for (let i = 0; i < matchingAcls.length; i++) {
    writeDeleteAclsMatchingAclFlexible(writer, notNull(matchingAcls[i], 'FilterResults.MatchingAcls'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'FilterResults')
}

function writeDeleteAclsFilterResultLegacy(writer: WireWriter, message: DeleteAclsFilterResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'FilterResults')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'FilterResults.ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'FilterResults.ErrorMessage')
  const matchingAcls = notNull(message.matchingAcls, 'FilterResults.MatchingAcls')
  writeCount(writer, matchingAcls.length)
  for (let i = 0; i < matchingAcls.length; i++) {
    writeDeleteAclsMatchingAclLegacy(writer, notNull(matchingAcls[i], 'FilterResults.MatchingAcls'))
  }
}

function readDeleteAclsMatchingAclFlexible(reader: WireReader): DeleteAclsMatchingAcl {
  const view = reader.view
  let at = reader.take(2, 'FilterResults.MatchingAcls.ErrorCode')
  const errorCode = view.getInt16(at)
  const errorMessage = readCompactNullableString(reader, 'FilterResults.MatchingAcls.ErrorMessage')
  at = reader.take(1, 'FilterResults.MatchingAcls.ResourceType')
  const resourceType = view.getInt8(at)
  const resourceName = readCompactString(reader, 'FilterResults.MatchingAcls.ResourceName')
  at = reader.take(1, 'FilterResults.MatchingAcls.PatternType')
  const patternType = view.getInt8(at)
  const principal = readCompactString(reader, 'FilterResults.MatchingAcls.Principal')
  const host = readCompactString(reader, 'FilterResults.MatchingAcls.Host')
  at = reader.take(3, 'FilterResults.MatchingAcls.Operation')
  const operation = view.getInt8(at)
  const permissionType = view.getInt8(at + 1)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'FilterResults.MatchingAcls')
  return {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    patternType,
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields,
  }
}

function readDeleteAclsMatchingAclLegacy(reader: WireReader): DeleteAclsMatchingAcl {
  const view = reader.view
  let at = reader.take(2, 'FilterResults.MatchingAcls.ErrorCode')
  const errorCode = view.getInt16(at)
  const errorMessage = readNullableString(reader, 'FilterResults.MatchingAcls.ErrorMessage')
  at = reader.take(1, 'FilterResults.MatchingAcls.ResourceType')
  const resourceType = view.getInt8(at)
  const resourceName = readString(reader, 'FilterResults.MatchingAcls.ResourceName')
  at = reader.take(1, 'FilterResults.MatchingAcls.PatternType')
  const patternType = view.getInt8(at)
  const principal = readString(reader, 'FilterResults.MatchingAcls.Principal')
  const host = readString(reader, 'FilterResults.MatchingAcls.Host')
  at = reader.take(2, 'FilterResults.MatchingAcls.Operation')
  const operation = view.getInt8(at)
  const permissionType = view.getInt8(at + 1)
  return {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    patternType,
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields: null,
  }
}

function writeDeleteAclsMatchingAclFlexible(writer: WireWriter, message: DeleteAclsMatchingAcl): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'FilterResults.MatchingAcls.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'FilterResults.MatchingAcls.ErrorMessage')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'FilterResults.MatchingAcls.ResourceType'))
  writeCompactString(writer, message.resourceName, 'FilterResults.MatchingAcls.ResourceName')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.patternType, 'FilterResults.MatchingAcls.PatternType'))
  writeCompactString(writer, message.principal, 'FilterResults.MatchingAcls.Principal')
  writeCompactString(writer, message.host, 'FilterResults.MatchingAcls.Host')
  at = writer.reserve(3)
  writer.view.setInt8(at, int8(message.operation, 'FilterResults.MatchingAcls.Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'FilterResults.MatchingAcls.PermissionType'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'FilterResults.MatchingAcls')
}

function writeDeleteAclsMatchingAclLegacy(writer: WireWriter, message: DeleteAclsMatchingAcl): void {
  refuseUnknownTags(message.unknownTaggedFields, 'FilterResults.MatchingAcls')
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'FilterResults.MatchingAcls.ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'FilterResults.MatchingAcls.ErrorMessage')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'FilterResults.MatchingAcls.ResourceType'))
  writeString(writer, message.resourceName, 'FilterResults.MatchingAcls.ResourceName')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.patternType, 'FilterResults.MatchingAcls.PatternType'))
  writeString(writer, message.principal, 'FilterResults.MatchingAcls.Principal')
  writeString(writer, message.host, 'FilterResults.MatchingAcls.Host')
  at = writer.reserve(2)
  writer.view.setInt8(at, int8(message.operation, 'FilterResults.MatchingAcls.Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'FilterResults.MatchingAcls.PermissionType'))
}
