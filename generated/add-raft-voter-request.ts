// Generated from schemas/AddRaftVoterRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int32, notNull, uint16, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At, uint16At } from '../src/wire/numbers.ts'
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

/** Body of AddRaftVoterRequest. Versions 0+, flexible from 0. */
export interface AddRaftVoterRequestData {
  /** Versions 0+, string, nullable in versions 0+, default "". */
  clusterId: string | null
  /** Versions 0+, int32, default 0. */
  timeoutMs: number
  /** Versions 0+, int32, default 0. */
  voterId: number
  /** Versions 0+, uuid, default the nil uuid. */
  voterDirectoryId: string
  /** Versions 0+, default empty. */
  listeners: Listener[]
  /** Versions 1+, bool, default true. */
  ackWhenCommitted: boolean
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Listeners` of AddRaftVoterRequest. Versions 0+. */
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

/** AddRaftVoterRequest, API key 80, versions 0 to 1, flexible from 0. */
export const AddRaftVoterRequest: RequestCodec<AddRaftVoterRequestData> = {
  name: 'AddRaftVoterRequest',
  kind: 'request',
  apiKey: 80,
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createAddRaftVoterRequestData,
  read(reader, version) {
    assertVersion(AddRaftVoterRequest, version, reader.at)
    try {
      return readAddRaftVoterRequestDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, AddRaftVoterRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AddRaftVoterRequest, version, writer.byteLength)
    try {
      writeAddRaftVoterRequestDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, AddRaftVoterRequest, version, writer.byteLength)
    }
  },
}

/** A AddRaftVoterRequestData in which every field has its default. */
export function createAddRaftVoterRequestData(): AddRaftVoterRequestData {
  return {
    clusterId: '',
    timeoutMs: 0,
    voterId: 0,
    voterDirectoryId: NIL_UUID,
    listeners: [],
    ackWhenCommitted: true,
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

function readAddRaftVoterRequestDataFlexible(reader: WireReader, version: number): AddRaftVoterRequestData {
  const buffer = reader.buffer
  const clusterId = readCompactNullableString(reader, 'ClusterId')
  const at = reader.take(24, 'TimeoutMs')
  const timeoutMs = int32At(buffer, at)
  const voterId = int32At(buffer, at + 4)
  const voterDirectoryId = uuidAt(reader, at + 8)
  const listenersCount = readCompactCount(reader, 5, 'Listeners')
  const listeners = newArray<Listener>(listenersCount)
  for (let i = 0; i < listenersCount; i++) {
    listeners[i] = readListenerFlexible(reader)
  }
  let ackWhenCommitted: boolean = true
  if (version >= 1) {
    const at = reader.take(1, 'AckWhenCommitted')
    ackWhenCommitted = buffer[at] !== 0
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    clusterId,
    timeoutMs,
    voterId,
    voterDirectoryId,
    listeners,
    ackWhenCommitted,
    unknownTaggedFields,
  }
}

function writeAddRaftVoterRequestDataFlexible(
  writer: WireWriter,
  message: AddRaftVoterRequestData,
  version: number,
): void {
  if (version < 1 && message.ackWhenCommitted !== true) {
    throw unsupportedField('AckWhenCommitted')
  }
  writeCompactNullableString(writer, message.clusterId, 'ClusterId')
  const at = writer.reserve(24)
  writer.view.setInt32(at, int32(message.timeoutMs, 'TimeoutMs'))
  writer.view.setInt32(at + 4, int32(message.voterId, 'VoterId'))
  putUuid(writer, at + 8, message.voterDirectoryId, 'VoterDirectoryId')
  const listeners = notNull(message.listeners, 'Listeners')
  writeCompactCount(writer, listeners.length)
  for (let i = 0; i < listeners.length; i++) {
    writeListenerFlexible(writer, notNull(listeners[i], 'Listeners'))
  }
  if (version >= 1) {
    const at = writer.reserve(1)
    writer.view.setInt8(at, message.ackWhenCommitted ? 1 : 0)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
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
