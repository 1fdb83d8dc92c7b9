// Generated from schemas/SaslHandshakeRequest.json by `npm run codegen`. Do not edit.

import type { RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of SaslHandshakeRequest. Versions 0+, none flexible. */
export interface SaslHandshakeRequestData {
  /** Versions 0+, string, default "". */
  mechanism: string
}

/** SaslHandshakeRequest, API key 17, versions 0 to 1, none flexible. */
export const SaslHandshakeRequest: RequestCodec<SaslHandshakeRequestData> = {
  name: 'SaslHandshakeRequest',
  kind: 'request',
  apiKey: 17,
  validVersions: [0, 1],
  flexibleFrom: Infinity,
  create: createSaslHandshakeRequestData,
  read(reader, version) {
    assertVersion(SaslHandshakeRequest, version, reader.at)
    try {
      return readSaslHandshakeRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, SaslHandshakeRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(SaslHandshakeRequest, version, writer.byteLength)
    try {
      writeSaslHandshakeRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, SaslHandshakeRequest, version, writer.byteLength)
    }
  },
}

/** A SaslHandshakeRequestData in which every field has its default. */
export function createSaslHandshakeRequestData(): SaslHandshakeRequestData {
  return {
    mechanism: '',
  }
}

function readSaslHandshakeRequestDataLegacy(reader: WireReader): SaslHandshakeRequestData {
  const mechanism = readString(reader, 'Mechanism')
  return {
    mechanism,
  }
}

function writeSaslHandshakeRequestDataLegacy(writer: WireWriter, message: SaslHandshakeRequestData): void {
  writeString(writer, message.mechanism, 'Mechanism')
}
