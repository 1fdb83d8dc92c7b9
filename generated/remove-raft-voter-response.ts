// Generated from schemas/RemoveRaftVoterResponse.json by `npm run codegen`. Do not edit.

import { int16, int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of RemoveRaftVoterResponse. Versions 0+, flexible from 0. */
export interface RemoveRaftVoterResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default "", ignorable. */
  errorMessage: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** RemoveRaftVoterResponse, API key 81, version 0, flexible from 0. */
export const RemoveRaftVoterResponse: ResponseCodec<RemoveRaftVoterResponseData> = {
  name: 'RemoveRaftVoterResponse',
  kind: 'response',
  apiKey: 81,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createRemoveRaftVoterResponseData,
  read(reader, version) {
    assertVersion(RemoveRaftVoterResponse, version, reader.at)
    try {
      return readRemoveRaftVoterResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, RemoveRaftVoterResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(RemoveRaftVoterResponse, version, writer.byteLength)
    try {
      writeRemoveRaftVoterResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, RemoveRaftVoterResponse, version, writer.byteLength)
    }
  },
}

/** A RemoveRaftVoterResponseData in which every field has its default. */
export function createRemoveRaftVoterResponseData(): RemoveRaftVoterResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: '',
    unknownTaggedFields: null,
  }
}

function readRemoveRaftVoterResponseDataFlexible(reader: WireReader): RemoveRaftVoterResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    unknownTaggedFields,
  }
}

function writeRemoveRaftVoterResponseDataFlexible(writer: WireWriter, message: RemoveRaftVoterResponseData): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
