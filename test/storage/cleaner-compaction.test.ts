import { expect, test } from 'vitest'
import { compressionTypes } from '../../src/records/compression-type.ts'
import { crc32c } from '../../src/records/crc32c.ts'
import type { CleaningPolicy, CleaningRules, StorageEngine } from '../../src/storage/engine.ts'
import { cleaningRules } from '../support/cleaning-rules.ts'
import { keyedBatch, readKeyed } from '../support/keyed-batches.ts'
import { readAll } from '../support/read-partition.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, createPartitions, markerOf, partition } from '../support/storage-batches.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'

/** A store with a clock that a test moves. */
async function newStore(
  policy: Partial<CleaningPolicy> = {},
  rules: Partial<CleaningRules> = {},
): Promise<{
  engine: StorageEngine
  disk: SimulatedDisk
  clock: { nowMs: number }
  reopen: () => Promise<StorageEngine>
}> {
  const disk = new SimulatedDisk(1)
  const clock = { nowMs: 10_000 }
  const open = async (): Promise<StorageEngine> => {
    const engine = await openOnDisk(disk, { nowMs: () => clock.nowMs, logFileBytesMax: 100_000, walBufferBytes: 1 })
    engine.startCleaning(cleaningRules({ isCompacted: true, ...policy }, rules))
    return engine
  }
  const engine = await open()
  await createPartitions(engine, 2)
  return { engine, disk, clock, reopen: open }
}

test('the last record of each key stays, with offset, timestamp and headers, under every codec', async () => {
  const { engine, reopen } = await newStore()
  for (const [index, compression] of compressionTypes.entries()) {
    await appendTo(
      engine,
      0,
      keyedBatch(
        [
          { key: 'a', value: `a${index}`, timestampMs: 700 + index },
          { key: `only ${compression}`, value: 'x', timestampMs: 600 },
          { key: 'b', value: `b${index}`, timestampMs: 500 },
        ],
        { compression },
      ),
    )
  }
  await appendTo(engine, 0, keyedBatch([{ key: 'end', value: 'end' }]))
  await engine.clean()
  const expected = [
    '1 only none=x@600',
    '4 only gzip=x@600',
    '7 only snappy=x@600',
    '10 only lz4=x@600',
    '12 a=a4@704',
    '13 only zstd=x@600',
    '14 b=b4@500',
    '15 end=end@500',
  ]
  expect(await readKeyed(engine)).toEqual(expected)
  const batches = await readAll(engine, partition(0))
  expect(batches.map(({ header }) => header.compression)).toEqual([...compressionTypes, 'none'])
  expect(batches.map(({ header }) => header.baseOffset)).toEqual([0, 3, 6, 9, 12, 15])
  expect(batches.map(({ header }) => header.lastOffsetDelta)).toEqual([2, 2, 2, 2, 2, 0])
  expect(batches[0]?.header.maxTimestampMs).toBe(600)
  await engine.close()
  const again = await reopen()
  expect(await readKeyed(again)).toEqual(expected)
  await again.close()
})

test('a reader goes on from every offset, also from those that are gone', async () => {
  const { engine } = await newStore()
  for (let index = 0; index < 50; index++)
    await appendTo(engine, 0, keyedBatch([{ key: `${index % 3}`, value: `${index}` }]))
  await engine.clean()
  for (let offset = 0; offset < 50; offset++) {
    const [first] = await readKeyed(engine, 0, offset)
    expect(first).toBe(offset <= 46 ? '46 1=46@500' : `${offset} ${offset % 3}=${offset}@500`)
  }
  expect(await engine.offsetForTimestamp(partition(0), 0)).toEqual({ offset: 46, timestampMs: 500 })
  await engine.close()
})

test('a deletion stays until delete.retention.ms after the first pass that met it', async () => {
  const { engine, clock } = await newStore({ deleteRetentionMs: 1000 })
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: '1' }]))
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: null }]))
  await appendTo(engine, 0, keyedBatch([{ key: 'end', value: '0' }]))
  await engine.clean()
  expect(await readKeyed(engine)).toEqual(['1 a=null@500', '2 end=0@500'])
  const [batch] = await readAll(engine, partition(0))
  expect(batch?.header).toMatchObject({ hasDeleteHorizon: true, baseTimestampMs: 11_000, maxTimestampMs: 500 })
  clock.nowMs = 10_999
  await appendTo(engine, 0, keyedBatch([{ key: 'end', value: '1' }]))
  await engine.clean()
  expect(await readKeyed(engine)).toEqual(['1 a=null@500', '2 end=0@500', '3 end=1@500'])
  clock.nowMs = 11_000
  await appendTo(engine, 0, keyedBatch([{ key: 'end', value: '2' }]))
  await engine.clean()
  expect(await readKeyed(engine)).toEqual(['3 end=1@500', '4 end=2@500'])
  await engine.close()
})

