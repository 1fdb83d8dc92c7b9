import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkpointKey } from '../../src/storage/embedded/row-keys.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import type { StorageError } from '../../src/storage/storage-error.ts'
import { readValues } from '../support/read-partition.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, batchOf, createPartitions, partition } from '../support/storage-batches.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'

const healthy = { writeFails: 0, syncFails: 0, rowsFail: 0 }

/** Lets everything happen that does not wait for a timer. */
async function settleAll(): Promise<void> {
  for (let turns = 0; turns < 100; turns++) await new Promise(setImmediate)
}

let disk: SimulatedDisk
let fatal: StorageError[]

function open(logFileBytesMax = 1_000_000): Promise<StorageEngine> {
  return openOnDisk(disk, { walBufferBytes: 1, logFileBytesMax, onFatal: (error) => fatal.push(error) })
}

beforeEach(() => {
  disk = new SimulatedDisk(1)
  fatal = []
})

afterEach(() => {
  vi.useRealTimers()
})

test('a full disk refuses writes, serves reads, and takes writes again when there is space', async () => {
  const engine = await open()
  await createPartitions(engine, 1)
  await appendTo(engine, 0, batchOf({ values: ['before'], producerId: 3 }))
  disk.faults = { ...healthy, writeFails: 100 }
  const refused = batchOf({ values: ['refused'], producerId: 3, baseSequence: 1 })
  const put = { kind: 'put', table: 'groups', key: 'g', value: 1 } as const
  for (let tries = 0; tries < 3; tries++) {
    expect(await appendTo(engine, 0, refused)).toEqual({ kind: 'storage-error' })
    await expect(engine.commit([put])).rejects.toMatchObject({ code: 'CHRONIK_STORAGE_WRITE_FAILED' })
  }
  expect(await readValues(engine, partition(0))).toEqual(['before'])
  expect(await engine.loadTable('groups')).toEqual(new Map())
  disk.faults = healthy
  expect(await appendTo(engine, 0, refused)).toMatchObject({ kind: 'appended', baseOffset: 1 })
  expect(await engine.commit([put], [{ table: 'groups', key: 'g', expected: undefined }])).toBe(true)
  expect(fatal).toEqual([])
  disk.losePower()
  const again = await open()
  expect(await readValues(again, partition(0))).toEqual(['before', 'refused'])
  expect(await again.loadTable('groups')).toEqual(new Map([['g', 1]]))
})

test('a producer whose first batch was refused must send that one again first', async () => {
  const engine = await open()
  await createPartitions(engine, 1)
  disk.faults = { ...healthy, writeFails: 100 }
  const first = batchOf({ producerId: 3, baseSequence: 0 })
  expect((await appendTo(engine, 0, first)).kind).toBe('storage-error')
  disk.faults = healthy
  expect((await appendTo(engine, 0, batchOf({ producerId: 3, baseSequence: 1 }))).kind).toBe('out-of-order-sequence')
  expect((await appendTo(engine, 0, first)).kind).toBe('appended')
})

test('a disk that does not confirm ends all writing at once, and only once', async () => {
  const engine = await open()
  await createPartitions(engine, 1)
  await appendTo(engine, 0, batchOf({ values: ['safe'] }))
  disk.faults = { ...healthy, syncFails: 100 }
  const verdicts = await Promise.all([
    appendTo(engine, 0, batchOf({ values: ['x'] })),
    appendTo(engine, 0, batchOf({ values: ['y'] })),
  ])
  expect(verdicts.map(({ kind }) => kind)).toEqual(['storage-error', 'storage-error'])
  disk.faults = healthy
  expect((await appendTo(engine, 0, batchOf())).kind).toBe('storage-error')
  await expect(engine.commit([])).rejects.toMatchObject({ code: 'CHRONIK_STORAGE_FATAL' })
  expect(fatal.map(({ code }) => code)).toEqual(['CHRONIK_STORAGE_FATAL'])
  expect(await readValues(engine, partition(0))).toEqual(['safe'])
  await engine.close()
})

test('rows that cannot be written are written later, and nothing is missed meanwhile', async () => {
  const engine = await open(1000)
  await createPartitions(engine, 2)
  disk.faults = { ...healthy, rowsFail: 100 }
  const values = Array.from({ length: 30 }, (_, index) => `${index}:${'x'.repeat(200)}`)
  for (const value of values.slice(0, 20)) await appendTo(engine, 0, batchOf({ values: [value] }))
  await engine.commit([{ kind: 'put', table: 'groups', key: 'g', value: 1 }])
  expect(await readValues(engine, partition(0))).toEqual(values.slice(0, 20))
  disk.faults = healthy
  for (const value of values.slice(20)) await appendTo(engine, 0, batchOf({ values: [value] }))
  expect(await readValues(engine, partition(0))).toEqual(values)
  await engine.close()
  const again = await open(1000)
  expect(await readValues(again, partition(0))).toEqual(values)
  expect(await again.loadTable('groups')).toEqual(new Map([['g', 1]]))
})

test('rows that could not be written are tried again without any further request, less and less often', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const engine = await open(1000)
  await createPartitions(engine, 1)
  disk.faults = { ...healthy, rowsFail: 100 }
  const logCount = (): number => [...disk.files.keys()].filter((path) => path.startsWith('log/')).length
  while (logCount() < 2) await appendTo(engine, 0, batchOf({ valueBytes: 400 }))
  await settleAll()
  const sent = await readValues(engine, partition(0))
  const isSealed = (): boolean => disk.openRows().get(checkpointKey) !== undefined
  for (const waitMs of [100, 200, 400]) {
    vi.advanceTimersByTime(waitMs - 1)
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(1)
    expect(vi.getTimerCount()).toBe(0)
    await settleAll()
  }
  expect(vi.getTimerCount()).toBe(1)
  disk.faults = healthy
  vi.advanceTimersByTime(800)
  await settleAll()
  expect(isSealed()).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
  expect(await readValues(engine, partition(0))).toEqual(sent)
})

test('a store opens on a full disk although rows are missing, serves reads, and writes them later', async () => {
  const first = await open(1000)
  await createPartitions(first, 1)
  disk.faults = { ...healthy, rowsFail: 100 }
  const values = Array.from({ length: 20 }, (_, index) => `${index}:${'x'.repeat(200)}`)
  for (const value of values) await appendTo(first, 0, batchOf({ values: [value] }))
  disk.kill()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const again = await open(1000)
  disk.faults = { ...healthy, rowsFail: 100, writeFails: 100 }
  expect(await readValues(again, partition(0))).toEqual(values)
  expect((await appendTo(again, 0, batchOf())).kind).toBe('storage-error')
  disk.faults = healthy
  await vi.advanceTimersByTimeAsync(100)
  await settleAll()
  expect(disk.openRows().get(checkpointKey)).toBeDefined()
  expect(await readValues(again, partition(0))).toEqual(values)
  expect((await appendTo(again, 0, batchOf())).kind).toBe('appended')
})

test('an engine that is closed takes nothing more', async () => {
  const engine = await open()
  await createPartitions(engine, 1)
  const last = appendTo(engine, 0, batchOf({ values: ['last'] }))
  await engine.close()
  expect((await last).kind).toBe('appended')
  expect((await appendTo(engine, 0, batchOf())).kind).toBe('storage-error')
  await expect(engine.commit([])).rejects.toMatchObject({ code: 'CHRONIK_STORAGE_CLOSED' })
})
