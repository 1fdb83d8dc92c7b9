import { countOutcome } from '../harness/results.ts'
import type { RecordedResult } from '../recorded-results.ts'
import { suites } from '../suites.ts'
import { table } from './section.ts'

const OURS = 'Chronik Stream'
const KAFKA = 'Apache Kafka'

/** Which clients were tried, with what came of it here and, with the same checks, on Apache Kafka; Markdown. */
export function clientsTable(results: readonly RecordedResult[]): string {
  const rows = places(results).map(({ suite, client }) => [
    client,
    `\`npm run compat -- ${suite}\``,
    outcomes(results, suite, client, OURS),
    outcomes(results, suite, client, KAFKA),
  ])
  return table(['client', 'tested by', 'here', 'Apache Kafka 4.3'], rows)
}

/** What was left out of the checks, and why; Markdown. */
export function leftOutTable(results: readonly RecordedResult[]): string {
  const rows = results
    .filter(({ broker }) => broker === OURS)
    .flatMap(({ client, checks }) =>
      checks.filter(({ outcome }) => outcome === 'skipped').map(({ name, reason }) => [client, name, reason]),
    )
  return table(['client', 'left out', 'why'], rows)
}

/** Suites in their order, with each of their clients. */
function places(results: readonly RecordedResult[]): readonly { suite: string; client: string }[] {
  return suites.flatMap(({ name }) => {
    const clients = results.filter(({ suite }) => suite === name).map(({ client }) => client)
    return [...new Set(clients)].map((client) => ({ suite: name, client }))
  })
}

function outcomes(results: readonly RecordedResult[], suite: string, client: string, broker: string): string {
  const own = results.filter((one) => one.suite === suite && one.client === client && one.broker === broker)
  if (own.length === 0) return 'not recorded'
  const checks = own.flatMap((result) => result.checks)
  const counts = [
    [countOutcome(checks, 'passed'), 'passed'],
    [countOutcome(checks, 'failed'), 'failed'],
    [countOutcome(checks, 'skipped'), 'left out'],
  ] as const
  return counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(', ')
}
