// Generated from schemas/SaslHandshakeResponse.json by `npm run codegen`. Do not edit.

import { readCount, writeCount } from '../src/wire/array.ts'
import { int16, notNull } from '../src/wire/checks.ts'
import type { ResponseCodec } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readStringElements, writeStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of SaslHandshakeResponse. Versions 0+, none flexible. */
export interface SaslHandshakeResponseData {
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string each, default empty. */
  mechanisms: string[]
}

/** SaslHandshakeResponse, API key 17, versions 0 to 1, none flexible. */
export const SaslHandshakeResponse: ResponseCodec<SaslHandshakeResponseData> = {
  name: 'SaslHandshakeResponse',
  kind: 'response',
  apiKey: 17,
  validVersions: [0, 1],
  flexibleFrom: Infinity,
  create: createSaslHandshakeResponseData,
  read(reader, version) {
    assertVersion(SaslHandshakeResponse, version, reader.at)
    try {
      return readSaslHandshakeResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, SaslHandshakeResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(SaslHandshakeResponse, version, writer.byteLength)
    try {
      writeSaslHandshakeResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, SaslHandshakeResponse, version, writer.byteLength)
    }
  },
}

/** A SaslHandshakeResponseData in which every field has its default. */
export function createSaslHandshakeResponseData(): SaslHandshakeResponseData {
  return {
    errorCode: 0,
    mechanisms: [],
  }
}

function readSaslHandshakeResponseDataLegacy(reader: WireReader): SaslHandshakeResponseData {
  const buffer = reader.buffer
  const at = reader.take(2, 'ErrorCode')
  const errorCode = int16At(buffer, at)
  const mechanisms = readStringElements(reader, readCount(reader, 2, 'Mechanisms'), 'Mechanisms')
  return {
    errorCode,
    mechanisms,
  }
}

function writeSaslHandshakeResponseDataLegacy(writer: WireWriter, message: SaslHandshakeResponseData): void {
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'ErrorCode'))
  const mechanisms = notNull(message.mechanisms, 'Mechanisms')
  writeCount(writer, mechanisms.length)
  writeStringElements(writer, mechanisms, 'Mechanisms')
}
