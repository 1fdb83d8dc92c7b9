import { expect, test } from 'vitest'
import { formatValues, row } from '../../bench/page.ts'

test('samples are told as their median with the smallest and the largest, to three figures or whole', () => {
  expect(formatValues([3, 1, 2])).toBe('2.00 (1.00-3.00)')
  expect(formatValues([12.34, 99.96, 100.4])).toBe('100.0 (12.3-100)')
})

test('a single sample stands alone', () => {
  expect(formatValues([0.456])).toBe('0.46')
})

test('a row has a bar on both sides', () => {
  expect(row(['a', 'b'])).toBe('| a | b |')
})
