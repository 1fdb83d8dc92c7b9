import type { TextBuffer } from './text-buffer.ts'
import { WireError } from './wire-error.ts'

/** Stands for a view that nobody has asked for; reading in it throws. */
const NO_VIEW = new DataView(new ArrayBuffer(0))

/**
 * The class behind Node's buffers, which `subarray` makes too, but only after looking up the memory again each time:
 * a quarter of its cost.
 */
const BufferView = (Buffer as unknown as BufferSpecies)[Symbol.species]

interface BufferSpecies {
  readonly [Symbol.species]: new (memory: ArrayBufferLike, byteOffset: number, length: number) => Buffer
}

/**
 * A place in one frame. Readers move `at`; nothing past `end` is ever looked at, even where the buffer goes on.
 * Values of type bytes and records are views: keeping one keeps the whole frame's memory.
 */
export class WireReader {
  readonly buffer: TextBuffer
  /** Over the same bytes as `buffer`, so that `at` means the same in both, once `openView` was called; empty before. */
  view: DataView
  /** Index of the next byte. */
  at: number
  /** Index after the last byte. */
  readonly end: number
  /** The memory behind `buffer`, asked for when the first part of it is handed out. */
  #memory: ArrayBufferLike | null = null

  /**
   * @param buffer  holds the frame, without its length prefix
   * @throws RangeError when start and end do not lie in the buffer
   */
  constructor(buffer: Buffer, start = 0, end = buffer.length) {
    if (!(start >= 0 && start <= end && end <= buffer.length)) {
      throw new RangeError(`bytes ${start} to ${end} do not lie in a buffer of ${buffer.length}`)
    }
    this.buffer = buffer as TextBuffer
    this.view = NO_VIEW
    this.at = start
    this.end = end
  }

  /** @returns `view`, which it makes when it was not wanted before: small messages do without */
  openView(): DataView {
    const { view } = this
    return view === NO_VIEW ? this.#createView() : view
  }

  #createView(): DataView {
    const { buffer } = this
    this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length)
    return this.view
  }

  /** The bytes of the frame from `start` to before `end`, not copied. The caller has checked both. */
  subarray(start: number, end: number): Buffer {
    const { buffer } = this
    this.#memory ??= buffer.buffer
    return new BufferView(this.#memory, buffer.byteOffset + start, end - start)
  }

  /**
   * Steps over `bytes` bytes.
   * @param path  first field that lies in them, for the error
   * @returns index of the first of them
   * @throws WireError TRUNCATED
   */
  take(bytes: number, path: string): number {
    const at = this.at
    const next = at + bytes
    if (next > this.end) throw truncated(this, bytes, path)
    this.at = next
    return at
  }

  /**
   * @param name  of the message that should have filled the frame
   * @throws WireError TRAILING when bytes are left
   */
  assertFullyRead(name: string): void {
    if (this.at === this.end) return
    throw new WireError('TRAILING', '', this.at, `${this.end - this.at} bytes left after ${name}`)
  }
}

/** The error for a value that needs more bytes than the frame has left. */
export function truncated(reader: WireReader, bytes: number, path: string): WireError {
  return new WireError('TRUNCATED', path, reader.at, `needs ${bytes} bytes, ${reader.end - reader.at} left`)
}
