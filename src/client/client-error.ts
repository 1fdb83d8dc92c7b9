import { type KafkaErrorName, kafkaErrorOf } from '../protocol/errors.ts'

export type ClientErrorKind =
  | 'CONNECTION_LOST'
  | 'TIMEOUT'
  | 'CLOSED'
  | 'OUT_OF_ORDER'
  | 'TOO_MANY_IN_FLIGHT'
  | 'UNSUPPORTED_API'
  | 'NO_LEADER'

/** The client could not do what was asked; `code` is stable and starts with `CHRONIK_CLIENT_`. */
export class ClientError extends Error {
  readonly code: `CHRONIK_CLIENT_${ClientErrorKind}`

  constructor(kind: ClientErrorKind, message: string) {
    super(message)
    this.name = 'ClientError'
    this.code = `CHRONIK_CLIENT_${kind}`
  }
}

/** The broker answered with one of Kafka's error codes. */
export class BrokerError extends Error {
  /** Kafka's name of the error, or `UNKNOWN_SERVER_ERROR` for a code this release does not know. */
  readonly kafkaName: KafkaErrorName
  readonly errorCode: number
  readonly retriable: boolean

  /** @param what  what was asked, for example `Produce to orders-3` */
  constructor(errorCode: number, what: string, detail?: string | null) {
    const known = kafkaErrorOf(errorCode)
    super(`${what}: ${known?.name ?? `error ${errorCode}`} (${detail ?? known?.message ?? 'not a known error code'})`)
    this.name = 'BrokerError'
    this.kafkaName = known?.name ?? 'UNKNOWN_SERVER_ERROR'
    this.errorCode = errorCode
    this.retriable = known?.retriable ?? false
  }
}

/** @throws BrokerError when `errorCode` is not 0 */
export function throwOnError(errorCode: number, what: string, detail?: string | null): void {
  if (errorCode !== 0) throw new BrokerError(errorCode, what, detail)
}

/** True for what time may heal: a broker that restarts, a partition that moves. */
export function isWorthAnotherTry(error: unknown): boolean {
  if (error instanceof BrokerError) return error.retriable
  if (!(error instanceof ClientError)) return false
  return ['CHRONIK_CLIENT_CONNECTION_LOST', 'CHRONIK_CLIENT_TIMEOUT', 'CHRONIK_CLIENT_NO_LEADER'].includes(error.code)
}
