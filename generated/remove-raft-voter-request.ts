// Generated from schemas/RemoveRaftVoterRequest.json by `npm run codegen`. Do not edit.

import { int32 } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { int32At } from '../src/wire/numbers.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, unknownTagsAt } from '../src/wire/tagged-fields.ts'
import { readCompactNullableString, writeCompactNullableString } from '../src/wire/text.ts'
import { NIL_UUID, putUuid, uuidAt } from '../src/wire/uuid.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of RemoveRaftVoterRequest. Versions 0+, flexible from 0. */
export interface RemoveRaftVoterRequestData {
  /** Versions 0+, string, nullable in versions 0+, default "". */
  clusterId: string | null
  /** Versions 0+, int32, default 0. */
  voterId: number
  /** Versions 0+, uuid, default the nil uuid. */
  voterDirectoryId: string
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** RemoveRaftVoterRequest, API key 81, version 0, flexible from 0. */
export const RemoveRaftVoterRequest: RequestCodec<RemoveRaftVoterRequestData> = {
  name: 'RemoveRaftVoterRequest',
  kind: 'request',
  apiKey: 81,
  validVersions: [0, 0],
  flexibleFrom: 0,
  create: createRemoveRaftVoterRequestData,
  read(reader, version) {
    assertVersion(RemoveRaftVoterRequest, version, reader.at)
    try {
      return readRemoveRaftVoterRequestDataFlexible(reader)
    } catch (error) {
      throw locateWireError(error, RemoveRaftVoterRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(RemoveRaftVoterRequest, version, writer.byteLength)
    try {
      writeRemoveRaftVoterRequestDataFlexible(writer, message)
    } catch (error) {
      throw locateWireError(error, RemoveRaftVoterRequest, version, writer.byteLength)
    }
  },
}

/** A RemoveRaftVoterRequestData in which every field has its default. */
export function createRemoveRaftVoterRequestData(): RemoveRaftVoterRequestData {
  return {
    clusterId: '',
    voterId: 0,
    voterDirectoryId: NIL_UUID,
    unknownTaggedFields: null,
  }
}

function readRemoveRaftVoterRequestDataFlexible(reader: WireReader): RemoveRaftVoterRequestData {
  const buffer = reader.buffer
  const clusterId = readCompactNullableString(reader, 'ClusterId')
  const at = reader.take(21, 'VoterId')
  const voterId = int32At(buffer, at)
  const voterDirectoryId = uuidAt(reader, at + 4)
  const unknownTaggedFields = unknownTagsAt(reader, at + 20, '')
  return {
    clusterId,
    voterId,
    voterDirectoryId,
    unknownTaggedFields,
  }
}

function writeRemoveRaftVoterRequestDataFlexible(writer: WireWriter, message: RemoveRaftVoterRequestData): void {
  writeCompactNullableString(writer, message.clusterId, 'ClusterId')
  const at = writer.reserve(21)
  writer.view.setInt32(at, int32(message.voterId, 'VoterId'))
  putUuid(writer, at + 4, message.voterDirectoryId, 'VoterDirectoryId')
  putUnknownTags(writer, at + 20, message.unknownTaggedFields, '')
}
