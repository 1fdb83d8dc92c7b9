// Generated from schemas/DescribeAclsRequest.json by `npm run codegen`. Do not edit.

import { int8 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, refuseUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readNullableString,
  writeCompactNullableString,
  writeNullableString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeAclsRequest. Versions 1+, flexible from 2. */
export interface DescribeAclsRequestData {
  /** Versions 1+, int8, default 0. */
  resourceTypeFilter: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  resourceNameFilter: string | null
  /** Versions 1+, int8, default 3. */
  patternTypeFilter: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  principalFilter: string | null
  /** Versions 1+, string, nullable in versions 1+, default "". */
  hostFilter: string | null
  /** Versions 1+, int8, default 0. */
  operation: number
  /** Versions 1+, int8, default 0. */
  permissionType: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeAclsRequest, API key 29, versions 1 to 3, flexible from 2. */
export const DescribeAclsRequest: RequestCodec<DescribeAclsRequestData> = {
  name: 'DescribeAclsRequest',
  kind: 'request',
  apiKey: 29,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createDescribeAclsRequestData,
  read(reader, version) {
    assertVersion(DescribeAclsRequest, version, reader.at)
    try {
      if (version >= 2) return readDescribeAclsRequestDataFlexible(reader)
      return readDescribeAclsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DescribeAclsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeAclsRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeDescribeAclsRequestDataFlexible(writer, message)
      else writeDescribeAclsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeAclsRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeAclsRequestData in which every field has its default. */
export function createDescribeAclsRequestData(): DescribeAclsRequestData {
  return {
    resourceTypeFilter: 0,
    resourceNameFilter: '',
    patternTypeFilter: 3,
    principalFilter: '',
    hostFilter: '',
    operation: 0,
    permissionType: 0,
    unknownTaggedFields: null,
  }
}

function readDescribeAclsRequestDataFlexible(reader: WireReader): DescribeAclsRequestData {
  const buffer = reader.buffer
  let at = reader.take(1, 'ResourceTypeFilter')
  const resourceTypeFilter = int8At(buffer, at)
  const resourceNameFilter = readCompactNullableString(reader, 'ResourceNameFilter')
  at = reader.take(1, 'PatternTypeFilter')
  const patternTypeFilter = int8At(buffer, at)
  const principalFilter = readCompactNullableString(reader, 'PrincipalFilter')
  const hostFilter = readCompactNullableString(reader, 'HostFilter')
  at = reader.take(3, 'Operation')
  const operation = int8At(buffer, at)
  const permissionType = int8At(buffer, at + 1)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, '')
  return {
    resourceTypeFilter,
    resourceNameFilter,
    patternTypeFilter,
    principalFilter,
    hostFilter,
    operation,
    permissionType,
    unknownTaggedFields,
  }
}

function readDescribeAclsRequestDataLegacy(reader: WireReader): DescribeAclsRequestData {
  const buffer = reader.buffer
  let at = reader.take(1, 'ResourceTypeFilter')
  const resourceTypeFilter = int8At(buffer, at)
  const resourceNameFilter = readNullableString(reader, 'ResourceNameFilter')
  at = reader.take(1, 'PatternTypeFilter')
  const patternTypeFilter = int8At(buffer, at)
  const principalFilter = readNullableString(reader, 'PrincipalFilter')
  const hostFilter = readNullableString(reader, 'HostFilter')
  at = reader.take(2, 'Operation')
  const operation = int8At(buffer, at)
  const permissionType = int8At(buffer, at + 1)
  return {
    resourceTypeFilter,
    resourceNameFilter,
    patternTypeFilter,
    principalFilter,
    hostFilter,
    operation,
    permissionType,
    unknownTaggedFields: null,
  }
}

function writeDescribeAclsRequestDataFlexible(writer: WireWriter, message: DescribeAclsRequestData): void {
  let at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceTypeFilter, 'ResourceTypeFilter'))
  writeCompactNullableString(writer, message.resourceNameFilter, 'ResourceNameFilter')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.patternTypeFilter, 'PatternTypeFilter'))
  writeCompactNullableString(writer, message.principalFilter, 'PrincipalFilter')
  writeCompactNullableString(writer, message.hostFilter, 'HostFilter')
  at = writer.reserve(3)
  writer.view.setInt8(at, int8(message.operation, 'Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'PermissionType'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, '')
}

function writeDescribeAclsRequestDataLegacy(writer: WireWriter, message: DescribeAclsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  let at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceTypeFilter, 'ResourceTypeFilter'))
  writeNullableString(writer, message.resourceNameFilter, 'ResourceNameFilter')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.patternTypeFilter, 'PatternTypeFilter'))
  writeNullableString(writer, message.principalFilter, 'PrincipalFilter')
  writeNullableString(writer, message.hostFilter, 'HostFilter')
  at = writer.reserve(2)
  writer.view.setInt8(at, int8(message.operation, 'Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'PermissionType'))
}
