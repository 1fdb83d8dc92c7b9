// Loads the broker in ways that must not hurt it, nor a healthy client beside: thousands of idle connections and of
// partitions, readers that never read, producers that push all they can. Prints a table; ends with 1 when memory, a
// count or an answer is wrong. Times are printed and not judged: they depend on the machine.
// --connections <count> (default 10000), --seconds <each load> (default 8), --keep keeps data and log.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Client, connectClient, createTopic } from '../../src/client/index.ts'
import { BrokerProcess } from '../kill/broker-process.ts'
import { findFreePort } from '../round-trip/probe.ts'
import { tryManyPartitions } from './many-partitions.ts'
import { residentBytes, withPeak } from './memory.ts'
import { closeAll, openIdle, openSlowReader } from './sockets.ts'
import { type FloodReport, type HealthyReport, startWorker } from './worker.ts'

const MIB = 1024 * 1024
/** Left for clients that work while all others are idle. */
const SPARE_CONNECTION_COUNT = 100
const BYTES_PER_IDLE_CONNECTION_MAX = 32 * 1024
/** Requests and answers, records for consumers and the tail in memory at their limits, and the process itself. */
const RESIDENT_BYTES_MAX = (512 + 256 + 64 + 256) * MIB
const FLOOD_COUNT = 4
const SLOW_READER_COUNT = 20
const SLOW_REQUEST_COUNT = 100
const TOPIC_COUNT = 10
const PARTITIONS_PER_TOPIC = 1_000

const { values: options } = parseArgs({
  options: {
    connections: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '8' },
    keep: { type: 'boolean', default: false },
  },
})
const connectionCount = Number(options.connections)
const loadMs = Number(options.seconds) * 1000
const root = join(import.meta.dirname, '..', '..')

interface Place {
  readonly broker: BrokerProcess
  readonly port: number
  readonly bootstrap: string
  readonly client: Client
}

/** What one load came to. */
interface Row {
  readonly load: string
  readonly healthy: HealthyReport
  readonly peakBytes: number
  readonly note: string
  readonly violations: readonly string[]
}

/** Puts a load on while a healthy client works. @param load  @returns a note, and what was wrong */
async function measure(
  { broker, bootstrap }: Place,
  name: string,
  load: () => Promise<{ readonly note: string; readonly violations: readonly string[] }>,
): Promise<Row> {
  const worker = await startWorker<HealthyReport>('healthy.ts', [bootstrap, 'healthy'])
  const { result, peakBytes } = await withPeak(broker.pid, load)
  const healthy = await worker.stop()
  const violations = [...result.violations, ...healthy.errors.map((text) => `healthy client: ${text}`)]
  if (peakBytes > RESIDENT_BYTES_MAX) violations.push(`${inMib(peakBytes)} MiB of memory`)
  const row = { load: name, healthy, peakBytes, note: result.note, violations }
  console.log(lineOf(row))
  return row
}

async function idleConnections({ broker, port }: Place): Promise<{ note: string; violations: string[] }> {
  const before = residentBytes(broker.pid)
  const count = connectionCount - SPARE_CONNECTION_COUNT
  const { sockets, answeredCount } = await openIdle(port, count)
  await sleep(loadMs)
  const each = (residentBytes(broker.pid) - before) / count
  const alive = sockets.filter((socket) => !socket.destroyed).length
  closeAll(sockets)
  const violations: string[] = []
  if (answeredCount !== count || alive !== count)
    violations.push(`${answeredCount} answered, ${alive} open of ${count}`)
  if (each > BYTES_PER_IDLE_CONNECTION_MAX) violations.push(`${Math.round(each / 1024)} KiB per idle connection`)
  return { note: `${count} open, ${(each / 1024).toFixed(1)} KiB each`, violations }
}

async function tooManyConnections({ port }: Place): Promise<{ note: string; violations: string[] }> {
  const count = connectionCount + SPARE_CONNECTION_COUNT
  const { sockets, answeredCount } = await openIdle(port, count)
  await sleep(1000)
  closeAll(sockets)
  const violations = answeredCount > connectionCount ? [`${answeredCount} of ${count} were let in`] : []
  return { note: `${answeredCount} of ${count} let in`, violations }
}

