import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compress, decompress } from '../../src/records/compression.ts'
import { compressionTypes } from '../../src/records/compression-type.ts'
import { RecordError, type RecordFaultKind } from '../../src/records/record-error.ts'

const snappy: typeof import('snappy') = createRequire(import.meta.url)('snappy')
const lz4: typeof import('lz4-napi') = createRequire(import.meta.url)('lz4-napi')

const MIB = 1024 * 1024
const codecs = compressionTypes.filter((type) => type !== 'none')
const prose = Buffer.from('a record batch holds records, and records hold values. '.repeat(4000))

/** What `decompress` answers: the bytes, or the kind of its error; any other error fails the test. */
function outcome(type: (typeof codecs)[number], input: Buffer, outputBytesMax: number): Buffer | RecordFaultKind {
  try {
    return decompress(type, input, outputBytesMax)
  } catch (error) {
    if (error instanceof RecordError) return error.kind
    throw error
  }
}

describe.each(codecs)('%s', (type) => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('a')],
    ['prose', prose],
    ['noise', randomBytes(100_000)],
    ['5 MiB of zeros', Buffer.alloc(5 * MIB)],
  ])('gives back %s', (_name, input) => {
    expect(decompress(type, compress(type, input), input.length).equals(input)).toBe(true)
  })

  test('gives back what was in the middle of a buffer, and from there', () => {
    const middle = prose.subarray(1000, 90_000)
    const stored = Buffer.concat([Buffer.alloc(7), compress(type, middle), Buffer.alloc(7)]).subarray(7, -7)
    expect(decompress(type, stored, MIB).equals(middle)).toBe(true)
  })

  test('makes prose smaller', () => {
    expect(compress(type, prose).length).toBeLessThan(prose.length / 5)
  })

  test('keeps to the limit to the byte', () => {
    const stored = compress(type, prose)
    expect(outcome(type, stored, prose.length)).toEqual(prose)
    for (const limit of [0, 1, 1000, prose.length - 1]) expect(outcome(type, stored, limit)).toBe('OUTPUT_LIMIT')
  })

  test('refuses bytes cut anywhere, or gives no more than there was', () => {
    const stored = compress(type, prose.subarray(0, 5000))
    for (let length = 0; length < stored.length; length++) {
      const cut = outcome(type, stored.subarray(0, length), MIB)
      // snappy-java's stream has no end mark: at the end of a block it is simply shorter.
      if (type === 'snappy' && length === 16) expect(cut).toEqual(Buffer.alloc(0))
      else expect([length, cut]).toEqual([length, 'COMPRESSION'])
    }
  })

  test('never answers random bytes with anything but bytes within the limit or a RecordError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        const found = outcome(type, Buffer.from(input), 5000)
        expect(typeof found === 'string' || found.length <= 5000).toBe(true)
      }),
    )
  })

  test('never answers mutated bytes with anything but bytes within the limit or a RecordError', () => {
    const stored = compress(type, prose.subarray(0, 20_000))
    const change = fc.tuple(fc.nat(stored.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const mutated = Buffer.from(stored)
        for (const [index, byte] of changes) mutated[index] = byte
        const found = outcome(type, mutated, 40_000)
        expect(typeof found === 'string' || found.length <= 40_000).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('an error tells nothing of the bytes', () => {
    const garbage = Buffer.from('secret payload that is not compressed at all')
    expect(() => decompress(type, garbage, MIB)).toThrow('The records cannot be decompressed.')
  })
})

describe('none', () => {
  test('is the same bytes, within the limit', () => {
    expect(compress('none', prose)).toBe(prose)
    expect(decompress('none', prose, prose.length)).toBe(prose)
    expect(() => decompress('none', prose, prose.length - 1)).toThrow(RecordError)
  })

  test('an unknown type is refused by name', () => {
    expect(() => decompress(null, prose, MIB)).toThrow(
      expect.objectContaining({ kind: 'COMPRESSION_TYPE', kafkaError: 'UNSUPPORTED_COMPRESSION_TYPE' }),
    )
  })
})

describe('gzip', () => {
  test('reads members one after another, under one limit', () => {
    const stored = Buffer.concat([gzipSync('one, '), gzipSync('two')])
    expect(outcome('gzip', stored, 8)).toEqual(Buffer.from('one, two'))
    expect(outcome('gzip', stored, 7)).toBe('OUTPUT_LIMIT')
  })
})

describe('zstd', () => {
  test('reads frames one after another, under one limit', () => {
    const stored = Buffer.concat([zstdCompressSync(prose), zstdCompressSync('more'), zstdCompressSync('')])
    expect(outcome('zstd', stored, prose.length + 4)).toEqual(Buffer.concat([prose, Buffer.from('more')]))
    expect(outcome('zstd', stored, prose.length + 3)).toBe('OUTPUT_LIMIT')
    expect(outcome('zstd', Buffer.concat([stored, Buffer.from('rest')]), MIB)).toBe('COMPRESSION')
  })

  test('reads frames of the largest window', () => {
    const params = { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_compressionLevel]: 19 }
    expect(outcome('zstd', zstdCompressSync(prose, { params }), MIB)).toEqual(prose)
  })
})

describe('snappy', () => {
  const int32 = (value: number): Buffer => {
    const bytes = Buffer.alloc(4)
    bytes.writeInt32BE(value)
    return bytes
  }
  const header = Buffer.concat([Buffer.from('82534e4150505900', 'hex'), int32(1), int32(1)])
  const block = (bytes: Buffer): Buffer => {
    const compressed = snappy.compressSync(bytes)
    return Buffer.concat([int32(compressed.length), compressed])
  }

  test('reads a raw block, as librdkafka writes it', () => {
    expect(outcome('snappy', snappy.compressSync(prose), prose.length)).toEqual(prose)
    expect(outcome('snappy', snappy.compressSync(prose), prose.length - 1)).toBe('OUTPUT_LIMIT')
  })

  test("writes snappy-java's stream in blocks of 32 KiB", () => {
    const stored = compress('snappy', prose.subarray(0, 70_000))
    expect(stored.subarray(0, 16)).toEqual(header)
    const first = stored.subarray(20, 20 + stored.readInt32BE(16))
    expect(snappy.uncompressSync(first)).toEqual(prose.subarray(0, 32_768))
  })

  test('reads streams one after another', () => {
    const stored = Buffer.concat([header, block(Buffer.from('one, ')), header, block(Buffer.from('two'))])
    expect(outcome('snappy', stored, MIB)).toEqual(Buffer.from('one, two'))
  })

  test.each([
    ['a negative block length', Buffer.concat([header, int32(-1), Buffer.alloc(20)])],
    ['a block beyond the end', Buffer.concat([header, int32(9), Buffer.alloc(8)])],
    ['half a block length', Buffer.concat([header, Buffer.alloc(3)])],
  ])('refuses %s', (_name, stored) => {
    expect(outcome('snappy', stored, MIB)).toBe('COMPRESSION')
  })

  test('refuses a block that claims more than its bytes can make, whatever the limit', () => {
    expect(outcome('snappy', Buffer.from('ffffffff0f0000', 'hex'), Number.MAX_SAFE_INTEGER)).toBe('COMPRESSION')
    expect(outcome('snappy', Buffer.from('ffffffffffff01', 'hex'), Number.MAX_SAFE_INTEGER)).toBe('COMPRESSION')
  })

  test('adds up the blocks of a stream against the limit', () => {
    const stored = Buffer.concat([header, ...Array.from({ length: 100 }, () => block(Buffer.alloc(32_768)))])
    expect(outcome('snappy', stored, 32_768 * 100 - 1)).toBe('OUTPUT_LIMIT')
    expect(outcome('snappy', stored, 32_768 * 100)).toHaveLength(32_768 * 100)
  })
})

describe('lz4', () => {
  test('writes frames that Java reads: independent blocks, no content checksum, a right header checksum', () => {
    for (const input of [Buffer.alloc(0), Buffer.from('a'), prose, Buffer.alloc(5 * MIB)]) {
      const stored = compress('lz4', input)
      expect(stored.readUInt32LE(0)).toBe(0x184d2204)
      expect((stored[4] as number).toString(2)).toBe('1100000')
      // Second byte of xxHash-32 over flags and block size, by block size.
      const checksums: Record<number, number> = { 64: 0x82, 80: 0xfb, 96: 0x51, 112: 0x73 }
      expect(stored[6]).toBe(checksums[stored[5] as number])
    }
  })

  test.each([
    ['block checksums', { blockChecksums: true }, 5],
    ['a content checksum', { contentChecksum: true }, 1],
  ])('reads frames with %s, and sees when they are wrong', (_name, options, bytesFromEnd) => {
    const stored = lz4.compressFrameSync(prose, options)
    expect(outcome('lz4', stored, prose.length)).toEqual(prose)
    const at = stored.length - bytesFromEnd
    stored[at] = (stored[at] as number) ^ 1
    expect(outcome('lz4', stored, prose.length)).toBe('COMPRESSION')
  })

  test('sees a wrong header checksum', () => {
    const stored = compress('lz4', prose)
    stored[6] = (stored[6] as number) ^ 1
    expect(outcome('lz4', stored, MIB)).toBe('COMPRESSION')
  })

  test('reads the frames of Kafka clients block by block to the same bytes', () => {
    const noise = randomBytes(65_536)
    const piece = (bytes: Buffer): Buffer => lz4.compressFrameSync(bytes).subarray(7, -4)
    const blocks = [prose.subarray(0, 65_536), noise, prose.subarray(0, 10)]
    const stored = Buffer.concat([Buffer.from('04224d18604082', 'hex'), ...blocks.map(piece), Buffer.alloc(4)])
    expect(outcome('lz4', stored, 131_082)).toEqual(Buffer.concat(blocks))
    expect(lz4.decompressFrameSync(stored)).toEqual(Buffer.concat(blocks))
    expect(outcome('lz4', stored, 131_081)).toBe('OUTPUT_LIMIT')
  })

  test('a block may not become more than the frame says', () => {
    const block = compress('lz4', Buffer.alloc(70_000)).subarray(7, -4)
    const stored = Buffer.concat([Buffer.from('04224d18604082', 'hex'), block, Buffer.alloc(4)])
    expect(outcome('lz4', stored, MIB)).toBe('COMPRESSION')
  })

  test('refuses bytes after the frame', () => {
    const stored = compress('lz4', prose)
    expect(outcome('lz4', Buffer.concat([stored, Buffer.alloc(1)]), MIB)).toBe('COMPRESSION')
    expect(outcome('lz4', Buffer.concat([stored, stored]), MIB)).toBe('COMPRESSION')
  })

  test('refuses a bomb of many dense blocks before it is decompressed', () => {
    const frame = compress('lz4', Buffer.alloc(4 * MIB))
    const block = frame.subarray(7, -4)
    const bomb = Buffer.concat([frame.subarray(0, 7), ...Array.from({ length: 500 }, () => block), Buffer.alloc(4)])
    const before = process.memoryUsage().rss
    expect(outcome('lz4', bomb, 64 * MIB)).toBe('OUTPUT_LIMIT')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MIB)
  })

  test('measures small blocks of a large block size exactly', () => {
    const small = lz4.compressFrameSync(prose.subarray(0, 5000)).subarray(7, -4)
    const header = compress('lz4', Buffer.alloc(4 * MIB)).subarray(0, 7)
    const frame = Buffer.concat([header, ...Array.from({ length: 10 }, () => small), Buffer.alloc(4)])
    expect(outcome('lz4', frame, 50_000)).toHaveLength(50_000)
    expect(outcome('lz4', frame, 49_999)).toBe('OUTPUT_LIMIT')
  })
})
