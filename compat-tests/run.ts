// npm run compat [-- name…] [options]: real programs against the broker, suite by suite, and a table at the end; see
// README.md. Ends with 1 when anything failed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { TestResult } from './harness/results.ts'
import { formatResults, type SuiteEnd } from './harness/results-table.ts'
import { NOTHING_TO_RUN_CODE } from './harness/suite.ts'
import { recordResults } from './recorded-results.ts'
import { type Suite, suites } from './suites.ts'

/** What need.sh ends with. */
const TOOLCHAIN_MISSING = 77

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    bootstrap: { type: 'string' },
    rival: { type: 'boolean', default: false },
    durability: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
    'kafka-version': { type: 'string' },
    ci: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
})
const isPart = [options.only, options.bootstrap, options['kafka-version']].some((value) => value !== undefined)
if (options.record && (isPart || options.ci)) {
  console.error('--record keeps whole suites: not with --only, --bootstrap, --kafka-version or --ci')
  process.exit(2)
}
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
const chosen = suites.filter(({ name }) => names.length === 0 || names.includes(name))
const workDir = await mkdtemp(join(tmpdir(), 'chronik-compat-'))
const ends: SuiteEnd[] = []
for (const suite of chosen) ends.push(await runSuite(suite))
await rm(workDir, { recursive: true, force: true })

const leftOut = options.ci ? chosen.flatMap(({ name, ci }) => (ci.leavesOut ? [`${name}: ${ci.leavesOut}`] : [])) : []
const { text, failedCount } = formatResults(ends)
console.log(`\n${text}`)
if (leftOut.length > 0) console.log(`\nleft out in CI:\n${leftOut.map((line) => `  ${line}`).join('\n')}`)
if (options.record) await recordResults(ends.flatMap(({ results }) => results))
const hasRun = ends.some(({ results }) => results.length > 0)
process.exitCode = hasRun && failedCount === 0 ? 0 : 1

async function runSuite(suite: Suite): Promise<SuiteEnd> {
  const results = join(workDir, `${suite.name}.jsonl`)
  console.log(`== ${suite.name}`)
  const script = join(import.meta.dirname, suite.name, 'run.sh')
  const child = spawn('bash', [script, ...suiteArgs(suite), '--results', results], { stdio: 'inherit' })
  const [exitCode] = (await once(child, 'exit')) as [number | null]
  const lines = await readFile(results, 'utf8').catch(() => '')
  const found = lines.split('\n').filter((line) => line !== '')
  return {
    suite: suite.name,
    results: found.map((line) => JSON.parse(line) as TestResult),
    // In CI each toolchain has to be there: what is silently left out is not tested.
    isLeftOut: exitCode === TOOLCHAIN_MISSING && process.env.CI === undefined,
    hasEndedWell: exitCode === 0 || exitCode === NOTHING_TO_RUN_CODE,
  }
}

function suiteArgs({ releases, ci, name }: Suite): string[] {
  const args = options.ci ? [...ci.args] : []
  const wanted = options['kafka-version'] ?? (options.ci ? ci.releases : releases).join(',')
  if (releases.length > 0) args.unshift('--kafka-version', wanted)
  for (const flag of ['rival', 'keep'] as const) if (options[flag]) args.push(`--${flag}`)
  for (const option of ['bootstrap', 'only'] as const) args.push(...optionArgs(option))
  // The round trips start the broker as its README does.
  return name === 'round-trip' ? args : [...args, ...optionArgs('durability')]
}

function optionArgs(option: 'bootstrap' | 'only' | 'durability'): string[] {
  const value = options[option]
  return value === undefined ? [] : [`--${option}`, value]
}
