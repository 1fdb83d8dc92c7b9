// Generated from schemas/ResponseHeader.json by `npm run codegen`. Do not edit.

import { int32 } from '../src/wire/checks.ts'
import type { DataCodec, RawTaggedField } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ResponseHeader. Versions 0+, flexible from 1. */
export interface ResponseHeaderData {
  /** Versions 0+, int32, default 0. */
  correlationId: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ResponseHeader, versions 0 to 1, flexible from 1. */
export const ResponseHeader: DataCodec<ResponseHeaderData> = {
  name: 'ResponseHeader',
  kind: 'header',
  validVersions: [0, 1],
  flexibleFrom: 1,
  create: createResponseHeaderData,
  read(reader, version) {
    assertVersion(ResponseHeader, version, reader.at)
    try {
      if (version >= 1) return readResponseHeaderDataFlexible(reader)
      return readResponseHeaderDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, ResponseHeader, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ResponseHeader, version, writer.byteLength)
    try {
      if (version >= 1) writeResponseHeaderDataFlexible(writer, message)
      else writeResponseHeaderDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, ResponseHeader, version, writer.byteLength)
    }
  },
}

/** A ResponseHeaderData in which every field has its default. */
export function createResponseHeaderData(): ResponseHeaderData {
  return {
    correlationId: 0,
    unknownTaggedFields: null,
  }
}

function readResponseHeaderDataFlexible(reader: WireReader): ResponseHeaderData {
  const buffer = reader.buffer
  const at = reader.take(5, 'CorrelationId')
  const correlationId = int32At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, '')
  return {
    correlationId,
    unknownTaggedFields,
  }
}

function readResponseHeaderDataLegacy(reader: WireReader): ResponseHeaderData {
  const buffer = reader.buffer
  const at = reader.take(4, 'CorrelationId')
  const correlationId = int32At(buffer, at)
  return {
    correlationId,
    unknownTaggedFields: null,
  }
}

function writeResponseHeaderDataFlexible(writer: WireWriter, message: ResponseHeaderData): void {
  const at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.correlationId, 'CorrelationId'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, '')
}

function writeResponseHeaderDataLegacy(writer: WireWriter, message: ResponseHeaderData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.correlationId, 'CorrelationId'))
}
