import type { RawTaggedField } from './codec.ts'
import type { WireReader } from './reader.ts'
import { readUvarint, writeUvarint } from './varint.ts'
import { WireError } from './wire-error.ts'
import type { WireWriter } from './writer.ts'

/** A tagged field takes at least a byte for the tag and one for the size. */
const TAGGED_FIELD_BYTES_MIN = 2

/**
 * Reads how many tagged fields follow.
 * @throws WireError COUNT when the rest of the frame cannot hold that many
 */
export function readTagCount(reader: WireReader, path: string): number {
  const count = readUvarint(reader, path)
  if (count === 0) return 0
  if (count * TAGGED_FIELD_BYTES_MIN > reader.end - reader.at) {
    const left = reader.end - reader.at
    throw new WireError('COUNT', path, reader.at, `${count} tagged fields cannot lie in ${left} bytes`)
  }
  return count
}

/**
 * Reads a tagged field's size.
 * @returns index after the field's last byte
 * @throws WireError TAG when the frame ends before the field
 */
export function readTagEnd(reader: WireReader, path: string): number {
  const size = readUvarint(reader, path)
  const end = reader.at + size
  if (end > reader.end) {
    throw new WireError('TAG', path, reader.at, `tagged field of ${size} bytes, ${reader.end - reader.at} left`)
  }
  return end
}

/** @throws WireError TAG when a tagged field was not as long as its size said */
export function assertTagEnd(reader: WireReader, tag: number, end: number, path: string): void {
  if (reader.at === end) return
  throw new WireError('TAG', path, reader.at, `tag ${tag} ends at byte ${reader.at}, its size said ${end}`)
}

/** The error for a tag that the message has, but not in this version. */
export function unsupportedTag(reader: WireReader, tag: number, path: string): WireError {
  return new WireError('TAG', path, reader.at, `tag ${tag} does not exist in this version`)
}

/** Keeps a tagged field that is not known. @returns the list, made when there was none */
export function readUnknownTag(
  reader: WireReader,
  tag: number,
  end: number,
  unknown: RawTaggedField[] | null,
): RawTaggedField[] {
  const list = unknown ?? []
  list.push({ tag, data: reader.subarray(reader.at, end) })
  reader.at = end
  return list
}

/**
 * The tag section of a struct that defines no tags, its first byte being the last one of a run already stepped over.
 * @returns null when there are none, the usual case
 */
export function unknownTagsAt(reader: WireReader, at: number, path: string): RawTaggedField[] | null {
  if (reader.buffer[at] === 0) return null
  reader.at = at
  return readTagSection(reader, path)
}

/** Reads the tag section of a struct that defines no tags. @returns null when there are none, the usual case */
export function readUnknownTags(reader: WireReader, path: string): RawTaggedField[] | null {
  const at = reader.at
  // Small enough to be inlined into every reader; the rest is another function for that reason.
  if (reader.buffer[at] === 0 && at < reader.end) {
    reader.at = at + 1
    return null
  }
  return readTagSection(reader, path)
}

function readTagSection(reader: WireReader, path: string): RawTaggedField[] | null {
  const count = readTagCount(reader, path)
  let unknown: RawTaggedField[] | null = null
  for (let i = 0; i < count; i++) {
    const tag = readUvarint(reader, path)
    unknown = readUnknownTag(reader, tag, readTagEnd(reader, path), unknown)
  }
  return unknown
}

/** Puts the tag section of a struct that defines no tags, its first byte being the last one of a run reserved. */
export function putUnknownTags(
  writer: WireWriter,
  at: number,
  unknown: readonly RawTaggedField[] | null,
  path: string,
): void {
  if (unknown === null) {
    writer.buffer[at] = 0
    return
  }
  writer.at = at
  writeUnknownTags(writer, unknown, path)
}

/** Writes the tag section of a struct that defines no tags. @throws WireError TAG when tags are not ascending */
export function writeUnknownTags(writer: WireWriter, unknown: readonly RawTaggedField[] | null, path: string): void {
  writeTagCount(writer, 0, unknown)
  if (unknown !== null) writeTagsAfter(writer, unknown, 0, path)
}

/** Writes how many tagged fields follow. */
export function writeTagCount(writer: WireWriter, known: number, unknown: readonly RawTaggedField[] | null): void {
  writeUvarint(writer, unknown === null ? known : known + unknown.length)
}

/**
 * Writes the tagged fields that are not known, after those that are: a message's own tags are numbered from 0
 * without gaps, so every other tag comes later.
 * @param tagMin  the first number that is not one of the message's own
 * @throws WireError TAG when tags are not ascending, or one is the message's own
 */
export function writeTagsAfter(
  writer: WireWriter,
  unknown: readonly RawTaggedField[] | null,
  tagMin: number,
  path: string,
): void {
  if (unknown === null) return
  let expectedMin = tagMin
  for (const { tag, data } of unknown) {
    if (!(tag >= expectedMin)) throw new WireError('TAG', path, null, `tag ${tag} where ${expectedMin} or more must be`)
    if (tag >>> 0 !== tag) throw new WireError('TAG', path, null, `tag ${tag} is no uint32`)
    writeUvarint(writer, tag)
    writeUvarint(writer, data.length)
    const at = writer.reserve(data.length)
    writer.buffer.set(data, at)
    expectedMin = tag + 1
  }
}

/** @throws WireError TAG when there are tagged fields in a version that cannot carry any */
export function refuseUnknownTags(unknown: readonly RawTaggedField[] | null, path: string): void {
  if (unknown === null || unknown.length === 0) return
  throw new WireError('TAG', path, null, 'tagged fields set, but this version is not flexible')
}

/** Whether there are no tagged fields, as in a struct of defaults. */
export function hasNoTags(unknown: readonly RawTaggedField[] | null): boolean {
  return unknown === null || unknown.length === 0
}
