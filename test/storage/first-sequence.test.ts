import { expect, test } from 'vitest'
import { checkSequence } from '../../src/storage/embedded/producer-state.ts'
import type { AppendBatch } from '../../src/storage/engine.ts'

function batch(fields: Partial<AppendBatch>): AppendBatch {
  return {
    bytes: Buffer.alloc(0),
    offsetCount: 1,
    maxTimestampMs: 0,
    producerId: 7,
    producerEpoch: 1,
    baseSequence: 0,
    isTransactional: true,
    isControl: false,
    ...fields,
  }
}

test('a producer whose partition forgot it may go on at any sequence', () => {
  expect(checkSequence(undefined, batch({ baseSequence: 5 })).kind).toBe('next')
})

test('where each transaction has an epoch of its own, a later batch cannot pass a first one that was refused', () => {
  const mustStartAtZero = true
  expect(checkSequence(undefined, batch({ baseSequence: 1, mustStartAtZero })).kind).toBe('out-of-order-sequence')
  expect(checkSequence(undefined, batch({ baseSequence: 0, mustStartAtZero })).kind).toBe('next')
})

test('a batch without a sequence is no later one', () => {
  expect(checkSequence(undefined, batch({ baseSequence: -1, mustStartAtZero: true })).kind).toBe('next')
})
