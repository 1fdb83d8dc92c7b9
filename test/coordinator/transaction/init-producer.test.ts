import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../src/coordinator/transaction/decision.ts'
import { type InitProducerEvent, initProducer } from '../../../src/coordinator/transaction/init-producer.ts'
import type { Transaction } from '../../../src/coordinator/transaction/transaction.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { NEW_PRODUCER_ID, NOW_MS, outcomeOf, transactionOf } from '../../support/transactions.ts'

const fenced = `error ${ErrorCode.PRODUCER_FENCED}`
const concurrent = `error ${ErrorCode.CONCURRENT_TRANSACTIONS}`
const complete = ['Empty', 'CompleteCommit', 'CompleteAbort'] as const

function init(
  transaction: Transaction | null,
  expected: InitProducerEvent['expected'] = null,
  newProducerId: number | null = null,
): Decision {
  return initProducer(transaction, { transactionalId: 'x', timeoutMs: 30_000, expected }, NOW_MS, newProducerId)
}

const from = (producerId: number, producerEpoch: number) => ({ producerId, producerEpoch })

function nextOf(decision: Decision): Transaction {
  if (decision.kind !== 'store') throw new Error(outcomeOf(decision))
  return decision.next
}

describe('who begins', () => {
  test('gets a new producer id and epoch 0 for an id that nobody has used', () => {
    expect(init(null).kind).toBe('needs-producer-id')
    const decision = init(null, null, NEW_PRODUCER_ID)
    expect(outcomeOf(decision)).toBe('Empty 99:0')
    expect(nextOf(decision)).toMatchObject({ timeoutMs: 30_000, startMs: -1, updateMs: NOW_MS, lastProducerEpoch: -1 })
  })

  test('also when it names what it once had, since that has been forgotten', () => {
    expect(outcomeOf(init(null, from(7, 5), NEW_PRODUCER_ID))).toBe('Empty 99:0')
  })

  test.each(complete)('gets the next epoch of a known one that is %s', (state) => {
    expect(outcomeOf(init(transactionOf({ state })))).toBe('Empty 7:6')
  })

  test('is told to ask again where a transaction was open, which is aborted', () => {
    const decision = init(transactionOf({ state: 'Ongoing' }))
    expect(outcomeOf(decision)).toBe(`CompleteAbort 7:6, markers abort 7:6, ${concurrent}`)
    expect(outcomeOf(init(nextOf(decision)))).toBe('Empty 7:7')
  })

  test('gets another producer id when the epochs are used up, and the old one can be had by nobody', () => {
    const exhausted = transactionOf({ state: 'CompleteCommit', producerEpoch: 32_766 })
    expect(init(exhausted).kind).toBe('needs-producer-id')
    expect(outcomeOf(init(exhausted, null, NEW_PRODUCER_ID))).toBe('Empty 99:0')
  })

  test('gets the last epoch that there is', () => {
    expect(outcomeOf(init(transactionOf({ producerEpoch: 32_765 })))).toBe('Empty 7:32766')
  })

  test('gets another producer id where fencing took the last epoch', () => {
    const open = transactionOf({ state: 'Ongoing', producerEpoch: 32_766 })
    expect(init(open).kind).toBe('needs-producer-id')
    const aborted = init(open, null, NEW_PRODUCER_ID)
    expect(outcomeOf(aborted)).toBe(`CompleteAbort 99:0, markers abort 7:32767, ${concurrent}`)
    expect(outcomeOf(init(nextOf(aborted)))).toBe('Empty 99:1')
    expect(outcomeOf(init(nextOf(aborted), from(7, 32_766)))).toBe('Empty 99:0')
  })
})

describe('who goes on after an error (KIP-360)', () => {
  test.each(complete)('gets the next epoch of one that is %s', (state) => {
    expect(outcomeOf(init(transactionOf({ state }), from(7, 5)))).toBe('Empty 7:6')
  })

  test('gets the same epoch again when it did not hear the answer, as often as it asks', () => {
    const first = nextOf(init(transactionOf(), from(7, 5)))
    const second = nextOf(init(first, from(7, 5)))
    expect(outcomeOf(init(second, from(7, 5)))).toBe('Empty 7:6')
  })

  test('is fenced when somebody else has begun meanwhile', () => {
    const begun = nextOf(init(transactionOf()))
    expect(outcomeOf(init(begun, from(7, 5)))).toBe(fenced)
    const bumped = nextOf(init(transactionOf(), from(7, 5)))
    expect(outcomeOf(init(nextOf(init(bumped)), from(7, 5)))).toBe(fenced)
  })

  test.each([
    ['an epoch before', 7, 4],
    ['an epoch that nobody has', 7, 6],
    ['another producer', 8, 5],
  ])('is fenced with %s', (_what, producerId, producerEpoch) => {
    expect(outcomeOf(init(transactionOf(), from(producerId, producerEpoch)))).toBe(fenced)
  })

  test('aborts a transaction that is open, and gets the epoch that fenced it when it asks again', () => {
    const decision = init(transactionOf({ state: 'Ongoing' }), from(7, 5))
    expect(outcomeOf(decision)).toBe(`CompleteAbort 7:6, markers abort 7:6, ${concurrent}`)
    expect(outcomeOf(init(nextOf(decision), from(7, 5)))).toBe('Empty 7:6')
    expect(outcomeOf(init(nextOf(init(nextOf(decision))), from(7, 5)))).toBe(fenced)
  })

  test('does not abort the transaction of another producer id', () => {
    expect(outcomeOf(init(transactionOf({ state: 'Ongoing' }), from(8, 5)))).toBe(fenced)
  })

  test('gets another producer id when the epochs are used up, and that same one when it did not hear of it', () => {
    const exhausted = transactionOf({ producerEpoch: 32_766 })
    expect(init(exhausted, from(7, 32_766)).kind).toBe('needs-producer-id')
    const rotated = nextOf(init(exhausted, from(7, 32_766), NEW_PRODUCER_ID))
    expect(rotated).toMatchObject({ producerId: 99, producerEpoch: 0, previousProducerId: 7 })
    expect(outcomeOf(init(rotated, from(7, 32_766)))).toBe('Empty 99:0')
    expect(outcomeOf(init(rotated, from(7, 32_765)))).toBe(fenced)
  })

  test('does not use a producer id up with an epoch that is not the current one', () => {
    const exhausted = transactionOf({ producerEpoch: 32_766 })
    expect(outcomeOf(init(exhausted, from(7, 3), NEW_PRODUCER_ID))).toBe(fenced)
  })
})
