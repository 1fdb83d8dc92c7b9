import type { StorageEngine } from '../../src/storage/engine.ts'

/** An engine with some of its functions replaced, for what a healthy one never does. */
export function engineWith(engine: StorageEngine, replaced: Partial<StorageEngine>): StorageEngine {
  return new Proxy(engine, {
    get(target, name) {
      const own: unknown = Reflect.get(replaced, name)
      if (own !== undefined) return own
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
