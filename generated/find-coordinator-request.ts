// Generated from schemas/FindCoordinatorRequest.json by `npm run codegen`. Do not edit.

import { readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { readCompactStringElements, writeCompactStringElements } from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of FindCoordinatorRequest. Versions 0+, flexible from 3. */
export interface FindCoordinatorRequestData {
  /** Versions 0-3, string, default "". */
  key: string
  /** Versions 1+, int8, default 0. */
  keyType: number
  /** Versions 4+, string each, default empty. */
  coordinatorKeys: string[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** FindCoordinatorRequest, API key 10, versions 0 to 6, flexible from 3. */
export const FindCoordinatorRequest: RequestCodec<FindCoordinatorRequestData> = {
  name: 'FindCoordinatorRequest',
  kind: 'request',
  apiKey: 10,
  validVersions: [0, 6],
  flexibleFrom: 3,
  create: createFindCoordinatorRequestData,
  read(reader, version) {
    assertVersion(FindCoordinatorRequest, version, reader.at)
    try {
      if (version >= 3) return readFindCoordinatorRequestDataFlexible(reader, version)
      return readFindCoordinatorRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, FindCoordinatorRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(FindCoordinatorRequest, version, writer.byteLength)
    try {
      if (version >= 3) writeFindCoordinatorRequestDataFlexible(writer, message, version)
      else writeFindCoordinatorRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, FindCoordinatorRequest, version, writer.byteLength)
    }
  },
}

/** A FindCoordinatorRequestData in which every field has its default. */
export function createFindCoordinatorRequestData(): FindCoordinatorRequestData {
  return {
    key: '',
    keyType: 0,
    coordinatorKeys: [],
    unknownTaggedFields: null,
  }
}

function readFindCoordinatorRequestDataFlexible(reader: WireReader, version: number): FindCoordinatorRequestData {
  const buffer = reader.buffer
  let key: string = ''
  if (version <= 3) {
    key = readCompactString(reader, 'Key')
  }
  const at = reader.take(1, 'KeyType')
  const keyType = int8At(buffer, at)
  let coordinatorKeys: string[]
  if (version >= 4) {
    coordinatorKeys = readCompactStringElements(
      reader,
      readCompactCount(reader, 1, 'CoordinatorKeys'),
      'CoordinatorKeys',
    )
  } else {
    coordinatorKeys = []
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    key,
    keyType,
    coordinatorKeys,
    unknownTaggedFields,
  }
}

function readFindCoordinatorRequestDataLegacy(reader: WireReader, version: number): FindCoordinatorRequestData {
  const buffer = reader.buffer
  const key = readString(reader, 'Key')
  let keyType: number = 0
  if (version >= 1) {
    const at = reader.take(1, 'KeyType')
    keyType = int8At(buffer, at)
  }
  return {
    key,
    keyType,
    coordinatorKeys: [],
    unknownTaggedFields: null,
  }
}

function writeFindCoordinatorRequestDataFlexible(
  writer: WireWriter,
  message: FindCoordinatorRequestData,
  version: number,
): void {
  if (version > 3 && message.key !== '') {
    throw unsupportedField('Key')
  }
  if (version < 4 && (message.coordinatorKeys === null || message.coordinatorKeys.length !== 0)) {
    throw unsupportedField('CoordinatorKeys')
  }
  if (version <= 3) {
    writeCompactString(writer, message.key, 'Key')
  }
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.keyType, 'KeyType'))
  if (version >= 4) {
    const coordinatorKeys = notNull(message.coordinatorKeys, 'CoordinatorKeys')
    writeCompactCount(writer, coordinatorKeys.length)
    writeCompactStringElements(writer, coordinatorKeys, 'CoordinatorKeys')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeFindCoordinatorRequestDataLegacy(
  writer: WireWriter,
  message: FindCoordinatorRequestData,
  version: number,
): void {
  if (version < 1 && message.keyType !== 0) {
    throw unsupportedField('KeyType')
  }
  if ((message.coordinatorKeys === null || message.coordinatorKeys.length !== 0)) {
    throw unsupportedField('CoordinatorKeys')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.key, 'Key')
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.keyType, 'KeyType'))
  }
}
