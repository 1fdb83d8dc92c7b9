import type { ChaosEvent } from './history.ts'
import type { Violation } from './violation.ts'

/** How Java's client and librdkafka print UNKNOWN_SERVER_ERROR. */
const SERVER_ERRORS = /UnknownServerException|Unknown broker error|code=UNKNOWN,/

/** No client may be told that something unexpected happened, whatever it makes of that: server-error. */
export function checkAnswers(events: readonly ChaosEvent[]): Violation[] {
  const violations: Violation[] = []
  for (const event of events) {
    if (!('reason' in event) || !SERVER_ERRORS.test(event.reason)) continue
    violations.push({ kind: 'server-error', text: `${event.process} (${event.type}): ${event.reason}` })
  }
  return violations
}
