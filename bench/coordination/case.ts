import type { Policy, Server, ServerName } from '../broker/servers.ts'

/** What a figure should reach: ours over Kafka's, or ours alone. */
export interface Target {
  readonly kind: 'ratio at least' | 'ratio at most' | 'our own at most'
  readonly value: number
}

/** One figure of a case, a row of the table. */
export interface Measure {
  /** Of what the generator says, or `brokerCpuPercent`, `brokerRssMb`, `fsyncsPerOperation`. */
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly target: Target | null
}

/** A load that both brokers take in turn. */
export interface CoordinationCase {
  readonly name: string
  readonly policy: Policy
  /** Neighbouring cases of one group share a pair of brokers, which starts with empty folders. */
  readonly group: string
  /** Configs of both brokers, by their names in Kafka. */
  readonly configs: Readonly<Record<string, string>>
  /** Partitions of the topic of this case. */
  readonly partitionCount: number
  readonly generator: GeneratorKind
  /** What the generator is told. @param number  -1 for the warm-up, then from 0 */
  readonly words: (bootstrap: Server['bootstrap'], topic: string, number: number) => readonly (string | number)[]
  /** What an operation is, for CPU time and syncs of each. */
  readonly operation: string
  readonly measures: readonly Measure[]
}

/** Kafka's client in a program of `java/`, by its path from there, or one of `raw/` on this project's own codecs. */
export type GeneratorKind =
  | { readonly client: 'Java'; readonly file: string }
  | { readonly client: 'raw'; readonly file: string }

/** How much the two sides worked for one sample. */
export interface Work {
  readonly operationCount: number
  readonly elapsedSeconds: number
  readonly brokerCpuSeconds: number
  readonly clientCpuSeconds: number
}

/** What came of a measure. */
export interface Row extends Measure {
  readonly operation: string
  readonly values: Record<ServerName, readonly number[]>
  readonly works: Record<ServerName, readonly Work[]>
  /** Of all measures of a case, the first one stands for its work. */
  readonly isFirst: boolean
}
