// Node's clients against the broker, each with a broker of its own. Started by run.sh; options are those of
// harness/suite.ts.
import { join } from 'node:path'
import { runChecks } from '../harness/run-checks.ts'
import type { CompatTest } from '../harness/run-tests.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'

const TIMEOUT_MS = 300_000

const tests: readonly CompatTest[] = ['kafkajs', 'platformatic', 'confluent'].map((name) => {
  const commandLine = [process.execPath, join(import.meta.dirname, 'program.ts'), name]
  const run: CompatTest['run'] = (context) => runChecks({ commandLine, name, timeoutMs: TIMEOUT_MS }, context)
  return { name, shows: 'producer, consumer, groups, transactions, admin', run }
})
await runSuite(tests, parseSuiteOptions('node'))
