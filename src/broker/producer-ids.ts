import type { StorageEngine } from '../storage/engine.ts'

/** Ids reserved by one durable commit. A crash skips what is left of a block; the int64 space does not run out. */
const BLOCK_SIZE = 1_000
const KEY = 'next'

/** Hands out producer ids that no producer of this cluster ever had. */
export class ProducerIds {
  readonly #storage: StorageEngine
  #nextId = 0
  #blockEndId = 0
  /** First id that no durable block covers; what the state table holds. */
  #reservedUpToId: number
  #reserving: Promise<void> | null = null

  private constructor(storage: StorageEngine, reservedUpToId: number) {
    this.#storage = storage
    this.#reservedUpToId = reservedUpToId
  }

  /** Reads how far ids have been reserved. */
  static async load(storage: StorageEngine): Promise<ProducerIds> {
    const stored = (await storage.loadTable('producer-ids')).get(KEY)
    return new ProducerIds(storage, typeof stored === 'number' ? stored : 0)
  }

  /** @throws Error when the next block could not be made durable */
  async next(): Promise<number> {
    while (this.#nextId >= this.#blockEndId) {
      this.#reserving ??= this.#reserve().finally(() => {
        this.#reserving = null
      })
      await this.#reserving
    }
    return this.#nextId++
  }

  async #reserve(): Promise<void> {
    const start = this.#reservedUpToId
    const end = start + BLOCK_SIZE
    const expected = start === 0 ? undefined : start
    const done = await this.#storage.commit(
      [{ kind: 'put', table: 'producer-ids', key: KEY, value: end }],
      [{ table: 'producer-ids', key: KEY, expected }],
    )
    if (!done) throw new Error(`producer ids from ${start} on were reserved by someone else`)
    this.#reservedUpToId = end
    this.#nextId = start
    this.#blockEndId = end
  }
}
