import type { AppendVerdict } from '../engine.ts'
import { StorageError } from '../storage-error.ts'
import { undoAll } from './apply-batch.ts'
import { type BuiltCommit, buildCommit, COMMIT_BYTES_MAX } from './commit-builder.ts'
import { releaseCommit } from './commit-memory.ts'
import { fileBytesMaxNow, LOG_FOLDER, LOG_STATE_BYTES_MAX, type LogFile, openLogFile } from './log-files.ts'
import { findPartition, noteEntry, wakeWatchers } from './partition.ts'
import type { Pending } from './pending.ts'
import { entryAwaiting, putProducer } from './producer-state.ts'
import { applyPartitionChange } from './state-change.ts'
import { producersOf, type Store } from './store.ts'
import { addCommit } from './tail-cache.ts'
import { syncLogFile } from './unconfirmed-tail.ts'

/** While a sync runs, a new commit is started at once only when it has at least this much to write. */
const EARLY_WRITE_BYTES = 256 * 1024

/** A commit that is written, and the file it is in. */
interface WrittenCommit {
  readonly commit: BuiltCommit
  readonly file: LogFile
}

/** What the log tells its owner. */
export interface CommitLogEvents {
  /** A file was filled and another one begun; everything up to here is in it. */
  readonly onRoll: (full: LogFile, next: LogFile) => void
  /** A file that was filled is durable. */
  readonly onFileSynced: (full: LogFile) => void
  readonly onFatal: (error: StorageError) => void
}

/**
 * The one writer of the log. What is asked for while a write is under way becomes the next commit: the slower the disk,
 * the larger the commits, without a timer. Lives from the end of recovery to `close`.
 */
export class CommitLog {
  readonly #store: Store
  readonly #events: CommitLogEvents
  readonly #queue: Pending[] = []
  #queuedBytes = 0
  #isScheduled = false
  #writing: Promise<void> | null = null
  #syncing: Promise<void> | null = null
  /** Written but not yet durable, in order. */
  readonly #unsynced: WrittenCommit[] = []
  readonly #filled: LogFile[] = []
  /** A failed write may have left bytes behind the last commit. */
  #isDirty = false
  #fatal: StorageError | null = null
  #isClosed = false

  constructor(store: Store, events: CommitLogEvents) {
    this.#store = store
    this.#events = events
  }

