import { ErrorCode } from '../../protocol/errors.ts'
import { type Decision, needsProducerId, refuse, store } from './decision.ts'
import { abortAndFence } from './end.ts'
import {
  isEpochExhausted,
  NO_GROUPS,
  NO_PRODUCER_EPOCH,
  NO_START,
  NO_TOPICS,
  PRODUCER_EPOCH_MAX,
  type Transaction,
} from './transaction.ts'

/** A producer takes over a transactional id. */
export interface InitProducerEvent {
  readonly transactionalId: string
  readonly timeoutMs: number
  /** What the producer had, if it goes on after an error (KIP-360); `null`: it begins. */
  readonly expected: { readonly producerId: number; readonly producerEpoch: number } | null
}

/**
 * Gives a transactional id to a producer, which fences the one that had it. A transaction that is still open is aborted
 * first, and the producer asks again.
 * @param transaction  `null`: the transactional id is not known
 * @param newProducerId  `null`: none was asked for yet
 * @see KIP-98, KIP-360, TransactionCoordinator.handleInitProducerId
 */
export function initProducer(
  transaction: Transaction | null,
  event: InitProducerEvent,
  nowMs: number,
  newProducerId: number | null,
): Decision {
  const { transactionalId, expected } = event
  if (transaction === null) {
    if (newProducerId === null) return needsProducerId
    const nobody = { producerId: newProducerId, producerEpoch: NO_PRODUCER_EPOCH }
    return store(initialized({ ...nobody, transactionalId, previousProducerId: newProducerId }, event, nowMs))
  }
  const { producerId, producerEpoch, lastProducerEpoch, state } = transaction
  if (expected !== null && !isExpected(transaction, expected)) return refuse(ErrorCode.PRODUCER_FENCED)
  if (state === 'Ongoing') return abortAndFence(transaction, nowMs, newProducerId, ErrorCode.CONCURRENT_TRANSACTIONS)
  const before = { transactionalId, producerId, producerEpoch, previousProducerId: producerId }
  const isLast =
    expected !== null && expected.producerEpoch === lastProducerEpoch && producerEpoch !== lastProducerEpoch
  if (isLast && producerEpoch < PRODUCER_EPOCH_MAX) {
    // It was answered before and did not hear it, or its transaction was aborted meanwhile.
    const again = { ...before, producerEpoch: producerEpoch - 1 }
    return store({ ...initialized(again, event, nowMs), lastProducerEpoch })
  }
  if (expected !== null && !isLast && expected.producerEpoch !== producerEpoch) return refuse(ErrorCode.PRODUCER_FENCED)
  const lastEpoch = expected?.producerEpoch ?? NO_PRODUCER_EPOCH
  if (!isEpochExhausted(producerEpoch)) {
    return store({ ...initialized(before, event, nowMs), lastProducerEpoch: lastEpoch })
  }
  if (newProducerId === null) return needsProducerId
  const rotated = { ...before, producerId: newProducerId, producerEpoch: NO_PRODUCER_EPOCH }
  return store({ ...initialized(rotated, event, nowMs), lastProducerEpoch: lastEpoch })
}

function isExpected(
  { producerId, previousProducerId }: Transaction,
  expected: NonNullable<InitProducerEvent['expected']>,
): boolean {
  if (expected.producerId === producerId) return true
  return expected.producerId === previousProducerId && isEpochExhausted(expected.producerEpoch)
}

type Identity = Pick<Transaction, 'transactionalId' | 'producerId' | 'previousProducerId' | 'producerEpoch'>

/** With the next epoch of `before`. */
function initialized(before: Identity, { timeoutMs }: InitProducerEvent, nowMs: number): Transaction {
  return {
    ...before,
    producerEpoch: before.producerEpoch + 1,
    lastProducerEpoch: NO_PRODUCER_EPOCH,
    state: 'Empty',
    timeoutMs,
    topics: NO_TOPICS,
    groups: NO_GROUPS,
    startMs: NO_START,
    updateMs: nowMs,
  }
}
