import { type AcceptanceItem, acceptanceItems } from '../acceptance.ts'
import type { CheckResult } from '../harness/results.ts'
import type { RecordedResult } from '../recorded-results.ts'
import { table } from './section.ts'

/** More checks than these are counted, not named. */
const NAMES_MAX = 4
const OURS = 'Chronik Stream'
const KAFKA = 'Apache Kafka'

interface PlacedCheck extends CheckResult {
  readonly suite: string
  readonly broker: string
}

/** What must hold for stream processors, and the checks that show it; Markdown. */
export function acceptanceTable(results: readonly RecordedResult[]): string {
  const rows = acceptanceItems.map((item) => {
    const checks = checksOf(item, results)
    const [ours, kafka] = [OURS, KAFKA].map((name) => checks.filter(({ broker }) => broker === name))
    return [`${item.number}`, item.text, shownBy(checks), tally(ours ?? []), tally(kafka ?? [])]
  })
  return table(['', 'what', 'shown by', 'here', 'Kafka'], rows)
}

/** Numbers of the items of which a check passed here and none failed. */
export function passedItems(results: readonly RecordedResult[]): readonly number[] {
  return acceptanceItems.filter((item) => isPassed(checksOf(item, results))).map(({ number }) => number)
}

function isPassed(checks: readonly PlacedCheck[]): boolean {
  const tried = checks.filter(({ broker, outcome }) => broker === OURS && outcome !== 'skipped')
  return tried.length > 0 && tried.every(({ outcome }) => outcome === 'passed')
}

function checksOf({ number }: AcceptanceItem, results: readonly RecordedResult[]): readonly PlacedCheck[] {
  return results.flatMap(({ suite, broker, checks }) =>
    checks.filter(({ items }) => items.includes(number)).map((check) => ({ ...check, suite, broker })),
  )
}

function shownBy(checks: readonly PlacedCheck[]): string {
  const names = [...new Set(checks.map(({ suite, name }) => `${suite}: ${name}`))]
  const surplus = names.length > NAMES_MAX ? [`and ${names.length - NAMES_MAX + 1} more`] : []
  const shown = surplus.length === 0 ? names : names.slice(0, NAMES_MAX - 1)
  return [...shown, ...surplus].join('; ')
}

function tally(checks: readonly PlacedCheck[]): string {
  const tried = checks.filter(({ outcome }) => outcome !== 'skipped')
  if (tried.length === 0) return '-'
  return `${tried.filter(({ outcome }) => outcome === 'passed').length} of ${tried.length}`
}
