import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBatchHeader } from '../../src/records/batch-header.ts'
import { buildBatch } from '../../src/records/build-batch.ts'
import { patchLogAppendTime } from '../../src/records/patch-batch.ts'
import { readRecords } from '../../src/records/read-records.ts'
import { RecordError } from '../../src/records/record-error.ts'
import { findKeylessRecords, findRecordAtOrAfter } from '../../src/records/scan-records.ts'
import { arbitraryBatch } from '../support/arbitrary-record.ts'

const value = Buffer.from('v')
const key = Buffer.from('k')

describe('a scan agrees with the full read', () => {
  test('on records without key', () => {
    fc.assert(
      fc.property(arbitraryBatch, (contents) => {
        const batch = buildBatch(contents)
        const header = readBatchHeader(batch)
        const expected = readRecords(batch, header).flatMap((record, index) => (record.key === null ? [index] : []))
        expect(findKeylessRecords(batch, header, Number.POSITIVE_INFINITY)).toEqual(expected)
        expect(findKeylessRecords(batch, header, 1)).toEqual(expected.slice(0, 1))
      }),
    )
  })

  test('on the first record at or after a time', () => {
    fc.assert(
      fc.property(arbitraryBatch, fc.nat(), fc.integer({ min: -1, max: 1 }), (contents, pick, shift) => {
        const batch = buildBatch(contents)
        const header = readBatchHeader(batch)
        const records = readRecords(batch, header)
        const target = (records[pick % records.length]?.timestampMs ?? 0) + shift
        const found = records.find(({ timestampMs }) => timestampMs >= target)
        const expected = found === undefined ? null : { offset: found.offset, timestampMs: found.timestampMs }
        expect(findRecordAtOrAfter(batch, header, target)).toEqual(expected)
      }),
    )
  })
})

test('an empty key is a key', () => {
  const batch = buildBatch({ records: [{ timestampMs: 0, key: Buffer.alloc(0), value }] })
  expect(findKeylessRecords(batch, readBatchHeader(batch), 10)).toEqual([])
})

test('under log append time the first record stands for all', () => {
  const batch = buildBatch({ baseOffset: 7, records: [1, 2, 3].map((timestampMs) => ({ timestampMs, key, value })) })
  patchLogAppendTime(batch, readBatchHeader(batch), 900)
  const header = readBatchHeader(batch)
  expect(findRecordAtOrAfter(batch, header, 900)).toEqual({ offset: 7, timestampMs: 900 })
  expect(findRecordAtOrAfter(batch, header, 901)).toBeNull()
})

test('the largest timestamp of a batch is found at its own offset', () => {
  const batch = buildBatch({ baseOffset: 7, records: [5, 9, 2, 9].map((timestampMs) => ({ timestampMs, value })) })
  const header = readBatchHeader(batch)
  expect(findRecordAtOrAfter(batch, header, header.maxTimestampMs)).toEqual({ offset: 8, timestampMs: 9 })
})

test('a damaged batch is refused, not half searched', () => {
  const batch = buildBatch({ records: [{ timestampMs: 0, key, value }] })
  batch[61] = 0x7e
  expect(() => findKeylessRecords(batch, readBatchHeader(batch), 10)).toThrow(RecordError)
})
