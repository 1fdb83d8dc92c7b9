import type { Writable } from 'node:stream'

/** Bytes that are gathered before they are handed to the stream: few enough to hold, enough to make calls rare. */
const GATHERED_BYTES_MAX = 64 * 1024
/** What one UTF-16 unit can take. */
const UTF8_BYTES_MAX = 3
const NEWLINE = 10

/** Whoever read the output has gone (`chronik ... | head`): no fault, only a reason to stop. */
export class OutputClosed extends Error {
  constructor() {
    super('the output was closed')
    this.name = 'OutputClosed'
  }
}

/**
 * Standard output with bounded memory: what is written in one turn of the event loop is gathered, and `ready` waits
 * while the reader is slow. Made with the command, ended with `flush`.
 */
export class Output {
  readonly #stream: Writable
  readonly #gathered = Buffer.allocUnsafe(GATHERED_BYTES_MAX)
  #bytes = 0
  #isBlocked = false
  #isScheduled = false
  #failure: Error | null = null
  #waiter: (() => void) | null = null

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failure = error.code === 'EPIPE' ? new OutputClosed() : error
      this.#wake()
    })
    stream.on('close', () => {
      this.#failure ??= new OutputClosed()
      this.#wake()
    })
    stream.on('drain', () => {
      this.#isBlocked = false
      this.#wake()
    })
  }

  /** True when the caller should wait for `ready` before it writes more. */
  get isBlocked(): boolean {
    return this.#isBlocked || this.#failure !== null
  }

  /** Copies text or bytes. */
  write(piece: string | Uint8Array): void {
    if (typeof piece !== 'string') {
      this.#copy(piece)
    } else if (piece.length * UTF8_BYTES_MAX > GATHERED_BYTES_MAX) {
      this.#copy(Buffer.from(piece))
    } else {
      if (this.#bytes + piece.length * UTF8_BYTES_MAX > GATHERED_BYTES_MAX) this.#handOver()
      this.#bytes += this.#gathered.write(piece, this.#bytes)
      this.#schedule()
    }
  }

  /** Writes a line of text. */
  line(text: string): void {
    this.write(text)
    this.writeByte(NEWLINE)
  }

  writeByte(byte: number): void {
    if (this.#bytes === GATHERED_BYTES_MAX) this.#handOver()
    this.#gathered[this.#bytes++] = byte
    this.#schedule()
  }

  /** Waits until the reader takes more. @throws OutputClosed; whatever the stream failed with */
  async ready(): Promise<void> {
    while (this.#isBlocked && this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#waiter = resolve
      })
    }
    if (this.#failure !== null) throw this.#failure
  }

  /** Hands everything over and waits until the reader takes more. @throws as `ready` */
  async flush(): Promise<void> {
    this.#handOver()
    await this.ready()
  }

  #copy(bytes: Uint8Array): void {
    if (this.#bytes + bytes.length > GATHERED_BYTES_MAX) this.#handOver()
    if (bytes.length > GATHERED_BYTES_MAX) {
      this.#send(Buffer.from(bytes))
    } else {
      this.#gathered.set(bytes, this.#bytes)
      this.#bytes += bytes.length
      this.#schedule()
    }
  }

  /** Whoever follows a topic sees a record when it comes, not when the next ones have filled the buffer. */
  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#handOver()
    })
  }

  #handOver(): void {
    if (this.#bytes === 0) return
    const piece = Buffer.from(this.#gathered.subarray(0, this.#bytes))
    this.#bytes = 0
    this.#send(piece)
  }

  #send(piece: Buffer): void {
    if (this.#failure === null && !this.#stream.write(piece)) this.#isBlocked = true
  }

  #wake(): void {
    const wake = this.#waiter
    this.#waiter = null
    wake?.()
  }
}
