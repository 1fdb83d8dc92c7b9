// Generated from schemas/DescribeConfigsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int8At } from '../src/wire/numbers.ts'
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

/** Body of DescribeConfigsResponse. Versions 1+, flexible from 4. */
export interface DescribeConfigsResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, default empty. */
  results: DescribeConfigsResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results` of DescribeConfigsResponse. Versions 1+. */
export interface DescribeConfigsResult {
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  errorMessage: string | null
  /** Versions 1+, int8, default 0. */
  resourceType: number
  /** Versions 1+, string, default "". */
  resourceName: string
  /** Versions 1+, default empty. */
  configs: DescribeConfigsResourceResult[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Configs` of DescribeConfigsResponse. Versions 1+. */
export interface DescribeConfigsResourceResult {
  /** Versions 1+, string, default "". */
  name: string
  /** Versions 1+, string, nullable in versions 1+, default "". */
  value: string | null
  /** Versions 1+, bool, default false. */
  readOnly: boolean
  /** Versions 1+, int8, default -1, ignorable. */
  configSource: number
  /** Versions 1+, bool, default false. */
  isSensitive: boolean
  /** Versions 1+, default empty, ignorable. */
  synonyms: DescribeConfigsSynonym[]
  /** Versions 3+, int8, default 0, ignorable. */
  configType: number
  /** Versions 3+, string, nullable in versions 3+, default "", ignorable. */
  documentation: string | null
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Results.Configs.Synonyms` of DescribeConfigsResponse. Versions 1+. */
export interface DescribeConfigsSynonym {
  /** Versions 1+, string, default "". */
  name: string
  /** Versions 1+, string, nullable in versions 1+, default "". */
  value: string | null
  /** Versions 1+, int8, default 0. */
  source: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeConfigsResponse, API key 32, versions 1 to 4, flexible from 4. */
export const DescribeConfigsResponse: ResponseCodec<DescribeConfigsResponseData> = {
  name: 'DescribeConfigsResponse',
  kind: 'response',
  apiKey: 32,
  validVersions: [1, 4],
  flexibleFrom: 4,
  create: createDescribeConfigsResponseData,
  read(reader, version) {
    assertVersion(DescribeConfigsResponse, version, reader.at)
    try {
      if (version >= 4) return readDescribeConfigsResponseDataFlexible(reader)
      return readDescribeConfigsResponseDataLegacy(reader, version)
    } catch (error) {
      throw locateWireError(error, DescribeConfigsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeConfigsResponse, version, writer.byteLength)
    try {
      if (version >= 4) writeDescribeConfigsResponseDataFlexible(writer, message)
      else writeDescribeConfigsResponseDataLegacy(writer, message, version)
    } catch (error) {
      throw locateWireError(error, DescribeConfigsResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeConfigsResponseData in which every field has its default. */
export function createDescribeConfigsResponseData(): DescribeConfigsResponseData {
  return {
    throttleTimeMs: 0,
    results: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeConfigsResult in which every field has its default. */
export function createDescribeConfigsResult(): DescribeConfigsResult {
  return {
    errorCode: 0,
    errorMessage: '',
    resourceType: 0,
    resourceName: '',
    configs: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeConfigsResourceResult in which every field has its default. */
export function createDescribeConfigsResourceResult(): DescribeConfigsResourceResult {
  return {
    name: '',
    value: '',
    readOnly: false,
    configSource: -1,
    isSensitive: false,
    synonyms: [],
    configType: 0,
    documentation: '',
    unknownTaggedFields: null,
  }
}

/** A DescribeConfigsSynonym in which every field has its default. */
export function createDescribeConfigsSynonym(): DescribeConfigsSynonym {
  return {
    name: '',
    value: '',
    source: 0,
    unknownTaggedFields: null,
  }
}

function readDescribeConfigsResponseDataFlexible(reader: WireReader): DescribeConfigsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const resultsCount = readCompactCount(reader, 7, 'Results')
  const results = newArray<DescribeConfigsResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readDescribeConfigsResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields,
  }
}

function readDescribeConfigsResponseDataLegacy(reader: WireReader, version: number): DescribeConfigsResponseData {
  const view = reader.openView()
  const at = reader.take(4, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const resultsCount = readCount(reader, 11, 'Results')
  const results = newArray<DescribeConfigsResult>(resultsCount)
  for (let i = 0; i < resultsCount; i++) {
    results[i] = readDescribeConfigsResultLegacy(reader, version)
  }
  return {
    throttleTimeMs,
    results,
    unknownTaggedFields: null,
  }
}

function writeDescribeConfigsResponseDataFlexible(writer: WireWriter, message: DescribeConfigsResponseData): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCompactCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeDescribeConfigsResultFlexible(writer, notNull(results[i], 'Results'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDescribeConfigsResponseDataLegacy(
  writer: WireWriter,
  message: DescribeConfigsResponseData,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  const results = notNull(message.results, 'Results')
  writeCount(writer, results.length)
  for (let i = 0; i < results.length; i++) {
    writeDescribeConfigsResultLegacy(writer, notNull(results[i], 'Results'), version)
  }
}

function readDescribeConfigsResultFlexible(reader: WireReader): DescribeConfigsResult {
  const buffer = reader.buffer
  let at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readCompactNullableString(reader, 'Results.ErrorMessage')
  at = reader.take(1, 'Results.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readCompactString(reader, 'Results.ResourceName')
  const configsCount = readCompactCount(reader, 9, 'Results.Configs')
  const configs = newArray<DescribeConfigsResourceResult>(configsCount)
  for (let i = 0; i < configsCount; i++) {
    configs[i] = readDescribeConfigsResourceResultFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Results')
  return {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    configs,
    unknownTaggedFields,
  }
}

function readDescribeConfigsResultLegacy(reader: WireReader, version: number): DescribeConfigsResult {
  const buffer = reader.buffer
  let at = reader.take(2, 'Results.ErrorCode')
  const errorCode = int16At(buffer, at)
  const errorMessage = readNullableString(reader, 'Results.ErrorMessage')
  at = reader.take(1, 'Results.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readString(reader, 'Results.ResourceName')
  const configsCount = readCount(reader, 11, 'Results.Configs')
  const configs = newArray<DescribeConfigsResourceResult>(configsCount)
  for (let i = 0; i < configsCount; i++) {
    configs[i] = readDescribeConfigsResourceResultLegacy(reader, version)
  }
  return {
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    configs,
    unknownTaggedFields: null,
  }
}

function writeDescribeConfigsResultFlexible(writer: WireWriter, message: DescribeConfigsResult): void {
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'Results.ErrorMessage')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Results.ResourceType'))
  writeCompactString(writer, message.resourceName, 'Results.ResourceName')
  const configs = notNull(message.configs, 'Results.Configs')
  writeCompactCount(writer, configs.length)
  for (let i = 0; i < configs.length; i++) {
    writeDescribeConfigsResourceResultFlexible(writer, notNull(configs[i], 'Results.Configs'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results')
}

function writeDescribeConfigsResultLegacy(writer: WireWriter, message: DescribeConfigsResult, version: number): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results')
  let at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.errorCode, 'Results.ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'Results.ErrorMessage')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Results.ResourceType'))
  writeString(writer, message.resourceName, 'Results.ResourceName')
  const configs = notNull(message.configs, 'Results.Configs')
  writeCount(writer, configs.length)
  for (let i = 0; i < configs.length; i++) {
    writeDescribeConfigsResourceResultLegacy(writer, notNull(configs[i], 'Results.Configs'), version)
  }
}

function readDescribeConfigsResourceResultFlexible(reader: WireReader): DescribeConfigsResourceResult {
  const view = reader.view
  const name = readCompactString(reader, 'Results.Configs.Name')
  const value = readCompactNullableString(reader, 'Results.Configs.Value')
  let at = reader.take(3, 'Results.Configs.ReadOnly')
  const readOnly = view.getInt8(at) !== 0
  const configSource = view.getInt8(at + 1)
  const isSensitive = view.getInt8(at + 2) !== 0
  const synonymsCount = readCompactCount(reader, 4, 'Results.Configs.Synonyms')
  const synonyms = newArray<DescribeConfigsSynonym>(synonymsCount)
  for (let i = 0; i < synonymsCount; i++) {
    synonyms[i] = readDescribeConfigsSynonymFlexible(reader)
  }
  at = reader.take(1, 'Results.Configs.ConfigType')
  const configType = view.getInt8(at)
  const documentation = readCompactNullableString(reader, 'Results.Configs.Documentation')
  const unknownTaggedFields = readUnknownTags(reader, 'Results.Configs')
  return {
    name,
    value,
    readOnly,
    configSource,
    isSensitive,
    synonyms,
    configType,
    documentation,
    unknownTaggedFields,
  }
}

function readDescribeConfigsResourceResultLegacy(reader: WireReader, version: number): DescribeConfigsResourceResult {
  const view = reader.view
  const name = readString(reader, 'Results.Configs.Name')
  const value = readNullableString(reader, 'Results.Configs.Value')
  const at = reader.take(3, 'Results.Configs.ReadOnly')
  const readOnly = view.getInt8(at) !== 0
  const configSource = view.getInt8(at + 1)
  const isSensitive = view.getInt8(at + 2) !== 0
  const synonymsCount = readCount(reader, 5, 'Results.Configs.Synonyms')
  const synonyms = newArray<DescribeConfigsSynonym>(synonymsCount)
  for (let i = 0; i < synonymsCount; i++) {
    synonyms[i] = readDescribeConfigsSynonymLegacy(reader)
  }
  let configType: number = 0
  let documentation: string | null = ''
  if (version >= 3) {
    const at = reader.take(1, 'Results.Configs.ConfigType')
    configType = view.getInt8(at)
    documentation = readNullableString(reader, 'Results.Configs.Documentation')
  }
  return {
    name,
    value,
    readOnly,
    configSource,
    isSensitive,
    synonyms,
    configType,
    documentation,
    unknownTaggedFields: null,
  }
}

function writeDescribeConfigsResourceResultFlexible(writer: WireWriter, message: DescribeConfigsResourceResult): void {
  writeCompactString(writer, message.name, 'Results.Configs.Name')
  writeCompactNullableString(writer, message.value, 'Results.Configs.Value')
  let at = writer.reserve(3)
  writer.view.setInt8(at, message.readOnly ? 1 : 0)
  writer.view.setInt8(at + 1, int8(message.configSource, 'Results.Configs.ConfigSource'))
  writer.view.setInt8(at + 2, message.isSensitive ? 1 : 0)
  const synonyms = notNull(message.synonyms, 'Results.Configs.Synonyms')
  writeCompactCount(writer, synonyms.length)
  for (let i = 0; i < synonyms.length; i++) {
    writeDescribeConfigsSynonymFlexible(writer, notNull(synonyms[i], 'Results.Configs.Synonyms'))
  }
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.configType, 'Results.Configs.ConfigType'))
  writeCompactNullableString(writer, message.documentation, 'Results.Configs.Documentation')
  writeUnknownTags(writer, message.unknownTaggedFields, 'Results.Configs')
}

function writeDescribeConfigsResourceResultLegacy(
  writer: WireWriter,
  message: DescribeConfigsResourceResult,
  version: number,
): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results.Configs')
  writeString(writer, message.name, 'Results.Configs.Name')
  writeNullableString(writer, message.value, 'Results.Configs.Value')
  const at = writer.reserve(3)
  writer.view.setInt8(at, message.readOnly ? 1 : 0)
  writer.view.setInt8(at + 1, int8(message.configSource, 'Results.Configs.ConfigSource'))
  writer.view.setInt8(at + 2, message.isSensitive ? 1 : 0)
  const synonyms = notNull(message.synonyms, 'Results.Configs.Synonyms')
  writeCount(writer, synonyms.length)
  for (let i = 0; i < synonyms.length; i++) {
    writeDescribeConfigsSynonymLegacy(writer, notNull(synonyms[i], 'Results.Configs.Synonyms'))
  }
  if (version >= 3) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.configType, 'Results.Configs.ConfigType'))
    writeNullableString(writer, message.documentation, 'Results.Configs.Documentation')
  }
}

function readDescribeConfigsSynonymFlexible(reader: WireReader): DescribeConfigsSynonym {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Results.Configs.Synonyms.Name')
  const value = readCompactNullableString(reader, 'Results.Configs.Synonyms.Value')
  const at = reader.take(2, 'Results.Configs.Synonyms.Source')
  const source = int8At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 1, 'Results.Configs.Synonyms')
  return {
    name,
    value,
    source,
    unknownTaggedFields,
  }
}

function readDescribeConfigsSynonymLegacy(reader: WireReader): DescribeConfigsSynonym {
  const buffer = reader.buffer
  const name = readString(reader, 'Results.Configs.Synonyms.Name')
  const value = readNullableString(reader, 'Results.Configs.Synonyms.Value')
  const at = reader.take(1, 'Results.Configs.Synonyms.Source')
  const source = int8At(buffer, at)
  return {
    name,
    value,
    source,
    unknownTaggedFields: null,
  }
}

function writeDescribeConfigsSynonymFlexible(writer: WireWriter, message: DescribeConfigsSynonym): void {
  writeCompactString(writer, message.name, 'Results.Configs.Synonyms.Name')
  writeCompactNullableString(writer, message.value, 'Results.Configs.Synonyms.Value')
  const at = writer.reserve(2)
  writer.view.setInt8(at, int8(message.source, 'Results.Configs.Synonyms.Source'))
  putUnknownTags(writer, at + 1, message.unknownTaggedFields, 'Results.Configs.Synonyms')
}

function writeDescribeConfigsSynonymLegacy(writer: WireWriter, message: DescribeConfigsSynonym): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Results.Configs.Synonyms')
  writeString(writer, message.name, 'Results.Configs.Synonyms.Name')
  writeNullableString(writer, message.value, 'Results.Configs.Synonyms.Value')
  const at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.source, 'Results.Configs.Synonyms.Source'))
}
