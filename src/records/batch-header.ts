import {
  BATCH_HEADER_BYTES,
  BATCH_LENGTH_OVERHEAD_BYTES,
  BATCH_MAGIC,
  batchAttribute,
  batchField,
} from './batch-layout.ts'
import { type CompressionType, compressionTypes } from './compression-type.ts'
import { readInt64 } from './int64.ts'
import { RecordError, type RecordFault, recordFaults } from './record-error.ts'

/** The least a length can be in any format, magic 0 included: below this, nothing behind it can be trusted. */
const LENGTH_MIN = 14

/** Who says which time the records have: the producer, or the broker that appended them. */
export type TimestampType = 'create-time' | 'log-append-time'

/**
 * The header of one record batch (magic 2). Numbers of 64 bits are plain numbers: exact below 2^53.
 * @see KIP-98
 */
export interface BatchHeader {
  /** Index of the batch's first byte in the buffer it was read from. */
  readonly at: number
  /** The whole batch in bytes, from `at` on. */
  readonly byteLength: number
  readonly baseOffset: number
  readonly partitionLeaderEpoch: number
  /** CRC-32C of the bytes from the attributes to the end, as stored. */
  readonly crc: number
  readonly attributes: number
  /** `null`: an id that no Kafka release has. */
  readonly compression: CompressionType | null
  readonly timestampType: TimestampType
  readonly isTransactional: boolean
  readonly isControl: boolean
  /** The base timestamp is the time from which on tombstones and markers of the batch may be removed (KIP-534). */
  readonly hasDeleteHorizon: boolean
  /** Last offset less base offset; a compacted batch keeps it although its last record may be gone. */
  readonly lastOffsetDelta: number
  /** What the records' timestamps are counted from, milliseconds since the epoch; -1 in an empty batch. */
  readonly baseTimestampMs: number
  readonly maxTimestampMs: number
  /** -1: not idempotent. */
  readonly producerId: number
  readonly producerEpoch: number
  /** -1: no sequence. */
  readonly baseSequence: number
  readonly recordCount: number
}

/**
 * Looks whether a whole batch of magic 2 lies at `at`. The checks are Kafka's, in its order: length, magic, room.
 * @param end  index after the last byte that may be read, at most `buffer.length`
 * @returns a fault, or `null` when `readBatchHeader` will succeed
 * @see     org.apache.kafka.common.record.internal.ByteBufferLogInputStream
 */
export function findBatchFault(buffer: Buffer, at: number, end: number): RecordFault | null {
  const roomBytes = end - at
  if (roomBytes < BATCH_LENGTH_OVERHEAD_BYTES) return recordFaults.TRUNCATED
  const length = buffer.readInt32BE(at + batchField.length)
  if (length < LENGTH_MIN) return recordFaults.LENGTH
  if (roomBytes > batchField.magic) {
    const magic = buffer.readInt8(at + batchField.magic)
    if (magic < 0 || magic > BATCH_MAGIC) return recordFaults.MAGIC
    if (magic < BATCH_MAGIC) return recordFaults.LEGACY_FORMAT
  }
  if (length + BATCH_LENGTH_OVERHEAD_BYTES > roomBytes) return recordFaults.TRUNCATED
  return length + BATCH_LENGTH_OVERHEAD_BYTES < BATCH_HEADER_BYTES ? recordFaults.LENGTH : null
}

/**
 * Reads the header of the batch at `at`, without looking at the checksum.
 * @param end  index after the last byte that may be read
 * @throws RecordError TRUNCATED, LENGTH, MAGIC or LEGACY_FORMAT; `findBatchFault` says the same without throwing
 */
export function readBatchHeader(buffer: Buffer, at = 0, end = buffer.length): BatchHeader {
  const fault = findBatchFault(buffer, at, end)
  if (fault !== null) throw new RecordError(fault.kind)
  const attributes = buffer.readUInt16BE(at + batchField.attributes)
  return {
    at,
    byteLength: buffer.readInt32BE(at + batchField.length) + BATCH_LENGTH_OVERHEAD_BYTES,
    baseOffset: readInt64(buffer, at + batchField.baseOffset),
    partitionLeaderEpoch: buffer.readInt32BE(at + batchField.partitionLeaderEpoch),
    crc: buffer.readUInt32BE(at + batchField.crc),
    attributes,
    compression: compressionTypes[attributes & batchAttribute.compressionMask] ?? null,
    timestampType: (attributes & batchAttribute.logAppendTime) === 0 ? 'create-time' : 'log-append-time',
    isTransactional: (attributes & batchAttribute.transactional) !== 0,
    isControl: (attributes & batchAttribute.control) !== 0,
    hasDeleteHorizon: (attributes & batchAttribute.deleteHorizon) !== 0,
    lastOffsetDelta: buffer.readInt32BE(at + batchField.lastOffsetDelta),
    baseTimestampMs: readInt64(buffer, at + batchField.baseTimestamp),
    maxTimestampMs: readInt64(buffer, at + batchField.maxTimestamp),
    producerId: readInt64(buffer, at + batchField.producerId),
    producerEpoch: buffer.readInt16BE(at + batchField.producerEpoch),
    baseSequence: buffer.readInt32BE(at + batchField.baseSequence),
    recordCount: buffer.readInt32BE(at + batchField.recordCount),
  }
}
