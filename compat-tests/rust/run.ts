// Rust's client against the broker. Started by run.sh; options are those of harness/suite.ts.
import { join } from 'node:path'
import { runChecks } from '../harness/run-checks.ts'
import type { CompatTest } from '../harness/run-tests.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'

const TIMEOUT_MS = 240_000

const name = 'rdkafka'
const commandLine = [join(import.meta.dirname, 'target', 'debug', 'rdkafka-checks')]
const run: CompatTest['run'] = (context) => runChecks({ commandLine, name, timeoutMs: TIMEOUT_MS }, context)
const test: CompatTest = { name, shows: 'producer, consumer, groups, transactions, admin', run }
await runSuite([test], parseSuiteOptions('rust'))
