/** Random numbers that a seed brings back. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  int(below: number): number
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean
}

/** A generator with 32 bits of state (mulberry32): good enough to scatter faults, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    int: (below) => next() % below,
    chance: (percent) => next() % 10_000 < percent * 100,
  }
}
