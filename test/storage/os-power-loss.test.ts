import { beforeEach, expect, test } from 'vitest'
import { checkpointKey } from '../../src/storage/embedded/row-keys.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { cleaningRules } from '../support/cleaning-rules.ts'
import { HeldSyncs } from '../support/held-syncs.ts'
import { readOnce, readValues } from '../support/read-partition.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, batchOf, createPartitions, partition, topicId } from '../support/storage-batches.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'

const healthy = { writeFails: 0, syncFails: 0, rowsFail: 0 }
const LOG_FILE_BYTES = 8_000

let disk: SimulatedDisk

function open(files = disk.openFiles()): Promise<StorageEngine> {
  return openOnDisk(disk, { files, durability: 'os', walBufferBytes: 1, logFileBytesMax: LOG_FILE_BYTES })
}

/** Lets everything happen that does not wait for a timer. */
async function settleAll(): Promise<void> {
  for (let turns = 0; turns < 100; turns++) await new Promise(setImmediate)
}

function logCount(): number {
  return [...disk.files.keys()].filter((path) => path.startsWith('log/')).length
}

/** Appends until the log has another file. @returns how many records went in */
async function fillFile(engine: StorageEngine): Promise<number> {
  const before = logCount()
  let count = 0
  for (; logCount() === before; count++) await appendTo(engine, 0, batchOf({ valueBytes: 300 }))
  return count
}

beforeEach(() => {
  disk = new SimulatedDisk(1)
})

test('what a failed sync left unwritten is written again before its file is taken for durable', async () => {
  const first = await open()
  await createPartitions(first, 1)
  const values = ['one', 'two', 'three']
  for (const value of values) await appendTo(first, 0, batchOf({ values: [value] }))
  disk.faults = { ...healthy, syncFails: 100 }
  await expect(first.close()).rejects.toThrow()
  disk.kill()
  disk.faults = healthy
  const second = await open()
  await fillFile(second)
  await settleAll()
  expect(disk.openRows().get(checkpointKey)).toBeDefined()
  disk.losePower()
  const third = await open()
  expect((await readValues(third, partition(0))).slice(0, 3)).toEqual(values)
})

test('a log start that a power loss takes back leaves a partition that can be read and written', async () => {
  const held = new HeldSyncs(disk.openFiles())
  const engine = await open(held.files)
  await createPartitions(engine, 1)
  held.hold()
  await fillFile(engine)
  await appendTo(engine, 0, batchOf())
  const end = engine.offsets(partition(0))?.highWatermark ?? 0
  await engine.commit([{ kind: 'delete-records', topicId: topicId, partition: 0, beforeOffset: end }])
  engine.startCleaning(cleaningRules({}))
  await engine.clean()
  held.release()
  await settleAll()
  expect(disk.openRows().get(checkpointKey)).toBeDefined()
  disk.losePower()
  const again = await open()
  const offsets = again.offsets(partition(0))
  expect(offsets?.logStartOffset).toBeLessThanOrEqual(offsets?.highWatermark ?? 0)
  const verdict = await appendTo(again, 0, batchOf())
  if (verdict.kind !== 'appended') throw new Error(verdict.kind)
  const read = await readOnce(again, partition(0), offsets?.logStartOffset ?? 0)
  expect(read.at(-1)?.header.baseOffset).toBe(verdict.baseOffset)
})
