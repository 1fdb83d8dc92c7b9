import { describe, expect, test } from 'vitest'
import type { PartitionOffsets, StorageEngine } from '../../src/storage/engine.ts'
import { readValues } from '../support/read-partition.ts'
import { appendTo, batchOf, createPartitions, markerOf, partition, runOf } from '../support/storage-batches.ts'

const put = (key: string, value: unknown) => ({ kind: 'put', table: 'transactions', key, value }) as const
const expected = (key: string, value: unknown) => ({ table: 'transactions', key, expected: value }) as const
const transactional = (producerId: number, baseSequence = 0) =>
  batchOf({ producerId, baseSequence, isTransactional: true })

/** What every storage engine must do with records and state that are one commit. */
export function describeCommitAll(engine: () => StorageEngine): void {
  describe('a commit of records and state', () => {
    describeTogether(engine)
    describeRefusals(engine)
    describeVisibility(engine)
  })
}

function describeTogether(engine: () => StorageEngine): void {
  test('ends a transaction in all its partitions and in the state', async () => {
    await createPartitions(engine(), 3)
    await engine().append([runOf(0, transactional(7)), runOf(2, transactional(7), transactional(7, 1))], 'durable')
    expect(engine().offsets(partition(2))).toMatchObject({ highWatermark: 2, lastStableOffset: 0 })
    const verdict = await engine().commitAll({
      runs: [runOf(2, markerOf('commit', 7)), runOf(0, markerOf('commit', 7))],
      changes: [put('t', 'ended'), put('u', 1)],
      preconditions: [expected('t', undefined)],
    })
    expect(verdict).toMatchObject({ kind: 'committed', appended: [{ baseOffset: 2 }, { baseOffset: 1 }] })
    expect(engine().offsets(partition(0))).toMatchObject({ highWatermark: 2, lastStableOffset: 2 })
    expect(engine().offsets(partition(1))).toMatchObject({ highWatermark: 0, lastStableOffset: 0 })
    expect(engine().offsets(partition(2))).toMatchObject({ highWatermark: 3, lastStableOffset: 3 })
    expect(await engine().loadTable('transactions')).toEqual(new Map(Object.entries({ t: 'ended', u: 1 })))
  })

  test('takes its place among what was asked for before and after', async () => {
    await createPartitions(engine(), 1)
    const before = appendTo(engine(), 0, batchOf({ values: ['before'] }))
    const both = engine().commitAll({ runs: [runOf(0, batchOf({ values: ['both'] }))], changes: [put('k', 1)] })
    const after = appendTo(engine(), 0, batchOf({ values: ['after'] }))
    const second = engine().commitAll({ changes: [put('k', 2)], preconditions: [expected('k', 1)] })
    expect([await before, await after]).toMatchObject([{ baseOffset: 0 }, { baseOffset: 2 }])
    expect(await both).toMatchObject({ kind: 'committed', appended: [{ baseOffset: 1 }] })
    expect(await second).toEqual({ kind: 'committed', appended: [] })
    expect(await readValues(engine(), partition(0))).toEqual(['before', 'both', 'after'])
  })

  test('checks each run after those before it', async () => {
    await createPartitions(engine(), 1)
    const sequences = (...numbers: number[]) =>
      numbers.map((baseSequence) => runOf(0, batchOf({ producerId: 7, baseSequence })))
    expect((await engine().commitAll({ runs: sequences(0, 1, 3) })).kind).toBe('refused')
    expect((await engine().commitAll({ runs: sequences(0, 0) })).kind).toBe('refused')
    expect((await engine().commitAll({ runs: sequences(0, 1, 2) })).kind).toBe('committed')
    expect(engine().offsets(partition(0))?.highWatermark).toBe(3)
  })
}

function describeRefusals(engine: () => StorageEngine): void {
  test('changes nothing when a precondition does not hold', async () => {
    await createPartitions(engine(), 1)
    await appendTo(engine(), 0, transactional(7))
    const verdict = await engine().commitAll({
      runs: [runOf(0, markerOf('commit', 7))],
      changes: [put('t', 'ended')],
      preconditions: [expected('t', 'ongoing')],
    })
    expect(verdict).toEqual({ kind: 'precondition-failed' })
    expect(engine().offsets(partition(0))).toMatchObject({ highWatermark: 1, lastStableOffset: 0 })
    expect(await engine().loadTable('transactions')).toEqual(new Map())
  })

  test('changes nothing when one of its runs cannot be appended, and says which', async () => {
    await createPartitions(engine(), 2)
    const good = batchOf({ producerId: 7, baseSequence: 0 })
    await appendTo(engine(), 1, batchOf({ producerId: 8 }))
    const gap = batchOf({ producerId: 8, baseSequence: 5 })
    const verdict = await engine().commitAll({
      runs: [runOf(0, good), runOf(1, gap), runOf(9, batchOf()), runOf(1, batchOf({ producerId: 8 }))],
      changes: [put('t', 'ended')],
    })
    expect(verdict).toMatchObject({
      kind: 'refused',
      verdicts: [null, { kind: 'out-of-order-sequence' }, { kind: 'unknown-partition' }, { kind: 'duplicate' }],
    })
    expect(engine().offsets(partition(0))?.highWatermark).toBe(0)
    expect(await engine().loadTable('transactions')).toEqual(new Map())
    expect(await appendTo(engine(), 0, good)).toMatchObject({ kind: 'appended', baseOffset: 0 })
  })

  test('refuses the marker of an older epoch, with all that came with it', async () => {
    await createPartitions(engine(), 2)
    await engine().append([runOf(0, transactional(7))], 'durable')
    await appendTo(engine(), 1, batchOf({ producerId: 7, producerEpoch: 3, isTransactional: true }))
    const runs = [runOf(0, markerOf('abort', 7, 2)), runOf(1, markerOf('abort', 7, 2))]
    expect(await engine().commitAll({ runs })).toEqual({
      kind: 'refused',
      verdicts: [null, { kind: 'invalid-producer-epoch' }],
    })
    expect(engine().offsets(partition(0))).toMatchObject({ highWatermark: 1, lastStableOffset: 0 })
  })
}

function describeVisibility(engine: () => StorageEngine): void {
  test('is seen in all partitions at once', async () => {
    const indexes = [0, 1, 2, 3]
    await createPartitions(engine(), indexes.length)
    await engine().append(
      indexes.map((index) => runOf(index, transactional(7))),
      'durable',
    )
    const seen: (PartitionOffsets | null)[][] = []
    const look = (): void => void seen.push(indexes.map((index) => engine().offsets(partition(index))))
    const ends = indexes.map((index) => engine().watch(partition(index), look))
    let isSettled = false
    const ending = engine()
      .commitAll({ runs: indexes.map((index) => runOf(index, markerOf('commit', 7))), changes: [put('t', 'ended')] })
      .then(() => {
        isSettled = true
      })
    while (!isSettled) {
      look()
      await new Promise(setImmediate)
    }
    await ending
    for (const end of ends) end()
    for (const offsets of seen) {
      expect(new Set(offsets.map((one) => `${one?.highWatermark} ${one?.lastStableOffset}`)).size).toBe(1)
    }
    expect(seen.at(-1)?.[0]).toMatchObject({ highWatermark: 2, lastStableOffset: 2 })
  })
}
