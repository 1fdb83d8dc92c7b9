// Generated from schemas/CreateAclsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int8, notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import {
  putUnknownTags,
  readUnknownTags,
  refuseUnknownTags,
  unknownTagsAt,
  writeUnknownTags
} from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of CreateAclsRequest. Versions 1+, flexible from 2. */
export interface CreateAclsRequestData {
  /** Versions 1+, default empty. */
  creations: AclCreation[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Creations` of CreateAclsRequest. Versions 1+. */
export interface AclCreation {
  /** Versions 1+, int8, default 0. */
  resourceType: number
  /** Versions 1+, string, default "". */
  resourceName: string
  /** Versions 1+, int8, default 3. */
  resourcePatternType: number
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

/** CreateAclsRequest, API key 30, versions 1 to 3, flexible from 2. */
export const CreateAclsRequest: RequestCodec<CreateAclsRequestData> = {
  name: 'CreateAclsRequest',
  kind: 'request',
  apiKey: 30,
  validVersions: [1, 3],
  flexibleFrom: 2,
  create: createCreateAclsRequestData,
  read(reader, version) {
    assertVersion(CreateAclsRequest, version, reader.at)
    try {
      if (version >= 2) return readCreateAclsRequestDataFlexible(reader)
      return readCreateAclsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, CreateAclsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(CreateAclsRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeCreateAclsRequestDataFlexible(writer, message)
      else writeCreateAclsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, CreateAclsRequest, version, writer.byteLength)
    }
  },
}

/** A CreateAclsRequestData in which every field has its default. */
export function createCreateAclsRequestData(): CreateAclsRequestData {
  return {
    creations: [],
    unknownTaggedFields: null,
  }
}

/** A AclCreation in which every field has its default. */
export function createAclCreation(): AclCreation {
  return {
    resourceType: 0,
    resourceName: '',
    resourcePatternType: 3,
    principal: '',
    host: '',
    operation: 0,
    permissionType: 0,
    unknownTaggedFields: null,
  }
}

function readCreateAclsRequestDataFlexible(reader: WireReader): CreateAclsRequestData {
  reader.openView()
  const creationsCount = readCompactCount(reader, 8, 'Creations')
  const creations = newArray<AclCreation>(creationsCount)
  for (let i = 0; i < creationsCount; i++) {
    creations[i] = readAclCreationFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    creations,
    unknownTaggedFields,
  }
}

function readCreateAclsRequestDataLegacy(reader: WireReader): CreateAclsRequestData {
  reader.openView()
  const creationsCount = readCount(reader, 10, 'Creations')
  const creations = newArray<AclCreation>(creationsCount)
  for (let i = 0; i < creationsCount; i++) {
    creations[i] = readAclCreationLegacy(reader)
  }
  return {
    creations,
    unknownTaggedFields: null,
  }
}

function writeCreateAclsRequestDataFlexible(writer: WireWriter, message: CreateAclsRequestData): void {
  const creations = notNull(message.creations, 'Creations')
  writeCompactCount(writer, creations.length)
  for (let i = 0; i < creations.length; i++) {
    writeAclCreationFlexible(writer, notNull(creations[i], 'Creations'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeCreateAclsRequestDataLegacy(writer: WireWriter, message: CreateAclsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const creations = notNull(message.creations, 'Creations')
  writeCount(writer, creations.length)
  for (let i = 0; i < creations.length; i++) {
    writeAclCreationLegacy(writer, notNull(creations[i], 'Creations'))
  }
}

function readAclCreationFlexible(reader: WireReader): AclCreation {
  const view = reader.view
  let at = reader.take(1, 'Creations.ResourceType')
  const resourceType = view.getInt8(at)
  const resourceName = readCompactString(reader, 'Creations.ResourceName')
  at = reader.take(1, 'Creations.ResourcePatternType')
  const resourcePatternType = view.getInt8(at)
  const principal = readCompactString(reader, 'Creations.Principal')
  const host = readCompactString(reader, 'Creations.Host')
  at = reader.take(3, 'Creations.Operation')
  const operation = view.getInt8(at)
  const permissionType = view.getInt8(at + 1)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Creations')
  return {
    resourceType,
    resourceName,
    resourcePatternType,
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields,
  }
}

function readAclCreationLegacy(reader: WireReader): AclCreation {
  const view = reader.view
  let at = reader.take(1, 'Creations.ResourceType')
  const resourceType = view.getInt8(at)
  const resourceName = readString(reader, 'Creations.ResourceName')
  at = reader.take(1, 'Creations.ResourcePatternType')
  const resourcePatternType = view.getInt8(at)
  const principal = readString(reader, 'Creations.Principal')
  const host = readString(reader, 'Creations.Host')
  at = reader.take(2, 'Creations.Operation')
  const operation = view.getInt8(at)
  const permissionType = view.getInt8(at + 1)
  return {
    resourceType,
    resourceName,
    resourcePatternType,
    principal,
    host,
    operation,
    permissionType,
    unknownTaggedFields: null,
  }
}

function writeAclCreationFlexible(writer: WireWriter, message: AclCreation): void {
  let at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Creations.ResourceType'))
  writeCompactString(writer, message.resourceName, 'Creations.ResourceName')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourcePatternType, 'Creations.ResourcePatternType'))
  writeCompactString(writer, message.principal, 'Creations.Principal')
  writeCompactString(writer, message.host, 'Creations.Host')
  at = writer.reserve(3)
  writer.view.setInt8(at, int8(message.operation, 'Creations.Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'Creations.PermissionType'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Creations')
}

function writeAclCreationLegacy(writer: WireWriter, message: AclCreation): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Creations')
  let at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourceType, 'Creations.ResourceType'))
  writeString(writer, message.resourceName, 'Creations.ResourceName')
  at = writer.reserve(1)
  writer.view.setInt8(at, int8(message.resourcePatternType, 'Creations.ResourcePatternType'))
  writeString(writer, message.principal, 'Creations.Principal')
  writeString(writer, message.host, 'Creations.Host')
  at = writer.reserve(2)
  writer.view.setInt8(at, int8(message.operation, 'Creations.Operation'))
  writer.view.setInt8(at + 1, int8(message.permissionType, 'Creations.PermissionType'))
}
