// Writes which APIs are served, in which versions, into docs/compatibility.md: node compat-tests/api-table/write.ts
import { readFile, writeFile } from 'node:fs/promises'
import { withApiTables } from './table.ts'

const page = new URL('../../docs/compatibility.md', import.meta.url)
await writeFile(page, withApiTables(await readFile(page, 'utf8')))
