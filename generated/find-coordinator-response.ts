// Generated from schemas/FindCoordinatorResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
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

/** Body of FindCoordinatorResponse. Versions 0+, flexible from 3. */
export interface FindCoordinatorResponseData {
  /** Versions 1+, int32, default 0, ignorable. */
  throttleTimeMs: number
  /** Versions 0-3, int16, default 0. */
  errorCode: number
  /** Versions 1-3, string, nullable in versions 1-3, default "", ignorable. */
  errorMessage: string | null
  /** Versions 0-3, int32, default 0, a brokerId. */
  nodeId: number
  /** Versions 0-3, string, default "". */
  host: string
  /** Versions 0-3, int32, default 0. */
  port: number
  /** Versions 4+, default empty. */
  coordinators: Coordinator[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Coordinators` of FindCoordinatorResponse. Versions 4+. */
export interface Coordinator {
  /** Versions 4+, string, default "". */
  key: string
  /** Versions 4+, int32, default 0, a brokerId. */
  nodeId: number
  /** Versions 4+, string, default "". */
  host: string
  /** Versions 4+, int32, default 0. */
  port: number
  /** Versions 4+, int16, default 0. */
  errorCode: number
  /** Versions 4+, string, nullable in versions 4+, default "", ignorable. */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** FindCoordinatorResponse, API key 10, versions 0 to 6, flexible from 3. */
export const FindCoordinatorResponse: ResponseCodec<FindCoordinatorResponseData> = {
  name: 'FindCoordinatorResponse',
  kind: 'response',
  apiKey: 10,
  validVersions: [0, 6],
  flexibleFrom: 3,
  create: createFindCoordinatorResponseData,
  read(reader, version) {
    assertVersion(FindCoordinatorResponse, version, reader.at)
    try {
      if (version >= 3) return readFindCoordinatorResponseDataFlexible(reader, version)
      return readFindCoordinatorResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, FindCoordinatorResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(FindCoordinatorResponse, version, writer.byteLength)
    try {
      if (version >= 3) writeFindCoordinatorResponseDataFlexible(writer, message, version)
      else writeFindCoordinatorResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, FindCoordinatorResponse, version, writer.byteLength)
    }
  },
}

/** A FindCoordinatorResponseData in which every field has its default. */
export function createFindCoordinatorResponseData(): FindCoordinatorResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: '',
    nodeId: 0,
    host: '',
    port: 0,
    coordinators: [],
    unknownTaggedFields: null,
  }
}

/** A Coordinator in which every field has its default. */
export function createCoordinator(): Coordinator {
  return {
    key: '',
    nodeId: 0,
    host: '',
    port: 0,
    errorCode: 0,
    errorMessage: '',
    unknownTaggedFields: null,
  }
}

function readFindCoordinatorResponseDataFlexible(reader: WireReader, version: number): FindCoordinatorResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  let errorCode: number = 0
  let errorMessage: string | null = ''
  let nodeId: number = 0
  let host: string = ''
  let port: number = 0
  if (version <= 3) {
    let at = reader.take(2, 'ErrorCode')
    errorCode = view.getInt16(at)
    errorMessage = readCompactNullableString(reader, 'ErrorMessage')
    at = reader.take(4, 'NodeId')
    nodeId = view.getInt32(at)
    host = readCompactString(reader, 'Host')
    at = reader.take(4, 'Port')
    port = view.getInt32(at)
  }
  let coordinators: Coordinator[]
  if (version >= 4) {
    const coordinatorsCount = readCompactCount(reader, 14, 'Coordinators')
    coordinators = newArray<Coordinator>(coordinatorsCount)
    for (let i = 0; i < coordinatorsCount; i++) {
      coordinators[i] = readCoordinatorFlexible(reader)
    }
  } else {
    coordinators = []
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    nodeId,
    host,
    port,
    coordinators,
    unknownTaggedFields,
  }
}

function readFindCoordinatorResponseDataLegacy(reader: WireReader, version: number): FindCoordinatorResponseData {
  const buffer = reader.buffer
  let throttleTimeMs: number = 0
  if (version >= 1) {
    const at = reader.take(4, 'ThrottleTimeMs')
    throttleTimeMs = int32At(buffer, at)
  }
  let at = reader.take(2, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  let errorMessage: string | null = ''
  if (version >= 1) {
    errorMessage = readNullableString(reader, 'ErrorMessage')
  }
  at = reader.take(4, 'NodeId')
  const nodeId = int32At(buffer, at)
  const host = readString(reader, 'Host')
  at = reader.take(4, 'Port')
  const port = int32At(buffer, at)
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    nodeId,
    host,
    port,
    coordinators: [],
    unknownTaggedFields: null,
  }
}

function writeFindCoordinatorResponseDataFlexible(
  writer: WireWriter,
  message: FindCoordinatorResponseData,
  version: number,
): void {
  if (version > 3 && message.errorCode !== 0) {
    throw unsupportedField('ErrorCode')
  }
  if (version > 3 && message.nodeId !== 0) {
    throw unsupportedField('NodeId')
  }
  if (version > 3 && message.host !== '') {
    throw unsupportedField('Host')
  }
  if (version > 3 && message.port !== 0) {
    throw unsupportedField('Port')
  }
  if (version < 4 && (message.coordinators === null || message.coordinators.length !== 0)) {
    throw unsupportedField('Coordinators')
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  if (version <= 3) {
    let at = writer.reserve(2)
    writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
    writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
    at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.nodeId, 'NodeId'))
    writeCompactString(writer, message.host, 'Host')
    at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.port, 'Port'))
  }
  if (version >= 4) {
    const coordinators = notNull(message.coordinators, 'Coordinators')
    writeCompactCount(writer, coordinators.length)
    for (let i = 0; i < coordinators.length; i++) {
      writeCoordinatorFlexible(writer, notNull(coordinators[i], 'Coordinators'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeFindCoordinatorResponseDataLegacy(
  writer: WireWriter,
  message: FindCoordinatorResponseData,
  version: number,
): void {
  if ((message.coordinators === null || message.coordinators.length !== 0)) {
    throw unsupportedField('Coordinators')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  if (version >= 1) {
    const at = writer.reserve(4)
    writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  }
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  if (version >= 1) {
    writeNullableString(writer, message.errorMessage, 'ErrorMessage')
  }
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.nodeId, 'NodeId'))
  writeString(writer, message.host, 'Host')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.port, 'Port'))
}

function readCoordinatorFlexible(reader: WireReader): Coordinator {
  const view = reader.view
  const key = readCompactString(reader, 'Coordinators.Key')
  let at = reader.take(4, 'Coordinators.NodeId')
  const nodeId = view.getInt32(at)
  const host = readCompactString(reader, 'Coordinators.Host')
  at = reader.take(6, 'Coordinators.Port')
  const port = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const errorMessage = readCompactNullableString(reader, 'Coordinators.ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, 'Coordinators')
  return {
    key,
    nodeId,
    host,
    port,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writeCoordinatorFlexible(writer: WireWriter, message: Coordinator): void {
  writeCompactString(writer, message.key, 'Coordinators.Key')
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.nodeId, 'Coordinators.NodeId'))
  writeCompactString(writer, message.host, 'Coordinators.Host')
  at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.port, 'Coordinators.Port'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'Coordinators.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Coordinators.ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Coordinators')
}
