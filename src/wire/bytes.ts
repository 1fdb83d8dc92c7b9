import { notNull, nullRead } from './checks.ts'
import { int32At } from './numbers.ts'
import { truncated, type WireReader } from './reader.ts'
import { readUvarint, writeUvarint } from './varint.ts'
import { WireError } from './wire-error.ts'
import type { WireWriter } from './writer.ts'

/**
 * Record batches on their way in or out. What is read is one view of the frame; what is written may be a list of
 * pieces in order.
 */
export type RecordsData = Buffer | readonly Buffer[]

/** From here on attaching costs less than copying, measured on a socket. */
const ATTACH_BYTES_MIN = 16 * 1024
const LEGACY_LENGTH_MAX = 0x7fffffff
const LEGACY_PREFIX_BYTES = 4

/** Reads bytes with an int32 length, a view of the frame. @throws WireError NULL, TRUNCATED */
export function readBytes(reader: WireReader, path: string): Buffer {
  const length = int32At(reader.buffer, reader.take(LEGACY_PREFIX_BYTES, path))
  if (length < 0) throw nullRead(reader, path)
  return readView(reader, length, path)
}

/** Reads bytes with an int32 length, any negative length being null. @throws WireError TRUNCATED */
export function readNullableBytes(reader: WireReader, path: string): Buffer | null {
  const length = int32At(reader.buffer, reader.take(LEGACY_PREFIX_BYTES, path))
  return length < 0 ? null : readView(reader, length, path)
}

/** Reads bytes with an unsigned varint of length + 1. @throws WireError NULL, TRUNCATED, VARINT */
export function readCompactBytes(reader: WireReader, path: string): Buffer {
  const length = readUvarint(reader, path) - 1
  if (length < 0) throw nullRead(reader, path)
  return readView(reader, length, path)
}

/** Reads bytes with an unsigned varint of length + 1, 0 being null. @throws WireError TRUNCATED, VARINT */
export function readCompactNullableBytes(reader: WireReader, path: string): Buffer | null {
  const length = readUvarint(reader, path) - 1
  return length < 0 ? null : readView(reader, length, path)
}

function readView(reader: WireReader, length: number, path: string): Buffer {
  const at = reader.at
  const next = at + length
  if (next > reader.end) throw truncated(reader, length, path)
  reader.at = next
  return reader.subarray(at, next)
}

/** Copies bytes with an int32 length. @throws WireError NULL */
export function writeBytes(writer: WireWriter, value: Buffer | null, path: string): void {
  const bytes = notNull(value, path)
  writeLegacyLength(writer, bytes.length, path)
  copyBytes(writer, bytes)
}

/** Copies bytes with an int32 length, null as -1. */
export function writeNullableBytes(writer: WireWriter, value: Buffer | null, path: string): void {
  if (value === null) writeLegacyNull(writer)
  else writeBytes(writer, value, path)
}

/** Copies bytes with an unsigned varint of length + 1. @throws WireError NULL */
export function writeCompactBytes(writer: WireWriter, value: Buffer | null, path: string): void {
  const bytes = notNull(value, path)
  writeCompactLength(writer, bytes.length, path)
  copyBytes(writer, bytes)
}

/** Copies bytes with an unsigned varint of length + 1, null as 0. */
export function writeCompactNullableBytes(writer: WireWriter, value: Buffer | null, path: string): void {
  if (value === null) writeUvarint(writer, 0)
  else writeCompactBytes(writer, value, path)
}

/** Writes records with an int32 length; large pieces are attached, not copied. @throws WireError NULL, LENGTH */
export function writeRecords(writer: WireWriter, value: RecordsData | null, path: string): void {
  const records = notNull(value, path)
  writeLegacyLength(writer, recordsBytes(records), path)
  appendRecords(writer, records)
}

/** As `writeRecords`, null as -1. @throws WireError LENGTH */
export function writeNullableRecords(writer: WireWriter, value: RecordsData | null, path: string): void {
  if (value === null) writeLegacyNull(writer)
  else writeRecords(writer, value, path)
}

/** Writes records with an unsigned varint of length + 1; large pieces are attached. @throws WireError NULL, LENGTH */
export function writeCompactRecords(writer: WireWriter, value: RecordsData | null, path: string): void {
  const records = notNull(value, path)
  writeCompactLength(writer, recordsBytes(records), path)
  appendRecords(writer, records)
}

/** As `writeCompactRecords`, null as 0. @throws WireError LENGTH */
export function writeCompactNullableRecords(writer: WireWriter, value: RecordsData | null, path: string): void {
  if (value === null) writeUvarint(writer, 0)
  else writeCompactRecords(writer, value, path)
}

/** Bytes in all pieces. */
export function recordsBytes(records: RecordsData): number {
  if (Buffer.isBuffer(records)) return records.length
  let bytes = 0
  for (const piece of records) bytes += piece.length
  return bytes
}

/** Records in one piece: as they are when they were read, copied together when they are a list. */
export function joinRecords(records: RecordsData): Buffer {
  if (Buffer.isBuffer(records)) return records
  const [first] = records
  return records.length === 1 && first !== undefined ? first : Buffer.concat(records)
}

function appendRecords(writer: WireWriter, records: RecordsData): void {
  if (Buffer.isBuffer(records)) appendPiece(writer, records)
  else for (const piece of records) appendPiece(writer, piece)
}

function appendPiece(writer: WireWriter, piece: Buffer): void {
  if (piece.length >= ATTACH_BYTES_MIN) writer.attach(piece)
  else copyBytes(writer, piece)
}

function copyBytes(writer: WireWriter, bytes: Buffer): void {
  const at = writer.reserve(bytes.length)
  writer.buffer.set(bytes, at)
}

function writeLegacyLength(writer: WireWriter, length: number, path: string): void {
  if (length > LEGACY_LENGTH_MAX) throw tooLong(path)
  const at = writer.reserve(LEGACY_PREFIX_BYTES)
  writer.view.setInt32(at, length)
}

function writeLegacyNull(writer: WireWriter): void {
  const at = writer.reserve(LEGACY_PREFIX_BYTES)
  writer.view.setInt32(at, -1)
}

function writeCompactLength(writer: WireWriter, length: number, path: string): void {
  // Kafka reads the length as a signed number, in this form too.
  if (length >= LEGACY_LENGTH_MAX) throw tooLong(path)
  writeUvarint(writer, length + 1)
}

function tooLong(path: string): WireError {
  return new WireError('LENGTH', path, null, `more than ${LEGACY_LENGTH_MAX} bytes`)
}
