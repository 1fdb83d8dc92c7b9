import { truncated, type WireReader } from './reader.ts'
import { WireError } from './wire-error.ts'
import type { WireWriter } from './writer.ts'

/** A 32-bit number in groups of seven bits. */
const UVARINT_BYTES_MAX = 5
/** What the fifth byte may hold: the four bits that are left of 32. */
const FIFTH_BYTE_MAX = 0x0f

/**
 * Reads an unsigned varint of at most 32 bits.
 * @returns 0 to 2^32 - 1
 * @throws WireError VARINT or TRUNCATED
 */
export function readUvarint(reader: WireReader, path: string): number {
  const at = reader.at
  const first = reader.buffer[at] as number
  if (first < 0x80 && at < reader.end) {
    reader.at = at + 1
    return first
  }
  return readLongUvarint(reader, path)
}

function readLongUvarint(reader: WireReader, path: string): number {
  const { buffer, at, end } = reader
  let value = 0
  for (let index = 0; index < UVARINT_BYTES_MAX; index++) {
    if (at + index >= end) throw truncated(reader, index + 1, path)
    const byte = buffer[at + index] as number
    if (index === UVARINT_BYTES_MAX - 1 && byte > FIFTH_BYTE_MAX) break
    value |= (byte & 0x7f) << (7 * index)
    if (byte < 0x80) {
      reader.at = at + index + 1
      return value >>> 0
    }
  }
  throw new WireError('VARINT', path, at, 'variable-length number has more than 32 bits')
}

/** Bytes that `value`, 0 to 2^32 - 1, takes as an unsigned varint. */
export function uvarintBytes(value: number): number {
  if (value < 0x80) return 1
  if (value < 0x4000) return 2
  if (value < 0x200000) return 3
  return value < 0x10000000 ? 4 : 5
}

/** Writes `value`, 0 to 2^32 - 1, as an unsigned varint. */
export function writeUvarint(writer: WireWriter, value: number): void {
  if (value < 0x80) {
    const at = writer.reserve(1)
    writer.buffer[at] = value
    return
  }
  const bytes = uvarintBytes(value)
  const at = writer.reserve(bytes)
  putUvarint(writer.buffer, at, value)
}

/**
 * Puts `value`, 0 to 2^32 - 1, at `at`; the room was reserved by the caller.
 * @returns index after the last byte
 */
export function putUvarint(buffer: Uint8Array, at: number, value: number): number {
  let rest = value
  let index = at
  while (rest >= 0x80) {
    buffer[index++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  buffer[index++] = rest
  return index
}
