import type {
  AbortedTransaction,
  ActiveProducer,
  AppendRun,
  AppendVerdict,
  AppendWait,
  AtomicCommit,
  CleaningRules,
  CommitVerdict,
  PartitionId,
  PartitionOffsets,
  Precondition,
  ReadOptions,
  ReadResult,
  StateChange,
  StateTable,
  StorageEngine,
  StorageVolume,
  TimestampedOffset,
} from '../engine.ts'
import type { StorageError } from '../storage-error.ts'
import { Cleaner } from './cleaner/cleaner.ts'
import { CommitLog } from './commit-log.ts'
import { findByTimestamp, findMaxTimestamp } from './find-timestamp.ts'
import { closeReader, FILE_GROWTH_MAX } from './log-files.ts'
import { type AbortedSpan, batchBytesOf, findPartition, type Partition } from './partition.ts'
import { listProducers } from './producer-state.ts'
import { readCached, readStored } from './read-log.ts'
import type { Seal } from './seal.ts'
import { SealQueue } from './seal-queue.ts'
import { loadState } from './state-overlay.ts'
import { abortedOf, forgetAllSilent, producersOf, type Store } from './store.ts'
import type { BatchWalk } from './walk-entries.ts'

/** Guess of what a state change takes in the log; only the size of a commit depends on it. */
const CHANGE_BYTES = 256
/** Between two looks for producers to be forgotten: Kafka's default of `producer.id.expiration.check.interval.ms`. */
const EXPIRATION_CHECK_MS = 600_000

/** The engine in one process over a log, rows and memory; made by `openEngine`, ended by `close`. */
export class LogEngine implements StorageEngine {
  readonly clusterId: string
  readonly #store: Store
  readonly #commits: CommitLog
  readonly #seals: SealQueue
  readonly #cleaner: Cleaner
  #expiring: NodeJS.Timeout | null = null
  #closing: Promise<void> | null = null

