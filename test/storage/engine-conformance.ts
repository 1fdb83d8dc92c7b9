import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AppendVerdict, StorageEngine } from '../../src/storage/engine.ts'
import { readAll, readOnce, readValues } from '../support/read-partition.ts'
import { appendTo, batchOf, createPartitions, markerOf, partition, runOf, topicId } from '../support/storage-batches.ts'
import { describeCommitAll } from './commit-all-conformance.ts'
import { describeKnownProducers } from './known-producers-conformance.ts'

const SEQUENCE_MAX = 0x7fff_ffff

/** An engine for one test. */
export interface EngineUnderTest {
  readonly engine: StorageEngine
  readonly dispose: () => Promise<void>
}

/** What every storage engine must do, whatever stands behind it. */
export function describeEngine(name: string, open: () => Promise<EngineUnderTest>): void {
  describe(name, () => {
    let subject: EngineUnderTest
    let engine: StorageEngine
    beforeEach(async () => {
      subject = await open()
      engine = subject.engine
    })
    afterEach(() => subject.dispose())
    const current = (): StorageEngine => engine
    describeAppend(current)
    describeRead(current)
    describeLargeReads(current)
    describeProducers(current)
    describeSequences(current)
    describeTransactions(current)
    describeKnownProducers(current)
    describeCommitAll(current)
    describeTimestamps(current)
    describeState(current)
    describeWatch(current)
  })
}

function baseOffsetOf(verdict: AppendVerdict | undefined): number {
  if (verdict?.kind !== 'appended' && verdict?.kind !== 'duplicate') throw new Error(`verdict ${verdict?.kind}`)
  return verdict.baseOffset
}

function describeAppend(engine: () => StorageEngine): void {
  describe('append', () => {
    test('gives offsets without gaps, per partition', async () => {
      await createPartitions(engine(), 2)
      const verdicts = await engine().append(
        [
          runOf(0, batchOf({ values: ['a', 'b'] }), batchOf({ values: ['c'] })),
          runOf(1, batchOf()),
          runOf(0, batchOf()),
        ],
        'durable',
      )
      expect(verdicts.map(baseOffsetOf)).toEqual([0, 0, 3])
      expect(baseOffsetOf(await appendTo(engine(), 0, batchOf()))).toBe(4)
      expect(engine().offsets(partition(0))).toEqual({ logStartOffset: 0, highWatermark: 5, lastStableOffset: 5 })
    })

    test('keeps the order in which appends were asked for', async () => {
      await createPartitions(engine(), 3)
      const asked = Array.from({ length: 300 }, (_, index) => index)
      const verdicts = await Promise.all(
        asked.map((index) => engine().append([runOf(index % 3, batchOf({ values: [`v${index}`] }))], 'durable')),
      )
      expect(verdicts.map(([verdict]) => baseOffsetOf(verdict))).toEqual(asked.map((index) => Math.floor(index / 3)))
      expect(await readValues(engine(), partition(1))).toEqual(
        asked.filter((index) => index % 3 === 1).map((index) => `v${index}`),
      )
    })

    test('does not know partitions that were not created', async () => {
      await createPartitions(engine(), 1)
      const verdicts = await engine().append([runOf(1, batchOf()), runOf(0, batchOf())], 'durable')
      expect(verdicts.map(({ kind }) => kind)).toEqual(['unknown-partition', 'appended'])
    })

    test('lets go of the caller’s bytes when it settles', async () => {
      await createPartitions(engine(), 1)
      for (const wait of ['queued', 'written', 'durable'] as const) {
        const batch = batchOf({ values: [wait] })
        await engine().append([runOf(0, batch)], wait)
        batch.bytes.fill(0xff)
      }
      await appendTo(engine(), 0, batchOf({ values: ['end'] }))
      expect(await readValues(engine(), partition(0))).toEqual(['queued', 'written', 'durable', 'end'])
    })

    test('changes nothing of a batch but base offset and leader epoch', async () => {
      await createPartitions(engine(), 1)
      await appendTo(engine(), 0, batchOf())
      const batch = batchOf({ values: ['x', 'y'] })
      const sent = Buffer.from(batch.bytes)
      await appendTo(engine(), 0, batch)
      const [read] = await readOnce(engine(), partition(0), 1)
      expect(read?.header.baseOffset).toBe(1)
      expect(read?.header.partitionLeaderEpoch).toBe(0)
      expect(read?.bytes.subarray(16)).toEqual(sent.subarray(16))
      expect(read?.bytes.subarray(8, 12)).toEqual(sent.subarray(8, 12))
    })
  })
}

