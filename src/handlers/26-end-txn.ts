// EndTxn: v0-5
//
// Commits or aborts a transaction: markers, offsets and the coordinator's state are durable, in one commit, before the
// answer. v2 (KIP-588) tells PRODUCER_FENCED; v4 (KIP-890) adds an error code; v5 (KIP-890) gives the producer its next
// epoch with the answer, so that a retry is told from the end of a later transaction.

import { EndTxnRequest } from '../../generated/end-txn-request.ts'
import { EndTxnResponse } from '../../generated/end-txn-response.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const FENCED_FROM_VERSION = 2
const BUMPS_EPOCH_FROM_VERSION = 5

export const endTxn = defineHandler(
  EndTxnRequest,
  EndTxnResponse,
  { versions: [0, 5], failed: (_request, errorCode) => ({ ...EndTxnResponse.create(), errorCode }) },
  async (request, { broker, apiVersion }) => {
    const response = EndTxnResponse.create()
    if (request.transactionalId === '') return { ...response, errorCode: ErrorCode.INVALID_REQUEST }
    const { errorCode, producerId, producerEpoch } = await broker.transactions.end(request.transactionalId, {
      producerId: Number(request.producerId),
      producerEpoch: request.producerEpoch,
      isCommit: request.committed,
      bumpsEpoch: apiVersion >= BUMPS_EPOCH_FROM_VERSION,
    })
    const isFenced = errorCode === ErrorCode.PRODUCER_FENCED && apiVersion < FENCED_FROM_VERSION
    return {
      ...response,
      errorCode: isFenced ? ErrorCode.INVALID_PRODUCER_EPOCH : errorCode,
      producerId: BigInt(producerId),
      producerEpoch,
    }
  },
)
