// Java's clients against the broker, part by part, each with a broker of its own. Started by run.sh; options are those
// of harness/suite.ts.
import { javaCommandLine } from '../harness/java-command.ts'
import { runChecks } from '../harness/run-checks.ts'
import type { CompatTest } from '../harness/run-tests.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'

const TIMEOUT_MS = 400_000

const options = parseSuiteOptions('java', { classpath: '' })
const java = javaCommandLine({
  classpath: options.own.classpath ?? '',
  mainClass: 'chronik.clients.Main',
  heapMiB: 384,
  // They tell of each error that a check provokes.
  quietLoggers: ['org.apache.kafka'],
})

interface Part {
  readonly name: string
  readonly shows: string
  readonly overrides?: readonly string[]
}

const parts: readonly Part[] = [
  {
    name: 'producer',
    shows: 'records of every kind and codec, idempotence, transactions, errors, kill -9 of the broker',
  },
  { name: 'consumer', shows: 'positions, times, isolation, groups of two, static members, offsets over a kill -9' },
  { name: 'admin', shows: 'topics, configs, records, groups, cluster, transactions, ACLs' },
  {
    name: 'cleaning',
    shows: 'compaction and retention: what is kept, for how long, and how readers get past it',
    overrides: ['log.cleaner.backoff.ms=200', 'log.retention.check.interval.ms=200'],
  },
  {
    name: 'deletion-disabled',
    shows: 'DeleteTopics where delete.topic.enable is false',
    overrides: ['delete.topic.enable=false'],
  },
]

const tests: readonly CompatTest[] = parts.map(({ name, ...rest }) => ({
  name,
  ...rest,
  run: (context) => runChecks({ commandLine: [...java, name], name, timeoutMs: TIMEOUT_MS }, context),
}))
await runSuite(tests, options)
