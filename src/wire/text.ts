import { notNull, nullRead } from './checks.ts'
import { int16At } from './numbers.ts'
import { truncated, type WireReader } from './reader.ts'
import { readCachedText } from './text-cache.ts'
import { putUvarint, readUvarint, uvarintBytes, writeUvarint } from './varint.ts'
import { WireError } from './wire-error.ts'
import type { WireWriter } from './writer.ts'

/** Kafka's limit on every string, in bytes of UTF-8, whatever its length prefix could say. */
export const STRING_BYTES_MAX = 0x7fff
/** UTF-8 needs at most three bytes for a UTF-16 unit, so this much room is enough without counting first. */
const UTF8_BYTES_PER_UNIT_MAX = 3
/** Up to here a loop over the units is faster than the call into the runtime. */
const LOOP_UNITS_MAX = 20
const LEGACY_PREFIX_BYTES = 2
const COMPACT_PREFIX_BYTES_MAX = 3

/** Reads a string with an int16 length. @throws WireError NULL, TRUNCATED */
export function readString(reader: WireReader, path: string): string {
  const length = int16At(reader.buffer, reader.take(LEGACY_PREFIX_BYTES, path))
  if (length < 0) throw nullRead(reader, path)
  return readText(reader, length, path)
}

/** Reads a string with an int16 length, any negative length being null. @throws WireError TRUNCATED */
export function readNullableString(reader: WireReader, path: string): string | null {
  const length = int16At(reader.buffer, reader.take(LEGACY_PREFIX_BYTES, path))
  return length < 0 ? null : readText(reader, length, path)
}

/** Reads a string with an unsigned varint of length + 1. @throws WireError NULL, LENGTH, TRUNCATED, VARINT */
export function readCompactString(reader: WireReader, path: string): string {
  const length = readUvarint(reader, path) - 1
  if (length < 0) throw nullRead(reader, path)
  return readText(reader, length, path)
}

/** Reads a string with an unsigned varint of length + 1, 0 being null. @throws WireError LENGTH, TRUNCATED, VARINT */
export function readCompactNullableString(reader: WireReader, path: string): string | null {
  const length = readUvarint(reader, path) - 1
  return length < 0 ? null : readText(reader, length, path)
}

function readText(reader: WireReader, length: number, path: string): string {
  if (length > STRING_BYTES_MAX) throw tooLong(path, reader.at)
  const at = reader.at
  const next = at + length
  if (next > reader.end) throw truncated(reader, length, path)
  reader.at = next
  return readCachedText(reader.buffer, at, next)
}

/** Writes a string with an int16 length. @throws WireError NULL, LENGTH */
export function writeString(writer: WireWriter, value: string | null, path: string): void {
  const text = notNull(value, path)
  if (text.length > STRING_BYTES_MAX) throw tooLong(path, null)
  const at = writer.reserve(LEGACY_PREFIX_BYTES + text.length * UTF8_BYTES_PER_UNIT_MAX)
  const next = putText(writer, text, at + LEGACY_PREFIX_BYTES)
  const length = next - at - LEGACY_PREFIX_BYTES
  if (length > STRING_BYTES_MAX) throw tooLong(path, null)
  writer.view.setInt16(at, length)
  writer.at = next
}

/** Writes a string with an int16 length, null as -1. @throws WireError LENGTH */
export function writeNullableString(writer: WireWriter, value: string | null, path: string): void {
  if (value !== null) {
    writeString(writer, value, path)
    return
  }
  const at = writer.reserve(LEGACY_PREFIX_BYTES)
  writer.view.setInt16(at, -1)
}

/** Writes a string with an unsigned varint of length + 1. @throws WireError NULL, LENGTH */
export function writeCompactString(writer: WireWriter, value: string | null, path: string): void {
  const text = notNull(value, path)
  if (text.length > STRING_BYTES_MAX) throw tooLong(path, null)
  const at = writer.reserve(COMPACT_PREFIX_BYTES_MAX + text.length * UTF8_BYTES_PER_UNIT_MAX)
  const { buffer } = writer
  // The prefix has the size that ASCII text would need; only text beyond ASCII may have to be moved.
  const guessed = uvarintBytes(text.length + 1)
  let next = putText(writer, text, at + guessed)
  const length = next - at - guessed
  if (length > STRING_BYTES_MAX) throw tooLong(path, null)
  const prefixBytes = uvarintBytes(length + 1)
  if (prefixBytes !== guessed) {
    buffer.copyWithin(at + prefixBytes, at + guessed, next)
    next += prefixBytes - guessed
  }
  putUvarint(buffer, at, length + 1)
  writer.at = next
}

/** Writes a string with an unsigned varint of length + 1, null as 0. @throws WireError LENGTH */
export function writeCompactNullableString(writer: WireWriter, value: string | null, path: string): void {
  if (value === null) writeUvarint(writer, 0)
  else writeCompactString(writer, value, path)
}

/** @returns index after the last byte of the text */
function putText(writer: WireWriter, value: string, at: number): number {
  const { buffer } = writer
  const units = value.length
  if (units <= LOOP_UNITS_MAX) {
    let index = 0
    for (; index < units; index++) {
      const unit = value.charCodeAt(index)
      if (unit >= 0x80) break
      buffer[at + index] = unit
    }
    if (index === units) return at + units
  }
  return at + buffer.utf8Write(value, at, units * UTF8_BYTES_PER_UNIT_MAX)
}

function tooLong(path: string, offset: number | null): WireError {
  return new WireError('LENGTH', path, offset, `string is longer than ${STRING_BYTES_MAX} bytes`)
}
