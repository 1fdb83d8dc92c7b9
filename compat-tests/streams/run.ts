// Kafka Streams applications against the broker, each with a broker of its own. Started by run.sh.
// --bootstrap <host:port>: a broker that runs already; --rival: Apache Kafka; --only <text>: tests whose name holds it;
// --durability fsync|os; --records <count> of the exactly-once test; --keep keeps data and logs.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { JavaProgram } from '../jvm/java-program.ts'
import { type CompatTest, runTests, type TestContext } from '../jvm/run-tests.ts'
import { exactlyOnceUnderKills } from './exactly-once.ts'

const SCENARIO_TIMEOUT_MS = 240_000

const { values: options } = parseArgs({
  options: {
    classpath: { type: 'string' },
    bootstrap: { type: 'string' },
    rival: { type: 'boolean', default: false },
    only: { type: 'string' },
    durability: { type: 'string', default: 'fsync' },
    records: { type: 'string', default: '100000' },
    keep: { type: 'boolean', default: false },
  },
})
const { classpath } = options
if (classpath === undefined) throw new Error('--classpath is missing: start run.sh')

/** Scenarios of one virtual machine, and what each of them shows. */
const scenarios: readonly (readonly [name: string, shows: string])[] = [
  ['word-count', 'counts are exact; configs of repartition topic and changelog are as asked for'],
  ['stream-table-join', 'records meet the table as it is then, deleted keys too'],
  ['foreign-key-join', 'changes of both sides reach all rows; two internal topics'],
  ['tumbling-window', 'grace, suppression, late records; the buffer outlives its instance; compact,delete'],
  ['session-window', 'sessions merge, close after grace, are told once'],
  ['restore', 'state comes back from the changelog after it was wiped'],
  ['restore-exactly-once', 'the same behind a transaction marker at the end of the changelog'],
  ['standby', 'the standby takes over with all state when its session is over'],
  ['repartition-purge', 'DeleteRecords empties the repartition topic'],
  ['static-members', 'a restart within the session moves nothing; a second one is FENCED_INSTANCE_ID'],
  ['rebalance', 'an instance comes, another goes, each record counts once'],
]

async function runScenario(name: string, { broker, workDir, prefix }: TestContext): Promise<void> {
  const program = await startProgram([name, broker.bootstrap, prefix, join(workDir, 'state')], workDir, name)
  await program.succeed(SCENARIO_TIMEOUT_MS)
}

/** Small and quick to start; warnings are logged, but for two that every test would begin with. */
const JVM_ARGS = [
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.log.org.apache.kafka.streams.StreamsConfig=error',
  '-Dorg.slf4j.simpleLogger.log.org.apache.kafka.streams.processor.internals.StateDirectory=error',
]

function startProgram(args: readonly string[], workDir: string, logName: string): Promise<JavaProgram> {
  const logFile = join(workDir, `${logName}.log`)
  return JavaProgram.start({
    classpath: classpath ?? '',
    mainClass: 'chronik.streams.Main',
    args,
    jvmArgs: JVM_ARGS,
    logFile,
  })
}

const tests: readonly CompatTest[] = [
  ...scenarios.map(([name, shows]) => ({ name, shows, run: (context: TestContext) => runScenario(name, context) })),
  exactlyOnceUnderKills(startProgram, Number(options.records)),
]
const choice = { bootstrap: options.bootstrap, isRival: options.rival, durability: options.durability }
const root = join(import.meta.dirname, '..', '..')
const failedCount = await runTests(tests, { root, choice, only: options.only, keep: options.keep })
process.exitCode = failedCount === 0 ? 0 : 1
