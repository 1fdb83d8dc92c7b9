// Go's clients against the broker, each with a broker of its own. Started by run.sh; options are those of
// harness/suite.ts.
import { join } from 'node:path'
import { runChecks } from '../harness/run-checks.ts'
import type { CompatTest } from '../harness/run-tests.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'

const TIMEOUT_MS = 240_000

const program = join(import.meta.dirname, 'target', 'clients')
const tests: readonly CompatTest[] = ['franz-go', 'sarama', 'sarama-default', 'kafka-go'].map((name) => {
  const commandLine = [program, name]
  const run: CompatTest['run'] = (context) => runChecks({ commandLine, name, timeoutMs: TIMEOUT_MS }, context)
  return { name, shows: 'producer, consumer, groups, transactions, admin', run }
})
await runSuite(tests, parseSuiteOptions('go'))
