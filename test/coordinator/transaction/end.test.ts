import { describe, expect, test } from 'vitest'
import { abortAndFence, abortsAtMs, end } from '../../../src/coordinator/transaction/end.ts'
import type { Transaction, TransactionState } from '../../../src/coordinator/transaction/transaction.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { NEW_PRODUCER_ID, NOW_MS, outcomeOf, transactionOf } from '../../support/transactions.ts'

const { NONE, PRODUCER_FENCED, INVALID_TXN_STATE, INVALID_PRODUCER_ID_MAPPING, CONCURRENT_TRANSACTIONS } = ErrorCode

type Row = readonly [state: TransactionState, isCommit: boolean, expected: string]

/** What each end of a transaction with producer 7 and epoch 5 comes to. */
function ending(transaction: Transaction, isCommit: boolean, bumpsEpoch: boolean, producerEpoch: number): string {
  const event = { producerId: transaction.producerId, producerEpoch, isCommit, bumpsEpoch }
  return outcomeOf(end(transaction, event, NOW_MS, null))
}

describe('before transaction.version 2', () => {
  const rows: readonly Row[] = [
    ['Ongoing', true, 'CompleteCommit 7:5, markers commit 7:5'],
    ['Ongoing', false, 'CompleteAbort 7:5, markers abort 7:5'],
    ['Empty', true, `error ${INVALID_TXN_STATE}`],
    ['Empty', false, `error ${INVALID_TXN_STATE}`],
    ['CompleteCommit', true, 'agreed 7:5'],
    ['CompleteCommit', false, `error ${INVALID_TXN_STATE}`],
    ['CompleteAbort', true, `error ${INVALID_TXN_STATE}`],
    ['CompleteAbort', false, 'agreed 7:5'],
  ]
  test.each(rows)('%s, commit %s: %s', (state, isCommit, expected) => {
    expect(ending(transactionOf({ state }), isCommit, false, 5)).toBe(expected)
  })

  test.each<TransactionState>(['Empty', 'Ongoing', 'CompleteCommit', 'CompleteAbort'])(
    '%s: no other epoch may end it, neither an older nor a newer one',
    (state) => {
      for (const isCommit of [true, false]) {
        for (const epoch of [4, 6]) {
          expect(ending(transactionOf({ state }), isCommit, false, epoch)).toBe(`error ${PRODUCER_FENCED}`)
        }
      }
    },
  )
})

describe('with transaction.version 2', () => {
  const current: readonly Row[] = [
    ['Ongoing', true, 'CompleteCommit 7:6, markers commit 7:6'],
    ['Ongoing', false, 'CompleteAbort 7:6, markers abort 7:6'],
    ['Empty', true, `error ${INVALID_TXN_STATE}`],
    ['Empty', false, 'CompleteAbort 7:6'],
    ['CompleteCommit', true, `error ${INVALID_TXN_STATE}`],
    ['CompleteCommit', false, 'CompleteAbort 7:6'],
    ['CompleteAbort', true, `error ${INVALID_TXN_STATE}`],
    ['CompleteAbort', false, 'CompleteAbort 7:6'],
  ]
  test.each(current)('%s, the current epoch, commit %s: %s', (state, isCommit, expected) => {
    expect(ending(transactionOf({ state }), isCommit, true, 5)).toBe(expected)
  })

  const retried: readonly Row[] = [
    ['Ongoing', true, `error ${PRODUCER_FENCED}`],
    ['Ongoing', false, `error ${PRODUCER_FENCED}`],
    ['Empty', true, `error ${PRODUCER_FENCED}`],
    ['Empty', false, `error ${PRODUCER_FENCED}`],
    ['CompleteCommit', true, 'agreed 7:5'],
    ['CompleteCommit', false, `error ${INVALID_TXN_STATE}`],
    ['CompleteAbort', true, `error ${INVALID_TXN_STATE}`],
    ['CompleteAbort', false, 'agreed 7:5'],
  ]
  test.each(retried)('%s, the epoch before, commit %s: %s', (state, isCommit, expected) => {
    expect(ending(transactionOf({ state, lastProducerEpoch: 4 }), isCommit, true, 4)).toBe(expected)
  })

  test.each<TransactionState>(['Empty', 'Ongoing', 'CompleteCommit', 'CompleteAbort'])(
    '%s: an epoch before the last one, or one that nobody has yet, is fenced',
    (state) => {
      for (const isCommit of [true, false]) {
        for (const epoch of [3, 6]) {
          expect(ending(transactionOf({ state }), isCommit, true, epoch)).toBe(`error ${PRODUCER_FENCED}`)
        }
      }
    },
  )

  test('a producer that was fenced is not told that its commit is done because the next one has committed', () => {
    const opened = transactionOf({ state: 'Ongoing', producerEpoch: 6, lastProducerEpoch: -1 })
    const mine = { producerId: 7, producerEpoch: 6, isCommit: true, bumpsEpoch: false }
    const committed = end(opened, mine, NOW_MS, null)
    if (committed.kind !== 'store') throw new Error(committed.kind)
    expect(ending(committed.next, true, true, 5)).toBe(`error ${PRODUCER_FENCED}`)
    expect(outcomeOf(end(committed.next, mine, NOW_MS, null))).toBe('agreed 7:6')
  })

  test('the last epoch but one ends under a new producer id, with markers of the old one', () => {
    const transaction = transactionOf({ state: 'Ongoing', producerEpoch: 32_766 })
    const event = { producerId: 7, producerEpoch: 32_766, isCommit: true, bumpsEpoch: true }
    expect(end(transaction, event, NOW_MS, null).kind).toBe('needs-producer-id')
    const rotated = end(transaction, event, NOW_MS, NEW_PRODUCER_ID)
    expect(outcomeOf(rotated)).toBe('CompleteCommit 99:0, markers commit 7:32767')
    if (rotated.kind !== 'store') throw new Error(rotated.kind)
    expect(outcomeOf(end(rotated.next, event, NOW_MS, null))).toBe('agreed 99:0')
    expect(outcomeOf(end(rotated.next, { ...event, isCommit: false }, NOW_MS, null))).toBe(`error ${INVALID_TXN_STATE}`)
    const older = { ...event, producerEpoch: 32_765 }
    expect(outcomeOf(end(rotated.next, older, NOW_MS, null))).toBe(`error ${INVALID_PRODUCER_ID_MAPPING}`)
  })

  test('the epoch before the last one is not exhausted yet', () => {
    const transaction = transactionOf({ state: 'Ongoing', producerEpoch: 32_765 })
    expect(ending(transaction, true, true, 32_765)).toBe('CompleteCommit 7:32766, markers commit 7:32766')
  })
})

