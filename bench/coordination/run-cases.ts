import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ServerPairs } from '../broker/server-pairs.ts'
import type { CoordinationCase, Row } from './case.ts'
import { measureCase } from './measure-case.ts'
import { formatJsonLine, type Results } from './report.ts'

const BROKER_CPU = 0
const CLIENT_CPU = 1

/** A benchmark: its cases, and the page they come to. */
export interface Bench {
  /** Of `docs/benchmarks-<name>.md` and `.cache/benchmarks-<name>.jsonl`. */
  readonly name: string
  readonly cases: (isQuick: boolean) => readonly CoordinationCase[]
  readonly formatPage: (results: Results) => string
  /** No case begins later, so that a run ends, however slow the machine. */
  readonly minutesMax: { readonly whole: number; readonly quick: number }
}

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const isWhole = options.only === '' && !options.quick
const sampleCount = options.quick ? 1 : 5
const root = join(import.meta.dirname, '..', '..')
const rows: Row[] = []
const failures: Results['failures'][number][] = []
const workDir = await mkdtemp(join(tmpdir(), 'chronik-bench-'))
const pairs = new ServerPairs(root, workDir, BROKER_CPU)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopEarly())

/** Runs the cases that the command line asks for: `--quick`, `--only <regular expression>`. Once in a process. */
export async function runCases(bench: Bench): Promise<void> {
  const { name, cases, formatPage, minutesMax } = bench
  const deadlineMs = performance.now() + (options.quick ? minutesMax.quick : minutesMax.whole) * 60_000
  try {
    await mkdir(join(root, '.cache'), { recursive: true })
    await writeFile(jsonFileOf(name), '')
    const only = new RegExp(options.only)
    for (const benchCase of cases(options.quick).filter((one) => only.test(one.name))) {
      await attempt(benchCase, bench, deadlineMs)
    }
    if (!isWhole) console.log(formatPage({ rows, failures, sampleCount }))
  } finally {
    await pairs.stop()
    await rm(workDir, { recursive: true, force: true })
  }
  if (failures.length > 0) process.exitCode = 1
}

function jsonFileOf(name: string): string {
  return join(root, '.cache', `benchmarks-${name}.jsonl`)
}

/** Keeps what a case came to at once, or why nothing did: a long run is worth something however it ends. */
async function attempt(benchCase: CoordinationCase, bench: Bench, deadlineMs: number): Promise<void> {
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
    await appendFile(jsonFileOf(bench.name), `${lines}\n`)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    failures.push({ name, error: text.split('\n')[0]?.replaceAll(workDir, '').replaceAll(root, '') ?? '' })
    console.error(`${name}: ${text}`)
    // A broker that failed once is not measured again.
    await pairs.stop()
  }
  if (isWhole) {
    const page = bench.formatPage({ rows, failures, sampleCount })
    await writeFile(join(root, 'docs', `benchmarks-${bench.name}.md`), page)
  }
  console.error(`${name}: ${((performance.now() - startedMs) / 1e3).toFixed(0)} s`)
}

/** Kafka runs in a process group of its own, so that it would outlive this process. */
async function stopEarly(): Promise<void> {
  await pairs.stop()
  await rm(workDir, { recursive: true, force: true })
  process.exit(1)
}
