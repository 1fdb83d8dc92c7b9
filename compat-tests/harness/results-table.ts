import { countOutcome, type TestResult } from './results.ts'

/** What came of a suite. */
export interface SuiteEnd {
  readonly suite: string
  readonly results: readonly TestResult[]
  /** A toolchain is missing, and that is no failure here. */
  readonly isLeftOut: boolean
  /** Its process ended with 0. */
  readonly hasEndedWell: boolean
}

const COLUMNS = ['', 'suite', 'client', 'passed', 'failed', 'left out', 's']

/** All results in a table, one line for each suite and client, and a line of sums; a check counts as one. */
export function formatResults(ends: readonly SuiteEnd[]): { text: string; failedCount: number } {
  const rows = ends.flatMap(suiteRows)
  const widths = COLUMNS.map((_, column) => Math.max(...[COLUMNS, ...rows].map((row) => row[column]?.length ?? 0)))
  const lines = [COLUMNS, ...rows].map((row) =>
    row.map((cell, column) => (column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))),
  )
  const checks = ends.flatMap(({ results }) => results.flatMap((result) => result.checks))
  // A suite that fails without a failed check did not come to its checks, or not to all of them.
  const brokenCount = ends.filter((end) => !end.isLeftOut && !end.hasEndedWell && failedChecks(end) === 0).length
  const failedCount = countOutcome(checks, 'failed') + brokenCount
  const [passed, leftOut] = [countOutcome(checks, 'passed'), countOutcome(checks, 'skipped')]
  const sums = `${passed} passed, ${failedCount} failed, ${leftOut} left out`
  return { text: `${lines.map((cells) => cells.join('  ').trimEnd()).join('\n')}\n${sums}`, failedCount }
}

function failedChecks({ results }: SuiteEnd): number {
  return results.reduce((sum, { checks }) => sum + countOutcome(checks, 'failed'), 0)
}

function suiteRows(end: SuiteEnd): string[][] {
  const { suite, results, isLeftOut, hasEndedWell } = end
  if (isLeftOut) return [['⏭', suite, 'its toolchain is missing: see above', '', '', '', '']]
  const clients = [...new Set(results.map(({ client }) => client))]
  const rows = clients.map((client) => {
    const own = results.filter((result) => result.client === client)
    const checks = own.flatMap((result) => result.checks)
    const counts = (['passed', 'failed', 'skipped'] as const).map((outcome) => countOutcome(checks, outcome))
    const seconds = own.reduce((sum, result) => sum + result.seconds, 0).toFixed(0)
    return [counts[1] === 0 ? '✅' : '❌', suite, client, ...counts.map(String), seconds]
  })
  if (!hasEndedWell && failedChecks(end) === 0) rows.push(['❌', suite, 'it did not come to its end', '', '', '', ''])
  return rows
}
