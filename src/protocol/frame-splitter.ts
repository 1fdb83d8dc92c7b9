import { WireError } from '../wire/wire-error.ts'
import type { FramePool } from './frame-pool.ts'

/** Kafka's `socket.request.max.bytes`: 100 MiB. */
export const FRAME_BYTES_MAX = 100 * 1024 * 1024

/** A frame is not given more memory than this before its bytes have begun to arrive. */
const FIRST_ALLOCATION_BYTES_MAX = 1024 * 1024

const LENGTH_BYTES = 4

/**
 * Cuts a byte stream into Kafka frames (an int32 length, then as many bytes). A length is checked before anything is
 * allocated for it, and memory grows with the bytes that really came, so a peer cannot reserve what it does not send.
 * A frame that lies whole in one chunk is a view of that chunk; any other is a copy of its own, in memory of the pool
 * if there is one.
 */
export class FrameSplitter {
  readonly #frameBytesMax: number
  readonly #pool: FramePool | null
  readonly #lengthBytes = Buffer.alloc(LENGTH_BYTES)
  #lengthBytesRead = 0
  #frameBytes = -1
  #partial: Buffer | null = null
  #partialBytes = 0

  /**
   * @param frameBytesMax  largest frame accepted, without its length prefix
   * @param pool  whose memory frames lie in; who gets a frame gives it back
   */
  constructor(frameBytesMax: number = FRAME_BYTES_MAX, pool: FramePool | null = null) {
    this.#frameBytesMax = frameBytesMax
    this.#pool = pool
  }

  /** Bytes held for a frame that is not complete yet. */
  get pendingBytes(): number {
    return this.#lengthBytesRead + this.#partialBytes
  }

  /**
   * Takes the next chunk of the stream and gives each frame that it completes to `onFrame`, in order.
   * @param onFrame  gets the frame without its length prefix; may keep it, which also keeps the chunk alive
   * @throws WireError when a length is negative or above the limit: the stream cannot be followed any further
   */
  push(chunk: Buffer, onFrame: (frame: Buffer) => void): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#frameBytes < 0) {
        at = this.#readLength(chunk, at)
        if (this.#frameBytes < 0) return
      }
      const missingBytes = this.#frameBytes - this.#partialBytes
      if (this.#partial === null && chunk.length - at >= missingBytes) {
        const frame = chunk.subarray(at, at + missingBytes)
        at += missingBytes
        this.#expectLength()
        onFrame(frame)
        continue
      }
      const end = Math.min(chunk.length, at + missingBytes)
      this.#keep(chunk, at, end)
      at = end
      this.#emitWhenComplete(onFrame)
    }
  }

  #readLength(chunk: Buffer, start: number): number {
    let at = start
    while (at < chunk.length && this.#lengthBytesRead < LENGTH_BYTES) {
      this.#lengthBytes[this.#lengthBytesRead++] = chunk[at++] as number
    }
    if (this.#lengthBytesRead < LENGTH_BYTES) return at
    const frameBytes = this.#lengthBytes.readInt32BE(0)
    if (frameBytes < 0 || frameBytes > this.#frameBytesMax) {
      throw new WireError('LENGTH', '', null, `frame of ${frameBytes} bytes; allowed are 0 to ${this.#frameBytesMax}`)
    }
    this.#frameBytes = frameBytes
    return at
  }

  #keep(chunk: Buffer, start: number, end: number): void {
    const wantedBytes = this.#partialBytes + (end - start)
    let partial = this.#partial
    if (partial === null || partial.length < wantedBytes) {
      const grownBytes = Math.max(wantedBytes, FIRST_ALLOCATION_BYTES_MAX, (partial?.length ?? 0) * 2)
      const largerBytes = Math.min(this.#frameBytes, grownBytes)
      const larger = this.#pool?.take(largerBytes) ?? Buffer.allocUnsafeSlow(largerBytes)
      partial?.copy(larger, 0, 0, this.#partialBytes)
      if (partial !== null) this.#pool?.give(partial)
      this.#partial = larger
      partial = larger
    }
    chunk.copy(partial, this.#partialBytes, start, end)
    this.#partialBytes = wantedBytes
  }

  #emitWhenComplete(onFrame: (frame: Buffer) => void): void {
    const partial = this.#partial
    const frameBytes = this.#frameBytes
    if (partial === null || this.#partialBytes < frameBytes) return
    this.#expectLength()
    onFrame(partial.subarray(0, frameBytes))
  }

  #expectLength(): void {
    this.#frameBytes = -1
    this.#lengthBytesRead = 0
    this.#partial = null
    this.#partialBytes = 0
  }
}
