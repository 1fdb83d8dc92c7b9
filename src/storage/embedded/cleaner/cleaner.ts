import type { CleaningRules, StateChange } from '../../engine.ts'
import type { CleaningReport } from '../../storage-observer.ts'
import { settleIndex } from '../index-turn.ts'
import type { Store } from '../store.ts'
import { CleanerOutput } from './cleaner-output.ts'
import { type Cleaning, CleaningStopped } from './cleaning.ts'
import { compactPartitions } from './compact-partitions.ts'
import { Pace } from './pace.ts'
import { reclaimFiles } from './reclaim.ts'
import { applyRetention } from './retention.ts'
import { allPartitions, wantsRoll } from './roll-log.ts'
import { trimRows } from './trim-rows.ts'

/** The log goes on to another file for the cleaner's sake no more often than this. */
const ROLL_INTERVAL_MS = 10_000
const TIMER_MS_MAX = 0x7fff_ffff

/** What the cleaner asks of the log. */
export interface CleanerRequests {
  /** Makes changes durable. */
  readonly commit: (changes: readonly StateChange[]) => Promise<boolean>
  /** Begins another log file, and waits until the full one has its rows. */
  readonly roll: () => Promise<void>
}

/** What a round of cleaning looks at. */
interface Round {
  readonly isRetentionDue: boolean
  readonly isRollAllowed: boolean
}

/**
 * Removes what topics' policies let go: one job at a time, off the path of appends. Lives from the opening of the
 * store to `close`; does nothing before `start`.
 */
export class Cleaner {
  readonly #store: Store
  readonly #requests: CleanerRequests
  #cleaning: Cleaning | null = null
  #running: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null
  #retainedMs = performance.now()
  #rolledMs = Number.NEGATIVE_INFINITY
  #isClosed = false

  constructor(store: Store, requests: CleanerRequests) {
    this.#store = store
    this.#requests = requests
  }

  /** Begins to clean by rules, in place of those it had. */
  start(rules: CleaningRules): void {
    if (this.#isClosed) return
    const pace = this.#cleaning?.pace ?? new Pace(() => this.#cleaning?.rules.ioBytesPerSecondMax() ?? 1)
    const output = this.#cleaning?.output ?? new CleanerOutput(this.#store, pace)
    this.#cleaning = {
      store: this.#store,
      rules,
      output,
      pace,
      idleSince: new WeakMap(),
      commit: this.#requests.commit,
    }
    this.#schedule()
  }

  /** Looks at everything once, after what is being done now. */
  clean(): Promise<void> {
    return this.#run({ isRetentionDue: true, isRollAllowed: true })
  }

  #schedule(): void {
    const rules = this.#cleaning?.rules
    if (rules === undefined || this.#isClosed) return
    if (this.#timer !== null) clearTimeout(this.#timer)
    const waitMs = Math.min(rules.backoffMs(), rules.retentionCheckMs(), TIMER_MS_MAX)
    this.#timer = setTimeout(() => void this.#runOnSchedule(rules), waitMs)
    this.#timer.unref()
  }

  async #runOnSchedule(rules: CleaningRules): Promise<void> {
    const nowMs = performance.now()
    const isRetentionDue = nowMs - this.#retainedMs >= rules.retentionCheckMs()
    await this.#run({ isRetentionDue, isRollAllowed: nowMs - this.#rolledMs >= ROLL_INTERVAL_MS })
    this.#schedule()
  }

  #run(round: Round): Promise<void> {
    this.#running = this.#running.then(async () => {
      const cleaning = this.#cleaning
      if (cleaning === null || this.#isClosed) return
      try {
        await this.#clean(cleaning, round)
      } catch (error) {
        await cleaning.output.abandon()
        if (!(error instanceof CleaningStopped)) this.#store.observer.onCleaningFailed?.(error)
      }
    })
    return this.#running
  }

  async #clean(cleaning: Cleaning, { isRetentionDue, isRollAllowed }: Round): Promise<void> {
    const { store, rules } = cleaning
    await settleIndex(store)
    if (isRetentionDue) {
      this.#retainedMs = performance.now()
      await this.#measured(cleaning, 'retention', () => applyRetention(cleaning))
    }
    if (isRollAllowed && wantsRoll(store, rules)) {
      this.#rolledMs = performance.now()
      await this.#requests.roll()
    }
    await trimRows(cleaning, allPartitions(store))
    await this.#measured(cleaning, 'compaction', () => compactPartitions(cleaning))
    await this.#measured(cleaning, 'reclaim', () => reclaimFiles(cleaning))
  }

  async #measured({ pace, store }: Cleaning, kind: CleaningReport['kind'], step: () => Promise<void>): Promise<void> {
    const startedMs = performance.now()
    const { readBytes, writtenBytes } = pace
    await step()
    store.observer.onCleaned?.({
      kind,
      bytesRead: pace.readBytes - readBytes,
      bytesWritten: pace.writtenBytes - writtenBytes,
      elapsedMs: performance.now() - startedMs,
    })
  }

  /** Stops what is being done, and waits until it has stopped. */
  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#cleaning?.pace.stop()
    await this.#running
    await this.#cleaning?.output.close()
  }
}
