import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runWindow } from '../../../bench/coordination/raw/timed-window.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

test('what is done before the window counts for the work and not for the figures', async () => {
  // Done at 40, 60, 70, 80 ... 120: the window from 60 to 120 holds those of 60 to 110; that of 120 was late.
  const times = [40, 20]
  const { operations, rate, p50, p99 } = await runWindow(['one'], { settleMs: 60, countedMs: 60 }, async () => {
    vi.advanceTimersByTime(times.shift() ?? 10)
  })
  expect(operations).toBe(8)
  expect(rate).toBe(100)
  expect([p50, p99]).toEqual([10, 20])
})

test('an operation that stalls beyond the end is among the latencies and not in the rate', async () => {
  const { rate, p99 } = await runWindow(['one'], { settleMs: 10, countedMs: 50 }, async () => {
    vi.advanceTimersByTime(500)
  })
  expect(rate).toBe(0)
  expect(p99).toBe(500)
})

test('workers work at the same time', async () => {
  let most = 0
  let now = 0
  await runWindow(['one', 'two', 'three'], { settleMs: 0, countedMs: 20 }, async () => {
    most = Math.max(most, ++now)
    await new Promise((resolve) => setImmediate(resolve))
    vi.advanceTimersByTime(5)
    now--
  })
  expect(most).toBe(3)
})
