// Kills the broker again and again under idempotent producers that go on, and holds it to exactly once, in order.
// Started by run.sh. --rounds <count> (default 100), --durability fsync|os|both, --producer java|librdkafka|both,
// --keep keeps data and log.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { connectClient, createTopic } from '../../src/client/index.ts'
import { findFreePort } from '../round-trip/probe.ts'
import { countAcknowledged } from './acknowledgements.ts'
import { BrokerProcess } from './broker-process.ts'
import { producerCommands, type RunningProducer, startProducer } from './producers.ts'
import { type Reading, verifyAll, verifyNew } from './verify.ts'

const PARTITION_COUNT = 4
const RECORDS_PER_SECOND = 2_000
/** A broker lives this long at most after the first acknowledgement. */
const LIFE_MS_MAX = 1_000
/** In percent of the rounds, the next broker is killed once more while it starts. */
const START_KILL_PERCENT = 20
const START_KILL_MS_MAX = 400

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    durability: { type: 'string', default: 'both' },
    producer: { type: 'string', default: 'both' },
    keep: { type: 'boolean', default: false },
  },
})
const root = join(import.meta.dirname, '..', '..')
const roundCount = Number(options.rounds)

/** What came of one policy. */
interface Outcome {
  readonly lines: readonly string[]
  readonly violations: readonly string[]
}

async function runPolicy(durability: string): Promise<Outcome> {
  const workDir = await mkdtemp(join(tmpdir(), `chronik-kill-${durability}-`))
  const port = await findFreePort()
  const broker = new BrokerProcess({ root, workDir, port, flags: ['--durability', durability] })
  const producers: RunningProducer[] = []
  const startedMs = performance.now()
  try {
    await broker.start()
    producers.push(...(await startProducers(`127.0.0.1:${port}`)))
    const readings = producers.map(({ topic }) => newReading(port, topic))
    const { killCount, wrong } = await killRounds(broker, producers, readings)
    await Promise.all(producers.map((producer) => producer.stop()))
    const lines: string[] = []
    for (const [index, producer] of producers.entries()) {
      const reading = readings[index] ?? newReading(port, producer.topic)
      const all = await verifyAll(reading, producer.acknowledgements.counts)
      const violations = [...producer.acknowledgements.violations, ...all.wrong]
      wrong.push(...violations.map((text) => `${producer.name}: ${text}`))
      lines.push(line(durability, producer, killCount, all.recordCount, performance.now() - startedMs))
    }
    await broker.end('SIGTERM')
    if (!options.keep && wrong.length === 0) await rm(workDir, { recursive: true, force: true })
    else console.log(`data and log of the broker: ${workDir}`)
    return { lines, violations: wrong }
  } finally {
    for (const producer of producers) producer.kill()
    await broker.end('SIGKILL')
  }
}

async function startProducers(bootstrap: string): Promise<RunningProducer[]> {
  const client = await connectClient({ bootstrap })
  const producers: RunningProducer[] = []
  for (const [name, command] of await producerCommands(root)) {
    if (options.producer !== 'both' && options.producer !== name) continue
    const topic = `kill.${name}`
    await createTopic(client, { name: topic, partitionCount: PARTITION_COUNT })
    const task = { bootstrap, topic, partitionCount: PARTITION_COUNT, recordsPerSecond: RECORDS_PER_SECOND }
    producers.push(startProducer(name, command, task))
  }
  await client.close()
  return producers
}

function newReading(port: number, topic: string): Reading {
  return { bootstrap: `127.0.0.1:${port}`, topic, ends: Array.from({ length: PARTITION_COUNT }, () => 0) }
}

async function killRounds(
  broker: BrokerProcess,
  producers: readonly RunningProducer[],
  readings: readonly Reading[],
): Promise<{ readonly killCount: number; readonly wrong: string[] }> {
  const wrong: string[] = []
  let killCount = 0
  for (let round = 0; round < roundCount; round++) {
    await Promise.all(producers.map((producer) => producer.nextAcknowledgement()))
    await sleep(Math.random() * LIFE_MS_MAX)
    await broker.end('SIGKILL')
    killCount++
    if (Math.random() * 100 < START_KILL_PERCENT) {
      await broker.launch()
      await sleep(Math.random() * START_KILL_MS_MAX)
      await broker.end('SIGKILL')
      killCount++
    }
    const acknowledged = producers.map(({ acknowledgements }) => [...acknowledgements.counts])
    await broker.start()
    for (const [index, reading] of readings.entries()) {
      const found = await verifyNew(reading, acknowledged[index] ?? [])
      wrong.push(...found.map((text) => `round ${round + 1}: ${text}`))
    }
    const total = producers.map(({ name, acknowledgements }) => `${name} ${countAcknowledged(acknowledgements)}`)
    if ((round + 1) % 10 === 0)
      console.log(`round ${round + 1}: acknowledged ${total.join(', ')}; ${wrong.length} wrong`)
  }
  return { killCount, wrong }
}

function line(durability: string, { name }: RunningProducer, killCount: number, records: number, ms: number): string {
  const columns = [durability.padEnd(6), name.padEnd(11), `${roundCount} rounds`, `${killCount} kills`]
  return [...columns, `${records} records, each once and in order`, `${Math.round(ms / 1000)} s`].join('  ')
}

const outcomes: Outcome[] = []
for (const durability of options.durability === 'both' ? ['fsync', 'os'] : [options.durability]) {
  try {
    outcomes.push(await runPolicy(durability))
  } catch (error) {
    outcomes.push({ lines: [], violations: [`${durability}: ${error instanceof Error ? error.stack : error}`] })
  }
}
const violations = outcomes.flatMap((outcome) => outcome.violations)
for (const text of outcomes.flatMap((outcome) => outcome.lines)) console.log(text)
for (const text of violations.slice(0, 20)) console.log(`VIOLATION ${text}`)
console.log(`${violations.length} violations`)
process.exitCode = violations.length === 0 ? 0 : 1
