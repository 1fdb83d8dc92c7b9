// Rust's rdkafka against the broker. Started by run.sh; options are those of harness/suite.ts.
import { join } from 'node:path'
import { runChecks } from '../harness/run-checks.ts'
import type { CompatTest } from '../harness/run-tests.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'

const TIMEOUT_MS = 240_000

const commandLine = [join(import.meta.dirname, 'target', 'debug', 'rdkafka-checks')]
const run: CompatTest['run'] = (context) => runChecks({ commandLine, name: 'rdkafka', timeoutMs: TIMEOUT_MS }, context)
await runSuite(
  [{ name: 'rdkafka', shows: 'producer, consumer, groups, transactions, admin', run }],
  parseSuiteOptions('rust'),
)
