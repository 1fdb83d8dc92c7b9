import type { StorageEngine } from '../storage/engine.ts'
import type { ConfigValues } from './config-definition.ts'
import { ConfigStore, noConfigs } from './config-store.ts'
import { inFinestUnit } from './config-units.ts'
import { topicConfigDefinitions } from './topic-config-table.ts'

/** Name of the resource whose configs hold for every broker. */
export const CLUSTER_DEFAULT = ''

/** Configs of brokers that were altered while they ran, over those that this broker was started with. */
export class DynamicBrokerConfigs {
  readonly #store: ConfigStore
  readonly #nodeName: string
  /** What the broker was started with. */
  readonly #staticValues: ConfigValues
  readonly #listeners = new Set<() => void>()
  #topicDefaults: ConfigValues = noConfigs
  #values: ConfigValues = noConfigs

  private constructor(store: ConfigStore, nodeId: number, staticValues: ConfigValues) {
    this.#store = store
    this.#staticValues = staticValues
    this.#nodeName = String(nodeId)
    this.#heed()
  }

  /** Reads all of them from the state. */
  static async load(storage: StorageEngine, nodeId: number, staticValues = noConfigs): Promise<DynamicBrokerConfigs> {
    return new DynamicBrokerConfigs(await ConfigStore.load(storage, 'broker'), nodeId, staticValues)
  }

  /** @param name  decimal id of a broker, or `CLUSTER_DEFAULT` */
  of(name: string): ConfigValues {
    return this.#store.of(name)
  }

  /** What holds for this broker, as far as it is not the default; another object after each change. */
  get values(): ConfigValues {
    return this.#values
  }

  /** What this broker gives topics without a value of their own, by topic config; another object after each change. */
  get topicDefaults(): ConfigValues {
    return this.#topicDefaults
  }

  /** Calls back after each change that was made. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /**
   * Alters the configs of one name, durably; they are heeded when this settles.
   * @param decide  called once with the values as they are when its turn comes; `null`: leave them
   */
  async alter(name: string, decide: (values: ConfigValues) => ConfigValues | null): Promise<void> {
    const before = this.of(name)
    await this.#store.alter(name, decide)
    if (this.of(name) === before) return
    this.#heed()
    for (const listener of this.#listeners) listener()
  }

  #heed(): void {
    this.#values = { ...this.#staticValues, ...this.of(CLUSTER_DEFAULT), ...this.of(this.#nodeName) }
    const topicDefaults: Record<string, string> = {}
    for (const { name, brokerName } of topicConfigDefinitions) {
      const value = brokerName === null ? undefined : inFinestUnit(brokerName, this.#values)
      if (value !== undefined) topicDefaults[name] = value
    }
    this.#topicDefaults = topicDefaults
  }
}
