import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Durability } from '../../src/storage/embedded/store.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { randomFrom } from '../support/random.ts'
import { type FaultRates, SimulatedDisk } from '../support/simulated-disk.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'
import { StorageWorkload } from '../support/storage-workload.ts'

const SEED_COUNT_DEFAULT = 300
/** A simulated store takes about 10 ms. */
const SEED_TIMEOUT_MS = 150
const ROUND_COUNT = 4
const STEP_COUNT_MAX = 60
const noFaults: FaultRates = { writeFails: 0, syncFails: 0, rowsFail: 0 }

/** `SEED=17` runs that one alone, `SEED_COUNT=20000` more than every test run has time for. */
const onlySeed = process.env.SEED === undefined ? null : Number(process.env.SEED)
const seedCount = Number(process.env.SEED_COUNT ?? SEED_COUNT_DEFAULT)
const seeds = onlySeed === null ? Array.from({ length: seedCount }, (_, index) => index + 1) : [onlySeed]
/** Crashing at each call takes as long as a hundred seeds. */
const enumeratedSeeds = onlySeed === null ? seeds.filter((seed) => seed % 100 === 1) : [onlySeed]

/** Time that passes now and then between two requests: enough for a retry, or for a round of cleaning. */
const LEAP_MS = 2_000

// Else a seed would not bring back what depends on time.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What a seed decides for all lives of its store. */
interface Simulation {
  readonly disk: SimulatedDisk
  readonly random: ReturnType<typeof randomFrom>
  readonly workload: StorageWorkload
  readonly durability: Durability
  readonly losesPower: boolean
}

function newSimulation(seed: number): Simulation {
  const random = randomFrom(seed)
  const durability = random.chance(60) ? 'fsync' : 'os'
  const losesPower = random.chance(60)
  const workload = new StorageWorkload(random, (wait) =>
    losesPower ? durability === 'fsync' && wait === 'durable' : wait !== 'queued',
  )
  return { disk: new SimulatedDisk(seed + 1), random, workload, durability, losesPower }
}

/** Opens the store; first, perhaps, on a disk with faults, which may let it fail. */
async function open({ disk, random, durability }: Simulation): Promise<StorageEngine> {
  const parts = { durability, walBufferBytes: random.chance(50) ? 1 : 100_000 }
  if (random.chance(20)) {
    disk.faults = { writeFails: 10, syncFails: 10, rowsFail: 20, readFails: 20 }
    const opened = await openOnDisk(disk, parts).catch((error: unknown) => {
      if (!/EIO|ENOSPC/.test(String(error))) throw error
      return null
    })
    disk.faults = noFaults
    if (opened !== null) return opened
  }
  disk.faults = noFaults
  return openOnDisk(disk, parts)
}

/** Opens the store, and holds it to what was promised. */
async function recover(simulation: Simulation): Promise<StorageEngine> {
  const engine = await open(simulation)
  await StorageWorkload.create(engine)
  await simulation.workload.check(engine)
  await simulation.workload.resend(engine)
  return engine
}

async function work({ workload, random }: Simulation, engine: StorageEngine, stepCount: number): Promise<void> {
  for (let steps = stepCount; steps > 0; steps--) {
    workload.step(engine)
    if (random.chance(3)) vi.advanceTimersByTime(LEAP_MS)
    for (let turns = random.int(5); turns > 0; turns--) await new Promise(setImmediate)
  }
}

function crash({ disk, workload, losesPower, durability }: Simulation): void {
  if (losesPower) disk.losePower()
  else disk.kill()
  if (losesPower && durability === 'os') workload.forgetPromises()
}

/** One store through several lives, each ended by a crash, from one seed. */
async function simulate(seed: number): Promise<number> {
  const simulation = newSimulation(seed)
  const { disk, random, workload } = simulation
  for (let round = 0; round < ROUND_COUNT; round++) {
    const engine = await recover(simulation)
    disk.faults = {
      writeFails: random.chance(40) ? 10 : 0,
      syncFails: random.chance(20) ? 5 : 0,
      rowsFail: random.chance(30) ? 30 : 0,
      readFails: random.chance(20) ? 10 : 0,
    }
    await work(simulation, engine, random.int(STEP_COUNT_MAX))
    if (random.chance(15)) {
      disk.faults = noFaults
      await engine.close()
    } else {
      crash(simulation)
    }
  }
  const engine = await recover(simulation)
  await workload.check(engine)
  await engine.close()
  return workload.ackedCount
}

/**
 * The same life, and the opening after it, cut off at one call of the disk.
 * @returns false when they ended before that call
 */
async function simulateCrashAt(seed: number, callCount: number): Promise<boolean> {
  const simulation = newSimulation(seed)
  const { disk, workload } = simulation
  const crashed = new Promise<boolean>((resolve) => {
    disk.onCall = (count) => {
      if (count !== callCount) return
      crash(simulation)
      resolve(true)
    }
  })
  const twoLives = async (): Promise<boolean> => {
    const engine = await recover(simulation)
    await work(simulation, engine, STEP_COUNT_MAX / 2)
    if (disk.callCount < callCount) {
      crash(simulation)
      await recover(simulation)
    }
    return disk.callCount >= callCount
  }
  const hasCrashed = await Promise.race([crashed, twoLives()])
  disk.onCall = () => undefined
  if (!hasCrashed) return false
  const engine = await recover(simulation)
  await workload.check(engine)
  await engine.close()
  return true
}

function named(seed: number, what: string): (error: unknown) => never {
  return (error) => {
    throw new Error(`SEED=${seed} ${what}`, { cause: error })
  }
}

test(`${seeds.length} stores keep what they promised through crashes`, {
  timeout: seeds.length * SEED_TIMEOUT_MS,
}, async () => {
  let ackedCount = 0
  for (const seed of seeds) ackedCount += await simulate(seed).catch(named(seed, 'runs it alone'))
  if (onlySeed === null) expect(ackedCount).toBeGreaterThan(seedCount * 20)
})

test(`${enumeratedSeeds.length} stores keep what they promised when they are cut off at any call of the disk`, {
  timeout: enumeratedSeeds.length * 100 * SEED_TIMEOUT_MS,
}, async () => {
  for (const seed of enumeratedSeeds) {
    let callCount = 1
    while (await simulateCrashAt(seed, callCount).catch(named(seed, `cut off at call ${callCount}`))) callCount++
    expect(callCount).toBeGreaterThan(50)
  }
})
