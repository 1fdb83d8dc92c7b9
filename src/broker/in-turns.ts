import { setImmediate } from 'node:timers/promises'

/** Begun in one step at most; a step of the dearest kind takes some milliseconds then. */
const STEP_COUNT_MAX = 200

/**
 * Begins something for each item, in order, and gives other requests a turn after every few: thousands of topics are no
 * reason to answer nobody else.
 * @returns what came of each, in order, once all have settled
 */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  begin: (item: Item) => Result | Promise<Result>,
): Promise<Result[]> {
  const begun: (Result | Promise<Result>)[] = []
  for (const item of items) {
    if (begun.length > 0 && begun.length % STEP_COUNT_MAX === 0) await setImmediate()
    begun.push(begin(item))
  }
  return Promise.all(begun)
}
