// Generated from schemas/GetTelemetrySubscriptionsRequest.json by `npm run codegen`. Do not edit.

import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of GetTelemetrySubscriptionsRequest. Versions 0+, flexible from 0. */
export interface GetTelemetrySubscriptionsRequestData {
  /** Versions 0+, uuid, default the nil uuid. */
  clientInstanceId: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** GetTelemetrySubscriptionsRequest, API key 71, version 0, flexible from 0. */
export const GetTelemetrySubscriptionsRequest: RequestCodec<GetTelemetrySubscriptionsRequestData> = {
  name: 'GetTelemetrySubscriptionsRequest',
  kind: 'request',
  apiKey: 71,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createGetTelemetrySubscriptionsRequestData,
  read(reader, version) {
    assertVersion(GetTelemetrySubscriptionsRequest, version, reader.at)
    try {
      return readGetTelemetrySubscriptionsRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, GetTelemetrySubscriptionsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(GetTelemetrySubscriptionsRequest, version, writer.byteLength)
    try {
      writeGetTelemetrySubscriptionsRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, GetTelemetrySubscriptionsRequest, version, writer.byteLength)
    }
  },
}

/** A GetTelemetrySubscriptionsRequestData in which every field has its default. */
export function createGetTelemetrySubscriptionsRequestData(): GetTelemetrySubscriptionsRequestData {
  return {
    clientInstanceId: NIL_UUID,
    unknownTaggedFields: null,
  }
}

function readGetTelemetrySubscriptionsRequestDataFlexible(reader: WireReader): GetTelemetrySubscriptionsRequestData {
  const at = reader.take(17, 'ClientInstanceId')
  const clientInstanceId = uuidAt(reader, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 16, '')
  return {
    clientInstanceId,
    unknownTaggedFields,
  }
}

function writeGetTelemetrySubscriptionsRequestDataFlexible(
  writer: WireWriter,
  message: GetTelemetrySubscriptionsRequestData,
): void {
  const at = writer.reserve(17)
  putUuid(writer, at, message.clientInstanceId, 'ClientInstanceId')
  putUnknownTags(writer, at + 16, message.unknownTaggedFields, '')
}
