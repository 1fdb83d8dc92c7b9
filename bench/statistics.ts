/**
 * The value below which `fraction` of the values lie, by the nearest rank.
 * @param fraction  0 to 1
 * @throws RangeError for no values
 */
export function percentile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const index = Math.min(Math.max(Math.ceil(sorted.length * fraction) - 1, 0), sorted.length - 1)
  const value = sorted[index]
  if (value === undefined) throw new RangeError('a percentile needs at least one value')
  return value
}

/** The middle value; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return (percentile(values, 0.5) + percentile(values, 0.5 + 0.5 / values.length)) / 2
}

/** How far the values lie apart: (largest - smallest) / median / 2, as a share of 1. */
export function spread(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) / median(values) / 2
}
