import type { RowChange } from './row-store.ts'
import type { Store } from './store.ts'

/** Changes of the rows that belong together, and what they mean for the memory. */
export interface IndexChange {
  /** Makes the changes, the same ones each time. */
  readonly changes: () => Iterable<RowChange>
  /** Brings the memory to what the rows say then; called once, right after they are durable. */
  readonly apply: () => void
}

/**
 * Sealing and cleaning both change the rows that say which file holds what, and count on what they read before: so they
 * take turns. A write that failed may be there all the same, so nobody goes on before it has been made for certain.
 */
export interface IndexTurn {
  last: Promise<unknown>
  unfinished: IndexChange | null
}

export function newIndexTurn(): IndexTurn {
  return { last: Promise.resolve(), unfinished: null }
}

/**
 * Runs a step that reads and changes the index, while no other does.
 * @throws what the step throws, or what keeps an earlier change from being finished
 */
export function inIndexTurn<T>(store: Store, step: () => Promise<T>): Promise<T> {
  const turn = store.log.indexTurn
  const mine = turn.last.then(async () => {
    if (turn.unfinished !== null) await finish(store, turn.unfinished)
    return step()
  })
  turn.last = mine.catch(() => undefined)
  return mine
}

/** Waits until the index is what the last change made of it; what was read before a failed change is out of date. */
export function settleIndex(store: Store): Promise<void> {
  return inIndexTurn(store, async () => undefined)
}

/** Makes a change of the index; only within a turn. */
export function changeIndex(store: Store, change: IndexChange): Promise<void> {
  store.log.indexTurn.unfinished = change
  return finish(store, change)
}

async function finish(store: Store, change: IndexChange): Promise<void> {
  await store.rows.write(change.changes())
  store.log.indexTurn.unfinished = null
  change.apply()
}
