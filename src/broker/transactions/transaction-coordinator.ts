import type { Decision } from '../../coordinator/transaction/decision.ts'
import { abortAndFence, abortsAtMs, type EndEvent, end } from '../../coordinator/transaction/end.ts'
import { type InitProducerEvent, initProducer } from '../../coordinator/transaction/init-producer.ts'
import {
  identityError,
  isJoined,
  type JoinEvent,
  join,
  type ProducerIdentity,
} from '../../coordinator/transaction/join.ts'
import {
  type JoiningPartition,
  NO_PRODUCER_EPOCH,
  NO_PRODUCER_ID,
  type Transaction,
} from '../../coordinator/transaction/transaction.ts'
import { fromRow, type TransactionRow } from '../../coordinator/transaction/transaction-row.ts'
import { ErrorCode } from '../../protocol/errors.ts'
import type { AppendRun, CommitVerdict, StateChange } from '../../storage/engine.ts'
import { StorageError } from '../../storage/storage-error.ts'
import { DeadlineTimers } from '../deadline-timers.ts'
import type { ProducerIds } from '../producer-ids.ts'
import { commitEnding, putTransaction, type TransactionPlaces } from './transaction-end.ts'
import { type Entry, isStored, type Joining, newEntry, takeBack } from './transaction-entry.ts'
import type { TransactionSettings } from './transaction-settings.ts'

/** Transactional ids that are forgotten at a time. */
const EXPIRY_STEP_COUNT = 1_000

/** What the coordinator is made of. */
export interface TransactionCoordinatorOptions extends TransactionPlaces {
  readonly producerIds: ProducerIds
  /** Asked anew for each request, so that altered configs count at once. */
  readonly settings: () => TransactionSettings
}

/** What a producer is told. */
export interface ProducerAnswer extends ProducerIdentity {
  readonly errorCode: number
}

/** Whether records of a partition may be appended: its membership is durable, comes with them, or there is none. */
export type Membership =
  | { readonly kind: 'member' }
  | { readonly kind: 'joins' }
  | { readonly kind: 'refused'; readonly errorCode: number }

/**
 * Runs the transactional ids: what changes one of them is done in turn, and answered once it is durable. Lives from the
 * start of the broker to `stop`.
 */
export class TransactionCoordinator {
  readonly settings: () => TransactionSettings
  readonly #options: TransactionCoordinatorOptions
  readonly #entries = new Map<string, Entry>()
  readonly #timers: DeadlineTimers
  #expiring: NodeJS.Timeout | null = null

  private constructor(options: TransactionCoordinatorOptions) {
    this.#options = options
    this.settings = options.settings
    this.#timers = new DeadlineTimers(options.nowMs, (transactionalId) => this.#timePassed(transactionalId))
  }

  /** Reads all transactional ids from the state; those with an open transaction go on where they were. */
  static async load(options: TransactionCoordinatorOptions): Promise<TransactionCoordinator> {
    const coordinator = new TransactionCoordinator(options)
    for (const [transactionalId, row] of await options.storage.loadTable('transactions')) {
      const entry = coordinator.#findOrCreate(transactionalId)
      entry.transaction = fromRow(transactionalId, row as TransactionRow)
      entry.stored = entry.transaction
      coordinator.#watch(entry)
    }
    await coordinator.#dropStrayOffsets()
    return coordinator
  }

