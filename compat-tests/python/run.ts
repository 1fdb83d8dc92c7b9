// Python's clients against the broker, each with a broker of its own. Started by run.sh; options are those of
// harness/suite.ts.
import { join } from 'node:path'
import { runChecks } from '../harness/run-checks.ts'
import type { CompatTest } from '../harness/run-tests.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'

const TIMEOUT_MS = 240_000

const options = parseSuiteOptions('python', { python: 'python3' })
const tests: readonly CompatTest[] = ['kafka-python', 'confluent-kafka', 'aiokafka'].map((name) => {
  // Without -B it leaves compiled files in the checkout.
  const commandLine = [options.own.python ?? '', '-B', join(import.meta.dirname, 'program.py'), name]
  const run: CompatTest['run'] = (context) => runChecks({ commandLine, name, timeoutMs: TIMEOUT_MS }, context)
  return { name, shows: 'producer, consumer, groups, transactions, admin', run }
})
await runSuite(tests, options)
