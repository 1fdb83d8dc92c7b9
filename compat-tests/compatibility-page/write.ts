// Writes what is served, and what came of the tests with real clients, into docs/compatibility.md:
// node compat-tests/compatibility-page/write.ts
import { readFile, writeFile } from 'node:fs/promises'
import { readRecordedResults } from '../recorded-results.ts'
import { withTables } from './page.ts'

const page = new URL('../../docs/compatibility.md', import.meta.url)
await writeFile(page, withTables(await readFile(page, 'utf8'), await readRecordedResults()))
