import type { StateChange, StorageEngine } from '../storage/engine.ts'
import { randomTopicId } from './topic-id.ts'
import { collisionKey } from './topic-name.ts'

/** One topic of the cluster. */
export interface Topic {
  readonly name: string
  /** Kafka's text form of a uuid; a topic made anew under the same name has another one. */
  readonly topicId: string
  readonly partitionCount: number
  /** Configs given by clients, verbatim; everything else has its default. */
  readonly configs: Readonly<Record<string, string>>
}

/** What a new topic is made of. */
export type NewTopic = Pick<Topic, 'name' | 'partitionCount' | 'configs'>

/** What a topic can be altered in; partitions only become more. */
export type TopicAlteration = Partial<Pick<Topic, 'partitionCount' | 'configs'>>

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
    let isMade = false
    try {
      isMade = await this.#change(name, async () => {
        const done = await this.#storage.commit(
          [
            { kind: 'put', table: 'topics', key: name, value: asRow(topic) },
            { kind: 'create-partitions', topicId: topic.topicId, count: topic.partitionCount },
          ],
          [{ table: 'topics', key: name, expected: undefined }],
        )
        if (done) this.#add(topic)
        return done
      })
    } finally {
      if (!isMade) this.#collisions.delete(key)
    }
    return isMade ? topic : null
  }

  /**
   * Deletes a topic with its records, durably, after what changes it just now.
   * @returns false when it was gone already
   */
  delete({ name, topicId }: Topic): Promise<boolean> {
    return this.#change(name, async () => {
      const topic = this.#byId.get(topicId)
      if (topic === undefined) return false
      const done = await this.#storage.commit(
        [
          { kind: 'delete', table: 'topics', key: name },
          { kind: 'delete-partitions', topicId },
        ],
        [{ table: 'topics', key: name, expected: asRow(topic) }],
      )
      if (done) this.#remove(topic)
      return done
    })
  }

  /**
   * Alters a topic, durably. Alterations of one topic come one after the other, none is lost.
   * @param decide  called once with the topic as it is when its turn comes; `null`: leave it as it is
   * @returns false when the topic was gone
   */
  alter({ name, topicId }: Topic, decide: (topic: Topic) => TopicAlteration | null): Promise<boolean> {
    return this.#change(name, async () => {
      const topic = this.#byId.get(topicId)
      if (topic === undefined) return false
      const alteration = decide(topic)
      if (alteration === null) return true
      const altered: Topic = { ...topic, ...alteration }
      const changes: StateChange[] = [{ kind: 'put', table: 'topics', key: name, value: asRow(altered) }]
      if (altered.partitionCount > topic.partitionCount) {
        changes.push({ kind: 'create-partitions', topicId, count: altered.partitionCount })
      }
      const done = await this.#storage.commit(changes, [{ table: 'topics', key: name, expected: asRow(topic) }])
      if (done) this.#replace(altered)
      return done
    })
  }

  /** Waits for a change of this name that is under way; its outcome can be looked up afterwards. */
  async settled(name: string): Promise<void> {
    await this.#changing.get(name)?.catch(() => undefined)
  }

  /** Runs a change of a name after those of the same name that came before. */
  #change(name: string, run: () => Promise<boolean>): Promise<boolean> {
    const change = this.#changing.get(name)?.then(run, run) ?? run()
    this.#changing.set(name, change)
    const ended = () => {
      if (this.#changing.get(name) === change) this.#changing.delete(name)
    }
    change.then(ended, ended)
    return change
  }

  #add(topic: Topic): void {
    this.#byName.set(topic.name, topic)
    this.#byId.set(topic.topicId, topic)
    this.#collisions.set(collisionKey(topic.name), topic.name)
  }

  /** Keeps the place in the order of creation. */
  #replace(topic: Topic): void {
    this.#byName.set(topic.name, topic)
    this.#byId.set(topic.topicId, topic)
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
