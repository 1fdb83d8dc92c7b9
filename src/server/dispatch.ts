import { requestHeaderVersion } from '../../generated/api-keys.ts'
import { RequestHeader } from '../../generated/request-header.ts'
import type { Broker } from '../broker/broker.ts'
import type { Endpoint, RequestContext } from '../broker/request-context.ts'
import { peekRequest } from '../protocol/frames.ts'
import { WireReader } from '../wire/reader.ts'
import type { SlabPool } from '../wire/slab-pool.ts'
import { type EncodedResponse, type Handler, type HandlerTools, RefusedRequest } from './handler.ts'
import { type Log, logRequest, requestLine } from './request-log.ts'
import type { RequestObserver } from './request-observer.ts'
import { encodeUnknownApiVersions } from './unknown-api-versions.ts'

const API_VERSIONS_KEY = 18
/** It comes before anything is known of a client, and has no reason to be large; bytes without length prefix. */
const API_VERSIONS_BYTES_MAX = 1024 * 1024
const CORRELATION_ID_AT = 4

/** The connection as a request sees it. */
export interface Peer {
  /** Address of the client. */
  readonly host: string
  /** `address:port` of the client. */
  readonly remote: string
  readonly endpoint: Endpoint
  onAbort(callback: () => void): () => void
  /** Told how the bytes change that requests under way are reading for their answers. */
  onExpectedBytes(change: number): void
}

/** A request under way. */
export interface Started {
  readonly answer: EncodedResponse | null | Promise<EncodedResponse | null>
  /** To be called once the answer has left, or will never leave. */
  readonly sent: () => void
  /** Whether something still reads the frame after that. */
  readonly isFrameKept: () => boolean
}

/** What `createDispatch` makes of the table of handlers. */
export interface DispatchOptions {
  readonly handlers: readonly Handler[]
  readonly broker: Broker
  readonly log: Log
  readonly slabs: SlabPool
  readonly observer: RequestObserver
}

export type Dispatch = (frame: Buffer, peer: Peer) => Started

/** Of a request that no handler sees. */
const unasked = { sent: () => undefined, isFrameKept: () => false }

/**
 * Makes the function that starts one request: key and version are checked before anything behind them is read,
 * because the form of the rest depends on them.
 * @returns a function that throws RefusedRequest or WireError when the connection must be closed
 */
export function createDispatch(options: DispatchOptions): Dispatch {
  const byKey = new Map(options.handlers.map((handler) => [handler.apiKey, handler]))
  return (frame, peer) => {
    const peeked = peekRequest(frame)
    if (peeked === null) throw new RefusedRequest(`a request of ${frame.length} bytes is too short for a header`)
    const { apiKey, apiVersion } = peeked
    if (apiKey === API_VERSIONS_KEY && frame.length > API_VERSIONS_BYTES_MAX) {
      throw new RefusedRequest(`ApiVersions of ${frame.length} bytes; allowed are ${API_VERSIONS_BYTES_MAX}`)
    }
    const handler = byKey.get(apiKey)
    if (handler === undefined) throw new RefusedRequest(`API key ${apiKey} (v${apiVersion}) is not served`)
    const [min, max] = handler.versions
    if (apiVersion >= min && apiVersion <= max) return start(options, handler, apiVersion, frame, peer)
    if (apiKey !== API_VERSIONS_KEY) {
      throw new RefusedRequest(`${handler.name} v${apiVersion} is not served, only v${min}-${max}`)
    }
    return answerUnknown(options, handler, apiVersion, frame, peer)
  }
}

function answerUnknown(
  { log }: DispatchOptions,
  handler: Handler,
  apiVersion: number,
  frame: Buffer,
  peer: Peer,
): Started {
  const correlationId = frame.readInt32BE(CORRELATION_ID_AT)
  logRequest(log, handler.logLevel, { ...handler, apiVersion, clientId: null, correlationId }, peer.remote)
  return { answer: encodeUnknownApiVersions(handler.apiKey, handler.advertised, correlationId), ...unasked }
}

function start(
  { broker, log, slabs, observer }: DispatchOptions,
  handler: Handler,
  apiVersion: number,
  frame: Buffer,
  peer: Peer,
): Started {
  const { apiKey } = handler
  const startedMs = performance.now()
  const reader = new WireReader(frame)
  const header = RequestHeader.read(reader, requestHeaderVersion(apiKey, apiVersion))
  const { clientId, correlationId } = header
  const logged = { name: handler.name, apiKey, apiVersion, clientId, correlationId }
  logRequest(log, handler.logLevel, logged, peer.remote)
  const sentCallbacks: (() => void)[] = []
  let isFrameKept = false
  const context: RequestContext = {
    broker,
    apiVersion,
    clientId: clientId ?? '',
    clientHost: `/${peer.host}`,
    endpoint: peer.endpoint,
    onAbort: peer.onAbort,
    onExpectedBytes: peer.onExpectedBytes,
    whenSent: (callback) => sentCallbacks.push(callback),
    keepFrame: () => {
      isFrameKept = true
    },
  }
  const tools: HandlerTools = {
    slabs,
    onBug: (error) => log.error({ err: error }, `Failed: ${requestLine(logged, peer.remote)}`),
    onAnswer: (response, byteCount) => observer.onAnswered(apiKey, response, byteCount),
  }
  const answer = handler.execute(reader, correlationId, context, tools)
  // A request that cannot be read has thrown by now and never ends, so it is not begun either.
  observer.onStarted(apiKey, apiVersion, frame.length)
  return {
    answer,
    isFrameKept: () => isFrameKept,
    sent: () => {
      observer.onEnded(apiKey, performance.now() - startedMs)
      for (const callback of sentCallbacks.splice(0)) callback()
    },
  }
}
