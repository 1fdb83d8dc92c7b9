import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLineBatches } from '../../compat-tests/clients/line-batches.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'line-batches-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function batchesOf(text: string, batchBytes: number): Promise<string[][]> {
  const file = join(folder, 'lines.txt')
  await writeFile(file, text)
  const batches: string[][] = []
  for await (const lines of readLineBatches(file, batchBytes)) batches.push(lines.map(String))
  return batches
}

test('lines come back in order, without their newlines, across the chunks of a large file', async () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `line ${index} ${'x'.repeat(index % 90)}`)
  const batches = await batchesOf(`${lines.join('\n')}\n`, 64 * 1024)
  expect(batches.flat()).toEqual(lines)
  expect(batches.length).toBeGreaterThan(50)
})

test('a batch holds no more bytes than asked for, the overhead of its records counted', async () => {
  const batches = await batchesOf('a\n'.repeat(1000), 170)
  expect(new Set(batches.map(({ length }) => length))).toEqual(new Set([10]))
})

test('a line longer than a batch goes alone', async () => {
  const long = 'y'.repeat(5_000)
  expect(await batchesOf(`a\n${long}\nb\n`, 1_000)).toEqual([['a'], [long], ['b']])
})

test('a last line without newline is a line', async () => {
  expect(await batchesOf('a\nb', 1_000)).toEqual([['a', 'b']])
})

test('an empty file has no batches', async () => {
  expect(await batchesOf('', 1_000)).toEqual([])
})
