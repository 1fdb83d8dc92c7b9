import { readFile, writeFile } from 'node:fs/promises'
import type { TestResult } from './harness/results.ts'

/** A result without what differs from run to run. */
export type RecordedResult = Omit<TestResult, 'seconds'>

const FILE = new URL('results.jsonl', import.meta.url)

/** What was recorded last of each suite and broker; docs/compatibility.md is made from it. */
export async function readRecordedResults(): Promise<readonly RecordedResult[]> {
  const lines = (await readFile(FILE, 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as RecordedResult)
}

/** Puts results in the place of earlier ones of the same suites with the same broker. */
export async function recordResults(results: readonly TestResult[]): Promise<void> {
  const place = ({ suite, broker }: RecordedResult) => `${suite} ${broker}`
  const renewed = new Set(results.map(place))
  const kept = (await readRecordedResults()).filter((result) => !renewed.has(place(result)))
  const fresh = results.map(({ seconds: _, ...result }) => result)
  const all = [...kept, ...fresh].toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
  await writeFile(FILE, all.map((result) => `${JSON.stringify(result)}\n`).join(''))
}
