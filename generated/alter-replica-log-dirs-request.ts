// Generated from schemas/AlterReplicaLogDirsRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { notNull } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, putInt32Array, readCompactInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AlterReplicaLogDirsRequest. Versions 1+, flexible from 2. */
export interface AlterReplicaLogDirsRequestData {
  /** Versions 1+, default empty. */
  dirs: AlterReplicaLogDir[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Dirs` of AlterReplicaLogDirsRequest. Versions 1+. */
export interface AlterReplicaLogDir {
  /** Versions 1+, string, default "", map key. */
  path: string
  /** Versions 1+, default empty. */
  topics: AlterReplicaLogDirTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Dirs.Topics` of AlterReplicaLogDirsRequest. Versions 1+. */
export interface AlterReplicaLogDirTopic {
  /** Versions 1+, string, default "", map key, a topicName. */
  name: string
  /** Versions 1+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AlterReplicaLogDirsRequest, API key 34, versions 1 to 2, flexible from 2. */
export const AlterReplicaLogDirsRequest: RequestCodec<AlterReplicaLogDirsRequestData> = {
  name: 'AlterReplicaLogDirsRequest',
  kind: 'request',
  apiKey: 34,
  validVersions: [1, 2],
  flexibleFrom: 2,
  create: createAlterReplicaLogDirsRequestData,
  read(reader, version) {
    assertVersion(AlterReplicaLogDirsRequest, version, reader.at)
    try {
      if (version >= 2) return readAlterReplicaLogDirsRequestDataFlexible(reader)
      return readAlterReplicaLogDirsRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, AlterReplicaLogDirsRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AlterReplicaLogDirsRequest, version, writer.byteLength)
    try {
      if (version >= 2) writeAlterReplicaLogDirsRequestDataFlexible(writer, message)
      else writeAlterReplicaLogDirsRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, AlterReplicaLogDirsRequest, version, writer.byteLength)
    }
  },
}

/** A AlterReplicaLogDirsRequestData in which every field has its default. */
export function createAlterReplicaLogDirsRequestData(): AlterReplicaLogDirsRequestData {
  return {
    dirs: [],
    unknownTaggedFields: null,
  }
}

/** A AlterReplicaLogDir in which every field has its default. */
export function createAlterReplicaLogDir(): AlterReplicaLogDir {
  return {
    path: '',
    topics: [],
    unknownTaggedFields: null,
  }
}

/** What tells one AlterReplicaLogDir from another: its `path`. A list may hold the same key twice. */
export function keyOfAlterReplicaLogDir(message: AlterReplicaLogDir): string {
  return message.path
}

/** A AlterReplicaLogDirTopic in which every field has its default. */
export function createAlterReplicaLogDirTopic(): AlterReplicaLogDirTopic {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one AlterReplicaLogDirTopic from another: its `name`. A list may hold the same key twice. */
export function keyOfAlterReplicaLogDirTopic(message: AlterReplicaLogDirTopic): string {
  return message.name
}

function readAlterReplicaLogDirsRequestDataFlexible(reader: WireReader): AlterReplicaLogDirsRequestData {
  const dirsCount = readCompactCount(reader, 3, 'Dirs')
  const dirs = newArray<AlterReplicaLogDir>(dirsCount)
  for (let i = 0; i < dirsCount; i++) {
    dirs[i] = readAlterReplicaLogDirFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    dirs,
    unknownTaggedFields,
  }
}

function readAlterReplicaLogDirsRequestDataLegacy(reader: WireReader): AlterReplicaLogDirsRequestData {
  const dirsCount = readCount(reader, 6, 'Dirs')
  const dirs = newArray<AlterReplicaLogDir>(dirsCount)
  for (let i = 0; i < dirsCount; i++) {
    dirs[i] = readAlterReplicaLogDirLegacy(reader)
  }
  return {
    dirs,
    unknownTaggedFields: null,
  }
}

function writeAlterReplicaLogDirsRequestDataFlexible(
  writer: WireWriter,
  message: AlterReplicaLogDirsRequestData,
): void {
  const dirs = notNull(message.dirs, 'Dirs')
  writeCompactCount(writer, dirs.length)
  for (let i = 0; i < dirs.length; i++) {
    writeAlterReplicaLogDirFlexible(writer, notNull(dirs[i], 'Dirs'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeAlterReplicaLogDirsRequestDataLegacy(writer: WireWriter, message: AlterReplicaLogDirsRequestData): void {
  refuseUnknownTags(message.unknownTaggedFields, '')
  const dirs = notNull(message.dirs, 'Dirs')
  writeCount(writer, dirs.length)
  for (let i = 0; i < dirs.length; i++) {
    writeAlterReplicaLogDirLegacy(writer, notNull(dirs[i], 'Dirs'))
  }
}

function readAlterReplicaLogDirFlexible(reader: WireReader): AlterReplicaLogDir {
  const path = readCompactString(reader, 'Dirs.Path')
  const topicsCount = readCompactCount(reader, 3, 'Dirs.Topics')
  const topics = newArray<AlterReplicaLogDirTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readAlterReplicaLogDirTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Dirs')
  return {
    path,
    topics,
    unknownTaggedFields,
  }
}

function readAlterReplicaLogDirLegacy(reader: WireReader): AlterReplicaLogDir {
  const path = readString(reader, 'Dirs.Path')
  const topicsCount = readCount(reader, 6, 'Dirs.Topics')
  const topics = newArray<AlterReplicaLogDirTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readAlterReplicaLogDirTopicLegacy(reader)
  }
  return {
    path,
    topics,
    unknownTaggedFields: null,
  }
}

function writeAlterReplicaLogDirFlexible(writer: WireWriter, message: AlterReplicaLogDir): void {
  writeCompactString(writer, message.path, 'Dirs.Path')
  const topics = notNull(message.topics, 'Dirs.Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeAlterReplicaLogDirTopicFlexible(writer, notNull(topics[i], 'Dirs.Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Dirs')
}

function writeAlterReplicaLogDirLegacy(writer: WireWriter, message: AlterReplicaLogDir): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Dirs')
  writeString(writer, message.path, 'Dirs.Path')
  const topics = notNull(message.topics, 'Dirs.Topics')
  writeCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeAlterReplicaLogDirTopicLegacy(writer, notNull(topics[i], 'Dirs.Topics'))
  }
}

function readAlterReplicaLogDirTopicFlexible(reader: WireReader): AlterReplicaLogDirTopic {
  const name = readCompactString(reader, 'Dirs.Topics.Name')
  const partitions = readCompactInt32Array(reader, 'Dirs.Topics.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'Dirs.Topics')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readAlterReplicaLogDirTopicLegacy(reader: WireReader): AlterReplicaLogDirTopic {
  const name = readString(reader, 'Dirs.Topics.Name')
  const partitions = readInt32Array(reader, 'Dirs.Topics.Partitions')
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeAlterReplicaLogDirTopicFlexible(writer: WireWriter, message: AlterReplicaLogDirTopic): void {
  writeCompactString(writer, message.name, 'Dirs.Topics.Name')
  const partitions = notNull(message.partitions, 'Dirs.Topics.Partitions')
  let at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'Dirs.Topics.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'Dirs.Topics')
}

function writeAlterReplicaLogDirTopicLegacy(writer: WireWriter, message: AlterReplicaLogDirTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'Dirs.Topics')
  writeString(writer, message.name, 'Dirs.Topics.Name')
  const partitions = notNull(message.partitions, 'Dirs.Topics.Partitions')
  let at = writer.room(5 + 4 * partitions.length)
  at = putInt32Array(writer, at, partitions, 'Dirs.Topics.Partitions')
  writer.at = at
}
