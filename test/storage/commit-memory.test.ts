import { expect, test } from 'vitest'
import {
  type CommitMemory,
  lendCommit,
  newCommitMemory,
  releaseCommit,
  reserveCommit,
} from '../../src/storage/embedded/commit-memory.ts'
import { openMemoryEngine } from '../../src/storage/embedded/memory-engine.ts'
import { appendTo, batchOf, createPartitions, partition } from '../support/storage-batches.ts'

const LARGE_BYTES = 600_000

/** Reserves commits until their memory is another one. */
function passChunk(memory: CommitMemory, from: Buffer): Buffer {
  for (;;) {
    const bytes = reserveCommit(memory, 1000)
    if (bytes.buffer !== from.buffer) return bytes
    releaseCommit(memory, bytes)
  }
}

test('the memory of a large commit is used again once it is released', () => {
  const memory = newCommitMemory()
  const first = reserveCommit(memory, LARGE_BYTES)
  const second = reserveCommit(memory, LARGE_BYTES)
  expect(second.buffer).not.toBe(first.buffer)
  releaseCommit(memory, first)
  expect(reserveCommit(memory, LARGE_BYTES + 1000).buffer).toBe(first.buffer)
  expect(reserveCommit(memory, LARGE_BYTES).buffer).not.toBe(first.buffer)
})

test('the memory of small commits is used again once all of them are released and no more go to it', () => {
  const memory = newCommitMemory()
  const first = reserveCommit(memory, 1000)
  const kept = reserveCommit(memory, 1000)
  expect(kept.buffer).toBe(first.buffer)
  expect(kept.byteOffset).toBe(first.byteOffset + 1000)
  releaseCommit(memory, first)
  passChunk(memory, first)
  expect(memory.freeBytes).toBe(0)
  releaseCommit(memory, kept)
  expect(memory.freeBytes).toBe(first.buffer.byteLength)
})

test('memory that was lent is not used again', () => {
  const memory = newCommitMemory()
  const lent = reserveCommit(memory, LARGE_BYTES)
  lendCommit(memory, lent)
  releaseCommit(memory, lent)
  expect(memory.freeBytes).toBe(0)
  const small = reserveCommit(memory, 1000)
  lendCommit(memory, small)
  releaseCommit(memory, small)
  passChunk(memory, small)
  expect(memory.freeBytes).toBe(0)
  expect(memory.chunks.has(lent.buffer)).toBe(false)
})

test('memory that waits to be used again is bounded', () => {
  const memory = newCommitMemory()
  const commits = Array.from({ length: 40 }, () => reserveCommit(memory, 1024 * 1024))
  for (const bytes of commits) releaseCommit(memory, bytes)
  expect(memory.freeBytes).toBe(16 * 1024 * 1024)
  expect(memory.free.reduce((sum, { length }) => sum + length, 0)).toBe(memory.freeBytes)
  expect(memory.chunks.size).toBe(0)
})

test('what a reader was given stays as it is, whatever is appended afterwards', async () => {
  const engine = await openMemoryEngine({ walBufferBytes: 1 })
  await createPartitions(engine, 1)
  const options = { maxBytes: 2_000_000, minOneBatch: true, isolation: 'read-uncommitted' } as const
  const shapes = [
    [10, 400],
    [LARGE_BYTES, 5],
  ] as const
  for (const [valueBytes, count] of shapes) {
    await appendTo(engine, 0, batchOf({ valueBytes }))
    const read = engine.read(partition(0), (engine.offsets(partition(0))?.highWatermark ?? 0) - 1, options)
    if (read instanceof Promise || read.kind !== 'records') throw new Error('not read from memory')
    const before = Buffer.concat(read.segments)
    for (let index = 0; index < count; index++) await appendTo(engine, 0, batchOf({ values: ['y'.repeat(valueBytes)] }))
    expect(Buffer.concat(read.segments).equals(before)).toBe(true)
  }
  await engine.close()
})
