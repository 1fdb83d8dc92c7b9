// `npm run bench:coordination`: groups, offsets and transactions beside Apache Kafka: same machine, same clients, same
// run. Method: ../README.md.
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ServerPairs } from '../broker/server-pairs.ts'
import type { CoordinationCase, Row } from './case.ts'
import { commitCases, groupCases } from './group-cases.ts'
import { measureCase } from './measure-case.ts'
import { formatJsonLine, formatPage, type Results } from './report.ts'
import { transactionCases } from './transaction-cases.ts'

const BROKER_CPU = 0
const CLIENT_CPU = 1
/** No case begins later, so that a run ends within 20 minutes, a quick one within 4, however slow the machine. */
const MINUTES_MAX = { whole: 18.5, quick: 3.5 }

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const isWhole = options.only === '' && !options.quick
const sampleCount = options.quick ? 1 : 5
const deadlineMs = performance.now() + (options.quick ? MINUTES_MAX.quick : MINUTES_MAX.whole) * 60_000
const root = join(import.meta.dirname, '..', '..')
const jsonFile = join(root, '.cache', 'benchmarks-coordination.jsonl')
const pageFile = join(root, 'docs', 'benchmarks-coordination.md')
const rows: Row[] = []
const failures: Results['failures'][number][] = []
const workDir = await mkdtemp(join(tmpdir(), 'chronik-bench-'))
const pairs = new ServerPairs(root, workDir, BROKER_CPU)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopEarly())
try {
  await mkdir(join(root, '.cache'), { recursive: true })
  await writeFile(jsonFile, '')
  const only = new RegExp(options.only)
  const all = [...groupCases(options.quick), ...commitCases(options.quick), ...transactionCases(options.quick)]
  for (const benchCase of all.filter(({ name }) => only.test(name))) await attempt(benchCase)
  if (!isWhole) console.log(formatPage({ rows, failures, sampleCount }))
} finally {
  await pairs.stop()
  await rm(workDir, { recursive: true, force: true })
}
if (failures.length > 0) process.exitCode = 1

/** Keeps what a case came to at once, or why nothing did: a long run is worth something however it ends. */
async function attempt(benchCase: CoordinationCase): Promise<void> {
  const startedMs = performance.now()
  const { name } = benchCase
  if (performance.now() > deadlineMs) {
    failures.push({ name, error: 'the time was over' })
    return
  }
  try {
    const servers = await pairs.pairOf(benchCase)
    const measured = await measureCase(benchCase, servers, { root, workDir, sampleCount, clientCpu: CLIENT_CPU })
    rows.push(...measured)
    const lines = measured.map(formatJsonLine).join('\n')
    console.log(lines)
    await appendFile(jsonFile, `${lines}\n`)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    failures.push({ name, error: text.split('\n')[0]?.replaceAll(workDir, '').replaceAll(root, '') ?? '' })
    console.error(`${name}: ${text}`)
    // A broker that failed once is not measured again.
    await pairs.stop()
  }
  if (isWhole) await writeFile(pageFile, formatPage({ rows, failures, sampleCount }))
  console.error(`${name}: ${((performance.now() - startedMs) / 1e3).toFixed(0)} s`)
}

/** Kafka runs in a process group of its own, so that it would outlive this process. */
async function stopEarly(): Promise<void> {
  await pairs.stop()
  await rm(workDir, { recursive: true, force: true })
  process.exit(1)
}
