import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../src/coordinator/transaction/decision.ts'
import { identityError, isJoined, type JoinEvent, join } from '../../../src/coordinator/transaction/join.ts'
import type { Transaction } from '../../../src/coordinator/transaction/transaction.ts'
import { fromRow, toRow } from '../../../src/coordinator/transaction/transaction-row.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { NOW_MS, outcomeOf, transactionOf } from '../../support/transactions.ts'

const producer = { producerId: 7, producerEpoch: 5 }
const place = (partition: number, topicId = 'topic-id') => ({ topicId, topic: 't', partition })

function joined(transaction: Transaction | null, event: Partial<JoinEvent>): Decision {
  return join(transaction, { ...producer, partitions: [], groups: [], ...event }, NOW_MS)
}

function nextOf(decision: Decision): Transaction {
  if (decision.kind !== 'store') throw new Error(outcomeOf(decision))
  return decision.next
}

describe('partitions and groups', () => {
  test.each(['Empty', 'CompleteCommit', 'CompleteAbort'] as const)('begin a transaction that was %s', (state) => {
    const next = nextOf(joined(transactionOf({ state }), { partitions: [place(3)], groups: ['h'] }))
    expect(next).toMatchObject({ state: 'Ongoing', producerEpoch: 5, startMs: NOW_MS, updateMs: NOW_MS })
    expect(toRow(next)).toMatchObject({ topics: [{ topicId: 'topic-id', name: 't', partitions: [3] }], groups: ['h'] })
  })

  test('come to those that are there, and the time of the beginning stays', () => {
    const open = transactionOf({ state: 'Ongoing' })
    const next = nextOf(joined(open, { partitions: [place(1), place(0, 'other-id')], groups: ['h'] }))
    expect(next.startMs).toBe(open.startMs)
    expect([...(next.topics.get('topic-id')?.partitions ?? [])]).toEqual([0, 1])
    expect([...(next.topics.get('other-id')?.partitions ?? [])]).toEqual([0])
    expect([...next.groups]).toEqual(['g', 'h'])
    expect([...(open.topics.get('topic-id')?.partitions ?? [])]).toEqual([0])
  })

  test('that are all there change nothing, also beside one that is new', () => {
    const open = transactionOf({ state: 'Ongoing' })
    expect(outcomeOf(joined(open, { partitions: [place(0)], groups: ['g'] }))).toBe('agreed 7:5')
    expect(joined(open, { partitions: [place(0), place(1)] }).kind).toBe('store')
    expect(joined(open, { partitions: [place(0)], groups: ['h'] }).kind).toBe('store')
  })

  test.each([
    ['the epoch before', 7, 4, ErrorCode.PRODUCER_FENCED],
    ['an epoch that nobody has', 7, 6, ErrorCode.PRODUCER_FENCED],
    ['another producer', 8, 5, ErrorCode.INVALID_PRODUCER_ID_MAPPING],
  ])('of %s join nothing', (_what, producerId, producerEpoch, errorCode) => {
    for (const state of ['Empty', 'Ongoing', 'CompleteCommit', 'CompleteAbort'] as const) {
      const event = { producerId, producerEpoch, partitions: [place(1)] }
      expect(outcomeOf(joined(transactionOf({ state }), event))).toBe(`error ${errorCode}`)
    }
  })

  test('of an unknown transactional id join nothing', () => {
    expect(outcomeOf(joined(null, {}))).toBe(`error ${ErrorCode.INVALID_PRODUCER_ID_MAPPING}`)
    expect(identityError(null, producer)).toBe(ErrorCode.INVALID_PRODUCER_ID_MAPPING)
  })
})

test('a partition is joined while the transaction is open, for its producer and epoch only', () => {
  const open = transactionOf({ state: 'Ongoing' })
  expect(isJoined(open, producer, 'topic-id', 0)).toBe(true)
  expect(isJoined(open, producer, 'topic-id', 1)).toBe(false)
  expect(isJoined(open, producer, 'other-id', 0)).toBe(false)
  expect(isJoined(open, { ...producer, producerEpoch: 4 }, 'topic-id', 0)).toBe(false)
  expect(isJoined({ ...open, state: 'CompleteCommit' }, producer, 'topic-id', 0)).toBe(false)
})

test('what is stored is read back as it was', () => {
  const open = transactionOf({ state: 'Ongoing', previousProducerId: 3, lastProducerEpoch: 4 })
  expect(fromRow('x', JSON.parse(JSON.stringify(toRow(open))))).toEqual(open)
})