test('aborted records go, committed ones stay, and markers stay while their records do', async () => {
  const { engine, clock } = await newStore({ deleteRetentionMs: 1000 })
  const transaction = { producerId: 7, isTransactional: true }
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: 'before' }]))
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: 'aborted' }], transaction))
  await appendTo(engine, 0, markerOf('abort', 7))
  await appendTo(engine, 0, keyedBatch([{ key: 'b', value: 'committed' }], { ...transaction, baseSequence: 1 }))
  await appendTo(engine, 0, markerOf('commit', 7))
  await appendTo(engine, 0, keyedBatch([{ key: 'end', value: '0' }]))
  await engine.clean()
  expect(await readKeyed(engine)).toEqual(['0 a=before@500', '2 abort', '3 b=committed@500', '4 commit', '5 end=0@500'])
  const read = await engine.read(partition(0), 0, { maxBytes: 9999, minOneBatch: true, isolation: 'read-committed' })
  expect(read).toMatchObject({ abortedTransactions: [] })
  // The second pass finds the abort marker idle and gives it a time; a third one, later, lets it go.
  await appendTo(engine, 0, keyedBatch([{ key: 'b', value: 'again' }]))
  await engine.clean()
  clock.nowMs += 2000
  await appendTo(engine, 0, keyedBatch([{ key: 'end', value: '1' }]))
  await engine.clean()
  expect(await readKeyed(engine)).toEqual(['0 a=before@500', '4 commit', '5 end=0@500', '6 b=again@500', '7 end=1@500'])
  await engine.close()
})

test('records of a transaction that is open are not touched', async () => {
  const { engine } = await newStore()
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: '1' }]))
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: '2' }], { producerId: 7, isTransactional: true }))
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: '3' }]))
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: '4' }]))
  await engine.clean()
  expect(await readKeyed(engine)).toEqual(['0 a=1@500', '1 a=2@500', '2 a=3@500', '3 a=4@500'])
  await appendTo(engine, 0, markerOf('commit', 7))
  await engine.clean()
  expect(await readKeyed(engine)).toEqual(['3 a=4@500', '4 commit'])
  await engine.close()
})

test('a producer is answered with its first offset after its batch was compacted away', async () => {
  const { engine, reopen } = await newStore()
  const first = keyedBatch([{ key: 'a', value: '1' }], { producerId: 3 })
  await appendTo(engine, 0, keyedBatch([{ key: 'x', value: 'x' }]))
  await appendTo(engine, 0, first)
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: '2' }], { producerId: 3, baseSequence: 1 }))
  await appendTo(engine, 0, keyedBatch([{ key: 'end', value: '' }]))
  await engine.clean()
  expect(await readKeyed(engine)).toEqual(['0 x=x@500', '2 a=2@500', '3 end=@500'])
  expect(await appendTo(engine, 0, first)).toMatchObject({ kind: 'duplicate', baseOffset: 1 })
  await engine.close()
  const again = await reopen()
  expect(await appendTo(again, 0, first)).toMatchObject({ kind: 'duplicate', baseOffset: 1 })
  await again.close()
})

test('records without a key go, and a batch of compressed nonsense stays as it is', async () => {
  const { engine } = await newStore()
  const nonsense = keyedBatch([{ key: 'n', value: 'x'.repeat(100) }], { compression: 'zstd' })
  nonsense.bytes.fill(0xff, 61)
  nonsense.bytes.writeUInt32BE(crc32c(nonsense.bytes.subarray(21)), 17)
  await appendTo(
    engine,
    0,
    keyedBatch([
      { key: null, value: 'gone' },
      { key: 'k', value: 'kept' },
    ]),
  )
  await appendTo(engine, 0, nonsense)
  await appendTo(engine, 0, keyedBatch([{ key: 'end', value: '' }]))
  await engine.clean()
  const batches = await readAll(engine, partition(0))
  expect(batches.map(({ header }) => [header.baseOffset, header.recordCount])).toEqual([
    [0, 1],
    [2, 1],
    [3, 1],
  ])
  expect(batches[1]?.bytes.subarray(17)).toEqual(nonsense.bytes.subarray(17))
  await engine.close()
})

