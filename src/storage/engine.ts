/**
 * The storage contract: what a broker asks of the place where records and state live. It speaks in meanings (records,
 * offsets, atomic commits), never in files, so that another engine can stand in its place. Offsets and timestamps are
 * plain numbers here (below 2^53); the wire's bigint is converted once, at the edge of this room.
 */

export interface PartitionId {
  /** Topic id in Kafka's text form: 22 characters of base64url. */
  readonly topicId: string
  readonly partition: number
}

/** What the log needs to know of one record batch (magic 2), read from its header. */
export interface AppendBatch {
  /** The whole batch as the producer sent it, its CRC checked. The engine keeps none of it once it settles. */
  readonly bytes: Buffer
  /** lastOffsetDelta + 1: how many offsets the batch takes. */
  readonly offsetCount: number
  readonly maxTimestampMs: number
  /** -1: not idempotent. */
  readonly producerId: number
  readonly producerEpoch: number
  /** -1: no sequence (not idempotent, or a control batch). */
  readonly baseSequence: number
  readonly isTransactional: boolean
  readonly isControl: boolean
}

/** The batches of one Produce request for one partition: appended together, or not at all. */
export interface AppendRun extends PartitionId {
  readonly batches: readonly AppendBatch[]
}

/**
 * When an append settles. `queued`: once offsets are given. `written`: once the commit is with the operating system
 * (acks=1). `durable`: once it is durable under the configured policy (acks=all).
 */
export type AppendWait = 'queued' | 'written' | 'durable'

export type AppendVerdict =
  | {
      readonly kind: 'appended'
      readonly baseOffset: number
      readonly logStartOffset: number
      readonly appendTimeMs: number
    }
  /** The batch was here already; `baseOffset` is the one it got the first time. */
  | {
      readonly kind: 'duplicate'
      readonly baseOffset: number
      readonly logStartOffset: number
      readonly appendTimeMs: number
    }
  | { readonly kind: 'out-of-order-sequence' }
  | { readonly kind: 'invalid-producer-epoch' }
  | { readonly kind: 'unknown-partition' }
  /** The disk is full or failing: nothing was written, reads go on. */
  | { readonly kind: 'storage-error' }

export type Isolation = 'read-uncommitted' | 'read-committed'

export interface PartitionOffsets {
  readonly logStartOffset: number
  /** Offset after the last record that is durable under the policy. */
  readonly highWatermark: number
  readonly lastStableOffset: number
}

export interface AbortedTransaction {
  readonly producerId: number
  readonly firstOffset: number
}

export type ReadResult =
  | {
      readonly kind: 'records'
      /** Whole batches, verbatim but for base offset and leader epoch; the first one holds the asked offset. */
      readonly segments: readonly Buffer[]
      readonly byteLength: number
      readonly offsets: PartitionOffsets
      /** `null` under read-uncommitted. */
      readonly abortedTransactions: readonly AbortedTransaction[] | null
    }
  | { readonly kind: 'offset-out-of-range'; readonly offsets: PartitionOffsets }
  | { readonly kind: 'unknown-partition' }

export interface ReadOptions {
  readonly maxBytes: number
  /** Return the first batch even when it is larger than `maxBytes` (KIP-74). */
  readonly minOneBatch: boolean
  readonly isolation: Isolation
}

export interface TimestampedOffset {
  readonly offset: number
  readonly timestampMs: number
}

/** Names of the state tables; each maps a text key to a JSON value. */
export type StateTable = 'topics' | 'configs' | 'producer-ids' | 'groups' | 'offsets' | 'transactions'

export type StateChange =
  | { readonly kind: 'put'; readonly table: StateTable; readonly key: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly table: StateTable; readonly key: string }
  /** Gives a topic partitions `0 .. count-1`; those that exist stay as they are. */
  | { readonly kind: 'create-partitions'; readonly topicId: string; readonly count: number }
  /** Takes every partition of the topic away; its space is reclaimed later. */
  | { readonly kind: 'delete-partitions'; readonly topicId: string }
  /** Moves the partition's log start offset up to `beforeOffset`, at most to its high watermark; never down. */
  | {
      readonly kind: 'delete-records'
      readonly topicId: string
      readonly partition: number
      readonly beforeOffset: number
    }

/** The value a key must have (`undefined`: none) for a commit to be made. */
export interface Precondition {
  readonly table: StateTable
  readonly key: string
  readonly expected: unknown
}

export interface StorageEngine {
  /** Random once, then the same for the life of the store; Kafka's text form of a uuid. */
  readonly clusterId: string

  /**
   * Appends runs in the order given, after all that was appended before. Sequences of idempotent producers are
   * checked and advanced in the same step (KIP-98).
   * @returns one verdict per run, in order, when `wait` is met
   */
  append(runs: readonly AppendRun[], wait: AppendWait): Promise<AppendVerdict[]>

  /** Reads whole batches from `fetchOffset` on, up to the high watermark or the last stable offset. */
  read(partition: PartitionId, fetchOffset: number, options: ReadOptions): ReadResult | Promise<ReadResult>

  /** `null` when the partition is not known. */
  offsets(partition: PartitionId): PartitionOffsets | null

  /** First record whose timestamp is at or after `timestampMs`; `null` when there is none. */
  offsetForTimestamp(partition: PartitionId, timestampMs: number): Promise<TimestampedOffset | null>

  /** The record with the largest timestamp (KIP-734); `null` for an empty partition. */
  offsetOfMaxTimestamp(partition: PartitionId): Promise<TimestampedOffset | null>

  /**
   * Calls `wake` after each commit that moved the partition's high watermark or last stable offset, or removed it.
   * @returns a function that ends the watch
   */
  watch(partition: PartitionId, wake: () => void): () => void

  /** All rows of a table, as of the last durable commit; read once at start. */
  loadTable(table: StateTable): Promise<ReadonlyMap<string, unknown>>

  /**
   * Makes state changes atomic and durable, all or none.
   * @returns false when a precondition did not hold; nothing has changed then
   */
  commit(changes: readonly StateChange[], preconditions?: readonly Precondition[]): Promise<boolean>

  /** Finishes what is queued, makes it durable, and lets go of everything. */
  close(): Promise<void>
}
