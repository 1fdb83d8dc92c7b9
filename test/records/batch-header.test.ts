import { describe, expect, test } from 'vitest'
import { findBatchFault, readBatchHeader } from '../../src/records/batch-header.ts'
import { buildBatch } from '../../src/records/build-batch.ts'
import { patchBaseOffset, patchLogAppendTime, patchPartitionLeaderEpoch } from '../../src/records/patch-batch.ts'
import { readRecords } from '../../src/records/read-records.ts'
import { splitBatches } from '../../src/records/split-batches.ts'
import { validateBatch } from '../../src/records/validate-batch.ts'

/** One idempotent batch of one record, every field written out by hand as KIP-98 lays it out. */
const handmade = Buffer.from(
  [
    '0000000000000bb8', // base offset 3000
    '0000003f', // length: 61 - 12 + 14 bytes of records
    '00000007', // partition leader epoch
    '02', // magic
    'ffffffff', // checksum, not looked at here
    '0018', // attributes: transactional, log append time, not compressed
    '00000000', // last offset delta
    '0000018bcfe56800', // base timestamp
    '0000018bcfe56801', // max timestamp
    '00000000000003e9', // producer id 1001
    '0003', // producer epoch
    '00000063', // base sequence
    '00000001', // record count
    '1a', // record: 13 bytes follow
    '00', // attributes
    '02', // timestamp delta 1
    '00', // offset delta 0
    '026b', // key k
    '0476', // value of two bytes
    '31',
    '02', // one header
    '0268', // named h
    '0278', // with x
  ].join(''),
  'hex',
)

const plain = (baseOffset: number): Buffer =>
  buildBatch({ baseOffset, records: [{ timestampMs: 1, value: Buffer.from('a') }] })

describe('readBatchHeader', () => {
  test('finds every field where KIP-98 puts it', () => {
    expect(readBatchHeader(handmade)).toEqual({
      at: 0,
      byteLength: 75,
      baseOffset: 3000,
      partitionLeaderEpoch: 7,
      crc: 0xffffffff,
      attributes: 0x18,
      compression: 'none',
      timestampType: 'log-append-time',
      isTransactional: true,
      isControl: false,
      hasDeleteHorizon: false,
      lastOffsetDelta: 0,
      baseTimestampMs: 0x18bcfe56800,
      maxTimestampMs: 0x18bcfe56801,
      producerId: 1001,
      producerEpoch: 3,
      baseSequence: 99,
      recordCount: 1,
    })
  })

  test('reads a record written by hand', () => {
    const [record] = readRecords(handmade, readBatchHeader(handmade))
    const [key, value] = [Buffer.from('k'), Buffer.from('v1')]
    expect(record).toEqual({
      offset: 3000,
      timestampMs: 0x18bcfe56801,
      key,
      value,
      headers: [{ key: 'h', value: Buffer.from('x') }],
    })
  })

  test('tells the flags and compression types apart', () => {
    const bits = (attributes: number) => {
      const batch = Buffer.from(handmade)
      batch.writeUInt16BE(attributes, 21)
      const { compression, timestampType, isTransactional, isControl, hasDeleteHorizon } = readBatchHeader(batch)
      return [compression, timestampType, isTransactional, isControl, hasDeleteHorizon]
    }
    expect(bits(0)).toEqual(['none', 'create-time', false, false, false])
    expect(bits(1)).toEqual(['gzip', 'create-time', false, false, false])
    expect(bits(2)).toEqual(['snappy', 'create-time', false, false, false])
    expect(bits(3)).toEqual(['lz4', 'create-time', false, false, false])
    expect(bits(4)).toEqual(['zstd', 'create-time', false, false, false])
    expect(bits(5)).toEqual([null, 'create-time', false, false, false])
    expect(bits(0x20)).toEqual(['none', 'create-time', false, true, false])
    expect(bits(0x40)).toEqual(['none', 'create-time', false, false, true])
  })

  test('reads negative numbers', () => {
    const header = readBatchHeader(buildBatch({ records: [] }))
    const { partitionLeaderEpoch, producerId, producerEpoch, baseSequence, baseTimestampMs, maxTimestampMs } = header
    const numbers = [partitionLeaderEpoch, producerId, producerEpoch, baseSequence, baseTimestampMs, maxTimestampMs]
    expect(numbers).toEqual([-1, -1, -1, -1, -1, -1])
  })

  test('refuses a batch that is cut at any byte', () => {
    for (let length = 0; length < handmade.length; length++) {
      expect(findBatchFault(handmade, 0, length)?.kind).toBe('TRUNCATED')
      expect(() => readBatchHeader(handmade.subarray(0, length))).toThrow(
        expect.objectContaining({ code: 'CHRONIK_RECORD_TRUNCATED', kafkaError: 'CORRUPT_MESSAGE' }),
      )
    }
    expect(findBatchFault(handmade, 0, handmade.length)).toBeNull()
  })

  test('names the old message formats and unknown ones', () => {
    const withMagic = (magic: number): Buffer => {
      const batch = Buffer.from(handmade)
      batch.writeInt8(magic, 16)
      return batch
    }
    const faultOf = (magic: number) => findBatchFault(withMagic(magic), 0, handmade.length)
    expect(faultOf(0)).toMatchObject({ kind: 'LEGACY_FORMAT', error: 'INVALID_RECORD' })
    expect(faultOf(1)).toMatchObject({ kind: 'LEGACY_FORMAT', error: 'INVALID_RECORD' })
    expect(faultOf(3)).toMatchObject({ kind: 'MAGIC', error: 'CORRUPT_MESSAGE' })
    expect(faultOf(-1)).toMatchObject({ kind: 'MAGIC', error: 'CORRUPT_MESSAGE' })
  })

  test.each([-(2 ** 31), -1, 0, 13, 48])('refuses a length of %i', (length) => {
    const batch = Buffer.from(handmade)
    batch.writeInt32BE(length, 8)
    expect(findBatchFault(batch, 0, batch.length)?.kind).toBe('LENGTH')
  })

  test('takes the largest length for a batch that is cut', () => {
    const batch = Buffer.from(handmade)
    batch.writeInt32BE(2 ** 31 - 1, 8)
    expect(findBatchFault(batch, 0, batch.length)?.kind).toBe('TRUNCATED')
  })
})

