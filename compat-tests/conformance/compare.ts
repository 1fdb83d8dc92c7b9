import type { Plain } from './normalize.ts'
import type { Transcript } from './session.ts'

/** One place in which two brokers do not agree. */
export interface Difference {
  readonly scenario: string
  readonly step: string
  /** Dotted path within the answer; empty: the answer as a whole. */
  readonly path: string
  readonly kafka: Plain | undefined
  readonly ours: Plain | undefined
}

type Transcripts = { readonly [scenario: string]: Transcript }

const texts = /(^|\.)(errorMessage|batchIndexErrorMessage)$/

/** Compares step by step and field by field. */
export function compareTranscripts(kafka: Transcripts, ours: Transcripts): Difference[] {
  const differences: Difference[] = []
  for (const scenario of new Set([...Object.keys(kafka), ...Object.keys(ours)])) {
    const kafkaSteps = kafka[scenario] ?? {}
    const ourSteps = ours[scenario] ?? {}
    for (const step of new Set([...Object.keys(kafkaSteps), ...Object.keys(ourSteps)])) {
      comparePlain(kafkaSteps[step], ourSteps[step], '', (path, kafkaValue, ourValue) =>
        differences.push({ scenario, step, path, kafka: kafkaValue, ours: ourValue }),
      )
    }
  }
  return differences
}

/** True where only one of two brokers explains an error in words, or with an empty text: told, not counted. */
export function isAboutText({ path }: Difference): boolean {
  return texts.test(path)
}

type Report = (path: string, kafka: Plain | undefined, ours: Plain | undefined) => void

function comparePlain(kafka: Plain | undefined, ours: Plain | undefined, path: string, report: Report): void {
  if (kafka === ours) return
  if (!isBranch(kafka) || !isBranch(ours) || Array.isArray(kafka) !== Array.isArray(ours)) {
    report(path, kafka, ours)
    return
  }
  const kafkaFields = new Map(Object.entries(kafka))
  const ourFields = new Map(Object.entries(ours))
  for (const name of new Set([...kafkaFields.keys(), ...ourFields.keys()])) {
    comparePlain(kafkaFields.get(name), ourFields.get(name), path === '' ? name : `${path}.${name}`, report)
  }
}

function isBranch(value: Plain | undefined): value is Exclude<Plain, null | boolean | number | string> {
  return typeof value === 'object' && value !== null
}