test.each([true, false])('who has another producer id, or none at all, ends nothing (bumping: %s)', (bumpsEpoch) => {
  const event = { producerId: 8, producerEpoch: 5, isCommit: true, bumpsEpoch }
  expect(outcomeOf(end(transactionOf({ state: 'Ongoing' }), event, NOW_MS, null))).toBe(
    `error ${INVALID_PRODUCER_ID_MAPPING}`,
  )
  expect(outcomeOf(end(null, event, NOW_MS, null))).toBe(`error ${INVALID_PRODUCER_ID_MAPPING}`)
})

test('what follows an end has no partitions, no groups, and the time of the end', () => {
  const transaction = transactionOf({ state: 'Ongoing', startMs: 10, updateMs: 20 })
  const ended = end(transaction, { producerId: 7, producerEpoch: 5, isCommit: true, bumpsEpoch: true }, NOW_MS, null)
  expect(ended).toMatchObject({ next: { topics: new Map(), groups: new Set(), startMs: 10, updateMs: NOW_MS } })
})

describe('a transaction that is aborted over the head of its producer', () => {
  test('leaves the producer fenced, with markers of the epoch that fences it', () => {
    const fenced = abortAndFence(transactionOf({ state: 'Ongoing' }), NOW_MS, null, CONCURRENT_TRANSACTIONS)
    expect(outcomeOf(fenced)).toBe(`CompleteAbort 7:6, markers abort 7:6, error ${CONCURRENT_TRANSACTIONS}`)
    if (fenced.kind !== 'store') throw new Error(fenced.kind)
    expect(ending(fenced.next, true, false, 5)).toBe(`error ${PRODUCER_FENCED}`)
    expect(ending(fenced.next, true, true, 5)).toBe(`error ${INVALID_TXN_STATE}`)
  })

  test('goes on under another producer id when its epochs are used up: the last one is for the markers', () => {
    for (const producerEpoch of [32_766, 32_767]) {
      const exhausted = transactionOf({ state: 'Ongoing', producerEpoch })
      expect(abortAndFence(exhausted, NOW_MS, null, NONE)).toEqual({ kind: 'needs-producer-id' })
      const fenced = abortAndFence(exhausted, NOW_MS, NEW_PRODUCER_ID, NONE)
      expect(outcomeOf(fenced)).toBe(`CompleteAbort ${NEW_PRODUCER_ID}:0, markers abort 7:32767`)
    }
  })

  test('tells its own late abort of the producer id that comes after the last epoch', () => {
    const exhausted = transactionOf({ state: 'Ongoing', producerEpoch: 32_766 })
    const fenced = abortAndFence(exhausted, NOW_MS, NEW_PRODUCER_ID, NONE)
    if (fenced.kind !== 'store') throw new Error(fenced.kind)
    const late = { producerId: 7, producerEpoch: 32_766, isCommit: false, bumpsEpoch: true }
    expect(outcomeOf(end(fenced.next, late, NOW_MS, null))).toBe(`agreed ${NEW_PRODUCER_ID}:0`)
  })

  test('has run out of time after its timeout, and only while it is open', () => {
    expect(abortsAtMs(transactionOf({ state: 'Ongoing', startMs: 100, timeoutMs: 30 }))).toBe(130)
    for (const state of ['Empty', 'CompleteCommit', 'CompleteAbort'] as const) {
      expect(abortsAtMs(transactionOf({ state }))).toBeNull()
    }
  })
})
