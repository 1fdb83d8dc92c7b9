import { expect, test } from 'vitest'
import { openMemoryEngine } from '../../src/storage/embedded/memory-engine.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import type { CleaningReport } from '../../src/storage/storage-observer.ts'
import { noStorageObserver } from '../../src/storage/storage-observer.ts'
import { cleaningRules } from '../support/cleaning-rules.ts'
import { keyedBatch, readKeyed } from '../support/keyed-batches.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, createPartitions, partition } from '../support/storage-batches.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'

/** Reads everything again and again, and holds each reading to what a reader may count on. */
async function readUntil(engine: StorageEngine, isOver: () => boolean, values: readonly string[]): Promise<number> {
  let readCount = 0
  while (!isOver()) {
    const offsets: number[] = []
    const last = new Map<string, string>()
    for (const line of await readKeyed(engine)) {
      const [offset, key, value] = line.split(/[ =@]/)
      offsets.push(Number(offset))
      last.set(key ?? '', value ?? '')
      expect(values[Number(offset)]).toBe(value)
    }
    expect(offsets).toEqual(offsets.toSorted((left, right) => left - right))
    expect(new Set(offsets).size).toBe(offsets.length)
    expect(last.size).toBe(7)
    readCount++
  }
  return readCount
}

test('readers see every key, in order, while all they read is moved away under them', async () => {
  for (let seed = 1; seed <= 5; seed++) {
    const disk = new SimulatedDisk(seed)
    const engine = await openOnDisk(disk, { nowMs: () => 10_000, logFileBytesMax: 2000, walBufferBytes: 1 })
    engine.startCleaning(cleaningRules({ isCompacted: true }))
    await createPartitions(engine, 1)
    const values: string[] = []
    const send = async (): Promise<void> => {
      values.push(`${values.length}`)
      await appendTo(engine, 0, keyedBatch([{ key: `k${values.length % 7}`, value: values.at(-1) ?? '' }]))
    }
    for (let index = 0; index < 100; index++) await send()
    let isOver = false
    const readers = [1, 2, 3].map(() => readUntil(engine, () => isOver, values))
    for (let round = 0; round < 4; round++) {
      for (let index = 0; index < 30; index++) await send()
      await engine.clean()
    }
    isOver = true
    for (const readCount of await Promise.all(readers)) expect(readCount).toBeGreaterThan(1)
    expect((await readKeyed(engine)).length).toBeLessThan(10)
    await engine.close()
  }
}, 60_000)

test('the cleaner keeps to its share of the disk, and closing does not wait for it', async () => {
  const reports: CleaningReport[] = []
  const observer = { ...noStorageObserver, onCleaned: (report: CleaningReport) => reports.push(report) }
  const engine = await openMemoryEngine({ logFileBytesMax: 50_000, observer })
  await createPartitions(engine, 1)
  for (let index = 0; index < 50; index++) {
    await appendTo(engine, 0, keyedBatch([{ key: 'k', value: 'x'.repeat(2000) }]))
  }
  let rate = 1_000_000
  engine.startCleaning(cleaningRules({ isCompacted: true }, { ioBytesPerSecondMax: () => rate }))
  const startedMs = performance.now()
  await engine.clean()
  const elapsedMs = performance.now() - startedMs
  const bytes = reports.reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0)
  expect(bytes).toBeGreaterThan(200_000)
  expect(elapsedMs).toBeGreaterThanOrEqual((bytes / 1_000_000) * 1000 * 0.9)
  for (let index = 0; index < 50; index++) {
    await appendTo(engine, 0, keyedBatch([{ key: 'k', value: 'y'.repeat(2000) }]))
  }
  rate = 1
  const cleaning = engine.clean()
  await engine.close()
  await cleaning
})

test('a damaged batch stops the compaction of its partition alone, and is told', async () => {
  const disk = new SimulatedDisk(1)
  const errors: unknown[] = []
  const observer = { ...noStorageObserver, onCleaningFailed: (error: unknown) => errors.push(error) }
  const engine = await openOnDisk(disk, { nowMs: () => 10_000, logFileBytesMax: 2000, walBufferBytes: 1, observer })
  await createPartitions(engine, 2)
  for (let index = 0; index < 40; index++) {
    for (const at of [0, 1]) await appendTo(engine, at, keyedBatch([{ key: 'k', value: `value-${at}-${index}` }]))
  }
  const file = [...disk.files.values()].find(({ now }) => now.includes('value-0-3'))
  if (file === undefined) throw new Error('the value is in no file')
  file.now = Buffer.from(file.now)
  file.now.write('V', file.now.indexOf('value-0-3'))
  engine.startCleaning(cleaningRules({ isCompacted: true }))
  await engine.clean()
  expect(errors).toMatchObject([{ code: 'CHRONIK_STORAGE_DAMAGED' }])
  expect((await readKeyed(engine, 1)).length).toBe(2)
  expect(engine.offsets(partition(0))?.highWatermark).toBe(40)
  await engine.close()
})
