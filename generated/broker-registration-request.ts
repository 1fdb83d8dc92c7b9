// Generated from schemas/BrokerRegistrationRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { putUuidArray, readUuidElements } from '../src/wire/array-elements.ts'
import { int16, int32, int64, notNull, uint16, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int16At, uint16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import {
  readCompactNullableString,
  readCompactString,
  writeCompactNullableString,
  writeCompactString
} from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of BrokerRegistrationRequest. Versions 0+, flexible from 0. */
export interface BrokerRegistrationRequestData {
  /** Versions 0+, int32, default 0, a brokerId. */
  brokerId: number
  /** Versions 0+, string, default "". */
  clusterId: string
  /** Versions 0+, uuid, default the nil uuid. */
  incarnationId: string
  /** Versions 0+, default empty. */
  listeners: Listener[]
  /** Versions 0+, default empty. */
  features: Feature[]
  /** Versions 0+, string, nullable in versions 0+, default "". */
  rack: string | null
  /** Versions 1+, bool, default false. */
  isMigratingZkBroker: boolean
  /** Versions 2+, uuid each, default empty, ignorable. */
  logDirs: string[]
  /** Versions 3+, int64, default -1n, ignorable. */
  previousBrokerEpoch: bigint
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Features` of BrokerRegistrationRequest. Versions 0+. */
export interface Feature {
  /** Versions 0+, string, default "", map key. */
  name: string
  /** Versions 0+, int16, default 0. */
  minSupportedVersion: number
  /** Versions 0+, int16, default 0. */
  maxSupportedVersion: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Listeners` of BrokerRegistrationRequest. Versions 0+. */
export interface Listener {
  /** Versions 0+, string, default "", map key. */
  name: string
  /** Versions 0+, string, default "". */
  host: string
  /** Versions 0+, uint16, default 0. */
  port: number
  /** Versions 0+, int16, default 0. */
  securityProtocol: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** BrokerRegistrationRequest, API key 62, versions 0 to 4, flexible from 0. */
export const BrokerRegistrationRequest: RequestCodec<BrokerRegistrationRequestData> = {
  name: 'BrokerRegistrationRequest',
  kind: 'request',
  apiKey: 62,
  validVersions: [0, 4],
  flexibleFrom: 0,
  create: createBrokerRegistrationRequestData,
  read(reader, version) {
    assertVersion(BrokerRegistrationRequest, version, reader.at)
    try {
      return readBrokerRegistrationRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, BrokerRegistrationRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(BrokerRegistrationRequest, version, writer.byteLength)
    try {
      writeBrokerRegistrationRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, BrokerRegistrationRequest, version, writer.byteLength)
    }
  },
}

/** A BrokerRegistrationRequestData in which every field has its default. */
export function createBrokerRegistrationRequestData(): BrokerRegistrationRequestData {
  return {
    brokerId: 0,
    clusterId: '',
    incarnationId: NIL_UUID,
    listeners: [],
    features: [],
    rack: '',
    isMigratingZkBroker: false,
    logDirs: [],
    previousBrokerEpoch: -1n,
    unknownTaggedFields: null,
  }
}

/** A Feature in which every field has its default. */
export function createFeature(): Feature {
  return {
    name: '',
    minSupportedVersion: 0,
    maxSupportedVersion: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one Feature from another: its `name`. A list may hold the same key twice. */
export function keyOfFeature(message: Feature): string {
  return message.name
}

/** A Listener in which every field has its default. */
export function createListener(): Listener {
  return {
    name: '',
    host: '',
    port: 0,
    securityProtocol: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one Listener from another: its `name`. A list may hold the same key twice. */
export function keyOfListener(message: Listener): string {
  return message.name
}

function readBrokerRegistrationRequestDataFlexible(reader: WireReader, version: number): BrokerRegistrationRequestData {
  const view = reader.openView()
  let at = reader.take(4, 'BrokerId')
  const brokerId = view.getInt32(at)
  const clusterId = readCompactString(reader, 'ClusterId')
  at = reader.take(16, 'IncarnationId')
  const incarnationId = uuidAt(reader, at)
  const listenersCount = readCompactCount(reader, 7, 'Listeners')
  const listeners = newArray<Listener>(listenersCount)
  for (let i = 0; i < listenersCount; i++) {
    listeners[i] = readListenerFlexible(reader)
  }
  const featuresCount = readCompactCount(reader, 6, 'Features')
  const features = newArray<Feature>(featuresCount)
  for (let i = 0; i < featuresCount; i++) {
    features[i] = readFeatureFlexible(reader)
  }
  const rack = readCompactNullableString(reader, 'Rack')
  let isMigratingZkBroker: boolean = false
  if (version >= 1) {
    const at = reader.take(1, 'IsMigratingZkBroker')
    isMigratingZkBroker = view.getInt8(at) !== 0
  }
  let logDirs: string[]
  if (version >= 2) {
    logDirs = readUuidElements(reader, readCompactCount(reader, 16, 'LogDirs'))
  } else {
    logDirs = []
  }
  let previousBrokerEpoch: bigint = -1n
  if (version >= 3) {
    const at = reader.take(8, 'PreviousBrokerEpoch')
    previousBrokerEpoch = view.getBigInt64(at)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    brokerId,
    clusterId,
    incarnationId,
    listeners,
    features,
    rack,
    isMigratingZkBroker,
    logDirs,
    previousBrokerEpoch,
    unknownTaggedFields,
  }
}

function writeBrokerRegistrationRequestDataFlexible(
  writer: WireWriter,
  message: BrokerRegistrationRequestData,
  version: number,
): void {
  if (version < 1 && message.isMigratingZkBroker !== false) {
    throw unsupportedField('IsMigratingZkBroker')
  }
  let at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.brokerId, 'BrokerId'))
  writeCompactString(writer, message.clusterId, 'ClusterId')
  at = writer.reserve(16)
  putUuid(writer, at, message.incarnationId, 'IncarnationId')
  const listeners = notNull(message.listeners, 'Listeners')
  writeCompactCount(writer, listeners.length)
  for (let i = 0; i < listeners.length; i++) {
    writeListenerFlexible(writer, notNull(listeners[i], 'Listeners'))
  }
  const features = notNull(message.features, 'Features')
  writeCompactCount(writer, features.length)
  for (let i = 0; i < features.length; i++) {
    writeFeatureFlexible(writer, notNull(features[i], 'Features'))
  }
  writeCompactNullableString(writer, message.rack, 'Rack')
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.isMigratingZkBroker ? 1 : 0)
  }
  if (version >= 2) {
    const logDirs = notNull(message.logDirs, 'LogDirs')
    let at = writer.room(5 + 16 * logDirs.length)
    at = putUuidArray(writer, at, logDirs, true, 'LogDirs')
    writer.at = at
  }
  if (version >= 3) {
    const at = writer.reserve(8)
    writer.view.setBigInt64(at, int64(message.previousBrokerEpoch, 'PreviousBrokerEpoch'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readFeatureFlexible(reader: WireReader): Feature {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Features.Name')
  const at = reader.take(5, 'Features.MinSupportedVersion')
  const minSupportedVersion = int16At(buffer, at)
  const maxSupportedVersion = int16At(buffer, at + 2)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Features')
  return {
    name,
    minSupportedVersion,
    maxSupportedVersion,
    unknownTaggedFields,
  }
}

function writeFeatureFlexible(writer: WireWriter, message: Feature): void {
  writeCompactString(writer, message.name, 'Features.Name')
  const at = writer.reserve(5)
  writer.view.setInt16(at, int16(message.minSupportedVersion, 'Features.MinSupportedVersion'))
  writer.view.setInt16(at + 2, int16(message.maxSupportedVersion, 'Features.MaxSupportedVersion'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Features')
}

function readListenerFlexible(reader: WireReader): Listener {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Listeners.Name')
  const host = readCompactString(reader, 'Listeners.Host')
  const at = reader.take(5, 'Listeners.Port')
  const port = uint16At(buffer, at)
  const securityProtocol = int16At(buffer, at + 2)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Listeners')
  return {
    name,
    host,
    port,
    securityProtocol,
    unknownTaggedFields,
  }
}

function writeListenerFlexible(writer: WireWriter, message: Listener): void {
  writeCompactString(writer, message.name, 'Listeners.Name')
  writeCompactString(writer, message.host, 'Listeners.Host')
  const at = writer.reserve(5)
  writer.view.setUint16(at, uint16(message.port, 'Listeners.Port'))
  writer.view.setInt16(at + 2, int16(message.securityProtocol, 'Listeners.SecurityProtocol'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Listeners')
}
