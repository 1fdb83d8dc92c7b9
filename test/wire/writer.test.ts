import { describe, expect, test } from 'vitest'
import { writeCompactRecords, writeRecords } from '../../src/wire/bytes.ts'
import { SlabPool } from '../../src/wire/slab-pool.ts'
import { WireWriter } from '../../src/wire/writer.ts'

function writeBytes(writer: WireWriter, count: number, value: number): void {
  const at = writer.reserve(count)
  writer.buffer.fill(value, at, at + count)
}

describe('a writer', () => {
  test('goes on in another piece without losing a byte', () => {
    const writer = new WireWriter(new SlabPool({ slabBytes: 64 }))
    for (let value = 0; value < 100; value++) writeBytes(writer, 10, value)
    expect(writer.byteLength).toBe(1000)
    const segments = writer.segments()
    expect(segments.length).toBeGreaterThan(10)
    const expected = Buffer.concat(Array.from({ length: 100 }, (_, value) => Buffer.alloc(10, value)))
    expect(Buffer.concat(segments).equals(expected)).toBe(true)
  })

  test('makes room for what is larger than a slab', () => {
    const writer = new WireWriter(new SlabPool({ slabBytes: 64 }))
    writeBytes(writer, 10, 1)
    writeBytes(writer, 1000, 2)
    writeBytes(writer, 10, 3)
    const expected = Buffer.concat([Buffer.alloc(10, 1), Buffer.alloc(1000, 2), Buffer.alloc(10, 3)])
    expect(Buffer.concat(writer.segments()).equals(expected)).toBe(true)
  })

  test('attaches records of 16 KiB and copies smaller ones', () => {
    const large = Buffer.alloc(16 * 1024, 7)
    const small = Buffer.alloc(16 * 1024 - 1, 8)
    const writer = new WireWriter(new SlabPool())
    writeRecords(writer, [large, small], 'Records')
    writeCompactRecords(writer, small, 'Records')
    const segments = writer.segments()
    expect(segments).toHaveLength(3)
    expect(segments[1]).toBe(large)
    const prefix = Buffer.alloc(4)
    prefix.writeInt32BE(large.length + small.length)
    const expected = Buffer.concat([prefix, large, small, Buffer.from('808001', 'hex'), small])
    expect(Buffer.concat(segments).equals(expected)).toBe(true)
  })

  test('patches the frame length after segments were attached', () => {
    const writer = new WireWriter()
    writeBytes(writer, 4, 0)
    writer.attach(Buffer.alloc(20_000, 1))
    writeBytes(writer, 8, 2)
    writer.patchInt32(0, writer.byteLength - 4)
    writer.patchInt32(20_004, 0x01020304)
    const bytes = Buffer.concat(writer.segments())
    expect(bytes.readInt32BE(0)).toBe(20_008)
    expect(bytes.subarray(-8).toString('hex')).toBe('0102030402020202')
    expect(() => writer.patchInt32(20_012, 0)).toThrow(RangeError)
  })

  test.each([
    ['in one slab', 4096, [100], '64'],
    ['of 127 bytes', 4096, [127], '7f'],
    ['of 128 bytes, moved by one', 4096, [128], '8001'],
    ['of 16,384 bytes, moved by two', 65_536, [16_384], '808001'],
    ['that fills the slab, so that the size needs another', 129, [128], '8001'],
    ['over several slabs', 64, [50, 50, 50], '9601'],
    ['short, but over two slabs', 64, [50, 50], '64'],
  ])('puts a size before what follows: %s', (_, slabBytes, parts, sizeHex) => {
    const writer = new WireWriter(new SlabPool({ slabBytes }))
    const mark = writer.beginSized()
    for (const [index, count] of parts.entries()) writeBytes(writer, count, index + 1)
    writer.endSized(mark)
    writeBytes(writer, 1, 0xff)
    const content = parts.map((count, index) => Buffer.alloc(count, index + 1))
    const expected = Buffer.concat([Buffer.from(sizeHex, 'hex'), ...content, Buffer.from('ff', 'hex')])
    const segments = writer.segments()
    expect(Buffer.concat(segments).toString('hex')).toBe(expected.toString('hex'))
    expect(segments.every((segment) => segment.length > 0)).toBe(true)
  })

  test('puts a size before attached bytes, between other output', () => {
    const writer = new WireWriter()
    writeBytes(writer, 3, 9)
    const mark = writer.beginSized()
    writer.attach(Buffer.alloc(20_000, 1))
    writer.endSized(mark)
    writeBytes(writer, 1, 8)
    const expected = Buffer.concat([Buffer.from('090909a09c01', 'hex'), Buffer.alloc(20_000, 1), Buffer.from([8])])
    expect(writer.byteLength).toBe(expected.length)
    expect(Buffer.concat(writer.segments()).equals(expected)).toBe(true)
  })

  test('ends with its segments', () => {
    const writer = new WireWriter(new SlabPool())
    writeBytes(writer, 3, 1)
    expect(writer.segments()).toBe(writer.segments())
    expect(() => writer.reserve(1)).toThrow(/has ended/)
    expect(writer.byteLength).toBe(3)
  })
})