test('memory for a few keys is enough, in many passes', async () => {
  const { engine } = await newStore({}, { dedupeBufferBytes: () => 1 })
  for (let round = 0; round < 3; round++) {
    for (let key = 0; key < 200; key++) {
      await appendTo(
        engine,
        0,
        keyedBatch([
          { key: `${key}`, value: `${round}` },
          { key: `+${key}`, value: `${round}` },
        ]),
      )
    }
  }
  await engine.clean()
  const kept = await readKeyed(engine)
  // The last batch is left alone, so that what it supersedes stays too.
  expect(kept.length).toBe(402)
  expect(kept.filter((line) => line.includes('=2@')).length).toBe(400)
  await engine.close()
})

test('min.compaction.lag.ms and the active segment protect the youngest records', async () => {
  const policy = { minCompactionLagMs: 1000, segmentMs: 0 }
  const { engine, clock } = await newStore(policy)
  const big = 'x'.repeat(20_000)
  for (const timestampMs of [8000, 9500, 9500]) {
    await appendTo(engine, 0, keyedBatch([{ key: 'a', value: `${timestampMs}${big}`, timestampMs }]))
  }
  await appendTo(engine, 0, keyedBatch([{ key: 'a', value: 'last', timestampMs: 9500 }]))
  await engine.clean()
  expect((await readKeyed(engine)).length).toBe(4)
  clock.nowMs = 20_000
  await engine.clean()
  expect((await readKeyed(engine)).map((line) => line.slice(0, 8))).toEqual(['2 a=9500', '3 a=last'])
  await engine.close()
})

test('compact,delete does both', async () => {
  const { engine } = await newStore({ isDeleted: true, retentionMs: 5000 })
  const big = 'x'.repeat(20_000)
  for (const [key, timestampMs] of [
    ['old', 1000],
    ['a', 8000],
    ['a', 8500],
    ['end', 9000],
  ] as const) {
    await appendTo(engine, 0, keyedBatch([{ key, value: big, timestampMs }]))
  }
  await engine.clean()
  expect(engine.offsets(partition(0))?.logStartOffset).toBe(1)
  expect((await readKeyed(engine, 0, 1)).map((line) => line.slice(0, 5))).toEqual(['2 a=x', '3 end'])
  await engine.close()
})

test('the dirty ratio decides whether it is worth it', async () => {
  const { engine } = await newStore({ minCleanableDirtyRatio: 0.5 })
  for (let key = 0; key < 20; key++) await appendTo(engine, 0, keyedBatch([{ key: `${key}`, value: 'x'.repeat(1000) }]))
  await engine.clean()
  await appendTo(engine, 0, keyedBatch([{ key: '0', value: 'y' }]))
  await appendTo(engine, 0, keyedBatch([{ key: '1', value: 'y' }]))
  await engine.clean()
  expect((await readKeyed(engine)).length).toBe(22)
  for (let key = 0; key < 20; key++) await appendTo(engine, 0, keyedBatch([{ key: `${key}`, value: 'z'.repeat(2000) }]))
  await engine.clean()
  expect((await readKeyed(engine)).length).toBe(21)
  await engine.close()
})

test('the size is that of what is left', async () => {
  const { engine, reopen } = await newStore()
  for (let index = 0; index < 60; index++) {
    await appendTo(engine, 0, keyedBatch([{ key: `${index % 7}`, value: `${index}`.padEnd(2000) }]))
    await appendTo(engine, 1, keyedBatch([{ key: `${index}`, value: `${index}` }]))
  }
  await engine.clean()
  const sizeOf = async (from: StorageEngine, index: number): Promise<number> =>
    (await readAll(from, partition(index))).reduce((sum, { bytes }) => sum + bytes.length, 0)
  for (const index of [0, 1]) expect(engine.sizeBytes(partition(index))).toBe(await sizeOf(engine, index))
  await engine.close()
  const again = await reopen()
  for (const index of [0, 1]) expect(again.sizeBytes(partition(index))).toBe(await sizeOf(again, index))
  await again.close()
})
