// Generated from schemas/DescribeConfigsRequest.json by `npm run codegen`. Do not edit.

import {
  newArray,
  readCompactCount,
  readCompactNullableCount,
  readCount,
  readNullableCount,
  writeCompactCount,
  writeCount
} from '../src/wire/array.ts'
import { int8, notNull, unsupportedField } from '../src/wire/checks.ts'
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
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import {
  readCompactStringElements,
  readStringElements,
  writeCompactStringElements,
  writeStringElements
} from '../src/wire/text-elements.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeConfigsRequest. Versions 1+, flexible from 4. */
export interface DescribeConfigsRequestData {
  /** Versions 1+, default empty. */
  resources: DescribeConfigsResource[]
  /** Versions 1+, bool, default false. */
  includeSynonyms: boolean
  /** Versions 3+, bool, default false. */
  includeDocumentation: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Resources` of DescribeConfigsRequest. Versions 1+. */
export interface DescribeConfigsResource {
  /** Versions 1+, int8, default 0. */
  resourceType: number
  /** Versions 1+, string, default "". */
  resourceName: string
  /** Versions 1+, string each, nullable in versions 1+, default empty. */
  configurationKeys: string[] | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeConfigsRequest, API key 32, versions 1 to 4, flexible from 4. */
export const DescribeConfigsRequest: RequestCodec<DescribeConfigsRequestData> = {
  name: 'DescribeConfigsRequest',
  kind: 'request',
  apiKey: 32,
  validVersions: [1, 4],
  flexibleFrom: 4,
  create: createDescribeConfigsRequestData,
  read(reader, version) {
    assertVersion(DescribeConfigsRequest, version, reader.at)
    try {
      if (version >= 4) return readDescribeConfigsRequestDataFlexible(reader)
      return readDescribeConfigsRequestDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, DescribeConfigsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeConfigsRequest, version, writer.byteLength)
    try {
      if (version >= 4) writeDescribeConfigsRequestDataFlexible(writer, message)
      else writeDescribeConfigsRequestDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, DescribeConfigsRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeConfigsRequestData in which every field has its default. */
export function createDescribeConfigsRequestData(): DescribeConfigsRequestData {
  return {
    resources: [],
    includeSynonyms: false,
    includeDocumentation: false,
    unknownTaggedFields: null,
  }
}

/** A DescribeConfigsResource in which every field has its default. */
export function createDescribeConfigsResource(): DescribeConfigsResource {
  return {
    resourceType: 0,
    resourceName: '',
    configurationKeys: [],
    unknownTaggedFields: null,
  }
}

function readDescribeConfigsRequestDataFlexible(reader: WireReader): DescribeConfigsRequestData {
  const buffer = reader.buffer
  const resourcesCount = readCompactCount(reader, 4, 'Resources')
  const resources = newArray<DescribeConfigsResource>(resourcesCount)
  for (let i = 0; i < resourcesCount; i++) {
    resources[i] = readDescribeConfigsResourceFlexible(reader)
  }
  const at = reader.take(3, 'IncludeSynonyms')
  const includeSynonyms = buffer[at] !== 0
  const includeDocumentation = buffer[at + 1] !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, '')
  return {
    resources,
    includeSynonyms,
    includeDocumentation,
    unknownTaggedFields,
  }
}

function readDescribeConfigsRequestDataLegacy(reader: WireReader, version: number): DescribeConfigsRequestData {
  const buffer = reader.buffer
  const resourcesCount = readCount(reader, 7, 'Resources')
  const resources = newArray<DescribeConfigsResource>(resourcesCount)
  for (let i = 0; i < resourcesCount; i++) {
    resources[i] = readDescribeConfigsResourceLegacy(reader)
  }
  const at = reader.take(1, 'IncludeSynonyms')
  const includeSynonyms = buffer[at] !== 0
  let includeDocumentation: boolean = false
  if (version >= 3) {
    const at = reader.take(1, 'IncludeDocumentation')
    includeDocumentation = buffer[at] !== 0
  }
  return {
    resources,
    includeSynonyms,
    includeDocumentation,
    unknownTaggedFields: null,
  }
}

function writeDescribeConfigsRequestDataFlexible(writer: WireWriter, message: DescribeConfigsRequestData): void {
  const resources = notNull(message.resources, 'Resources')
  writeCompactCount(writer, resources.length)
  for (let i = 0; i < resources.length; i++) {
    writeDescribeConfigsResourceFlexible(writer, notNull(resources[i], 'Resources'))
  }
  const at = writer.reserve(3)
  writer.view.setInt8(at, message.includeSynonyms ? 1 : 0)
  writer.view.setInt8(at + 1, message.includeDocumentation ? 1 : 0)
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, '')
}

function writeDescribeConfigsRequestDataLegacy(
  writer: WireWriter,
  message: DescribeConfigsRequestData,
  version: number,
): void {
  if (version < 3 && message.includeDocumentation !== false) {
    throw unsupportedField('IncludeDocumentation')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  const resources = notNull(message.resources, 'Resources')
  writeCount(writer, resources.length)
  for (let i = 0; i < resources.length; i++) {
    writeDescribeConfigsResourceLegacy(writer, notNull(resources[i], 'Resources'))
  }
  const at = writer.reserve(1)
  writer.view.setInt8(at, message.includeSynonyms ? 1 : 0)
  if (version >= 3) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.includeDocumentation ? 1 : 0)
  }
}

function readDescribeConfigsResourceFlexible(reader: WireReader): DescribeConfigsResource {
  const buffer = reader.buffer
  const at = reader.take(1, 'Resources.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readCompactString(reader, 'Resources.ResourceName')
  const configurationKeysCount = readCompactNullableCount(reader, 1, 'Resources.ConfigurationKeys')
  const configurationKeys = configurationKeysCount < 0
    ? null
    : readCompactStringElements(reader, configurationKeysCount, 'Resources.ConfigurationKeys')
  const unknownTaggedFields = readUnknownTags(reader, 'Resources')
  return {
    resourceType,
    resourceName,
    configurationKeys,
    unknownTaggedFields,
  }
}

function readDescribeConfigsResourceLegacy(reader: WireReader): DescribeConfigsResource {
  const buffer = reader.buffer
  const at = reader.take(1, 'Resources.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readString(reader, 'Resources.ResourceName')
  const configurationKeysCount = readNullableCount(reader, 2, 'Resources.ConfigurationKeys')
  const configurationKeys = configurationKeysCount < 0
    ? null
    : readStringElements(reader, configurationKeysCount, 'Resources.ConfigurationKeys')
  return {
    resourceType,
    resourceName,
    configurationKeys,
    unknownTaggedFields: null,
  }
}

function writeDescribeConfigsResourceFlexible(writer: WireWriter, message: DescribeConfigsResource): void {
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Resources.ResourceType'))
  writeCompactString(writer, message.resourceName, 'Resources.ResourceName')
  const configurationKeys = message.configurationKeys
  if (configurationKeys === null) {
    writeCompactCount(writer, -1)
  } else {
    writeCompactCount(writer, configurationKeys.length)
    writeCompactStringElements(writer, configurationKeys, 'Resources.ConfigurationKeys')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Resources')
}

function writeDescribeConfigsResourceLegacy(writer: WireWriter, message: DescribeConfigsResource): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Resources')
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Resources.ResourceType'))
  writeString(writer, message.resourceName, 'Resources.ResourceName')
  const configurationKeys = message.configurationKeys
  if (configurationKeys === null) {
    writeCount(writer, -1)
  } else {
    writeCount(writer, configurationKeys.length)
    writeStringElements(writer, configurationKeys, 'Resources.ConfigurationKeys')
  }
}
