// A Schema Registry's calls against the broker. Started by run.sh; options are those of harness/suite.ts.
import { javaCommandLine } from '../harness/java-command.ts'
import { runChecks } from '../harness/run-checks.ts'
import { parseSuiteOptions, runSuite } from '../harness/suite.ts'

const TIMEOUT_MS = 400_000

const options = parseSuiteOptions('registry', { classpath: '' })
const java = javaCommandLine({
  classpath: options.own.classpath ?? '',
  mainClass: 'chronik.registry.Main',
  heapMiB: 512,
})
const program = { commandLine: [...java, 'registry'], name: 'registry', timeoutMs: TIMEOUT_MS }
const shows = 'compacted topic, writes read back inside 500 ms, election of a master, restarts'
await runSuite([{ name: 'registry', shows, run: (context) => runChecks(program, context) }], options)
