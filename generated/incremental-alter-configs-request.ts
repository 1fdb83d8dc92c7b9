// Generated from schemas/IncrementalAlterConfigsRequest.json by `npm run codegen`. Do not edit.

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

/** Body of IncrementalAlterConfigsRequest. Versions 0+, flexible from 1. */
export interface IncrementalAlterConfigsRequestData {
  /** Versions 0+, default empty. */
  resources: AlterConfigsResource[]
  /** Versions 0+, bool, default false. */
  validateOnly: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Resources` of IncrementalAlterConfigsRequest. Versions 0+. */
export interface AlterConfigsResource {
  /** Versions 0+, int8, default 0, map key. */
  resourceType: number
  /** Versions 0+, string, default "", map key. */
  resourceName: string
  /** Versions 0+, default empty. */
  configs: AlterableConfig[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Resources.Configs` of IncrementalAlterConfigsRequest. Versions 0+. */
export interface AlterableConfig {
  /** Versions 0+, string, default "", map key. */
  name: string
  /** Versions 0+, int8, default 0, map key. */
  configOperation: number
  /** Versions 0+, string, nullable in versions 0+, default "". */
  value: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** IncrementalAlterConfigsRequest, API key 44, versions 0 to 1, flexible from 1. */
export const IncrementalAlterConfigsRequest: RequestCodec<IncrementalAlterConfigsRequestData> = {
  name: 'IncrementalAlterConfigsRequest',
  kind: 'request',
  apiKey: 44,
  validVersions: [0, 1],
  flexibleFrom: 1,
  create: createIncrementalAlterConfigsRequestData,
  read(reader, version) {
    assertVersion(IncrementalAlterConfigsRequest, version, reader.at)
    try {
      if (version >= 1) return readIncrementalAlterConfigsRequestDataFlexible(reader)
      return readIncrementalAlterConfigsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, IncrementalAlterConfigsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(IncrementalAlterConfigsRequest, version, writer.byteLength)
    try {
      if (version >= 1) writeIncrementalAlterConfigsRequestDataFlexible(writer, message)
      else writeIncrementalAlterConfigsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, IncrementalAlterConfigsRequest, version, writer.byteLength)
    }
  },
}

/** A IncrementalAlterConfigsRequestData in which every field has its default. */
export function createIncrementalAlterConfigsRequestData(): IncrementalAlterConfigsRequestData {
  return {
    resources: [],
    validateOnly: false,
    unknownTaggedFields: null,
  }
}

/** A AlterConfigsResource in which every field has its default. */
export function createAlterConfigsResource(): AlterConfigsResource {
  return {
    resourceType: 0,
    resourceName: '',
    configs: [],
    unknownTaggedFields: null,
  }
}

/**
 * What tells one AlterConfigsResource from another: `resourceType`, `resourceName`, as one text. A list may hold the
 * same key twice.
 */
export function keyOfAlterConfigsResource(message: AlterConfigsResource): string {
  return JSON.stringify([message.resourceType, message.resourceName])
}

/** A AlterableConfig in which every field has its default. */
export function createAlterableConfig(): AlterableConfig {
  return {
    name: '',
    configOperation: 0,
    value: '',
    unknownTaggedFields: null,
  }
}

/**
 * What tells one AlterableConfig from another: `name`, `configOperation`, as one text. A list may hold the same key
 * twice.
 */
export function keyOfAlterableConfig(message: AlterableConfig): string {
  return JSON.stringify([message.name, message.configOperation])
}

function readIncrementalAlterConfigsRequestDataFlexible(reader: WireReader): IncrementalAlterConfigsRequestData {
  const buffer = reader.buffer
  const resourcesCount = readCompactCount(reader, 4, 'Resources')
  const resources = newArray<AlterConfigsResource>(resourcesCount)
  for (let i = 0; i < resourcesCount; i++) {
    resources[i] = readAlterConfigsResourceFlexible(reader)
  }
  const at = reader.take(2, 'ValidateOnly')
  const validateOnly = buffer[at] !== 0
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, '')
  return {
    resources,
    validateOnly,
    unknownTaggedFields,
  }
}

function readIncrementalAlterConfigsRequestDataLegacy(reader: WireReader): IncrementalAlterConfigsRequestData {
  const buffer = reader.buffer
  const resourcesCount = readCount(reader, 7, 'Resources')
  const resources = newArray<AlterConfigsResource>(resourcesCount)
  for (let i = 0; i < resourcesCount; i++) {
    resources[i] = readAlterConfigsResourceLegacy(reader)
  }
  const at = reader.take(1, 'ValidateOnly')
  const validateOnly = buffer[at] !== 0
  return {
    resources,
    validateOnly,
    unknownTaggedFields: null,
  }
}

function writeIncrementalAlterConfigsRequestDataFlexible(
  writer: WireWriter,
  message: IncrementalAlterConfigsRequestData,
): void {
  const resources = notNull(message.resources, 'Resources')
  writeCompactCount(writer, resources.length)
  for (let i = 0; i < resources.length; i++) {
    writeAlterConfigsResourceFlexible(writer, notNull(resources[i], 'Resources'))
  }
  const at = writer.reserve(2)
  writer.view.setInt8(at, message.validateOnly ? 1 : 0)
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, '')
}

