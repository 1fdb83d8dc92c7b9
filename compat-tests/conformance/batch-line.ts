import { createHash } from 'node:crypto'
import { type BatchHeader, readBatchHeader } from '../../src/records/batch-header.ts'
import { BATCH_HEADER_BYTES, BATCH_LENGTH_OVERHEAD_BYTES, batchField } from '../../src/records/batch-layout.ts'
import { decompress } from '../../src/records/compression.ts'
import { crc32c } from '../../src/records/crc32c.ts'
import { RecordError } from '../../src/records/record-error.ts'

const HASH_DIGITS = 10
const DECOMPRESSED_BYTES_MAX = 64 * 1024 * 1024

/** How numbers that no two brokers share are written. */
export interface BatchNames {
  timestamp(timestampMs: number): number | string
  producerId(producerId: number): number | string
}

/**
 * Describes the whole batches in an answer to Fetch, one line each: all header fields and a digest of the records once
 * decompressed. Kafka cuts an answer at any byte, which clients have to cope with, so a batch that is cut short at the
 * end is left out. Sizes are left out too: two compressors of one format do not agree on them.
 */
export function batchLines(bytes: Buffer, names: BatchNames): string[] {
  const lines: string[] = []
  for (let at = 0; at + BATCH_HEADER_BYTES <= bytes.length; ) {
    const byteLength = bytes.readInt32BE(at + batchField.length) + BATCH_LENGTH_OVERHEAD_BYTES
    if (at + byteLength > bytes.length) break
    lines.push(batchLine(bytes.subarray(at, at + byteLength), names))
    at += byteLength
  }
  return lines
}

function batchLine(batch: Buffer, names: BatchNames): string {
  const header = readBatchHeader(batch)
  const payload = batch.subarray(BATCH_HEADER_BYTES)
  const storedCrc = batch.readUInt32BE(batchField.crc)
  return [
    `${header.baseOffset}+${header.lastOffsetDelta}`,
    `leaderEpoch ${batch.readInt32BE(batchField.partitionLeaderEpoch)}`,
    `attributes ${batch.readUInt16BE(batchField.attributes)}`,
    `timestamps ${names.timestamp(header.baseTimestampMs)}-${names.timestamp(header.maxTimestampMs)}`,
    `producer ${names.producerId(header.producerId)}/${header.producerEpoch}/${header.baseSequence}`,
    `records ${header.recordCount} ${recordsDigest(header.compression, payload)}`,
    storedCrc === crc32c(batch.subarray(batchField.attributes)) ? 'crc ok' : 'crc wrong',
  ].join(', ')
}

/** A broker may have stored what cannot be decompressed; that is a finding, not the end of the run. */
function recordsDigest(compression: BatchHeader['compression'], payload: Buffer): string {
  try {
    const records = decompress(compression, payload, DECOMPRESSED_BYTES_MAX)
    return createHash('sha256').update(records).digest('hex').slice(0, HASH_DIGITS)
  } catch (error) {
    if (error instanceof RecordError) return 'damaged'
    throw error
  }
}
