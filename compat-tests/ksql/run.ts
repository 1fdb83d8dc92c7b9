// ksqlDB's calls against the broker, part by part, each with a broker of its own. Started by run.sh.
// --bootstrap <host:port>: a broker that runs already; --rival: Apache Kafka; --only <text>: parts whose name holds it;
// --durability fsync|os; --keep keeps data and logs.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runChecks } from '../jvm/run-checks.ts'
import { type CompatTest, runTests } from '../jvm/run-tests.ts'

const { values: options } = parseArgs({
  options: {
    classpath: { type: 'string' },
    bootstrap: { type: 'string' },
    rival: { type: 'boolean', default: false },
    only: { type: 'string' },
    durability: { type: 'string', default: 'fsync' },
    keep: { type: 'boolean', default: false },
  },
})
const { classpath } = options
if (classpath === undefined) throw new Error('--classpath is missing: start run.sh')

const parts: readonly (readonly [name: string, timeoutMs: number, shows: string])[] = [
  ['startup', 400_000, 'start, command transactions, restarts of both, two servers on one service id'],
  ['admin', 300_000, 'versions, cluster, topics and configs, call by call'],
  ['streaming', 800_000, 'CSAS, CTAS, joins, INSERT VALUES, PRINT, push and pull queries, TERMINATE, DROP'],
  ['consumer-groups', 400_000, 'members, sessions, static members, cooperative rebalance, offsets over a restart'],
]

const tests: readonly CompatTest[] = parts.map(([name, timeoutMs, shows]) => ({
  name,
  shows,
  run: (context) => runChecks({ classpath, mainClass: 'chronik.ksql.Main', name, timeoutMs }, context),
}))
const choice = { bootstrap: options.bootstrap, isRival: options.rival, durability: options.durability }
const root = join(import.meta.dirname, '..', '..')
const failedCount = await runTests(tests, { root, choice, only: options.only, keep: options.keep })
process.exitCode = failedCount === 0 ? 0 : 1
