// Generated from schemas/KRaftVersionRecord.json by `npm run codegen`. Do not edit.

import { int16 } from '../src/wire/checks.ts'
import type { DataCodec, RawTaggedField } from '../src/wire/codec.ts'
import { int16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of KRaftVersionRecord. Versions 0+, flexible from 0. */
export interface KRaftVersionRecordData {
  /** Versions 0+, int16, default 0. */
  version: number
  /** Versions 0+, int16, default 0. */
  kRaftVersion: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** KRaftVersionRecord, version 0, flexible from 0. */
export const KRaftVersionRecord: DataCodec<KRaftVersionRecordData> = {
  name: 'KRaftVersionRecord',
  kind: 'data',
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createKRaftVersionRecordData,
  read(reader, version) {
    assertVersion(KRaftVersionRecord, version, reader.at)
    try {
      return readKRaftVersionRecordDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, KRaftVersionRecord, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(KRaftVersionRecord, version, writer.byteLength)
    try {
      writeKRaftVersionRecordDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, KRaftVersionRecord, version, writer.byteLength)
    }
  },
}

/** A KRaftVersionRecordData in which every field has its default. */
export function createKRaftVersionRecordData(): KRaftVersionRecordData {
  return {
    version: 0,
    kRaftVersion: 0,
    unknownTaggedFields: null,
  }
}

function readKRaftVersionRecordDataFlexible(reader: WireReader): KRaftVersionRecordData {
  const buffer = reader.buffer
  const at = reader.take(5, 'Version')
  const versionValue = int16At(buffer, at)
  const kRaftVersion = int16At(buffer, at + 2)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, '')
  return {
    version: versionValue,
    kRaftVersion,
    unknownTaggedFields,
  }
}

function writeKRaftVersionRecordDataFlexible(writer: WireWriter, message: KRaftVersionRecordData): void {
  const at = writer.reserve(5)
  writer.view.setInt16(at, int16(message.version, 'Version'))
  writer.view.setInt16(at + 2, int16(message.kRaftVersion, 'KRaftVersion'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, '')
}
