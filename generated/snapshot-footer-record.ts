// Generated from schemas/SnapshotFooterRecord.json by `npm run codegen`. Do not edit.

import { int16 } from '../src/wire/checks.ts'
import type { DataCodec, RawTaggedField } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of SnapshotFooterRecord. Versions 0+, flexible from 0. */
export interface SnapshotFooterRecordData {
  /** Versions 0+, int16, default 0. */
  version: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** SnapshotFooterRecord, version 0, flexible from 0. */
export const SnapshotFooterRecord: DataCodec<SnapshotFooterRecordData> = {
  name: 'SnapshotFooterRecord',
  kind: 'data',
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createSnapshotFooterRecordData,
  read(reader, version) {
    assertVersion(SnapshotFooterRecord, version, reader.at)
    try {
      return readSnapshotFooterRecordDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, SnapshotFooterRecord, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(SnapshotFooterRecord, version, writer.byteLength)
    try {
      writeSnapshotFooterRecordDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, SnapshotFooterRecord, version, writer.byteLength)
    }
  },
}

/** A SnapshotFooterRecordData in which every field has its default. */
export function createSnapshotFooterRecordData(): SnapshotFooterRecordData {
  return {
    version: 0,
    unknownTaggedFields: null,
  }
}

function readSnapshotFooterRecordDataFlexible(reader: WireReader): SnapshotFooterRecordData {
  const buffer = reader.buffer
  const at = reader.take(3, 'Version')
  const versionValue = int16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, '')
  return {
    version: versionValue,
    unknownTaggedFields,
  }
}

function writeSnapshotFooterRecordDataFlexible(writer: WireWriter, message: SnapshotFooterRecordData): void {
  const at = writer.reserve(3)
  writer.view.setInt16(at, int16(message.version, 'Version'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, '')
}
