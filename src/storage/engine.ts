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
  /**
   * Whether a producer that the partition does not know yet has to begin at sequence 0 (KIP-890): under an epoch of its
   * own for each transaction, anything else says that its first batch did not get through.
   */
  readonly mustStartAtZero?: boolean
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
  /** The producer has a transaction open here, and the batch is not part of one. */
  | { readonly kind: 'invalid-transaction-state' }
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
export type StateTable =
  | 'topics'
  | 'configs'
  | 'producer-ids'
  | 'groups'
  | 'offsets'
  | 'transactions'
  | 'pending-offsets'

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

/** A commit of records and state together: ending a transaction, say. */
export interface AtomicCommit {
  /** Appended in this order, before the changes; each counts as one of its own, so one refusal refuses all. */
  readonly runs?: readonly AppendRun[]
  readonly changes?: readonly StateChange[]
  readonly preconditions?: readonly Precondition[]
}

export type CommitVerdict =
  /** Everything is durable; one verdict per run, each of kind `appended`. */
  | { readonly kind: 'committed'; readonly appended: readonly AppendVerdict[] }
  /** A precondition did not hold; nothing has changed. */
  | { readonly kind: 'precondition-failed' }
  /** A run was not appended, so nothing was; one verdict per run, `null` for those that could have been. */
  | { readonly kind: 'refused'; readonly verdicts: readonly (AppendVerdict | null)[] }

/** What a partition remembers of a producer. */
export interface ActiveProducer {
  readonly producerId: number
  readonly producerEpoch: number
  /** -1: none. */
  readonly lastSequence: number
  readonly lastAppendTimeMs: number
  /** Epoch of the coordinator that wrote the last marker; -1: there was none. */
  readonly coordinatorEpoch: number
  /** First offset of the transaction that is open; -1: none is. */
  readonly transactionFirstOffset: number
}

/** Where records are kept, and how much room is there. */
export interface StorageVolume {
  /** As the operator named it: a folder's absolute path, or what stands for it. */
  readonly name: string
  /** -1: not known. */
  readonly totalBytes: number
  readonly usableBytes: number
}

/** What may be removed from a topic's partitions, from its configs of the same names. */
export interface CleaningPolicy {
  readonly isDeleted: boolean
  readonly isCompacted: boolean
  /** -1: for ever. */
  readonly retentionMs: number
  /** Per partition; -1: any size. */
  readonly retentionBytes: number
  readonly deleteRetentionMs: number
  readonly minCompactionLagMs: number
  readonly maxCompactionLagMs: number
  /** Share of a partition that must be uncompacted before it is worth the work, 0 to 1. */
  readonly minCleanableDirtyRatio: number
  /** The newest records up to this age or size form the active segment, which is never compacted. */
  readonly segmentMs: number
  readonly segmentBytes: number
}

/** How an engine cleans. Each is asked anew whenever it matters, so that a change takes effect at once. */
export interface CleaningRules {
  /** `null` for a topic that is not known: it is left alone. */
  readonly policyOf: (topicId: string) => CleaningPolicy | null
  /** Between two looks at retention; milliseconds. */
  readonly retentionCheckMs: () => number
  /** Between two looks for something to compact when there was nothing; milliseconds. */
  readonly backoffMs: () => number
  /** Bytes read and written by the cleaner in a second, at most. */
  readonly ioBytesPerSecondMax: () => number
  /** Memory for the keys of one compaction, at most. */
  readonly dedupeBufferBytes: () => number
  /** False: retention goes on, compaction rests. */
  readonly isCompactionOn: () => boolean
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

  /** Bytes of the partition's batches between log start and end; `null` when the partition is not known. */
  sizeBytes(partition: PartitionId): number | null

  /** The producers a partition remembers; `null` when the partition is not known. */
  activeProducers(partition: PartitionId): readonly ActiveProducer[] | null

  /** Every place records are kept in. */
  volumes(): Promise<readonly StorageVolume[]>

  /**
   * From now on, producers that have appended nothing for this long are forgotten, and may start at any sequence; those
   * with an open transaction stay. Nobody is forgotten before it is called, since what is configured is not known then.
   * @param expirationMs  milliseconds, as `producer.id.expiration.ms`
   */
  setProducerExpiration(expirationMs: number): void

  /**
   * Lets retention and compaction begin, on the engine's own schedule. Nothing is ever removed before: who calls this
   * has loaded every topic.
   */
  startCleaning(rules: CleaningRules): void

  /**
   * Looks at every partition once, now, and waits until what can be removed is removed.
   * @returns at once when cleaning was never started
   */
  clean(): Promise<void>

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

  /**
   * Makes records and state changes one commit: durable together, or not there at all, after a crash at any instant.
   * First all preconditions are looked at, then what speaks against each run, and only then is anything changed. Once
   * all of it is durable, the high watermarks and last stable offsets of all its partitions move in one turn of the
   * event loop, before the promise settles and before any watch wakes: nobody sees one part without the others.
   * @throws StorageError when the disk refuses
   */
  commitAll(commit: AtomicCommit): Promise<CommitVerdict>

  /** Finishes what is queued, makes it durable, and lets go of everything. */
  close(): Promise<void>
}
