/**
 * Sends the scenarios to running brokers.
 *
 *   node run.ts record <port> <folder>      writes what the broker answers, as the files of answers in that folder
 *   node run.ts compare <folder> <port>     compares a broker with these files; exit code 1 for any difference
 *
 * Add a text to run only the scenarios whose names hold it; the answers to all others stay as they are.
 */
import { readAnswers, writeAnswers } from './answers.ts'
import { compareTranscripts, type Difference, isAboutText } from './compare.ts'
import { knownDifferenceOf } from './known-differences.ts'
import { scenarios } from './scenarios.ts'
import { runScenarios } from './session.ts'

const SILENCE_MS = 1_500
/** Kafka checks transactional requests of several clients together, and then tells some of them the others' errors. */
const RECORDED_AT_ONCE_COUNT = 1

const [command, first = '', second = '', only = ''] = process.argv.slice(2)
const chosen = scenarios.filter(({ name }) => name.includes(only))
const namePrefix = `r${Date.now().toString(36).slice(-5)}`

function transcriptsOf(port: string, concurrency?: number) {
  const options = { port: Number(port), namePrefix, silenceMs: SILENCE_MS }
  return runScenarios(chosen, concurrency === undefined ? options : { ...options, concurrency })
}

function tell({ scenario, step, path, kafka, ours }: Difference): string {
  return `${scenario} | ${step} | ${path} | Kafka ${JSON.stringify(kafka)} | ours ${JSON.stringify(ours)}`
}

async function compare(folder: string, port: string): Promise<void> {
  const recorded = await readAnswers(folder)
  const names = new Set(chosen.map(({ name }) => name))
  const kafka = Object.fromEntries(Object.entries(recorded).filter(([name]) => names.has(name)))
  const differences = compareTranscripts(kafka, await transcriptsOf(port))
  const unknown = differences.filter(
    (difference) => !isAboutText(difference) && knownDifferenceOf(difference) === undefined,
  )
  const aboutTexts = differences.filter(isAboutText)
  for (const difference of aboutTexts) console.log(`note: ${tell(difference)}`)
  for (const difference of unknown) console.log(tell(difference))
  const knownCount = differences.length - unknown.length - aboutTexts.length
  console.log(`${unknown.length} differences; ${knownCount} known ones, ${aboutTexts.length} about texts`)
  process.exitCode = unknown.length === 0 ? 0 : 1
}

if (command === 'record') await writeAnswers(second, await transcriptsOf(first, RECORDED_AT_ONCE_COUNT))
else if (command === 'compare') await compare(first, second)
else {
  console.error('usage: run.ts record <port> <folder> [<text>] | compare <folder> <port> [<text>]')
  process.exitCode = 2
}
