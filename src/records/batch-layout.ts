/**
 * Where the fields of a record batch lie, in bytes from its start. All numbers are big-endian. The checksum covers
 * everything from the attributes on, so base offset and partition leader epoch can be changed without it.
 * @see KIP-98, org.apache.kafka.common.record.internal.DefaultRecordBatch
 */
export const batchField = {
  baseOffset: 0,
  length: 8,
  partitionLeaderEpoch: 12,
  magic: 16,
  crc: 17,
  attributes: 21,
  lastOffsetDelta: 23,
  baseTimestamp: 27,
  maxTimestamp: 35,
  producerId: 43,
  producerEpoch: 51,
  baseSequence: 53,
  recordCount: 57,
} as const

/** Base offset and length: what lies before the bytes that the length counts. */
export const BATCH_LENGTH_OVERHEAD_BYTES = 12

/** Everything before the records. */
export const BATCH_HEADER_BYTES = 61

/** The only format since Kafka 4.0. */
export const BATCH_MAGIC = 2

/** Bits of the attributes; those above are not in use. */
export const batchAttribute = {
  compressionMask: 0x07,
  /** Timestamps are the log's append time, not the producer's time. */
  logAppendTime: 0x08,
  transactional: 0x10,
  control: 0x20,
  /** The base timestamp is the time from which on tombstones may go (KIP-534). */
  deleteHorizon: 0x40,
} as const
