// Generated from schemas/LeaderChangeMessage.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, writeCompactCount } from '../src/wire/array.ts'
import { int16, int32, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { DataCodec, RawTaggedField } from '../src/wire/codec.ts'
import { int16At, int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { readUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of LeaderChangeMessage. Versions 0+, flexible from 0. */
export interface LeaderChangeMessageData {
  /** Versions 0+, int16, default 0. */
  version: number
  /** Versions 0+, int32, default 0, a brokerId. */
  leaderId: number
  /** Versions 0+, default empty. */
  voters: Voter[]
  /** Versions 0+, default empty. */
  grantingVoters: Voter[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of LeaderChangeMessage. Versions 0+. */
export interface Voter {
  /** Versions 0+, int32, default 0. */
  voterId: number
  /** Versions 1+, uuid, default the nil uuid. */
  voterDirectoryId: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** LeaderChangeMessage, versions 0 to 1, flexible from 0. */
export const LeaderChangeMessage: DataCodec<LeaderChangeMessageData> = {
  name: 'LeaderChangeMessage',
  kind: 'data',
  validVersions: [0, 1],
  flexibleFrom: 0,
  create: createLeaderChangeMessageData,
  read(reader, version) {
    assertVersion(LeaderChangeMessage, version, reader.at)
    try {
      return readLeaderChangeMessageDataFlexible(reader, version)
    } catch (error) {
      throw locateWireError(error, LeaderChangeMessage, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(LeaderChangeMessage, version, writer.byteLength)
    try {
      writeLeaderChangeMessageDataFlexible(writer, message, version)
    } catch (error) {
      throw locateWireError(error, LeaderChangeMessage, version, writer.byteLength)
    }
  },
}

/** A LeaderChangeMessageData in which every field has its default. */
export function createLeaderChangeMessageData(): LeaderChangeMessageData {
  return {
    version: 0,
    leaderId: 0,
    voters: [],
    grantingVoters: [],
    unknownTaggedFields: null,
  }
}

/** A Voter in which every field has its default. */
export function createVoter(): Voter {
  return {
    voterId: 0,
    voterDirectoryId: NIL_UUID,
    unknownTaggedFields: null,
  }
}

function readLeaderChangeMessageDataFlexible(reader: WireReader, version: number): LeaderChangeMessageData {
  const buffer = reader.buffer
  const at = reader.take(6, 'Version')
  const versionValue = int16At(buffer, at)
  const leaderId = int32At(buffer, at + 2)
  const votersCount = readCompactCount(reader, 5, 'Voters')
  const voters = newArray<Voter>(votersCount)
  for (let i = 0; i < votersCount; i++) {
    voters[i] = readVoterFlexible(reader, version)
  }
  const grantingVotersCount = readCompactCount(reader, 5, 'GrantingVoters')
  const grantingVoters = newArray<Voter>(grantingVotersCount)
  for (let i = 0; i < grantingVotersCount; i++) {
    grantingVoters[i] = readVoterFlexible(reader, version)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    version: versionValue,
    leaderId,
    voters,
    grantingVoters,
    unknownTaggedFields,
  }
}

function writeLeaderChangeMessageDataFlexible(
  writer: WireWriter,
  message: LeaderChangeMessageData,
  version: number,
): void {
  const at = writer.reserve(6)
  writer.view.setInt16(at, int16(message.version, 'Version'))
  writer.view.setInt32(at + 2, int32(message.leaderId, 'LeaderId'))
  const voters = notNull(message.voters, 'Voters')
  writeCompactCount(writer, voters.length)
  for (let i = 0; i < voters.length; i++) {
    writeVoterFlexible(writer, notNull(voters[i], 'Voters'), version)
  }
  const grantingVoters = notNull(message.grantingVoters, 'GrantingVoters')
  writeCompactCount(writer, grantingVoters.length)
  for (let i = 0; i < grantingVoters.length; i++) {
    writeVoterFlexible(writer, notNull(grantingVoters[i], 'GrantingVoters'), version)
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function readVoterFlexible(reader: WireReader, version: number): Voter {
  const buffer = reader.buffer
  const at = reader.take(4, 'Voter.VoterId')
  const voterId = int32At(buffer, at)
  let voterDirectoryId: string = NIL_UUID
  if (version >= 1) {
    const at = reader.take(16, 'Voter.VoterDirectoryId')
    voterDirectoryId = uuidAt(reader, at)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Voter')
  return {
    voterId,
    voterDirectoryId,
    unknownTaggedFields,
  }
}

function writeVoterFlexible(writer: WireWriter, message: Voter, version: number): void {
  if (version < 1 && message.voterDirectoryId !== NIL_UUID) {
    throw unsupportedField('Voter.VoterDirectoryId')
  }
  const at = writer.reserve(4)
  writer.view.setInt32(at, int32(message.voterId, 'Voter.VoterId'))
  if (version >= 1) {
    const at = writer.reserve(16)
    putUuid(writer, at, message.voterDirectoryId, 'Voter.VoterDirectoryId')
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Voter')
}
