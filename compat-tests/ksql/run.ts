// ksqlDB's calls against the broker, part by part, each with a broker of its own. Started by run.sh; options are those
// of harness/suite.ts.
import { javaCommandLine, STREAMS_QUIET_LOGGERS } from '../harness/java-command.ts'
import { runChecks } from '../harness/run-checks.ts'
import type { CompatTest } from '../harness/run-tests.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'

const options = parseSuiteOptions('ksql', { classpath: '' })
const java = javaCommandLine({
  classpath: options.own.classpath ?? '',
  mainClass: 'chronik.ksql.Main',
  heapMiB: 512,
  quietLoggers: STREAMS_QUIET_LOGGERS,
})

const parts: readonly (readonly [name: string, timeoutMs: number, shows: string])[] = [
  ['startup', 400_000, 'start, command transactions, restarts of both, two servers on one service id'],
  ['admin', 300_000, 'versions, cluster, topics and configs, call by call'],
  ['streaming', 800_000, 'CSAS, CTAS, joins, INSERT VALUES, PRINT, push and pull queries, TERMINATE, DROP'],
  ['consumer-groups', 400_000, 'members, sessions, static members, cooperative rebalance, offsets over a restart'],
]

const tests: readonly CompatTest[] = parts.map(([name, timeoutMs, shows]) => ({
  name,
  shows,
  run: (context) => runChecks({ commandLine: [...java, name], name, timeoutMs }, context),
}))
await runSuite(tests, options)
