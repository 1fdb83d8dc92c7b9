import { describe, expect, test } from 'vitest'
import { WireReader } from '../../src/wire/reader.ts'
import { putUvarint, readUvarint, uvarintBytes, writeUvarint } from '../../src/wire/varint.ts'
import { WireWriter } from '../../src/wire/writer.ts'

const encodings: [value: number, hex: string][] = [
  [0, '00'],
  [1, '01'],
  [0x7f, '7f'],
  [0x80, '8001'],
  [0x3fff, 'ff7f'],
  [0x4000, '808001'],
  [0x1fffff, 'ffff7f'],
  [0x200000, '80808001'],
  [0xfffffff, 'ffffff7f'],
  [0x10000000, '8080808001'],
  [0x7fffffff, 'ffffffff07'],
  [0x80000000, '8080808008'],
  [0xffffffff, 'ffffffff0f'],
]

function codeOf(hex: string): unknown {
  try {
    return readUvarint(new WireReader(Buffer.from(hex, 'hex')), 'Field')
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}

describe('unsigned varints', () => {
  test.each(encodings)('%d is %s', (value, hex) => {
    const writer = new WireWriter()
    writeUvarint(writer, value)
    const bytes = Buffer.concat(writer.segments())
    expect(bytes.toString('hex')).toBe(hex)
    expect(uvarintBytes(value)).toBe(bytes.length)
    const reader = new WireReader(bytes)
    expect(readUvarint(reader, 'Field')).toBe(value)
    expect(reader.at).toBe(bytes.length)
    const room = Buffer.alloc(6, 0xee)
    expect(putUvarint(room, 1, value)).toBe(1 + bytes.length)
    expect(room.subarray(1, 1 + bytes.length).toString('hex')).toBe(hex)
  })

  test('a longer form than needed still reads', () => {
    expect(codeOf('8000')).toBe(0)
    expect(codeOf('ff808000')).toBe(0x7f)
  })

  test('more than 32 bits are refused, in the last byte and behind it', () => {
    expect(codeOf('ffffffff10')).toBe('CHRONIK_WIRE_VARINT')
    expect(codeOf('ffffffff8f01')).toBe('CHRONIK_WIRE_VARINT')
    expect(codeOf('808080808000')).toBe('CHRONIK_WIRE_VARINT')
  })

  test('the end of the frame counts, not the end of the buffer', () => {
    const buffer = Buffer.from('8001', 'hex')
    expect(() => readUvarint(new WireReader(buffer, 0, 1), 'Field')).toThrow(/Field, byte 0: needs 2 bytes, 1 left/)
    expect(() => readUvarint(new WireReader(buffer, 1, 1), 'Field')).toThrow(/needs 1 bytes, 0 left/)
  })
})
