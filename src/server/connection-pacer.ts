/** Kafka measures the rate over ten whole windows of a second, so as much may come at once after a quiet time. */
const WINDOW_MS = 10_000
const SECOND_MS = 1_000

/**
 * Spreads new connections so that not more come in a second than the rate says, over ten seconds. Nobody is turned away
 * for it: each is told how long it waits.
 * @see KIP-612, ConnectionQuotas
 */
export class ConnectionPacer {
  readonly #ratePerSecond: () => number
  /** When the connections counted so far would be through at the rate; milliseconds on the caller's clock. */
  #throughMs = Number.NEGATIVE_INFINITY

  /** @param ratePerSecond  asked each time, since it may be altered; 0 counts as 1 in ten seconds */
  constructor(ratePerSecond: () => number) {
    this.#ratePerSecond = ratePerSecond
  }

  /**
   * Counts one connection.
   * @param nowMs  any clock that never goes back
   * @returns milliseconds until it may be served; 0: now
   */
  countAndDelayMs(nowMs: number): number {
    const intervalMs = Math.min(SECOND_MS / Math.max(this.#ratePerSecond(), 0), WINDOW_MS)
    this.#throughMs = Math.max(this.#throughMs, nowMs) + intervalMs
    return Math.max(0, this.#throughMs - nowMs - WINDOW_MS)
  }
}
