import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addResult, type CheckResult, countOutcome, type TestResult } from './results.ts'
import { type BrokerChoice, openTestBroker, type TestBroker } from './test-broker.ts'

/** What a test is given. */
export interface TestContext {
  readonly broker: TestBroker
  /** An empty folder of the test's own. */
  readonly workDir: string
  /** Starts the names of its topics, groups and transactional ids, so that a broker with data can be used again. */
  readonly prefix: string
}

/** What a test of many checks tells. */
export interface TestReport {
  readonly checks: readonly CheckResult[]
  /** The client with its version, when the program told it. */
  readonly client: string | undefined
}

export interface CompatTest {
  /** Shown in the table, and what `--only` looks in. */
  readonly name: string
  /** What a pass shows. */
  readonly shows: string
  /** Numbers of the acceptance list that a test without checks of its own shows. */
  readonly items?: readonly number[]
  /** It needs a broker that may be killed; left out when one was given. */
  readonly killsBroker?: boolean
  /** Broker configs it needs, each as `name=value`; left out when a broker was given. */
  readonly overrides?: readonly string[]
  /** @throws when something is wrong, of a test that has no checks of its own */
  run(context: TestContext): Promise<TestReport | undefined>
}

export interface RunOptions {
  /** The checkout. */
  readonly root: string
  /** Names the folder of the tests in the results. */
  readonly suite: string
  /** The client with its version, for tests that do not tell it themselves. */
  readonly client: string
  readonly choice: BrokerChoice
  /** Only tests whose name holds the text. */
  readonly only: string | undefined
  /** Keep data and logs of tests that passed, too. */
  readonly keep: boolean
  /** A file that the results are added to, or `undefined`. */
  readonly results: string | undefined
}

/** What `runTests` answers when no test has the name that was asked for. */
export const NOTHING_TO_RUN = -1

/**
 * Runs tests one after the other, each with its own broker, and prints a table of them.
 * @returns how many failed, or `NOTHING_TO_RUN`
 */
export async function runTests(tests: readonly CompatTest[], options: RunOptions): Promise<number> {
  const isGiven = options.choice.bootstrap !== undefined
  const wanted = tests.filter((test) => test.name.includes(options.only ?? '') && !(isGiven && needsOwnBroker(test)))
  if (wanted.length === 0) console.log(`no test that can run here has a name with '${options.only}'`)
  if (wanted.length === 0) return NOTHING_TO_RUN
  const table: string[] = []
  const results: TestResult[] = []
  for (const test of wanted) {
    const result = await runTest(test, options)
    results.push(result)
    if (options.results !== undefined) await addResult(options.results, result)
    table.push(tableRow(test, result))
    console.log(table.at(-1))
    for (const { outcome, name, reason } of result.checks) {
      if (outcome === 'failed') console.log(`${name}: ${reason}`.replaceAll(/^/gm, '     '))
    }
  }
  console.log(`\n${results[0]?.broker}\n${table.join('\n')}`)
  const failedCount = results.filter(hasFailed).length
  console.log(`${wanted.length - failedCount} passed, ${failedCount} failed`)
  return failedCount
}

function needsOwnBroker({ killsBroker, overrides }: CompatTest): boolean {
  return killsBroker === true || overrides !== undefined
}

function hasFailed({ checks }: TestResult): boolean {
  return countOutcome(checks, 'failed') > 0
}

function tableRow({ name, shows }: CompatTest, result: TestResult): string {
  const seconds = `${result.seconds.toFixed(0)} s`
  const skippedCount = countOutcome(result.checks, 'skipped')
  const skipped = skippedCount === 0 ? '' : ` (${skippedCount} left out)`
  return `${hasFailed(result) ? '❌' : '✅'} ${name.padEnd(34)} ${seconds.padStart(6)}  ${shows}${skipped}`
}

async function runTest(test: CompatTest, options: RunOptions): Promise<TestResult> {
  const startedMs = performance.now()
  const workDir = await mkdtemp(join(tmpdir(), 'chronik-compat-'))
  const ownDir = join(workDir, 'test')
  await mkdir(ownDir)
  const broker = await openTestBroker(options.root, workDir, options.choice, test.overrides)
  const prefix = `${test.name.replaceAll(/[^a-zA-Z0-9-]/g, '-')}-${Date.now().toString(36)}-`
  const whole = { name: test.name, items: test.items ?? [] }
  const fault = (reason: string): CheckResult => ({ ...whole, outcome: 'failed', reason })
  let checks: CheckResult[] = []
  let { client } = options
  try {
    await broker.start()
    const report = await test.run({ broker, workDir: ownDir, prefix })
    checks = report === undefined ? [{ ...whole, outcome: 'passed', reason: '' }] : [...report.checks]
    client = report?.client ?? client
  } catch (error) {
    checks.push(fault(error instanceof Error ? error.message : String(error)))
  }
  try {
    await broker.stop()
  } catch (error) {
    checks.push(fault(`the broker did not stop: ${error}`))
  }
  const isKept = options.keep || countOutcome(checks, 'failed') > 0
  if (isKept) console.log(`data and logs: ${workDir}`)
  else await rm(workDir, { recursive: true, force: true })
  const seconds = (performance.now() - startedMs) / 1000
  const { name, requestedVersions } = broker
  return { suite: options.suite, test: test.name, client, broker: name, seconds, checks, requestedVersions }
}
