import { newArray } from './array.ts'
import type { WireReader } from './reader.ts'
import { readCompactString, readString, writeCompactString, writeString } from './text.ts'
import type { WireWriter } from './writer.ts'

/** Reads `count` strings with int16 lengths. @throws WireError NULL, TRUNCATED */
export function readStringElements(reader: WireReader, count: number, path: string): string[] {
  const values = newArray<string>(count)
  for (let i = 0; i < count; i++) values[i] = readString(reader, path)
  return values
}

/** Reads `count` strings with compact lengths. @throws WireError NULL, LENGTH, TRUNCATED, VARINT */
export function readCompactStringElements(reader: WireReader, count: number, path: string): string[] {
  const values = newArray<string>(count)
  for (let i = 0; i < count; i++) values[i] = readCompactString(reader, path)
  return values
}

/** Writes strings with int16 lengths, without their count. @throws WireError NULL, LENGTH */
export function writeStringElements(writer: WireWriter, values: readonly string[], path: string): void {
  for (const value of values) writeString(writer, value, path)
}

/** Writes strings with compact lengths, without their count. @throws WireError NULL, LENGTH */
export function writeCompactStringElements(writer: WireWriter, values: readonly string[], path: string): void {
  for (const value of values) writeCompactString(writer, value, path)
}
