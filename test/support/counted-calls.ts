/** Calls that were made, and what is to happen at one of them. */
export interface CallCounter {
  count: number
  /** Whether it happens when the call is done, so that what it did is there all the same. */
  isAfter: boolean
  /** Number of the call at which `strike` runs; 0: never. */
  at: number
  /** May throw in the call's place. */
  strike: () => unknown
}

export function newCallCounter(): CallCounter {
  return { count: 0, at: 0, isAfter: false, strike: () => undefined }
}

/**
 * The same layer, with every call counted, and those of the files that it opens. Only calls that return a promise
 * count: the others have nothing to wait for.
 */
export function counted<Layer extends object>(layer: Layer, counter: CallCounter): Layer {
  return new Proxy(layer, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function' || name === 'get') return value
      return async (...parameters: unknown[]) => {
        counter.count++
        const isStruck = counter.count === counter.at
        if (isStruck && !counter.isAfter) await counter.strike()
        const result: unknown = await value.apply(target, parameters)
        if (isStruck && counter.isAfter) await counter.strike()
        return name === 'open' ? counted(result as object, counter) : result
      }
    },
  })
}
