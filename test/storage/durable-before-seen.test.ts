import { beforeEach, expect, test } from 'vitest'
import { openMemoryFiles } from '../../src/storage/embedded/memory-files.ts'
import { openEngine } from '../../src/storage/embedded/open-engine.ts'
import type { AppendVerdict, AppendWait, StorageEngine } from '../../src/storage/engine.ts'
import { HeldSyncs } from '../support/held-syncs.ts'
import { readOnce } from '../support/read-partition.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { batchOf, createPartitions, markerOf, partition, runOf } from '../support/storage-batches.ts'

let disk: HeldSyncs
let engine: StorageEngine

beforeEach(async () => {
  disk = new HeldSyncs(openMemoryFiles())
  engine = await openEngine({
    files: disk.files,
    openRows: async () => new SimulatedDisk(1).openRows(),
    durability: 'fsync',
    walBufferBytes: 100_000,
    logFileBytesMax: 1_000_000,
    nodeId: 1,
    nowMs: () => 1000,
    onFatal: () => undefined,
    onCut: () => undefined,
  })
  await createPartitions(engine, 2)
})

/** A request, and what it was answered with once it is. */
interface Asked {
  verdict: AppendVerdict | null
  readonly done: Promise<void>
}

function send(baseSequence: number, wait: AppendWait): Asked {
  const asked: Asked = {
    verdict: null,
    done: engine.append([runOf(0, batchOf({ producerId: 7, baseSequence }))], wait).then(([verdict]) => {
      asked.verdict = verdict ?? null
    }),
  }
  return asked
}

/** Lets everything happen that does not wait for the disk. */
async function settleAll(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate)
}

test('what is written is acknowledged to acks=1 and seen by nobody before it is durable', async () => {
  disk.hold()
  const durable = send(0, 'durable')
  const written = send(1, 'written')
  await written.done
  await settleAll()
  expect(disk.waitingCount).toBe(1)
  expect(written.verdict).toMatchObject({ kind: 'appended', baseOffset: 1 })
  expect(durable.verdict).toBeNull()
  expect(engine.offsets(partition(0))).toEqual({ logStartOffset: 0, highWatermark: 0, lastStableOffset: 0 })
  expect(await readOnce(engine, partition(0), 0)).toEqual([])
  // A consumer of a leader that knows more than it may show is not out of range.
  expect(await readOnce(engine, partition(0), 2)).toEqual([])
  disk.release()
  await durable.done
  expect(durable.verdict).toMatchObject({ kind: 'appended', baseOffset: 0 })
  expect(engine.offsets(partition(0))?.highWatermark).toBe(2)
})

test('a duplicate is acknowledged no earlier than what it repeats is durable', async () => {
  disk.hold()
  const first = send(0, 'durable')
  await settleAll()
  const again = send(0, 'durable')
  const carefree = send(0, 'written')
  await carefree.done
  await settleAll()
  expect([first.verdict, again.verdict]).toEqual([null, null])
  expect(carefree.verdict).toMatchObject({ kind: 'duplicate', baseOffset: 0 })
  disk.release()
  await Promise.all([first.done, again.done])
  expect([first.verdict, again.verdict]).toMatchObject([
    { kind: 'appended', baseOffset: 0 },
    { kind: 'duplicate', baseOffset: 0 },
  ])
})

test('what was written while a sync ran waits for the next one', async () => {
  disk.hold()
  const first = send(0, 'written')
  await first.done
  await settleAll()
  expect(disk.waitingCount).toBe(1)
  const second = send(1, 'written')
  await second.done
  const durable = send(1, 'durable')
  await settleAll()
  disk.release()
  disk.hold()
  await settleAll()
  expect(engine.offsets(partition(0))?.highWatermark).toBe(1)
  expect(durable.verdict).toBeNull()
  disk.release()
  await durable.done
  expect(engine.offsets(partition(0))?.highWatermark).toBe(2)
})

test('the end of a transaction is neither seen nor told before it is durable', async () => {
  await engine.append(
    [0, 1].map((index) => runOf(index, batchOf({ producerId: 7, isTransactional: true }))),
    'durable',
  )
  disk.hold()
  let isTold = false
  const ending = engine
    .commitAll({
      runs: [0, 1].map((index) => runOf(index, markerOf('commit', 7))),
      changes: [{ kind: 'put', table: 'transactions', key: 't', value: 'ended' }],
    })
    .then(() => {
      isTold = true
    })
  await settleAll()
  expect(disk.waitingCount).toBe(1)
  expect(isTold).toBe(false)
  for (const index of [0, 1]) {
    expect(engine.offsets(partition(index))).toMatchObject({ highWatermark: 1, lastStableOffset: 0 })
  }
  disk.release()
  await ending
  for (const index of [0, 1]) {
    expect(engine.offsets(partition(index))).toMatchObject({ highWatermark: 2, lastStableOffset: 2 })
  }
})
