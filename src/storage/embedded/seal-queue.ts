import type { LogFile } from './log-files.ts'
import { captureSeal, type Seal, writeSeal } from './seal.ts'
import type { Store } from './store.ts'

/** Rows that could not be written are tried again after this, then after twice as long, up to the second. */
const RETRY_MS_MIN = 100
const RETRY_MS_MAX = 10_000

/**
 * Writes the rows of full log files, one file after another. A seal that cannot be written stays, with what it keeps in
 * memory, and is tried again later: nothing is lost by that, since the log has it all.
 */
export class SealQueue {
  readonly #store: Store
  /** Captured, in the order of their files; the first `#readyCount` of them are durable. */
  readonly #seals: Seal[] = []
  #readyCount = 0
  #writing: Promise<void> | null = null
  #hasFailed = false
  #retryTimer: NodeJS.Timeout | null = null
  #retryMs = RETRY_MS_MIN
  #isClosed = false
  /** Told when the next file is durable. */
  readonly #waiting: (() => void)[] = []

  /** @param unwritten  seals of durable files whose rows could not be written yet, in the order of the files */
  constructor(store: Store, unwritten: readonly Seal[]) {
    this.#store = store
    this.#seals.push(...unwritten)
    this.#readyCount = unwritten.length
    if (unwritten.length > 0) this.#retryLater()
  }

  /** Notes what a full file changed, before anything goes to the next one. */
  capture(full: LogFile, next: LogFile): void {
    this.#seals.push(captureSeal(this.#store, full, next.fileNumber))
  }

  /** Writes the rows of a file that is durable now. Files become durable in their order. */
  write(_full: LogFile): void {
    this.#readyCount++
    this.#start()
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #start(): void {
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer)
    this.#retryTimer = null
    this.#hasFailed = false
    this.#writing ??= this.#writeReady().finally(() => {
      this.#writing = null
    })
  }

  /** A full disk may have space again without any request that would fill another file. */
  #retryLater(): void {
    this.#hasFailed = true
    if (this.#isClosed) return
    this.#retryTimer = setTimeout(() => this.#start(), this.#retryMs).unref()
    this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MS_MAX)
  }

  /** Waits until every full file has its rows, or writing them failed. */
  async settled(): Promise<void> {
    while (this.#seals.length > 0 && !this.#hasFailed) {
      await (this.#writing ?? new Promise<void>((resolve) => this.#waiting.push(resolve)))
    }
  }

  /** Says that no further file will become durable. */
  giveUp(): void {
    this.#hasFailed = true
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  async #writeReady(): Promise<void> {
    while (this.#readyCount > 0) {
      const seal = this.#seals[0]
      if (seal === undefined) return
      try {
        await writeSeal(this.#store, seal)
      } catch {
        this.#retryLater()
        return
      }
      this.#retryMs = RETRY_MS_MIN
      this.#seals.shift()
      this.#readyCount--
    }
  }

  /** Waits for what is being written, and closes the files of what could not be. */
  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer)
    await this.#writing
    for (const resolve of this.#waiting.splice(0)) resolve()
    for (const { full } of this.#seals) await full.file.close()
  }
}
