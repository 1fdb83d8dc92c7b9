// Generated from schemas/EnvelopeRequest.json by `npm run codegen`. Do not edit.

import {
  readCompactBytes,
  readCompactNullableBytes,
  writeCompactBytes,
  writeCompactNullableBytes,
  writeCompactRecords
} from '../src/wire/bytes.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of EnvelopeRequest. Versions 0+, flexible from 0. */
export interface EnvelopeRequestData {
  /** Versions 0+, bytes, default empty. */
  requestData: Buffer
  /** Versions 0+, bytes, nullable in versions 0+, default empty. */
  requestPrincipal: Buffer | null
  /** Versions 0+, bytes, default empty. */
  clientHostAddress: Buffer
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** EnvelopeRequest, API key 58, version 0, flexible from 0. */
export const EnvelopeRequest: RequestCodec<EnvelopeRequestData> = {
  name: 'EnvelopeRequest',
  kind: 'request',
  apiKey: 58,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createEnvelopeRequestData,
  read(reader, version) {
    assertVersion(EnvelopeRequest, version, reader.at)
    try {
      return readEnvelopeRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, EnvelopeRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(EnvelopeRequest, version, writer.byteLength)
    try {
      writeEnvelopeRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, EnvelopeRequest, version, writer.byteLength)
    }
  },
}

/** A EnvelopeRequestData in which every field has its default. */
export function createEnvelopeRequestData(): EnvelopeRequestData {
  return {
    requestData: Buffer.alloc(0),
    requestPrincipal: Buffer.alloc(0),
    clientHostAddress: Buffer.alloc(0),
    unknownTaggedFields: null,
  }
}

function readEnvelopeRequestDataFlexible(reader: WireReader): EnvelopeRequestData {
  const requestData = readCompactBytes(reader, 'RequestData')
  const requestPrincipal = readCompactNullableBytes(reader, 'RequestPrincipal')
  const clientHostAddress = readCompactBytes(reader, 'ClientHostAddress')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    requestData,
    requestPrincipal,
    clientHostAddress,
    unknownTaggedFields,
  }
}

function writeEnvelopeRequestDataFlexible(writer: WireWriter, message: EnvelopeRequestData): void {
  writeCompactRecords(writer, message.requestData, 'RequestData')
  writeCompactNullableBytes(writer, message.requestPrincipal, 'RequestPrincipal')
  writeCompactBytes(writer, message.clientHostAddress, 'ClientHostAddress')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
