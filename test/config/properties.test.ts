import { expect, test } from 'vitest'
import { parseProperties } from '../../src/config/properties.ts'

function read(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(parseProperties(text, 'f').map(({ key, value }) => [key, value]))
}

test.each([
  ['a=b', { a: 'b' }],
  ['a = b ', { a: 'b ' }],
  ['a:b', { a: 'b' }],
  ['a b=c', { a: 'b=c' }],
  ['a = = b', { a: '= b' }],
  ['  a\t:\fb', { a: 'b' }],
  ['a', { a: '' }],
  ['# a=b\n! c=d\n\n  # e=f', {}],
  ['a=1\\\n   ,2\\\n  #3\nb=4', { a: '1,2#3', b: '4' }],
  ['a=x\\\\\nb=y', { a: 'x\\', b: 'y' }],
  ['a=1\\', { a: '1' }],
  ['a\\ b\\:c\\=d=e', { 'a b:c=d': 'e' }],
  ['a=\\t\\n\\r\\f\\q\\\\', { a: '\t\n\r\fq\\' }],
  ['a=\\u00e9\\u20AC', { a: 'é€' }],
  ['a=1\r\nb=2\rc=3', { a: '1', b: '2', c: '3' }],
  ['\uFEFFa=ü', { a: 'ü' }],
  ['a=1\na=2', { a: '2' }],
])('%j is read as java.util.Properties reads it', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('entries tell the line on which they begin', () => {
  const entries = parseProperties('# one\na=1\\\n  2\n\nb=3', 'f')
  expect(entries.map(({ key, lineNumber }) => [key, lineNumber])).toEqual([
    ['a', 2],
    ['b', 5],
  ])
})

test('a broken escape is refused with its line', () => {
  expect(() => parseProperties('a=1\nb=\\u12', 'f')).toThrow('f line 2')
})
