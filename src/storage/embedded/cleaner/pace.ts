import { CleaningStopped } from './cleaning.ts'

/** The cleaner holds the event loop no longer than this at a time, unless one batch takes longer. */
const TURN_MS = 4

/**
 * Keeps the cleaner to its share of the disk and of the event loop. Lives as long as the cleaner; `stop` wakes it.
 */
export class Pace {
  readonly #bytesPerSecondMax: () => number
  #allowedBytes = 0
  #refilledMs = performance.now()
  #yieldedMs = performance.now()
  #isStopped = false
  #wake: (() => void) | null = null
  /** Since the cleaner was made. */
  readBytes = 0
  writtenBytes = 0

  constructor(bytesPerSecondMax: () => number) {
    this.#bytesPerSecondMax = bytesPerSecondMax
  }

  /**
   * Waits until bytes that were just read or written are paid for, and lets others run.
   * @throws CleaningStopped
   */
  async spend(byteCount: number): Promise<void> {
    const rate = Math.max(1, this.#bytesPerSecondMax())
    const nowMs = performance.now()
    // No more than a second's worth is saved up.
    this.#allowedBytes = Math.min(rate, this.#allowedBytes + (rate * (nowMs - this.#refilledMs)) / 1000) - byteCount
    this.#refilledMs = nowMs
    if (this.#allowedBytes < 0) await this.#sleep((-this.#allowedBytes / rate) * 1000)
    else if (nowMs - this.#yieldedMs > TURN_MS) await new Promise(setImmediate)
    else return this.check()
    this.#yieldedMs = performance.now()
    this.check()
  }

  /** @throws CleaningStopped */
  check(): void {
    if (this.#isStopped) throw new CleaningStopped()
  }

  async #sleep(durationMs: number): Promise<void> {
    if (this.#isStopped) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(durationMs, 0x7fff_ffff))
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = null
  }

  stop(): void {
    this.#isStopped = true
    this.#wake?.()
  }
}
