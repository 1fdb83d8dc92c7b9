import { newArray } from './array.ts'
import { int8, int16, int32, int64, uint16, uint32 } from './checks.ts'
import type { WireReader } from './reader.ts'
import { putUuid, UUID_BYTES, uuidAt } from './uuid.ts'
import type { WireWriter } from './writer.ts'

// Elements of a fixed size. Reading needs no check here: the count was held against the bytes that are left.

/** Reads `count` int8 values whose count was checked. */
export function readInt8Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt8(at + i)
  reader.at = at + count
  return values
}

/** Writes int8 values without their count. @throws WireError RANGE */
export function writeInt8Elements(writer: WireWriter, values: readonly number[], path: string): void {
  const at = writer.reserve(values.length)
  const { view } = writer
  for (let i = 0; i < values.length; i++) view.setInt8(at + i, int8(values[i] as number, path))
}

/** Reads `count` int16 values whose count was checked. */
export function readInt16Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt16(at + i * 2)
  reader.at = at + count * 2
  return values
}

/** Writes int16 values without their count. @throws WireError RANGE */
export function writeInt16Elements(writer: WireWriter, values: readonly number[], path: string): void {
  const at = writer.reserve(values.length * 2)
  const { view } = writer
  for (let i = 0; i < values.length; i++) view.setInt16(at + i * 2, int16(values[i] as number, path))
}

/** Reads `count` uint16 values whose count was checked. */
export function readUint16Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getUint16(at + i * 2)
  reader.at = at + count * 2
  return values
}

/** Writes uint16 values without their count. @throws WireError RANGE */
export function writeUint16Elements(writer: WireWriter, values: readonly number[], path: string): void {
  const at = writer.reserve(values.length * 2)
  const { view } = writer
  for (let i = 0; i < values.length; i++) view.setUint16(at + i * 2, uint16(values[i] as number, path))
}

/** Reads `count` int32 values whose count was checked. */
export function readInt32Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getInt32(at + i * 4)
  reader.at = at + count * 4
  return values
}

/** Writes int32 values without their count. @throws WireError RANGE */
export function writeInt32Elements(writer: WireWriter, values: readonly number[], path: string): void {
  const at = writer.reserve(values.length * 4)
  const { view } = writer
  for (let i = 0; i < values.length; i++) view.setInt32(at + i * 4, int32(values[i] as number, path))
}

/** Reads `count` uint32 values whose count was checked. */
export function readUint32Elements(reader: WireReader, count: number): number[] {
  const { view, at } = reader
  const values = newArray<number>(count)
  for (let i = 0; i < count; i++) values[i] = view.getUint32(at + i * 4)
  reader.at = at + count * 4
  return values
}

/** Writes uint32 values without their count. @throws WireError RANGE */
export function writeUint32Elements(writer: WireWriter, values: readonly number[], path: string): void {
  const at = writer.reserve(values.length * 4)
  const { view } = writer
  for (let i = 0; i < values.length; i++) view.setUint32(at + i * 4, uint32(values[i] as number, path))
}

/** Reads `count` int64 values whose count was checked. */
export function readInt64Elements(reader: WireReader, count: number): bigint[] {
  const { view, at } = reader
  const values = newArray<bigint>(count)
  for (let i = 0; i < count; i++) values[i] = view.getBigInt64(at + i * 8)
  reader.at = at + count * 8
  return values
}

/** Writes int64 values without their count. @throws WireError RANGE */
export function writeInt64Elements(writer: WireWriter, values: readonly bigint[], path: string): void {
  const at = writer.reserve(values.length * 8)
  const { view } = writer
  for (let i = 0; i < values.length; i++) view.setBigInt64(at + i * 8, int64(values[i] as bigint, path))
}

/** Reads `count` uuids whose count was checked. */
export function readUuidElements(reader: WireReader, count: number): string[] {
  const { at } = reader
  const values = newArray<string>(count)
  for (let i = 0; i < count; i++) values[i] = uuidAt(reader, at + i * UUID_BYTES)
  reader.at = at + count * UUID_BYTES
  return values
}

/** Writes uuids without their count. @throws WireError UUID */
export function writeUuidElements(writer: WireWriter, values: readonly string[], path: string): void {
  const at = writer.reserve(values.length * UUID_BYTES)
  for (let i = 0; i < values.length; i++) putUuid(writer, at + i * UUID_BYTES, values[i] as string, path)
}
