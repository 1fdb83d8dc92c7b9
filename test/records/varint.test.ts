import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RecordError } from '../../src/records/record-error.ts'
import {
  putVarint,
  putVarlong,
  type RecordCursor,
  readVarint,
  readVarlong,
  varintBytes,
  varlongBytes,
} from '../../src/records/varint.ts'

const cursorOver = (buffer: Buffer): RecordCursor => ({ buffer, at: 0, end: buffer.length })
const cursorOverHex = (hex: string): RecordCursor => cursorOver(Buffer.from(hex, 'hex'))

/** Zig-zag in groups of seven bits, done slowly with whole numbers of any size. */
function referenceBytes(value: bigint): Buffer {
  let rest = value >= 0n ? value * 2n : -value * 2n - 1n
  const bytes: number[] = []
  while (rest >= 0x80n) {
    bytes.push(Number(rest % 0x80n) + 0x80)
    rest /= 0x80n
  }
  return Buffer.from([...bytes, Number(rest)])
}

const edges = [0, 1, 2, 63, 64, 8191, 8192, 2 ** 20, 2 ** 27, 2 ** 30 - 1, 2 ** 30, 2 ** 31 - 1]
const wideEdges = [...edges, 2 ** 31, 2 ** 32, 2 ** 34, 2 ** 41, 2 ** 48, 2 ** 52, 2 ** 53 - 1]
const signed = (values: readonly number[]): number[] => values.flatMap((value) => [value, 0 - value, -1 - value])

describe('varint', () => {
  const any = fc.oneof(fc.constantFrom(...signed(edges)), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))

  test('is written as zig-zag says, in as many bytes as were counted', () => {
    fc.assert(
      fc.property(any, (value) => {
        const buffer = Buffer.alloc(8)
        const end = putVarint(buffer, 1, value)
        expect(end - 1).toBe(varintBytes(value))
        expect(buffer.subarray(1, end)).toEqual(referenceBytes(BigInt(value)))
      }),
    )
  })

  test('is read back, and the cursor stands behind it', () => {
    fc.assert(
      fc.property(any, (value) => {
        const cursor = cursorOver(Buffer.concat([referenceBytes(BigInt(value)), Buffer.from([0xff])]))
        expect(readVarint(cursor)).toBe(value)
        expect(cursor.at).toBe(varintBytes(value))
      }),
    )
  })

  test.each(['', '80', 'ffffffff', 'ffffffff1f', 'ffffffffff01'])('refuses %s', (hex) => {
    expect(() => readVarint(cursorOverHex(hex))).toThrow(RecordError)
  })

  test('does not read behind the end it was given', () => {
    const cursor = cursorOverHex('8001')
    cursor.end = 1
    expect(() => readVarint(cursor)).toThrow(RecordError)
  })
})

describe('varlong', () => {
  const any = fc.oneof(fc.constantFrom(...signed(wideEdges).filter(Number.isSafeInteger)), fc.maxSafeInteger())

  test('is written as zig-zag says, in as many bytes as were counted', () => {
    fc.assert(
      fc.property(any, (value) => {
        const buffer = Buffer.alloc(12)
        const end = putVarlong(buffer, 1, value)
        expect(end - 1).toBe(varlongBytes(value))
        expect(buffer.subarray(1, end)).toEqual(referenceBytes(BigInt(value)))
      }),
    )
  })

  test('is read back, rounded beyond 2^53', () => {
    fc.assert(
      fc.property(fc.oneof(any.map(BigInt), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })), (value) => {
        const bytes = referenceBytes(value)
        const cursor = cursorOver(bytes)
        const read = readVarlong(cursor)
        if (Number.isSafeInteger(Number(value))) expect(read).toBe(Number(value))
        else expect(Math.abs(read / Number(value) - 1)).toBeLessThan(1e-15)
        expect(cursor.at).toBe(bytes.length)
      }),
    )
  })

  test.each(['', '80', 'ffffffffffffffffff', 'ffffffffffffffffff02', 'ffffffffffffffffffff01'])('refuses %s', (hex) => {
    expect(() => readVarlong(cursorOverHex(hex))).toThrow(RecordError)
  })
})
