import { PassThrough } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { progressLine, startProgress } from '../../../src/cli/admin/progress.ts'
import type { Streams } from '../../../src/cli/admin/streams.ts'

const CLEAR_LINE = '\r\u001b[K'

afterEach(() => void vi.restoreAllMocks())

function streams(isTTY: boolean): { readonly streams: Streams; readonly shown: () => string } {
  const stderr = Object.assign(new PassThrough(), { isTTY })
  const others = { stdin: new PassThrough(), stdout: new PassThrough(), environment: {} }
  return { streams: { ...others, stderr }, shown: () => String(stderr.read() ?? '') }
}

test('progress is repainted in place now and then on a terminal, and taken away at the end', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000)
  const terminal = streams(true)
  const progress = startProgress(terminal.streams, 'records')
  progress.add(5, 500_000)
  expect(terminal.shown()).toBe('')
  clock.mockReturnValue(1_500)
  progress.add(1, 500_000)
  expect(terminal.shown()).toBe(`${CLEAR_LINE}6 records, 1.0 MB, 2.0 MB/s`)
  progress.add(1, 0)
  expect(terminal.shown()).toBe('')
  progress.end()
  progress.end()
  expect(terminal.shown()).toBe(CLEAR_LINE)
})

test('progress is never written to a file', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  const file = streams(false)
  const progress = startProgress(file.streams, 'records')
  clock.mockReturnValue(10_000)
  progress.add(1, 1)
  progress.end()
  expect(file.shown()).toBe('')
})

test('a share is shown where the total is known', () => {
  const state = { unit: 'topics', count: 2_500, bytes: 0, total: 10_000, elapsedMs: 1_000 }
  expect(progressLine(state)).toBe('2,500 of 10,000 topics (25 %)')
})
