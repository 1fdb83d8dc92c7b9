import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrokerChoice, openTestBroker, type TestBroker } from './test-broker.ts'

/** What a test is given. */
export interface TestContext {
  readonly broker: TestBroker
  /** An empty folder of the test's own. */
  readonly workDir: string
  /** Starts the names of its topics, groups and transactional ids, so that a broker with data can be used again. */
  readonly prefix: string
}

export interface CompatTest {
  /** Shown in the table, and what `--only` looks in. */
  readonly name: string
  /** What a pass shows. */
  readonly shows: string
  /** It needs a broker that may be killed; left out when one was given. */
  readonly killsBroker?: boolean
  /** @throws when something is wrong */
  run(context: TestContext): Promise<void>
}

export interface RunOptions {
  /** The checkout. */
  readonly root: string
  readonly choice: BrokerChoice
  /** Only tests whose name holds the text. */
  readonly only: string | undefined
  /** Keep data and logs of tests that passed, too. */
  readonly keep: boolean
}

/**
 * Runs tests one after the other, each with its own broker, and prints a table of them.
 * @returns how many failed
 */
export async function runTests(tests: readonly CompatTest[], options: RunOptions): Promise<number> {
  const isGiven = options.choice.bootstrap !== undefined
  const wanted = tests.filter(
    ({ name, killsBroker }) => name.includes(options.only ?? '') && !(isGiven && killsBroker === true),
  )
  if (wanted.length === 0) throw new Error(`no test that can run here has a name with '${options.only}'`)
  const table: string[] = []
  let failedCount = 0
  let brokerName = ''
  for (const test of wanted) {
    const startedMs = performance.now()
    const { fault, broker } = await runTest(test, options)
    brokerName = broker
    if (fault !== null) failedCount++
    const seconds = `${((performance.now() - startedMs) / 1000).toFixed(0)} s`
    const row = `${fault === null ? '✅' : '❌'} ${test.name.padEnd(34)} ${seconds.padStart(6)}  ${test.shows}`
    table.push(row)
    console.log(row)
    if (fault !== null) console.log(fault.replaceAll(/^/gm, '     '))
  }
  console.log(`\n${brokerName}\n${table.join('\n')}`)
  console.log(`${wanted.length - failedCount} passed, ${failedCount} failed`)
  return failedCount
}

async function runTest(test: CompatTest, options: RunOptions): Promise<{ fault: string | null; broker: string }> {
  const workDir = await mkdtemp(join(tmpdir(), 'chronik-compat-'))
  const ownDir = join(workDir, 'test')
  await mkdir(ownDir)
  const broker = await openTestBroker(options.root, workDir, options.choice)
  const prefix = `${test.name.replaceAll(/[^a-zA-Z0-9-]/g, '-')}-${Date.now().toString(36)}-`
  let fault: string | null = null
  try {
    await broker.start()
    await test.run({ broker, workDir: ownDir, prefix })
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error)
  }
  try {
    await broker.stop()
  } catch (error) {
    fault ??= `the broker did not stop: ${error}`
  }
  if (fault === null && !options.keep) await rm(workDir, { recursive: true, force: true })
  else if (fault === null) console.log(`data and logs: ${workDir}`)
  else fault = `${fault}\ndata and logs: ${workDir}`
  return { fault, broker: broker.name }
}
