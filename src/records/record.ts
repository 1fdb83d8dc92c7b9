/** A named value beside a record (KIP-82). Names may repeat; their order is kept. */
export interface RecordHeader {
  readonly key: string
  readonly value: Buffer | null
}

/**
 * One record as read from a batch. Key, value and header values are views: of the buffer that holds the batch, or of
 * the decompressed payload. A view that is kept keeps all of it in memory.
 */
export interface KafkaRecord {
  readonly offset: number
  /** Milliseconds since the epoch; -1: none. */
  readonly timestampMs: number
  readonly key: Buffer | null
  /** `null`: a tombstone. */
  readonly value: Buffer | null
  readonly headers: readonly RecordHeader[]
}
