import { percentile } from '../../statistics.ts'
import type { RawFigures } from './serve-lines.ts'

/**
 * Does one operation after the other for each worker until the time is over. What ends after that counts for latencies
 * and not for the rate, so that a stall is not left out.
 */
export async function runWindow<Worker>(
  workers: readonly Worker[],
  times: { readonly settleMs: number; readonly countedMs: number },
  operate: (worker: Worker) => Promise<void>,
): Promise<RawFigures> {
  const countedFromMs = performance.now() + times.settleMs
  const endMs = countedFromMs + times.countedMs
  const latenciesMs: number[] = []
  let operations = 0
  let inTime = 0
  await Promise.all(
    workers.map(async (worker) => {
      for (let startedMs = performance.now(); startedMs < endMs; operations++) {
        await operate(worker)
        const doneMs = performance.now()
        if (doneMs >= countedFromMs) latenciesMs.push(doneMs - startedMs)
        if (doneMs >= countedFromMs && doneMs < endMs) inTime += 1
        startedMs = doneMs
      }
    }),
  )
  const rate = (inTime * 1e3) / times.countedMs
  return { operations, rate, p50: percentile(latenciesMs, 0.5), p99: percentile(latenciesMs, 0.99) }
}
