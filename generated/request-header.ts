// Generated from schemas/RequestHeader.json by `npm run codegen`. Do not edit.

import { int16, int32 } from '../src/wire/checks.ts'
import type { DataCodec, RawTaggedField } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readNullableString, writeNullableString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of RequestHeader. Versions 1+, flexible from 2. */
export interface RequestHeaderData {
  /** Versions 1+, int16, default 0. */
  requestApiKey: number
  /** Versions 1+, int16, default 0. */
  requestApiVersion: number
  /** Versions 1+, int32, default 0. */
  correlationId: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  clientId: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** RequestHeader, versions 1 to 2, flexible from 2. */
export const RequestHeader: DataCodec<RequestHeaderData> = {
  name: 'RequestHeader',
  kind: 'header',
  validVersions: [1, 2],
  flexibleFrom: 2,
  create: createRequestHeaderData,
  read(reader, version) {
    assertVersion(RequestHeader, version, reader.at)
    try {
      if (version >= 2) return readRequestHeaderDataFlexible(reader)
      return readRequestHeaderDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, RequestHeader, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(RequestHeader, version, writer.byteLength)
    try {
      if (version >= 2) writeRequestHeaderDataFlexible(writer, message)
      else writeRequestHeaderDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, RequestHeader, version, writer.byteLength)
    }
  },
}

/** A RequestHeaderData in which every field has its default. */
export function createRequestHeaderData(): RequestHeaderData {
  return {
    requestApiKey: 0,
    requestApiVersion: 0,
    correlationId: 0,
    clientId: '',
    unknownTaggedFields: null,
  }
}

function readRequestHeaderDataFlexible(reader: WireReader): RequestHeaderData {
  const buffer = reader.buffer
  const at = reader.take(8, 'RequestApiKey')
  const requestApiKey = int16At(buffer, at)
  const requestApiVersion = int16At(buffer, at + 2)
  const correlationId = int32At(buffer, at + 4)
  const clientId = readNullableString(reader, 'ClientId')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    requestApiKey,
    requestApiVersion,
    correlationId,
    clientId,
    unknownTaggedFields,
  }
}

function readRequestHeaderDataLegacy(reader: WireReader): RequestHeaderData {
  const buffer = reader.buffer
  const at = reader.take(8, 'RequestApiKey')
  const requestApiKey = int16At(buffer, at)
  const requestApiVersion = int16At(buffer, at + 2)
  const correlationId = int32At(buffer, at + 4)
  const clientId = readNullableString(reader, 'ClientId')
  return {
    requestApiKey,
    requestApiVersion,
    correlationId,
    clientId,
    unknownTaggedFields: null,
  }
}

function writeRequestHeaderDataFlexible(writer: WireWriter, message: RequestHeaderData): void {
  const at = writer.reserve(8)
  writer.view.setInt16(at, int16(message.requestApiKey, 'RequestApiKey'))
  writer.view.setInt16(at + 2, int16(message.requestApiVersion, 'RequestApiVersion'))
  writer.view.setInt32(at + 4, int32(message.correlationId, 'CorrelationId'))
  writeNullableString(writer, message.clientId, 'ClientId')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeRequestHeaderDataLegacy(writer: WireWriter, message: RequestHeaderData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(8)
  writer.view.setInt16(at, int16(message.requestApiKey, 'RequestApiKey'))
  writer.view.setInt16(at + 2, int16(message.requestApiVersion, 'RequestApiVersion'))
  writer.view.setInt32(at + 4, int32(message.correlationId, 'CorrelationId'))
  writeNullableString(writer, message.clientId, 'ClientId')
}
