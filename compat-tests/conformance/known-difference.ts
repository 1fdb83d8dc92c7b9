/** A place where this broker answers otherwise than Kafka, on purpose. */
export interface KnownDifference {
  readonly scenario: string
  /** Label of the step or steps, with version. */
  readonly step: RegExp
  /** Path within the answer; empty: the answer as a whole. */
  readonly path: RegExp
  readonly reason: string
}

/** Any step, or any path. */
export const any = /^/

export function known(scenario: string, step: RegExp, path: RegExp, reason: string): KnownDifference {
  return { scenario, step, path, reason }
}
