import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CompatTest, NOTHING_TO_RUN, type RunOptions, runTests } from './run-tests.ts'

/** The checkout. */
export const root: string = join(import.meta.dirname, '..', '..')

/** The options that every suite has. */
export interface SuiteOptions extends RunOptions {
  /** Of the options a suite has beside them. */
  readonly own: Readonly<Record<string, string>>
}

/**
 * Reads the command line of a suite: `--bootstrap <host:port>` of a broker that runs already, `--rival` for Apache
 * Kafka, `--only <text>` for tests whose name holds it, `--durability fsync|os`, `--keep` data and logs,
 * `--results <file>` that results are added to, `--client <text>` that they name.
 * @param own  further options, each with its default
 */
export function parseSuiteOptions(suite: string, own: Readonly<Record<string, string>> = {}): SuiteOptions {
  const ownOptions = Object.entries(own).map(([name, value]) => [name, { type: 'string', default: value }] as const)
  const { values } = parseArgs({
    options: {
      bootstrap: { type: 'string' },
      rival: { type: 'boolean', default: false },
      only: { type: 'string' },
      durability: { type: 'string', default: 'fsync' },
      keep: { type: 'boolean', default: false },
      results: { type: 'string' },
      client: { type: 'string', default: suite },
      ...(Object.fromEntries(ownOptions) as Record<string, { type: 'string'; default: string }>),
    },
  })
  const given = new Map<string, unknown>(Object.entries(values))
  return {
    root,
    suite,
    client: values.client,
    choice: { bootstrap: values.bootstrap, isRival: values.rival, durability: values.durability },
    only: values.only,
    keep: values.keep,
    results: values.results,
    own: Object.fromEntries(Object.keys(own).map((name) => [name, String(given.get(name))])),
  }
}

/** What a suite ends with when none of its tests has the name that was asked for. */
export const NOTHING_TO_RUN_CODE = 78

/** Runs the tests of a suite; the process ends with 1 when one failed. */
export async function runSuite(tests: readonly CompatTest[], options: SuiteOptions): Promise<void> {
  const failedCount = await runTests(tests, options)
  if (failedCount === NOTHING_TO_RUN) process.exitCode = NOTHING_TO_RUN_CODE
  else process.exitCode = failedCount === 0 ? 0 : 1
}