function describeRead(engine: () => StorageEngine): void {
  describe('read', () => {
    test('begins with the batch that holds the asked offset', async () => {
      await createPartitions(engine(), 1)
      for (let index = 0; index < 20; index++) await appendTo(engine(), 0, batchOf({ values: ['a', 'b', 'c'] }))
      for (let offset = 0; offset < 60; offset++) {
        const [first] = await readOnce(engine(), partition(0), offset)
        expect(first?.header.baseOffset).toBe(offset - (offset % 3))
      }
    })

    test('is empty at the high watermark and out of range beyond', async () => {
      await createPartitions(engine(), 1)
      await appendTo(engine(), 0, batchOf())
      expect(await readOnce(engine(), partition(0), 1)).toEqual([])
      await expect(readOnce(engine(), partition(0), 2)).rejects.toThrow('offset-out-of-range')
      await expect(readOnce(engine(), partition(0), -1)).rejects.toThrow('offset-out-of-range')
      await expect(readOnce(engine(), partition(7), 0)).rejects.toThrow('unknown-partition')
    })

    test('stays within its bytes, but for one first batch where that is asked for', async () => {
      await createPartitions(engine(), 1)
      const batch = batchOf({ valueBytes: 100 })
      const size = batch.bytes.length
      for (let index = 0; index < 10; index++) await appendTo(engine(), 0, batch)
      const count = async (maxBytes: number, minOneBatch: boolean): Promise<number> =>
        (await readOnce(engine(), partition(0), 3, { maxBytes, minOneBatch })).length
      expect(await count(size * 2, true)).toBe(2)
      expect(await count(size * 3 - 1, false)).toBe(2)
      expect(await count(size - 1, true)).toBe(1)
      expect(await count(size - 1, false)).toBe(0)
      expect(await count(0, true)).toBe(1)
      expect(await count(0, false)).toBe(0)
      expect(await count(size * 100, true)).toBe(7)
    })

    test('is filled to the last batch that fits, whatever lies in between and in how many files', async () => {
      await createPartitions(engine(), 2)
      const batch = batchOf({ valueBytes: 100 })
      for (let index = 0; index < 8; index++) {
        await appendTo(engine(), 0, batch)
        await appendTo(engine(), 1, batchOf({ valueBytes: 700 }))
      }
      for (const count of [1, 2, 3, 5, 7]) {
        const options = { maxBytes: batch.bytes.length * count + 1, minOneBatch: true }
        expect(await readOnce(engine(), partition(0), 0, options)).toHaveLength(count)
      }
    })

    test('returns only its own partition’s batches where many lie together', async () => {
      await createPartitions(engine(), 5)
      const runs = Array.from({ length: 200 }, (_, index) => runOf(index % 5, batchOf({ values: [`p${index % 5}`] })))
      for (const run of runs) void engine().append([run], 'queued')
      await appendTo(engine(), 0, batchOf({ values: ['p0'] }))
      expect(new Set(await readValues(engine(), partition(3)))).toEqual(new Set(['p3']))
      expect(await readValues(engine(), partition(3))).toHaveLength(40)
    })
  })
}

