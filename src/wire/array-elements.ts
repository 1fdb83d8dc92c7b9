import { newArray, putCount, roomForArray } from './array.ts'
import { int8, int16, int64, notNull, uint16, uint32 } from './checks.ts'
import type { WireReader } from './reader.ts'
import { putUuid, UUID_BYTES, uuidAt } from './uuid.ts'
import type { WireWriter } from './writer.ts'

// Arrays of a fixed element size; those of int32 are in int32-array.ts. Reading takes the count, which was held against
// the bytes that are left, so that no element needs a check. `put` writes into room that the caller made for count and
// elements, `write` makes it; `compact` is the form of the count.

/** Reads `count` int8 values whose count was checked. */
export function readInt8Elements(reader: WireReader, count: number): number[] {
  const { at } = reader
  const view = reader.openView()
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt8(at + i)
  reader.at = at + count
  return values
}

/** Puts an array of int8 at `at`, into room that was made. @returns index behind it. @throws WireError RANGE */
export function putInt8Array(
  writer: WireWriter,
  at: number,
  values: readonly number[],
  compact: boolean,
  path: string,
): number {
  const count = values.length
  const first = putCount(writer, at, count, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setInt8(first + i, int8(values[i] as number, path))
  return first + count
}

/** Writes an array of int8. @throws WireError NULL, RANGE */
export function writeInt8Array(
  writer: WireWriter,
  values: readonly number[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  writer.at = putInt8Array(writer, roomForArray(writer, elements.length, 1), elements, compact, path)
}

/** Reads `count` int16 values whose count was checked. */
export function readInt16Elements(reader: WireReader, count: number): number[] {
  const { at } = reader
  const view = reader.openView()
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt16(at + i * 2)
  reader.at = at + count * 2
  return values
}

/** Puts an array of int16 at `at`, into room that was made. @returns index behind it. @throws WireError RANGE */
export function putInt16Array(
  writer: WireWriter,
  at: number,
  values: readonly number[],
  compact: boolean,
  path: string,
): number {
  const count = values.length
  const first = putCount(writer, at, count, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setInt16(first + i * 2, int16(values[i] as number, path))
  return first + count * 2
}

/** Writes an array of int16. @throws WireError NULL, RANGE */
export function writeInt16Array(
  writer: WireWriter,
  values: readonly number[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  writer.at = putInt16Array(writer, roomForArray(writer, elements.length, 2), elements, compact, path)
}

/** Reads `count` uint16 values whose count was checked. */
export function readUint16Elements(reader: WireReader, count: number): number[] {
  const { at } = reader
  const view = reader.openView()
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getUint16(at + i * 2)
  reader.at = at + count * 2
  return values
}

/** Puts an array of uint16 at `at`, into room that was made. @returns index behind it. @throws WireError RANGE */
export function putUint16Array(
  writer: WireWriter,
  at: number,
  values: readonly number[],
  compact: boolean,
  path: string,
): number {
  const count = values.length
  const first = putCount(writer, at, count, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setUint16(first + i * 2, uint16(values[i] as number, path))
  return first + count * 2
}

/** Writes an array of uint16. @throws WireError NULL, RANGE */
export function writeUint16Array(
  writer: WireWriter,
  values: readonly number[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  writer.at = putUint16Array(writer, roomForArray(writer, elements.length, 2), elements, compact, path)
}

/** Reads `count` uint32 values whose count was checked. */
export function readUint32Elements(reader: WireReader, count: number): number[] {
  const { at } = reader
  const view = reader.openView()
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getUint32(at + i * 4)
  reader.at = at + count * 4
  return values
}

/** Puts an array of uint32 at `at`, into room that was made. @returns index behind it. @throws WireError RANGE */
export function putUint32Array(
  writer: WireWriter,
  at: number,
  values: readonly number[],
  compact: boolean,
  path: string,
): number {
  const count = values.length
  const first = putCount(writer, at, count, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setUint32(first + i * 4, uint32(values[i] as number, path))
  return first + count * 4
}

/** Writes an array of uint32. @throws WireError NULL, RANGE */
export function writeUint32Array(
  writer: WireWriter,
  values: readonly number[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  writer.at = putUint32Array(writer, roomForArray(writer, elements.length, 4), elements, compact, path)
}

/** Reads `count` int64 values whose count was checked. */
export function readInt64Elements(reader: WireReader, count: number): bigint[] {
  const { at } = reader
  const view = reader.openView()
  const values = newArray<bigint>(count)
  for (let i = 0; i < count; i++) values[i] = view.getBigInt64(at + i * 8)
  reader.at = at + count * 8
  return values
}

/** Puts an array of int64 at `at`, into room that was made. @returns index behind it. @throws WireError RANGE */
export function putInt64Array(
  writer: WireWriter,
  at: number,
  values: readonly bigint[],
  compact: boolean,
  path: string,
): number {
  const count = values.length
  const first = putCount(writer, at, count, compact)
  const { view } = writer
  for (let i = 0; i < count; i++) view.setBigInt64(first + i * 8, int64(values[i] as bigint, path))
  return first + count * 8
}

/** Writes an array of int64. @throws WireError NULL, RANGE */
export function writeInt64Array(
  writer: WireWriter,
  values: readonly bigint[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  writer.at = putInt64Array(writer, roomForArray(writer, elements.length, 8), elements, compact, path)
}

/** Reads `count` uuids whose count was checked. */
export function readUuidElements(reader: WireReader, count: number): string[] {
  const { at } = reader
  const values = newArray<string>(count)
  for (let i = 0; i < count; i++) values[i] = uuidAt(reader, at + i * UUID_BYTES)
  reader.at = at + count * UUID_BYTES
  return values
}

/** Puts an array of uuids at `at`, into room that was made. @returns index behind it. @throws WireError UUID */
export function putUuidArray(
  writer: WireWriter,
  at: number,
  values: readonly string[],
  compact: boolean,
  path: string,
): number {
  const count = values.length
  const first = putCount(writer, at, count, compact)
  for (let i = 0; i < count; i++) putUuid(writer, first + i * UUID_BYTES, values[i] as string, path)
  return first + count * UUID_BYTES
}

/** Writes an array of uuids. @throws WireError NULL, UUID */
export function writeUuidArray(
  writer: WireWriter,
  values: readonly string[] | null,
  compact: boolean,
  path: string,
): void {
  const elements = notNull(values, path)
  writer.at = putUuidArray(writer, roomForArray(writer, elements.length, UUID_BYTES), elements, compact, path)
}
