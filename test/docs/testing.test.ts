import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const guide = readFileSync(new URL('../../docs/testing.md', import.meta.url), 'utf8')
const blocks = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code)

/** An example as a file that is run as a test, with the names under which the package is imported. */
function example(file: string): string {
  return readFileSync(new URL(`testing/${file}`, import.meta.url), 'utf8')
    .replaceAll('../../../src/client/index.ts', 'chronik-stream/client')
    .replaceAll('../../../src/index.ts', 'chronik-stream')
}

test('the guide to testing shows what is run', () => {
  expect(blocks).toEqual(['kafkajs', 'consumer-group', 'platformatic'].map((name) => example(`${name}.test.ts`)))
})

test('the guide to testing names every option of startBroker', () => {
  const source = readFileSync(new URL('../../src/index.ts', import.meta.url), 'utf8')
  const options = /interface StartBrokerOptions \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? ''
  const names = [...options.matchAll(/readonly (\w+)\?/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
})
