import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { Endpoint } from '../broker/request-context.ts'
import { FramePool } from '../protocol/frame-pool.ts'
import { Connection } from './connection.ts'
import { ConnectionPacer } from './connection-pacer.ts'
import type { Dispatch } from './dispatch.ts'
import type { ConnectionLimits, ListenerLimits } from './limits.ts'
import { MemoryBudget } from './memory-budget.ts'
import type { Log } from './request-log.ts'
import type { ListenerCounts } from './request-observer.ts'

/** How often connections are looked at for being stale. */
const SWEEP_MS = 1_000
/** At most one line per second says that connections are turned away. */
const REFUSAL_LOG_MS = 1_000
/** Connections that the operating system keeps until they are accepted. */
const BACKLOG_COUNT = 1_024
/** Connections that wait because too many came at once; one holds at most what a socket reads ahead, some 64 KiB. */
const DELAYED_COUNT_MAX = 1_024

export interface ListenerOptions {
  /** Empty: every address of the machine. */
  readonly host: string
  readonly port: number
  /** Host told to clients; empty: the address at which each one came in. */
  readonly advertisedHost: string
  /** Port told to clients; 0: the one listened on. */
  readonly advertisedPort: number
  readonly dispatch: Dispatch
  readonly log: Log
  readonly limits: ListenerLimits
  readonly connectionLimits: ConnectionLimits
  /** New connections a second, asked for each one; unlimited when left out. Kafka's `max.connection.creation.rate`. */
  readonly connectionRateMax?: () => number
}

/** A TCP port on which clients are served. Opened by `openListener`, ended by `close`. */
export class Listener {
  readonly #server: Server
  readonly #options: ListenerOptions
  readonly #budget: MemoryBudget
  readonly #frames = new FramePool()
  readonly #connections = new Set<Connection>()
  readonly #countByAddress = new Map<string, number>()
  readonly #sweep: NodeJS.Timeout
  readonly #pacer: ConnectionPacer
  /** Accepted, and not read from before their turn. */
  readonly #delayed = new Set<Socket>()
  #partialBytes = 0
  #acceptedCount = 0
  #turnedAwayCount = 0
  #refusalLoggedMs = Number.NEGATIVE_INFINITY
  #onEmpty: (() => void) | null = null

