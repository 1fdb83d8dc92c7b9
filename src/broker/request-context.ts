import type { Broker } from './broker.ts'

/** Where clients are told to find a broker. */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** What a handler may know of the request besides its body, and of the connection that it came on. */
export interface RequestContext {
  readonly broker: Broker
  readonly apiVersion: number
  /** Empty when the client gave none. */
  readonly clientId: string
  /** Address of the client as groups tell it: Kafka's form, with a slash in front. */
  readonly clientHost: string
  /** Where this client is to be told that the broker listens. */
  readonly endpoint: Endpoint
  /**
   * Calls back when the connection is gone and nobody waits for the answer any more.
   * @returns a function that ends the interest
   */
  onAbort(callback: () => void): () => void
  /** Told how the bytes change that this request is reading for its answer. */
  onExpectedBytes(change: number): void
  /** Says that something will read the request's memory after it is answered: it must not be used for another one. */
  keepFrame(): void
  /** Calls back once the answer has been handed to the operating system, or will never be: its memory is free again. */
  whenSent(callback: () => void): void
}
