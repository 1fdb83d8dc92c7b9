import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BatchHeader, readBatchHeader } from '../../src/records/batch-header.ts'
import { buildBatch } from '../../src/records/build-batch.ts'
import { readRecords } from '../../src/records/read-records.ts'
import { RecordError } from '../../src/records/record-error.ts'
import { splitBatches } from '../../src/records/split-batches.ts'
import { validateBatch, validateProducedBatch } from '../../src/records/validate-batch.ts'
import { arbitraryBatch } from '../support/arbitrary-record.ts'

/** A batch whose payload is `hex` and whose header says it holds `recordCount` records. */
function batchOf(hex: string, recordCount: number): Buffer {
  const batch = Buffer.concat([buildBatch({ records: [], lastOffsetDelta: 9 }), Buffer.from(hex, 'hex')])
  batch.writeInt32BE(batch.length - 12, 8)
  batch.writeInt32BE(recordCount, 57)
  return batch
}

/** Reads everything there is to read; any error but a RecordError passes on. */
function readAll(bytes: Buffer, outputBytesMax: number): void {
  const { headers } = splitBatches(bytes)
  for (const header of headers) {
    validateBatch(bytes, header)
    validateProducedBatch(bytes, header)
    try {
      const records = readRecords(bytes, header, outputBytesMax)
      expect(records).toHaveLength(header.recordCount)
    } catch (error) {
      if (!(error instanceof RecordError)) throw error
    }
  }
}

describe('hostile bytes', () => {
  const minimal = '0c' + '00' + '00' + '00' + '01' + '01' + '00'

  test('the smallest record is read', () => {
    const batch = batchOf(minimal, 1)
    const [record] = readRecords(batch, readBatchHeader(batch))
    expect(record).toEqual({ offset: 0, timestampMs: -1, key: null, value: null, headers: [] })
  })

  test.each([
    ['a record longer than the batch', '0e000000010100', 1, 'RECORD'],
    ['a record of no bytes', `00${'00'.repeat(6)}`, 1, 'RECORD'],
    ['a record of negative length', `01${'00'.repeat(6)}`, 1, 'RECORD'],
    ['a record with bytes left in it', '0e00000001010000', 1, 'RECORD'],
    ['a key longer than its record', '0c000000080100', 1, 'RECORD'],
    ['a value longer than its record', '0c000000010800', 1, 'RECORD'],
    ['a value that reaches into the next record', `0c000000010400${minimal}`, 2, 'RECORD'],
    ['more headers than bytes', '0c00000001017e', 1, 'RECORD'],
    ['fewer than no headers', '0c000000010101', 1, 'RECORD'],
    ['a header without a name', '10000000010102' + '0101', 1, 'RECORD'],
    ['an offset before the batch', '0c000001010100', 1, 'RECORD'],
    ['an offset after the batch', '0c000014010100', 1, 'RECORD'],
    ['fewer records than counted', minimal, 2, 'COUNT'],
    ['more records than counted', minimal + minimal, 1, 'COUNT'],
    ['more records than can be', minimal, 2 ** 31 - 1, 'COUNT'],
    ['fewer than no records', minimal, -1, 'COUNT'],
  ])('%s is refused', (_name, hex, recordCount, kind) => {
    const batch = batchOf(hex, recordCount)
    expect(() => readRecords(batch, readBatchHeader(batch))).toThrow(
      expect.objectContaining({ code: `CHRONIK_RECORD_${kind}`, kafkaError: 'INVALID_RECORD' }),
    )
  })

  test('the limit holds for plain records too', () => {
    const batch = batchOf(minimal, 1)
    expect(() => readRecords(batch, readBatchHeader(batch), 6)).toThrow(
      expect.objectContaining({ kind: 'OUTPUT_LIMIT' }),
    )
    expect(readRecords(batch, readBatchHeader(batch), 7)).toHaveLength(1)
  })

  test('random bytes end in records or a RecordError', () => {
    const magic = 16
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 400 }), (array) => {
        const bytes = Buffer.from(array)
        // A length and magic that pass, so that the rest is looked at.
        bytes.writeInt32BE(bytes.length - 12, 8)
        bytes[magic] = 2
        readAll(bytes, 10_000)
      }),
      { numRuns: 1000 },
    )
  })

  test('mutated batches end in records or a RecordError', () => {
    const change = fc.tuple(fc.nat(2000), fc.nat(255))
    fc.assert(
      fc.property(arbitraryBatch, fc.array(change, { minLength: 1, maxLength: 6 }), (contents, changes) => {
        const bytes = buildBatch(contents)
        for (const [index, byte] of changes) bytes[index % bytes.length] = byte
        readAll(bytes, 100_000)
      }),
      { numRuns: 500 },
    )
  })

  test('cut payloads never give records', () => {
    fc.assert(
      fc.property(arbitraryBatch, fc.nat(), (contents, cut) => {
        const whole = buildBatch(contents)
        const bytes = Buffer.from(whole.subarray(0, 61 + (cut % (whole.length - 61))))
        bytes.writeInt32BE(bytes.length - 12, 8)
        const header = readBatchHeader(bytes)
        expect(() => readRecords(bytes, header)).toThrow(RecordError)
        expect(validateBatch(bytes, header)?.error).toBe('CORRUPT_MESSAGE')
      }),
    )
  })
})