function describeLargeReads(engine: () => StorageEngine): void {
  describe('read', () => {
    test('finds batches of every size', async () => {
      await createPartitions(engine(), 2)
      const sizes = [1, 70_000, 10, 16_384, 300_000, 1, 1, 65_536, 2_000_000, 5]
      for (const valueBytes of sizes) {
        await engine().append([runOf(0, batchOf({ valueBytes })), runOf(1, batchOf())], 'durable')
      }
      for (const [offset, valueBytes] of sizes.entries()) {
        const values = await readValues(engine(), partition(0), offset)
        expect(values.map(({ length }) => length)).toEqual(sizes.slice(offset))
        expect(values[0]?.length).toBe(valueBytes)
      }
    })

    test('starts where records were deleted', async () => {
      await createPartitions(engine(), 1)
      for (let index = 0; index < 10; index++) await appendTo(engine(), 0, batchOf())
      await engine().commit([{ kind: 'delete-records', topicId, partition: 0, beforeOffset: 4 }])
      expect(engine().offsets(partition(0))?.logStartOffset).toBe(4)
      await expect(readOnce(engine(), partition(0), 3)).rejects.toThrow('offset-out-of-range')
      expect(await readAll(engine(), partition(0), 4)).toHaveLength(6)
      await engine().commit([{ kind: 'delete-records', topicId, partition: 0, beforeOffset: 2 }])
      expect(engine().offsets(partition(0))?.logStartOffset).toBe(4)
      await engine().commit([{ kind: 'delete-records', topicId, partition: 0, beforeOffset: 99 }])
      expect(engine().offsets(partition(0))?.logStartOffset).toBe(10)
      expect(baseOffsetOf(await appendTo(engine(), 0, batchOf()))).toBe(10)
    })
  })
}

/** Appends one batch of producer 7 to partition 0. */
type Send = (baseSequence: number, count?: number, producerEpoch?: number) => Promise<AppendVerdict>

function sendTo(engine: () => StorageEngine): Send {
  return (baseSequence, count = 1, producerEpoch = 0) => {
    const values = Array.from({ length: count }, () => 'v')
    return appendTo(engine(), 0, batchOf({ values, producerId: 7, producerEpoch, baseSequence }))
  }
}

function describeProducers(engine: () => StorageEngine): void {
  const send = sendTo(engine)

  describe('idempotent producers', () => {
    test('a repeated batch gets the offset it got first, for the last five batches', async () => {
      await createPartitions(engine(), 1)
      for (let sequence = 0; sequence < 12; sequence += 2) await send(sequence, 2)
      for (let sequence = 2; sequence < 12; sequence += 2) {
        const verdict = await send(sequence, 2)
        expect([verdict.kind, baseOffsetOf(verdict)]).toEqual(['duplicate', sequence])
      }
      expect((await send(0, 2)).kind).toBe('out-of-order-sequence')
      expect(engine().offsets(partition(0))?.highWatermark).toBe(12)
    })

    test('duplicates within one commit are found too', async () => {
      await createPartitions(engine(), 1)
      const batch = batchOf({ producerId: 7 })
      const both = await Promise.all([appendTo(engine(), 0, batch), appendTo(engine(), 0, batch)])
      expect(both.map(({ kind }) => kind)).toEqual(['appended', 'duplicate'])
      expect(both.map(baseOffsetOf)).toEqual([0, 0])
    })

    test('a gap and a step back are out of order', async () => {
      await createPartitions(engine(), 1)
      await send(0)
      expect((await send(2)).kind).toBe('out-of-order-sequence')
      expect((await send(1)).kind).toBe('appended')
      expect((await send(0, 2)).kind).toBe('out-of-order-sequence')
    })

    test('an older epoch is refused, a newer one starts at sequence 0', async () => {
      await createPartitions(engine(), 1)
      await send(0, 1, 3)
      expect((await send(1, 1, 2)).kind).toBe('invalid-producer-epoch')
      expect((await send(1, 1, 4)).kind).toBe('out-of-order-sequence')
      expect((await send(0, 1, 4)).kind).toBe('appended')
      expect((await send(1, 1, 3)).kind).toBe('invalid-producer-epoch')
    })

    test('an unknown producer may start anywhere', async () => {
      await createPartitions(engine(), 1)
      expect((await send(41)).kind).toBe('appended')
      expect((await send(42)).kind).toBe('appended')
    })
  })
}

