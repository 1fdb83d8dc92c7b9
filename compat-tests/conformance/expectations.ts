import type { Plain } from './normalize.ts'
import type { Transcript } from './session.ts'

/** Answers shorter than this are written again rather than referred to. */
const SHORT_LENGTH_MAX = 40
/** The field that stands for "the same answer as in this step of the scenario". */
const SAME_AS = 'same as'

/**
 * Writes transcripts as one line of JSON per step: scenario, label, answer. So a change of Kafka shows as changed
 * lines. An answer that an earlier step of the scenario got, mostly in another version, is a reference to that step.
 */
export function formatExpectations(transcripts: { readonly [scenario: string]: Transcript }): string {
  const lines = Object.entries(transcripts).flatMap(([scenario, steps]) => {
    const stepByText = new Map<string, string>()
    return Object.entries(steps).map(([step, answer]) => {
      const text = JSON.stringify(answer)
      const same = text.length > SHORT_LENGTH_MAX ? stepByText.get(text) : undefined
      stepByText.set(text, same ?? step)
      return JSON.stringify([scenario, step, same === undefined ? answer : { [SAME_AS]: same }])
    })
  })
  return `${lines.join('\n')}\n`
}

/** Reads what `formatExpectations` wrote. @throws when a reference leads nowhere */
export function parseExpectations(text: string): Record<string, Transcript> {
  const transcripts: Record<string, Record<string, Plain>> = {}
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [scenario, step, answer] = JSON.parse(line) as [string, string, Plain]
    transcripts[scenario] ??= {}
    const steps = transcripts[scenario]
    const same = referenceIn(answer)
    const target = same === null ? answer : steps[same]
    if (target === undefined) throw new Error(`step "${step}" refers to "${same}", which is not there`)
    steps[step] = target
  }
  return transcripts
}

function referenceIn(answer: Plain): string | null {
  if (typeof answer !== 'object' || answer === null || !(SAME_AS in answer)) return null
  return String((answer as { readonly [field: string]: Plain })[SAME_AS])
}
