import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { withApiTables } from '../../compat-tests/api-table/table.ts'

// When it fails: node compat-tests/api-table/write.ts
test('the APIs that are served are told as they are registered', async () => {
  const page = await readFile(new URL('../../docs/compatibility.md', import.meta.url), 'utf8')
  expect(page).toBe(withApiTables(page))
})

test('a page without the place for the tables is refused, rather than left stale', () => {
  expect(() => withApiTables('# Compatibility')).toThrow(/api tables/)
})