  /**
   * Offsets that were refused can be on the disk where others of their row were stored after them: no transaction that
   * is open ends these.
   */
  async #dropStrayOffsets(): Promise<void> {
    const { groups, storage } = this.#options
    const changes = groups.pending.dropAllBut((transactionalId, groupId) => {
      const transaction = this.find(transactionalId)
      return transaction?.state === 'Ongoing' && transaction.groups.has(groupId)
    })
    // What a failing disk kept is dropped again at the next start.
    if (changes.length > 0) await storage.commit(changes).catch(() => undefined)
  }

  find(transactionalId: string): Transaction | null {
    return this.#entries.get(transactionalId)?.transaction ?? null
  }

  *all(): Iterable<Transaction> {
    for (const { transaction } of this.#entries.values()) if (transaction !== null) yield transaction
  }

  /** Gives a transactional id to a producer. */
  initProducer(event: InitProducerEvent): Promise<ProducerAnswer> {
    const entry = this.#findOrCreate(event.transactionalId)
    return this.#inTurn(entry, () =>
      this.#decide(entry, (transaction, nowMs, newProducerId) =>
        initProducer(transaction, event, nowMs, newProducerId),
      ),
    )
  }

  /**
   * Makes partitions and groups part of a transaction.
   * @returns one error code for all of it
   */
  async join(transactionalId: string, event: JoinEvent): Promise<number> {
    const { errorCode } = await this.#decideKnown(transactionalId, (transaction, nowMs) =>
      join(transaction, event, nowMs),
    )
    return errorCode
  }

  /** Commits or aborts. */
  end(transactionalId: string, event: EndEvent): Promise<ProducerAnswer> {
    return this.#decideKnown(transactionalId, (transaction, nowMs, newProducerId) =>
      end(transaction, event, nowMs, newProducerId),
    )
  }

  /**
   * Whether a producer may append records of its transaction to a partition.
   * @param canJoin  whether the records themselves make the partition part of the transaction (KIP-890)
   */
  membership(
    transactionalId: string,
    producer: ProducerIdentity,
    { topicId, partition }: Pick<JoiningPartition, 'topicId' | 'partition'>,
    canJoin: boolean,
  ): Membership {
    const entry = this.#entries.get(transactionalId)
    const transaction = entry?.transaction ?? null
    const errorCode = identityError(transaction, producer)
    if (entry === undefined || transaction === null || errorCode !== ErrorCode.NONE) {
      return { kind: 'refused', errorCode }
    }
    if (entry.isChanging) return { kind: 'refused', errorCode: ErrorCode.CONCURRENT_TRANSACTIONS }
    if (entry.stored !== null && isJoined(entry.stored, producer, topicId, partition)) return { kind: 'member' }
    if (canJoin || isJoined(transaction, producer, topicId, partition)) return { kind: 'joins' }
    return { kind: 'refused', errorCode: ErrorCode.TRANSACTION_ABORTABLE }
  }

  /**
   * Makes partitions part of a transaction in the same commit as their first records. Nothing waits before the records
   * are with the storage, so they stay in order with those that come after them.
   */
  async joinWith(transactionalId: string, event: JoinEvent, runs: readonly AppendRun[]): Promise<CommitVerdict> {
    const entry = this.#findOrCreate(transactionalId)
    const decision = join(entry.transaction, event, this.#options.nowMs())
    const next = decision.kind === 'store' ? decision.next : entry.transaction
    const isRefused = decision.kind === 'answer' && decision.errorCode !== ErrorCode.NONE
    if (next === null || isRefused || entry.isChanging) {
      return { kind: 'refused', verdicts: runs.map(() => ({ kind: 'invalid-producer-epoch' })) }
    }
    return this.#storeJoined(entry, next, [], runs)
  }

  /**
   * Commits changes as part of a transaction, which the group joins in the same commit where it may.
   * @param canJoin  whether the changes make the group part of the transaction (KIP-890)
   * @param stage  called when it is their turn: what to change, or the error code that speaks against it
   * @returns NONE, or the error code for all of it
   */
  async commitJoined(
    transactionalId: string,
    event: JoinEvent,
    canJoin: boolean,
    stage: () => { readonly changes: readonly StateChange[]; undo(): void } | number,
  ): Promise<number> {
    const entry = this.#entries.get(transactionalId)
    if (entry === undefined) return ErrorCode.INVALID_PRODUCER_ID_MAPPING
    return this.#inTurn(entry, async () => {
      const { transaction } = entry
      const errorCode = identityError(transaction, event)
      if (transaction === null || errorCode !== ErrorCode.NONE) return errorCode
      const isIn = transaction.state === 'Ongoing' && event.groups.every((groupId) => transaction.groups.has(groupId))
      if (!isIn && !canJoin) return ErrorCode.TRANSACTION_ABORTABLE
      const staged = stage()
      if (typeof staged === 'number') return staged
      const decision = join(transaction, event, this.#options.nowMs())
      const next = decision.kind === 'store' ? decision.next : transaction
      try {
        await this.#storeJoined(entry, next, staged.changes, [])
        return ErrorCode.NONE
      } catch (error) {
        staged.undo()
        return toErrorCode(error)
      }
    })
  }

  /** Begins to forget transactional ids that nobody uses any more, from time to time. */
  startExpiring(): void {
    this.#expiring = setTimeout(() => {
      this.expire()
        // What a failing disk kept is found again the next time.
        .catch(() => undefined)
        .finally(() => {
          if (this.#expiring !== null) this.startExpiring()
        })
    }, this.settings().idExpirationCheckMs)
    this.#expiring.unref()
  }

  /** Forgets, durably, the transactional ids that have not been used for too long and have no transaction open. */
  async expire(): Promise<void> {
    const expired = [...this.#entries.values()].filter((entry) => this.#isExpired(entry))
    for (let start = 0; start < expired.length; start += EXPIRY_STEP_COUNT) {
      const step = expired.slice(start, start + EXPIRY_STEP_COUNT)
      await Promise.all(step.map((entry) => this.#inTurn(entry, () => this.#forget(entry))))
    }
  }

  /** Lets go of the timers. */
  stop(): void {
    this.#timers.stop()
    if (this.#expiring !== null) clearTimeout(this.#expiring)
    this.#expiring = null
  }

  #isExpired({ transaction }: Entry): boolean {
    if (transaction === null || transaction.state === 'Ongoing') return false
    return transaction.updateMs <= this.#options.nowMs() - this.settings().idExpirationMs
  }

  async #forget(entry: Entry): Promise<void> {
    if (!this.#isExpired(entry)) return
    entry.isChanging = true
    try {
      const { transactionalId: key } = entry
      await this.#options.storage.commit([{ kind: 'delete', table: 'transactions', key }])
      entry.transaction = null
      entry.stored = null
    } finally {
      entry.isChanging = false
    }
  }

  #findOrCreate(transactionalId: string): Entry {
    const known = this.#entries.get(transactionalId)
    if (known !== undefined) return known
    const entry = newEntry(transactionalId)
    this.#entries.set(transactionalId, entry)
    return entry
  }

  #inTurn<Result>(entry: Entry, work: () => Promise<Result>): Promise<Result> {
    const working = entry.turn === null ? work() : entry.turn.then(work)
    const settled = (): void => {
      if (entry.turn !== turn) return
      entry.turn = null
      if (entry.transaction === null) this.#entries.delete(entry.transactionalId)
    }
    const turn: Promise<void> = working.then(settled, settled)
    entry.turn = turn
    return working
  }

  #decideKnown(transactionalId: string, decide: Decide): Promise<ProducerAnswer> {
    const entry = this.#entries.get(transactionalId)
    if (entry === undefined) return Promise.resolve(refusal(ErrorCode.INVALID_PRODUCER_ID_MAPPING))
    return this.#inTurn(entry, () => this.#decide(entry, decide))
  }

  async #decide(entry: Entry, decide: Decide): Promise<ProducerAnswer> {
    try {
      const first = decide(entry.transaction, this.#options.nowMs(), null)
      const decision =
        first.kind === 'needs-producer-id'
          ? decide(entry.transaction, this.#options.nowMs(), await this.#options.producerIds.next())
          : first
      switch (decision.kind) {
        case 'answer':
          // What was asked for is there, but may not be durable yet.
          if (decision.errorCode === ErrorCode.NONE && entry.transaction !== null && !isStored(entry)) {
            await this.#storeJoined(entry, entry.transaction, [], [])
          }
          return decision
        case 'store':
          return await this.#carryOut(entry, decision)
        case 'needs-producer-id':
          throw new Error('a producer id was asked for twice')
      }
    } catch (error) {
      return refusal(toErrorCode(error))
    }
  }

  async #carryOut(entry: Entry, decision: Extract<Decision, { kind: 'store' }>): Promise<ProducerAnswer> {
    const { next, ending, errorCode } = decision
    const { transaction: before } = entry
    if (next.state === 'Ongoing') {
      await this.#storeJoined(entry, next, [], [])
    } else {
      entry.isChanging = true
      entry.lastStore++
      try {
        if (before === null || ending === null) await this.#options.storage.commit([putTransaction(next)])
        else await commitEnding(this.#options, before, next, ending)
        entry.transaction = next
        entry.stored = next
      } finally {
        entry.isChanging = false
      }
    }
    return { errorCode, producerId: next.producerId, producerEpoch: next.producerEpoch }
  }

  /** Stores an open transaction that more has become part of, in one commit with what came with it. */
  async #storeJoined(
    entry: Entry,
    next: Transaction,
    changes: readonly StateChange[],
    runs: readonly AppendRun[],
  ): Promise<CommitVerdict> {
    const joining: Joining = { number: ++entry.lastStore, next }
    entry.joining.push(joining)
    entry.transaction = next
    this.#watch(entry)
    let isDurable = false
    try {
      const verdict = await this.#options.storage.commitAll({ runs, changes: [putTransaction(next), ...changes] })
      isDurable = verdict.kind === 'committed'
      if (isDurable) entry.stored = next
      return verdict
    } finally {
      entry.joining.splice(entry.joining.indexOf(joining), 1)
      if (!isDurable && entry.lastStore === joining.number) takeBack(entry)
    }
  }

  #watch({ transactionalId, transaction }: Entry): void {
    const atMs = transaction === null ? null : abortsAtMs(transaction)
    if (atMs !== null) this.#timers.set(transactionalId, atMs)
  }

  /** The alarm may be of an earlier transaction. */
  #timePassed(transactionalId: string): void {
    const entry = this.#entries.get(transactionalId)
    if (entry === undefined) return
    this.#inTurn(entry, async () => {
      const { transaction } = entry
      const atMs = transaction === null ? null : abortsAtMs(transaction)
      if (transaction === null || atMs === null) return
      const nowMs = this.#options.nowMs()
      if (atMs > nowMs) return this.#timers.set(transactionalId, atMs)
      const { errorCode } = await this.#decide(entry, (_transaction, _nowMs, newProducerId) =>
        abortAndFence(transaction, nowMs, newProducerId, ErrorCode.NONE),
      )
      if (errorCode !== ErrorCode.NONE) this.#timers.set(transactionalId, nowMs + this.settings().abortRetryMs)
    })
  }
}

type Decide = (transaction: Transaction | null, nowMs: number, newProducerId: number | null) => Decision

function refusal(errorCode: number): ProducerAnswer {
  return { errorCode, producerId: NO_PRODUCER_ID, producerEpoch: NO_PRODUCER_EPOCH }
}

/** What Kafka tells of a disk that refuses: clients look for the coordinator again, and ask anew. */
function toErrorCode(error: unknown): number {
  if (error instanceof StorageError) return ErrorCode.NOT_COORDINATOR
  throw error
}