function describeSequences(engine: () => StorageEngine): void {
  const send = sendTo(engine)

  describe('sequences', () => {
    test('sequences go on at 0 after the largest one', async () => {
      await createPartitions(engine(), 1)
      await send(SEQUENCE_MAX - 1, 2)
      expect((await send(0)).kind).toBe('appended')
      await send(1, 1)
      expect((await send(SEQUENCE_MAX - 1, 2)).kind).toBe('duplicate')
    })

    test('sequences go on at the right number when a batch crosses the largest one', async () => {
      await createPartitions(engine(), 1)
      await send(SEQUENCE_MAX - 1, 5)
      expect((await send(4)).kind).toBe('out-of-order-sequence')
      expect((await send(3)).kind).toBe('appended')
    })

    test('a run is appended as a whole or not at all', async () => {
      await createPartitions(engine(), 1)
      const first = batchOf({ producerId: 7, baseSequence: 0 })
      const gap = batchOf({ producerId: 7, baseSequence: 5 })
      const next = batchOf({ producerId: 7, baseSequence: 1 })
      expect((await appendTo(engine(), 0, first, gap)).kind).toBe('out-of-order-sequence')
      expect(engine().offsets(partition(0))?.highWatermark).toBe(0)
      expect(baseOffsetOf(await appendTo(engine(), 0, first, next))).toBe(0)
      expect((await appendTo(engine(), 0, first, next)).kind).toBe('duplicate')
    })

    test('producers and partitions know nothing of each other', async () => {
      await createPartitions(engine(), 2)
      await send(0)
      expect((await appendTo(engine(), 1, batchOf({ producerId: 7, baseSequence: 0 }))).kind).toBe('appended')
      expect((await appendTo(engine(), 0, batchOf({ producerId: 8, baseSequence: 0 }))).kind).toBe('appended')
    })
  })
}

function describeTransactions(engine: () => StorageEngine): void {
  const committed = { isolation: 'read-committed' } as const

  describe('transactions', () => {
    test('hold the last stable offset until their marker', async () => {
      await createPartitions(engine(), 1)
      await appendTo(engine(), 0, batchOf())
      await appendTo(engine(), 0, batchOf({ producerId: 7, isTransactional: true }))
      await appendTo(engine(), 0, batchOf({ producerId: 8, isTransactional: true }))
      await appendTo(engine(), 0, batchOf())
      expect(engine().offsets(partition(0))).toMatchObject({ highWatermark: 4, lastStableOffset: 1 })
      expect(await readAll(engine(), partition(0), 0, committed)).toHaveLength(1)
      expect(await readAll(engine(), partition(0), 0)).toHaveLength(4)
      await appendTo(engine(), 0, markerOf('commit', 7))
      expect(engine().offsets(partition(0))).toMatchObject({ highWatermark: 5, lastStableOffset: 2 })
      await appendTo(engine(), 0, markerOf('abort', 8))
      expect(engine().offsets(partition(0))).toMatchObject({ highWatermark: 6, lastStableOffset: 6 })
    })

    test('that were aborted are listed for the offsets that were read', async () => {
      await createPartitions(engine(), 1)
      await appendTo(engine(), 0, batchOf({ producerId: 7, isTransactional: true }))
      await appendTo(engine(), 0, markerOf('abort', 7))
      await appendTo(engine(), 0, batchOf({ producerId: 7, baseSequence: 1, isTransactional: true }))
      await appendTo(engine(), 0, markerOf('commit', 7))
      const read = async (offset: number) => {
        const options = { maxBytes: 1024, minOneBatch: true, isolation: 'read-committed' } as const
        const result = await engine().read(partition(0), offset, options)
        return result.kind === 'records' ? result.abortedTransactions : result.kind
      }
      expect(await read(0)).toEqual([{ producerId: 7, firstOffset: 0 }])
      expect(await read(1)).toEqual([{ producerId: 7, firstOffset: 0 }])
      expect(await read(2)).toEqual([])
    })
  })
}

