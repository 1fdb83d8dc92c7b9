// Generated from schemas/ListConfigResourcesResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At, int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ListConfigResourcesResponse. Versions 0+, flexible from 0. */
export interface ListConfigResourcesResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, default empty. */
  configResources: ConfigResource[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `ConfigResources` of ListConfigResourcesResponse. Versions 0+. */
export interface ConfigResource {
  /** Versions 0+, string, default "". */
  resourceName: string
  /** Versions 1+, int8, default 16, ignorable. */
  resourceType: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** ListConfigResourcesResponse, API key 74, versions 0 to 1, flexible from 0. */
export const ListConfigResourcesResponse: ResponseCodec<ListConfigResourcesResponseData> = {
  name: 'ListConfigResourcesResponse',
  kind: 'response',
  apiKey: 74,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createListConfigResourcesResponseData,
  read(reader, version) {
    assertVersion(ListConfigResourcesResponse, version, reader.at)
    try {
      return readListConfigResourcesResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, ListConfigResourcesResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ListConfigResourcesResponse, version, writer.byteLength)
    try {
      writeListConfigResourcesResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, ListConfigResourcesResponse, version, writer.byteLength)
    }
  },
}

/** A ListConfigResourcesResponseData in which every field has its default. */
export function createListConfigResourcesResponseData(): ListConfigResourcesResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    configResources: [],
    unknownTaggedFields: null,
  }
}

/** A ConfigResource in which every field has its default. */
export function createConfigResource(): ConfigResource {
  return {
    resourceName: '',
    resourceType: 16,
    unknownTaggedFields: null,
  }
}

function readListConfigResourcesResponseDataFlexible(
  reader: WireReader,
  version: number,
): ListConfigResourcesResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const configResourcesCount = readCompactCount(reader, 2, 'ConfigResources')
  const configResources = newArray<ConfigResource>(configResourcesCount)
  for (let i = 0; i < configResourcesCount; i++) {
    configResources[i] = readConfigResourceFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    configResources,
    unknownTaggedFields,
  }
}

function writeListConfigResourcesResponseDataFlexible(
  writer: WireWriter,
  message: ListConfigResourcesResponseData,
  version: number,
): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  const configResources = notNull(message.configResources, 'ConfigResources')
  writeCompactCount(writer, configResources.length)
  for (let i = 0; i < configResources.length; i++) {
    writeConfigResourceFlexible(writer, notNull(configResources[i], 'ConfigResources'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readConfigResourceFlexible(reader: WireReader, version: number): ConfigResource {
  const buffer = reader.buffer
  const resourceName = readCompactString(reader, 'ConfigResources.ResourceName')
  let resourceType: number = 16
  if (version >= 1) {
    const at = reader.take(1, 'ConfigResources.ResourceType')
    resourceType = int8At(buffer, at)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'ConfigResources')
  return {
    resourceName,
    resourceType,
    unknownTaggedFields,
  }
}

function writeConfigResourceFlexible(writer: WireWriter, message: ConfigResource, version: number): void {
  writeCompactString(writer, message.resourceName, 'ConfigResources.ResourceName')
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.resourceType, 'ConfigResources.ResourceType'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'ConfigResources')
}
