import { expect, test } from 'vitest'
import { readBatchHeader } from '../../src/records/batch-header.ts'
import { openEngine } from '../../src/storage/embedded/open-engine.ts'
import type { CommitVerdict, StateChange, StorageEngine } from '../../src/storage/engine.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { type Random, randomFrom } from '../support/random.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { batchOf, createPartitions, markerOf, partition, runOf } from '../support/storage-batches.ts'

const PARTITION_COUNT = 3
const ROUND_COUNT = 4
const SEED_COUNT_DEFAULT = 150
/** A simulated store takes about 20 ms. */
const SEED_TIMEOUT_MS = 200
const PRODUCER_ID = 7
const indexes = Array.from({ length: PARTITION_COUNT }, (_, index) => index)

const onlySeed = process.env.SEED === undefined ? null : Number(process.env.SEED)
const seedCount = Number(process.env.SEED_COUNT ?? SEED_COUNT_DEFAULT)
const seeds = onlySeed === null ? Array.from({ length: seedCount }, (_, index) => index + 1) : [onlySeed]

function open(disk: SimulatedDisk, random: Random): Promise<StorageEngine> {
  return openEngine({
    files: disk.openFiles(),
    openRows: async () => disk.openRows(),
    durability: 'fsync',
    walBufferBytes: random.chance(50) ? 1 : 100_000,
    logFileBytesMax: 3000,
    nodeId: 1,
    nowMs: () => 1000,
    onFatal: () => undefined,
    onCut: () => undefined,
  })
}

/** How many transactions the state says have ended. */
async function endedCountOf(engine: StorageEngine): Promise<number> {
  const count = (await engine.loadTable('transactions')).get('ended') ?? 0
  if (typeof count !== 'number') throw new Error(`state ${count}`)
  return count
}

async function markerCountOf(engine: StorageEngine, index: number): Promise<number> {
  let count = 0
  for (let offset = 0; ; ) {
    const options = { maxBytes: 1000, minOneBatch: true, isolation: 'read-uncommitted' } as const
    const read = await engine.read(partition(index), offset, options)
    if (read.kind !== 'records') throw new Error(read.kind)
    if (read.segments.length === 0) return count
    for (const segment of read.segments) {
      for (let at = 0; at < segment.length; ) {
        const header = readBatchHeader(segment, at)
        if (header.isControl) count++
        offset = header.baseOffset + header.lastOffsetDelta + 1
        at += header.byteLength
      }
    }
  }
}

/** State and markers say the same, in every partition, and no transaction is half ended. */
async function check(engine: StorageEngine, settledCount: number): Promise<number> {
  const endedCount = await endedCountOf(engine)
  for (const index of indexes) expect(await markerCountOf(engine, index)).toBe(endedCount)
  expect(endedCount).toBeGreaterThanOrEqual(settledCount)
  const open = indexes.map((index) => engine.activeProducers(partition(index))?.[0]?.transactionFirstOffset ?? -1)
  for (const [index, firstOffset] of open.entries()) {
    const offsets = engine.offsets(partition(index))
    expect(offsets?.lastStableOffset).toBe(firstOffset === -1 ? offsets?.highWatermark : firstOffset)
  }
  return endedCount
}

/** Records in all partitions, then their end: asked for at once, so that a crash may come anywhere. */
class Transactions {
  readonly #engine: StorageEngine
  #askedCount: number
  #sequence: number
  settledCount: number

  constructor(engine: StorageEngine, endedCount: number, sequence: number) {
    this.#engine = engine
    this.#askedCount = endedCount
    this.settledCount = endedCount
    this.#sequence = sequence
  }

  step(random: Random): void {
    const batch = batchOf({
      producerId: PRODUCER_ID,
      baseSequence: this.#sequence,
      isTransactional: true,
      valueBytes: 1 + random.int(400),
    })
    void this.#engine.append(
      indexes.map((index) => runOf(index, batch)),
      'durable',
    )
    const before = this.#askedCount
    const ended = before + 1
    const change: StateChange = { kind: 'put', table: 'transactions', key: 'ended', value: ended }
    const type = random.chance(50) ? 'commit' : 'abort'
    const precondition = { table: 'transactions', key: 'ended', expected: before === 0 ? undefined : before } as const
    const runs = indexes.map((index) => runOf(index, markerOf(type, PRODUCER_ID)))
    this.#sequence++
    this.#askedCount++
    void this.#engine.commitAll({ runs, changes: [change], preconditions: [precondition] }).then(
      (verdict: CommitVerdict) => {
        if (verdict.kind === 'committed') this.settledCount = ended
      },
      (error: unknown) => {
        if (!(error instanceof StorageError)) throw error
      },
    )
  }
}

async function simulate(seed: number): Promise<number> {
  const random = randomFrom(seed)
  const disk = new SimulatedDisk(seed + 1)
  let settledCount = 0
  for (let round = 0; round <= ROUND_COUNT; round++) {
    disk.faults = { writeFails: 0, syncFails: 0, rowsFail: 0 }
    const engine = await open(disk, random)
    if (engine.offsets(partition(0)) === null) await createPartitions(engine, PARTITION_COUNT)
    const endedCount = await check(engine, settledCount)
    const sequence = (engine.activeProducers(partition(0))?.[0]?.lastSequence ?? -1) + 1
    const transactions = new Transactions(engine, endedCount, sequence)
    disk.faults = {
      writeFails: random.chance(30) ? 10 : 0,
      syncFails: random.chance(20) ? 5 : 0,
      rowsFail: random.chance(30) ? 30 : 0,
    }
    for (let steps = random.int(20); steps > 0; steps--) {
      transactions.step(random)
      for (let turns = random.int(4); turns > 0; turns--) await new Promise(setImmediate)
    }
    settledCount = transactions.settledCount
    if (random.chance(50)) disk.kill()
    else disk.losePower()
  }
  return settledCount
}

test(`the ends of transactions are everywhere or nowhere after crashes of ${seeds.length} stores`, {
  timeout: seeds.length * SEED_TIMEOUT_MS,
}, async () => {
  let settledCount = 0
  for (const seed of seeds) {
    settledCount += await simulate(seed).catch((error: unknown) => {
      throw new Error(`seed ${seed} (SEED=${seed} runs it alone)`, { cause: error })
    })
  }
  if (onlySeed === null) expect(settledCount).toBeGreaterThan(seedCount * 5)
})
