import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { generateFiles } from '../../codegen/emit/generate.ts'
import { writeFolder } from '../../codegen/emit/write-folder.ts'
import { loadMessages } from '../../codegen/load.ts'
import { apiDescription } from '../../generated/api-keys.ts'
import { messagePair } from '../../generated/messages.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'chronik-generated-'))
afterAll(() => rmSync(folder, { recursive: true }))

const messages = loadMessages(join(root, 'schemas'))
const files = generateFiles(messages, join(root, 'codegen', 'templates'))

describe('generated/', () => {
  test('is what the descriptors give, byte for byte', () => {
    const present = readdirSync(join(root, 'generated')).filter((name) => name.endsWith('.ts'))
    expect(present.sort()).toEqual([...files.keys()].sort())
    for (const [name, text] of files) {
      expect(readFileSync(join(root, 'generated', name), 'utf8') === text, name).toBe(true)
    }
  })

  test('does not depend on the order of the descriptors', () => {
    const again = generateFiles([...messages].reverse(), join(root, 'codegen', 'templates'))
    expect([...again].sort()).toEqual([...files].sort())
  })

  test('says on every first line what it is and where it comes from', () => {
    for (const [name, text] of files) {
      expect(text, name).toMatch(/^\/\/ Generated from schemas\/\S+\.json by `npm run codegen`\. Do not edit\.\n/)
    }
  })

  test('keeps its lines to 120 columns', () => {
    const long = [...files].flatMap(([name, text]) =>
      text.split('\n').flatMap((line, index) => (line.length > 120 ? [`${name}:${index + 1}`] : [])),
    )
    expect(long).toEqual([])
  })

  test('has a row and no file for an API that Kafka removed', () => {
    const removed = messages.filter(({ validVersions }) => validVersions === null)
    expect(removed).toHaveLength(8)
    expect([...files.keys()].filter((name) => name.startsWith('leader-and-isr'))).toEqual([])
    expect(apiDescription(4)).toMatchObject({ name: 'LeaderAndIsr', validVersions: null })
    expect(messagePair(4)).toBeNull()
    expect(messagePair(3)?.response.name).toBe('MetadataResponse')
  })

  test('loses the files of messages that are gone, and is written only where it changed', () => {
    writeFileSync(join(folder, 'gone-request.ts'), '')
    const first = writeFolder(folder, files)
    expect(first.written).toHaveLength(files.size)
    expect(first.removed).toEqual(['gone-request.ts'])
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort())
    writeFileSync(join(folder, 'messages.ts'), 'changed')
    expect(writeFolder(folder, files)).toEqual({ written: ['messages.ts'], removed: [] })
  })
})
