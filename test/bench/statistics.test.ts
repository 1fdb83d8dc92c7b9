import { expect, test } from 'vitest'
import { median, percentile, spread } from '../../bench/statistics.ts'

test('the 10th percentile of 21 samples is the third smallest', () => {
  const samples = Array.from({ length: 21 }, (_, index) => 21 - index)
  expect(percentile(samples, 0.1)).toBe(3)
})

test('percentiles of the ends are the smallest and the largest value', () => {
  expect(percentile([5, 1, 3], 0)).toBe(1)
  expect(percentile([5, 1, 3], 1)).toBe(5)
})

test('the median does not depend on the order, and of an even count it lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([10, 9, 1, 2])).toBe(5.5)
  expect(median([7])).toBe(7)
})

test('values are compared as numbers, not as text', () => {
  expect(median([9, 10, 100])).toBe(10)
})

test('spread is half the distance of the ends over the median', () => {
  expect(spread([90, 100, 110])).toBeCloseTo(0.1)
  expect(spread([4, 4, 4])).toBe(0)
})

test('no values have no median', () => {
  expect(() => median([])).toThrow(RangeError)
})
