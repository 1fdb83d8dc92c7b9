/** Requests being handled and answers not yet sent, all connections together. */
const LIMIT_BYTES = 512 * 1024 * 1024
/** Reading starts again below this part of the limit, so that sockets are not switched with every request. */
const RESUME_PART = 0.75

/** Counts the memory that clients hold in the broker, and says when it is too much and when it is well again. */
export class MemoryBudget {
  readonly limitBytes: number
  readonly #onChange: (spent: boolean) => void
  #usedBytes = 0
  #spent = false

  /** @param onChange  called with true when the budget is spent, with false when there is room again */
  constructor(onChange: (spent: boolean) => void, limitBytes: number = LIMIT_BYTES) {
    this.limitBytes = limitBytes
    this.#onChange = onChange
  }

  /** Taken and not given back. */
  get usedBytes(): number {
    return this.#usedBytes
  }

  /** True from the moment the limit was reached until there is room again. */
  get spent(): boolean {
    return this.#spent
  }

  /** Takes memory that is there already, so it never refuses; the callers stop making more. */
  take(bytes: number): void {
    this.#usedBytes += bytes
    if (!this.#spent && this.#usedBytes >= this.limitBytes) {
      this.#spent = true
      this.#onChange(true)
    }
  }

  /** Gives back what was taken. */
  give(bytes: number): void {
    this.#usedBytes -= bytes
    if (this.#spent && this.#usedBytes <= this.limitBytes * RESUME_PART) {
      this.#spent = false
      this.#onChange(false)
    }
  }
}
