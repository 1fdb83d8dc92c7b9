import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatExpectations, parseExpectations } from './expectations.ts'
import { scenariosByFile } from './scenarios.ts'
import type { Transcript } from './session.ts'

type Transcripts = { readonly [scenario: string]: Transcript }

/** Reads everything that was recorded. @param folder  that of the files of answers */
export async function readAnswers(folder: string): Promise<Record<string, Transcript>> {
  const answers: Record<string, Transcript> = {}
  for (const file of Object.keys(scenariosByFile)) {
    Object.assign(answers, parseExpectations(await readFile(join(folder, file), 'utf8')))
  }
  return answers
}

/** Writes what was recorded anew; what was not, stays as it is. Scenarios that are none any more are left out. */
export async function writeAnswers(folder: string, recorded: Transcripts): Promise<void> {
  for (const [file, scenarios] of Object.entries(scenariosByFile)) {
    if (!scenarios.some(({ name }) => name in recorded)) continue
    const path = join(folder, file)
    const isWhole = scenarios.every(({ name }) => name in recorded)
    const before = isWhole ? {} : parseExpectations(await readFile(path, 'utf8'))
    const answers: Record<string, Transcript> = {}
    for (const { name } of scenarios) {
      const transcript = recorded[name] ?? before[name]
      if (transcript !== undefined) answers[name] = transcript
    }
    await writeFile(path, formatExpectations(answers))
  }
}