function describeTimestamps(engine: () => StorageEngine): void {
  describe('offsets by time', () => {
    test('are exact within a batch', async () => {
      await createPartitions(engine(), 1)
      await appendTo(engine(), 0, batchOf({ timestampsMs: [100, 300, 200] }))
      await appendTo(engine(), 0, batchOf({ timestampsMs: [50, 400] }))
      const find = (timestampMs: number) => engine().offsetForTimestamp(partition(0), timestampMs)
      expect(await find(0)).toEqual({ offset: 0, timestampMs: 100 })
      expect(await find(101)).toEqual({ offset: 1, timestampMs: 300 })
      expect(await find(301)).toEqual({ offset: 4, timestampMs: 400 })
      expect(await find(401)).toBeNull()
      expect(await engine().offsetOfMaxTimestamp(partition(0))).toEqual({ offset: 4, timestampMs: 400 })
    })

    test('are those of the first record among equals', async () => {
      await createPartitions(engine(), 1)
      for (let index = 0; index < 4; index++) await appendTo(engine(), 0, batchOf({ timestampsMs: [10, 500, 500] }))
      expect(await engine().offsetForTimestamp(partition(0), 500)).toEqual({ offset: 1, timestampMs: 500 })
      expect(await engine().offsetOfMaxTimestamp(partition(0))).toEqual({ offset: 1, timestampMs: 500 })
    })

    test('leave out what was deleted', async () => {
      await createPartitions(engine(), 1)
      await appendTo(engine(), 0, batchOf({ timestampsMs: [100, 200, 300] }))
      await engine().commit([{ kind: 'delete-records', topicId, partition: 0, beforeOffset: 2 }])
      expect(await engine().offsetForTimestamp(partition(0), 100)).toEqual({ offset: 2, timestampMs: 300 })
      await appendTo(engine(), 0, batchOf({ timestampsMs: [900, 800, 700] }), batchOf({ timestampsMs: [750] }))
      await engine().commit([{ kind: 'delete-records', topicId, partition: 0, beforeOffset: 5 }])
      expect(await engine().offsetOfMaxTimestamp(partition(0))).toEqual({ offset: 6, timestampMs: 750 })
      expect(await engine().offsetForTimestamp(partition(0), 720)).toEqual({ offset: 6, timestampMs: 750 })
    })

    test('there are none in an empty or unknown partition', async () => {
      await createPartitions(engine(), 1)
      expect(await engine().offsetForTimestamp(partition(0), 0)).toBeNull()
      expect(await engine().offsetOfMaxTimestamp(partition(0))).toBeNull()
      expect(await engine().offsetForTimestamp(partition(9), 0)).toBeNull()
    })
  })
}

