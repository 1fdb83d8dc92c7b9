// kcat against the broker. Started by run.sh; options are those of harness/suite.ts.
import { join } from 'node:path'
import { runChecks } from '../harness/run-checks.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'

const TIMEOUT_MS = 240_000

const commandLine = [process.execPath, join(import.meta.dirname, 'program.ts')]
const shows = 'all that kcat can do: producing, consuming, groups, transactions, queries'
const run = (context: Parameters<typeof runChecks>[1]) =>
  runChecks({ commandLine, name: 'kcat', timeoutMs: TIMEOUT_MS }, context)
await runSuite([{ name: 'kcat', shows, run }], parseSuiteOptions('kcat'))
