import type { AbstractLevel } from 'abstract-level'

/** One change of a row; `value` null removes it. */
export interface RowChange {
  readonly key: Buffer
  readonly value: Buffer | null
}

export type Row = readonly [key: Buffer, value: Buffer]

/** The ordered rows underneath index and state: LevelDB, or the same in memory. */
export interface RowStore {
  get(key: Buffer): Buffer | undefined
  /** Rows with `from <= key < to` in order, at most `rowCountMax` of them. */
  scan(from: Buffer, to: Buffer, rowCountMax?: number): Promise<Row[]>
  /** Makes all changes, or none; durable on return. They are taken a few at a time, between turns of the event loop. */
  write(changes: Iterable<RowChange>): Promise<void>
  close(): Promise<void>
}

type Level = AbstractLevel<Buffer | Uint8Array | string, Buffer, Buffer>

/** Changes taken in one turn of the event loop: about a millisecond of work. */
const TURN_CHANGE_COUNT = 500

const encodings = { keyEncoding: 'buffer', valueEncoding: 'buffer' } as const

/**
 * Rows in LevelDB, or in memory-level, which has the same form.
 * @param open  opens the database; called again after a failed write, since LevelDB takes no write after one
 */
export async function openRowStore(open: () => Promise<Level>): Promise<RowStore> {
  let level = await open()
  let hasFailed = false
  return {
    get: (key) => level.getSync(key, encodings),
    scan: (from, to, rowCountMax = -1) => level.iterator({ ...encodings, gte: from, lt: to, limit: rowCountMax }).all(),
    write: async (changes) => {
      if (hasFailed) {
        await level.close()
        level = await open()
        hasFailed = false
      }
      try {
        await writeBatch(level, changes)
      } catch (error) {
        hasFailed = true
        throw error
      }
    },
    close: () => level.close(),
  }
}

async function writeBatch(level: Level, changes: Iterable<RowChange>): Promise<void> {
  const batch = level.batch()
  try {
    for (const { key, value } of changes) {
      if (value === null) batch.del(key, encodings)
      else batch.put(key, value, encodings)
      if (batch.length % TURN_CHANGE_COUNT === 0) await new Promise(setImmediate)
    }
    // `sync` is an option of LevelDB alone; in memory it has no meaning and no effect.
    const options = { sync: true }
    await batch.write(options)
  } finally {
    await batch.close()
  }
}
