import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { acceptanceItems } from '../../compat-tests/acceptance.ts'
import { passedItems } from '../../compat-tests/compatibility-page/acceptance-table.ts'
import { withTables } from '../../compat-tests/compatibility-page/page.ts'
import { readRecordedResults } from '../../compat-tests/recorded-results.ts'

// When it fails: node compat-tests/compatibility-page/write.ts
test('the tables are those of the code and of the recorded results', async () => {
  const page = await readFile(new URL('../../docs/compatibility.md', import.meta.url), 'utf8')
  expect(page).toBe(withTables(page, await readRecordedResults()))
})

test('a page without the place for a table is refused, rather than left stale', () => {
  expect(() => withTables('# Compatibility', [])).toThrow(/api table/)
})

test('no result that was recorded is a failure', async () => {
  const results = await readRecordedResults()
  const failed = results.flatMap(({ checks }) => checks.filter(({ outcome }) => outcome === 'failed'))
  expect(failed).toEqual([])
  expect(results).not.toEqual([])
})

test('an item counts as held when a check passed here and none failed', () => {
  const result = (broker: string, outcome: 'passed' | 'failed' | 'skipped', item: number) => ({
    ...{ suite: 'ksql', test: 'admin', client: 'Java 4.3.1', broker, requestedVersions: {} },
    checks: [{ name: 'a check', items: [item], outcome, reason: '' }],
  })
  const ours = 'Chronik Stream'
  expect(
    passedItems([result(ours, 'passed', 1), result(ours, 'skipped', 2), result('Apache Kafka', 'passed', 3)]),
  ).toEqual([1])
  expect(passedItems([result(ours, 'passed', 1), result(ours, 'failed', 1)])).toEqual([])
  expect(acceptanceItems.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
})
