import { expect, test } from 'vitest'
import { COMMIT_MAGIC } from '../../src/storage/embedded/commit-layout.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { randomFrom } from '../support/random.ts'
import { SimulatedDisk } from '../support/simulated-disk.ts'
import { openOnDisk } from '../support/storage-on-disk.ts'
import { StorageWorkload } from '../support/storage-workload.ts'

const SEED_COUNT_DEFAULT = 200
const SEED_TIMEOUT_MS = 150
const STEP_COUNT = 80
const commitMagic = Buffer.alloc(4)
commitMagic.writeUInt32BE(COMMIT_MAGIC)

const onlySeed = process.env.SEED === undefined ? null : Number(process.env.SEED)
const seedCount = Number(process.env.SEED_COUNT ?? SEED_COUNT_DEFAULT)
const seeds = onlySeed === null ? Array.from({ length: seedCount }, (_, index) => index + 1) : [onlySeed]

/** What became of one changed bit: it must be found, unless it lies where nothing is kept. */
type Found = 'at the start' | 'by a read' | "by the reader, from the batch's checksum" | 'nothing is wrong'

/** A store in which everything is durable, one bit of it changed, and what the next engine makes of it. */
async function flipOne(seed: number): Promise<Found> {
  const random = randomFrom(seed)
  const disk = new SimulatedDisk(seed + 1)
  const workload = new StorageWorkload(random, () => true)
  const engine = await openOnDisk(disk)
  await StorageWorkload.create(engine)
  for (let steps = STEP_COUNT; steps > 0; steps--) {
    workload.step(engine)
    if (random.chance(30)) await new Promise(setImmediate)
  }
  await engine.close()
  const paths = [...disk.files.keys()].filter((path) => path.endsWith('.log')).sort()
  const path = paths[random.int(paths.length)] ?? ''
  const content = disk.files.get(path)?.now ?? Buffer.alloc(0)
  // The last commit is left alone: one whose header changed looks like one that a crash tore.
  const isLast = path === paths.filter((other) => other.startsWith('log/')).at(-1)
  if (!disk.flipBit(path, isLast ? content.lastIndexOf(commitMagic) : content.length)) return 'nothing is wrong'
  return look(disk, workload)
}

async function look(disk: SimulatedDisk, workload: StorageWorkload): Promise<Found> {
  let isOpen = false
  try {
    const engine = await openOnDisk(disk, { walBufferBytes: 1 })
    isOpen = true
    await workload.check(engine)
    await engine.close()
    return 'nothing is wrong'
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    // Every consumer checks it, and the broker's reading it again would cost as much as the rest of a cold fetch.
    if (/checksum of the record batch/.test(String(cause))) return "by the reader, from the batch's checksum"
    if (!(cause instanceof StorageError) || cause.fault !== 'DAMAGED') throw error
    if (!isOpen && !/\.log .*position \d+/.test(cause.message)) throw error
    return isOpen ? 'by a read' : 'at the start'
  }
}

test(`a changed bit in each of ${seeds.length} stores is found before anything wrong is served`, {
  timeout: seeds.length * SEED_TIMEOUT_MS,
}, async () => {
  const counts = new Map<Found, number>()
  for (const seed of seeds) {
    const found = await flipOne(seed).catch((error: unknown) => {
      throw new Error(`SEED=${seed} runs it alone`, { cause: error })
    })
    counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  if (onlySeed !== null) return
  expect(counts.get('at the start')).toBeGreaterThan(seedCount / 20)
  expect(counts.get('by a read')).toBeGreaterThan(seedCount / 50)
})
