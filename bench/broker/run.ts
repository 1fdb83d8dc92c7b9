// Our broker beside Apache Kafka: same machine, same clients, same run. Method: ../README.md.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { type BrokerCase, createCases } from './cases.ts'
import { createEmptyTopic, type Sample } from './loads.ts'
import { readRssBytes } from './process-figures.ts'
import { formatReport, type Measured } from './report.ts'
import { type Policy, type Server, type ServerName, type StartServer, startKafka, startOurs } from './servers.ts'

const BROKER_CPU = 0
const CLIENT_CPU = 1
const IDLE_MS = 5_000
const STARTERS: Record<ServerName, StartServer> = { ours: startOurs, Kafka: startKafka }
const NAMES: readonly ServerName[] = ['ours', 'Kafka']

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const sampleCount = options.quick ? 2 : 5
const root = join(import.meta.dirname, '..', '..')
const workDir = await mkdtemp(join(tmpdir(), 'chronik-bench-'))
try {
  const context = { root, clientCpu: CLIENT_CPU }
  const cases = (await createCases(context, workDir, options.quick)).filter(({ name }) => name.includes(options.only))
  const measures = [
    ...(options.only === '' ? await measureStarts() : []),
    ...(await measurePolicy(cases, 'os')),
    ...(await measurePolicy(cases, 'fsync')),
  ]
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'}, Apache Kafka 4.3 from its Maven artifacts`,
  )
  console.log(`broker on one CPU, client on another; medians of ${sampleCount}\n`)
  console.log(formatReport(measures))
} finally {
  await rm(workDir, { recursive: true, force: true })
}

/** Start-up on a fresh folder, and memory after five idle seconds. */
async function measureStarts(): Promise<Measured[]> {
  const startMs: Record<ServerName, number[]> = { ours: [], Kafka: [] }
  const rssMb: Record<ServerName, number[]> = { ours: [], Kafka: [] }
  for (let sample = 0; sample < sampleCount; sample++) {
    for (const name of NAMES) {
      const server = await startServer(name, 'os', `start-${sample}`)
      await sleep(IDLE_MS)
      startMs[name].push(server.startMs)
      rssMb[name].push(readRssBytes(server.pid) / 1e6)
      await server.stop()
    }
  }
  return [
    { name: 'start to ready, fresh folder', unit: 'ms', values: startMs },
    { name: 'memory after 5 s idle (VmRSS)', unit: 'MB', values: rssMb },
  ]
}

/** Every case of one policy, on two brokers that run for all of them. */
async function measurePolicy(cases: readonly BrokerCase[], policy: Policy): Promise<Measured[]> {
  const chosen = cases.filter((brokerCase) => brokerCase.policy === policy)
  if (chosen.length === 0) return []
  const servers: Server[] = []
  try {
    for (const name of NAMES) servers.push(await startServer(name, policy, policy))
    const measures: Measured[] = []
    for (const [index, brokerCase] of chosen.entries()) {
      measures.push(await measureCase(brokerCase, servers, `bench-${policy}-${index}`))
    }
    return measures
  } finally {
    for (const server of servers) await server.stop()
  }
}

/** Takes the samples in turn, so that drift of the machine falls on both; one more before them warms each broker. */
async function measureCase(brokerCase: BrokerCase, servers: readonly Server[], topic: string): Promise<Measured> {
  const samples: Record<ServerName, Sample[]> = { ours: [], Kafka: [] }
  if (brokerCase.prepare !== undefined) {
    for (const server of servers) {
      await createEmptyTopic(server, topic)
      await brokerCase.prepare(server, topic)
    }
  }
  for (let sample = -1; sample < sampleCount; sample++) {
    for (const server of servers) {
      const sampleTopic = brokerCase.prepare === undefined ? `${topic}-${sample + 1}` : topic
      if (sampleTopic !== topic) await createEmptyTopic(server, sampleTopic)
      // What earlier samples left to be written back is not this one's burden.
      await promisify(execFile)('sync', ['-f', workDir])
      const taken = await brokerCase.sample(server, sampleTopic)
      if (sample >= 0) samples[server.name].push(taken)
    }
  }
  const values = {
    ours: samples.ours.map(({ mbPerSecond }) => mbPerSecond),
    Kafka: samples.Kafka.map(({ mbPerSecond }) => mbPerSecond),
  }
  console.error(`${brokerCase.name}: ${values.ours.map(Math.round)} against ${values.Kafka.map(Math.round)} MB/s`)
  return { name: brokerCase.name, unit: 'MB/s', values, samples }
}

function startServer(name: ServerName, policy: Policy, folder: string): Promise<Server> {
  return STARTERS[name]({ root, dir: join(workDir, `${name}-${folder}`), policy, cpu: BROKER_CPU })
}
