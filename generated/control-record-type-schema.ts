// Generated from schemas/ControlRecordTypeSchema.json by `npm run codegen`. Do not edit.

import { int16 } from '../src/wire/checks.ts'
import type { DataCodec } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ControlRecordTypeSchema. Versions 0+, none flexible. */
export interface ControlRecordTypeSchemaData {
  /** Versions 0+, int16, default 0. */
  type: number
}

/** ControlRecordTypeSchema, version 0, none flexible. */
export const ControlRecordTypeSchema: DataCodec<ControlRecordTypeSchemaData> = {
  name: 'ControlRecordTypeSchema',
  kind: 'data',
  validVersions: [0, 0],
  flexibleFrom: Infinity,
  create: createControlRecordTypeSchemaData,
  read(reader, version) {
    assertVersion(ControlRecordTypeSchema, version, reader.at)
    try {
      return readControlRecordTypeSchemaDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, ControlRecordTypeSchema, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ControlRecordTypeSchema, version, writer.byteLength)
    try {
      writeControlRecordTypeSchemaDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, ControlRecordTypeSchema, version, writer.byteLength)
    }
  },
}

/** A ControlRecordTypeSchemaData in which every field has its default. */
export function createControlRecordTypeSchemaData(): ControlRecordTypeSchemaData {
  return {
    type: 0,
  }
}

function readControlRecordTypeSchemaDataLegacy(reader: WireReader): ControlRecordTypeSchemaData {
  const buffer = reader.buffer
  const at = reader.take(2, 'Type')
  const type = int16At(buffer, at)
  return {
    type,
  }
}

function writeControlRecordTypeSchemaDataLegacy(writer: WireWriter, message: ControlRecordTypeSchemaData): void {
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.type, 'Type'))
}
