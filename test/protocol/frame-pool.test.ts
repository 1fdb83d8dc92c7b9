import { expect, test } from 'vitest'
import { FramePool } from '../../src/protocol/frame-pool.ts'

const KIB = 1024

test('memory that was given back is lent again, to frames that fit', () => {
  const pool = new FramePool()
  const frame = pool.take(200 * KIB)
  const memory = frame.buffer
  expect(frame.length).toBeGreaterThanOrEqual(200 * KIB)
  pool.give(frame.subarray(10, 20))
  expect(pool.take(600 * KIB).buffer).not.toBe(memory)
  expect(pool.take(130 * KIB).buffer).toBe(memory)
  expect(pool.take(130 * KIB).buffer).not.toBe(memory)
})

test('memory is taken back once, and only what was lent', () => {
  const pool = new FramePool()
  const frame = pool.take(200 * KIB)
  pool.give(frame)
  pool.give(frame)
  pool.give(Buffer.allocUnsafeSlow(256 * KIB))
  expect(pool.keptBytes).toBe(256 * KIB)
})

test('no more is kept than for a burst, and nothing for the largest frames', () => {
  const pool = new FramePool()
  const frames = Array.from({ length: 100 }, () => pool.take(1024 * KIB))
  for (const frame of frames) pool.give(frame)
  expect(pool.keptBytes).toBe(64 * 1024 * KIB)
  pool.give(pool.take(5 * 1024 * KIB))
  expect(pool.keptBytes).toBe(64 * 1024 * KIB)
})
