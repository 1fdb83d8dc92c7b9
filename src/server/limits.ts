import { FRAME_BYTES_MAX } from '../protocol/frame-splitter.ts'

/** What a connection may hold, and for how long. */
export interface ConnectionLimits {
  /** Largest request, without its length prefix. */
  readonly frameBytesMax: number
  /** Requests received and not yet answered: reading stops above it. */
  readonly inFlightBytesMax: number
  /** Requests started and not yet answered: later ones wait. */
  readonly inFlightCountMax: number
  /** Answers not yet taken by the client: no request is started above it. */
  readonly unsentBytesMax: number
  /** A connection on which nothing moves is closed; milliseconds. */
  readonly idleMs: number
  /** A request of which no further byte arrives is given up; milliseconds. */
  readonly stallMs: number
}

/** What the listener accepts. */
export interface ListenerLimits {
  readonly connectionCountMax: number
  readonly connectionCountPerAddressMax: number
  /** Requests being handled and answers not yet sent, all connections together. */
  readonly memoryBytesMax: number
  /** Requests of which a part has arrived, all connections together. */
  readonly partialBytesMax: number
  /** How long connections may take to finish what is in flight when the broker stops; milliseconds. */
  readonly drainMs: number
}

const MIB = 1024 * 1024

/** Kafka's where it has the same limit; the others leave room for the largest request and hold memory in bounds. */
export const connectionLimits: ConnectionLimits = {
  frameBytesMax: FRAME_BYTES_MAX,
  inFlightBytesMax: 32 * MIB,
  inFlightCountMax: 1_000,
  unsentBytesMax: 8 * MIB,
  idleMs: 600_000,
  stallMs: 10_000,
}

export const listenerLimits: ListenerLimits = {
  connectionCountMax: 10_000,
  // Proxies and the loopback share one address between many clients.
  connectionCountPerAddressMax: 2_147_483_647,
  memoryBytesMax: 512 * MIB,
  partialBytesMax: 512 * MIB,
  drainMs: 10_000,
}
