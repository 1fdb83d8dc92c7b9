// Generated from schemas/SaslAuthenticateRequest.json by `npm run codegen`. Do not edit.

import { readBytes, readCompactBytes, writeBytes, writeCompactBytes } from '../src/wire/bytes.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of SaslAuthenticateRequest. Versions 0+, flexible from 2. */
export interface SaslAuthenticateRequestData {
  /** Versions 0+, bytes, default empty. */
  authBytes: Buffer
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** SaslAuthenticateRequest, API key 36, versions 0 to 2, flexible from 2. */
export const SaslAuthenticateRequest: RequestCodec<SaslAuthenticateRequestData> = {
  name: 'SaslAuthenticateRequest',
  kind: 'request',
  apiKey: 36,
  validVersions: [0, 2],
  flexibleFrom: 2,
  create: createSaslAuthenticateRequestData,
  read(reader, version) {
    assertVersion(SaslAuthenticateRequest, version, reader.at)
    try {
      if (version >= 2) return readSaslAuthenticateRequestDataFlexible(reader)
      return readSaslAuthenticateRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, SaslAuthenticateRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(SaslAuthenticateRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeSaslAuthenticateRequestDataFlexible(writer, message)
      else writeSaslAuthenticateRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, SaslAuthenticateRequest, version, writer.byteLength)
    }
  },
}

/** A SaslAuthenticateRequestData in which every field has its default. */
export function createSaslAuthenticateRequestData(): SaslAuthenticateRequestData {
  return {
    authBytes: Buffer.alloc(0),
    unknownTaggedFields: null,
  }
}

function readSaslAuthenticateRequestDataFlexible(reader: WireReader): SaslAuthenticateRequestData {
  const authBytes = readCompactBytes(reader, 'AuthBytes')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    authBytes,
    unknownTaggedFields,
  }
}

function readSaslAuthenticateRequestDataLegacy(reader: WireReader): SaslAuthenticateRequestData {
  const authBytes = readBytes(reader, 'AuthBytes')
  return {
    authBytes,
    unknownTaggedFields: null,
  }
}

function writeSaslAuthenticateRequestDataFlexible(writer: WireWriter, message: SaslAuthenticateRequestData): void {
  writeCompactBytes(writer, message.authBytes, 'AuthBytes')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeSaslAuthenticateRequestDataLegacy(writer: WireWriter, message: SaslAuthenticateRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeBytes(writer, message.authBytes, 'AuthBytes')
}
