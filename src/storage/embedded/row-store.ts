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
  /** Makes all changes, or none; durable on return. */
  write(changes: readonly RowChange[]): Promise<void>
  close(): Promise<void>
}

type Level = AbstractLevel<Buffer | Uint8Array | string, Buffer, Buffer>

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
      const operations = changes.map(({ key, value }) =>
        value === null ? ({ type: 'del', key } as const) : ({ type: 'put', key, value } as const),
      )
      try {
        // `sync` is an option of LevelDB alone; in memory it has no meaning and no effect.
        const options = { ...encodings, sync: true }
        await level.batch(operations, options)
      } catch (error) {
        hasFailed = true
        throw error
      }
    },
    close: () => level.close(),
  }
}
