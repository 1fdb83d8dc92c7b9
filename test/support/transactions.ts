import type { Decision } from '../../src/coordinator/transaction/decision.ts'
import type { Transaction } from '../../src/coordinator/transaction/transaction.ts'

export const NOW_MS = 5_000
/** A producer id that nobody has had. */
export const NEW_PRODUCER_ID = 99

/** A transactional id `x` of producer 7 under epoch 5, with one partition and one group where it is open. */
export function transactionOf(facts: Partial<Transaction> = {}): Transaction {
  const isOpen = facts.state === 'Ongoing'
  return {
    transactionalId: 'x',
    state: 'Empty',
    producerId: 7,
    previousProducerId: 7,
    producerEpoch: 5,
    lastProducerEpoch: -1,
    timeoutMs: 60_000,
    topics: isOpen ? new Map([['topic-id', { name: 't', partitions: new Set([0]) }]]) : new Map(),
    groups: isOpen ? new Set(['g']) : new Set(),
    startMs: isOpen ? 1_000 : -1,
    updateMs: 1_000,
    ...facts,
  }
}

/** What a decision comes to, in one line. */
export function outcomeOf(decision: Decision): string {
  switch (decision.kind) {
    case 'needs-producer-id':
      return decision.kind
    case 'answer': {
      const { errorCode, producerId, producerEpoch } = decision
      return errorCode === 0 ? `agreed ${producerId}:${producerEpoch}` : `error ${errorCode}`
    }
    case 'store': {
      const { next, ending, errorCode } = decision
      const parts = [`${next.state} ${next.producerId}:${next.producerEpoch}`]
      if (ending !== null) parts.push(`markers ${ending.type} ${ending.producerId}:${ending.producerEpoch}`)
      if (errorCode !== 0) parts.push(`error ${errorCode}`)
      return parts.join(', ')
    }
  }
}