test('keys and values of an uncompressed batch are views', () => {
  const batch = buildBatch({ records: [{ timestampMs: 0, key: Buffer.from('k'), value: Buffer.from('v') }] })
  const [record] = readRecords(batch, readBatchHeader(batch))
  expect(record?.key?.buffer).toBe(batch.buffer)
  expect(record?.value?.buffer).toBe(batch.buffer)
})

test('a batch is read where it lies in a run', () => {
  const batch = (text: string): Buffer =>
    buildBatch({ records: [{ timestampMs: 0, value: Buffer.from(text) }], compression: 'snappy' })
  const run = Buffer.concat([batch('one'), batch('two'), batch('three')])
  const values = splitBatches(run).headers.map((header) => readRecords(run, header)[0]?.value?.toString())
  expect(values).toEqual(['one', 'two', 'three'])
})

describe('validation', () => {
  const records = [0, 1, 2].map((timestampMs) => ({ timestampMs, value: Buffer.from('v') }))
  const good = buildBatch({ records })

  test('finds a flipped bit anywhere under the checksum, and none before it', () => {
    for (let index = 0; index < good.length; index++) {
      const batch = Buffer.from(good)
      batch[index] = (batch[index] as number) ^ 0x10
      const isCovered = index >= 17
      const isPlace = index < 8 || (index >= 12 && index < 16)
      if (isCovered) expect(validateBatch(batch, readBatchHeader(batch))?.kind).toBe('CRC')
      if (isPlace) expect(validateBatch(batch, readBatchHeader(batch))).toBeNull()
    }
  })

  const faultOf = (contents: Parameters<typeof buildBatch>[0]): [string | undefined, string | undefined] => {
    const batch = buildBatch(contents)
    const header = readBatchHeader(batch)
    return [validateBatch(batch, header)?.kind, validateProducedBatch(batch, header)?.kind]
  }

  test('producers must keep to more than the log does', () => {
    expect(faultOf({ records })).toEqual([undefined, undefined])
    expect(faultOf({ records, producerId: 5, producerEpoch: 0, baseSequence: 0 })).toEqual([undefined, undefined])
    expect(faultOf({ records, timestampType: 'log-append-time' })).toEqual([undefined, undefined])
    expect(faultOf({ records: [] })).toEqual([undefined, 'COUNT'])
    expect(faultOf({ records, lastOffsetDelta: 3 })).toEqual([undefined, 'COUNT'])
    expect(faultOf({ records, isControl: true })).toEqual([undefined, 'CONTROL'])
    expect(faultOf({ records, producerId: 5 })).toEqual([undefined, 'SEQUENCE'])
    expect(faultOf({ records, baseOffset: 77, compression: 'lz4' })).toEqual([undefined, 'BASE_OFFSET'])
  })

  test('counts that cannot be are found in the header', () => {
    const withCounts = (recordCount: number, lastOffsetDelta: number): BatchHeader => ({
      ...readBatchHeader(good),
      recordCount,
      lastOffsetDelta,
    })
    expect(validateBatch(good, withCounts(-1, 2))?.kind).toBe('COUNT')
    expect(validateBatch(good, withCounts(4, 2))?.kind).toBe('COUNT')
    expect(validateBatch(good, withCounts(0, -1))?.kind).toBe('COUNT')
    expect(validateBatch(good, withCounts(2 ** 31 - 1, 2 ** 31 - 1))?.kind).toBe('COUNT')
    expect(validateBatch(good, { ...readBatchHeader(good), compression: null })?.error).toBe(
      'UNSUPPORTED_COMPRESSION_TYPE',
    )
  })
})
