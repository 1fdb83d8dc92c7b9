import type { BatchHeader } from './batch-header.ts'
import { batchAttribute, batchField } from './batch-layout.ts'
import { writeInt64 } from './int64.ts'
import { batchChecksum } from './validate-batch.ts'

/**
 * Gives the batch at `at` its place in the log. The checksum does not cover the base offset and stays right.
 * @param baseOffset  0 to 2^53 - 1
 */
export function patchBaseOffset(buffer: Buffer, at: number, baseOffset: number): void {
  writeInt64(buffer, baseOffset, at + batchField.baseOffset)
}

/** Stamps the batch at `at` with the leader epoch under which it was appended. The checksum stays right. */
export function patchPartitionLeaderEpoch(buffer: Buffer, at: number, leaderEpoch: number): void {
  buffer.writeInt32BE(leaderEpoch, at + batchField.partitionLeaderEpoch)
}

/**
 * Says of a batch that its times are the producer's, whatever the producer said, and computes the checksum anew. The
 * header that was read before is out of date afterwards.
 * @param buffer  the one that the header was read from
 */
export function patchCreateTime(buffer: Buffer, header: BatchHeader): void {
  const { at } = header
  buffer.writeUInt16BE(header.attributes & ~batchAttribute.logAppendTime, at + batchField.attributes)
  buffer.writeUInt32BE(batchChecksum(buffer, header), at + batchField.crc)
}

/**
 * Stamps all records of a batch with the broker's time, as `message.timestamp.type=LogAppendTime` asks, and computes
 * the checksum anew. The header that was read before is out of date afterwards.
 * @param buffer        the one that the header was read from
 * @param appendTimeMs  milliseconds since the epoch
 */
export function patchLogAppendTime(buffer: Buffer, header: BatchHeader, appendTimeMs: number): void {
  const { at } = header
  buffer.writeUInt16BE(header.attributes | batchAttribute.logAppendTime, at + batchField.attributes)
  writeInt64(buffer, appendTimeMs, at + batchField.maxTimestamp)
  buffer.writeUInt32BE(batchChecksum(buffer, header), at + batchField.crc)
}
