import { nullRead } from './checks.ts'
import { int32At } from './numbers.ts'
import type { WireReader } from './reader.ts'
import { putUvarint, readUvarint, writeUvarint } from './varint.ts'
import { WireError } from './wire-error.ts'
import type { WireWriter } from './writer.ts'

/** Arrays up to here are made in one go; longer ones grow as their elements prove to be there. */
const PREALLOCATED_ELEMENTS_MAX = 4096
const LEGACY_COUNT_BYTES = 4
/** The most bytes a count takes, in either form. */
const COUNT_BYTES_MAX = 5
/** Compact counts below this one are a single byte. */
const ONE_BYTE_COUNT_END = 0x7f

/** An empty array with room for `count` elements, -1 (null) being none. */
export function newArray<T>(count: number): T[] {
  return count > 0 && count <= PREALLOCATED_ELEMENTS_MAX ? new Array<T>(count) : []
}

/**
 * Reads an int32 element count.
 * @param elementBytesMin  the fewest bytes one element takes
 * @throws WireError NULL; COUNT when the rest of the frame cannot hold that many
 */
export function readCount(reader: WireReader, elementBytesMin: number, path: string): number {
  const count = readNullableCount(reader, elementBytesMin, path)
  if (count < 0) throw nullRead(reader, path)
  return count
}

/** As `readCount`. @returns -1 for null, which is any negative count */
export function readNullableCount(reader: WireReader, elementBytesMin: number, path: string): number {
  const count = int32At(reader.buffer, reader.take(LEGACY_COUNT_BYTES, path))
  if (count < 0) return -1
  if (count * elementBytesMin > reader.end - reader.at) throw tooMany(reader, count, path)
  return count
}

/**
 * Reads an element count as an unsigned varint of count + 1.
 * @param elementBytesMin  the fewest bytes one element takes
 * @throws WireError NULL; COUNT when the rest of the frame cannot hold that many
 */
export function readCompactCount(reader: WireReader, elementBytesMin: number, path: string): number {
  const count = readUvarint(reader, path) - 1
  if (count < 0) throw nullRead(reader, path)
  if (count * elementBytesMin > reader.end - reader.at) throw tooMany(reader, count, path)
  return count
}

/** As `readCompactCount`. @returns -1 for null */
export function readCompactNullableCount(reader: WireReader, elementBytesMin: number, path: string): number {
  const count = readUvarint(reader, path) - 1
  if (count * elementBytesMin > reader.end - reader.at) throw tooMany(reader, count, path)
  return count
}

function tooMany(reader: WireReader, count: number, path: string): WireError {
  return new WireError('COUNT', path, reader.at, `${count} elements cannot lie in ${reader.end - reader.at} bytes`)
}

/**
 * Makes room for an array of elements of a fixed size and its count, in either form.
 * @returns index where the count goes; the caller sets `at`
 */
export function roomForArray(writer: WireWriter, count: number, elementBytes: number): number {
  return writer.room(COUNT_BYTES_MAX + count * elementBytes)
}

/**
 * Puts an element count at `at`, into room that was made.
 * @param compact  as an unsigned varint of count + 1 instead of an int32
 * @returns index of the first element
 */
export function putCount(writer: WireWriter, at: number, count: number, compact: boolean): number {
  if (compact) {
    if (count >= ONE_BYTE_COUNT_END) return putUvarint(writer.buffer, at, count + 1)
    writer.buffer[at] = count + 1
    return at + 1
  }
  writer.view.setInt32(at, count)
  return at + LEGACY_COUNT_BYTES
}

/** Writes an int32 element count, -1 for null. */
export function writeCount(writer: WireWriter, count: number): void {
  const at = writer.reserve(LEGACY_COUNT_BYTES)
  writer.view.setInt32(at, count)
}

/** Writes an element count as an unsigned varint of count + 1, -1 for null. */
export function writeCompactCount(writer: WireWriter, count: number): void {
  writeUvarint(writer, count + 1)
}
