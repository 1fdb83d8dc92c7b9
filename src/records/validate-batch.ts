import type { BatchHeader } from './batch-header.ts'
import { BATCH_HEADER_BYTES, batchField } from './batch-layout.ts'
import { crc32c } from './crc32c.ts'
import { type RecordFault, recordFaults } from './record-error.ts'

/** The least a record takes: length, attributes, two deltas, two lengths and a count, one byte each. */
export const RECORD_BYTES_MIN = 7

/** CRC-32C of the batch's bytes from the attributes to the end, which should equal `header.crc`. */
export function batchChecksum(buffer: Buffer, header: BatchHeader): number {
  return crc32c(buffer.subarray(header.at + batchField.attributes, header.at + header.byteLength))
}

/**
 * Checks one batch: its checksum, its counts, and that its compression is known. What is compressed is not looked into.
 * @param buffer  the one that the header was read from
 * @returns the first fault in Kafka's order, or `null`
 */
export function validateBatch(buffer: Buffer, header: BatchHeader): RecordFault | null {
  if (batchChecksum(buffer, header) !== header.crc) return recordFaults.CRC
  const { recordCount, lastOffsetDelta, compression, byteLength } = header
  // Compaction takes records away and leaves the offsets, so there may be fewer records than offsets.
  if (recordCount < 0 || lastOffsetDelta < 0 || recordCount > lastOffsetDelta + 1) return recordFaults.COUNT
  if (compression === null) return recordFaults.COMPRESSION_TYPE
  if (compression === 'none' && recordCount * RECORD_BYTES_MIN > byteLength - BATCH_HEADER_BYTES) {
    return recordFaults.COUNT
  }
  return null
}

/**
 * Checks one batch as `validateBatch` does, and what only producers must keep to: a record for each offset, no control
 * records, a sequence with a producer id, offsets from 0. The leader epoch is the broker's to set and is not looked at.
 * @param buffer  the one that the header was read from
 * @returns the first fault, or `null`
 * @see     org.apache.kafka.storage.internals.log.LogValidator
 */
export function validateProducedBatch(buffer: Buffer, header: BatchHeader): RecordFault | null {
  const fault = validateBatch(buffer, header)
  if (fault !== null) return fault
  if (header.recordCount === 0 || header.recordCount !== header.lastOffsetDelta + 1) return recordFaults.COUNT
  if (header.isControl) return recordFaults.CONTROL
  if (header.producerId >= 0 && header.baseSequence < 0) return recordFaults.SEQUENCE
  return header.baseOffset === 0 ? null : recordFaults.BASE_OFFSET
}
