import { ErrorCode } from '../../protocol/errors.ts'
import { agree, type Decision, refuse, store } from './decision.ts'
import { hasPartition, type JoiningPartition, type Transaction, withPartitions } from './transaction.ts'

/** Who speaks for a transaction. */
export interface ProducerIdentity {
  readonly producerId: number
  readonly producerEpoch: number
}

/** What becomes part of a transaction. */
export interface JoinEvent extends ProducerIdentity {
  readonly partitions: readonly JoiningPartition[]
  readonly groups: readonly string[]
}

/**
 * Whether a producer may act for a transactional id.
 * @param transaction  `null`: the transactional id is not known
 * @returns NONE, INVALID_PRODUCER_ID_MAPPING or PRODUCER_FENCED
 */
export function identityError(transaction: Transaction | null, producer: ProducerIdentity): number {
  if (transaction?.producerId !== producer.producerId) return ErrorCode.INVALID_PRODUCER_ID_MAPPING
  return transaction.producerEpoch === producer.producerEpoch ? ErrorCode.NONE : ErrorCode.PRODUCER_FENCED
}

/**
 * Makes partitions and groups part of a transaction, and begins one if none is open.
 * @see KIP-98, TransactionCoordinator.handleAddPartitionsToTransaction
 */
export function join(transaction: Transaction | null, event: JoinEvent, nowMs: number): Decision {
  const errorCode = identityError(transaction, event)
  if (transaction === null || errorCode !== ErrorCode.NONE) return refuse(errorCode)
  const isOngoing = transaction.state === 'Ongoing'
  const topics = withPartitions(transaction.topics, event.partitions)
  const areGroupsIn = event.groups.every((groupId) => transaction.groups.has(groupId))
  if (isOngoing && areGroupsIn && topics === transaction.topics) return agree(transaction)
  return store({
    ...transaction,
    state: 'Ongoing',
    previousProducerId: transaction.producerId,
    topics,
    groups: areGroupsIn ? transaction.groups : new Set([...transaction.groups, ...event.groups]),
    startMs: isOngoing ? transaction.startMs : nowMs,
    updateMs: nowMs,
  })
}

/** Whether a partition is part of the transaction that a producer has open. */
export function isJoined(transaction: Transaction, producer: ProducerIdentity, topicId: string, partition: number) {
  return (
    transaction.state === 'Ongoing' &&
    identityError(transaction, producer) === ErrorCode.NONE &&
    hasPartition(transaction, topicId, partition)
  )
}
