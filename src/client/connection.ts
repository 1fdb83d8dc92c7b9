import { connect as connectSocket, type Socket } from 'node:net'
import { FrameSplitter } from '../protocol/frame-splitter.ts'
import { decodeResponse, encodeRequest } from '../protocol/frames.ts'
import type { RequestCodec, ResponseCodec } from '../wire/codec.ts'
import { ClientError } from './client-error.ts'

/** Correlation ids wrap below the sign bit. */
const CORRELATION_ID_MAX = 0x7fff_ffff
/** Requests sent and not yet answered on one connection. */
const IN_FLIGHT_COUNT_MAX = 1_000

export interface ConnectionOptions {
  readonly host: string
  readonly port: number
  readonly clientId?: string
  /** How long to wait for the connection, and for each answer; milliseconds. */
  readonly timeoutMs?: number
}

interface PendingRequest {
  readonly correlationId: number
  readonly settle: (frame: Buffer) => void
  readonly fail: (error: Error) => void
}

/**
 * One connection to one broker. Requests may be sent before earlier ones are answered; Kafka answers in the order of
 * the requests. Opened by `openConnection`, ended by `close`; any failure ends it for all requests under way.
 */
export class Connection {
  readonly #socket: Socket
  readonly #clientId: string
  readonly #timeoutMs: number
  readonly #splitter = new FrameSplitter()
  readonly #pending: PendingRequest[] = []
  #nextCorrelationId = 0
  #failure: Error | null = null

  constructor(socket: Socket, clientId: string, timeoutMs: number) {
    this.#socket = socket
    this.#clientId = clientId
    this.#timeoutMs = timeoutMs
    socket.on('data', (chunk: Buffer) => this.#receive(chunk))
    socket.on('error', (error) => this.#fail(new ClientError('CONNECTION_LOST', error.message)))
    socket.on('close', () => this.#fail(new ClientError('CONNECTION_LOST', 'the broker closed the connection')))
  }

  /** False once the connection has failed or was closed. */
  get usable(): boolean {
    return this.#failure === null
  }

  /**
   * Sends one request and waits for its answer.
   * @throws ClientError when the connection fails or no answer comes in time
   * @throws WireError when the body does not fit the version, or the answer is not what it should be
   */
  async request<Request, Response>(
    requestCodec: RequestCodec<Request>,
    responseCodec: ResponseCodec<Response>,
    body: Request,
    version: number,
    timeoutMs: number = this.#timeoutMs,
  ): Promise<Response> {
    const frame = await this.requestFrame(requestCodec, body, version, timeoutMs)
    return decodeResponse(responseCodec, frame, version).body
  }

  /** As `request`, but gives the answer's frame undecoded: for answers whose version must be found out first. */
  requestFrame<Request>(
    codec: RequestCodec<Request>,
    body: Request,
    version: number,
    timeoutMs: number = this.#timeoutMs,
  ): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure)
      if (this.#pending.length >= IN_FLIGHT_COUNT_MAX) {
        return reject(new ClientError('TOO_MANY_IN_FLIGHT', `${IN_FLIGHT_COUNT_MAX} requests are under way`))
      }
      const options = this.#options(version)
      const segments = encodeRequest(codec, body, options)
      const timer = setTimeout(
        () => this.#fail(new ClientError('TIMEOUT', `no answer to ${codec.name} within ${timeoutMs} ms`)),
        timeoutMs,
      )
      this.#pending.push({
        correlationId: options.correlationId,
        settle: (frame) => {
          clearTimeout(timer)
          resolve(frame)
        },
        fail: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      })
      this.#write(segments)
    })
  }

  /** Sends a request that is not answered (Produce with acks=0). */
  send<Request>(requestCodec: RequestCodec<Request>, body: Request, version: number): void {
    if (this.#failure !== null) throw this.#failure
    this.#write(encodeRequest(requestCodec, body, this.#options(version)))
  }

  /** Ends the connection; requests under way fail. */
  close(): void {
    this.#fail(new ClientError('CLOSED', 'the connection was closed'))
  }

  #options(version: number): { version: number; correlationId: number; clientId: string } {
    const correlationId = this.#nextCorrelationId
    this.#nextCorrelationId = correlationId === CORRELATION_ID_MAX ? 0 : correlationId + 1
    return { version, correlationId, clientId: this.#clientId }
  }

  #write(segments: readonly Buffer[]): void {
    this.#socket.cork()
    for (const segment of segments) this.#socket.write(segment)
    this.#socket.uncork()
  }

  #receive(chunk: Buffer): void {
    try {
      this.#splitter.push(chunk, (frame) => this.#settle(frame))
    } catch (error) {
      this.#fail(error instanceof Error ? error : new ClientError('CONNECTION_LOST', String(error)))
    }
  }

  #settle(frame: Buffer): void {
    const request = this.#pending.shift()
    const correlationId = frame.length < 4 ? -1 : frame.readInt32BE(0)
    if (request?.correlationId !== correlationId) {
      const text = `answer ${correlationId} came where ${request?.correlationId ?? 'none'} was expected`
      request?.fail(new ClientError('OUT_OF_ORDER', text))
      this.#fail(new ClientError('OUT_OF_ORDER', text))
      return
    }
    request.settle(frame)
  }

  #fail(error: Error): void {
    if (this.#failure !== null) return
    this.#failure = error
    this.#socket.destroy()
    for (const request of this.#pending.splice(0)) request.fail(error)
  }
}

/**
 * Connects to a broker.
 * @throws ClientError when nothing listens there, or not in time
 */
export function openConnection(options: ConnectionOptions): Promise<Connection> {
  const timeoutMs = options.timeoutMs ?? 30_000
  return new Promise((resolve, reject) => {
    const socket = connectSocket({ host: options.host, port: options.port, noDelay: true })
    const address = `${options.host}:${options.port}`
    const timer = setTimeout(() => {
      socket.destroy()
      reject(new ClientError('TIMEOUT', `no connection to ${address} within ${timeoutMs} ms`))
    }, timeoutMs)
    const refuse = (error: Error) => {
      clearTimeout(timer)
      reject(new ClientError('CONNECTION_LOST', `cannot connect to ${address}: ${reasonOf(error)}`))
    }
    socket.once('error', refuse)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', refuse)
      resolve(new Connection(socket, options.clientId ?? 'chronik-client', timeoutMs))
    })
  })
}

/** A host with several addresses fails with an error whose own text is empty. */
function reasonOf(error: NodeJS.ErrnoException): string {
  return error.message === '' ? (error.code ?? error.name) : error.message
}
