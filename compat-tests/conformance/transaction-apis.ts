import { AddOffsetsToTxnRequest } from '../../generated/add-offsets-to-txn-request.ts'
import { AddOffsetsToTxnResponse } from '../../generated/add-offsets-to-txn-response.ts'
import { AddPartitionsToTxnRequest } from '../../generated/add-partitions-to-txn-request.ts'
import { AddPartitionsToTxnResponse } from '../../generated/add-partitions-to-txn-response.ts'
import { DescribeTransactionsRequest } from '../../generated/describe-transactions-request.ts'
import { DescribeTransactionsResponse } from '../../generated/describe-transactions-response.ts'
import { EndTxnRequest } from '../../generated/end-txn-request.ts'
import { EndTxnResponse } from '../../generated/end-txn-response.ts'
import { FindCoordinatorRequest } from '../../generated/find-coordinator-request.ts'
import { ListTransactionsRequest } from '../../generated/list-transactions-request.ts'
import { ListTransactionsResponse } from '../../generated/list-transactions-response.ts'
import { TxnOffsetCommitRequest } from '../../generated/txn-offset-commit-request.ts'
import { TxnOffsetCommitResponse } from '../../generated/txn-offset-commit-response.ts'
import { WriteTxnMarkersRequest } from '../../generated/write-txn-markers-request.ts'
import { WriteTxnMarkersResponse } from '../../generated/write-txn-markers-response.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { bodyOf } from './bodies.ts'
import { groupApis } from './group-apis.ts'
import type { Session } from './session.ts'

/** Request and response of each API of transactions that is compared. */
export const transactionApis = {
  addPartitionsToTxn: [AddPartitionsToTxnRequest, AddPartitionsToTxnResponse],
  addOffsetsToTxn: [AddOffsetsToTxnRequest, AddOffsetsToTxnResponse],
  endTxn: [EndTxnRequest, EndTxnResponse],
  writeTxnMarkers: [WriteTxnMarkersRequest, WriteTxnMarkersResponse],
  txnOffsetCommit: [TxnOffsetCommitRequest, TxnOffsetCommitResponse],
  describeTransactions: [DescribeTransactionsRequest, DescribeTransactionsResponse],
  listTransactions: [ListTransactionsRequest, ListTransactionsResponse],
} as const

/** Of topics that hold records of long ago and markers of now: Kafka would begin a segment where time jumps. */
export const steadyConfigs = { 'segment.ms': '631152000000', 'retention.ms': '-1' } as const

/** More than enough for every part of the coordinator to be asked. */
const ASKED_ID_COUNT = 64
const TRANSACTION_KEY_TYPE = 1
const SETTLE_MS_MAX = 60_000
const RETRY_MS = 20

/** Asks again and again. @throws when `attempt` gives `null` for a minute */
export async function eventually<T>(what: string, attempt: () => Promise<T | null>): Promise<T> {
  const deadlineMs = performance.now() + SETTLE_MS_MAX
  for (;;) {
    const result = await attempt()
    if (result !== null) return result
    if (performance.now() > deadlineMs) throw new Error(`${what} was not there in time`)
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

/** Waits until the broker coordinates any transactional id: Kafka first makes a topic for them. */
export async function settleTransactionCoordinator(session: Session): Promise<void> {
  const ids = Array.from({ length: ASKED_ID_COUNT }, (_, index) => `settle ${index}`)
  const find = { ...FindCoordinatorRequest.create(), keyType: TRANSACTION_KEY_TYPE, coordinatorKeys: ids }
  const describe = bodyOf(transactionApis.describeTransactions, { transactionalIds: ids })
  await eventually('the coordinator of transactions', async () => {
    const found = await session.prepare(groupApis.findCoordinator, find, 4)
    if (found.coordinators.some(({ errorCode }) => errorCode !== ErrorCode.NONE)) return null
    const { transactionStates } = await session.prepare(transactionApis.describeTransactions, describe, 0)
    const isThere = transactionStates.every(({ errorCode }) => errorCode === ErrorCode.TRANSACTIONAL_ID_NOT_FOUND)
    return isThere ? transactionStates : null
  })
}

/**
 * What the coordinator knows of a transactional id once nothing is under way there: Kafka writes markers after it has
 * answered EndTxn.
 */
export async function settledState(session: Session, transactionalId: string) {
  const body = bodyOf(transactionApis.describeTransactions, { transactionalIds: [transactionalId] })
  return eventually(`the end of the transaction of ${transactionalId}`, async () => {
    const { transactionStates } = await session.prepare(transactionApis.describeTransactions, body, 0)
    const [state] = transactionStates
    return state === undefined || state.transactionState.startsWith('Prepare') ? null : state
  })
}
