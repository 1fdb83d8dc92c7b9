import type { StateChange, StorageEngine } from '../storage/engine.ts'
import type { ConfigValues } from './config-definition.ts'

/** A resource without any value of its own. */
export const noConfigs: ConfigValues = {}

/**
 * Configs of the resources of one type that were altered while the broker ran: in memory, and durable before a change
 * is told to anyone.
 */
export class ConfigStore {
  readonly #storage: StorageEngine
  readonly #prefix: string
  readonly #values: Map<string, ConfigValues>
  /** Changes come one after the other. */
  #lastChange: Promise<unknown> = Promise.resolve()

  private constructor(storage: StorageEngine, prefix: string, values: Map<string, ConfigValues>) {
    this.#storage = storage
    this.#prefix = prefix
    this.#values = values
  }

  /**
   * Reads all of them from the state.
   * @param resourceType  what stands before the slash in the keys of its rows
   * @throws Error when a row is not readable
   */
  static async load(storage: StorageEngine, resourceType: 'broker' | 'group'): Promise<ConfigStore> {
    const prefix = `${resourceType}/`
    const values = new Map<string, ConfigValues>()
    for (const [key, row] of await storage.loadTable('configs')) {
      if (key.startsWith(prefix)) values.set(key.slice(prefix.length), asValues(key, row))
    }
    return new ConfigStore(storage, prefix, values)
  }

  /** What was altered of one resource; another object after each change. */
  of(name: string): ConfigValues {
    return this.#values.get(name) ?? noConfigs
  }

  /** Resources that have values of their own. */
  names(): readonly string[] {
    return [...this.#values.keys()]
  }

  /**
   * Alters the configs of one resource, durably; they are told by `of` when this settles.
   * @param decide  called once with the values as they are when its turn comes; `null`: leave them
   */
  alter(name: string, decide: (values: ConfigValues) => ConfigValues | null): Promise<void> {
    const change = this.#lastChange.then(async () => {
      const values = decide(this.of(name))
      if (values === null) return
      await this.#storage.commit([this.#row(name, values)])
      if (isEmpty(values)) this.#values.delete(name)
      else this.#values.set(name, values)
    })
    this.#lastChange = change.catch(() => undefined)
    return change
  }

  #row(name: string, values: ConfigValues): StateChange {
    const key = this.#prefix + name
    return isEmpty(values)
      ? { kind: 'delete', table: 'configs', key }
      : { kind: 'put', table: 'configs', key, value: values }
  }
}

function isEmpty(values: ConfigValues): boolean {
  return Object.keys(values).length === 0
}

function asValues(key: string, row: unknown): ConfigValues {
  const isMap = typeof row === 'object' && row !== null
  if (!isMap || !Object.values(row).every((value) => typeof value === 'string')) {
    throw new Error(`the state of configs ${key} cannot be read`)
  }
  return row as ConfigValues
}
