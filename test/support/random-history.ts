import fc from 'fast-check'
import { afterAll, beforeAll, vi } from 'vitest'

/** Time that one history may take on a machine with much else to do. */
const SEED_TIMEOUT_MS = 400
const START_TIMEOUT_MS = 30_000

/** How many histories are tried, and which; `SEED_COUNT` says otherwise. */
export interface HistoryRuns {
  readonly seedCount: number
  readonly timeoutMs: number
  /**
   * For `fc.assert`. What fast-check prints of a history that fails is run again by `SEED=1 SEED_PATH=2:0:5`.
   */
  readonly parameters: { readonly numRuns: number; readonly seed?: number; readonly path?: string }
}

export function historyRuns(seedCountDefault: number): HistoryRuns {
  const { SEED_COUNT, SEED, SEED_PATH } = process.env
  const seedCount = Number(SEED_COUNT ?? seedCountDefault)
  return {
    seedCount,
    timeoutMs: seedCount * SEED_TIMEOUT_MS + START_TIMEOUT_MS,
    parameters: {
      numRuns: seedCount,
      ...(SEED === undefined ? {} : { seed: Number(SEED) }),
      ...(SEED_PATH === undefined ? {} : { path: SEED_PATH, endOnFailure: true }),
    },
  }
}

/** Puts the clocks and timers of this file's tests under their own hand; promises and the disk go on as ever. */
export function holdClocks(): void {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
  })
  afterAll(() => {
    vi.useRealTimers()
  })
}

/** What befalls any broker: it is let run, its process or machine dies, its disk fails now and then. */
export type Mishap =
  | { readonly kind: 'turns'; readonly count: number }
  | { readonly kind: 'crash'; readonly how: 'kill' | 'power' }
  | { readonly kind: 'faults'; readonly writeFails: number; readonly syncFails: number }

export const turns: fc.Arbitrary<Mishap> = fc.record({ kind: fc.constant('turns'), count: fc.nat({ max: 12 }) })

export const crash: fc.Arbitrary<Mishap> = fc.record({
  kind: fc.constant('crash'),
  how: fc.constantFrom('kill', 'power'),
})

/** Of a hundred, as `SimulatedDisk.faults`. */
export const faults: fc.Arbitrary<Mishap> = fc.record({
  kind: fc.constant('faults'),
  writeFails: fc.constantFrom(0, 0, 30, 100),
  syncFails: fc.constantFrom(0, 0, 0, 30),
})
