// Generated from schemas/DescribeClientQuotasRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int8, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  readNullableString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeNullableString,
  writeString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeClientQuotasRequest. Versions 0+, flexible from 1. */
export interface DescribeClientQuotasRequestData {
  /** Versions 0+, default empty. */
  components: ComponentData[]
  /** Versions 0+, bool, default false. */
  strict: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Components` of DescribeClientQuotasRequest. Versions 0+. */
export interface ComponentData {
  /** Versions 0+, string, default "". */
  entityType: string
  /** Versions 0+, int8, default 0. */
  matchType: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  match: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeClientQuotasRequest, API key 48, versions 0 to 1, flexible from 1. */
export const DescribeClientQuotasRequest: RequestCodec<DescribeClientQuotasRequestData> = {
  name: 'DescribeClientQuotasRequest',
  kind: 'request',
  apiKey: 48,
  validVersions: [0, 1],
  flexibleFrom: 1,
  create: createDescribeClientQuotasRequestData,
  read(reader, version) {
    assertVersion(DescribeClientQuotasRequest, version, reader.at)
    try {
      if (version >= 1) return readDescribeClientQuotasRequestDataFlexible(reader)
      return readDescribeClientQuotasRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DescribeClientQuotasRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeClientQuotasRequest, version, writer.byteLength)
    try {
      if (version >= 1) writeDescribeClientQuotasRequestDataFlexible(writer, message)
      else writeDescribeClientQuotasRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeClientQuotasRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeClientQuotasRequestData in which every field has its default. */
export function createDescribeClientQuotasRequestData(): DescribeClientQuotasRequestData {
  return {
    components: [],
    strict: false,
    unknownTaggedFields: null,
  }
}

/** A ComponentData in which every field has its default. */
export function createComponentData(): ComponentData {
  return {
    entityType: '',
    matchType: 0,
    match: '',
    unknownTaggedFields: null,
  }
}

function readDescribeClientQuotasRequestDataFlexible(reader: WireReader): DescribeClientQuotasRequestData {
  const buffer = reader.buffer
  const componentsCount = readCompactCount(reader, 4, 'Components')
  const components = newArray<ComponentData>(componentsCount)
  for (let i = 0; i < componentsCount; i++) {
    components[i] = readComponentDataFlexible(reader)
  }
  const at = reader.take(2, 'Strict')
  const strict = buffer[at] !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, '')
  return {
    components,
    strict,
    unknownTaggedFields,
  }
}

function readDescribeClientQuotasRequestDataLegacy(reader: WireReader): DescribeClientQuotasRequestData {
  const buffer = reader.buffer
  const componentsCount = readCount(reader, 5, 'Components')
  const components = newArray<ComponentData>(componentsCount)
  for (let i = 0; i < componentsCount; i++) {
    components[i] = readComponentDataLegacy(reader)
  }
  const at = reader.take(1, 'Strict')
  const strict = buffer[at] !== 0
  return {
    components,
    strict,
    unknownTaggedFields: null,
  }
}

function writeDescribeClientQuotasRequestDataFlexible(
  writer: WireWriter,
  message: DescribeClientQuotasRequestData,
): void {
  const components = notNull(message.components, 'Components')
  writeCompactCount(writer, components.length)
  for (let i = 0; i < components.length; i++) {
    writeComponentDataFlexible(writer, notNull(components[i], 'Components'))
  }
  const at = writer.reserve(2)
  writer.view.setInt8(at, message.strict ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}

function writeDescribeClientQuotasRequestDataLegacy(
  writer: WireWriter,
  message: DescribeClientQuotasRequestData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const components = notNull(message.components, 'Components')
  writeCount(writer, components.length)
  for (let i = 0; i < components.length; i++) {
    writeComponentDataLegacy(writer, notNull(components[i], 'Components'))
  }
  const at = writer.reserve(1)
  writer.view.setInt8(at, message.strict ? 1 : 0)
}

function readComponentDataFlexible(reader: WireReader): ComponentData {
  const buffer = reader.buffer
  const entityType = readCompactString(reader, 'Components.EntityType')
  const at = reader.take(1, 'Components.MatchType')
  const matchType = int8At(buffer, at)
  const match = readCompactNullableString(reader, 'Components.Match')
  const unknownTaggedFields = readUnknownTags(reader, 'Components')
  return {
    entityType,
    matchType,
    match,
    unknownTaggedFields,
  }
}

function readComponentDataLegacy(reader: WireReader): ComponentData {
  const buffer = reader.buffer
  const entityType = readString(reader, 'Components.EntityType')
  const at = reader.take(1, 'Components.MatchType')
  const matchType = int8At(buffer, at)
  const match = readNullableString(reader, 'Components.Match')
  return {
    entityType,
    matchType,
    match,
    unknownTaggedFields: null,
  }
}

function writeComponentDataFlexible(writer: WireWriter, message: ComponentData): void {
  writeCompactString(writer, message.entityType, 'Components.EntityType')
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.matchType, 'Components.MatchType'))
  writeCompactNullableString(writer, message.match, 'Components.Match')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Components')
}

function writeComponentDataLegacy(writer: WireWriter, message: ComponentData): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Components')
  writeString(writer, message.entityType, 'Components.EntityType')
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.matchType, 'Components.MatchType'))
  writeNullableString(writer, message.match, 'Components.Match')
}