function describeState(engine: () => StorageEngine): void {
  describe('state', () => {
    test('holds what was put and not what was deleted', async () => {
      await engine().commit([
        { kind: 'put', table: 'configs', key: 'a', value: { x: [1, null, 'ü'] } },
        { kind: 'put', table: 'configs', key: 'b', value: 2 },
        { kind: 'put', table: 'groups', key: 'a', value: 3 },
      ])
      await engine().commit([{ kind: 'delete', table: 'configs', key: 'b' }])
      expect(await engine().loadTable('configs')).toEqual(new Map([['a', { x: [1, null, 'ü'] }]]))
      expect(await engine().loadTable('groups')).toEqual(new Map([['a', 3]]))
      expect(await engine().loadTable('offsets')).toEqual(new Map())
    })

    test('changes all or nothing under its preconditions', async () => {
      const put = (key: string, value: number) => ({ kind: 'put', table: 'topics', key, value }) as const
      const expected = (key: string, value: unknown) => ({ table: 'topics', key, expected: value }) as const
      expect(await engine().commit([put('a', 1)], [expected('a', undefined)])).toBe(true)
      expect(await engine().commit([put('a', 2), put('b', 2)], [expected('a', undefined)])).toBe(false)
      expect(await engine().commit([put('b', 2)], [expected('a', 1), expected('b', 1)])).toBe(false)
      expect(await engine().loadTable('topics')).toEqual(new Map([['a', 1]]))
      expect(await engine().commit([put('a', 2), put('b', 2)], [expected('a', 1)])).toBe(true)
      expect(await engine().loadTable('topics')).toEqual(new Map(Object.entries({ a: 2, b: 2 })))
    })

    test('one of many who want the same key gets it', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, value) =>
          engine().commit(
            [{ kind: 'put', table: 'topics', key: 'only', value }],
            [{ table: 'topics', key: 'only', expected: undefined }],
          ),
        ),
      )
      expect(outcomes.filter((done) => done)).toHaveLength(1)
      expect(await engine().loadTable('topics')).toEqual(new Map([['only', outcomes.indexOf(true)]]))
    })

    test('keeps partitions that exist when a topic gets more', async () => {
      await createPartitions(engine(), 2)
      await appendTo(engine(), 1, batchOf({ values: ['kept'] }))
      await createPartitions(engine(), 4)
      await createPartitions(engine(), 3)
      expect(await readValues(engine(), partition(1))).toEqual(['kept'])
      expect(engine().offsets(partition(3))?.highWatermark).toBe(0)
      expect(engine().offsets(partition(4))).toBeNull()
    })

    test('forgets the partitions of a deleted topic', async () => {
      await createPartitions(engine(), 2)
      await appendTo(engine(), 0, batchOf({ values: ['old'] }))
      await engine().commit([{ kind: 'delete-partitions', topicId }])
      expect(engine().offsets(partition(0))).toBeNull()
      expect((await appendTo(engine(), 0, batchOf())).kind).toBe('unknown-partition')
      await createPartitions(engine(), 1)
      expect(await readValues(engine(), partition(0))).toEqual([])
      expect(baseOffsetOf(await appendTo(engine(), 0, batchOf({ values: ['new'] })))).toBe(0)
      expect(await readValues(engine(), partition(0))).toEqual(['new'])
    })
  })
}

function describeWatch(engine: () => StorageEngine): void {
  describe('watch', () => {
    test('wakes for its own partition, with the records readable', async () => {
      await createPartitions(engine(), 2)
      const seen: (number | undefined)[] = []
      const end = engine().watch(partition(0), () => seen.push(engine().offsets(partition(0))?.highWatermark))
      await appendTo(engine(), 1, batchOf())
      expect(seen).toEqual([])
      await appendTo(engine(), 0, batchOf())
      await appendTo(engine(), 0, batchOf())
      expect(seen).toEqual([1, 2])
      end()
      await appendTo(engine(), 0, batchOf())
      expect(seen).toEqual([1, 2])
    })

    test('wakes when the partition goes', async () => {
      await createPartitions(engine(), 1)
      const woken = new Promise<unknown>((resolve) => {
        engine().watch(partition(0), () => resolve(engine().offsets(partition(0))))
      })
      await engine().commit([{ kind: 'delete-partitions', topicId }])
      expect(await woken).toBeNull()
    })

    test('a watch may end others while it is woken', async () => {
      await createPartitions(engine(), 1)
      const ends: (() => void)[] = []
      let wakeCount = 0
      for (let index = 0; index < 3; index++) {
        ends.push(
          engine().watch(partition(0), () => {
            wakeCount++
            for (const end of ends) end()
          }),
        )
      }
      await appendTo(engine(), 0, batchOf())
      await appendTo(engine(), 0, batchOf())
      expect(wakeCount).toBe(1)
    })
  })
}
