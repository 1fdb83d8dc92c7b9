import { openEmbeddedEngine } from '../../src/storage/embedded/embedded-engine.ts'
import { batchOf, createPartitions, runOf } from '../support/storage-batches.ts'

/**
 * A process of its own: appends to the store in its first argument until it is killed, and prints what was
 * acknowledged, one line `partition offset value` each. The second argument is the durability.
 */
const PARTITION_COUNT = 4
const IN_FLIGHT_COUNT = 16

const [, , dataDir = '', durability, round = '0'] = process.argv
const engine = await openEmbeddedEngine({
  dataDir,
  durability: durability === 'os' ? 'os' : 'fsync',
  logFileBytesMax: 1024 * 1024,
})
await createPartitions(engine, PARTITION_COUNT)

async function appendForever(worker: number): Promise<void> {
  for (let count = 0; ; count++) {
    const index = (worker + count) % PARTITION_COUNT
    const value = `${round}-${worker}-${count}-${'x'.repeat(count % 3000)}`
    const [verdict] = await engine.append([runOf(index, batchOf({ values: [value] }))], 'durable')
    if (verdict?.kind !== 'appended') throw new Error(verdict?.kind)
    process.stdout.write(`${index} ${verdict.baseOffset} ${value}\n`)
  }
}

await Promise.all(Array.from({ length: IN_FLIGHT_COUNT }, (_, worker) => appendForever(worker)))
