// Our codecs beside @platformatic/kafka and kafkajs on the same messages, in one run. Method: ../README.md.
import { execFile } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { allCases } from './all-cases.ts'
import type { Figures } from './measure.ts'
import { formatReport } from './report.ts'

const { values: options } = parseArgs({
  options: { processes: { type: 'string', default: '5' }, strict: { type: 'boolean', default: false } },
})
const runs: Figures[] = []
for (let run = 0; run < Number(options.processes); run++) {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'sample.ts')])
  runs.push(JSON.parse(stdout) as Figures)
}
const { text, missedCount } = formatReport(allCases(), runs)
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'}, median of ${runs.length} processes\n`)
console.log(text)
console.log(`
Microseconds per operation; times: theirs / ours. *: a direction that library does not ship, written with its own
reader or writer. v2, v11 and so on: the newest version of the message kafkajs has; the figure of ours before it is of
the same version. kafkajs' own functions are asynchronous and are awaited.
spread: of our figure over the processes, (largest - smallest) / median / 2.`)
console.log(missedCount === 0 ? '\nEvery target is reached.' : `\n${missedCount} comparisons miss their target.`)
if (options.strict && missedCount > 0) process.exitCode = 1
