// DescribeTransactions: v0
//
// Tells what the coordinator knows of transactional ids (KIP-664): producer, state, and which partitions are part of
// an open transaction.

import { DescribeTransactionsRequest } from '../../generated/describe-transactions-request.ts'
import {
  createTransactionState,
  DescribeTransactionsResponse,
  type TransactionState,
} from '../../generated/describe-transactions-response.ts'
import type { Transaction } from '../coordinator/transaction/transaction.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const describeTransactions = defineHandler(
  DescribeTransactionsRequest,
  DescribeTransactionsResponse,
  {
    versions: [0, 0],
    failed: ({ transactionalIds }, errorCode) => ({
      ...DescribeTransactionsResponse.create(),
      transactionStates: transactionalIds.map((transactionalId) => refusal(transactionalId, errorCode)),
    }),
  },
  ({ transactionalIds }, { broker }) => ({
    ...DescribeTransactionsResponse.create(),
    transactionStates: transactionalIds.map((transactionalId) => {
      if (transactionalId === '') return refusal(transactionalId, ErrorCode.INVALID_REQUEST)
      const transaction = broker.transactions.find(transactionalId)
      return transaction === null
        ? refusal(transactionalId, ErrorCode.TRANSACTIONAL_ID_NOT_FOUND)
        : describe(transaction)
    }),
  }),
)

function describe(transaction: Transaction): TransactionState {
  const { transactionalId, state, timeoutMs, startMs, producerId, producerEpoch, topics } = transaction
  return {
    ...createTransactionState(),
    transactionalId,
    transactionState: state,
    transactionTimeoutMs: timeoutMs,
    transactionStartTimeMs: BigInt(startMs),
    producerId: BigInt(producerId),
    producerEpoch,
    topics: Array.from(topics.values(), ({ name, partitions }) => ({
      topic: name,
      partitions: [...partitions],
      unknownTaggedFields: null,
    })),
  }
}

function refusal(transactionalId: string, errorCode: number): TransactionState {
  return { ...createTransactionState(), transactionalId, errorCode }
}
