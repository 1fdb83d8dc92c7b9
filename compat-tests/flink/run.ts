// Flink SQL against the broker, each test with a broker of its own. Started by run.sh; options are those of
// harness/suite.ts.
import { join } from 'node:path'
import { javaCommandLine } from '../harness/java-command.ts'
import { Program } from '../harness/program.ts'
import type { CompatTest, TestContext } from '../harness/run-tests.ts'
import { parseSuiteOptions, root, runSuite } from '../harness/suite.ts'
import { brokerKills, commitAfterRestart, jobKills } from './crashes.ts'

const SCENARIO_TIMEOUT_MS = 240_000

const options = parseSuiteOptions('flink', { classpath: '' })
const java = javaCommandLine({
  classpath: options.own.classpath ?? '',
  mainClass: 'chronik.flink.Main',
  heapMiB: 640,
  quietLoggers: ['runtime.security.token', 'runtime.webmonitor', 'metrics'].map((name) => `org.apache.flink.${name}`),
  // Flink serializes classes of Java itself and asks for them to be opened.
  jvmArgs: ['lang', 'util', 'util.concurrent', 'time'].map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`),
})

function startProgram(args: readonly string[], workDir: string, logName: string): Promise<Program> {
  return Program.start([...java, ...args], join(workDir, `${logName}.log`))
}

/** A scenario of one virtual machine. @param items  its numbers in the acceptance list */
function scenario(name: string, items: readonly number[], shows: string, ...args: readonly string[]): CompatTest {
  const run = async ({ broker, workDir, prefix }: TestContext): Promise<undefined> => {
    const all = [name, broker.bootstrap, prefix, join(workDir, 'state'), ...args]
    const program = await startProgram(all, workDir, name)
    await program.succeed(SCENARIO_TIMEOUT_MS)
  }
  return { name: [name, ...args].join('-').toLowerCase(), shows, items, run }
}

const tests: readonly CompatTest[] = [
  scenario('table', [], 'datagen into an auto-created topic; read from earliest, a time, a group that has no members'),
  scenario('window', [48], 'TUMBLE over record timestamps, sums exact, exactly-once sink'),
  scenario('upsert', [59], 'upsert-kafka on a compacted topic: updates and deletions written and read'),
  {
    ...scenario('guide', [], 'the statements of docs/ksql/flink.sql', join(root, 'docs', 'ksql', 'flink.sql')),
    name: 'guide',
  },
  scenario(
    'open-transactions',
    [56, 58],
    'fresh id: epoch 0, known id: more; DescribeProducers, ListTransactions(Ongoing)',
  ),
  scenario('savepoint', [55], 'stop with savepoint, cancel, resume: each row once', 'INCREMENTING'),
  scenario('savepoint', [55], 'stop with savepoint, cancel, resume: each row once', 'POOLING'),
  commitAfterRestart(startProgram),
  jobKills(startProgram, 'INCREMENTING'),
  jobKills(startProgram, 'POOLING'),
  brokerKills(startProgram, 'INCREMENTING'),
  brokerKills(startProgram, 'POOLING'),
]
await runSuite(tests, options)
