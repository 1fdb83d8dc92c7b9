/** Longest that the system's timers can wait; milliseconds. */
const TIMER_MS_MAX = 2 ** 31 - 1

interface Alarm {
  readonly atMs: number
  readonly timer: NodeJS.Timeout
}

/** One timer for each thing that waits for its time; a deadline that moved back is found out when the timer rings. */
export class DeadlineTimers {
  readonly #alarms = new Map<string, Alarm>()
  readonly #nowMs: () => number
  readonly #ring: (key: string) => void
  #isStopped = false

  /** @param ring  called when the time of a key has come, or may have */
  constructor(nowMs: () => number, ring: (key: string) => void) {
    this.#nowMs = nowMs
    this.#ring = ring
  }

  /** Sees to it that a key is called at `atMs` at the latest; `null`: it waits for nothing. */
  set(key: string, atMs: number | null): void {
    const known = this.#alarms.get(key)
    if (this.#isStopped || (known !== undefined && atMs !== null && known.atMs <= atMs)) return
    clearTimeout(known?.timer)
    this.#alarms.delete(key)
    if (atMs === null) return
    const delayMs = Math.min(Math.max(atMs - this.#nowMs(), 0), TIMER_MS_MAX)
    const timer = setTimeout(() => {
      this.#alarms.delete(key)
      this.#ring(key)
    }, delayMs)
    timer.unref()
    this.#alarms.set(key, { atMs, timer })
  }

  stop(): void {
    this.#isStopped = true
    for (const { timer } of this.#alarms.values()) clearTimeout(timer)
    this.#alarms.clear()
  }
}
