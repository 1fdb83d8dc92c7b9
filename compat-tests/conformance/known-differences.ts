import type { Difference } from './compare.ts'

/** A place where this broker answers otherwise than Kafka, on purpose. */
export interface KnownDifference {
  readonly scenario: string
  /** Whole label of the step or steps, with version. */
  readonly step: RegExp
  /** Path within the answer. */
  readonly path: RegExp
  readonly reason: string
}

/** All of them; docs/compatibility.md tells them to users. */
export const knownDifferences: readonly KnownDifference[] = []

/** The reason why a difference is meant, if it is. */
export function knownDifferenceOf(difference: Difference): KnownDifference | undefined {
  return knownDifferences.find(
    ({ scenario, step, path }) =>
      scenario === difference.scenario && step.test(difference.step) && path.test(difference.path),
  )
}
