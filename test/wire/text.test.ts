import { describe, expect, test } from 'vitest'
import { WireReader } from '../../src/wire/reader.ts'
import {
  readCompactNullableString,
  readCompactString,
  readNullableString,
  readString,
  writeCompactNullableString,
  writeCompactString,
  writeNullableString,
  writeString,
} from '../../src/wire/text.ts'
import { WireWriter } from '../../src/wire/writer.ts'

function written(write: (writer: WireWriter) => void): Buffer {
  const writer = new WireWriter()
  write(writer)
  return Buffer.concat(writer.segments())
}

const texts = [
  '',
  'a',
  'orders',
  'exactly-twenty-chars',
  'twenty-one-characters',
  'ä',
  'grüße-aus-köln',
  '日本語のトピック',
  '🚀'.repeat(7),
  // ASCII of 126 and 127 bytes: the compact prefix grows from one byte to two.
  'x'.repeat(126),
  'x'.repeat(127),
  // 64 units that are 128 bytes: the prefix guessed from the units is too short.
  'é'.repeat(64),
  '€'.repeat(5461),
  'x'.repeat(32_767),
]

describe('strings', () => {
  test.each(texts.map((text) => [text.length, text]))('of %d units come back from both forms', (_, text) => {
    const utf8 = Buffer.from(text)
    const legacy = written((writer) => writeString(writer, text, 'Name'))
    expect(legacy.readInt16BE(0)).toBe(utf8.length)
    expect(legacy.subarray(2).equals(utf8)).toBe(true)
    expect(readString(new WireReader(legacy), 'Name')).toBe(text)
    const compact = written((writer) => writeCompactString(writer, text, 'Name'))
    expect(compact.subarray(-utf8.length || compact.length).equals(utf8)).toBe(true)
    const reader = new WireReader(compact)
    expect(readCompactString(reader, 'Name')).toBe(text)
    expect(reader.at).toBe(compact.length)
  })

  test('null is -1, or 0 when compact, and only where it is allowed', () => {
    expect(written((writer) => writeNullableString(writer, null, 'Name')).toString('hex')).toBe('ffff')
    expect(written((writer) => writeCompactNullableString(writer, null, 'Name')).toString('hex')).toBe('00')
    expect(readNullableString(new WireReader(Buffer.from('ffff', 'hex')), 'Name')).toBeNull()
    expect(readCompactNullableString(new WireReader(Buffer.from('00', 'hex')), 'Name')).toBeNull()
    expect(() => readString(new WireReader(Buffer.from('ffff', 'hex')), 'Name')).toThrow(/Name.*null/)
    expect(() => readCompactString(new WireReader(Buffer.from('00', 'hex')), 'Name')).toThrow(/Name.*null/)
    expect(() => writeString(new WireWriter(), null, 'Name')).toThrow(/Name.*null/)
    expect(() => writeCompactString(new WireWriter(), null, 'Name')).toThrow(/Name.*null/)
  })

  test('the limit is 32,767 bytes of UTF-8, not units, in both forms and both directions', () => {
    for (const text of ['x'.repeat(32_768), '€'.repeat(10_923)]) {
      expect(() => writeString(new WireWriter(), text, 'Name')).toThrow(/longer than 32767/)
      expect(() => writeCompactString(new WireWriter(), text, 'Name')).toThrow(/longer than 32767/)
    }
    // 32,768 + 1 as an unsigned varint, and enough bytes behind it.
    const frame = Buffer.concat([Buffer.from('818002', 'hex'), Buffer.alloc(32_768, 0x78)])
    expect(() => readCompactString(new WireReader(frame), 'Name')).toThrow(/longer than 32767/)
  })

  test('broken text becomes the replacement character both ways', () => {
    const bytes = written((writer) => writeString(writer, `a\ud800b`, 'Name'))
    expect(bytes.toString('hex')).toBe('000561efbfbd62')
    expect(readString(new WireReader(Buffer.from('0001ff', 'hex')), 'Name')).toBe('\ufffd')
  })
})
