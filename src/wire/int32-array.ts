import { newArray, readCompactCount, readCount, roomForArray } from './array.ts'
import { int32, notNull } from './checks.ts'
import { truncated, type WireReader } from './reader.ts'
import { putUvarint } from './varint.ts'
import type { WireWriter } from './writer.ts'

// The arrays of replicas, partitions and brokers: nearly all of what large metadata consists of. Each function knows
// its form of the count, because one for both is too large to be inlined three times into the reader or writer of a
// struct.

const INT32_BYTES = 4
const LEGACY_COUNT_BYTES = 4
/** A compact count is one byte while count + 1 is below this. */
const ONE_BYTE_COUNT_END = 0x80

/** Reads `count` int32 values whose count was checked. */
export function readInt32Elements(reader: WireReader, count: number): number[] {
  const { at } = reader
  const view = reader.openView()
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt32(at + i * INT32_BYTES)
  reader.at = at + count * INT32_BYTES
  return values
}

/** Reads an array of int32 with an int32 count. @throws WireError NULL, COUNT, TRUNCATED */
export function readInt32Array(reader: WireReader, path: string): number[] {
  const { at } = reader
  const first = at + LEGACY_COUNT_BYTES
  if (first > reader.end) throw truncated(reader, LEGACY_COUNT_BYTES, path)
  const view = reader.openView()
  const count = view.getInt32(at)
  const next = first + count * INT32_BYTES
  if (count < 0 || next > reader.end) return readInt32Elements(reader, readCount(reader, INT32_BYTES, path))
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt32(first + i * INT32_BYTES)
  reader.at = next
  return values
}

/** Reads an array of int32 with a compact count. @throws WireError NULL, COUNT, TRUNCATED, VARINT */
export function readCompactInt32Array(reader: WireReader, path: string): number[] {
  const { at } = reader
  // The usual case at the price of one check: a count of one byte and all elements in the frame. Past the buffer's end
  // `next` is not a number.
  const prefix = reader.buffer[at] as number
  const next = at + 1 + (prefix - 1) * INT32_BYTES
  if (prefix === 0 || prefix >= ONE_BYTE_COUNT_END || !(next <= reader.end)) {
    return readInt32Elements(reader, readCompactCount(reader, INT32_BYTES, path))
  }
  const view = reader.openView()
  const values = newArray<number>(prefix - 1)
  for (let i = 0; i < prefix - 1; i++) values[i] = view.getInt32(at + 1 + i * INT32_BYTES)
  reader.at = next
  return values
}

/**
 * Puts an array of int32 with an int32 count at `at`, into room that was made.
 * @returns index behind the array
 * @throws WireError RANGE
 */
export function putInt32Array(writer: WireWriter, at: number, values: readonly number[], path: string): number {
  const { view } = writer
  const count = values.length
  view.setInt32(at, count)
  let index = at + LEGACY_COUNT_BYTES
  for (let i = 0; i < count; i++) {
    view.setInt32(index, int32(values[i] as number, path))
    index += INT32_BYTES
  }
  return index
}

/** As `putInt32Array`, with a compact count. */
export function putCompactInt32Array(writer: WireWriter, at: number, values: readonly number[], path: string): number {
  const { view } = writer
  const count = values.length
  let index = at + 1
  if (count + 1 < ONE_BYTE_COUNT_END) view.setUint8(at, count + 1)
  else index = putUvarint(writer.buffer, at, count + 1)
  for (let i = 0; i < count; i++) {
    view.setInt32(index, int32(values[i] as number, path))
    index += INT32_BYTES
  }
  return index
}

/** Writes an array of int32 with an int32 count. @throws WireError NULL, RANGE */
export function writeInt32Array(writer: WireWriter, values: readonly number[] | null, path: string): void {
  const elements = notNull(values, path)
  writer.at = putInt32Array(writer, roomForArray(writer, elements.length, INT32_BYTES), elements, path)
}

/** Writes an array of int32 with a compact count. @throws WireError NULL, RANGE */
export function writeCompactInt32Array(writer: WireWriter, values: readonly number[] | null, path: string): void {
  const elements = notNull(values, path)
  writer.at = putCompactInt32Array(writer, roomForArray(writer, elements.length, INT32_BYTES), elements, path)
}
