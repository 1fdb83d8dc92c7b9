// Generated from schemas/AllocateProducerIdsResponse.json by `npm run codegen`. Do not edit.

import { int16, int32, int64 } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AllocateProducerIdsResponse. Versions 0+, flexible from 0. */
export interface AllocateProducerIdsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, int64, default 0n, a producerId. */
  producerIdStart: bigint
  /** Versions 0+, int32, default 0. */
  producerIdLen: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AllocateProducerIdsResponse, API key 67, version 0, flexible from 0. */
export const AllocateProducerIdsResponse: ResponseCodec<AllocateProducerIdsResponseData> = {
  name: 'AllocateProducerIdsResponse',
  kind: 'response',
  apiKey: 67,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createAllocateProducerIdsResponseData,
  read(reader, version) {
    assertVersion(AllocateProducerIdsResponse, version, reader.at)
    try {
      return readAllocateProducerIdsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, AllocateProducerIdsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AllocateProducerIdsResponse, version, writer.byteLength)
    try {
      writeAllocateProducerIdsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, AllocateProducerIdsResponse, version, writer.byteLength)
    }
  },
}

/** A AllocateProducerIdsResponseData in which every field has its default. */
export function createAllocateProducerIdsResponseData(): AllocateProducerIdsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    producerIdStart: 0n,
    producerIdLen: 0,
    unknownTaggedFields: null,
  }
}

function readAllocateProducerIdsResponseDataFlexible(reader: WireReader): AllocateProducerIdsResponseData {
  const view = reader.openView()
  const at = reader.take(19, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const producerIdStart = view.getBigInt64(at + 6)
  const producerIdLen = view.getInt32(at + 14)
  const unknownTaggedFields = unknownTagsAt(reader, at + 18, '')
  return {
    throttleTimeMs,
    errorCode,
    producerIdStart,
    producerIdLen,
    unknownTaggedFields,
  }
}

function writeAllocateProducerIdsResponseDataFlexible(
  writer: WireWriter,
  message: AllocateProducerIdsResponseData,
): void {
  const at = writer.reserve(19)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writer.view.setBigInt64(at + 6, int64(message.producerIdStart, 'ProducerIdStart'))
  writer.view.setInt32(at + 14, int32(message.producerIdLen, 'ProducerIdLen'))
  putUnknownTags(writer, at + 18, message.unknownTaggedFields, '')
}
