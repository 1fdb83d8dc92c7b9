import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guideCommands } from '../../compat-tests/guide/commands.ts'

const docs = new URL('../../docs/', import.meta.url)
const guide = readFileSync(new URL('ksql.md', docs), 'utf8')

/** Blocks of the page: what stands in front of each, its language, its text. */
const blocks = [...guide.matchAll(/(.*)\n\n?```(\w*)\n([\s\S]*?)```/g)].map(
  ([, before = '', language = '', text = '']) => ({
    file: /^File: \[(.*?)\]/.exec(before)?.[1],
    language,
    text,
  }),
)

test('every block is a file that the suites load, or commands that they run', () => {
  const shown = blocks.filter(({ language }) => language !== 'sh')
  expect(shown.map(({ file }) => file)).toEqual(
    ['ksql-server.properties', 'schema-registry.properties', 'streams.properties', 'flink.sql'].map(
      (name) => `ksql/${name}`,
    ),
  )
  for (const { file, text } of shown) expect(text).toBe(readFileSync(new URL(file ?? '', docs), 'utf8'))
  expect(readdirSync(new URL('ksql', docs)).length).toBe(shown.length)
})

test('the commands of the page are those that are run', () => {
  const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trimEnd().split('\n'))
  expect(lines.length).toBeGreaterThan(10)
  expect(guideCommands(guide)).toEqual(lines)
})

test('the metrics that it names are there', () => {
  const known = readFileSync(new URL('metrics.md', docs), 'utf8')
  const named = [...guide.matchAll(/`((?:chronik|kafka)_\w+)`/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((name) => !known.includes(`\`${name}\``))).toEqual([])
})