describe('splitBatches', () => {
  test('finds all batches of a run', () => {
    const batches = [plain(5), handmade, plain(6)]
    const { headers, restBytes, fault } = splitBatches(Buffer.concat(batches))
    expect(headers.map(({ baseOffset }) => baseOffset)).toEqual([5, 3000, 6])
    expect(headers.map(({ byteLength }) => byteLength)).toEqual(batches.map(({ length }) => length))
    expect(headers.map(({ at }) => at)).toEqual([0, plain(5).length, plain(5).length + 75])
    expect([restBytes, fault]).toEqual([0, null])
  })

  test('reports what is left of a last batch that is cut', () => {
    const run = Buffer.concat([plain(5), handmade]).subarray(0, -1)
    expect(splitBatches(run)).toMatchObject({
      headers: [{ baseOffset: 5 }],
      restBytes: 74,
      fault: { kind: 'TRUNCATED' },
    })
  })

  test('stops at a batch it cannot trust', () => {
    const legacy = Buffer.from(handmade)
    legacy.writeInt8(1, 16)
    const split = splitBatches(Buffer.concat([handmade, legacy, handmade]))
    expect(split).toMatchObject({ restBytes: 150, fault: { kind: 'LEGACY_FORMAT' } })
    expect(split.headers).toHaveLength(1)
  })

  test('finds nothing in nothing', () => {
    expect(splitBatches(Buffer.alloc(0))).toEqual({ headers: [], restBytes: 0, fault: null })
  })
})

describe('patching', () => {
  test.each([0, 1, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER])(
    'base offset %i leaves the checksum right',
    (offset) => {
      const run = Buffer.concat([plain(1), plain(2)])
      const at = plain(1).length
      patchBaseOffset(run, at, offset)
      patchPartitionLeaderEpoch(run, at, 12)
      const [first, second] = splitBatches(run).headers
      expect(first).toMatchObject({ baseOffset: 1, partitionLeaderEpoch: -1 })
      expect(second).toMatchObject({ baseOffset: offset, partitionLeaderEpoch: 12 })
      for (const header of splitBatches(run).headers) expect(validateBatch(run, header)).toBeNull()
      expect(run.readBigInt64BE(at)).toBe(BigInt(offset))
    },
  )

  test('log append time stands for all records, under a new checksum', () => {
    const record = { timestampMs: 100, value: Buffer.from('a') }
    const batch = buildBatch({ records: [record, { ...record, timestampMs: 90 }], compression: 'gzip' })
    patchLogAppendTime(batch, readBatchHeader(batch), 500)
    const header = readBatchHeader(batch)
    expect(header).toMatchObject({ timestampType: 'log-append-time', maxTimestampMs: 500, compression: 'gzip' })
    expect(validateBatch(batch, header)).toBeNull()
    expect(readRecords(batch, header).map(({ timestampMs }) => timestampMs)).toEqual([500, 500])
  })
})
