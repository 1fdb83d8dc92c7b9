import { isDeepStrictEqual } from 'node:util'
import type { Precondition, StateTable } from '../engine.ts'
import { rowsOfTable, stateKey } from './row-keys.ts'
import type { RowStore } from './row-store.ts'

/** JSON by table, zero byte, key; `null`: deleted. */
export type StateRows = Map<string, string | null>

/** State changes that the rows do not have yet: those of each log file that is not sealed, the newest last. */
export interface StateOverlay {
  readonly rows: RowStore
  readonly generations: StateRows[]
}

export function newStateOverlay(rows: RowStore): StateOverlay {
  return { rows, generations: [new Map()] }
}

/** The generation that changes go to. */
export function currentRows(overlay: StateOverlay): StateRows {
  const current = overlay.generations.at(-1)
  if (current === undefined) throw new Error('a state overlay always has a generation')
  return current
}

export function overlayKey(table: StateTable, key: string): string {
  return `${table}\0${key}`
}

/** A value as JSON; `undefined` when the key has none. */
export function readState(overlay: StateOverlay, table: StateTable, key: string): string | undefined {
  const name = overlayKey(table, key)
  for (let index = overlay.generations.length - 1; index >= 0; index--) {
    const found = overlay.generations[index]?.get(name)
    if (found !== undefined) return found ?? undefined
  }
  return overlay.rows.get(stateKey(table, key))?.toString()
}

/** Whether the key has the value now that the caller expects. */
export function holds(overlay: StateOverlay, { table, key, expected }: Precondition): boolean {
  const now = readState(overlay, table, key)
  if (now === undefined || expected === undefined) return now === undefined && expected === undefined
  // Compared as JSON has it: what was a Date or had an undefined field is not so in the store either.
  return isDeepStrictEqual(JSON.parse(now), JSON.parse(JSON.stringify(expected)))
}

/** All rows of a table, the latest changes included. */
export async function loadState(overlay: StateOverlay, table: StateTable): Promise<Map<string, unknown>> {
  const [from, to] = rowsOfTable(table)
  const start = `${table}\0`
  // Taken before the rows are read: a generation leaves only after its rows are there.
  const generations = overlay.generations.map((generation) => new Map(generation))
  const result = new Map<string, unknown>()
  for (const [key, value] of await overlay.rows.scan(from, to)) {
    result.set(key.toString('utf8', from.length), JSON.parse(value.toString()))
  }
  for (const generation of generations) {
    for (const [name, value] of generation) {
      if (!name.startsWith(start)) continue
      if (value === null) result.delete(name.slice(start.length))
      else result.set(name.slice(start.length), JSON.parse(value))
    }
  }
  return result
}
