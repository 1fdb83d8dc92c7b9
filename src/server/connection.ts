import type { Socket } from 'node:net'
import type { FramePool } from '../protocol/frame-pool.ts'
import { FrameSplitter } from '../protocol/frame-splitter.ts'
import { WireError } from '../wire/wire-error.ts'
import type { Dispatch, Peer, Started } from './dispatch.ts'
import { type EncodedResponse, RefusedRequest, UnansweredBug } from './handler.ts'
import type { ConnectionLimits } from './limits.ts'
import type { MemoryBudget } from './memory-budget.ts'
import type { Log } from './request-log.ts'
import { describeStrayBytes } from './stray-bytes.ts'

/** Requests of one connection that start in one turn of the event loop and are not answered at once. */
const STARTS_PER_TURN_MAX = 16

/** What a connection needs from the listener that owns it. */
export interface ConnectionOptions {
  readonly dispatch: Dispatch
  readonly log: Log
  readonly limits: ConnectionLimits
  readonly budget: MemoryBudget
  readonly frames: FramePool
  /** Told how the bytes held for unfinished frames change. */
  readonly onPartialBytes: (change: number) => void
}

/** A request started and not yet answered in order. `answer` is `undefined` while the handler works. */
interface Slot {
  readonly frameBytes: number
  readonly sent: () => void
  answer: EncodedResponse | null | undefined
}

/**
 * One client. Requests start in the order in which they arrive, may overlap while they wait, and are answered in the
 * order in which they arrived. Nothing is read while too much is in flight or unsent.
 *
 * Life: made with an open socket, ended by `refuse`, `drain` or the client; `closed` then holds.
 */
export class Connection {
  readonly #socket: Socket
  readonly #peer: Peer
  readonly #options: ConnectionOptions
  readonly #splitter: FrameSplitter
  /** Frames that arrived and may not start yet. */
  readonly #waiting: Buffer[] = []
  readonly #slots: Slot[] = []
  readonly #aborts = new Set<() => void>()
  #inFlightBytes = 0
  #unsentBytes = 0
  /** What requests under way are reading for their answers. */
  #expectedBytes = 0
  #partialBytes = 0
  #receivedAny = false
  #paused = false
  #corked = false
  #starting = false
  #startedInTurn = 0
  /** No further request is started; the connection closes when the last answer has left. */
  #ending = false
  #closed = false
  #lastMovedMs = performance.now()

  constructor(socket: Socket, peer: Omit<Peer, 'onAbort' | 'onExpectedBytes'>, options: ConnectionOptions) {
    this.#socket = socket
    this.#options = options
    this.#splitter = new FrameSplitter(options.limits.frameBytesMax, options.frames)
    this.#peer = {
      ...peer,
      onAbort: (callback) => this.#onAbort(callback),
      onExpectedBytes: (change) => this.#countExpected(change),
    }
    socket.on('data', (chunk: Buffer) => this.#receive(chunk))
    socket.on('error', (error) => options.log.debug(`Connection ${peer.remote}: ${error.message}`))
    socket.on('end', () => this.#abort())
    socket.on('close', () => this.#onClose())
  }

  /** Bytes held for a request that has not arrived completely. */
  get partialBytes(): number {
    return this.#partialBytes
  }

  /** Closes at once, with one log line that says why. */
  refuse(reason: string): void {
    if (this.#closed) return
    this.#options.log.warn(`Closing ${this.#peer.remote}: ${reason}`)
    this.#ending = true
    this.#socket.destroy()
  }

  /** Answers what is in flight, then closes. */
  drain(): void {
    this.#ending = true
    this.#dropWaiting()
    this.updateFlow()
    this.#closeWhenDone()
  }

  /** Closes at once, whatever is in flight. */
  destroy(): void {
    this.#ending = true
    this.#socket.destroy()
  }

  /** Closes a connection on which nothing has moved for too long. */
  closeIfStale(nowMs: number): void {
    const stillMs = nowMs - this.#lastMovedMs
    const { idleMs, stallMs } = this.#options.limits
    if (this.#slots.length > 0) return
    if (this.#partialBytes > 0 && !this.#paused && stillMs > stallMs) {
      this.refuse(`no further byte of a request within ${stallMs} ms`)
    } else if (stillMs > idleMs) {
      this.#options.log.debug(`Closing ${this.#peer.remote}: idle for ${idleMs} ms`)
      this.destroy()
    }
  }

  /** Reads from the socket or not, as the limits say now. */
  updateFlow(): void {
    const { inFlightBytesMax } = this.#options.limits
    const paused =
      this.#ending ||
      this.#waiting.length > 0 ||
      this.#inFlightBytes >= inFlightBytesMax ||
      !this.#mayStart() ||
      this.#options.budget.spent
    if (paused === this.#paused) return
    this.#paused = paused
    if (paused) this.#socket.pause()
    else {
      this.#lastMovedMs = performance.now()
      this.#socket.resume()
    }
  }

  #receive(chunk: Buffer): void {
    this.#lastMovedMs = performance.now()
    const isFirst = !this.#receivedAny
    this.#receivedAny = true
    try {
      this.#splitter.push(chunk, (frame) => this.#accept(frame))
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      const guess = isFirst ? describeStrayBytes(chunk) : null
      this.#refuseAfterAnswers(guess === null ? error.message : `${guess} is not a Kafka request`)
    }
    this.#countPartial(this.#splitter.pendingBytes)
    this.updateFlow()
  }

  #accept(frame: Buffer): void {
    if (this.#ending) return
    this.#inFlightBytes += frame.length
    this.#options.budget.take(frame.length)
    this.#waiting.push(frame)
    this.#startWaiting()
  }

  #mayStart(): boolean {
    const { inFlightCountMax, unsentBytesMax } = this.#options.limits
    return (
      this.#slots.length < inFlightCountMax &&
      this.#unsentBytes + this.#expectedBytes < unsentBytesMax &&
      this.#startedInTurn < STARTS_PER_TURN_MAX
    )
  }

  /** A request answered at once calls this again from within; only the outermost call works: the stack stays flat. */
  #startWaiting(): void {
    if (this.#starting) return
    this.#starting = true
    while (!this.#ending && this.#mayStart()) {
      const frame = this.#waiting.shift()
      if (frame === undefined) break
      this.#start(frame)
    }
    this.#starting = false
  }

  #start(frame: Buffer): void {
    let started: Started
    try {
      started = this.#options.dispatch(frame, this.#peer)
    } catch (error) {
      this.#giveFrame(frame.length)
      this.#refuseAfterAnswers(this.#reasonOf(error))
      return
    }
    const sent = () => {
      started.sent()
      if (!started.isFrameKept()) this.#options.frames.give(frame)
    }
    const slot: Slot = { frameBytes: frame.length, sent, answer: undefined }
    this.#slots.push(slot)
    if (started.answer instanceof Promise) {
      this.#countStart()
      started.answer.then(
        (answer) => this.#settle(slot, answer),
        (error: unknown) => {
          this.#settle(slot, null)
          this.refuse(this.#reasonOf(error))
        },
      )
    } else {
      this.#settle(slot, started.answer)
    }
  }

  /** Answers that come a little later are not counted as unsent yet, so only a few such requests start before that. */
  #countStart(): void {
    if (this.#startedInTurn++ > 0) return
    setImmediate(() => {
      this.#startedInTurn = 0
      this.#startWaiting()
      this.updateFlow()
    })
  }

  #reasonOf(error: unknown): string {
    if (error instanceof WireError || error instanceof RefusedRequest || error instanceof UnansweredBug)
      return error.message
    this.#options.log.error({ err: error }, `A request from ${this.#peer.remote} failed`)
    return 'a request failed and cannot be answered'
  }

  #settle(slot: Slot, answer: EncodedResponse | null): void {
    this.#giveFrame(slot.frameBytes)
    if (this.#closed) {
      answer?.release()
      slot.sent()
      return
    }
    slot.answer = answer
    this.#countUnsent(answer?.byteLength ?? 0)
    this.#sendAnswered()
  }

  #sendAnswered(): void {
    while (this.#slots[0]?.answer !== undefined) {
      const slot = this.#slots.shift()
      if (slot?.answer) this.#send(slot.answer, slot.sent)
      else slot?.sent()
    }
    this.#startWaiting()
    this.updateFlow()
    this.#closeWhenDone()
  }

