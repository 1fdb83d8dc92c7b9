import type { ProducerIdentity } from '../../coordinator/transaction/join.ts'
import type { JoiningPartition } from '../../coordinator/transaction/transaction.ts'
import { ErrorCode } from '../../protocol/errors.ts'
import type { AppendRun, AppendVerdict, StorageEngine } from '../../storage/engine.ts'
import type { TransactionCoordinator } from './transaction-coordinator.ts'

/** First version of Produce whose records make their partition part of the transaction (KIP-890). */
const JOINS_FROM_VERSION = 12
/** First version of Produce whose clients know TRANSACTION_ABORTABLE. */
const ABORTABLE_FROM_VERSION = 11

/** What is known of the request that brought transactional records. */
export interface ProducedInTransaction {
  readonly transactionalId: string
  readonly apiVersion: number
}

/** Who brought a run; a partition joins on behalf of its producer. */
export interface JoiningRun {
  readonly producer: ProducerIdentity
  readonly partition: JoiningPartition
}

/** Whether a run may be appended as it is, has to join the transaction, or why it may not be. */
export type Admission =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'joins'; readonly joining: JoiningRun }
  | { readonly kind: 'refused'; readonly errorCode: number }

const admitted: Admission = { kind: 'admitted' }

/**
 * Asks the coordinator about records of a transaction: what is appended to a partition that it does not know of would
 * hang there for ever.
 * @see KIP-890, org.apache.kafka.server.transaction.AddPartitionsToTxnManager
 */
export function admit(
  transactions: TransactionCoordinator,
  { transactionalId, apiVersion }: ProducedInTransaction,
  producer: ProducerIdentity,
  partition: JoiningPartition,
): Admission {
  if (transactionalId === '') return { kind: 'refused', errorCode: ErrorCode.INVALID_REQUEST }
  const canJoin = apiVersion >= JOINS_FROM_VERSION
  if (!canJoin && !transactions.settings().verifiesPartitions) return admitted
  const membership = transactions.membership(transactionalId, producer, partition, canJoin)
  switch (membership.kind) {
    case 'member':
      return admitted
    case 'joins':
      return { kind: 'joins', joining: { producer, partition } }
    case 'refused':
      return { kind: 'refused', errorCode: toProduceError(membership.errorCode, apiVersion) }
  }
}

/** As producers of that version know how to handle it. */
function toProduceError(errorCode: number, apiVersion: number): number {
  switch (errorCode) {
    case ErrorCode.PRODUCER_FENCED:
      return ErrorCode.INVALID_PRODUCER_EPOCH
    case ErrorCode.CONCURRENT_TRANSACTIONS:
      return apiVersion >= JOINS_FROM_VERSION ? errorCode : ErrorCode.NOT_ENOUGH_REPLICAS
    case ErrorCode.TRANSACTION_ABORTABLE:
      return apiVersion >= ABORTABLE_FROM_VERSION ? errorCode : ErrorCode.INVALID_TXN_STATE
    default:
      return errorCode
  }
}

/**
 * Appends runs of which some make their partition part of the transaction, in one commit with what is known of it.
 * @param joining  of those runs, not empty; all of one producer
 * @returns one verdict per run, in order, when all is durable
 * @throws StorageError when the disk refuses
 */
export async function appendJoining(
  transactions: TransactionCoordinator,
  storage: StorageEngine,
  transactionalId: string,
  joining: readonly [JoiningRun, ...JoiningRun[]],
  runs: readonly AppendRun[],
): Promise<AppendVerdict[]> {
  const event = { ...joining[0].producer, partitions: joining.map(({ partition }) => partition), groups: [] }
  const verdict = await transactions.joinWith(transactionalId, event, runs)
  switch (verdict.kind) {
    case 'committed':
      return [...verdict.appended]
    case 'refused':
      return appendRest(transactions, storage, transactionalId, joining, runs, verdict.verdicts)
    case 'precondition-failed':
      throw new Error('a commit without preconditions failed at one')
  }
}

/** Runs in one commit are taken all or none; those that nothing spoke against are appended without the others. */
async function appendRest(
  transactions: TransactionCoordinator,
  storage: StorageEngine,
  transactionalId: string,
  joining: readonly JoiningRun[],
  runs: readonly AppendRun[],
  verdicts: readonly (AppendVerdict | null)[],
): Promise<AppendVerdict[]> {
  const rest = runs.filter((_run, index) => verdicts[index] === null)
  if (rest.length === 0) return verdicts.flatMap((verdict) => verdict ?? [])
  const [first, ...others] = joining.filter(({ partition }) =>
    rest.some((run) => run.topicId === partition.topicId && run.partition === partition.partition),
  )
  const appended =
    first === undefined
      ? await storage.append(rest, 'durable')
      : await appendJoining(transactions, storage, transactionalId, [first, ...others], rest)
  let next = 0
  return verdicts.map((verdict) => verdict ?? appended[next++] ?? { kind: 'storage-error' })
}
