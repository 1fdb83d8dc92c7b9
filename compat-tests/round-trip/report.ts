import type { CheckResult } from '../harness/results.ts'
import type { Round, Verdict } from './rounds.ts'

export interface RoundResult {
  readonly round: Round
  readonly produced: Verdict
  /** Empty when nothing was read at that point. */
  readonly consumed: readonly Verdict[]
  readonly consumedAfterKill: readonly Verdict[]
}

const COLUMNS = ['producer', 'codec', 'MB', 'in MB/s', 'out MB/s, sha256', 'after kill -9']

/** One result as a line of text, not aligned with others. */
export function formatLine(result: RoundResult): string {
  return formatRow(result).join('  ')
}

/** The results as a table of text, one line per round. */
export function formatTable(results: readonly RoundResult[]): string {
  const rows = [COLUMNS, ...results.map(formatRow)]
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

function formatRow({ round, produced, consumed, consumedAfterKill }: RoundResult): string[] {
  return [
    round.producer.name,
    round.codec,
    (round.corpus.bytes / 1e6).toFixed(0),
    formatVerdict(produced),
    formatVerdicts(consumed),
    formatVerdicts(consumedAfterKill),
  ]
}

function formatVerdicts(verdicts: readonly Verdict[]): string {
  return verdicts.length === 0
    ? '-'
    : verdicts.map((verdict) => `${verdict.client} ${formatVerdict(verdict)}`).join(', ')
}

function formatVerdict({ ok, mbPerSecond }: Verdict): string {
  return ok ? `${mbPerSecond.toFixed(1)} ok` : 'FAILED'
}

/** Every client call as a check, in the order of the results. */
export function checksOf(results: readonly RoundResult[]): CheckResult[] {
  const checks = (when: string, { topic }: Round, verdicts: readonly Verdict[]): CheckResult[] =>
    verdicts.map(({ client, ok, reason }) => {
      return { name: `${topic}, ${client}${when}`, items: [], outcome: ok ? 'passed' : 'failed', reason: reason.trim() }
    })
  return results.flatMap(({ round, produced, consumed, consumedAfterKill }) => [
    ...checks('', round, [produced, ...consumed]),
    ...checks(' after kill -9', round, consumedAfterKill),
  ])
}

/** Every client call that went wrong, with its reason, and the counts CI reads. */
export function formatSummary(results: readonly RoundResult[]): { text: string; failedCount: number } {
  const checks = checksOf(results)
  const failed = checks.filter(({ outcome }) => outcome === 'failed')
  const reasons = failed.map(({ name, reason }) => `FAILED ${name}: ${reason}\n`)
  const text = `${reasons.join('')}${checks.length - failed.length} passed, ${failed.length} failed`
  return { text, failedCount: failed.length }
}
