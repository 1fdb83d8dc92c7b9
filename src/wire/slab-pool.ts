import type { TextBuffer } from './text-buffer.ts'

/** Memory that several messages share, one writer at a time. */
export interface Slab {
  readonly buffer: TextBuffer
  /** Over the same bytes as `buffer`. */
  readonly view: DataView
  /** Bytes from the front that hold finished output. */
  usedBytes: number
  /** Writers whose output lies in it and has not been released. */
  references: number
  /** `writing`: one writer has it. `open`: in the pool, room left. `parked`: full, waits for its last release. */
  state: 'writing' | 'open' | 'parked'
}

/** Large enough for all but the largest messages without records; a fresh one of this size costs page faults. */
const SLAB_BYTES = 256 * 1024
/** 16 MB kept for the next burst; what is released beyond that goes to the garbage collector. */
const OPEN_SLABS_MAX = 64
/** A slab with less room than this is not worth starting a message in. */
const OPEN_ROOM_BYTES_MIN = 4 * 1024

/** Makes a slab that no pool knows. */
export function createSlab(buffer: Buffer): Slab {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length)
  return { buffer: buffer as TextBuffer, view, usedBytes: 0, references: 1, state: 'writing' }
}

/**
 * Recycles output memory. A slab returns to its front only when every writer that wrote in it was released, which is
 * to be done once the socket has written the bytes: a slab given back earlier would be overwritten under the socket.
 * Small messages in flight share a slab, so that many slow connections do not hold a slab each.
 */
export class SlabPool {
  readonly slabBytes: number
  readonly #openSlabsMax: number
  readonly #open: Slab[] = []

  constructor(options: { readonly slabBytes?: number; readonly openSlabsMax?: number } = {}) {
    this.slabBytes = options.slabBytes ?? SLAB_BYTES
    this.#openSlabsMax = options.openSlabsMax ?? OPEN_SLABS_MAX
  }

  /** Slabs that are ready to be written in. */
  get openSlabs(): number {
    return this.#open.length
  }

  /**
   * Lends a slab with at least `bytes` bytes of room after `usedBytes`.
   * @param bytes  at most `slabBytes`
   */
  take(bytes: number): Slab {
    for (let slab = this.#open.pop(); slab !== undefined; slab = this.#open.pop()) {
      if (this.slabBytes - slab.usedBytes >= bytes) {
        slab.references++
        slab.state = 'writing'
        return slab
      }
      slab.state = 'parked'
    }
    return createSlab(Buffer.allocUnsafeSlow(this.slabBytes))
  }

  /** The writer that has the slab is done writing: what follows `usedBytes` is free for the next one. */
  seal(slab: Slab, usedBytes: number): void {
    slab.usedBytes = usedBytes
    slab.state = 'parked'
    if (this.slabBytes - usedBytes >= OPEN_ROOM_BYTES_MIN) this.#keep(slab)
  }

  /** One writer, which has sealed the slab before, no longer needs its output there. */
  release(slab: Slab): void {
    slab.references--
    if (slab.references > 0) return
    slab.usedBytes = 0
    if (slab.state === 'parked') this.#keep(slab)
  }

  #keep(slab: Slab): void {
    if (this.#open.length >= this.#openSlabsMax) return
    slab.state = 'open'
    this.#open.push(slab)
  }
}
