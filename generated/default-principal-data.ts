// Generated from schemas/DefaultPrincipalData.json by `npm run codegen`. Do not edit.

import type { DataCodec, RawTaggedField } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DefaultPrincipalData. Versions 0+, flexible from 0. */
export interface DefaultPrincipalDataData {
  /** Versions 0+, string, default "". */
  type: string
  /** Versions 0+, string, default "". */
  name: string
  /** Versions 0+, bool, default false. */
  tokenAuthenticated: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DefaultPrincipalData, version 0, flexible from 0. */
export const DefaultPrincipalData: DataCodec<DefaultPrincipalDataData> = {
  name: 'DefaultPrincipalData',
  kind: 'data',
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createDefaultPrincipalDataData,
  read(reader, version) {
    assertVersion(DefaultPrincipalData, version, reader.at)
    try {
      return readDefaultPrincipalDataDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, DefaultPrincipalData, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DefaultPrincipalData, version, writer.byteLength)
    try {
      writeDefaultPrincipalDataDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, DefaultPrincipalData, version, writer.byteLength)
    }
  },
}

/** A DefaultPrincipalDataData in which every field has its default. */
export function createDefaultPrincipalDataData(): DefaultPrincipalDataData {
  return {
    type: '',
    name: '',
    tokenAuthenticated: false,
    unknownTaggedFields: null,
  }
}

function readDefaultPrincipalDataDataFlexible(reader: WireReader): DefaultPrincipalDataData {
  const buffer = reader.buffer
  const type = readCompactString(reader, 'Type')
  const name = readCompactString(reader, 'Name')
  const at = reader.take(2, 'TokenAuthenticated')
  const tokenAuthenticated = buffer[at] !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, '')
  return {
    type,
    name,
    tokenAuthenticated,
    unknownTaggedFields,
  }
}

function writeDefaultPrincipalDataDataFlexible(writer: WireWriter, message: DefaultPrincipalDataData): void {
  writeCompactString(writer, message.type, 'Type')
  writeCompactString(writer, message.name, 'Name')
  const at = writer.reserve(2)
  writer.view.setInt8(at, message.tokenAuthenticated ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}
