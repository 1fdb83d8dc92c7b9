import type { AppendRun, AppendVerdict, AppendWait, CommitVerdict, Precondition, StateChange } from '../engine.ts'

/** Runs that wait for a commit. */
export interface PendingAppend {
  readonly kind: 'append'
  readonly runs: readonly AppendRun[]
  readonly wait: AppendWait
  readonly byteLength: number
  readonly resolve: (verdicts: AppendVerdict[]) => void
}

/** State changes, perhaps with records that belong to them, that wait for a commit: made together or not at all. */
export interface PendingChange {
  readonly kind: 'change'
  /** Default: none. */
  readonly runs?: readonly AppendRun[]
  readonly changes: readonly StateChange[]
  readonly preconditions: readonly Precondition[]
  readonly byteLength: number
  readonly resolve: (verdict: CommitVerdict) => void
  readonly reject: (error: Error) => void
}

export type Pending = PendingAppend | PendingChange
