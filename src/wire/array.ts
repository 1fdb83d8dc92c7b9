import { nullRead } from './checks.ts'
import type { WireReader } from './reader.ts'
import { readUvarint, writeUvarint } from './varint.ts'
import { WireError } from './wire-error.ts'
import type { WireWriter } from './writer.ts'

/** Arrays up to here are made in one go; longer ones grow as their elements prove to be there. */
const PREALLOCATED_ELEMENTS_MAX = 4096

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
  const count = reader.view.getInt32(reader.take(4, path))
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

/** Writes an int32 element count, -1 for null. */
export function writeCount(writer: WireWriter, count: number): void {
  const at = writer.reserve(4)
  writer.view.setInt32(at, count)
}

/** Writes an element count as an unsigned varint of count + 1, -1 for null. */
export function writeCompactCount(writer: WireWriter, count: number): void {
  writeUvarint(writer, count + 1)
}
