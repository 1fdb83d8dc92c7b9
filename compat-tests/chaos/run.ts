// Transactional read-process-write over three topics by Java and librdkafka clients, under kill -9 of the broker and of
// clients and under pauses of clients; then the history of everything is checked. Started by run.sh.
// --seed <number> (default 1), --seconds <of faults> (default 120), --durability fsync|os (default fsync),
// --rival does the same to Apache Kafka, --bootstrap <host:port> tries a broker that runs already (only clients are
// killed), --keep keeps data and histories, --debug <contexts> lets librdkafka tell what it does, as eos,cgrp,protocol.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connectClient, createTopic } from '../../src/client/index.ts'
import { randomFrom } from '../../test/support/random.ts'
import { type ChaosBroker, ownBroker, rivalBroker } from './chaos-broker.ts'
import { checkHistory } from './check.ts'
import type { Work } from './check-work.ts'
import type { ClientProcess } from './client-process.ts'
import { type ClientPlace, makeClients, makeDrainReader, makeFinalReaders, PARTITION_COUNTS } from './clients.ts'
import { openDriverHistory } from './driver-history.ts'
import { makeFaults } from './faults.ts'
import { readHistory } from './history.ts'
import { idleAfter } from './idle-clients.ts'
import { plantFaults } from './plant.ts'
import { countProgress, exitLines, progressTable } from './report.ts'
import { type Violation, violationLines } from './violation.ts'

/** Until every client has got something done: only then is there anything to disturb. */
const START_TIMEOUT_MS = 90_000
const FINISH_TIMEOUT_MS = 60_000
const DRAIN_TIMEOUT_MS = 120_000

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '120' },
    durability: { type: 'string', default: 'fsync' },
    bootstrap: { type: 'string' },
    rival: { type: 'boolean', default: false },
    debug: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
  },
})
const root = join(import.meta.dirname, '..', '..')

async function createTopics({ bootstrap, prefix }: ClientPlace): Promise<Work> {
  const client = await connectClient({ bootstrap })
  try {
    for (const [letter, partitionCount] of Object.entries(PARTITION_COUNTS)) {
      await createTopic(client, { name: `${prefix}-${letter}`, partitionCount })
    }
    return { inputTopic: `${prefix}-a`, outputTopics: [`${prefix}-b`, `${prefix}-c`] }
  } finally {
    await client.close()
  }
}

/** What came of the run itself, before its history is read. */
interface RunOutcome {
  readonly clients: readonly ClientProcess[]
  readonly brokerKillCount: number
  readonly violations: readonly Violation[]
}

async function run(place: ClientPlace, broker: ChaosBroker | null): Promise<RunOutcome> {
  const history = openDriverHistory(place.folder)
  const violations: Violation[] = []
  const note = (isFine: boolean, text: string) => {
    if (!isFine) violations.push({ kind: 'stuck', text })
  }
  const { producers, workers, readers } = await makeClients(place)
  const drain = await makeDrainReader(place)
  const finals = await makeFinalReaders(place)
  const all = [...producers, ...workers, ...readers, drain, ...finals]
  const finish = async (clients: readonly ClientProcess[]) => {
    const isFine = await Promise.all(clients.map((client) => client.finish(FINISH_TIMEOUT_MS)))
    for (const [index, client] of clients.entries())
      note(isFine[index] === true, `${client.task.name} did not end well`)
  }
  try {
    const busy = [...producers, ...workers, ...readers]
    for (const client of busy) client.start()
    for (const { task } of await idleAfter(busy, START_TIMEOUT_MS))
      note(false, `${task.name} got nothing done at first`)
    const deadlineMs = performance.now() + Number(options.seconds) * 1000
    const faults = { broker, clients: { producers, workers, readers }, history }
    let brokerKillCount = await makeFaults(faults, randomFrom(place.seed), deadlineMs)
    console.log('no more faults: waiting until everything is done')
    await finish(producers)
    drain.start()
    note(await drain.ended(DRAIN_TIMEOUT_MS), 'not every record of a came out of b and c in time')
    await finish([...workers, ...readers])
    if (broker !== null) {
      // Once more, so that what is read at the end is what a restart finds.
      history.write('kill', 'broker')
      await broker.kill()
      await broker.start()
      brokerKillCount++
    }
    for (const reader of finals) {
      reader.start()
      note(await reader.ended(FINISH_TIMEOUT_MS), `${reader.task.name} did not come to the end`)
    }
    const errors = (await broker?.readErrors()) ?? []
    violations.push(...errors.map((text): Violation => ({ kind: 'server-error', text })))
    return { clients: all, brokerKillCount, violations }
  } finally {
    await Promise.all(all.map((client) => client.destroy()))
  }
}

async function judge(place: ClientPlace, work: Work, outcome: RunOutcome): Promise<Violation[]> {
  const events = await readHistory(place.folder)
  const progress = countProgress(events)
  for (const line of progressTable(outcome.clients, progress)) console.log(line)
  const violations = [...outcome.violations, ...checkHistory(events, work)]
  for (const line of exitLines(events)) console.log(line)
  console.log(`${events.length} events, the broker was killed ${outcome.brokerKillCount} times`)
  if (violations.length === 0) {
    for (const { name, isFound } of plantFaults(events, work)) {
      console.log(`planted: ${name}: ${isFound ? 'found' : 'NOT FOUND'}`)
      if (!isFound) violations.push({ kind: 'stuck', text: `the checker does not see a planted fault: ${name}` })
    }
  }
  return violations
}

function makeBroker(workDir: string): Promise<ChaosBroker> | null {
  if (options.bootstrap !== undefined) return null
  return options.rival ? rivalBroker(root, workDir) : ownBroker(root, workDir, options.durability)
}

async function main(): Promise<void> {
  const workDir = await mkdtemp(join(tmpdir(), 'chronik-chaos-'))
  const folder = join(workDir, 'history')
  await mkdir(folder)
  const { debug, seed } = options
  const broker = await makeBroker(workDir)
  const bootstrap = broker?.bootstrap ?? options.bootstrap ?? ''
  // A broker that goes on running may have been tried before.
  const prefix = broker === null ? `chaos-${Date.now()}` : 'chaos'
  const place: ClientPlace = { root, folder, bootstrap, prefix, seed: Number(seed), debug }
  const name = options.bootstrap ?? (options.rival ? 'Apache Kafka' : options.durability)
  console.log(`seed ${seed}, ${options.seconds} s of faults, ${name}`)
  let violations: readonly Violation[] = [{ kind: 'stuck', text: 'the run itself failed' }]
  try {
    await broker?.start()
    const work = await createTopics(place)
    violations = await judge(place, work, await run(place, broker))
  } finally {
    await broker?.stop()
    if (options.keep || violations.length > 0) console.log(`data, histories and what the clients said: ${workDir}`)
    else await rm(workDir, { recursive: true, force: true })
  }
  for (const line of violationLines(violations)) console.log(line)
  console.log(`${violations.length} violations`)
  process.exitCode = violations.length === 0 ? 0 : 1
}

await main()
