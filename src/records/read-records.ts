import type { BatchHeader } from './batch-header.ts'
import { BATCH_HEADER_BYTES } from './batch-layout.ts'
import { decompress } from './compression.ts'
import type { KafkaRecord, RecordHeader } from './record.ts'
import { RecordError } from './record-error.ts'
import { RECORD_BYTES_MIN } from './validate-batch.ts'
import { type RecordCursor, readVarint, readVarlong } from './varint.ts'

/**
 * What one batch may become when it is decompressed, if the caller gives no limit: far above the 1 MiB that brokers
 * accept by default at any ratio real data has, far below what could hurt a process.
 */
export const RECORDS_BYTES_MAX_DEFAULT = 128 * 1024 * 1024

/** A header takes two lengths at least. */
const HEADER_BYTES_MIN = 2
const noHeaders: readonly RecordHeader[] = Object.freeze([])

/**
 * The records of a batch, ready to be read one after another.
 * @param outputBytesMax  limit of the decompressed bytes
 * @throws RecordError COMPRESSION_TYPE, COMPRESSION, OUTPUT_LIMIT, or COUNT when there cannot be as many records
 */
export function openRecords(buffer: Buffer, header: BatchHeader, outputBytesMax: number): RecordCursor {
  const { at, byteLength, recordCount } = header
  const stored = buffer.subarray(at + BATCH_HEADER_BYTES, at + byteLength)
  // Kafka leaves the payload of a batch without records alone, whatever its attributes say.
  const payload = recordCount === 0 ? stored : decompress(header.compression, stored, outputBytesMax)
  if (recordCount < 0 || recordCount * RECORD_BYTES_MIN > payload.length) throw new RecordError('COUNT')
  return { buffer: payload, at: 0, end: payload.length }
}

/**
 * Reads all records of a batch. The checksum is not looked at: `validateBatch` does.
 * @param buffer          the one that the header was read from
 * @param outputBytesMax  limit of the decompressed bytes
 * @returns records in order; their keys and values are views
 * @throws  RecordError COMPRESSION_TYPE, COMPRESSION, OUTPUT_LIMIT, COUNT or RECORD
 * @see     org.apache.kafka.common.record.internal.DefaultRecord
 */
export function readRecords(
  buffer: Buffer,
  header: BatchHeader,
  outputBytesMax: number = RECORDS_BYTES_MAX_DEFAULT,
): KafkaRecord[] {
  const cursor = openRecords(buffer, header, outputBytesMax)
  const payloadEnd = cursor.end
  const records = new Array<KafkaRecord>(header.recordCount)
  for (let index = 0; index < header.recordCount; index++) {
    records[index] = readRecord(cursor, header)
    if (cursor.at !== cursor.end) throw new RecordError('RECORD')
    cursor.end = payloadEnd
  }
  if (header.recordCount > 0 && cursor.at !== payloadEnd) throw new RecordError('COUNT')
  return records
}

/** Reads one record and leaves the cursor's end where the record said it ends. */
function readRecord(cursor: RecordCursor, header: BatchHeader): KafkaRecord {
  enterRecord(cursor)
  const timestampMs = readTimestamp(cursor, header)
  const offset = header.baseOffset + readOffsetDelta(cursor, header)
  const key = readBytes(cursor)
  const value = readBytes(cursor)
  return { offset, timestampMs, key, value, headers: readHeaders(cursor) }
}

/** Reads a record's length and attributes, of which none is in use, and bounds the cursor by the record. */
export function enterRecord(cursor: RecordCursor): void {
  const recordBytes = readVarint(cursor)
  if (recordBytes < 1 || recordBytes > cursor.end - cursor.at) throw new RecordError('RECORD')
  cursor.end = cursor.at + recordBytes
  cursor.at++
}

/** @returns milliseconds since the epoch: the producer's, or the log's for the whole batch */
export function readTimestamp(cursor: RecordCursor, header: BatchHeader): number {
  const delta = readVarlong(cursor)
  return header.timestampType === 'log-append-time' ? header.maxTimestampMs : header.baseTimestampMs + delta
}

/** @throws RecordError RECORD when the record would lie outside its batch's offsets */
export function readOffsetDelta(cursor: RecordCursor, header: BatchHeader): number {
  const delta = readVarint(cursor)
  if (delta < 0 || delta > header.lastOffsetDelta) throw new RecordError('RECORD')
  return delta
}

/**
 * Reads the length of a key or value and moves past its bytes.
 * @returns the length, -1 for null
 */
export function skipBytes(cursor: RecordCursor): number {
  const length = readVarint(cursor)
  // Kafka takes every negative length for null.
  if (length < 0) return -1
  if (length > cursor.end - cursor.at) throw new RecordError('RECORD')
  cursor.at += length
  return length
}

function readBytes(cursor: RecordCursor): Buffer | null {
  const length = skipBytes(cursor)
  return length < 0 ? null : cursor.buffer.subarray(cursor.at - length, cursor.at)
}

function readHeaders(cursor: RecordCursor): readonly RecordHeader[] {
  const count = readVarint(cursor)
  if (count === 0) return noHeaders
  if (count < 0 || count * HEADER_BYTES_MIN > cursor.end - cursor.at) throw new RecordError('RECORD')
  const headers = new Array<RecordHeader>(count)
  for (let index = 0; index < count; index++) {
    const keyBytes = skipBytes(cursor)
    if (keyBytes < 0) throw new RecordError('RECORD')
    const key = cursor.buffer.toString('utf8', cursor.at - keyBytes, cursor.at)
    headers[index] = { key, value: readBytes(cursor) }
  }
  return headers
}
