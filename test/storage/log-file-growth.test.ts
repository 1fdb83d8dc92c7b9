import { expect, test } from 'vitest'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { appendTo, batchOf, createPartitions, runOf } from '../support/storage-batches.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'

const LOG_FILE_BYTES = 300_000

/** How many log files `commitCount` commits of 200 batches to as many partitions, of those there are, come to. */
async function logFileCount(partitionCount: number, commitCount: number): Promise<number> {
  const disk = new SimulatedDisk(1)
  const engine = await openOnDisk(disk, { durability: 'os', walBufferBytes: 1, logFileBytesMax: LOG_FILE_BYTES })
  await createPartitions(engine, partitionCount)
  await appendTo(engine, 0, batchOf())
  for (let commit = 0; commit < commitCount; commit++) {
    const indexes = Array.from({ length: 200 }, (_, index) => (commit * 200 + index) % partitionCount)
    await engine.append(
      indexes.map((index) => runOf(index, batchOf({ valueBytes: 20 }))),
      'durable',
    )
  }
  const count = [...disk.files.keys()].filter((path) => path.startsWith('log/')).length
  await engine.close()
  return count
}

test('a log file grows past its size where it changes thousands of partitions, and only there', async () => {
  // 24,000 batches of about 120 bytes with their entries' headers: 2.9 MB.
  expect(await logFileCount(1, 120)).toBeGreaterThanOrEqual(6)
  expect(await logFileCount(8192, 120)).toBeLessThanOrEqual(4)
})
