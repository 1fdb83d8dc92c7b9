import { RecordError } from './record-error.ts'

/** A place in the records of a batch: reading moves `at`, never beyond `end`. */
export interface RecordCursor {
  readonly buffer: Buffer
  at: number
  /** Index after the last byte that may be read. */
  end: number
}

const TWO_TO_28 = 0x1000_0000
/** Below this a number and its sign fit 32 bits. */
const TWO_TO_30 = 0x4000_0000
const VARINT_BYTES_MAX = 5
const VARLONG_BYTES_MAX = 10
/** What the last byte may hold: the bits that are left of 32 and of 64. */
const VARINT_LAST_BYTE_MAX = 0x0f
const VARLONG_LAST_BYTE_MAX = 0x01

/**
 * Reads a zig-zag varint.
 * @returns -2^31 to 2^31 - 1
 * @throws  RecordError RECORD at the end of the bytes, or beyond 32 bits
 */
export function readVarint(cursor: RecordCursor): number {
  const { buffer, at, end } = cursor
  const first = at < end ? (buffer[at] as number) : 0x80
  if (first < 0x80) {
    cursor.at = at + 1
    return (first >>> 1) ^ -(first & 1)
  }
  let value = 0
  for (let index = 0; index < VARINT_BYTES_MAX && at + index < end; index++) {
    const byte = buffer[at + index] as number
    if (index === VARINT_BYTES_MAX - 1 && byte > VARINT_LAST_BYTE_MAX) break
    value |= (byte & 0x7f) << (7 * index)
    if (byte < 0x80) {
      cursor.at = at + index + 1
      return (value >>> 1) ^ -(value & 1)
    }
  }
  throw new RecordError('RECORD')
}

/**
 * Reads a zig-zag varlong.
 * @returns -2^63 to 2^63 - 1, exact below 2^53 and rounded beyond
 * @throws  RecordError RECORD at the end of the bytes, or beyond 64 bits
 */
export function readVarlong(cursor: RecordCursor): number {
  const { buffer, at, end } = cursor
  const first = at < end ? (buffer[at] as number) : 0x80
  if (first < 0x80) {
    cursor.at = at + 1
    return (first >>> 1) ^ -(first & 1)
  }
  // Bits 0-27, 28-55 and 56-63, which are four, four and two bytes: each part stays within 32 bits.
  let low = 0
  let middle = 0
  let high = 0
  for (let index = 0; index < VARLONG_BYTES_MAX && at + index < end; index++) {
    const byte = buffer[at + index] as number
    if (index === VARLONG_BYTES_MAX - 1 && byte > VARLONG_LAST_BYTE_MAX) break
    const bits = byte & 0x7f
    if (index < 4) low |= bits << (7 * index)
    else if (index < 8) middle |= bits << (7 * (index - 4))
    else high |= bits << (7 * (index - 8))
    if (byte < 0x80) {
      cursor.at = at + index + 1
      return unzigzag(low, middle, high)
    }
  }
  throw new RecordError('RECORD')
}

/** Halves the number of 28 + 28 + 8 bits; an odd one is negative. */
function unzigzag(low: number, middle: number, high: number): number {
  const upper = middle + high * TWO_TO_28
  const half = (low >>> 1) + upper * (TWO_TO_28 / 2)
  return (low & 1) === 0 ? half : -half - 1
}

/** Bytes that `value`, a signed 32-bit number, takes as a zig-zag varint. */
export function varintBytes(value: number): number {
  const bits = 32 - Math.clz32((value << 1) ^ (value >> 31))
  return bits <= 7 ? 1 : Math.ceil(bits / 7)
}

/**
 * Puts `value`, a signed 32-bit number, at `at`; the caller has made room.
 * @returns index after the last byte
 */
export function putVarint(buffer: Buffer, at: number, value: number): number {
  let rest = (value << 1) ^ (value >> 31)
  let index = at
  while ((rest & ~0x7f) !== 0) {
    buffer[index++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  buffer[index++] = rest
  return index
}

/** Bytes that `value`, a whole number of at most 2^53 - 1 in size, takes as a zig-zag varlong. */
export function varlongBytes(value: number): number {
  if (value >= -TWO_TO_30 && value < TWO_TO_30) return varintBytes(value)
  // The number is never doubled, for that would leave 2^53 behind: its sign takes one bit of the first byte.
  let rest = value < 0 ? -value - 1 : value
  let bytes = 1
  rest = Math.floor(rest / 64)
  while (rest > 0) {
    rest = Math.floor(rest / 128)
    bytes++
  }
  return bytes
}

/**
 * Puts `value`, a whole number of at most 2^53 - 1 in size, at `at`; the caller has made room.
 * @returns index after the last byte
 */
export function putVarlong(buffer: Buffer, at: number, value: number): number {
  if (value >= -TWO_TO_30 && value < TWO_TO_30) return putVarint(buffer, at, value)
  // The sign is the lowest bit of the first byte; six bits of the number go beside it, seven into each byte after.
  let rest = value < 0 ? -value - 1 : value
  let byte = (rest % 64) * 2 + (value < 0 ? 1 : 0)
  let index = at
  rest = Math.floor(rest / 64)
  while (rest > 0) {
    buffer[index++] = byte | 0x80
    byte = rest % 128
    rest = Math.floor(rest / 128)
  }
  buffer[index++] = byte
  return index
}