  /** Queues a request. Everything asked for in the same turn of the event loop goes into the same commit. */
  enqueue(pending: Pending): void {
    if (this.#isClosed || this.#fatal !== null) {
      refuse(pending, this.#fatal ?? new StorageError('CLOSED', 'the store is closed'))
      return
    }
    this.#queue.push(pending)
    this.#queuedBytes += pending.byteLength
    this.#schedule()
  }

  /** Writes and syncs what is queued, and takes no more. */
  async close(): Promise<void> {
    this.#isClosed = true
    while (this.#queue.length > 0 || this.#writing !== null || this.#syncing !== null) {
      this.#schedule()
      await (this.#writing ?? this.#syncing ?? new Promise(setImmediate))
    }
    if (this.#fatal === null) await syncLogFile(this.#store.log.current)
    await this.#store.log.current.file.close()
  }

  #schedule(): void {
    if (this.#isScheduled || this.#writing !== null || this.#queue.length === 0) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      if (this.#writing !== null || this.#isHeldBack()) return
      this.#writing = this.#writeAll().finally(() => {
        this.#writing = null
        this.#schedule()
      })
    })
  }

  /** While a sync runs, small requests that wait for durability gain nothing from being written before it ends. */
  #isHeldBack(): boolean {
    if (this.#syncing === null || this.#store.durability === 'os' || this.#queuedBytes >= EARLY_WRITE_BYTES)
      return false
    return this.#queue.every((pending) => pending.kind === 'change' || pending.wait === 'durable')
  }

  async #writeAll(): Promise<void> {
    while (this.#queue.length > 0 && !this.#isHeldBack()) {
      const hasRoom = await this.#makeRoom()
      if (this.#fatal !== null) return this.#refuseQueue(this.#fatal)
      if (!hasRoom) continue
      const commit = buildCommit(this.#store, this.#queue)
      this.#queuedBytes -= commit.requestBytes
      if (commit.bytes === null) {
        this.#settleUnwritten(commit)
        continue
      }
      settle(commit, 'queued')
      try {
        const file = await this.#write(commit.bytes)
        this.#publishWritten(commit, file, commit.bytes)
      } catch (error) {
        releaseCommit(this.#store.cache.memory, commit.bytes)
        this.#giveUp(commit, error)
      }
    }
  }

  /**
   * Begins another file when the next commit would not fit. This comes before the commit is made: what is noted of a
   * full file must not know of anything that is not in it.
   * @returns false when that failed, and everything queued was refused
   */
  async #makeRoom(): Promise<boolean> {
    const { log } = this.#store
    const nextBytes = Math.max(this.#queue[0]?.byteLength ?? 0, Math.min(this.#queuedBytes, COMMIT_BYTES_MAX))
    const isFull =
      log.current.lengthBytes + nextBytes > fileBytesMaxNow(log) || log.current.stateBytes > LOG_STATE_BYTES_MAX
    if (!isFull || log.current.lengthBytes === 0) return true
    try {
      await this.#cutLeftovers()
      await this.#roll()
      return true
    } catch (error) {
      for (const pending of this.#queue) this.#awaitAgain(pending)
      this.#refuseQueue(writeFailed(error))
      return false
    }
  }

  async #write(bytes: Buffer): Promise<LogFile> {
    await this.#cutLeftovers()
    const file = this.#store.log.current
    const startedMs = performance.now()
    try {
      await file.file.write(bytes, file.lengthBytes)
      this.#store.observer.onCommitWritten(bytes.length, performance.now() - startedMs)
    } catch (error) {
      this.#isDirty = true
      throw error
    }
    return file
  }

  /** Takes away what a failed write left behind the last commit. */
  async #cutLeftovers(): Promise<void> {
    if (!this.#isDirty) return
    const { current } = this.#store.log
    await current.file.truncate(current.lengthBytes)
    this.#isDirty = false
  }

  async #roll(): Promise<void> {
    const { log, files, commitNumber } = this.#store
    const next = await openLogFile(files, commitNumber + 1)
    const full = log.current
    log.current = next
    this.#events.onRoll(full, next)
    this.#filled.push(full)
    this.#sync()
  }

  #publishWritten(commit: BuiltCommit, file: LogFile, bytes: Buffer): void {
    const store = this.#store
    const position = file.lengthBytes
    store.commitNumber = commit.commitNumber
    file.lengthBytes += bytes.length
    file.stateBytes += commit.stateBytes
    addCommit(store.cache, { fileNumber: file.fileNumber, position, bytes })
    for (const { partition, entries } of commit.parts) {
      file.touched.add(partition)
      for (const entry of entries) noteEntry(partition, file.fileNumber, position + entry.position, entry)
    }
    const touched = commit.changes.flatMap((change) => applyPartitionChange(store, change))
    for (const partition of touched) wakeWatchers(partition)
    settle(commit, 'written')
    if (this.#fatal !== null) {
      refuseDurable(commit, this.#fatal)
    } else if (store.durability === 'os') {
      publishDurable(commit)
    } else {
      this.#unsynced.push({ commit, file })
      this.#sync()
    }
  }

  /** Starts a sync unless one is running; that one goes on until nothing is left. */
  #sync(): void {
    if (this.#syncing !== null || this.#fatal !== null) return
    this.#syncing = this.#syncAll()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#syncing = null
        if (this.#unsynced.length > 0 || this.#filled.length > 0) this.#sync()
        this.#schedule()
      })
  }

  async #syncAll(): Promise<void> {
    while (this.#unsynced.length > 0 || this.#filled.length > 0) {
      const { durability, commitNumber, log } = this.#store
      // What is written while this sync runs waits for the next one.
      const commitCount = this.#unsynced.length
      const filled = this.#filled.splice(0)
      const files = new Set([...filled, ...this.#unsynced.map(({ file }) => file)])
      const syncedNumber = durability === 'fsync' ? commitNumber : log.current.fileNumber - 1
      for (const file of files) await this.#syncFile(file)
      this.#store.syncedNumber = syncedNumber
      for (const { commit } of this.#unsynced.splice(0, commitCount)) publishDurable(commit)
      for (const file of filled) this.#events.onFileSynced(file)
    }
  }

  async #syncFile(file: LogFile): Promise<void> {
    if (!file.isFolderSynced) {
      await this.#store.files.syncFolder(LOG_FOLDER)
      file.isFolderSynced = true
    }
    const startedMs = performance.now()
    await syncLogFile(file)
    this.#store.observer.onSynced(performance.now() - startedMs)
  }

  /** A failed sync is never tried again: the system may have dropped the bytes and report success the next time. */
  #fail(error: unknown): void {
    this.#fatal = new StorageError('FATAL', 'the disk did not confirm a write; the broker must start anew', error)
    for (const { commit } of this.#unsynced.splice(0)) refuseDurable(commit, this.#fatal)
    this.#refuseQueue(this.#fatal)
    this.#events.onFatal(this.#fatal)
  }

  #refuseQueue(error: StorageError): void {
    for (const pending of this.#queue.splice(0)) refuse(pending, error)
    this.#queuedBytes = 0
  }

  #giveUp(commit: BuiltCommit, cause: unknown): void {
    undoAll(commit.undo)
    const error = writeFailed(cause)
    for (const { pending } of [...commit.appends, ...commit.changed]) this.#awaitAgain(pending)
    for (const { pending } of commit.appends) refuse(pending, error)
    for (const { pending } of commit.changed) refuse(pending, error)
  }

  #awaitAgain(pending: Pending): void {
    for (const { topicId, partition, batches } of pending.runs ?? []) {
      const known = findPartition(this.#store.partitions, topicId, partition)
      if (known === undefined) continue
      const producers = producersOf(this.#store, known)
      for (const batch of batches) {
        if (batch.producerId < 0 || batch.baseSequence < 0 || producers.has(batch.producerId)) continue
        putProducer(producers, batch.producerId, entryAwaiting(batch, this.#store.nowMs()))
      }
    }
  }

  /** Duplicates wait for what they are duplicates of; refusals wait for nothing. */
  #settleUnwritten(commit: BuiltCommit): void {
    const last = this.#unsynced.at(-1)
    if (last === undefined && this.#syncing === null) {
      settle(commit, 'queued')
      settle(commit, 'written')
      publishDurable(commit)
      return
    }
    settle(commit, 'queued')
    settle(commit, 'written')
    this.#unsynced.push({ commit, file: this.#store.log.current })
    this.#sync()
  }
}

function writeFailed(cause: unknown): StorageError {
  return new StorageError('WRITE_FAILED', 'the disk refused a write', cause)
}

function settle(commit: BuiltCommit, wait: 'queued' | 'written' | 'durable'): void {
  for (const { pending, verdicts } of commit.appends) if (pending.wait === wait) pending.resolve(verdicts)
}

/**
 * Lets readers see the commit, answers those who waited for it, and wakes those who wait for records. All partitions
 * of the commit come first, in one turn: nobody may see a part of a transaction's end.
 */
function publishDurable(commit: BuiltCommit): void {
  for (const { partition, endOffset, stableOffset } of commit.parts) {
    partition.highWatermark = Math.max(partition.highWatermark, endOffset)
    partition.lastStableOffset = Math.max(partition.lastStableOffset, stableOffset)
  }
  settle(commit, 'durable')
  for (const { pending, verdict } of commit.changed) pending.resolve(verdict)
  for (const { partition } of commit.parts) wakeWatchers(partition)
}

function refuse(pending: Pending, error: StorageError): void {
  if (pending.kind === 'change') pending.reject(error)
  else pending.resolve(pending.runs.map((): AppendVerdict => ({ kind: 'storage-error' })))
}

function refuseDurable(commit: BuiltCommit, error: StorageError): void {
  for (const { pending } of commit.appends) if (pending.wait === 'durable') refuse(pending, error)
  for (const { pending } of commit.changed) refuse(pending, error)
}
