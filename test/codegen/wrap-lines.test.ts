import { expect, test } from 'vitest'
import { wrapLines } from '../../codegen/emit/wrap-lines.ts'

const long = 'x'.repeat(60)

test('short lines stay as they are', () => {
  const text = `const a = f(b, c)\n\n  ${'y'.repeat(118)}\n`
  expect(wrapLines(text)).toBe(text)
})

test('a list is broken between its items, not inside strings or inner brackets', () => {
  expect(wrapLines(`  write(writer, notNull(a, 'b, (c'), [1, 2], '${long}${long}')`)).toBe(
    ['  write(', '    writer,', "    notNull(a, 'b, (c'),", '    [1, 2],', `    '${long}${long}',`, '  )'].join('\n'),
  )
})

test('a conditional expression is broken before its branches', () => {
  expect(wrapLines(`const name = version >= 12 ? readA(reader, '${long}') : readB(reader, '${long}')`)).toBe(
    ['const name = version >= 12', `  ? readA(reader, '${long}')`, `  : readB(reader, '${long}')`].join('\n'),
  )
})

test('a condition is broken before its operators and gets no comma', () => {
  expect(wrapLines(`if (version > 3 && message.${long} !== null && message.${long} !== 0) {`)).toBe(
    ['if (', '  version > 3', `  && message.${long} !== null`, `  && message.${long} !== 0`, ') {'].join('\n'),
  )
})

test('a comment is broken between words', () => {
  const words = 'word '.repeat(40).trim()
  const wrapped = wrapLines(`  /** ${words} */`).split('\n')
  expect(wrapped[0]).toBe('  /**')
  expect(wrapped.at(-1)).toBe('   */')
  expect(wrapped.every((line) => line.length <= 120)).toBe(true)
  expect(
    wrapped
      .slice(1, -1)
      .map((line) => line.replace('   * ', ''))
      .join(' '),
  ).toBe(words)
})
