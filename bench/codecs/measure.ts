import { percentile } from '../statistics.ts'
import type { BenchCase, Contender } from './case.ts'

/** A warm-up long enough for the optimising compiler to have seen every case of the process. */
const WARM_UP_MS = 250
/** Shorter than a scheduler's time slice, so that on a busy machine most samples are whole. */
const SAMPLE_MS = 2
const SAMPLE_COUNT = 21

/** Microseconds per operation by contender. */
export type Figures = Record<string, number>

const CONTENDERS = ['chronik', 'chronikOld', 'platformatic', 'kafkajs'] as const

interface Lane {
  readonly key: string
  readonly contender: Contender
  iterations: number
  readonly samples: number[]
}

/** Keeps results alive so that no operation can be left out. */
let sink: unknown = null

/** The key under which a contender of a case stands in the figures. */
export function figureKey(name: string, contender: string): string {
  return `${name} / ${contender}`
}

/**
 * Warms every case through every library, then takes samples in turn, so that drift of the machine falls on all alike.
 * @returns the 10th percentile of each contender's samples, microseconds per operation
 */
export async function measureCases(cases: readonly BenchCase[]): Promise<Figures> {
  const lanes = cases.flatMap((benchCase) =>
    CONTENDERS.flatMap((name): Lane[] => {
      const contender = benchCase[name]
      return contender === undefined
        ? []
        : [{ key: figureKey(benchCase.name, name), contender, iterations: 1, samples: [] }]
    }),
  )
  for (const lane of lanes) await warmUp(lane)
  for (let sample = 0; sample < SAMPLE_COUNT; sample++) {
    for (const lane of lanes) lane.samples.push((await timeRun(lane)) / lane.iterations)
  }
  if (sink === lanes) throw new Error('no operation gives the lanes back')
  return Object.fromEntries(lanes.map(({ key, samples }) => [key, percentile(samples, 0.1) * 1e3]))
}

async function warmUp(lane: Lane): Promise<void> {
  const deadlineMs = performance.now() + WARM_UP_MS
  let elapsedMs = 0
  while (performance.now() < deadlineMs) {
    elapsedMs = await timeRun(lane)
    if (elapsedMs < SAMPLE_MS / 2) lane.iterations *= 2
  }
  lane.iterations = Math.max(1, Math.round((lane.iterations * SAMPLE_MS) / elapsedMs))
}

/** Milliseconds for the lane's iterations. */
async function timeRun({ contender, iterations }: Lane): Promise<number> {
  const startedMs = performance.now()
  if (contender.isAsync === true) await runAsync(contender.run, iterations)
  else runSync(contender.run, iterations)
  return performance.now() - startedMs
}

function runSync(run: () => unknown, iterations: number): void {
  for (let iteration = 0; iteration < iterations; iteration++) sink = run()
}

async function runAsync(run: () => unknown, iterations: number): Promise<void> {
  for (let iteration = 0; iteration < iterations; iteration++) sink = await run()
}
