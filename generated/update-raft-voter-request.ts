// Generated from schemas/UpdateRaftVoterRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull, uint16 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int16At, int32At, uint16At } from '../src/wire/numbers.ts'
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

/** Body of UpdateRaftVoterRequest. Versions 0+, flexible from 0. */
export interface UpdateRaftVoterRequestData {
  /** Versions 0+, string, nullable in versions 0+, default "". */
  clusterId: string | null
  /** Versions 0+, int32, default 0. */
  currentLeaderEpoch: number
  /** Versions 0+, int32, default 0. */
  voterId: number
  /** Versions 0+, uuid, default the nil uuid. */
  voterDirectoryId: string
  /** Versions 0+, default empty. */
  listeners: Listener[]
  /** Versions 0+, default all defaults. */
  kRaftVersionFeature: KRaftVersionFeature
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of UpdateRaftVoterRequest. Versions 0+. */
export interface KRaftVersionFeature {
  /** Versions 0+, int16, default 0. */
  minSupportedVersion: number
  /** Versions 0+, int16, default 0. */
  maxSupportedVersion: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Listeners` of UpdateRaftVoterRequest. Versions 0+. */
export interface Listener {
  /** Versions 0+, string, default "", map key. */
  name: string
  /** Versions 0+, string, default "". */
  host: string
  /** Versions 0+, uint16, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** UpdateRaftVoterRequest, API key 82, version 0, flexible from 0. */
export const UpdateRaftVoterRequest: RequestCodec<UpdateRaftVoterRequestData> = {
  name: 'UpdateRaftVoterRequest',
  kind: 'request',
  apiKey: 82,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createUpdateRaftVoterRequestData,
  read(reader, version) {
    assertVersion(UpdateRaftVoterRequest, version, reader.at)
    try {
      return readUpdateRaftVoterRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, UpdateRaftVoterRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(UpdateRaftVoterRequest, version, writer.byteLength)
    try {
      writeUpdateRaftVoterRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, UpdateRaftVoterRequest, version, writer.byteLength)
    }
  },
}

/** A UpdateRaftVoterRequestData in which every field has its default. */
export function createUpdateRaftVoterRequestData(): UpdateRaftVoterRequestData {
  return {
    clusterId: '',
    currentLeaderEpoch: 0,
    voterId: 0,
    voterDirectoryId: NIL_UUID,
    listeners: [],
    kRaftVersionFeature: createKRaftVersionFeature(),
    unknownTaggedFields: null,
  }
}

/** A KRaftVersionFeature in which every field has its default. */
export function createKRaftVersionFeature(): KRaftVersionFeature {
  return {
    minSupportedVersion: 0,
    maxSupportedVersion: 0,
    unknownTaggedFields: null,
  }
}

/** A Listener in which every field has its default. */
export function createListener(): Listener {
  return {
    name: '',
    host: '',
    port: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one Listener from another: its `name`. A list may hold the same key twice. */
export function keyOfListener(message: Listener): string {
  return message.name
}

function readUpdateRaftVoterRequestDataFlexible(reader: WireReader): UpdateRaftVoterRequestData {
  const buffer = reader.buffer
  const clusterId = readCompactNullableString(reader, 'ClusterId')
  const at = reader.take(24, 'CurrentLeaderEpoch')
  const currentLeaderEpoch = int32At(buffer, at)
  const voterId = int32At(buffer, at + 4)
  const voterDirectoryId = uuidAt(reader, at + 8)
  const listenersCount = readCompactCount(reader, 5, 'Listeners')
  const listeners = newArray<Listener>(listenersCount)
  for (let i = 0; i < listenersCount; i++) {
    listeners[i] = readListenerFlexible(reader)
  }
  const kRaftVersionFeature = readKRaftVersionFeatureFlexible(reader)
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    clusterId,
    currentLeaderEpoch,
    voterId,
    voterDirectoryId,
    listeners,
    kRaftVersionFeature,
    unknownTaggedFields,
  }
}

function writeUpdateRaftVoterRequestDataFlexible(writer: WireWriter, message: UpdateRaftVoterRequestData): void {
  writeCompactNullableString(writer, message.clusterId, 'ClusterId')
  const at = writer.reserve(24)
  writer.view.setInt32(at, int32(message.currentLeaderEpoch, 'CurrentLeaderEpoch'))
  writer.view.setInt32(at + 4, int32(message.voterId, 'VoterId'))
  putUuid(writer, at + 8, message.voterDirectoryId, 'VoterDirectoryId')
  const listeners = notNull(message.listeners, 'Listeners')
  writeCompactCount(writer, listeners.length)
  for (let i = 0; i < listeners.length; i++) {
    writeListenerFlexible(writer, notNull(listeners[i], 'Listeners'))
  }
  writeKRaftVersionFeatureFlexible(writer, notNull(message.kRaftVersionFeature, 'KRaftVersionFeature'))
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readKRaftVersionFeatureFlexible(reader: WireReader): KRaftVersionFeature {
  const buffer = reader.buffer
  const at = reader.take(5, 'KRaftVersionFeature.MinSupportedVersion')
  const minSupportedVersion = int16At(buffer, at)
  const maxSupportedVersion = int16At(buffer, at + 2)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'KRaftVersionFeature')
  return {
    minSupportedVersion,
    maxSupportedVersion,
    unknownTaggedFields,
  }
}

function writeKRaftVersionFeatureFlexible(writer: WireWriter, message: KRaftVersionFeature): void {
  const at = writer.reserve(5)
  writer.view.setInt16(at, int16(message.minSupportedVersion, 'KRaftVersionFeature.MinSupportedVersion'))
  writer.view.setInt16(at + 2, int16(message.maxSupportedVersion, 'KRaftVersionFeature.MaxSupportedVersion'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'KRaftVersionFeature')
}

function readListenerFlexible(reader: WireReader): Listener {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Listeners.Name')
  const host = readCompactString(reader, 'Listeners.Host')
  const at = reader.take(3, 'Listeners.Port')
  const port = uint16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Listeners')
  return {
    name,
    host,
    port,
    unknownTaggedFields,
  }
}

function writeListenerFlexible(writer: WireWriter, message: Listener): void {
  writeCompactString(writer, message.name, 'Listeners.Name')
  writeCompactString(writer, message.host, 'Listeners.Host')
  const at = writer.reserve(3)
  writer.view.setUint16(at, uint16(message.port, 'Listeners.Port'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Listeners')
}
