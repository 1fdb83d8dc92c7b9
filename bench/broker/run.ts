// Our broker beside Apache Kafka: same machine, same clients, same run. Method: ../README.md.
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BrokerCase, createCases } from './cases.ts'
import { measureCase } from './measure-case.ts'
import { measureStarts } from './measure-starts.ts'
import { type Failure, formatJsonLine, formatPage } from './report.ts'
import { ServerPairs } from './server-pairs.ts'
import type { Measured } from './targets.ts'

const BROKER_CPU = 0
const CLIENT_CPU = 1
const STARTS_NAME = 'start and memory'

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const isWhole = options.only === '' && !options.quick
const sampleCount = options.quick ? 2 : 5
const root = join(import.meta.dirname, '..', '..')
const jsonFile = join(root, '.cache', 'benchmarks.jsonl')
const pageFile = join(root, 'docs', 'benchmarks.md')
const measured: Measured[] = []
const failures: Failure[] = []
const workDir = await mkdtemp(join(tmpdir(), 'chronik-bench-'))
const pairs = new ServerPairs(root, workDir, BROKER_CPU)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopEarly())
try {
  await mkdir(join(root, '.cache'), { recursive: true })
  await writeFile(jsonFile, '')
  const only = new RegExp(options.only)
  const context = { root, clientCpu: CLIENT_CPU }
  const cases = (await createCases(context, workDir, options.quick)).filter(({ name }) => only.test(name))
  if (only.test(STARTS_NAME)) {
    await attempt(STARTS_NAME, () => measureStarts((name, folder) => pairs.start(name, 'os', folder), sampleCount))
  }
  for (const brokerCase of cases) await attempt(brokerCase.name, () => measureOne(brokerCase))
  if (!isWhole) console.log(formatPage({ measured, failures, sampleCount }))
} finally {
  await pairs.stop()
  await rm(workDir, { recursive: true, force: true })
}
if (failures.length > 0) process.exitCode = 1

/** Keeps what a case came to at once, or why nothing did: a long run is worth something however it ends. */
async function attempt(name: string, measure: () => Promise<Measured[]>): Promise<void> {
  const startedMs = performance.now()
  try {
    const rows = await measure()
    measured.push(...rows)
    for (const line of rows.map(formatJsonLine)) {
      console.log(line)
      await appendFile(jsonFile, `${line}\n`)
    }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    failures.push({ name, error: text.split('\n')[0]?.replaceAll(workDir, '').replaceAll(root, '') ?? '' })
    console.error(`${name}: ${text}`)
    // A broker that failed once is not measured again.
    await pairs.stop()
  }
  if (isWhole) await writeFile(pageFile, formatPage({ measured, failures, sampleCount }))
  console.error(`${name}: ${((performance.now() - startedMs) / 1e3).toFixed(0)} s`)
}

async function measureOne(brokerCase: BrokerCase): Promise<Measured[]> {
  return measureCase(brokerCase, await pairs.pairOf(brokerCase), sampleCount, workDir)
}

/** Kafka runs in a process group of its own, so that it would outlive this process. */
async function stopEarly(): Promise<void> {
  await pairs.stop()
  await rm(workDir, { recursive: true, force: true })
  process.exit(1)
}
