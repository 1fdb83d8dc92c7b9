import { expect, test } from 'vitest'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { cleaningRules } from '../support/cleaning-rules.ts'
import { readAll, readValues } from '../support/read-partition.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, batchOf, createPartitions, markerOf, partition, topicId } from '../support/storage-batches.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'

const nowMs = 100_000

function open(disk: SimulatedDisk, logFileBytesMax = 2000): Promise<StorageEngine> {
  return openOnDisk(disk, { nowMs: () => nowMs, logFileBytesMax, walBufferBytes: 1 })
}

async function filled(logFileBytesMax?: number): Promise<{ disk: SimulatedDisk; engine: StorageEngine }> {
  const disk = new SimulatedDisk(1)
  const engine = await open(disk, logFileBytesMax)
  await createPartitions(engine, 2)
  for (let index = 0; index < 40; index++) {
    await appendTo(engine, 0, batchOf({ values: [`v${index}`.padEnd(200)], timestampsMs: [index * 1000] }))
  }
  return { disk, engine }
}

function bytesOnDisk(disk: SimulatedDisk): number {
  let sum = 0
  for (const [path, file] of disk.files) if (path.endsWith('.log')) sum += file.now.length
  return sum
}

test('nothing is removed before the rules are there, nor where they know nothing of a topic', async () => {
  const { engine } = await filled()
  await engine.clean()
  expect(engine.offsets(partition(0))?.logStartOffset).toBe(0)
  engine.startCleaning(cleaningRules({}, { policyOf: () => null }))
  await engine.clean()
  expect((await readValues(engine, partition(0))).length).toBe(40)
  await engine.close()
})

test('what is older than retention.ms goes, and its files with it', async () => {
  const { disk, engine } = await filled()
  const before = bytesOnDisk(disk)
  engine.startCleaning(cleaningRules({ isDeleted: true, retentionMs: nowMs - 30_000 }))
  await engine.clean()
  // By extents: one begins with offset 29, and its last record is young enough.
  const logStartOffset = engine.offsets(partition(0))?.logStartOffset ?? 0
  expect(logStartOffset).toBeLessThanOrEqual(30)
  expect(logStartOffset).toBeGreaterThan(20)
  expect((await readValues(engine, partition(0), 30)).map((value) => value.trim())).toEqual(
    Array.from({ length: 10 }, (_, index) => `v${index + 30}`),
  )
  expect(bytesOnDisk(disk)).toBeLessThan(before / 2)
  await engine.close()
  const again = await open(disk)
  expect(again.offsets(partition(0))).toEqual({ logStartOffset, highWatermark: 40, lastStableOffset: 40 })
  expect((await readValues(again, partition(0), 30)).length).toBe(10)
  await again.close()
})

test('a record from the future keeps what lies behind it', async () => {
  const disk = new SimulatedDisk(1)
  const engine = await open(disk, 500)
  await createPartitions(engine, 1)
  for (const timestampMs of [1, 2, nowMs + 5, 3, 4]) {
    await appendTo(engine, 0, batchOf({ values: ['x'.repeat(20_000)], timestampsMs: [timestampMs] }))
  }
  engine.startCleaning(cleaningRules({ isDeleted: true, retentionMs: 1000 }))
  await engine.clean()
  expect(engine.offsets(partition(0))?.logStartOffset).toBe(2)
  await engine.close()
})

test('at least retention.bytes stay, and no more than a batch above', async () => {
  const disk = new SimulatedDisk(1)
  const engine = await open(disk, 100_000)
  await createPartitions(engine, 1)
  for (let index = 0; index < 30; index++) {
    await appendTo(engine, 0, batchOf({ values: [`${index}`.padEnd(20_000)] }))
  }
  const batchBytes = (engine.sizeBytes(partition(0)) ?? 0) / 30
  engine.startCleaning(cleaningRules({ isDeleted: true, retentionBytes: 250_000 }))
  await engine.clean()
  const size = engine.sizeBytes(partition(0)) ?? 0
  expect(size).toBeGreaterThanOrEqual(250_000)
  expect(size).toBeLessThan(250_000 + batchBytes)
  const batches = await readAll(engine, partition(0), engine.offsets(partition(0))?.logStartOffset)
  expect(batches.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(size)
  await engine.close()
})

test('a transaction that is open keeps its records', async () => {
  const disk = new SimulatedDisk(1)
  const engine = await open(disk)
  await createPartitions(engine, 1)
  await appendTo(engine, 0, batchOf({ values: ['x'.repeat(20_000)] }))
  await appendTo(engine, 0, batchOf({ values: ['y'.repeat(20_000)], producerId: 7, isTransactional: true }))
  engine.startCleaning(cleaningRules({ isDeleted: true, retentionMs: 0 }))
  await engine.clean()
  expect(engine.offsets(partition(0))?.logStartOffset).toBe(1)
  await appendTo(engine, 0, markerOf('abort', 7))
  await engine.clean()
  expect(engine.offsets(partition(0))?.logStartOffset).toBe(3)
  await engine.close()
})

test('deleted records and deleted topics give their space back', async () => {
  const { disk, engine } = await filled()
  for (let index = 0; index < 40; index++) await appendTo(engine, 1, batchOf({ values: [`w${index}`.padEnd(200)] }))
  const before = bytesOnDisk(disk)
  engine.startCleaning(cleaningRules({}))
  await engine.commit([{ kind: 'delete-records', topicId, partition: 0, beforeOffset: 40 }])
  await engine.clean()
  expect(bytesOnDisk(disk)).toBeLessThan(before * 0.7)
  expect(engine.sizeBytes(partition(0))).toBe(0)
  expect((await readValues(engine, partition(1))).length).toBe(40)
  await engine.commit([{ kind: 'delete-partitions', topicId }])
  await engine.clean()
  expect(bytesOnDisk(disk)).toBeLessThan(200)
  await engine.close()
})

test('what is alive in a file that is mostly dead moves, and stays as it is', async () => {
  const disk = new SimulatedDisk(1)
  const engine = await open(disk, 20_000)
  await createPartitions(engine, 2)
  for (let index = 0; index < 200; index++) {
    await appendTo(engine, index % 10 === 0 ? 1 : 0, batchOf({ values: [`v${index}`.padEnd(300)] }))
  }
  const bytes = async (from: StorageEngine): Promise<Buffer[]> =>
    (await readAll(from, partition(1))).map((batch) => batch.bytes)
  const kept = await bytes(engine)
  engine.startCleaning(cleaningRules({}))
  await engine.commit([{ kind: 'delete-records', topicId, partition: 0, beforeOffset: 180 }])
  const size = engine.sizeBytes(partition(1))
  await engine.clean()
  expect([...disk.files.keys()].filter((path) => path.startsWith('segments/')).length).toBe(1)
  expect(await bytes(engine)).toEqual(kept)
  expect(engine.sizeBytes(partition(1))).toBe(size)
  expect(bytesOnDisk(disk)).toBeLessThan(30_000)
  await engine.close()
  const again = await open(disk, 20_000)
  expect(await bytes(again)).toEqual(kept)
  expect(again.sizeBytes(partition(1))).toBe(size)
  await again.close()
})