  /**
   * @param unwritten  seals of durable files that recovery could not write the rows of
   * @param onFatal  told once, when the disk did not confirm a write: nothing can be appended any more
   */
  constructor(clusterId: string, store: Store, unwritten: readonly Seal[], onFatal: (error: StorageError) => void) {
    this.clusterId = clusterId
    this.#store = store
    this.#seals = new SealQueue(store, unwritten)
    this.#commits = new CommitLog(store, {
      onRoll: (full, next) => this.#seals.capture(full, next),
      onFileSynced: (full) => this.#seals.write(full),
      onFatal: (error) => {
        this.#seals.giveUp()
        onFatal(error)
      },
    })
    this.#cleaner = new Cleaner(store, { commit: (changes) => this.commit(changes), roll: () => this.#roll() })
  }

  append(runs: readonly AppendRun[], wait: AppendWait): Promise<AppendVerdict[]> {
    const byteLength = bytesOf(runs)
    const { observer } = this.#store
    const startedMs = performance.now()
    return new Promise((settle) => {
      const resolve = (verdicts: AppendVerdict[]): void => {
        observer.onAppend(wait, performance.now() - startedMs)
        settle(verdicts)
      }
      this.#commits.enqueue({ kind: 'append', runs, wait, byteLength, resolve })
    })
  }

  async commit(changes: readonly StateChange[], preconditions: readonly Precondition[] = []): Promise<boolean> {
    const { kind } = await this.commitAll({ changes, preconditions })
    return kind === 'committed'
  }

  commitAll({ runs = [], changes = [], preconditions = [] }: AtomicCommit): Promise<CommitVerdict> {
    const byteLength = bytesOf(runs) + changes.length * CHANGE_BYTES
    return new Promise((resolve, reject) => {
      this.#commits.enqueue({ kind: 'change', runs, changes, preconditions, byteLength, resolve, reject })
    })
  }

  read(id: PartitionId, fetchOffset: number, options: ReadOptions): ReadResult | Promise<ReadResult> {
    const partition = findPartition(this.#store.partitions, id.topicId, id.partition)
    if (partition === undefined) return { kind: 'unknown-partition' }
    const { logStartOffset, nextOffset, highWatermark, lastStableOffset } = partition
    if (fetchOffset < logStartOffset || fetchOffset > nextOffset) {
      return { kind: 'offset-out-of-range', offsets: offsetsOf(partition) }
    }
    const { maxBytes, minOneBatch, isolation } = options
    const endOffset = isolation === 'read-committed' ? lastStableOffset : highWatermark
    const walk: BatchWalk = {
      ordinal: partition.ordinal,
      nextOffset: fetchOffset,
      endOffset,
      bytesMax: maxBytes,
      minOneBatch,
      segments: [],
      byteLength: 0,
      isDone: fetchOffset >= endOffset || (maxBytes <= 0 && !minOneBatch),
    }
    if (walk.isDone) return this.#toResult(partition, fetchOffset, walk, options)
    const isFromMemory = readCached(this.#store, partition, walk)
    this.#store.observer.onRead(isFromMemory)
    if (isFromMemory) return this.#toResult(partition, fetchOffset, walk, options)
    return this.#readStored(partition, fetchOffset, walk, options)
  }

  /** A request that leaves no room in the file makes the log go on to another one. */
  async #roll(): Promise<void> {
    const byteLength = this.#store.log.fileBytesMax * FILE_GROWTH_MAX
    await new Promise((resolve, reject) => {
      this.#commits.enqueue({ kind: 'change', changes: [], preconditions: [], byteLength, resolve, reject })
    })
    await this.#seals.settled()
  }

  async #readStored(
    partition: Partition,
    fetchOffset: number,
    walk: BatchWalk,
    options: ReadOptions,
  ): Promise<ReadResult> {
    // Taken first: the cleaner forgets them together with their records, and these may be read from where they were.
    const aborted = options.isolation === 'read-committed' ? [...abortedOf(this.#store, partition)] : []
    try {
      await readStored(this.#store, partition, walk)
    } catch (error) {
      // Its files may go while it is read.
      if (partition.isDeleted) return { kind: 'unknown-partition' }
      throw error
    }
    return this.#toResult(partition, fetchOffset, walk, options, aborted)
  }

  #toResult(
    partition: Partition,
    fetchOffset: number,
    walk: BatchWalk,
    { isolation }: ReadOptions,
    aborted?: readonly AbortedSpan[],
  ): ReadResult {
    const { segments, byteLength, nextOffset } = walk
    const spans = (): readonly AbortedSpan[] => aborted ?? abortedOf(this.#store, partition)
    const abortedOfRecords = () => (byteLength === 0 ? [] : abortedBetween(spans(), fetchOffset, nextOffset))
    const abortedTransactions = isolation === 'read-committed' ? abortedOfRecords() : null
    return { kind: 'records', segments, byteLength, offsets: offsetsOf(partition), abortedTransactions }
  }

  offsets(id: PartitionId): PartitionOffsets | null {
    const partition = findPartition(this.#store.partitions, id.topicId, id.partition)
    return partition === undefined ? null : offsetsOf(partition)
  }

  async offsetForTimestamp(id: PartitionId, timestampMs: number): Promise<TimestampedOffset | null> {
    const partition = findPartition(this.#store.partitions, id.topicId, id.partition)
    return partition === undefined ? null : findByTimestamp(this.#store, partition, timestampMs)
  }

  async offsetOfMaxTimestamp(id: PartitionId): Promise<TimestampedOffset | null> {
    const partition = findPartition(this.#store.partitions, id.topicId, id.partition)
    return partition === undefined ? null : findMaxTimestamp(this.#store, partition)
  }

  sizeBytes(id: PartitionId): number | null {
    const partition = findPartition(this.#store.partitions, id.topicId, id.partition)
    return partition === undefined ? null : batchBytesOf(partition)
  }

  startCleaning(rules: CleaningRules): void {
    this.#cleaner.start(rules)
  }

  clean(): Promise<void> {
    return this.#cleaner.clean()
  }

  activeProducers(id: PartitionId): readonly ActiveProducer[] | null {
    const partition = findPartition(this.#store.partitions, id.topicId, id.partition)
    return partition === undefined ? null : listProducers(producersOf(this.#store, partition))
  }

  async volumes(): Promise<readonly StorageVolume[]> {
    return [await this.#store.files.volume()]
  }

  setProducerExpiration(expirationMs: number): void {
    this.#store.producerExpirationMs = expirationMs
    forgetAllSilent(this.#store)
    if (this.#closing !== null) return
    this.#expiring ??= setInterval(() => forgetAllSilent(this.#store), EXPIRATION_CHECK_MS).unref()
  }

  watch(id: PartitionId, wake: () => void): () => void {
    const partition = findPartition(this.#store.partitions, id.topicId, id.partition)
    if (partition === undefined) return () => undefined
    const watchers = partition.watchers ?? new Set<() => void>()
    partition.watchers = watchers
    // A function of its own, so that the same one may be watching twice.
    const watcher = (): void => wake()
    watchers.add(watcher)
    return () => {
      watchers.delete(watcher)
      if (watchers.size === 0 && partition.watchers === watchers) partition.watchers = null
    }
  }

  loadTable(table: StateTable): Promise<ReadonlyMap<string, unknown>> {
    return loadState(this.#store.state, table)
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const { log, rows } = this.#store
    if (this.#expiring !== null) clearInterval(this.#expiring)
    try {
      await this.#cleaner.close()
      await this.#commits.close()
      await this.#seals.close()
    } finally {
      log.isClosed = true
      for (const fileNumber of [...log.readers.keys()]) await closeReader(log, fileNumber)
      await rows.close()
    }
  }
}

function abortedBetween(spans: readonly AbortedSpan[], from: number, to: number): AbortedTransaction[] {
  return spans
    .filter((span) => span.lastOffset >= from && span.firstOffset < to)
    .map(({ producerId, firstOffset }) => ({ producerId, firstOffset }))
}

function bytesOf(runs: readonly AppendRun[]): number {
  let byteLength = 0
  for (const { batches } of runs) for (const { bytes } of batches) byteLength += bytes.length
  return byteLength
}

/** Records of an open transaction may be deleted; what is left begins at the start of the log. */
function offsetsOf({ logStartOffset, highWatermark, lastStableOffset }: Partition): PartitionOffsets {
  return { logStartOffset, highWatermark, lastStableOffset: Math.max(logStartOffset, lastStableOffset) }
}
