import type { Transaction } from '../../coordinator/transaction/transaction.ts'

/** A transaction that more has become part of, on its way to the disk. */
export interface Joining {
  readonly number: number
  readonly next: Transaction
}

/** What is known of one transactional id. */
export interface Entry {
  readonly transactionalId: string
  /** What later requests build on: what has joined counts before it is durable. `null`: not known, or not any more. */
  transaction: Transaction | null
  /** As it is on disk. */
  stored: Transaction | null
  /** Counts what was given to the storage, which makes it durable in the same order, but may refuse at once. */
  lastStore: number
  /** What has joined and is not durable yet, oldest first. */
  readonly joining: Joining[]
  /** While the transaction ends or its producer changes: nothing can join it. */
  isChanging: boolean
  /** Settles when everything asked before is done; `null`: nothing is under way. */
  turn: Promise<void> | null
}

/** Of a transactional id that nothing is known of yet. */
export function newEntry(transactionalId: string): Entry {
  return { transactionalId, transaction: null, stored: null, lastStore: 0, joining: [], isChanging: false, turn: null }
}

/** Whether what later requests build on is durable. */
export function isStored({ transaction, stored }: Entry): boolean {
  return transaction === stored
}

/**
 * Forgets what the newest join wanted to add: what came before it may still be on its way. Later ones hold what an
 * earlier one wanted to add, too; markers more than needed do no harm.
 */
export function takeBack(entry: Entry): void {
  const newest = entry.joining.at(-1)
  entry.transaction = newest?.next ?? entry.stored
  if (newest !== undefined) entry.lastStore = newest.number
}
