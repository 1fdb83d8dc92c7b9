import { describe, expect, test } from 'vitest'
import { readBatchHeader } from '../../src/records/batch-header.ts'
import { buildControlBatch, readControlRecord } from '../../src/records/control-record.ts'
import { readRecords } from '../../src/records/read-records.ts'
import type { KafkaRecord } from '../../src/records/record.ts'
import { validateBatch } from '../../src/records/validate-batch.ts'

const marker = { producerId: 4_000_000_001, producerEpoch: 6, coordinatorEpoch: 12, timestampMs: 1_700_000_000_000 }

const record = (key: string | null, value: string | null): KafkaRecord => ({
  offset: 0,
  timestampMs: 0,
  key: key === null ? null : Buffer.from(key, 'hex'),
  value: value === null ? null : Buffer.from(value, 'hex'),
  headers: [],
})

test.each(['abort', 'commit'] as const)('a marker that says %s is read again', (type) => {
  const batch = buildControlBatch({ ...marker, type, baseOffset: 33, partitionLeaderEpoch: 4 })
  const header = readBatchHeader(batch)
  expect(header).toMatchObject({ producerId: 4_000_000_001, producerEpoch: 6, baseSequence: -1, baseOffset: 33 })
  expect(header).toMatchObject({ isControl: true, isTransactional: true, recordCount: 1, partitionLeaderEpoch: 4 })
  expect(validateBatch(batch, header)).toBeNull()
  expect(readRecords(batch, header).map(readControlRecord)).toEqual([{ type, coordinatorEpoch: 12 }])
})

test('abort is 0 and commit is 1 on the wire', () => {
  const payload = (type: 'abort' | 'commit') => buildControlBatch({ ...marker, type }).toString('hex', 61)
  expect(payload('abort')).toBe(`20000000${'08'}${'00000000'}${'0c'}${'00000000000c'}00`)
  expect(payload('commit')).toBe(`20000000${'08'}${'00000001'}${'0c'}${'00000000000c'}00`)
})

test('a coordinator epoch that does not fit is refused', () => {
  expect(() => buildControlBatch({ ...marker, type: 'abort', coordinatorEpoch: 2 ** 31 })).toThrow(
    expect.objectContaining({ kind: 'RANGE' }),
  )
})

describe('reading', () => {
  test.each([
    ['00000002', 'leader-change'],
    ['00000003', 'snapshot-header'],
    ['00000004', 'snapshot-footer'],
    ['00000005', 'kraft-version'],
    ['00000006', 'kraft-voters'],
    ['00000007', 'unknown'],
    ['0000ffff', 'unknown'],
    ['0001000300', 'snapshot-header'],
  ])('key %s is %s', (key, type) => {
    expect(readControlRecord(record(key, null))).toEqual({ type, coordinatorEpoch: null })
  })

  test.each([
    [null, '000000000000'],
    ['', '000000000000'],
    ['000000', '000000000000'],
    ['ffff0000', '000000000000'],
    ['00000001', null],
    ['00000001', '0000000000'],
    ['00000001', 'ffff00000000'],
  ])('key %s with value %s is refused', (key, value) => {
    expect(() => readControlRecord(record(key, value))).toThrow(expect.objectContaining({ kind: 'RECORD' }))
  })

  test('a later version of a marker may be longer', () => {
    const later = record('0001000100', '0001000000070102')
    expect(readControlRecord(later)).toEqual({ type: 'commit', coordinatorEpoch: 7 })
  })
})
