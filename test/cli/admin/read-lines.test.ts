import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readLines } from '../../../src/cli/admin/read-lines.ts'

async function linesOf(chunks: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
  for await (const some of readLines(stream)) lines.push(...some.map(String))
  return lines
}

test.each([
  { chunks: ['a\nb\n'], lines: ['a', 'b'] },
  { chunks: ['a\n\n\nb'], lines: ['a', '', '', 'b'] },
  { chunks: ['lo', 'ng', ' line\nnext', '\n'], lines: ['long line', 'next'] },
  { chunks: ['a', '\n', '\n', 'b\r\n'], lines: ['a', '', 'b\r'] },
  { chunks: ['\n'], lines: [''] },
  { chunks: [], lines: [] },
])('$chunks holds the lines $lines', async ({ chunks, lines }) => {
  expect(await linesOf(chunks)).toEqual(lines)
})
