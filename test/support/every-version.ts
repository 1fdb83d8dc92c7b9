import fc from 'fast-check'
import { describe, test } from 'vitest'
import { arbitraryMessage } from './arbitrary-message.ts'
import { type Subject, subjects } from './generated-codecs.ts'
import type { MessageValue } from './message-value.ts'

/** `CHRONIK_FUZZ_RUNS=100` makes every property run a hundred times as often. */
const runFactor = Number(process.env.CHRONIK_FUZZ_RUNS ?? '1')

/** One test per message that checks each of its versions; a failure names message and version. */
export function everyVersion(title: string, check: (subject: Subject, version: number) => void): void {
  describe(title, () => {
    for (const subject of subjects) {
      test(subject.name, () => {
        for (const version of subject.versions) {
          atVersion(subject, version, () => check(subject, version))
        }
      })
    }
  })
}

/** Runs a check many times on random messages of one version. Seed and path of a failure are in its text. */
export function forRandomMessages(
  subject: Subject,
  version: number,
  runCount: number,
  check: (value: MessageValue) => void,
): void {
  forAll(arbitraryMessage(subject.model, version), runCount, check)
}

/** Runs a check on `runCount` random values, times `CHRONIK_FUZZ_RUNS`. */
export function forAll<T>(arbitrary: fc.Arbitrary<T>, runCount: number, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check), { numRuns: Math.ceil(runCount * runFactor) })
}

function atVersion(subject: Subject, version: number, check: () => void): void {
  try {
    check()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${subject.name} v${version}: ${reason}`, { cause: error })
  }
}
