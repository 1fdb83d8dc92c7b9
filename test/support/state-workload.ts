import type { Precondition, StorageEngine } from '../../src/storage/engine.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import type { Random } from './random.ts'
import { batchOf } from './storage-batches.ts'

/** A topic that comes and goes. */
interface ShortTopic {
  readonly topicId: string
  /** `unsure`: an answer is missing. */
  state: 'there' | 'gone' | 'unsure'
}

/** State rows that change together, some under preconditions, and topics whose row and partitions belong together. */
export class StateWorkload {
  readonly #random: Random
  readonly #outlives: boolean
  /** The newest value that is promised, those that were asked for, and those that were refused. */
  #settled = 0
  readonly #asked = new Set<number>([0])
  readonly #refused = new Set<number>()
  #nextValue = 0
  readonly #topics: ShortTopic[] = []
  #topicIsBusy = false

  /** @param outlives  whether what is durable outlives the coming crash */
  constructor(random: Random, outlives: boolean) {
    this.#random = random
    this.#outlives = outlives
  }

  /** Makes one random request; it may stay without an answer. */
  step(engine: StorageEngine): void {
    if (this.#random.chance(70)) void this.#change(engine)
    else if (!this.#topicIsBusy) {
      this.#topicIsBusy = true
      void this.#changeTopics(engine).then(() => {
        this.#topicIsBusy = false
      })
    }
  }

  /** Two rows, always changed together. */
  async #change(engine: StorageEngine): Promise<void> {
    this.#nextValue++
    const value = this.#nextValue
    const changes = ['a', 'b'].map((key) => ({ kind: 'put', table: 'groups', key, value }) as const)
    // A value that never was must be refused.
    const isHopeless = this.#random.chance(10)
    const before = this.#random.chance(50) ? value - 1 : this.#settled
    const expected = isHopeless ? -1 : before === 0 ? undefined : before
    const conditions: Precondition[] = [{ table: 'groups', key: 'a', expected }]
    if (!isHopeless) this.#asked.add(value)
    const isConditional = isHopeless || this.#random.chance(30)
    const done = await commitUnlessRefused(() => engine.commit(changes, isConditional ? conditions : []))
    if (done === false) this.#refused.add(value)
    else if (done && this.#outlives) this.#settled = Math.max(this.#settled, value)
  }

  async #changeTopics(engine: StorageEngine): Promise<void> {
    const known = this.#topics.filter(({ state }) => state === 'there')
    const old = known[this.#random.int(known.length + 1)]
    if (old !== undefined) {
      old.state = 'unsure'
      const { topicId } = old
      const changes = [
        { kind: 'delete', table: 'topics', key: topicId } as const,
        { kind: 'delete-partitions', topicId } as const,
      ]
      if (await commitUnlessRefused(() => engine.commit(changes))) old.state = this.#outlives ? 'gone' : 'unsure'
      return
    }
    const topicId = `short-topic-id-${this.#topics.length}`
    const topic: ShortTopic = { topicId, state: 'unsure' }
    this.#topics.push(topic)
    const changes = [
      { kind: 'put', table: 'topics', key: topicId, value: 1 } as const,
      { kind: 'create-partitions', topicId, count: 2 } as const,
    ]
    if (!(await commitUnlessRefused(() => engine.commit(changes)))) return
    topic.state = this.#outlives ? 'there' : 'unsure'
    await engine.append([{ topicId, partition: 1, batches: [batchOf({ values: [topicId.padEnd(300)] })] }], 'durable')
  }

  /** After a crash that outlives nothing. */
  forgetPromises(): void {
    this.#settled = 0
    this.#topicIsBusy = false
    for (const topic of this.#topics) topic.state = 'unsure'
  }

  /** @throws Error saying what was lost, or came back, or does not agree */
  async check(engine: StorageEngine): Promise<void> {
    this.#topicIsBusy = false
    const groups = await engine.loadTable('groups')
    const [a, b] = [groups.get('a') ?? 0, groups.get('b') ?? 0]
    if (a !== b || typeof a !== 'number') throw new Error(`state is torn: ${a} and ${b}`)
    if (a < this.#settled || !this.#asked.has(a)) throw new Error(`state ${a} after ${this.#settled}`)
    if (this.#refused.has(a)) throw new Error(`state ${a} was refused`)
    this.#settled = a
    const rows = await engine.loadTable('topics')
    for (const topic of this.#topics) {
      const isThere = engine.offsets({ topicId: topic.topicId, partition: 1 }) !== null
      if (isThere !== rows.has(topic.topicId)) throw new Error(`${topic.topicId}: row and partitions do not agree`)
      if (topic.state !== 'unsure' && isThere !== (topic.state === 'there')) {
        throw new Error(`${topic.topicId} should be ${topic.state}`)
      }
      topic.state = isThere ? 'there' : 'gone'
    }
  }
}

/** @returns `null` when the disk refused, so that nothing is known until the next start */
async function commitUnlessRefused(commit: () => Promise<boolean>): Promise<boolean | null> {
  try {
    return await commit()
  } catch (error) {
    if (error instanceof StorageError) return null
    throw error
  }
}
