// Generated from schemas/EndTxnMarker.json by `npm run codegen`. Do not edit.

import { int32 } from '../src/wire/checks.ts'
import type { DataCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of EndTxnMarker. Versions 0+, none flexible. */
export interface EndTxnMarkerData {
  /** Versions 0+, int32, default 0. */
  coordinatorEpoch: number
}

/** EndTxnMarker, version 0, none flexible. */
export const EndTxnMarker: DataCodec<EndTxnMarkerData> = {
  name: 'EndTxnMarker',
  kind: 'data',
  validVersions: [0, 0],
  flexibleFrom: Infinity,
  create: createEndTxnMarkerData,
  read(reader, version) {
    assertVersion(EndTxnMarker, version, reader.at)
    try {
      return readEndTxnMarkerDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, EndTxnMarker, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(EndTxnMarker, version, writer.byteLength)
    try {
      writeEndTxnMarkerDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, EndTxnMarker, version, writer.byteLength)
    }
  },
}

/** A EndTxnMarkerData in which every field has its default. */
export function createEndTxnMarkerData(): EndTxnMarkerData {
  return {
    coordinatorEpoch: 0,
  }
}

function readEndTxnMarkerDataLegacy(reader: WireReader): EndTxnMarkerData {
  const buffer = reader.buffer
  const at = reader.take(4, 'CoordinatorEpoch')
  const coordinatorEpoch = int32At(buffer, at)
  return {
    coordinatorEpoch,
  }
}

function writeEndTxnMarkerDataLegacy(writer: WireWriter, message: EndTxnMarkerData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.coordinatorEpoch, 'CoordinatorEpoch'))
}
