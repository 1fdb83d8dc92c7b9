import { beginArray, newArray, readCompactCount, readCount } from './array.ts'
import { int8, int16, int32, int64, notNull, uint16, uint32 } from './checks.ts'
import type { WireReader } from './reader.ts'
import { putUuid, UUID_BYTES, uuidAt } from './uuid.ts'
import type { WireWriter } from './writer.ts'

const INT32_BYTES = 4
/** A compact count is one byte while count + 1 is below this. */
const ONE_BYTE_COUNT_END = 0x80

// Arrays of a fixed element size. Reading takes the count, which was held against the bytes that are left, so that no
// element needs a check. Writing makes room for count and elements at once; `compact` is the form of the count. Each
// writer is one call of its own on purpose: inlined three times, it no longer fits what the compiler inlines.

/** Reads `count` int8 values whose count was checked. */
export function readInt8Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt8(at + i)
  reader.at = at + count
  return values
}

/** Writes an array of int8. @throws WireError NULL, RANGE */
export function writeInt8Array(
  writer: WireWriter,
  values: readonly number[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  const count = elements.length
  const at = beginArray(writer, count, 1, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setInt8(at + i, int8(elements[i] as number, path))
}

/** Reads `count` int16 values whose count was checked. */
export function readInt16Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt16(at + i * 2)
  reader.at = at + count * 2
  return values
}

/** Writes an array of int16. @throws WireError NULL, RANGE */
export function writeInt16Array(
  writer: WireWriter,
  values: readonly number[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  const count = elements.length
  const at = beginArray(writer, count, 2, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setInt16(at + i * 2, int16(elements[i] as number, path))
}

/** Reads `count` uint16 values whose count was checked. */
export function readUint16Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getUint16(at + i * 2)
  reader.at = at + count * 2
  return values
}

/** Writes an array of uint16. @throws WireError NULL, RANGE */
export function writeUint16Array(
  writer: WireWriter,
  values: readonly number[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  const count = elements.length
  const at = beginArray(writer, count, 2, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setUint16(at + i * 2, uint16(elements[i] as number, path))
}

/** Reads `count` int32 values whose count was checked. */
export function readInt32Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt32(at + i * 4)
  reader.at = at + count * 4
  return values
}

/** Reads an array of int32 with an int32 count. @throws WireError NULL, COUNT, TRUNCATED */
export function readInt32Array(reader: WireReader, path: string): number[] {
  return readInt32Elements(reader, readCount(reader, INT32_BYTES, path))
}

/** Reads an array of int32 with a compact count. @throws WireError NULL, COUNT, TRUNCATED, VARINT */
export function readCompactInt32Array(reader: WireReader, path: string): number[] {
  const { at, view } = reader
  // The usual case at the price of one check: a count of one byte and all elements in the frame. Past the buffer's end
  // `next` is not a number.
  const prefix = reader.buffer[at] as number
  const next = at + 1 + (prefix - 1) * INT32_BYTES
  if (prefix === 0 || prefix >= ONE_BYTE_COUNT_END || !(next <= reader.end)) {
    return readInt32Elements(reader, readCompactCount(reader, INT32_BYTES, path))
  }
  const values = newArray<number>(prefix - 1)
  for (let i = 0; i < prefix - 1; i++) values[i] = view.getInt32(at + 1 + i * INT32_BYTES)
  reader.at = next
  return values
}

/** Writes an array of int32. @throws WireError NULL, RANGE */
export function writeInt32Array(
  writer: WireWriter,
  values: readonly number[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  const count = elements.length
  const at = beginArray(writer, count, 4, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setInt32(at + i * 4, int32(elements[i] as number, path))
}

/** Reads `count` uint32 values whose count was checked. */
export function readUint32Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getUint32(at + i * 4)
  reader.at = at + count * 4
  return values
}

/** Writes an array of uint32. @throws WireError NULL, RANGE */
export function writeUint32Array(
  writer: WireWriter,
  values: readonly number[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  const count = elements.length
  const at = beginArray(writer, count, 4, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setUint32(at + i * 4, uint32(elements[i] as number, path))
}

/** Reads `count` int64 values whose count was checked. */
export function readInt64Elements(reader: WireReader, count: number): bigint[] {
  const { view, at } = reader
  const values = newArray<bigint>(count)
  for (let i = 0; i < count; i++) values[i] = view.getBigInt64(at + i * 8)
  reader.at = at + count * 8
  return values
}

/** Writes an array of int64. @throws WireError NULL, RANGE */
export function writeInt64Array(
  writer: WireWriter,
  values: readonly bigint[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  const count = elements.length
  const at = beginArray(writer, count, 8, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setBigInt64(at + i * 8, int64(elements[i] as bigint, path))
}

/** Reads `count` uuids whose count was checked. */
export function readUuidElements(reader: WireReader, count: number): string[] {
  const { at } = reader
  const values = newArray<string>(count)
  for (let i = 0; i < count; i++) values[i] = uuidAt(reader, at + i * UUID_BYTES)
  reader.at = at + count * UUID_BYTES
  return values
}

/** Writes an array of uuids. @throws WireError NULL, UUID */
export function writeUuidArray(
  writer: WireWriter,
  values: readonly string[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  const count = elements.length
  const at = beginArray(writer, count, UUID_BYTES, compact)
  for (let i = 0; i < count; i++) putUuid(writer, at + i * UUID_BYTES, elements[i] as string, path)
}
