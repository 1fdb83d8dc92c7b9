import { fdatasync, writev } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'

interface Waiting {
  readonly bytes: Buffer
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** One file per partition, with group commit of its own. */
interface Segment {
  readonly handle: FileHandle
  lengthBytes: number
  queue: Waiting[]
  isWriting: boolean
}

/**
 * The rival of the commit log: plain files, one per partition, and nothing else; no index, no checksum, no cache. It
 * does less than an engine must, so where it loses, a whole engine on this layout would lose too.
 */
export class SegmentFiles {
  readonly #folder: string
  readonly #syncs: boolean
  readonly #segments: Segment[] = []

  constructor(folder: string, syncs: boolean) {
    this.#folder = folder
    this.#syncs = syncs
  }

  async create(count: number): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (let index = 0; index < count; index++) {
      const handle = await open(join(this.#folder, `${index}.log`), 'w+')
      this.#segments.push({ handle, lengthBytes: 0, queue: [], isWriting: false })
    }
  }

  append(partition: number, bytes: Buffer): Promise<void> {
    const segment = this.#segments[partition]
    if (segment === undefined) throw new RangeError(`partition ${partition}`)
    return new Promise((resolve, reject) => {
      segment.queue.push({ bytes, resolve, reject })
      if (!segment.isWriting) this.#write(segment)
    })
  }

  #write(segment: Segment): void {
    const waiting = segment.queue
    segment.queue = []
    segment.isWriting = true
    const { fd } = segment.handle
    const finish = (error: Error | null): void => {
      segment.isWriting = false
      for (const { resolve, reject } of waiting) error === null ? resolve() : reject(error)
      if (segment.queue.length > 0) this.#write(segment)
    }
    const buffers = waiting.map(({ bytes }) => bytes)
    writev(fd, buffers, segment.lengthBytes, (error, written) => {
      if (error === null) segment.lengthBytes += written
      if (error !== null || !this.#syncs) finish(error)
      else fdatasync(fd, finish)
    })
  }

  /** @returns bytes read */
  async readAll(partition: number, sizeMax: number): Promise<number> {
    const segment = this.#segments[partition]
    if (segment === undefined) return 0
    for (let at = 0; at < segment.lengthBytes; ) {
      const buffer = Buffer.allocUnsafeSlow(Math.min(sizeMax, segment.lengthBytes - at))
      const { bytesRead } = await segment.handle.read(buffer, 0, buffer.length, at)
      at += bytesRead
    }
    return segment.lengthBytes
  }

  async close(): Promise<void> {
    for (const { handle } of this.#segments) await handle.close()
  }
}
