import type { TimestampType } from './batch-header.ts'
import {
  BATCH_HEADER_BYTES,
  BATCH_LENGTH_OVERHEAD_BYTES,
  BATCH_MAGIC,
  batchAttribute,
  batchField,
} from './batch-layout.ts'
import { compress } from './compression.ts'
import { type CompressionType, compressionTypes } from './compression-type.ts'
import { crc32c } from './crc32c.ts'
import { writeInt64 } from './int64.ts'
import { RecordError } from './record-error.ts'
import { putRecord, type RecordSizes, type RecordToWrite, sizeRecords } from './write-record.ts'

const INT32_MAX = 0x7fff_ffff

/** What a batch is built from; what is left out is as an ordinary, not idempotent producer has it. */
export interface BatchContents {
  readonly records: readonly RecordToWrite[]
  /** Default `none`. An empty batch is never compressed. */
  readonly compression?: CompressionType
  /** Default 0: the broker sets it. */
  readonly baseOffset?: number
  /** Default -1: the broker sets it. */
  readonly partitionLeaderEpoch?: number
  /** Default: the last record's. A compacted batch keeps the one it had. */
  readonly lastOffsetDelta?: number
  /** Default `create-time`. With `log-append-time` all records are read as of `maxTimestampMs`. */
  readonly timestampType?: TimestampType
  /** Default: the first record's; -1 in an empty batch. */
  readonly baseTimestampMs?: number
  /** Default: the largest of the records'; -1 in an empty batch. */
  readonly maxTimestampMs?: number
  /** Time from which on tombstones may go, milliseconds since the epoch: takes the place of the base timestamp. */
  readonly deleteHorizonMs?: number
  /** Default -1: not idempotent. */
  readonly producerId?: number
  readonly producerEpoch?: number
  readonly baseSequence?: number
  readonly isTransactional?: boolean
  readonly isControl?: boolean
}

/**
 * Builds one record batch (magic 2).
 * @returns a buffer of exactly the batch's size, which the caller owns; it shares no memory with the records
 * @throws  RecordError RANGE when a number does not fit, or offsets do not rise
 * @see     KIP-98, org.apache.kafka.common.record.internal.MemoryRecordsBuilder
 */
export function buildBatch(contents: BatchContents): Buffer {
  const { records } = contents
  const compression = records.length === 0 ? 'none' : (contents.compression ?? 'none')
  const baseTimestampMs = contents.deleteHorizonMs ?? contents.baseTimestampMs ?? records[0]?.timestampMs ?? -1
  const sizes = sizeRecords(records, baseTimestampMs)
  const batch = compression === 'none' ? plainBatch(records, sizes) : compressedBatch(records, sizes, compression)
  writeHeader(batch, contents, { sizes, compression, baseTimestampMs })
  return batch
}

function plainBatch(records: readonly RecordToWrite[], sizes: RecordSizes): Buffer {
  const batch = allocate(sizes.totalBytes)
  putRecords(batch, BATCH_HEADER_BYTES, records, sizes)
  return batch
}

function compressedBatch(records: readonly RecordToWrite[], sizes: RecordSizes, type: CompressionType): Buffer {
  const plain = Buffer.allocUnsafe(sizes.totalBytes)
  putRecords(plain, 0, records, sizes)
  const payload = compress(type, plain)
  const batch = allocate(payload.length)
  batch.set(payload, BATCH_HEADER_BYTES)
  return batch
}

/** Room for header and payload, not zeroed: every byte of it is written. */
function allocate(payloadBytes: number): Buffer {
  const byteLength = BATCH_HEADER_BYTES + payloadBytes
  if (byteLength - BATCH_LENGTH_OVERHEAD_BYTES > INT32_MAX) {
    throw new RecordError('RANGE', 'The records take more bytes than a batch can hold.')
  }
  return Buffer.allocUnsafe(byteLength)
}

function putRecords(buffer: Buffer, start: number, records: readonly RecordToWrite[], sizes: RecordSizes): void {
  let at = start
  for (let index = 0; index < records.length; index++) {
    at = putRecord(buffer, at, records[index] as RecordToWrite, sizes, index)
  }
}

interface HeaderFacts {
  readonly sizes: RecordSizes
  readonly compression: CompressionType
  readonly baseTimestampMs: number
}

function writeHeader(batch: Buffer, contents: BatchContents, facts: HeaderFacts): void {
  const { sizes, compression, baseTimestampMs } = facts
  const { baseOffset = 0, partitionLeaderEpoch = -1, producerId = -1, producerEpoch = -1, baseSequence = -1 } = contents
  const lastOffsetDelta = contents.lastOffsetDelta ?? Math.max(sizes.lastOffsetDelta, 0)
  const maxTimestampMs = contents.maxTimestampMs ?? sizes.maxTimestampMs
  for (const value of [baseOffset, producerId, baseTimestampMs, maxTimestampMs]) checkInteger(value, 64)
  for (const value of [partitionLeaderEpoch, baseSequence, lastOffsetDelta]) checkInteger(value, 32)
  checkInteger(producerEpoch, 16)
  if (lastOffsetDelta < sizes.lastOffsetDelta) throw new RecordError('RANGE', 'A record lies after the last offset.')
  writeInt64(batch, baseOffset, batchField.baseOffset)
  batch.writeInt32BE(batch.length - BATCH_LENGTH_OVERHEAD_BYTES, batchField.length)
  batch.writeInt32BE(partitionLeaderEpoch, batchField.partitionLeaderEpoch)
  batch.writeInt8(BATCH_MAGIC, batchField.magic)
  batch.writeUInt16BE(attributesOf(contents, compression), batchField.attributes)
  batch.writeInt32BE(lastOffsetDelta, batchField.lastOffsetDelta)
  writeInt64(batch, baseTimestampMs, batchField.baseTimestamp)
  writeInt64(batch, maxTimestampMs, batchField.maxTimestamp)
  writeInt64(batch, producerId, batchField.producerId)
  batch.writeInt16BE(producerEpoch, batchField.producerEpoch)
  batch.writeInt32BE(baseSequence, batchField.baseSequence)
  batch.writeInt32BE(contents.records.length, batchField.recordCount)
  batch.writeUInt32BE(crc32c(batch.subarray(batchField.attributes)), batchField.crc)
}

function attributesOf(contents: BatchContents, compression: CompressionType): number {
  return (
    compressionTypes.indexOf(compression) |
    (contents.timestampType === 'log-append-time' ? batchAttribute.logAppendTime : 0) |
    (contents.isTransactional === true ? batchAttribute.transactional : 0) |
    (contents.isControl === true ? batchAttribute.control : 0) |
    (contents.deleteHorizonMs === undefined ? 0 : batchAttribute.deleteHorizon)
  )
}

/** Numbers of 64 bits must be exact, which they are below 2^53. */
function checkInteger(value: number, bits: 16 | 32 | 64): void {
  const isWithin =
    bits === 64 ? Number.isSafeInteger(value) : Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** (bits - 1)
  if (!isWithin) throw new RecordError('RANGE', `A number does not fit ${bits} bits.`)
}