function writeIncrementalAlterConfigsRequestDataLegacy(
  writer: WireWriter,
  message: IncrementalAlterConfigsRequestData,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const resources = notNull(message.resources, 'Resources')
  writeCount(writer, resources.length)
  for (let i = 0; i < resources.length; i++) {
    writeAlterConfigsResourceLegacy(writer, notNull(resources[i], 'Resources'))
  }
  const at = writer.reserve(1)
  writer.view.setInt8(at, message.validateOnly ? 1 : 0)
}

function readAlterConfigsResourceFlexible(reader: WireReader): AlterConfigsResource {
  const buffer = reader.buffer
  const at = reader.take(1, 'Resources.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readCompactString(reader, 'Resources.ResourceName')
  const configsCount = readCompactCount(reader, 4, 'Resources.Configs')
  const configs = newArray<AlterableConfig>(configsCount)
  for (let i = 0; i < configsCount; i++) {
    configs[i] = readAlterableConfigFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Resources')
  return {
    resourceType,
    resourceName,
    configs,
    unknownTaggedFields,
  }
}

function readAlterConfigsResourceLegacy(reader: WireReader): AlterConfigsResource {
  const buffer = reader.buffer
  const at = reader.take(1, 'Resources.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readString(reader, 'Resources.ResourceName')
  const configsCount = readCount(reader, 5, 'Resources.Configs')
  const configs = newArray<AlterableConfig>(configsCount)
  for (let i = 0; i < configsCount; i++) {
    configs[i] = readAlterableConfigLegacy(reader)
  }
  return {
    resourceType,
    resourceName,
    configs,
    unknownTaggedFields: null,
  }
}

function writeAlterConfigsResourceFlexible(writer: WireWriter, message: AlterConfigsResource): void {
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Resources.ResourceType'))
  writeCompactString(writer, message.resourceName, 'Resources.ResourceName')
  const configs = notNull(message.configs, 'Resources.Configs')
  writeCompactCount(writer, configs.length)
  for (let i = 0; i < configs.length; i++) {
    writeAlterableConfigFlexible(writer, notNull(configs[i], 'Resources.Configs'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Resources')
}

function writeAlterConfigsResourceLegacy(writer: WireWriter, message: AlterConfigsResource): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Resources')
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Resources.ResourceType'))
  writeString(writer, message.resourceName, 'Resources.ResourceName')
  const configs = notNull(message.configs, 'Resources.Configs')
  writeCount(writer, configs.length)
  for (let i = 0; i < configs.length; i++) {
    writeAlterableConfigLegacy(writer, notNull(configs[i], 'Resources.Configs'))
  }
}

function readAlterableConfigFlexible(reader: WireReader): AlterableConfig {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Resources.Configs.Name')
  const at = reader.take(1, 'Resources.Configs.ConfigOperation')
  const configOperation = int8At(buffer, at)
  const value = readCompactNullableString(reader, 'Resources.Configs.Value')
  const unknownTaggedFields = readUnknownTags(reader, 'Resources.Configs')
  return {
    name,
    configOperation,
    value,
    unknownTaggedFields,
  }
}

function readAlterableConfigLegacy(reader: WireReader): AlterableConfig {
  const buffer = reader.buffer
  const name = readString(reader, 'Resources.Configs.Name')
  const at = reader.take(1, 'Resources.Configs.ConfigOperation')
  const configOperation = int8At(buffer, at)
  const value = readNullableString(reader, 'Resources.Configs.Value')
  return {
    name,
    configOperation,
    value,
    unknownTaggedFields: null,
  }
}

function writeAlterableConfigFlexible(writer: WireWriter, message: AlterableConfig): void {
  writeCompactString(writer, message.name, 'Resources.Configs.Name')
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.configOperation, 'Resources.Configs.ConfigOperation'))
  writeCompactNullableString(writer, message.value, 'Resources.Configs.Value')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Resources.Configs')
}

function writeAlterableConfigLegacy(writer: WireWriter, message: AlterableConfig): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Resources.Configs')
  writeString(writer, message.name, 'Resources.Configs.Name')
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.configOperation, 'Resources.Configs.ConfigOperation'))
  writeNullableString(writer, message.value, 'Resources.Configs.Value')
}
