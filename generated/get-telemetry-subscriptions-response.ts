// Generated from schemas/GetTelemetrySubscriptionsResponse.json by `npm run codegen`. Do not edit.

import { readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { putInt8Array, readInt8Elements } from '../src/wire/array-elements.ts'
import { int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of GetTelemetrySubscriptionsResponse. Versions 0+, flexible from 0. */
export interface GetTelemetrySubscriptionsResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, uuid, default the nil uuid. */
  clientInstanceId: string
  /** Versions 0+, int32, default 0. */
  subscriptionId: number
  /** Versions 0+, int8 each, default empty. */
  acceptedCompressionTypes: number[]
  /** Versions 0+, int32, default 0. */
  pushIntervalMs: number
  /** Versions 0+, int32, default 0. */
  telemetryMaxBytes: number
  /** Versions 0+, bool, default false. */
  deltaTemporality: boolean
  /** Versions 0+, string each, default empty. */
  requestedMetrics: string[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** GetTelemetrySubscriptionsResponse, API key 71, version 0, flexible from 0. */
export const GetTelemetrySubscriptionsResponse: ResponseCodec<GetTelemetrySubscriptionsResponseData> = {
  name: 'GetTelemetrySubscriptionsResponse',
  kind: 'response',
  apiKey: 71,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createGetTelemetrySubscriptionsResponseData,
  read(reader, version) {
    assertVersion(GetTelemetrySubscriptionsResponse, version, reader.at)
    try {
      return readGetTelemetrySubscriptionsResponseDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, GetTelemetrySubscriptionsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(GetTelemetrySubscriptionsResponse, version, writer.byteLength)
    try {
      writeGetTelemetrySubscriptionsResponseDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, GetTelemetrySubscriptionsResponse, version, writer.byteLength)
    }
  },
}

/** A GetTelemetrySubscriptionsResponseData in which every field has its default. */
export function createGetTelemetrySubscriptionsResponseData(): GetTelemetrySubscriptionsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    clientInstanceId: NIL_UUID,
    subscriptionId: 0,
    acceptedCompressionTypes: [],
    pushIntervalMs: 0,
    telemetryMaxBytes: 0,
    deltaTemporality: false,
    requestedMetrics: [],
    unknownTaggedFields: null,
  }
}

function readGetTelemetrySubscriptionsResponseDataFlexible(reader: WireReader): GetTelemetrySubscriptionsResponseData {
  const buffer = reader.buffer
  let at = reader.take(26, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const clientInstanceId = uuidAt(reader, at + 6)
  const subscriptionId = int32At(buffer, at + 22)
  const acceptedCompressionTypes = readInt8Elements(reader, readCompactCount(reader, 1, 'AcceptedCompressionTypes'))
  at = reader.take(9, 'PushIntervalMs')
  const pushIntervalMs = int32At(buffer, at)
  const telemetryMaxBytes = int32At(buffer, at + 4)
  const deltaTemporality = buffer[at + 8] !== 0
  const requestedMetrics = readCompactStringElements(
    reader,
    readCompactCount(reader, 1, 'RequestedMetrics'),
    'RequestedMetrics',
  )
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    clientInstanceId,
    subscriptionId,
    acceptedCompressionTypes,
    pushIntervalMs,
    telemetryMaxBytes,
    deltaTemporality,
    requestedMetrics,
    unknownTaggedFields,
  }
}

function writeGetTelemetrySubscriptionsResponseDataFlexible(
  writer: WireWriter,
  message: GetTelemetrySubscriptionsResponseData,
): void {
  const acceptedCompressionTypes = notNull(message.acceptedCompressionTypes, 'AcceptedCompressionTypes')
  let at = writer.room(40 + 1 * acceptedCompressionTypes.length)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  putUuid(writer, at + 6, message.clientInstanceId, 'ClientInstanceId')
  writer.view.setInt32(at + 22, int32(message.subscriptionId, 'SubscriptionId'))
  at = putInt8Array(writer, at + 26, acceptedCompressionTypes, true, 'AcceptedCompressionTypes')
  writer.view.setInt32(at, int32(message.pushIntervalMs, 'PushIntervalMs'))
  writer.view.setInt32(at + 4, int32(message.telemetryMaxBytes, 'TelemetryMaxBytes'))
  writer.view.setInt8(at + 8, message.deltaTemporality ? 1 : 0)
  writer.at = at + 9
  const requestedMetrics = notNull(message.requestedMetrics, 'RequestedMetrics')
  writeCompactCount(writer, requestedMetrics.length)
  writeCompactStringElements(writer, requestedMetrics, 'RequestedMetrics')
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
