import { describe, expect, test } from 'vitest'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { appendTo, batchOf, createPartitions, markerOf, partition } from '../support/storage-batches.ts'

/** What every storage engine must know of the producers of a partition. */
export function describeKnownProducers(engine: () => StorageEngine): void {
  describe('known producers', () => {
    describeList(engine)
    describeMarkers(engine)
  })
}

function describeList(engine: () => StorageEngine): void {
  test('are told of with their last batch, per partition', async () => {
    await createPartitions(engine(), 2)
    await appendTo(engine(), 0, batchOf())
    expect(engine().activeProducers(partition(0))).toEqual([])
    await appendTo(engine(), 0, batchOf({ producerId: 7, values: ['a', 'b', 'c'] }))
    await appendTo(engine(), 0, batchOf({ producerId: 8, producerEpoch: 2, isTransactional: true }))
    const producers = engine().activeProducers(partition(0))
    const first = { producerId: 7, producerEpoch: 0, lastSequence: 2, coordinatorEpoch: -1, transactionFirstOffset: -1 }
    const second = { producerId: 8, producerEpoch: 2, lastSequence: 0, coordinatorEpoch: -1, transactionFirstOffset: 4 }
    expect(producers).toMatchObject([first, second])
    expect(producers?.[0]?.lastAppendTimeMs).toBeGreaterThan(0)
    expect(engine().activeProducers(partition(1))).toEqual([])
    expect(engine().activeProducers(partition(2))).toBeNull()
  })

  test('are told of with their transaction until it ends, and then with its coordinator', async () => {
    await createPartitions(engine(), 1)
    await appendTo(engine(), 0, batchOf({ producerId: 7, isTransactional: true }))
    await appendTo(engine(), 0, batchOf({ producerId: 7, baseSequence: 1, isTransactional: true }))
    expect(engine().activeProducers(partition(0))).toMatchObject([{ transactionFirstOffset: 0, coordinatorEpoch: -1 }])
    await appendTo(engine(), 0, markerOf('commit', 7, 0, 41))
    const ended = { lastSequence: 1, transactionFirstOffset: -1, coordinatorEpoch: 41 }
    expect(engine().activeProducers(partition(0))).toMatchObject([ended])
    await appendTo(engine(), 0, batchOf({ producerId: 7, baseSequence: 2, isTransactional: true }))
    expect(engine().activeProducers(partition(0))).toMatchObject([{ transactionFirstOffset: 3, coordinatorEpoch: 41 }])
  })
}

function describeMarkers(engine: () => StorageEngine): void {
  test('may be made known by a marker alone', async () => {
    await createPartitions(engine(), 1)
    expect(await appendTo(engine(), 0, markerOf('abort', 7, 4, 2))).toMatchObject({ kind: 'appended', baseOffset: 0 })
    const known = { producerId: 7, producerEpoch: 4, lastSequence: -1, coordinatorEpoch: 2 }
    expect(engine().activeProducers(partition(0))).toMatchObject([known])
    expect((await appendTo(engine(), 0, batchOf({ producerId: 7, producerEpoch: 3 }))).kind).toBe(
      'invalid-producer-epoch',
    )
    expect(engine().offsets(partition(0))?.lastStableOffset).toBe(1)
  })

  test('start at sequence 0 after a marker that raised their epoch', async () => {
    await createPartitions(engine(), 1)
    await appendTo(engine(), 0, batchOf({ producerId: 7, isTransactional: true }))
    await appendTo(engine(), 0, markerOf('abort', 7, 1))
    const next = (baseSequence: number, producerEpoch: number) =>
      appendTo(engine(), 0, batchOf({ producerId: 7, producerEpoch, baseSequence, isTransactional: true }))
    expect((await next(1, 0)).kind).toBe('invalid-producer-epoch')
    expect((await next(1, 1)).kind).toBe('out-of-order-sequence')
    expect((await next(0, 1)).kind).toBe('appended')
  })

  test('go on with their sequences after a marker of the same epoch', async () => {
    await createPartitions(engine(), 1)
    const send = (baseSequence: number) =>
      appendTo(engine(), 0, batchOf({ producerId: 7, baseSequence, isTransactional: true }))
    await send(0)
    await appendTo(engine(), 0, markerOf('commit', 7))
    expect(await send(0)).toMatchObject({ kind: 'duplicate', baseOffset: 0 })
    expect(await send(1)).toMatchObject({ kind: 'appended', baseOffset: 2 })
  })

  test('send nothing outside of a transaction that is open', async () => {
    await createPartitions(engine(), 1)
    await appendTo(engine(), 0, batchOf({ producerId: 7, isTransactional: true }))
    const plain = batchOf({ producerId: 7, baseSequence: 1 })
    expect((await appendTo(engine(), 0, plain)).kind).toBe('invalid-transaction-state')
    await appendTo(engine(), 0, markerOf('commit', 7))
    expect((await appendTo(engine(), 0, plain)).kind).toBe('appended')
  })
}
