// Kafka Streams applications against the broker, each with a broker of its own. Started by run.sh; options are those of
// harness/suite.ts and --records <count> of the exactly-once test.
import { join } from 'node:path'
import { javaCommandLine, STREAMS_QUIET_LOGGERS } from '../harness/java-command.ts'
import { Program } from '../harness/program.ts'
import type { CompatTest, TestContext } from '../harness/run-tests.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'
import { exactlyOnceUnderKills } from './exactly-once.ts'

const SCENARIO_TIMEOUT_MS = 240_000

const options = parseSuiteOptions('streams', { classpath: '', records: '100000' })
const java = javaCommandLine({
  classpath: options.own.classpath ?? '',
  mainClass: 'chronik.streams.Main',
  heapMiB: 384,
  quietLoggers: STREAMS_QUIET_LOGGERS,
})

/** Scenarios of one virtual machine, what each of them shows, and its numbers in the acceptance list. */
const scenarios: readonly (readonly [name: string, shows: string, items: readonly number[]])[] = [
  ['word-count', 'counts are exact; configs of repartition topic and changelog are as asked for', [22]],
  ['stream-table-join', 'records meet the table as it is then, deleted keys too', [24]],
  ['foreign-key-join', 'changes of both sides reach all rows; two internal topics', [24]],
  ['tumbling-window', 'grace, suppression, late records; the buffer outlives its instance; compact,delete', [23]],
  ['session-window', 'sessions merge, close after grace, are told once', [23]],
  ['restore', 'state comes back from the changelog after it was wiped', []],
  ['restore-exactly-once', 'the same behind a transaction marker at the end of the changelog', [53]],
  ['standby', 'the standby takes over with all state when its session is over', []],
  ['repartition-purge', 'DeleteRecords empties the repartition topic', [51]],
  ['static-members', 'a restart within the session moves nothing; a second one is FENCED_INSTANCE_ID', [37]],
  ['rebalance', 'an instance comes, another goes, each record counts once', [38]],
]

async function runScenario(name: string, { broker, workDir, prefix }: TestContext): Promise<undefined> {
  const program = await startProgram([name, broker.bootstrap, prefix, join(workDir, 'state')], workDir, name)
  await program.succeed(SCENARIO_TIMEOUT_MS)
}

function startProgram(args: readonly string[], workDir: string, logName: string): Promise<Program> {
  return Program.start([...java, ...args], join(workDir, `${logName}.log`))
}

const tests: readonly CompatTest[] = [
  ...scenarios.map(([name, shows, items]) => {
    return { name, shows, items, run: (context: TestContext) => runScenario(name, context) }
  }),
  exactlyOnceUnderKills(startProgram, Number(options.own.records)),
]
await runSuite(tests, options)
