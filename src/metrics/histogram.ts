/** Upper bounds of the buckets of every duration, milliseconds; what is longer is only counted as such. */
export const durationBoundsMs: readonly number[] = [
  0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000,
]

/** Durations counted by size: plain numbers, so that counting one costs a few nanoseconds. */
export interface DurationHistogram {
  /** How many fell into each bucket; the last one takes those above all bounds. */
  readonly counts: Float64Array
  sumMs: number
}

export function newDurationHistogram(): DurationHistogram {
  return { counts: new Float64Array(durationBoundsMs.length + 1), sumMs: 0 }
}

/** Counts one duration, in milliseconds. */
export function observeDuration(histogram: DurationHistogram, elapsedMs: number): void {
  let index = 0
  while (index < durationBoundsMs.length && elapsedMs > (durationBoundsMs[index] as number)) index++
  histogram.counts[index] = (histogram.counts[index] as number) + 1
  histogram.sumMs += elapsedMs
}
