// Generated from schemas/DescribeClusterRequest.json by `npm run codegen`. Do not edit.

import { int8, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int8At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeClusterRequest. Versions 0+, flexible from 0. */
export interface DescribeClusterRequestData {
  /** Versions 0+, bool, default false. */
  includeClusterAuthorizedOperations: boolean
  /** Versions 1+, int8, default 1. */
  endpointType: number
  /** Versions 2+, bool, default false. */
  includeFencedBrokers: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeClusterRequest, API key 60, versions 0 to 2, flexible from 0. */
export const DescribeClusterRequest: RequestCodec<DescribeClusterRequestData> = {
  name: 'DescribeClusterRequest',
  kind: 'request',
  apiKey: 60,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createDescribeClusterRequestData,
  read(reader, version) {
    assertVersion(DescribeClusterRequest, version, reader.at)
    try {
      return readDescribeClusterRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, DescribeClusterRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeClusterRequest, version, writer.byteLength)
    try {
      writeDescribeClusterRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, DescribeClusterRequest, version, writer.byteLength)
    }
  },
}

/** A DescribeClusterRequestData in which every field has its default. */
export function createDescribeClusterRequestData(): DescribeClusterRequestData {
  return {
    includeClusterAuthorizedOperations: false,
    endpointType: 1,
    includeFencedBrokers: false,
    unknownTaggedFields: null,
  }
}

function readDescribeClusterRequestDataFlexible(reader: WireReader, version: number): DescribeClusterRequestData {
  const buffer = reader.buffer
  const at = reader.take(1, 'IncludeClusterAuthorizedOperations')
  const includeClusterAuthorizedOperations = buffer[at] !== 0
  let endpointType: number = 1
  if (version >= 1) {
    const at = reader.take(1, 'EndpointType')
    endpointType = int8At(buffer, at)
  }
  let includeFencedBrokers: boolean = false
  if (version >= 2) {
    const at = reader.take(1, 'IncludeFencedBrokers')
    includeFencedBrokers = buffer[at] !== 0
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    includeClusterAuthorizedOperations,
    endpointType,
    includeFencedBrokers,
    unknownTaggedFields,
  }
}

function writeDescribeClusterRequestDataFlexible(
  writer: WireWriter,
  message: DescribeClusterRequestData,
  version: number,
): void {
  if (version < 1 && message.endpointType !== 1) {
    throw unsupportedField('EndpointType')
  }
  if (version < 2 && message.includeFencedBrokers !== false) {
    throw unsupportedField('IncludeFencedBrokers')
  }
  const at = writer.reserve(1)
  writer.view.setInt8(at, message.includeClusterAuthorizedOperations ? 1 : 0)
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.endpointType, 'EndpointType'))
  }
  if (version >= 2) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.includeFencedBrokers ? 1 : 0)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}
