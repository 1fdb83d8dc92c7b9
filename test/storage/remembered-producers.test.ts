import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, batchOf, createPartitions, markerOf, partition } from '../support/storage-batches.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'

const DAY_MS = 86_400_000

let disk: SimulatedDisk
let nowMs: number

beforeEach(() => {
  disk = new SimulatedDisk(1)
  nowMs = 1_000_000
})

afterEach(() => {
  vi.useRealTimers()
})

function open(logFileBytesMax = 1_000_000): Promise<StorageEngine> {
  return openOnDisk(disk, { walBufferBytes: 1, logFileBytesMax, nowMs: () => nowMs })
}

function idsOf(engine: StorageEngine): number[] {
  return engine.activeProducers(partition(0))?.map(({ producerId }) => producerId) ?? []
}

for (const logFileBytesMax of [1_000_000, 500]) {
  test(`a repeated batch gets its offset after a crash too, in log files of ${logFileBytesMax} bytes`, async () => {
    const engine = await open(logFileBytesMax)
    await createPartitions(engine, 2)
    const batch = (baseSequence: number) => batchOf({ producerId: 7, baseSequence, values: ['a', 'b'] })
    for (let sequence = 0; sequence < 16; sequence += 2) await appendTo(engine, 0, batch(sequence))
    for (let filling = 0; filling < 10; filling++) await appendTo(engine, 1, batchOf({ valueBytes: 300 }))
    disk.kill()
    const again = await open(logFileBytesMax)
    expect((await appendTo(again, 0, batch(4))).kind).toBe('out-of-order-sequence')
    for (let sequence = 6; sequence < 16; sequence += 2) {
      expect(await appendTo(again, 0, batch(sequence))).toMatchObject({ kind: 'duplicate', baseOffset: sequence })
    }
    expect((await appendTo(again, 0, batch(18))).kind).toBe('out-of-order-sequence')
    expect(await appendTo(again, 0, batch(16))).toMatchObject({ kind: 'appended', baseOffset: 16 })
  })
}

test('producers are forgotten after the time that is set, and not before it is set', async () => {
  const engine = await open()
  await createPartitions(engine, 1)
  await appendTo(engine, 0, batchOf({ producerId: 7 }))
  await appendTo(engine, 0, batchOf({ producerId: 8, isTransactional: true }))
  nowMs += 30 * DAY_MS
  expect(idsOf(engine)).toEqual([7, 8])
  await appendTo(engine, 0, batchOf({ producerId: 9 }))
  engine.setProducerExpiration(DAY_MS)
  // An open transaction is not forgotten, however old.
  expect(idsOf(engine)).toEqual([8, 9])
  expect((await appendTo(engine, 0, batchOf({ producerId: 7, baseSequence: 41 }))).kind).toBe('appended')
  await engine.close()
})

test('producers are forgotten as time goes by, without anything being asked', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const engine = await open()
  await createPartitions(engine, 1)
  engine.setProducerExpiration(DAY_MS)
  await appendTo(engine, 0, batchOf({ producerId: 7 }))
  nowMs += DAY_MS
  vi.advanceTimersByTime(600_000)
  expect(idsOf(engine)).toEqual([7])
  nowMs += 1
  vi.advanceTimersByTime(600_000)
  expect(idsOf(engine)).toEqual([])
  await engine.close()
  expect(vi.getTimerCount()).toBe(0)
})

test('producers are forgotten when they are loaded after a restart', async () => {
  const engine = await open(500)
  await createPartitions(engine, 2)
  await appendTo(engine, 0, batchOf({ producerId: 7 }))
  for (let filling = 0; filling < 10; filling++) await appendTo(engine, 1, batchOf({ valueBytes: 300 }))
  await engine.close()
  nowMs += 2 * DAY_MS
  const longer = await open(500)
  longer.setProducerExpiration(3 * DAY_MS)
  expect(idsOf(longer)).toEqual([7])
  await longer.close()
  const shorter = await open(500)
  shorter.setProducerExpiration(DAY_MS)
  expect(idsOf(shorter)).toEqual([])
  await shorter.close()
})

test('what a coordinator and a batch said of a producer is the same after a restart from rows', async () => {
  const engine = await open(500)
  await createPartitions(engine, 2)
  await appendTo(engine, 0, batchOf({ producerId: 7, isTransactional: true }))
  await appendTo(engine, 0, markerOf('commit', 7, 0, 41))
  await appendTo(engine, 0, batchOf({ producerId: 7, baseSequence: 1, isTransactional: true }))
  for (let filling = 0; filling < 10; filling++) await appendTo(engine, 1, batchOf({ valueBytes: 300 }))
  const before = engine.activeProducers(partition(0))
  expect(before).toMatchObject([{ producerId: 7, coordinatorEpoch: 41, transactionFirstOffset: 2, lastSequence: 1 }])
  disk.kill()
  const again = await open(500)
  expect(again.activeProducers(partition(0))).toEqual(before)
  expect(again.offsets(partition(0))?.lastStableOffset).toBe(2)
})
