import type { StorageEngine } from '../storage/engine.ts'
import type { ConfigValues } from './config-definition.ts'
import { topicConfigDefinitions } from './topic-config-table.ts'

/** Name of the resource whose configs hold for every broker. */
export const CLUSTER_DEFAULT = ''
const noConfigs: ConfigValues = {}
/** Kafka's default of `producer.id.expiration.ms`: a day. */
const PRODUCER_EXPIRATION_MS = 86_400_000

/** Configs of brokers that were altered while they ran: in memory, and durable before a change is told to anyone. */
export class DynamicBrokerConfigs {
  readonly #storage: StorageEngine
  readonly #nodeName: string
  /** What the broker was started with. */
  readonly #staticValues: ConfigValues
  readonly #values: Map<string, ConfigValues>
  /** Changes come one after the other. */
  #lastChange: Promise<unknown> = Promise.resolve()
  #topicDefaults: ConfigValues = noConfigs

  private constructor(
    storage: StorageEngine,
    nodeId: number,
    values: Map<string, ConfigValues>,
    staticValues: ConfigValues,
  ) {
    this.#storage = storage
    this.#staticValues = staticValues
    this.#nodeName = String(nodeId)
    this.#values = values
    this.#heed()
  }

  /** Reads all of them from the state. */
  static async load(storage: StorageEngine, nodeId: number, staticValues = noConfigs): Promise<DynamicBrokerConfigs> {
    const values = new Map<string, ConfigValues>()
    for (const [key, row] of await storage.loadTable('configs')) {
      if (key.startsWith(KEY_PREFIX)) values.set(key.slice(KEY_PREFIX.length), asValues(key, row))
    }
    return new DynamicBrokerConfigs(storage, nodeId, values, staticValues)
  }

  /** @param name  decimal id of a broker, or `CLUSTER_DEFAULT` */
  of(name: string): ConfigValues {
    return this.#values.get(name) ?? noConfigs
  }

  /** What this broker gives topics without a value of their own, by topic config; another object after each change. */
  get topicDefaults(): ConfigValues {
    return this.#topicDefaults
  }

  /**
   * Alters the configs of one name, durably; they are heeded when this settles.
   * @param decide  called once with the values as they are when its turn comes; `null`: leave them
   */
  alter(name: string, decide: (values: ConfigValues) => ConfigValues | null): Promise<void> {
    const change = this.#lastChange.then(async () => {
      const values = decide(this.of(name))
      if (values === null) return
      await this.#storage.commit([{ kind: 'put', table: 'configs', key: KEY_PREFIX + name, value: values }])
      this.#values.set(name, values)
      this.#heed()
    })
    this.#lastChange = change.catch(() => undefined)
    return change
  }

  #heed(): void {
    const values = { ...this.#staticValues, ...this.of(CLUSTER_DEFAULT), ...this.of(this.#nodeName) }
    const topicDefaults: Record<string, string> = {}
    for (const { name, brokerName } of topicConfigDefinitions) {
      const value = brokerName === null ? undefined : values[brokerName]
      if (value !== undefined) topicDefaults[name] = value
    }
    this.#topicDefaults = topicDefaults
    this.#storage.setProducerExpiration(Number(values['producer.id.expiration.ms'] ?? PRODUCER_EXPIRATION_MS))
  }
}

const KEY_PREFIX = 'broker/'

function asValues(key: string, row: unknown): ConfigValues {
  const isMap = typeof row === 'object' && row !== null
  if (!isMap || !Object.values(row).every((value) => typeof value === 'string')) {
    throw new Error(`the state of configs ${key} cannot be read`)
  }
  return row as ConfigValues
}
