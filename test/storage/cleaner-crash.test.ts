import { expect, test } from 'vitest'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { cleaningRules } from '../support/cleaning-rules.ts'
import { type CallCounter, counted, newCallCounter } from '../support/counted-calls.ts'
import { keyedBatch, readKeyed } from '../support/keyed-batches.ts'
import { readAll } from '../support/read-partition.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, createPartitions, markerOf, partition, topicId } from '../support/storage-batches.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'

const RECORD_COUNT = 60

async function open(disk: SimulatedDisk, counter: CallCounter): Promise<StorageEngine> {
  const engine = await openOnDisk(disk, {
    files: counted(disk.openFiles(), counter),
    openRows: async () => counted(disk.openRows(), counter),
    nowMs: () => 10_000,
    logFileBytesMax: 3000,
    walBufferBytes: 1,
  })
  engine.startCleaning(
    cleaningRules(
      { isCompacted: true },
      { policyOf: (topic) => cleaningRules(policies.get(topic) ?? {}).policyOf(topic) },
    ),
  )
  return engine
}

const deletedTopicId = 'deleted-topic-id-00000'
const policies = new Map([
  [topicId, { isCompacted: true }],
  [deletedTopicId, { isDeleted: true, retentionMs: 100 }],
])

/** Partition 0 is compacted, 1 only lives in the same files, and another topic's records are too old. */
async function filled(seed: number, counter: CallCounter): Promise<{ disk: SimulatedDisk; engine: StorageEngine }> {
  const disk = new SimulatedDisk(seed)
  const engine = await open(disk, counter)
  await createPartitions(engine, 2)
  await engine.commit([{ kind: 'create-partitions', topicId: deletedTopicId, count: 1 }])
  for (let index = 0; index < RECORD_COUNT; index++) {
    await appendTo(engine, 0, keyedBatch([{ key: `${index % 5}`, value: `${index}` }]))
    if (index % 4 === 0) await appendTo(engine, 1, keyedBatch([{ key: `${index}`, value: `kept ${index}` }]))
    const old = keyedBatch([{ key: 'x', value: 'y'.repeat(100) }])
    await engine.append([{ topicId: deletedTopicId, partition: 0, batches: [old] }], 'durable')
  }
  const aborted = keyedBatch([{ key: '0', value: 'aborted' }], { producerId: 9, isTransactional: true })
  await appendTo(engine, 0, aborted)
  await appendTo(engine, 0, markerOf('abort', 9))
  await appendTo(engine, 0, keyedBatch([{ key: 'end', value: '' }]))
  return { disk, engine }
}

/** What is left after cleaning that nothing has cut short, and how many calls that took. */
async function undisturbed(): Promise<{ before: string[]; after: string[]; callCount: number }> {
  const counter = newCallCounter()
  const { engine } = await filled(1, counter)
  const before = await readKeyed(engine)
  counter.count = 0
  await engine.clean()
  const callCount = counter.count
  const after = await readKeyed(engine)
  await engine.close()
  return { before, after, callCount }
}

const { before, after, callCount } = await undisturbed()

test('cleaning leaves something to be checked', () => {
  expect(before.length).toBe(RECORD_COUNT + 3)
  expect(after.length).toBe(7)
  expect(callCount).toBeGreaterThan(50)
})

for (const ending of ['kill', 'losePower'] as const) {
  test(`a crash at any call of the cleaner (${ending}) loses and brings back nothing`, async () => {
    for (let at = 1; at <= callCount; at++) {
      const counter = newCallCounter()
      const { disk, engine } = await filled(at, counter)
      const crashed = new Promise<void>((resolve) => {
        counter.strike = () => {
          disk[ending]()
          resolve()
          return new Promise(() => undefined)
        }
      })
      counter.at = counter.count + at
      await Promise.race([crashed, engine.clean()])
      const again = await open(disk, newCallCounter())
      const found = await readKeyed(again)
      const wanted = new Set(after)
      expect(
        found.filter((line) => wanted.has(line)),
        `call ${at}`,
      ).toEqual(after)
      expect(
        found.every((line) => before.includes(line)),
        `call ${at}`,
      ).toBe(true)
      await again.clean()
      expect(await readKeyed(again), `call ${at}`).toEqual(after)
      expect((await readKeyed(again, 1)).length, `call ${at}`).toBe(RECORD_COUNT / 4)
      expect(again.offsets({ topicId: deletedTopicId, partition: 0 })?.logStartOffset, `call ${at}`).toBeGreaterThan(0)
      expect(await appendTo(again, 0, keyedBatch([{ key: 'next', value: '' }]))).toMatchObject({
        baseOffset: RECORD_COUNT + 3,
      })
      await again.close()
    }
  }, 120_000)
}

for (const isAfter of [false, true]) {
  const when = isAfter ? 'although it did its work' : 'having done nothing'
  test(`a call that fails ${when} leaves everything readable, and the next round does the rest`, async () => {
    for (let at = 1; at <= callCount; at++) {
      const counter = newCallCounter()
      const { disk, engine } = await filled(at, counter)
      let isStruck = false
      counter.strike = () => {
        isStruck = true
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      }
      counter.at = counter.count + at
      counter.isAfter = isAfter
      await engine.clean()
      expect(isStruck, `call ${at}`).toBe(true)
      const wanted = new Set(after)
      // A failed sync of the log itself ends the store, as it must.
      const read = await readKeyed(engine)
      expect(
        read.filter((line) => wanted.has(line)),
        `call ${at}`,
      ).toEqual(after)
      await engine.clean()
      await engine.close().catch(() => undefined)
      const again = await open(disk, newCallCounter())
      await again.clean()
      expect(await readKeyed(again), `call ${at}`).toEqual(after)
      const batches = await readAll(again, partition(0))
      const byteCount = batches.reduce((sum, { bytes }) => sum + bytes.length, 0)
      expect(again.sizeBytes(partition(0)), `call ${at}`).toBe(byteCount)
      await again.close()
    }
  }, 120_000)
}
