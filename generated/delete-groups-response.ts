// Generated from schemas/DeleteGroupsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DeleteGroupsResponse. Versions 0+, flexible from 2. */
export interface DeleteGroupsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, default empty. */
  results: DeletableGroupResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of DeleteGroupsResponse. Versions 0+. */
export interface DeletableGroupResult {
  /** Versions 0+, string, default "", map key, a groupId. */
  groupId: string
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DeleteGroupsResponse, API key 42, versions 0 to 2, flexible from 2. */
export const DeleteGroupsResponse: ResponseCodec<DeleteGroupsResponseData> = {
  name: 'DeleteGroupsResponse',
  kind: 'response',
  apiKey: 42,
  validVersions: [0, 2],
  flexibleFrom: 2,
  create: createDeleteGroupsResponseData,
  read(reader, version) {
    assertVersion(DeleteGroupsResponse, version, reader.at)
    try {
      if (version >= 2) return readDeleteGroupsResponseDataFlexible(reader)
      return readDeleteGroupsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DeleteGroupsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DeleteGroupsResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeDeleteGroupsResponseDataFlexible(writer, message)
      else writeDeleteGroupsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DeleteGroupsResponse, version, writer.byteLength)
    }
  },
}

/** A DeleteGroupsResponseData in which every field has its default. */
export function createDeleteGroupsResponseData(): DeleteGroupsResponseData {
  return {
    throttleTimeMs: 0,
    results: [],
    unknownTaggedFields: null,
  }
}

/** A DeletableGroupResult in which every field has its default. */
export function createDeletableGroupResult(): DeletableGroupResult {
  return {
    groupId: '',
    errorCode: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one DeletableGroupResult from another: its `groupId`. A list may hold the same key twice. */
export function keyOfDeletableGroupResult(message: DeletableGroupResult): string {
  return message.groupId
}

function readDeleteGroupsResponseDataFlexible(reader: WireReader): DeleteGroupsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsCount = readCompactCount(reader, 4, 'Results')
  const results = newArray<DeletableGroupResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readDeletableGroupResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }
}

function readDeleteGroupsResponseDataLegacy(reader: WireReader): DeleteGroupsResponseData {
  const buffer = reader.buffer
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const resultsCount = readCount(reader, 4, 'Results')
  const results = newArray<DeletableGroupResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readDeletableGroupResultLegacy(reader)
  }
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields: null,
  }
}

function writeDeleteGroupsResponseDataFlexible(writer: WireWriter, message: DeleteGroupsResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeDeletableGroupResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDeleteGroupsResponseDataLegacy(writer: WireWriter, message: DeleteGroupsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeDeletableGroupResultLegacy(writer, notNull(results[i], 'Results'))
  }
}

function readDeletableGroupResultFlexible(reader: WireReader): DeletableGroupResult {
  const buffer = reader.buffer
  const groupId = readCompactString(reader, 'Results.GroupId')
  const at = reader.take(3, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Results')
  return {
    groupId,
    errorCode,
    unknownTaggedFields,
  }
}

function readDeletableGroupResultLegacy(reader: WireReader): DeletableGroupResult {
  const buffer = reader.buffer
  const groupId = readString(reader, 'Results.GroupId')
  const at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  return {
    groupId,
    errorCode,
    unknownTaggedFields: null,
  }
}

function writeDeletableGroupResultFlexible(writer: WireWriter, message: DeletableGroupResult): void {
  writeCompactString(writer, message.groupId, 'Results.GroupId')
  const at = writer.reserve(3)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Results')
}

function writeDeletableGroupResultLegacy(writer: WireWriter, message: DeletableGroupResult): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results')
  writeString(writer, message.groupId, 'Results.GroupId')
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
}
