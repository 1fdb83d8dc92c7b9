import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openEmbeddedEngine } from '../../src/storage/embedded/embedded-engine.ts'
import { openMemoryEngine } from '../../src/storage/embedded/memory-engine.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { cleaningRules } from '../support/cleaning-rules.ts'
import { keyedBatch, readKeyed } from '../support/keyed-batches.ts'
import { readAll, readOnce } from '../support/read-partition.ts'
import { appendTo, createPartitions, partition, topicId } from '../support/storage-batches.ts'

/** What every engine that cleans must do, whatever stands behind it. */
function describeCleaning(
  name: string,
  open: () => Promise<{ engine: StorageEngine; dispose: () => Promise<void> }>,
): void {
  describe(name, () => {
    let engine: StorageEngine
    let dispose: () => Promise<void>
    beforeEach(async () => {
      ;({ engine, dispose } = await open())
      await createPartitions(engine, 2)
    })
    afterEach(() => dispose())

    describeRules(() => engine)
    describeLife(() => engine)
  })
}

function describeRules(engine: () => StorageEngine): void {
  test('does nothing before it is started', async () => {
    await appendTo(engine(), 0, keyedBatch([{ key: 'a', value: '1' }]), keyedBatch([{ key: 'a', value: '2' }]))
    await engine().clean()
    expect((await readKeyed(engine())).length).toBe(2)
  })

  test('compacts one topic’s partitions, each by itself', async () => {
    engine().startCleaning(cleaningRules({ isCompacted: true }))
    for (let index = 0; index < 30; index++) {
      for (const at of [0, 1]) await appendTo(engine(), at, keyedBatch([{ key: 'a', value: `${at}-${index}` }]))
    }
    await engine().clean()
    for (const at of [0, 1]) {
      expect(await readKeyed(engine(), at)).toEqual([`28 a=${at}-28@500`, `29 a=${at}-29@500`])
      expect(engine().offsets(partition(at))).toEqual({ logStartOffset: 0, highWatermark: 30, lastStableOffset: 30 })
    }
  })

  test('deletes what is too old and too much, and says where the log starts', async () => {
    engine().startCleaning(cleaningRules({ isDeleted: true, retentionMs: 60_000 }))
    const nowMs = Date.now()
    for (const timestampMs of [nowMs - 120_000, nowMs]) {
      await appendTo(engine(), 0, keyedBatch([{ key: 'a', value: 'x'.repeat(20_000), timestampMs }]))
    }
    await engine().clean()
    expect(engine().offsets(partition(0))?.logStartOffset).toBe(1)
    await expect(readOnce(engine(), partition(0), 0)).rejects.toThrow('offset-out-of-range')
    engine().startCleaning(cleaningRules({ isDeleted: true, retentionBytes: 0 }))
    await engine().clean()
    expect(engine().offsets(partition(0))).toEqual({ logStartOffset: 2, highWatermark: 2, lastStableOffset: 2 })
    expect(engine().sizeBytes(partition(0))).toBe(0)
  })
}

function describeLife(engine: () => StorageEngine): void {
  test('knows how many bytes a partition’s batches have', async () => {
    expect(engine().sizeBytes(partition(7))).toBeNull()
    expect(engine().sizeBytes(partition(0))).toBe(0)
    for (let index = 0; index < 20; index++) {
      for (const at of [0, 1]) await appendTo(engine(), at, keyedBatch([{ key: 'a', value: 'v'.repeat(index * 10) }]))
    }
    const byteCount = (await readAll(engine(), partition(0))).reduce((sum, { bytes }) => sum + bytes.length, 0)
    expect(engine().sizeBytes(partition(0))).toBe(byteCount)
  })

  test('leaves a topic that is deleted meanwhile', async () => {
    engine().startCleaning(cleaningRules({ isCompacted: true }))
    for (let index = 0; index < 50; index++) await appendTo(engine(), 0, keyedBatch([{ key: 'a', value: `${index}` }]))
    const cleaning = engine().clean()
    await engine().commit([{ kind: 'delete-partitions', topicId }])
    await cleaning
    await engine().clean()
    expect(engine().offsets(partition(0))).toBeNull()
    await createPartitions(engine(), 1)
    expect(await appendTo(engine(), 0, keyedBatch([{ key: 'b', value: '' }]))).toMatchObject({ baseOffset: 0 })
    expect(await readKeyed(engine())).toEqual(['0 b=@500'])
  })

  test('cleans on its own schedule', async () => {
    for (let index = 0; index < 20; index++) await appendTo(engine(), 0, keyedBatch([{ key: 'a', value: `${index}` }]))
    const isMoved = new Promise<void>((resolve) => engine().watch(partition(0), resolve))
    engine().startCleaning(
      cleaningRules({ isDeleted: true, retentionMs: 1 }, { backoffMs: () => 1, retentionCheckMs: () => 1 }),
    )
    await isMoved
    expect(engine().offsets(partition(0))?.logStartOffset).toBe(20)
  })
}

for (const logFileBytesMax of [1000, 1_000_000]) {
  describeCleaning(`memory, log files of ${logFileBytesMax} bytes`, async () => {
    const engine = await openMemoryEngine({ logFileBytesMax })
    return { engine, dispose: () => engine.close() }
  })

  describeCleaning(`embedded, log files of ${logFileBytesMax} bytes`, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'chronik-cleaning-'))
    const engine = await openEmbeddedEngine({ dataDir, durability: 'fsync', logFileBytesMax, walBufferBytes: 1 })
    return {
      engine,
      dispose: async () => {
        await engine.close()
        await rm(dataDir, { recursive: true })
      },
    }
  })
}
