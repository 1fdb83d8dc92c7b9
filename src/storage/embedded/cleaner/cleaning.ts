import type { CleaningRules, StateChange } from '../../engine.ts'
import type { Partition } from '../partition.ts'
import type { Store } from '../store.ts'
import type { CleanerOutput } from './cleaner-output.ts'
import type { Pace } from './pace.ts'

/** What the steps of the cleaner share. */
export interface Cleaning {
  readonly store: Store
  readonly rules: CleaningRules
  readonly output: CleanerOutput
  readonly pace: Pace
  /** Partitions with nothing but their last batch to compact, and their next offset when that was found. */
  readonly idleSince: WeakMap<Partition, number>
  /** Makes changes durable through the log. */
  readonly commit: (changes: readonly StateChange[]) => Promise<boolean>
}

/** The engine is being closed: the step that throws this leaves everything as it was. */
export class CleaningStopped extends Error {
  constructor() {
    super('cleaning was stopped')
    this.name = 'CleaningStopped'
  }
}
