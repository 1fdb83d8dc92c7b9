import { describe, expect, test } from 'vitest'
import type { TextBuffer } from '../../src/wire/text-buffer.ts'
import { readCachedText } from '../../src/wire/text-cache.ts'

function read(text: string, at = 3): string {
  const bytes = Buffer.concat([Buffer.alloc(at, 0x2a), Buffer.from(text), Buffer.from('behind')]) as TextBuffer
  return readCachedText(bytes, at, at + Buffer.byteLength(text))
}

describe('the text cache', () => {
  test('gives every name back as it was sent, also when more names than slots take turns', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `orders-${index}`)
    for (let round = 0; round < 2; round++) {
      for (const name of names) expect(read(name)).toBe(name)
    }
  })

  test('tells apart names that share their slot', () => {
    // Equal in length and in every byte the slot is made of.
    const names = ['a0cdefgh', 'a1cdefgh', 'a2cdefgh', 'a0cdefgh', 'a1cdefgh']
    for (const name of names) expect(read(name)).toBe(name)
  })

  test('does not take bytes for units beyond ASCII', () => {
    for (const text of ['é', 'Ã©', 'é', 'köln', 'k\u00c3\u00b6ln', '日本', '🚀', '']) {
      expect(read(text)).toBe(text)
      expect(read(text)).toBe(text)
    }
    const broken = Buffer.from('ff', 'hex') as TextBuffer
    expect(readCachedText(broken, 0, 1)).toBe('\ufffd')
    expect(read('ÿ')).toBe('ÿ')
  })

  test('reads text of every length around its own limit', () => {
    for (let length = 0; length < 80; length++) {
      const text = 'abcdefghij'.repeat(8).slice(0, length)
      expect(read(text)).toBe(text)
      expect(read(text, 0)).toBe(text)
    }
  })
})
