// What docs/ksql.md shows: its commands and its files. Started by run.sh; options are those of harness/suite.ts. Its
// SQL runs in the suite of Flink.
import { join } from 'node:path'
import { javaCommandLine, STREAMS_QUIET_LOGGERS } from '../harness/java-command.ts'
import { runChecks } from '../harness/run-checks.ts'
import type { CompatTest } from '../harness/run-tests.ts'
import { parseSuiteOptions, root, runSuite } from '../harness/suite.ts'
import { commandTest } from './command-test.ts'

const TIMEOUT_MS = 200_000

const options = parseSuiteOptions('guide', { classpath: '' })
const java = javaCommandLine({
  classpath: options.own.classpath ?? '',
  mainClass: 'chronik.guide.Main',
  heapMiB: 384,
  quietLoggers: STREAMS_QUIET_LOGGERS,
})
const program = { commandLine: [...java, join(root, 'docs', 'ksql')], name: 'files', timeoutMs: TIMEOUT_MS }
const files: CompatTest = {
  name: 'files',
  shows: 'the settings of ksqlDB, of a Schema Registry and of Streams, loaded by the libraries and at work',
  run: (context) => runChecks(program, context),
}
// The commands start a broker of their own.
await runSuite(options.choice.isRival ? [files] : [files, commandTest], options)
