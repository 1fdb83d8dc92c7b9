/** Kinds of sources, those that count least first. */
export const ranks = ['file', 'kafka-environment', 'environment', 'override', 'flag'] as const
export type Rank = (typeof ranks)[number]

/** A config of Kafka, or of ours under its dotted name, that someone gave a value. */
export interface GivenConfig {
  readonly name: string
  readonly value: string
  /** For people: a file with its line, a variable, or a flag. */
  readonly origin: string
  readonly rank: Rank
  /** It stands in another place, most likely because it is a secret. */
  readonly isReferenced?: boolean
}

/** A value as texts may show it. */
export function shownValue({ isReferenced }: Pick<GivenConfig, 'isReferenced'>, value: unknown): string {
  return isReferenced === true ? 'what it refers to' : JSON.stringify(value)
}

/** True when the first source counts more than the second. */
export function outranks(first: Rank, second: Rank): boolean {
  return ranks.indexOf(first) > ranks.indexOf(second)
}

/** By name the one that counts most; of two of the same rank the later one, as in a properties file. */
export function strongest<Given extends { readonly name: string; readonly rank: Rank }>(
  given: readonly Given[],
): ReadonlyMap<string, Given> {
  const byName = new Map<string, Given>()
  for (const one of given) {
    const known = byName.get(one.name)
    if (known === undefined || !outranks(known.rank, one.rank)) byName.set(one.name, one)
  }
  return byName
}
