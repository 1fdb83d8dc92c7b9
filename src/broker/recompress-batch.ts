import type { BatchHeader } from '../records/batch-header.ts'
import { BATCH_HEADER_BYTES, BATCH_LENGTH_OVERHEAD_BYTES, batchAttribute, batchField } from '../records/batch-layout.ts'
import { compress, decompress } from '../records/compression.ts'
import { type CompressionType, compressionTypes } from '../records/compression-type.ts'
import { crc32c } from '../records/crc32c.ts'

/** A codec and how hard it tries. */
export interface BatchCompression {
  readonly type: CompressionType
  /** Left out where the codec has no levels. */
  readonly level?: number
}

/**
 * Gives a batch another compression, as a topic's `compression.type` asks. The records themselves stay byte for byte.
 * @param bytes   exactly the batch that `header` was read from
 * @param decompressedBytesMax  what its records may become at most
 * @returns a new batch with its own memory
 * @throws RecordError when the records cannot be decompressed within the limit
 */
export function recompressBatch(
  bytes: Buffer,
  header: BatchHeader,
  compression: BatchCompression,
  decompressedBytesMax: number,
): Buffer {
  const records = decompress(header.compression, bytes.subarray(BATCH_HEADER_BYTES), decompressedBytesMax)
  const payload = compress(compression.type, records, compression.level)
  const batch = Buffer.allocUnsafeSlow(BATCH_HEADER_BYTES + payload.length)
  bytes.copy(batch, 0, 0, BATCH_HEADER_BYTES)
  payload.copy(batch, BATCH_HEADER_BYTES)
  const otherAttributes = header.attributes & ~batchAttribute.compressionMask
  batch.writeInt32BE(batch.length - BATCH_LENGTH_OVERHEAD_BYTES, batchField.length)
  batch.writeUInt16BE(otherAttributes | compressionTypes.indexOf(compression.type), batchField.attributes)
  batch.writeUInt32BE(crc32c(batch.subarray(batchField.attributes)), batchField.crc)
  return batch
}
