// A Schema Registry's calls against the broker. Started by run.sh.
// --bootstrap <host:port>: a broker that runs already; --rival: Apache Kafka; --durability fsync|os; --keep keeps data
// and logs.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runChecks } from '../jvm/run-checks.ts'
import { runTests } from '../jvm/run-tests.ts'

const TIMEOUT_MS = 400_000

const { values: options } = parseArgs({
  options: {
    classpath: { type: 'string' },
    bootstrap: { type: 'string' },
    rival: { type: 'boolean', default: false },
    durability: { type: 'string', default: 'fsync' },
    keep: { type: 'boolean', default: false },
  },
})
const { classpath } = options
if (classpath === undefined) throw new Error('--classpath is missing: start run.sh')

const command = { classpath, mainClass: 'chronik.registry.Main', name: 'registry', timeoutMs: TIMEOUT_MS }
const shows = 'compacted topic, writes read back inside 500 ms, election of a master, restarts'
const choice = { bootstrap: options.bootstrap, isRival: options.rival, durability: options.durability }
const root = join(import.meta.dirname, '..', '..')
const failedCount = await runTests([{ name: 'registry', shows, run: (context) => runChecks(command, context) }], {
  root,
  choice,
  only: undefined,
  keep: options.keep,
})
process.exitCode = failedCount === 0 ? 0 : 1
