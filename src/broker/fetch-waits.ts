import type { PartitionId, StorageEngine } from '../storage/engine.ts'

/** Requests that may wait for records at the same time; one more is answered at once with what there is. */
const WAIT_COUNT_MAX = 100_000

/** The one thing that waiting needs of the storage. */
type Watchable = Pick<StorageEngine, 'watch'>

/** One request that waits for records. */
export interface FetchWait {
  /**
   * Settles when one of the partitions has moved since the last call, the time is over, or the wait was ended.
   * @returns the indexes (in the list given at the start) of the partitions that moved; `null` when it is over
   */
  next(): Promise<ReadonlySet<number> | null>
  /** Ends the wait and lets go of the partitions; may be called twice. */
  end(): void
}

/** All requests that wait for records: bounded, woken by appends, ended together when the broker stops. */
export class FetchWaits {
  readonly #storage: Watchable
  readonly #countMax: number
  readonly #open = new Set<FetchWait>()
  #stopped = false

  constructor(storage: Watchable, countMax: number = WAIT_COUNT_MAX) {
    this.#storage = storage
    this.#countMax = countMax
  }

  get count(): number {
    return this.#open.size
  }

  /**
   * Starts to watch partitions. What was there before is not told: look again after this returns.
   * @param timeoutMs  how long, at most
   * @returns `null` when the broker stops or too many wait already
   */
  start(partitions: readonly PartitionId[], timeoutMs: number): FetchWait | null {
    if (this.#stopped || this.#open.size >= this.#countMax) return null
    const moved = new Set<number>()
    let over = false
    let wake: (() => void) | null = null
    const signal = () => {
      const waiting = wake
      wake = null
      waiting?.()
    }
    const ends = partitions.map((partition, index) =>
      this.#storage.watch(partition, () => {
        moved.add(index)
        signal()
      }),
    )
    const wait: FetchWait = {
      next: async () => {
        if (!over && moved.size === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
        if (over) return null
        const indexes = new Set(moved)
        moved.clear()
        return indexes
      },
      end: () => {
        if (over) return
        over = true
        clearTimeout(timer)
        for (const end of ends) end()
        this.#open.delete(wait)
        signal()
      },
    }
    const timer = setTimeout(() => wait.end(), timeoutMs)
    this.#open.add(wait)
    return wait
  }

  /** Ends every wait, now and in future: each request is answered with what there is. */
  stop(): void {
    this.#stopped = true
    for (const wait of [...this.#open]) wait.end()
  }
}
