// Generated from schemas/ApiVersionsRequest.json by `npm run codegen`. Do not edit.

import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ApiVersionsRequest. Versions 0+, flexible from 3. */
export interface ApiVersionsRequestData {
  /** Versions 3+, string, default "", ignorable. */
  clientSoftwareName: string
  /** Versions 3+, string, default "", ignorable. */
  clientSoftwareVersion: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ApiVersionsRequest, API key 18, versions 0 to 4, flexible from 3. */
export const ApiVersionsRequest: RequestCodec<ApiVersionsRequestData> = {
  name: 'ApiVersionsRequest',
  kind: 'request',
  apiKey: 18,
  validVersions: [0, 4],
  flexibleFrom: 3,
  create: createApiVersionsRequestData,
  read(reader, version) {
    assertVersion(ApiVersionsRequest, version, reader.at)
    try {
      if (version >= 3) return readApiVersionsRequestDataFlexible(reader)
      return readApiVersionsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, ApiVersionsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ApiVersionsRequest, version, writer.byteLength)
    try {
      if (version >= 3) writeApiVersionsRequestDataFlexible(writer, message)
      else writeApiVersionsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, ApiVersionsRequest, version, writer.byteLength)
    }
  },
}

/** A ApiVersionsRequestData in which every field has its default. */
export function createApiVersionsRequestData(): ApiVersionsRequestData {
  return {
    clientSoftwareName: '',
    clientSoftwareVersion: '',
    unknownTaggedFields: null,
  }
}

function readApiVersionsRequestDataFlexible(reader: WireReader): ApiVersionsRequestData {
  const clientSoftwareName = readCompactString(reader, 'ClientSoftwareName')
  const clientSoftwareVersion = readCompactString(reader, 'ClientSoftwareVersion')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    clientSoftwareName,
    clientSoftwareVersion,
    unknownTaggedFields,
  }
}

function readApiVersionsRequestDataLegacy(reader: WireReader): ApiVersionsRequestData {
  return {
    clientSoftwareName: '',
    clientSoftwareVersion: '',
    unknownTaggedFields: null,
  }
}

function writeApiVersionsRequestDataFlexible(writer: WireWriter, message: ApiVersionsRequestData): void {
  writeCompactString(writer, message.clientSoftwareName, 'ClientSoftwareName')
  writeCompactString(writer, message.clientSoftwareVersion, 'ClientSoftwareVersion')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeApiVersionsRequestDataLegacy(writer: WireWriter, message: ApiVersionsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
}