  #send(answer: EncodedResponse, sent: () => void): void {
    this.#cork()
    const { segments, byteLength } = answer
    const done = () => {
      this.#lastMovedMs = performance.now()
      answer.release()
      sent()
      this.#countUnsent(-byteLength)
      this.#startWaiting()
      this.updateFlow()
      this.#closeWhenDone()
    }
    const lastIndex = segments.length - 1
    for (let index = 0; index < lastIndex; index++) this.#socket.write(segments[index] as Buffer)
    this.#socket.write(segments[lastIndex] as Buffer, done)
  }

  /** Everything that becomes ready in this turn of the event loop leaves in one write. */
  #cork(): void {
    if (this.#corked) return
    this.#corked = true
    this.#socket.cork()
    process.nextTick(() => {
      this.#corked = false
      this.#socket.uncork()
    })
  }

  /** Ends the connection because of what the client sent, but not before earlier requests have their answers. */
  #refuseAfterAnswers(reason: string): void {
    if (this.#slots.length === 0 && this.#unsentBytes === 0) {
      this.refuse(reason)
    } else if (!this.#ending) {
      this.#options.log.warn(`Closing ${this.#peer.remote}: ${reason}`)
      this.drain()
    }
  }

  #closeWhenDone(): void {
    if (this.#ending && !this.#closed && this.#slots.length === 0 && this.#unsentBytes === 0) this.#socket.destroySoon()
  }

  #onAbort(callback: () => void): () => void {
    if (this.#closed) callback()
    else this.#aborts.add(callback)
    return () => this.#aborts.delete(callback)
  }

  #abort(): void {
    const callbacks = [...this.#aborts]
    this.#aborts.clear()
    for (const callback of callbacks) callback()
  }

  #onClose(): void {
    this.#closed = true
    this.#ending = true
    this.#dropWaiting()
    for (const slot of this.#slots.splice(0)) {
      if (slot.answer === undefined) continue
      slot.answer?.release()
      slot.sent()
      this.#countUnsent(-(slot.answer?.byteLength ?? 0))
    }
    this.#countPartial(0)
    this.#abort()
  }

  #dropWaiting(): void {
    for (const frame of this.#waiting.splice(0)) this.#giveFrame(frame.length)
  }

  #giveFrame(bytes: number): void {
    this.#inFlightBytes -= bytes
    this.#options.budget.give(bytes)
  }

  #countUnsent(change: number): void {
    this.#unsentBytes += change
    if (change > 0) this.#options.budget.take(change)
    else this.#options.budget.give(-change)
  }

  /** Answers still being read count like unsent ones: otherwise a slow disk lets a client start all it sent. */
  #countExpected(change: number): void {
    this.#expectedBytes += change
    if (change > 0) return
    // The answer itself is counted before anything else starts in its place.
    setImmediate(() => {
      this.#startWaiting()
      this.updateFlow()
    })
  }

  #countPartial(bytes: number): void {
    const change = bytes - this.#partialBytes
    this.#partialBytes = bytes
    if (change !== 0) this.#options.onPartialBytes(change)
  }
}