async function manyPartitions({ client }: Place): Promise<{ note: string; violations: string[] }> {
  const found = await tryManyPartitions(client, TOPIC_COUNT, PARTITIONS_PER_TOPIC)
  const times = [found.createdMs, found.producedMs, found.consumedMs].map((ms) => `${Math.round(ms)} ms`)
  const violations = found.wrongCount === 0 ? [] : [`${found.wrongCount} partitions did not give their record`]
  return { note: `created in ${times[0]}, produced in ${times[1]}, consumed in ${times[2]}`, violations }
}

async function slowReaders({ port }: Place): Promise<{ note: string; violations: string[] }> {
  const sockets = Array.from({ length: SLOW_READER_COUNT }, () => openSlowReader(port, 'flood', SLOW_REQUEST_COUNT))
  await sleep(loadMs)
  closeAll(sockets)
  return {
    note: `${SLOW_READER_COUNT} readers ask for ${SLOW_REQUEST_COUNT} MiB each and read nothing`,
    violations: [],
  }
}

async function floods({ bootstrap }: Place): Promise<{ note: string; violations: string[] }> {
  const workers = await Promise.all(
    Array.from({ length: FLOOD_COUNT }, (_, index) =>
      startWorker<FloodReport>('flood.ts', [bootstrap, 'flood', `${index}`]),
    ),
  )
  await sleep(loadMs)
  const reports = await Promise.all(workers.map((worker) => worker.stop()))
  const bytesPerMs = reports.reduce((sum, { ackedBytes, elapsedMs }) => sum + ackedBytes / elapsedMs, 0)
  const violations = reports.flatMap(({ errors }) => errors.map((text) => `flooding producer: ${text}`))
  return { note: `${FLOOD_COUNT} producers, ${Math.round(bytesPerMs / 1000)} MB/s acknowledged`, violations }
}

async function runLoads(place: Place): Promise<Row[]> {
  const alone = async () => {
    await sleep(loadMs)
    return { note: '', violations: [] }
  }
  return [
    await measure(place, 'none', alone),
    await measure(place, 'idle connections', () => idleConnections(place)),
    await measure(place, 'too many connections', () => tooManyConnections(place)),
    await measure(place, 'producers at full speed', () => floods(place)),
    await measure(place, 'readers that never read', () => slowReaders(place)),
    await measure(place, `${TOPIC_COUNT * PARTITIONS_PER_TOPIC} partitions`, () => manyPartitions(place)),
    await measure(place, 'none, at the end', alone),
  ]
}

function inMib(bytes: number): number {
  return Math.round(bytes / MIB)
}

function lineOf({ load, healthy, peakBytes, note, violations }: Row): string {
  const { count, p50Ms, p99Ms, maxMs } = healthy
  const times = [p50Ms, p99Ms, maxMs].map((ms) => ms.toFixed(1).padStart(7)).join(' ')
  const columns = [load.padEnd(24), `${count}`.padStart(6), times, `${inMib(peakBytes)} MiB`.padStart(9), note]
  return [columns.join('  '), ...violations.map((text) => `  VIOLATION ${text}`)].join('\n')
}

const workDir = await mkdtemp(join(tmpdir(), 'chronik-load-'))
const port = await findFreePort()
const flags = ['--durability', 'os', '--max-connections', `${connectionCount}`]
const broker = new BrokerProcess({ root, workDir, port, flags })
const bootstrap = `127.0.0.1:${port}`
let violationCount = 1
try {
  await broker.start()
  const client = await connectClient({ bootstrap })
  await createTopic(client, { name: 'healthy', partitionCount: 1 })
  await createTopic(client, { name: 'flood', partitionCount: FLOOD_COUNT })
  console.log(`${'load'.padEnd(24)}   trips      p50     p99     max ms  peak RSS`)
  const rows = await runLoads({ broker, port, bootstrap, client })
  violationCount = rows.flatMap(({ violations }) => violations).length + (broker.isAlive ? 0 : 1)
  await client.close()
} finally {
  await broker.end('SIGTERM')
  if (options.keep || violationCount > 0) console.log(`data and log of the broker: ${workDir}`)
  else await rm(workDir, { recursive: true, force: true })
}
console.log(`${violationCount} violations`)
process.exitCode = violationCount === 0 ? 0 : 1