  constructor(server: Server, options: ListenerOptions) {
    this.#server = server
    this.#options = options
    this.#budget = new MemoryBudget((spent) => this.#onBudget(spent), options.limits.memoryBytesMax)
    this.#pacer = new ConnectionPacer(options.connectionRateMax ?? (() => Number.POSITIVE_INFINITY))
    this.#sweep = setInterval(() => this.#closeStale(), SWEEP_MS).unref()
    server.on('connection', (socket) => this.#accept(socket))
  }

  /** The port listened on, also when the system chose it. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** How things stand now. */
  get counts(): ListenerCounts {
    return {
      connectionCount: this.#connections.size,
      acceptedCount: this.#acceptedCount,
      turnedAwayCount: this.#turnedAwayCount,
      usedBytes: this.#budget.usedBytes,
      usedBytesMax: this.#budget.limitBytes,
      partialBytes: this.#partialBytes,
    }
  }

  /** Accepts nobody any more, lets every connection answer what is in flight, and cuts off those that take too long. */
  async close(): Promise<void> {
    clearInterval(this.#sweep)
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    for (const socket of [...this.#delayed]) socket.destroy()
    for (const connection of [...this.#connections]) connection.drain()
    const { drainMs } = this.#options.limits
    const timer = setTimeout(() => {
      this.#options.log.warn(`Closing ${this.#connections.size} connections that were not done after ${drainMs} ms`)
      for (const connection of [...this.#connections]) connection.destroy()
    }, drainMs)
    if (this.#connections.size > 0) {
      await new Promise<void>((resolve) => {
        this.#onEmpty = resolve
      })
    }
    clearTimeout(timer)
    await closed
  }

  #accept(socket: Socket): void {
    const address = socket.remoteAddress
    const sameAddressCount = this.#countByAddress.get(address ?? '') ?? 0
    const fault = address === undefined ? 'gone already' : this.#crowd(sameAddressCount)
    if (address === undefined || fault !== null) {
      this.#turnAway(socket, fault)
      return
    }
    this.#countByAddress.set(address, sameAddressCount + 1)
    socket.on('close', () => this.#forgetAddress(address))
    const delayMs = this.#pacer.countAndDelayMs(performance.now())
    if (delayMs === 0) this.#serve(socket, address)
    else this.#delay(socket, address, delayMs)
  }

  /** Holds a connection back: what the client sends meanwhile stays with the system, but for the first few KiB. */
  #delay(socket: Socket, address: string, delayMs: number): void {
    const timer = setTimeout(() => {
      socket.off('close', onClose)
      this.#delayed.delete(socket)
      this.#serve(socket, address)
    }, delayMs)
    const onClose = () => {
      clearTimeout(timer)
      this.#delayed.delete(socket)
    }
    this.#delayed.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', onClose)
  }

  #serve(socket: Socket, address: string): void {
    const { dispatch, log, connectionLimits } = this.#options
    const host = plainAddress(address)
    const peer = { host, remote: `${host}:${socket.remotePort}`, endpoint: this.#endpointFor(socket) }
    const connection: Connection = new Connection(socket, peer, {
      dispatch,
      log,
      limits: connectionLimits,
      budget: this.#budget,
      frames: this.#frames,
      onPartialBytes: (change) => this.#countPartial(change),
    })
    this.#connections.add(connection)
    this.#acceptedCount++
    socket.on('close', () => this.#forget(connection))
    if (this.#budget.spent) connection.updateFlow()
  }

  #forget(connection: Connection): void {
    this.#connections.delete(connection)
    if (this.#connections.size === 0) this.#onEmpty?.()
  }

  #forgetAddress(address: string): void {
    const left = (this.#countByAddress.get(address) ?? 1) - 1
    if (left === 0) this.#countByAddress.delete(address)
    else this.#countByAddress.set(address, left)
  }

  /** Why there is no room for one more connection; `null` when there is. */
  #crowd(sameAddressCount: number): string | null {
    const { connectionCountMax, connectionCountPerAddressMax } = this.#options.limits
    if (this.#delayed.size >= DELAYED_COUNT_MAX) return `${DELAYED_COUNT_MAX} wait because too many came at once`
    if (this.#connections.size + this.#delayed.size >= connectionCountMax) return `${connectionCountMax} are open`
    return sameAddressCount >= connectionCountPerAddressMax
      ? `${connectionCountPerAddressMax} are open from one address`
      : null
  }

  #turnAway(socket: Socket, reason: string | null): void {
    this.#turnedAwayCount++
    socket.on('error', () => undefined)
    socket.destroy()
    const nowMs = performance.now()
    if (nowMs - this.#refusalLoggedMs < REFUSAL_LOG_MS) return
    this.#refusalLoggedMs = nowMs
    this.#options.log.warn(`Turning a connection away: ${reason}`)
  }

  #endpointFor(socket: Socket): Endpoint {
    const { advertisedHost, advertisedPort } = this.#options
    const host = advertisedHost === '' ? plainAddress(socket.localAddress ?? '127.0.0.1') : advertisedHost
    return { host, port: advertisedPort || this.port }
  }

  #onBudget(spent: boolean): void {
    const { limits, log } = this.#options
    if (spent) log.warn(`Reading from no connection: requests and answers hold ${limits.memoryBytesMax} bytes`)
    for (const connection of this.#connections) connection.updateFlow()
  }

  /** Unfinished requests hold memory without end in sight, so the largest one goes when they are too much together. */
  #countPartial(change: number): void {
    this.#partialBytes += change
    if (change <= 0 || this.#partialBytes <= this.#options.limits.partialBytesMax) return
    let largest: Connection | null = null
    for (const connection of this.#connections) {
      if (largest === null || connection.partialBytes > largest.partialBytes) largest = connection
    }
    largest?.refuse('unfinished requests of all clients hold too much memory, and this is the largest')
  }

  #closeStale(): void {
    const nowMs = performance.now()
    for (const connection of [...this.#connections]) connection.closeIfStale(nowMs)
  }
}

/**
 * Starts to listen.
 * @throws the system's error, for example with code EADDRINUSE
 */
export function openListener(options: ListenerOptions): Promise<Listener> {
  const server = createServer({ noDelay: true, keepAlive: true })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    const where = options.host === '' ? {} : { host: options.host }
    server.listen({ ...where, port: options.port, backlog: BACKLOG_COUNT }, () => {
      server.off('error', reject)
      server.on('error', (error) => options.log.warn(`Accepting a connection failed: ${error.message}`))
      resolve(new Listener(server, options))
    })
  })
}

/** An IPv4 address as such even where it came in on an IPv6 socket. */
function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address
}
