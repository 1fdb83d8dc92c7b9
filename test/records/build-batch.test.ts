import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBatchHeader } from '../../src/records/batch-header.ts'
import { type BatchContents, buildBatch } from '../../src/records/build-batch.ts'
import { readRecords } from '../../src/records/read-records.ts'
import { validateBatch } from '../../src/records/validate-batch.ts'
import { arbitraryBatch } from '../support/arbitrary-record.ts'

const record = { timestampMs: 1_700_000_000_000, value: Buffer.from('v') }

test('a batch of one record is laid out as KIP-98 says', () => {
  const batch = buildBatch({
    baseOffset: 3000,
    partitionLeaderEpoch: 7,
    producerId: 1001,
    producerEpoch: 3,
    baseSequence: 99,
    isTransactional: true,
    records: [
      {
        timestampMs: 1_700_000_000_000,
        key: Buffer.from('k'),
        value: Buffer.from('v1'),
        headers: [{ key: 'é', value: null }],
      },
    ],
  })
  const expected = [
    '0000000000000bb8', // base offset
    '0000003f', // length
    '00000007', // partition leader epoch
    '02', // magic
    batch.toString('hex', 17, 21), // checksum: validateBatch knows
    '0010', // attributes: transactional
    '00000000', // last offset delta
    '0000018bcfe56800', // base timestamp
    '0000018bcfe56800', // max timestamp
    '00000000000003e9', // producer id
    '0003', // producer epoch
    '00000063', // base sequence
    '00000001', // record count
    '1a00', // 13 bytes follow; attributes
    '0000', // timestamp delta, offset delta
    '026b', // key
    '047631', // value
    '02', // one header
    '04c3a9', // its name, two bytes of UTF-8
    '01', // its value: null
  ]
  expect(batch.toString('hex')).toBe(expected.join(''))
  expect(validateBatch(batch, readBatchHeader(batch))).toBeNull()
})

test('what is built is read again, in every codec', () => {
  fc.assert(
    fc.property(arbitraryBatch, (contents) => {
      const batch = buildBatch(contents)
      const header = readBatchHeader(batch)
      const { baseOffset, producerId, producerEpoch, baseSequence, isTransactional, isControl, compression } = contents
      const given = { baseOffset, producerId, producerEpoch, baseSequence, isTransactional, isControl, compression }
      expect(header).toMatchObject({ ...given, byteLength: batch.length, recordCount: contents.records.length })
      expect(header.maxTimestampMs).toBe(Math.max(...contents.records.map(({ timestampMs }) => timestampMs)))
      expect(validateBatch(batch, header)).toBeNull()
      const expected = contents.records.map((each, index) => ({ ...each, offset: header.baseOffset + index }))
      expect(readRecords(batch, header)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('records keep their places in a compacted batch', () => {
  const contents: BatchContents = {
    baseOffset: 100,
    lastOffsetDelta: 900,
    deleteHorizonMs: 1_700_000_500_000,
    records: [
      { ...record, offsetDelta: 3 },
      { ...record, offsetDelta: 800, value: null },
      { ...record, timestampMs: 1_700_001_000_000 },
    ],
  }
  const batch = buildBatch(contents)
  const header = readBatchHeader(batch)
  expect(header).toMatchObject({ lastOffsetDelta: 900, hasDeleteHorizon: true, baseTimestampMs: 1_700_000_500_000 })
  expect(validateBatch(batch, header)).toBeNull()
  expect(readRecords(batch, header).map(({ offset, timestampMs }) => [offset, timestampMs])).toEqual([
    [103, 1_700_000_000_000],
    [900, 1_700_000_000_000],
    [901, 1_700_001_000_000],
  ])
})

test('a batch without records is a header, compressed or not', () => {
  const batch = buildBatch({ records: [], compression: 'zstd', lastOffsetDelta: 4 })
  const header = readBatchHeader(batch)
  expect(batch).toHaveLength(61)
  expect(header).toMatchObject({ compression: 'none', recordCount: 0, lastOffsetDelta: 4 })
  expect(validateBatch(batch, header)).toBeNull()
  expect(readRecords(batch, header)).toEqual([])
})

test('the batch shares no memory with its records', () => {
  const value = Buffer.from('before')
  const batch = buildBatch({ records: [{ timestampMs: 0, value }] })
  value.write('after!')
  expect(readRecords(batch, readBatchHeader(batch))[0]?.value).toEqual(Buffer.from('before'))
})

describe('numbers that do not fit are refused', () => {
  const cases: readonly (readonly [string, BatchContents])[] = [
    ['base offset above 2^53 - 1', { records: [record], baseOffset: 2 ** 53 }],
    ['half a base offset', { records: [record], baseOffset: 0.5 }],
    ['leader epoch above int32', { records: [record], partitionLeaderEpoch: 2 ** 31 }],
    ['sequence below int32', { records: [record], baseSequence: -(2 ** 31) - 1 }],
    ['producer epoch above int16', { records: [record], producerEpoch: 32768 }],
    ['half a millisecond', { records: [{ ...record, timestampMs: 1.5 }] }],
    ['a time that is no number', { records: [{ ...record, timestampMs: Number.NaN }] }],
    ['offsets that stand still', { records: [record, { ...record, offsetDelta: 0 }] }],
    ['a negative offset delta', { records: [{ ...record, offsetDelta: -1 }] }],
    ['an offset delta above int32', { records: [{ ...record, offsetDelta: 2 ** 31 }] }],
    ['a record after the last offset', { records: [record, record], lastOffsetDelta: 0 }],
  ]
  test.each(cases)('%s', (_name, contents) => {
    expect(() => buildBatch(contents)).toThrow(expect.objectContaining({ code: 'CHRONIK_RECORD_RANGE' }))
  })

  test('the ends of each range are taken', () => {
    const ends = {
      partitionLeaderEpoch: 2 ** 31 - 1,
      baseSequence: -(2 ** 31),
      producerEpoch: -32768,
      baseOffset: 2 ** 53 - 1,
    }
    expect(readBatchHeader(buildBatch({ records: [record], ...ends }))).toMatchObject(ends)
  })
})
