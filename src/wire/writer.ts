import { createSlab, type Slab, type SlabPool } from './slab-pool.ts'
import type { TextBuffer } from './text-buffer.ts'
import { putUvarint, uvarintBytes } from './varint.ts'

/** Without a pool the first piece is small, as most requests are, and each further one four times as large. */
const FIRST_PIECE_BYTES = 2 * 1024
const PIECE_GROWTH = 4
const PIECE_BYTES_MAX = 256 * 1024

const NOTHING = createSlab(Buffer.alloc(0))

/**
 * Output of one message, or of header and body, as a list of segments in order.
 *
 * Life: write, `segments()` once, hand them to the socket, `release()` when the socket has written them. After a
 * write that threw, `release()` at once; what was written is of no use. Without a pool the memory belongs to the
 * garbage collector and `release` need not be called. Attached records stay the caller's and must not change until
 * the socket has written them.
 */
export class WireWriter {
  /** The slab being written; changes whenever room is reserved. */
  buffer: TextBuffer
  /** Over the same bytes as `buffer`. */
  view: DataView
  /** Index in `buffer` of the next byte. */
  at: number
  /** Index after the last byte of room. */
  end: number
  readonly #pool: SlabPool | null
  /** Slabs of the pool that hold output, in order; a slab may come twice. */
  readonly #slabs: Slab[] = []
  /** The slab of the pool that is being written, if it is one of the pool's. */
  #writing: Slab | null = null
  readonly #closed: Buffer[] = []
  #closedBytes = 0
  /** Index in `buffer` where the open segment begins. */
  #start = 0
  #pieceBytes = FIRST_PIECE_BYTES
  #sealed = false

  constructor(pool: SlabPool | null = null) {
    this.#pool = pool
    this.buffer = NOTHING.buffer
    this.view = NOTHING.view
    this.at = 0
    this.end = 0
    this.#open(1)
  }

  /** Bytes written so far, attached ones included. */
  get byteLength(): number {
    return this.#closedBytes + this.at - this.#start
  }

  /**
   * Makes `bytes` contiguous bytes of room and steps over them.
   * @returns index of the first of them in `buffer`, which may be another one than before: fetch `buffer` and `view`
   *   after the call, never in the same expression
   */
  reserve(bytes: number): number {
    let at = this.at
    if (at + bytes > this.end) at = this.grow(at, bytes)
    this.at = at + bytes
    return at
  }

  /**
   * Makes `bytes` contiguous bytes of room without stepping over them, for what may turn out smaller.
   * @returns index of the first of them in `buffer`; the caller writes there and sets `at`
   */
  room(bytes: number): number {
    const at = this.at
    return at + bytes > this.end ? this.grow(at, bytes) : at
  }

  /**
   * Makes `bytes` contiguous bytes of room after the output that ends at `at`, in another slab if need be.
   * @returns index for the next byte; the caller writes there and sets `at`
   */
  grow(at: number, bytes: number): number {
    if (at + bytes <= this.end) return at
    this.#close(at)
    this.#open(bytes)
    return this.at
  }

  /** Makes `bytes` part of the output without copying it. */
  attach(bytes: Buffer): void {
    this.#close(this.at)
    this.#closed.push(bytes)
    this.#closedBytes += bytes.length
  }

