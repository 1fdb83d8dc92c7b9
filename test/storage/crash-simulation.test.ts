import { expect, test } from 'vitest'
import { openEngine } from '../../src/storage/embedded/open-engine.ts'
import type { Durability } from '../../src/storage/embedded/store.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { randomFrom } from '../support/random.ts'
import { type FaultRates, SimulatedDisk } from '../support/simulated-disk.ts'
import { StorageWorkload } from '../support/storage-workload.ts'

const SEED_COUNT_DEFAULT = 400
/** A simulated store takes about 10 ms. */
const SEED_TIMEOUT_MS = 150
const ROUND_COUNT = 4
const STEP_COUNT_MAX = 60
const noFaults: FaultRates = { writeFails: 0, syncFails: 0, rowsFail: 0 }

/** `SEED=17` runs that one alone, `SEED_COUNT=20000` more than every test run has time for. */
const onlySeed = process.env.SEED === undefined ? null : Number(process.env.SEED)
const seedCount = Number(process.env.SEED_COUNT ?? SEED_COUNT_DEFAULT)
const seeds = onlySeed === null ? Array.from({ length: seedCount }, (_, index) => index + 1) : [onlySeed]

function open(disk: SimulatedDisk, durability: Durability, walBufferBytes: number): Promise<StorageEngine> {
  return openEngine({
    files: disk.openFiles(),
    openRows: async () => disk.openRows(),
    durability,
    walBufferBytes,
    logFileBytesMax: 6000,
    nodeId: 1,
    nowMs: () => 1000,
    onFatal: () => undefined,
    onCut: () => undefined,
  })
}

/** One store through several lives, each ended by a crash, from one seed. */
async function simulate(seed: number): Promise<number> {
  const random = randomFrom(seed)
  const durability = random.chance(60) ? 'fsync' : 'os'
  const losesPower = random.chance(60)
  const disk = new SimulatedDisk(seed + 1)
  const workload = new StorageWorkload(random, (wait) =>
    losesPower ? durability === 'fsync' && wait === 'durable' : wait !== 'queued',
  )
  for (let round = 0; round < ROUND_COUNT; round++) {
    disk.faults = noFaults
    const engine = await open(disk, durability, random.chance(50) ? 1 : 100_000)
    expect(await StorageWorkload.create(engine)).toBe(true)
    await workload.check(engine)
    await workload.resend(engine)
    disk.faults = {
      writeFails: random.chance(40) ? 10 : 0,
      syncFails: random.chance(20) ? 5 : 0,
      rowsFail: random.chance(30) ? 30 : 0,
    }
    for (let steps = random.int(STEP_COUNT_MAX); steps > 0; steps--) {
      workload.step(engine)
      for (let turns = random.int(4); turns > 0; turns--) await new Promise(setImmediate)
    }
    if (random.chance(15)) {
      disk.faults = noFaults
      await engine.close()
    } else if (losesPower) {
      disk.losePower()
      if (durability === 'os') {
        workload.forgetPromises()
        workload.replaceProducers()
      }
    } else {
      disk.kill()
    }
  }
  disk.faults = noFaults
  const engine = await open(disk, durability, 100_000)
  expect(await StorageWorkload.create(engine)).toBe(true)
  await workload.check(engine)
  await engine.close()
  return workload.ackedCount
}

test(`${seeds.length} stores keep what they promised through crashes`, {
  timeout: seeds.length * SEED_TIMEOUT_MS,
}, async () => {
  let ackedCount = 0
  for (const seed of seeds) {
    const acked = await simulate(seed).catch((error: unknown) => {
      throw new Error(`seed ${seed} (SEED=${seed} runs it alone)`, { cause: error })
    })
    ackedCount += acked
  }
  if (onlySeed === null) expect(ackedCount).toBeGreaterThan(seedCount * 20)
})
