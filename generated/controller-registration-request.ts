// Generated from schemas/ControllerRegistrationRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull, uint16 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int16At, int32At, uint16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of ControllerRegistrationRequest. Versions 0+, flexible from 0. */
export interface ControllerRegistrationRequestData {
  /** Versions 0+, int32, default 0. */
  controllerId: number
  /** Versions 0+, uuid, default the nil uuid. */
  incarnationId: string
  /** Versions 0+, bool, default false. */
  zkMigrationReady: boolean
  /** Versions 0+, default empty. */
  listeners: Listener[]
  /** Versions 0+, default empty. */
  features: Feature[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Features` of ControllerRegistrationRequest. Versions 0+. */
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

/** `Listeners` of ControllerRegistrationRequest. Versions 0+. */
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

/** ControllerRegistrationRequest, API key 70, version 0, flexible from 0. */
export const ControllerRegistrationRequest: RequestCodec<ControllerRegistrationRequestData> = {
  name: 'ControllerRegistrationRequest',
  kind: 'request',
  apiKey: 70,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createControllerRegistrationRequestData,
  read(reader, version) {
    assertVersion(ControllerRegistrationRequest, version, reader.at)
    try {
      return readControllerRegistrationRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, ControllerRegistrationRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(ControllerRegistrationRequest, version, writer.byteLength)
    try {
      writeControllerRegistrationRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, ControllerRegistrationRequest, version, writer.byteLength)
    }
  },
}

/** A ControllerRegistrationRequestData in which every field has its default. */
export function createControllerRegistrationRequestData(): ControllerRegistrationRequestData {
  return {
    controllerId: 0,
    incarnationId: NIL_UUID,
    zkMigrationReady: false,
    listeners: [],
    features: [],
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

function readControllerRegistrationRequestDataFlexible(reader: WireReader): ControllerRegistrationRequestData {
  const buffer = reader.buffer
  const at = reader.take(21, 'ControllerId')
  const controllerId = int32At(buffer, at)
  const incarnationId = uuidAt(reader, at + 4)
  const zkMigrationReady = buffer[at + 20] !== 0
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
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    controllerId,
    incarnationId,
    zkMigrationReady,
    listeners,
    features,
    unknownTaggedFields,
  }
}

function writeControllerRegistrationRequestDataFlexible(
  writer: WireWriter,
  message: ControllerRegistrationRequestData,
): void {
  const at = writer.reserve(21)
  writer.view.setInt32(at, int32(message.controllerId, 'ControllerId'))
  putUuid(writer, at + 4, message.incarnationId, 'IncarnationId')
  writer.view.setInt8(at + 20, message.zkMigrationReady ? 1 : 0)
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
