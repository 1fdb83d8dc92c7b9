/** A bounded sum of bytes that several requests share; what does not fit is answered with less. */
export class MemoryAllowance {
  readonly limitBytes: number
  #takenBytes = 0

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes
  }

  /** Bytes that can still be taken; never negative. */
  get freeBytes(): number {
    return Math.max(0, this.limitBytes - this.#takenBytes)
  }

  /** Takes bytes that are there already, beyond the limit if need be (one batch must always pass); negative: gives. */
  take(bytes: number): void {
    this.#takenBytes += bytes
  }

  give(bytes: number): void {
    this.#takenBytes -= bytes
  }
}
