/** Longest that the system's timers can wait; milliseconds. */
const TIMER_MS_MAX = 2 ** 31 - 1

interface Alarm {
  readonly atMs: number
  readonly timer: NodeJS.Timeout
}

/** One timer for each group that waits for something; a deadline that moved back is found out when the timer rings. */
export class GroupTimers {
  readonly #alarms = new Map<string, Alarm>()
  readonly #nowMs: () => number
  readonly #ring: (groupId: string) => void
  #isStopped = false

  /** @param ring  called when a group's time has come, or may have */
  constructor(nowMs: () => number, ring: (groupId: string) => void) {
    this.#nowMs = nowMs
    this.#ring = ring
  }

  /** Sees to it that a group is called at `atMs` at the latest; `null`: it waits for nothing. */
  set(groupId: string, atMs: number | null): void {
    const known = this.#alarms.get(groupId)
    if (this.#isStopped || (known !== undefined && atMs !== null && known.atMs <= atMs)) return
    clearTimeout(known?.timer)
    this.#alarms.delete(groupId)
    if (atMs === null) return
    const delayMs = Math.min(Math.max(atMs - this.#nowMs(), 0), TIMER_MS_MAX)
    const timer = setTimeout(() => {
      this.#alarms.delete(groupId)
      this.#ring(groupId)
    }, delayMs)
    timer.unref()
    this.#alarms.set(groupId, { atMs, timer })
  }

  stop(): void {
    this.#isStopped = true
    for (const { timer } of this.#alarms.values()) clearTimeout(timer)
    this.#alarms.clear()
  }
}
