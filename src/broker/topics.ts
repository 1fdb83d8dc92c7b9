import type { StorageEngine } from '../storage/engine.ts'
import { randomTopicId } from './topic-id.ts'
import { collisionKey } from './topic-name.ts'

/** One topic of the cluster. */
export interface Topic {
  readonly name: string
  /** Kafka's text form of a uuid; a topic made anew under the same name has another one. */
  readonly topicId: string
  readonly partitionCount: number
  /** Configs given when the topic was created, verbatim; everything else has its default. */
  readonly configs: Readonly<Record<string, string>>
}

/** What a new topic is made of. */
export type NewTopic = Pick<Topic, 'name' | 'partitionCount' | 'configs'>

/** The topics of the cluster, in memory, and durable before a change is told to anyone. */
export class Topics {
  readonly #storage: StorageEngine
  readonly #byName = new Map<string, Topic>()
  readonly #byId = new Map<string, Topic>()
  /** Names in the form in which they collide, with the name that has it. */
  readonly #collisions = new Map<string, string>()
  /** Creations and deletions under way, by name. */
  readonly #changing = new Map<string, Promise<unknown>>()

  private constructor(storage: StorageEngine) {
    this.#storage = storage
  }

  /** Reads all topics from the state. */
  static async load(storage: StorageEngine): Promise<Topics> {
    const topics = new Topics(storage)
    for (const [name, value] of await storage.loadTable('topics')) topics.#add(asTopic(name, value))
    return topics
  }

  byName(name: string): Topic | undefined {
    return this.#byName.get(name)
  }

  byId(topicId: string): Topic | undefined {
    return this.#byId.get(topicId)
  }

  /** In the order of their creation since the start. */
  all(): Iterable<Topic> {
    return this.#byName.values()
  }

  /** The other topic whose name differs only in "." and "_", if there is one. */
  collidingName(name: string): string | undefined {
    const other = this.#collisions.get(collisionKey(name))
    return other === name ? undefined : other
  }

  /**
   * Creates a topic with its partitions, durably.
   * @returns the topic, or `null` when the name (or one that it collides with) was taken in the meantime
   */
  async create(newTopic: NewTopic): Promise<Topic | null> {
    const { name } = newTopic
    const key = collisionKey(name)
    if (this.#collisions.has(key)) return null
    this.#collisions.set(key, name)
    const topic: Topic = { ...newTopic, topicId: randomTopicId() }
    const done = await this.#change(name, () =>
      this.#storage.commit(
        [
          { kind: 'put', table: 'topics', key: name, value: asRow(topic) },
          { kind: 'create-partitions', topicId: topic.topicId, count: topic.partitionCount },
        ],
        [{ table: 'topics', key: name, expected: undefined }],
      ),
    ).catch((error: unknown) => {
      this.#collisions.delete(key)
      throw error
    })
    if (!done) {
      this.#collisions.delete(key)
      return null
    }
    this.#add(topic)
    return topic
  }

  /**
   * Deletes a topic with its records, durably.
   * @returns false when it was gone already
   */
  async delete(topic: Topic): Promise<boolean> {
    if (this.#byId.get(topic.topicId) === undefined || this.#changing.has(topic.name)) return false
    const done = await this.#change(topic.name, () =>
      this.#storage.commit(
        [
          { kind: 'delete', table: 'topics', key: topic.name },
          { kind: 'delete-partitions', topicId: topic.topicId },
        ],
        [{ table: 'topics', key: topic.name, expected: asRow(topic) }],
      ),
    )
    if (done) this.#remove(topic)
    return done
  }

  /** Waits for a change of this name that is under way; its outcome can be looked up afterwards. */
  async settled(name: string): Promise<void> {
    await this.#changing.get(name)?.catch(() => undefined)
  }

  async #change<T>(name: string, commit: () => Promise<T>): Promise<T> {
    const change = commit()
    this.#changing.set(name, change)
    try {
      return await change
    } finally {
      this.#changing.delete(name)
    }
  }

  #add(topic: Topic): void {
    this.#byName.set(topic.name, topic)
    this.#byId.set(topic.topicId, topic)
    this.#collisions.set(collisionKey(topic.name), topic.name)
  }

  #remove(topic: Topic): void {
    this.#byName.delete(topic.name)
    this.#byId.delete(topic.topicId)
    this.#collisions.delete(collisionKey(topic.name))
  }
}

function asRow({ topicId, partitionCount, configs }: Topic): unknown {
  return { topicId, partitionCount, configs }
}

function asTopic(name: string, value: unknown): Topic {
  const row = value as Partial<Topic> | null
  if (typeof row?.topicId !== 'string' || typeof row.partitionCount !== 'number' || typeof row.configs !== 'object') {
    throw new Error(`the state of topic ${name} cannot be read`)
  }
  return { name, topicId: row.topicId, partitionCount: row.partitionCount, configs: row.configs }
}
