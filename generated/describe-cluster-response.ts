// Generated from schemas/DescribeClusterResponse.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int8, int16, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, ResponseCodec } from '../src/wire/codec.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of DescribeClusterResponse. Versions 0+, flexible from 0. */
export interface DescribeClusterResponseData {
  /** Versions 0+, int32, default 0. */
  throttleTimeMs: number
  /** Versions 0+, int16, default 0. */
  errorCode: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  errorMessage: string | null
  /** Versions 1+, int8, default 1. */
  endpointType: number
  /** Versions 0+, string, default "". */
  clusterId: string
  /** Versions 0+, int32, default -1, a brokerId. */
  controllerId: number
  /** Versions 0+, default empty. */
  brokers: DescribeClusterBroker[]
  /** Versions 0+, int32, default -2147483648. */
  clusterAuthorizedOperations: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Brokers` of DescribeClusterResponse. Versions 0+. */
export interface DescribeClusterBroker {
  /** Versions 0+, int32, default 0, map key, a brokerId. */
  brokerId: number
  /** Versions 0+, string, default "". */
  host: string
  /** Versions 0+, int32, default 0. */
  port: number
  /** Versions 0+, string, nullable in versions 0+, default null. */
  rack: string | null
  /** Versions 2+, bool, default false. */
  isFenced: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** DescribeClusterResponse, API key 60, versions 0 to 2, flexible from 0. */
export const DescribeClusterResponse: ResponseCodec<DescribeClusterResponseData> = {
  name: 'DescribeClusterResponse',
  kind: 'response',
  apiKey: 60,
  validVersions: [0, 2],
  flexibleFrom: 0,
  create: createDescribeClusterResponseData,
  read(reader, version) {
    assertVersion(DescribeClusterResponse, version, reader.at)
    try {
      return readDescribeClusterResponseDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, DescribeClusterResponse, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(DescribeClusterResponse, version, writer.byteLength)
    try {
      writeDescribeClusterResponseDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, DescribeClusterResponse, version, writer.byteLength)
    }
  },
}

/** A DescribeClusterResponseData in which every field has its default. */
export function createDescribeClusterResponseData(): DescribeClusterResponseData {
  return {
    throttleTimeMs: 0,
    errorCode: 0,
    errorMessage: null,
    endpointType: 1,
    clusterId: '',
    controllerId: -1,
    brokers: [],
    clusterAuthorizedOperations: -2147483648,
    unknownTaggedFields: null,
  }
}

/** A DescribeClusterBroker in which every field has its default. */
export function createDescribeClusterBroker(): DescribeClusterBroker {
  return {
    brokerId: 0,
    host: '',
    port: 0,
    rack: null,
    isFenced: false,
    unknownTaggedFields: null,
  }
}

/** What tells one DescribeClusterBroker from another: its `brokerId`. A list may hold the same key twice. */
export function keyOfDescribeClusterBroker(message: DescribeClusterBroker): number {
  return message.brokerId
}

function readDescribeClusterResponseDataFlexible(reader: WireReader, version: number): DescribeClusterResponseData {
  const view = reader.openView()
  let at = reader.take(6, 'ThrottleTimeMs')
  const throttleTimeMs = view.getInt32(at)
  const errorCode = view.getInt16(at + 4)
  const errorMessage = readCompactNullableString(reader, 'ErrorMessage')
  let endpointType: number = 1
  if (version >= 1) {
    const at = reader.take(1, 'EndpointType')
    endpointType = view.getInt8(at)
  }
  const clusterId = readCompactString(reader, 'ClusterId')
  at = reader.take(4, 'ControllerId')
  const controllerId = view.getInt32(at)
  const brokersCount = readCompactCount(reader, 11, 'Brokers')
  const brokers = newArray<DescribeClusterBroker>(brokersCount)
  for (let i = 0; i < brokersCount; i++) {
    brokers[i] = readDescribeClusterBrokerFlexible(reader, version)
  }
  at = reader.take(5, 'ClusterAuthorizedOperations')
  const clusterAuthorizedOperations = view.getInt32(at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, '')
  return {
    throttleTimeMs,
    errorCode,
    errorMessage,
    endpointType,
    clusterId,
    controllerId,
    brokers,
    clusterAuthorizedOperations,
    unknownTaggedFields,
  }
}

function writeDescribeClusterResponseDataFlexible(
  writer: WireWriter,
  message: DescribeClusterResponseData,
  version: number,
): void {
  if (version < 1 && message.endpointType !== 1) {
    throw unsupportedField('EndpointType')
  }
  let at = writer.reserve(6)
  writer.view.setInt32(at, int32(message.throttleTimeMs, 'ThrottleTimeMs'))
  writer.view.setInt16(at + 4, int16(message.errorCode, 'ErrorCode'))
  writeCompactNullableString(writer, message.errorMessage, 'ErrorMessage')
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, int8(message.endpointType, 'EndpointType'))
  }
  writeCompactString(writer, message.clusterId, 'ClusterId')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.controllerId, 'ControllerId'))
  const brokers = notNull(message.brokers, 'Brokers')
  writeCompactCount(writer, brokers.length)
  for (let i = 0; i < brokers.length; i++) {
    writeDescribeClusterBrokerFlexible(writer, notNull(brokers[i], 'Brokers'), version)
  }
  at = writer.reserve(5)
  writer.view.setInt32(at, int32(message.clusterAuthorizedOperations, 'ClusterAuthorizedOperations'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, '')
}

function readDescribeClusterBrokerFlexible(reader: WireReader, version: number): DescribeClusterBroker {
  const view = reader.view
  let at = reader.take(4, 'Brokers.BrokerId')
  const brokerId = view.getInt32(at)
  const host = readCompactString(reader, 'Brokers.Host')
  at = reader.take(4, 'Brokers.Port')
  const port = view.getInt32(at)
  const rack = readCompactNullableString(reader, 'Brokers.Rack')
  let isFenced: boolean = false
  if (version >= 2) {
    const at = reader.take(1, 'Brokers.IsFenced')
    isFenced = view.getInt8(at) !== 0
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Brokers')
  return {
    brokerId,
    host,
    port,
    rack,
    isFenced,
    unknownTaggedFields,
  }
}

function writeDescribeClusterBrokerFlexible(writer: WireWriter, message: DescribeClusterBroker, version: number): void {
  if (version < 2 && message.isFenced !== false) {
    throw unsupportedField('Brokers.IsFenced')
  }
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.brokerId, 'Brokers.BrokerId'))
  writeCompactString(writer, message.host, 'Brokers.Host')
  at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.port, 'Brokers.Port'))
  writeCompactNullableString(writer, message.rack, 'Brokers.Rack')
  if (version >= 2) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.isFenced ? 1 : 0)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Brokers')
}
