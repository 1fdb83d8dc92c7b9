// Generated from schemas/PushTelemetryRequest.json by `npm run codegen`. Do not edit.

import { readCompactBytes, writeCompactRecords } from '../src/wire/bytes.ts'
import { int8, int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At, int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of PushTelemetryRequest. Versions 0+, flexible from 0. */
export interface PushTelemetryRequestData {
  /** Versions 0+, uuid, default the nil uuid. */
  clientInstanceId: string
  /** Versions 0+, int32, default 0. */
  subscriptionId: number
  /** Versions 0+, bool, default false. */
  terminating: boolean
  /** Versions 0+, int8, default 0. */
  compressionType: number
  /** Versions 0+, bytes, default empty. */
  metrics: Buffer
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** PushTelemetryRequest, API key 72, version 0, flexible from 0. */
export const PushTelemetryRequest: RequestCodec<PushTelemetryRequestData> = {
  name: 'PushTelemetryRequest',
  kind: 'request',
  apiKey: 72,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createPushTelemetryRequestData,
  read(reader, version) {
    assertVersion(PushTelemetryRequest, version, reader.at)
    try {
      return readPushTelemetryRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, PushTelemetryRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(PushTelemetryRequest, version, writer.byteLength)
    try {
      writePushTelemetryRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, PushTelemetryRequest, version, writer.byteLength)
    }
  },
}

/** A PushTelemetryRequestData in which every field has its default. */
export function createPushTelemetryRequestData(): PushTelemetryRequestData {
  return {
    clientInstanceId: NIL_UUID,
    subscriptionId: 0,
    terminating: false,
    compressionType: 0,
    metrics: Buffer.alloc(0),
    unknownTaggedFields: null,
  }
}

function readPushTelemetryRequestDataFlexible(reader: WireReader): PushTelemetryRequestData {
  const buffer = reader.buffer
  const at = reader.take(22, 'ClientInstanceId')
  const clientInstanceId = uuidAt(reader, at)
  const subscriptionId = int32At(buffer, at + 16)
  const terminating = buffer[at + 20] !== 0
  const compressionType = int8At(buffer, at + 21)
  const metrics = readCompactBytes(reader, 'Metrics')
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    clientInstanceId,
    subscriptionId,
    terminating,
    compressionType,
    metrics,
    unknownTaggedFields,
  }
}

function writePushTelemetryRequestDataFlexible(writer: WireWriter, message: PushTelemetryRequestData): void {
  const at = writer.reserve(22)
  putUuid(writer, at, message.clientInstanceId, 'ClientInstanceId')
  writer.view.setInt32(at + 16, int32(message.subscriptionId, 'SubscriptionId'))
  writer.view.setInt8(at + 20, message.terminating ? 1 : 0)
  writer.view.setInt8(at + 21, int8(message.compressionType, 'CompressionType'))
  writeCompactRecords(writer, message.metrics, 'Metrics')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
