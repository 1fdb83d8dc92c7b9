import type { Plain } from './normalize.ts'
import type { Transcript } from './session.ts'

/** Answers shorter than this are written again rather than referred to. */
const SHORT_LENGTH_MAX = 40
/** The field that stands for "the same answer as in this step of the scenario". */
const SAME_AS = 'same as'

/**
 * Writes transcripts as JSON with one step per line, so that a change of Kafka shows as changed lines. An answer that
 * an earlier step of the scenario got, mostly in another version, is written as a reference to it.
 */
export function formatExpectations(transcripts: { readonly [scenario: string]: Transcript }): string {
  const parts = Object.entries(transcripts).map(([scenario, steps]) => {
    const stepByText = new Map<string, string>()
    const lines = Object.entries(steps).map(([step, answer]) => {
      const text = JSON.stringify(answer)
      const same = text.length > SHORT_LENGTH_MAX ? stepByText.get(text) : undefined
      stepByText.set(text, same ?? step)
      return `  ${JSON.stringify(step)}: ${same === undefined ? text : JSON.stringify({ [SAME_AS]: same })}`
    })
    return ` ${JSON.stringify(scenario)}: {\n${lines.join(',\n')}\n }`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

/** Reads what `formatExpectations` wrote. @throws when a reference leads nowhere */
export function parseExpectations(text: string): Record<string, Transcript> {
  const transcripts = JSON.parse(text) as Record<string, Transcript>
  return Object.fromEntries(Object.entries(transcripts).map(([scenario, steps]) => [scenario, resolved(steps)]))
}

function resolved(steps: Transcript): Transcript {
  return Object.fromEntries(
    Object.entries(steps).map(([step, answer]) => {
      const same = referenceIn(answer)
      const target = same === null ? answer : steps[same]
      if (target === undefined) throw new Error(`step "${step}" refers to "${same}", which is not there`)
      return [step, target]
    }),
  )
}

function referenceIn(answer: Plain): string | null {
  if (typeof answer !== 'object' || answer === null || !(SAME_AS in answer)) return null
  return String((answer as { readonly [field: string]: Plain })[SAME_AS])
}
