import { appendFile } from 'node:fs/promises'
import type { RequestedVersions } from './requested-versions.ts'

export type Outcome = 'passed' | 'failed' | 'skipped'

/** One thing that was tried with a client. */
export interface CheckResult {
  readonly name: string
  /** Numbers of the acceptance list that it shows; see acceptance.ts. */
  readonly items: readonly number[]
  readonly outcome: Outcome
  /** Why it failed or was left out; empty when it passed. */
  readonly reason: string
}

/** What came of a test; several when it ran a program of many checks. */
export interface TestResult {
  readonly suite: string
  readonly test: string
  /** The client or program with its version, such as "kafka-python 2.2.15". */
  readonly client: string
  /** The broker that was tried. */
  readonly broker: string
  readonly seconds: number
  readonly checks: readonly CheckResult[]
  /** What it asked of this project's broker, empty with another one. */
  readonly requestedVersions: RequestedVersions
}

/** Adds a result to a file of JSON lines. */
export async function addResult(file: string, result: TestResult): Promise<void> {
  await appendFile(file, `${JSON.stringify(result)}\n`)
}

/** How many of the checks came out so. */
export function countOutcome(checks: readonly CheckResult[], outcome: Outcome): number {
  return checks.filter((check) => check.outcome === outcome).length
}