  /**
   * Overwrites four bytes, such as a frame's length that is known only at the end.
   * @param offset  from the start of the output; the four bytes were reserved together
   */
  patchInt32(offset: number, value: number): void {
    if (offset >= this.#closedBytes) {
      this.view.setInt32(this.#start + offset - this.#closedBytes, value)
      return
    }
    const { segment, at } = this.#find(offset)
    segment.writeInt32BE(value, at)
  }

  /**
   * Leaves one byte for the size of what is written next.
   * @returns a mark for `endSized`
   */
  beginSized(): number {
    this.reserve(1)
    return this.byteLength - 1
  }

  /** Puts the size of what was written since `mark` before it, as an unsigned varint. */
  endSized(mark: number): void {
    const size = this.byteLength - mark - 1
    if (mark < this.#closedBytes) {
      this.#insertSize(mark, size)
      return
    }
    const index = this.#start + mark - this.#closedBytes
    if (size < 0x80) {
      this.buffer[index] = size
      return
    }
    const extraBytes = uvarintBytes(size) - 1
    if (this.at + extraBytes > this.end) {
      this.#close(this.at)
      this.#insertSize(mark, size)
      return
    }
    this.buffer.copyWithin(index + 1 + extraBytes, index + 1, this.at)
    putUvarint(this.buffer, index, size)
    this.at += extraBytes
  }

  /**
   * Ends the output. Nothing can be written after it.
   * @returns the segments in order, the same list on every call
   */
  segments(): Buffer[] {
    if (!this.#sealed) {
      this.#close(this.at)
      this.#handBack(this.at)
      this.#end()
    }
    return this.#closed
  }

  /** Gives the slabs back. The segments must not be used afterwards. */
  release(): void {
    if (this.#writing !== null) this.#handBack(this.#writing.usedBytes)
    this.#end()
    if (this.#pool !== null) for (const slab of this.#slabs) this.#pool.release(slab)
    this.#slabs.length = 0
    this.#closed.length = 0
    this.#closedBytes = 0
  }

  #handBack(usedBytes: number): void {
    if (this.#writing !== null) this.#pool?.seal(this.#writing, usedBytes)
    this.#writing = null
  }

  #end(): void {
    this.#sealed = true
    this.buffer = NOTHING.buffer
    this.view = NOTHING.view
    this.at = 0
    this.end = 0
    this.#start = 0
  }

  #close(at: number): void {
    this.at = at
    if (at === this.#start) return
    this.#closed.push(this.buffer.subarray(this.#start, at))
    this.#closedBytes += at - this.#start
    this.#start = at
  }

  #open(bytes: number): void {
    if (this.#sealed) throw new Error('the output of this writer has ended')
    const slab = this.#take(bytes)
    this.buffer = slab.buffer
    this.view = slab.view
    this.at = slab.usedBytes
    this.end = slab.buffer.length
    this.#start = this.at
  }

  #take(bytes: number): Slab {
    const pool = this.#pool
    this.#handBack(this.at)
    if (pool === null) {
      const pieceBytes = Math.max(bytes, this.#pieceBytes)
      this.#pieceBytes = Math.min(this.#pieceBytes * PIECE_GROWTH, PIECE_BYTES_MAX)
      return createSlab(Buffer.allocUnsafe(pieceBytes))
    }
    // A value larger than a slab gets memory of its own: a pool of unequal pieces would keep the largest for ever.
    if (bytes > pool.slabBytes) return createSlab(Buffer.allocUnsafeSlow(bytes))
    const slab = pool.take(bytes)
    this.#writing = slab
    this.#slabs.push(slab)
    return slab
  }

  /** Puts a size of any length before output of which at least the size's byte lies in a closed segment. */
  #insertSize(mark: number, size: number): void {
    const { segment, at, index } = this.#find(mark)
    if (size < 0x80) {
      segment[at] = size
      return
    }
    const sizeBytes = Buffer.allocUnsafe(uvarintBytes(size))
    putUvarint(sizeBytes, 0, size)
    const pieces = [segment.subarray(0, at), sizeBytes, segment.subarray(at + 1)].filter((piece) => piece.length > 0)
    this.#closed.splice(index, 1, ...pieces)
    this.#closedBytes += sizeBytes.length - 1
  }

  #find(offset: number): { segment: Buffer; at: number; index: number } {
    let at = offset
    for (let index = 0; index < this.#closed.length; index++) {
      const segment = this.#closed[index] as Buffer
      if (at < segment.length) return { segment, at, index }
      at -= segment.length
    }
    throw new RangeError(`offset ${offset} is past the ${this.byteLength} bytes written`)
  }
}
