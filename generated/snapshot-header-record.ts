// Generated from schemas/SnapshotHeaderRecord.json by `npm run codegen`. Do not edit.

import { int16, int64 } from '../src/wire/checks.ts'
import type { DataCodec, RawTaggedField } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of SnapshotHeaderRecord. Versions 0+, flexible from 0. */
export interface SnapshotHeaderRecordData {
  /** Versions 0+, int16, default 0. */
  version: number
  /** Versions 0+, int64, default 0n. */
  lastContainedLogTimestamp: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** SnapshotHeaderRecord, version 0, flexible from 0. */
export const SnapshotHeaderRecord: DataCodec<SnapshotHeaderRecordData> = {
  name: 'SnapshotHeaderRecord',
  kind: 'data',
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createSnapshotHeaderRecordData,
  read(reader, version) {
    assertVersion(SnapshotHeaderRecord, version, reader.at)
    try {
      return readSnapshotHeaderRecordDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, SnapshotHeaderRecord, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(SnapshotHeaderRecord, version, writer.byteLength)
    try {
      writeSnapshotHeaderRecordDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, SnapshotHeaderRecord, version, writer.byteLength)
    }
  },
}

/** A SnapshotHeaderRecordData in which every field has its default. */
export function createSnapshotHeaderRecordData(): SnapshotHeaderRecordData {
  return {
    version: 0,
    lastContainedLogTimestamp: 0n,
    unknownTaggedFields: null,
  }
}

function readSnapshotHeaderRecordDataFlexible(reader: WireReader): SnapshotHeaderRecordData {
  const view = reader.openView()
  const at = reader.take(11, 'Version')
  const versionValue = view.getInt16(at)
  const lastContainedLogTimestamp = view.getBigInt64(at + 2)
  const unknownTaggedFields = unknownTagsAt(reader, at + 10, '')
  return {
    version: versionValue,
    lastContainedLogTimestamp,
    unknownTaggedFields,
  }
}

function writeSnapshotHeaderRecordDataFlexible(writer: WireWriter, message: SnapshotHeaderRecordData): void {
  const at = writer.reserve(11)
  writer.view.setInt16(at, int16(message.version, 'Version'))
  writer.view.setBigInt64(at + 2, int64(message.lastContainedLogTimestamp, 'LastContainedLogTimestamp'))
  putUnknownTags(writer, at + 10, message.unknownTaggedFields, '')
}
