// Flink SQL against the broker, each test with a broker of its own. Started by run.sh.
// --bootstrap <host:port>: a broker that runs already (tests that kill it are left out); --rival: Apache Kafka;
// --only <text>: tests whose name holds it; --durability fsync|os; --keep keeps data and logs.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { JavaProgram } from '../jvm/java-program.ts'
import { type CompatTest, runTests, type TestContext } from '../jvm/run-tests.ts'
import { brokerKills, commitAfterRestart, jobKills } from './crashes.ts'

const SCENARIO_TIMEOUT_MS = 240_000

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

/** Small and quick to start; Flink serializes classes of Java itself and asks for them to be opened. */
const JVM_ARGS = [
  '-Xmx640m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  ...['runtime.security.token', 'runtime.webmonitor', 'metrics'].map(
    (name) => `-Dorg.slf4j.simpleLogger.log.org.apache.flink.${name}=error`,
  ),
  ...['lang', 'util', 'util.concurrent', 'time'].map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`),
]

function startProgram(args: readonly string[], workDir: string, logName: string): Promise<JavaProgram> {
  const logFile = join(workDir, `${logName}.log`)
  return JavaProgram.start({
    classpath: classpath ?? '',
    mainClass: 'chronik.flink.Main',
    args,
    jvmArgs: JVM_ARGS,
    logFile,
  })
}

/** A scenario of one virtual machine. */
function scenario(name: string, shows: string, ...args: readonly string[]): CompatTest {
  const run = async ({ broker, workDir, prefix }: TestContext) => {
    const all = [name, broker.bootstrap, prefix, join(workDir, 'state'), ...args]
    const program = await startProgram(all, workDir, name)
    await program.succeed(SCENARIO_TIMEOUT_MS)
  }
  return { name: [name, ...args].join('-').toLowerCase(), shows, run }
}

const tests: readonly CompatTest[] = [
  scenario('table', 'datagen into an auto-created topic; read from earliest, a time, a group that has no members'),
  scenario('window', 'TUMBLE over record timestamps, sums exact, exactly-once sink'),
  scenario('upsert', 'upsert-kafka on a compacted topic: updates and deletions written and read'),
  scenario('open-transactions', 'fresh id: epoch 0, known id: more; DescribeProducers, ListTransactions(Ongoing)'),
  scenario('savepoint', 'stop with savepoint, cancel, resume: each row once', 'INCREMENTING'),
  scenario('savepoint', 'stop with savepoint, cancel, resume: each row once', 'POOLING'),
  commitAfterRestart(startProgram),
  jobKills(startProgram, 'INCREMENTING'),
  jobKills(startProgram, 'POOLING'),
  brokerKills(startProgram, 'INCREMENTING'),
  brokerKills(startProgram, 'POOLING'),
]
const choice = { bootstrap: options.bootstrap, isRival: options.rival, durability: options.durability }
const root = join(import.meta.dirname, '..', '..')
const failedCount = await runTests(tests, { root, choice, only: options.only, keep: options.keep })
process.exitCode = failedCount === 0 ? 0 : 1
