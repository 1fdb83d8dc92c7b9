// Generated from schemas/DescribeAclsResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import { int16At, int32At, int8At } from '../src/wire/numbers.ts'
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

/** Body of DescribeAclsResponse. Versions 1+, flexible from 2. */
export interface DescribeAclsResponseData {
  /** Versions 1+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 1+, int16, default 0. */
  errorCode: number
  /** Versions 1+, string, nullable in versions 1+, default "". */
  errorMessage: string | null
  /** Versions 1+, default empty. */
  resources: DescribeAclsResource[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Resources` of DescribeAclsResponse. Versions 1+. */
export interface DescribeAclsResource {
  /** Versions 1+, int8, default 0. */
  resourceType: number
  /** Versions 1+, string, default "". */
  resourceName: string
  /** Versions 1+, int8, default 3. */
  patternType: number
  /** Versions 1+, default empty. */
  acls: AclDescription[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Resources.Acls` of DescribeAclsResponse. Versions 1+. */
export interface AclDescription {
  /** Versions 1+, string, default "". */
  principal: string
  /** Versions 1+, string, default "". */
  host: string
  /** Versions 1+, int8, default 0. */
  operation: number
  /** Versions 1+, int8, default 0. */
  permissionType: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeAclsResponse, API key 29, versions 1 to 3, flexible from 2. */
export const DescribeAclsResponse: ResponseCodec<DescribeAclsResponseData> = {
  name: 'DescribeAclsResponse',
  kind: 'response',
  apiKey: 29,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createDescribeAclsResponseData,
  read(reader, version) {
    assertVersion(DescribeAclsResponse, version, reader.at)
    try {
      if (version >= 2) return readDescribeAclsResponseDataFlexible(reader)
      return readDescribeAclsResponseDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, DescribeAclsResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeAclsResponse, version, writer.byteLength)
    try {
      if (version >= 2) writeDescribeAclsResponseDataFlexible(writer, message)
      else writeDescribeAclsResponseDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, DescribeAclsResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeAclsResponseData in which every field has its default. */
export function createDescribeAclsResponseData(): DescribeAclsResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: '',
    resources: [],
    unknownTaggedFields: null,
  }
}

/** A DescribeAclsResource in which every field has its default. */
export function createDescribeAclsResource(): DescribeAclsResource {
  return {
    resourceType: 0,
    resourceName: '',
    patternType: 3,
    acls: [],
    unknownTaggedFields: null,
  }
}

/** A AclDescription in which every field has its default. */
export function createAclDescription(): AclDescription {
  return {
    principal: '',
    host: '',
    operation: 0,
    permissionType: 0,
    unknownTaggedFields: null,
  }
}

function readDescribeAclsResponseDataFlexible(reader: WireReader): DescribeAclsResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  const resourcesCount = readCompactCount(reader, 5, 'Resources')
  const resources = newArray<DescribeAclsResource>(resourcesCount)
  for (let i = 0; i < resourcesCount; i++) {
    resources[i] = readDescribeAclsResourceFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    resources,
    unknownTaggedFields,
  }
}

function readDescribeAclsResponseDataLegacy(reader: WireReader): DescribeAclsResponseData {
  const buffer = reader.buffer
  const at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = int32At(buffer, at)
  const errorCode = int16At(buffer, at + 4)
  const errorMessage = readNullableString(reader, 'ErrorMessage')
  const resourcesCount = readCount(reader, 8, 'Resources')
  const resources = newArray<DescribeAclsResource>(resourcesCount)
  for (let i = 0; i < resourcesCount; i++) {
    resources[i] = readDescribeAclsResourceLegacy(reader)
  }
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    resources,
    unknownTaggedFields: null,
  }
}

function writeDescribeAclsResponseDataFlexible(writer: WireWriter, message: DescribeAclsResponseData): void {
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  const resources = notNull(message.resources, 'Resources')
  writeCompactCount(writer, resources.length)
  for (let i = 0; i < resources.length; i++) {
    writeDescribeAclsResourceFlexible(writer, notNull(resources[i], 'Resources'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeDescribeAclsResponseDataLegacy(writer: WireWriter, message: DescribeAclsResponseData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeNullableString(writer, message.errorMessage, 'ErrorMessage')
  const resources = notNull(message.resources, 'Resources')
  writeCount(writer, resources.length)
  for (let i = 0; i < resources.length; i++) {
    writeDescribeAclsResourceLegacy(writer, notNull(resources[i], 'Resources'))
  }
}

function readDescribeAclsResourceFlexible(reader: WireReader): DescribeAclsResource {
  const buffer = reader.buffer
  let at = reader.take(1, 'Resources.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readCompactString(reader, 'Resources.ResourceName')
  at = reader.take(1, 'Resources.PatternType')
  const patternType = int8At(buffer, at)
  const aclsCount = readCompactCount(reader, 5, 'Resources.Acls')
  const acls = newArray<AclDescription>(aclsCount)
  for (let i = 0; i < aclsCount; i++) {
    acls[i] = readAclDescriptionFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Resources')
  return {
    resourceType,
    resourceName,
    patternType,
    acls,
    unknownTaggedFields,
  }
}

function readDescribeAclsResourceLegacy(reader: WireReader): DescribeAclsResource {
  const buffer = reader.buffer
  let at = reader.take(1, 'Resources.ResourceType')
  const resourceType = int8At(buffer, at)
  const resourceName = readString(reader, 'Resources.ResourceName')
  at = reader.take(1, 'Resources.PatternType')
  const patternType = int8At(buffer, at)
  const aclsCount = readCount(reader, 6, 'Resources.Acls')
  const acls = newArray<AclDescription>(aclsCount)
  for (let i = 0; i < aclsCount; i++) {
    acls[i] = readAclDescriptionLegacy(reader)
  }
  return {
    resourceType,
    resourceName,
    patternType,
    acls,
    unknownTaggedFields: null,
  }
}

function writeDescribeAclsResourceFlexible(writer: WireWriter, message: DescribeAclsResource): void {
  let at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Resources.ResourceType'))
  writeCompactString(writer, message.resourceName, 'Resources.ResourceName')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.patternType, 'Resources.PatternType'))
  const acls = notNull(message.acls, 'Resources.Acls')
  writeCompactCount(writer, acls.length)
  for (let i = 0; i < acls.length; i++) {
    writeAclDescriptionFlexible(writer, notNull(acls[i], 'Resources.Acls'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Resources')
}

function writeDescribeAclsResourceLegacy(writer: WireWriter, message: DescribeAclsResource): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Resources')
  let at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Resources.ResourceType'))
  writeString(writer, message.resourceName, 'Resources.ResourceName')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.patternType, 'Resources.PatternType'))
  const acls = notNull(message.acls, 'Resources.Acls')
  writeCount(writer, acls.length)
  for (let i = 0; i < acls.length; i++) {
    writeAclDescriptionLegacy(writer, notNull(acls[i], 'Resources.Acls'))
  }
}

function readAclDescriptionFlexible(reader: WireReader): AclDescription {
  const buffer = reader.buffer
  const principal = readCompactString(reader, 'Resources.Acls.Principal')
  const host = readCompactString(reader, 'Resources.Acls.Host')
  const at = reader.take(3, 'Resources.Acls.Operation')
  const operation = int8At(buffer, at)
  const permissionType = int8At(buffer, at + 1)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Resources.Acls')
  return {
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields,
  }
}

function readAclDescriptionLegacy(reader: WireReader): AclDescription {
  const buffer = reader.buffer
  const principal = readString(reader, 'Resources.Acls.Principal')
  const host = readString(reader, 'Resources.Acls.Host')
  const at = reader.take(2, 'Resources.Acls.Operation')
  const operation = int8At(buffer, at)
  const permissionType = int8At(buffer, at + 1)
  return {
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields: null,
  }
}

function writeAclDescriptionFlexible(writer: WireWriter, message: AclDescription): void {
  writeCompactString(writer, message.principal, 'Resources.Acls.Principal')
  writeCompactString(writer, message.host, 'Resources.Acls.Host')
  const at = writer.reserve(3)
  writer.view.setInt8(at, int8(message.operation, 'Resources.Acls.Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'Resources.Acls.PermissionType'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Resources.Acls')
}

function writeAclDescriptionLegacy(writer: WireWriter, message: AclDescription): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Resources.Acls')
  writeString(writer, message.principal, 'Resources.Acls.Principal')
  writeString(writer, message.host, 'Resources.Acls.Host')
  const at = writer.reserve(2)
  writer.view.setInt8(at, int8(message.operation, 'Resources.Acls.Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'Resources.Acls.PermissionType'))
}
