import type { TextBuffer } from './text-buffer.ts'
import { WireError } from './wire-error.ts'

/**
 * A place in one frame. Readers move `at`; nothing past `end` is ever looked at, even where the buffer goes on.
 * Values of type bytes and records are views: keeping one keeps the whole frame's memory.
 */
export class WireReader {
  readonly buffer: TextBuffer
  /** Over the same bytes as `buffer`, so that `at` means the same in both. */
  readonly view: DataView
  /** Index of the next byte. */
  at: number
  /** Index after the last byte. */
  readonly end: number

  /**
   * @param buffer  holds the frame, without its length prefix
   * @throws RangeError when start and end do not lie in the buffer
   */
  constructor(buffer: Buffer, start = 0, end = buffer.length) {
    if (!(start >= 0 && start <= end && end <= buffer.length)) {
      throw new RangeError(`bytes ${start} to ${end} do not lie in a buffer of ${buffer.length}`)
    }
    this.buffer = buffer as TextBuffer
    this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length)
    this.at = start
    this.end = end
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
