/**
 * Sends the scenarios to running brokers.
 *
 *   node run.ts record <port> <file>        writes what the broker answers, as the file of answers
 *   node run.ts compare <file> <port>       compares a broker with such a file; exit code 1 for any difference
 *
 * Add a text to run only the scenarios whose names hold it.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { compareTranscripts, type Difference, isAboutText } from './compare.ts'
import { formatExpectations, parseExpectations } from './expectations.ts'
import { knownDifferenceOf } from './known-differences.ts'
import { scenarios } from './scenarios.ts'
import { runScenarios } from './session.ts'

const SILENCE_MS = 1_500

const [command, first = '', second = '', only = ''] = process.argv.slice(2)
const chosen = scenarios.filter(({ name }) => name.includes(only))
const namePrefix = `r${Date.now().toString(36).slice(-5)}`

function transcriptsOf(port: string) {
  return runScenarios(chosen, { port: Number(port), namePrefix, silenceMs: SILENCE_MS })
}

function tell({ scenario, step, path, kafka, ours }: Difference): string {
  return `${scenario} | ${step} | ${path} | Kafka ${JSON.stringify(kafka)} | ours ${JSON.stringify(ours)}`
}

async function compare(file: string, port: string): Promise<void> {
  const recorded = parseExpectations(await readFile(file, 'utf8'))
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

if (command === 'record') await writeFile(second, formatExpectations(await transcriptsOf(first)))
else if (command === 'compare') await compare(first, second)
else {
  console.error('usage: run.ts record <port> <file> | compare <file> <port>')
  process.exitCode = 2
}
