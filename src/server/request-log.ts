import type { RequestLogLevel } from './handler.ts'
import { printable } from './printable.ts'

/** What the broker needs of a logger; pino's is one. */
export interface Log {
  readonly level: string
  error(fields: object, text: string): void
  error(text: string): void
  warn(text: string): void
  info(text: string): void
  debug(text: string): void
  isLevelEnabled(level: string): boolean
}

/** A request as its log line tells it. */
export interface LoggedRequest {
  readonly name: string
  readonly apiKey: number
  readonly apiVersion: number
  readonly clientId: string | null
  readonly correlationId: number
}

/** Writes the line of one request, in the form that users of the broker look for. */
export function logRequest(log: Log, level: RequestLogLevel, request: LoggedRequest, remote: string): void {
  if (!log.isLevelEnabled(level)) return
  log[level](requestLine(request, remote))
}

/** `API Request: DescribeCluster (key=60, v0) from 127.0.0.1:57929 [client: adminclient-1, correlation: 3]` */
export function requestLine(request: LoggedRequest, remote: string): string {
  const { name, apiKey, apiVersion, correlationId } = request
  const client = printable(request.clientId ?? '')
  const what = `${name} (key=${apiKey}, v${apiVersion})`
  return `API Request: ${what} from ${remote} [client: ${client}, correlation: ${correlationId}]`
}
