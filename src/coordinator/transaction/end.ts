import { ErrorCode } from '../../protocol/errors.ts'
import { agree, type Decision, type Ending, needsProducerId, refuse, store } from './decision.ts'
import {
  isEpochExhausted,
  NO_GROUPS,
  NO_TOPICS,
  PRODUCER_EPOCH_MAX,
  type Transaction,
  type TransactionState,
} from './transaction.ts'

/** A producer commits or aborts. */
export interface EndEvent {
  readonly producerId: number
  readonly producerEpoch: number
  readonly isCommit: boolean
  /** Whether the producer gets a new epoch with the answer (KIP-890, transaction.version 2). */
  readonly bumpsEpoch: boolean
}

/**
 * Ends a transaction for its producer.
 * @param transaction  `null`: the transactional id is not known
 * @param newProducerId  `null`: none was asked for yet
 * @see org.apache.kafka.coordinator.transaction, TransactionCoordinator.endTransaction and its table
 */
export function end(
  transaction: Transaction | null,
  event: EndEvent,
  nowMs: number,
  newProducerId: number | null,
): Decision {
  if (transaction === null) return refuse(ErrorCode.INVALID_PRODUCER_ID_MAPPING)
  return event.bumpsEpoch ? endBumping(transaction, event, nowMs, newProducerId) : endKeeping(transaction, event, nowMs)
}

/** As before KIP-890: the epoch stays, and an end that was asked for before is agreed to. */
function endKeeping(transaction: Transaction, event: EndEvent, nowMs: number): Decision {
  const { producerId, producerEpoch, state } = transaction
  if (event.producerId !== producerId) return refuse(ErrorCode.INVALID_PRODUCER_ID_MAPPING)
  if (event.producerEpoch !== producerEpoch) return refuse(ErrorCode.PRODUCER_FENCED)
  if (state === 'Ongoing') {
    const epochs = { producerId, producerEpoch, lastProducerEpoch: producerEpoch }
    return store(ended(transaction, event.isCommit, epochs, nowMs), endingOf(event.isCommit, producerId, producerEpoch))
  }
  return state === completeState(event.isCommit) ? agree(transaction) : refuse(ErrorCode.INVALID_TXN_STATE)
}

/**
 * With KIP-890 each end gives the producer its next epoch, so the epoch tells a retry from the end of a later
 * transaction. Aborting what never began gives the next epoch, too: the producer may have sent what did not arrive.
 */
function endBumping(transaction: Transaction, event: EndEvent, nowMs: number, newProducerId: number | null): Decision {
  const { producerId, producerEpoch, state, previousProducerId, lastProducerEpoch } = transaction
  const { isCommit } = event
  const isRetryOnOverflow =
    event.producerId === previousProducerId && event.producerEpoch === PRODUCER_EPOCH_MAX - 1 && producerEpoch === 0
  if (event.producerId !== producerId && !isRetryOnOverflow) return refuse(ErrorCode.INVALID_PRODUCER_ID_MAPPING)
  // Where the epoch stayed, the one before it was of a producer that is fenced, and asks for the end of its own.
  const hasKeptEpoch = lastProducerEpoch === producerEpoch
  const isRetry = isRetryOnOverflow || (event.producerEpoch === producerEpoch - 1 && !hasKeptEpoch)
  const isComplete = state === 'CompleteCommit' || state === 'CompleteAbort'
  if (event.producerEpoch !== producerEpoch && !(isComplete && isRetry)) return refuse(ErrorCode.PRODUCER_FENCED)
  if (isComplete && isRetry) {
    return state === completeState(isCommit) ? agree(transaction) : refuse(ErrorCode.INVALID_TXN_STATE)
  }
  if (state !== 'Ongoing' && isCommit) return refuse(ErrorCode.INVALID_TXN_STATE)
  const markerEpoch = producerEpoch + 1
  const ending = state === 'Ongoing' ? endingOf(isCommit, producerId, markerEpoch) : null
  if (!isEpochExhausted(producerEpoch)) {
    const epochs = { producerId, producerEpoch: markerEpoch, lastProducerEpoch: producerEpoch }
    return store(ended(transaction, isCommit, epochs, nowMs), ending)
  }
  if (newProducerId === null) return needsProducerId
  const epochs = { producerId: newProducerId, producerEpoch: 0, lastProducerEpoch: producerEpoch }
  return store(ended(transaction, isCommit, epochs, nowMs), ending)
}

/**
 * Aborts an open transaction over the head of its producer, whose epoch is over; it may ask for the next one.
 * @param newProducerId  `null`: none was asked for yet
 */
export function abortAndFence(
  transaction: Transaction,
  nowMs: number,
  newProducerId: number | null,
  errorCode: number,
): Decision {
  const { producerId, producerEpoch: lastProducerEpoch } = transaction
  const markerEpoch = Math.min(lastProducerEpoch + 1, PRODUCER_EPOCH_MAX)
  const ending = endingOf(false, producerId, markerEpoch)
  if (!isEpochExhausted(lastProducerEpoch)) {
    const epochs = { producerId, producerEpoch: markerEpoch, lastProducerEpoch }
    return store(ended(transaction, false, epochs, nowMs), ending, errorCode)
  }
  // The epoch of the markers fences the old id for good: nobody could begin a transaction with it and end that again.
  if (newProducerId === null) return needsProducerId
  const epochs = { producerId: newProducerId, producerEpoch: 0, lastProducerEpoch }
  return store(ended(transaction, false, epochs, nowMs), ending, errorCode)
}

/** When the transaction must have ended; `null`: none is open. */
export function abortsAtMs({ state, startMs, timeoutMs }: Transaction): number | null {
  return state === 'Ongoing' ? startMs + timeoutMs : null
}

function completeState(isCommit: boolean): TransactionState {
  return isCommit ? 'CompleteCommit' : 'CompleteAbort'
}

function endingOf(isCommit: boolean, producerId: number, producerEpoch: number): Ending {
  return { type: isCommit ? 'commit' : 'abort', producerId, producerEpoch }
}

type Epochs = Pick<Transaction, 'producerId' | 'producerEpoch' | 'lastProducerEpoch'>

function ended(transaction: Transaction, isCommit: boolean, epochs: Epochs, nowMs: number): Transaction {
  return {
    ...transaction,
    ...epochs,
    state: completeState(isCommit),
    previousProducerId: transaction.producerId,
    topics: NO_TOPICS,
    groups: NO_GROUPS,
    startMs: transaction.state === 'Ongoing' ? transaction.startMs : nowMs,
    updateMs: nowMs,
  }
}
