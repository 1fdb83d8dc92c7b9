// Generated from schemas/VotersRecord.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull, uint16 } from '../src/wire/checks.ts'
import type { DataCodec, RawTaggedField } from '../src/wire/codec.ts'
import { int16At, int32At, uint16At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, unknownTagsAt, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, writeCompactString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of VotersRecord. Versions 0+, flexible from 0. */
export interface VotersRecordData {
  /** Versions 0+, int16, default 0. */
  version: number
  /** Versions 0+, default empty. */
  voters: Voter[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Voters` of VotersRecord. Versions 0+. */
export interface Voter {
  /** Versions 0+, int32, default 0, a brokerId. */
  voterId: number
  /** Versions 0+, uuid, default the nil uuid. */
  voterDirectoryId: string
  /** Versions 0+, default empty. */
  endpoints: Endpoint[]
  /** Versions 0+, default all defaults. */
  kRaftVersionFeature: KRaftVersionFeature
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Voters.KRaftVersionFeature` of VotersRecord. Versions 0+. */
export interface KRaftVersionFeature {
  /** Versions 0+, int16, default 0. */
  minSupportedVersion: number
  /** Versions 0+, int16, default 0. */
  maxSupportedVersion: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Voters.Endpoints` of VotersRecord. Versions 0+. */
export interface Endpoint {
  /** Versions 0+, string, default "", map key. */
  name: string
  /** Versions 0+, string, default "". */
  host: string
  /** Versions 0+, uint16, default 0. */
  port: number
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** VotersRecord, version 0, flexible from 0. */
export const VotersRecord: DataCodec<VotersRecordData> = {
  name: 'VotersRecord',
  kind: 'data',
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createVotersRecordData,
  read(reader, version) {
    assertVersion(VotersRecord, version, reader.at)
    try {
      return readVotersRecordDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, VotersRecord, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(VotersRecord, version, writer.byteLength)
    try {
      writeVotersRecordDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, VotersRecord, version, writer.byteLength)
    }
  },
}

/** A VotersRecordData in which every field has its default. */
export function createVotersRecordData(): VotersRecordData {
  return {
    version: 0,
    voters: [],
    unknownTaggedFields: null,
  }
}

/** A Voter in which every field has its default. */
export function createVoter(): Voter {
  return {
    voterId: 0,
    voterDirectoryId: NIL_UUID,
    endpoints: [],
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

/** A Endpoint in which every field has its default. */
export function createEndpoint(): Endpoint {
  return {
    name: '',
    host: '',
    port: 0,
    unknownTaggedFields: null,
  }
}

/** What tells one Endpoint from another: its `name`. A list may hold the same key twice. */
export function keyOfEndpoint(message: Endpoint): string {
  return message.name
}

function readVotersRecordDataFlexible(reader: WireReader): VotersRecordData {
  const buffer = reader.buffer
  const at = reader.take(2, 'Version')
  const versionValue = int16At(buffer, at)
  const votersCount = readCompactCount(reader, 27, 'Voters')
  const voters = newArray<Voter>(votersCount)
  for (let i = 0; i < votersCount; i++) {
    voters[i] = readVoterFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    version: versionValue,
    voters,
    unknownTaggedFields,
  }
}

function writeVotersRecordDataFlexible(writer: WireWriter, message: VotersRecordData): void {
  const at = writer.reserve(2)
  writer.view.setInt16(at, int16(message.version, 'Version'))
  const voters = notNull(message.voters, 'Voters')
  writeCompactCount(writer, voters.length)
  for (let i = 0; i < voters.length; i++) {
    writeVoterFlexible(writer, notNull(voters[i], 'Voters'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readVoterFlexible(reader: WireReader): Voter {
  const buffer = reader.buffer
  const at = reader.take(20, 'Voters.VoterId')
  const voterId = int32At(buffer, at)
  const voterDirectoryId = uuidAt(reader, at + 4)
  const endpointsCount = readCompactCount(reader, 5, 'Voters.Endpoints')
  const endpoints = newArray<Endpoint>(endpointsCount)
  for (let i = 0; i < endpointsCount; i++) {
    endpoints[i] = readEndpointFlexible(reader)
  }
  const kRaftVersionFeature = readKRaftVersionFeatureFlexible(reader)
  const unknownTaggedFields = readUnknownTags(reader, 'Voters')
  return {
    voterId,
    voterDirectoryId,
    endpoints,
    kRaftVersionFeature,
    unknownTaggedFields,
  }
}

function writeVoterFlexible(writer: WireWriter, message: Voter): void {
  const at = writer.reserve(20)
  writer.view.setInt32(at, int32(message.voterId, 'Voters.VoterId'))
  putUuid(writer, at + 4, message.voterDirectoryId, 'Voters.VoterDirectoryId')
  const endpoints = notNull(message.endpoints, 'Voters.Endpoints')
  writeCompactCount(writer, endpoints.length)
  for (let i = 0; i < endpoints.length; i++) {
    writeEndpointFlexible(writer, notNull(endpoints[i], 'Voters.Endpoints'))
  }
  writeKRaftVersionFeatureFlexible(writer, notNull(message.kRaftVersionFeature, 'Voters.KRaftVersionFeature'))
  writeUnknownTags(writer, message.unknownTaggedFields, 'Voters')
}

function readKRaftVersionFeatureFlexible(reader: WireReader): KRaftVersionFeature {
  const buffer = reader.buffer
  const at = reader.take(5, 'Voters.KRaftVersionFeature.MinSupportedVersion')
  const minSupportedVersion = int16At(buffer, at)
  const maxSupportedVersion = int16At(buffer, at + 2)
  const unknownTaggedFields = unknownTagsAt(reader, at + 4, 'Voters.KRaftVersionFeature')
  return {
    minSupportedVersion,
    maxSupportedVersion,
    unknownTaggedFields,
  }
}

function writeKRaftVersionFeatureFlexible(writer: WireWriter, message: KRaftVersionFeature): void {
  const at = writer.reserve(5)
  writer.view.setInt16(at, int16(message.minSupportedVersion, 'Voters.KRaftVersionFeature.MinSupportedVersion'))
  writer.view.setInt16(at + 2, int16(message.maxSupportedVersion, 'Voters.KRaftVersionFeature.MaxSupportedVersion'))
  putUnknownTags(writer, at + 4, message.unknownTaggedFields, 'Voters.KRaftVersionFeature')
}

function readEndpointFlexible(reader: WireReader): Endpoint {
  const buffer = reader.buffer
  const name = readCompactString(reader, 'Voters.Endpoints.Name')
  const host = readCompactString(reader, 'Voters.Endpoints.Host')
  const at = reader.take(3, 'Voters.Endpoints.Port')
  const port = uint16At(buffer, at)
  const unknownTaggedFields = unknownTagsAt(reader, at + 2, 'Voters.Endpoints')
  return {
    name,
    host,
    port,
    unknownTaggedFields,
  }
}

function writeEndpointFlexible(writer: WireWriter, message: Endpoint): void {
  writeCompactString(writer, message.name, 'Voters.Endpoints.Name')
  writeCompactString(writer, message.host, 'Voters.Endpoints.Host')
  const at = writer.reserve(3)
  writer.view.setUint16(at, uint16(message.port, 'Voters.Endpoints.Port'))
  putUnknownTags(writer, at + 2, message.unknownTaggedFields, 'Voters.Endpoints')
}
