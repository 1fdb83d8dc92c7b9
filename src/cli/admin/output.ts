import type { Writable } from 'node:stream'

/** Bytes that are gathered before they are handed to the stream: few enough to hold, enough to make calls rare. */
const GATHERED_BYTES_MAX = 64 * 1024
const NEWLINE = 10

/** Whoever read the output has gone (`chronik ... | head`): no fault, only a reason to stop. */
export class OutputClosed extends Error {
  constructor() {
    super('the output was closed')
    this.name = 'OutputClosed'
  }
}

/**
 * Standard output with bounded memory: small writes are gathered, and `ready` waits while the reader is slow. Made with
 * the command, ended with `flush`.
 */
export class Output {
  readonly #stream: Writable
  readonly #gathered = Buffer.allocUnsafe(GATHERED_BYTES_MAX)
  #bytes = 0
  #isBlocked = false
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
    if (typeof piece !== 'string') return this.#copy(piece)
    // An UTF-16 unit takes three bytes of UTF-8 at most.
    if (piece.length * 3 > GATHERED_BYTES_MAX) return this.#copy(Buffer.from(piece))
    if (this.#bytes + piece.length * 3 > GATHERED_BYTES_MAX) this.#handOver()
    this.#bytes += this.#gathered.write(piece, this.#bytes)
  }

  /** Writes a line of text. */
  line(text: string): void {
    this.write(text)
    this.writeByte(NEWLINE)
  }

  writeByte(byte: number): void {
    if (this.#bytes === GATHERED_BYTES_MAX) this.#handOver()
    this.#gathered[this.#bytes++] = byte
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
    if (bytes.length > GATHERED_BYTES_MAX) return this.#send(Buffer.from(bytes))
    this.#gathered.set(bytes, this.#bytes)
    this.#bytes += bytes.length
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
