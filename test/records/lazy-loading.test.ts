import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../src/records/', import.meta.url)

test('importing the records code loads no native library; using it does', () => {
  const modules = readdirSync(folder).map((file) => new URL(file, folder).href)
  const script = `
    const loaded = () => process.report.getReport().sharedObjects.filter((path) => path.endsWith('.node')).length
    process.report.excludeNetwork = true
    for (const module of ${JSON.stringify(modules)}) await import(module)
    const before = loaded()
    const { crc32c } = await import(${JSON.stringify(new URL('crc32c.ts', folder).href)})
    crc32c(new Uint8Array(1))
    console.log(before, loaded())
  `
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  expect(output.trim()).toBe('0 1')
})
