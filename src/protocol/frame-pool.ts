/** Frames smaller than this are mostly whole in a piece of the stream, and their memory costs little. */
const FRAME_BYTES_MIN = 128 * 1024
/** Larger frames are rare, and keeping memory for them would cost more than it saves. */
const FRAME_BYTES_MAX = 4 * 1024 * 1024
/** Memory kept for frames to come; what is given back beyond that goes to the garbage collector. */
const KEPT_BYTES_MAX = 64 * 1024 * 1024

/**
 * Recycles the memory of large frames: fresh memory of that size costs page faults when it is filled and a collection
 * when it is dropped. Whoever gives a frame back must be sure that nobody reads it any more.
 */
export class FramePool {
  readonly #kept = new Map<number, ArrayBuffer[]>()
  readonly #lent = new WeakSet<ArrayBufferLike>()
  #keptBytes = 0

  /** Memory for at least `byteCount` bytes; what is in it is left over from others. */
  take(byteCount: number): Buffer {
    if (byteCount > FRAME_BYTES_MAX) return Buffer.allocUnsafeSlow(byteCount)
    let size = FRAME_BYTES_MIN
    while (size < byteCount) size *= 2
    const known = this.#kept.get(size)?.pop()
    if (known !== undefined) this.#keptBytes -= size
    const buffer = known === undefined ? Buffer.allocUnsafeSlow(size) : Buffer.from(known)
    this.#lent.add(buffer.buffer)
    return buffer
  }

  /** Takes memory back, by any view of it; memory that is not of this pool is left alone. */
  give({ buffer }: Buffer): void {
    if (!this.#lent.delete(buffer)) return
    const { byteLength } = buffer
    if (this.#keptBytes + byteLength > KEPT_BYTES_MAX) return
    const kept = this.#kept.get(byteLength) ?? []
    this.#kept.set(byteLength, kept)
    kept.push(buffer as ArrayBuffer)
    this.#keptBytes += byteLength
  }

  /** Bytes that are ready to be lent again. */
  get keptBytes(): number {
    return this.#keptBytes
  }
}
