import { expect, test } from 'vitest'
import { newDurationHistogram, observeDuration } from '../../src/metrics/histogram.ts'
import { histogramSamples } from '../../src/metrics/sampled-metric.ts'

test('a bucket holds what is at most its bound, and with it all that is shorter', () => {
  const histogram = newDurationHistogram()
  for (const elapsedMs of [0, 0.1, 0.11, 1, 10_000, 10_001]) observeDuration(histogram, elapsedMs)
  const samples = histogramSamples('d', histogram, { api: 'Fetch' })
  const bucket = (le: string): number | undefined =>
    samples.find(({ labels, metricName }) => metricName === 'd_bucket' && String(labels?.le) === le)?.value
  expect(['0.0001', '0.00025', '0.0005', '0.001', '5', '10', '+Inf'].map(bucket)).toEqual([2, 3, 3, 4, 4, 5, 6])
  expect(samples.find(({ metricName }) => metricName === 'd_count')?.value).toBe(6)
  expect(samples.find(({ metricName }) => metricName === 'd_sum')?.value).toBeCloseTo(20.00221, 9)
  expect(samples.every(({ labels }) => labels?.api === 'Fetch')).toBe(true)
})
