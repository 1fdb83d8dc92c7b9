import { inspect } from 'node:util'

/** Names of pino's levels, which are numbers in its lines. */
const levelNames = new Map<unknown, string>([
  [10, 'TRACE'],
  [20, 'DEBUG'],
  [30, 'INFO'],
  [40, 'WARN'],
  [50, 'ERROR'],
  [60, 'FATAL'],
])

interface LogEntry {
  readonly level?: unknown
  readonly time?: unknown
  readonly msg?: unknown
  readonly err?: { readonly stack?: unknown; readonly message?: unknown }
}

/**
 * Makes one of pino's JSON lines readable: `2026-11-22T17:00:00.000Z INFO text`, then whatever else was logged, and the
 * stack of an error.
 */
export function plainLine(json: string): string {
  const entry: LogEntry = JSON.parse(json)
  const { level, time, msg, err, ...rest } = entry
  const when = new Date(typeof time === 'number' ? time : 0).toISOString()
  const more = Object.keys(rest).length === 0 ? '' : ` ${inspect(rest, { breakLength: Number.POSITIVE_INFINITY })}`
  const stack = err === undefined ? '' : `\n${String(err.stack ?? err.message)}`
  return `${when} ${levelNames.get(level) ?? 'INFO'} ${String(msg ?? '')}${more}${stack}\n`
}
