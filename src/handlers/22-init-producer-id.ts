// InitProducerId: v0-5
//
// Gives a producer id that nobody ever had to idempotent producers (KIP-98), and to transactional ones the id that goes
// with their name, under the next epoch, which fences whoever had it. v3 (KIP-360) producers that go on after an error
// name the id and epoch they had; v4 (KIP-588) and v5 (KIP-890) add error codes only.

import { InitProducerIdRequest, type InitProducerIdRequestData } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse, type InitProducerIdResponseData } from '../../generated/init-producer-id-response.ts'
import type { Broker } from '../broker/broker.ts'
import type { ProducerAnswer } from '../broker/transactions/transaction-coordinator.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

/** First version whose clients know PRODUCER_FENCED. */
const FENCED_FROM_VERSION = 4

export const initProducerId = defineHandler(
  InitProducerIdRequest,
  InitProducerIdResponse,
  { versions: [0, 5], failed: (_request, errorCode) => refusal(errorCode) },
  async (request, { broker, apiVersion }) => {
    const { transactionalId } = request
    if (transactionalId === '') return refusal(ErrorCode.INVALID_REQUEST)
    const isIdKnown = request.producerId >= 0n
    const isEpochKnown = request.producerEpoch >= 0
    if (isIdKnown !== isEpochKnown) return refusal(ErrorCode.INVALID_REQUEST)
    if (transactionalId === null) {
      return toResponse({ errorCode: ErrorCode.NONE, producerId: await broker.producerIds.next(), producerEpoch: 0 })
    }
    const answer = await initTransactional(request, transactionalId, broker)
    const isFenced = answer.errorCode === ErrorCode.PRODUCER_FENCED && apiVersion < FENCED_FROM_VERSION
    if (answer.errorCode === ErrorCode.NONE) return toResponse(answer)
    return refusal(isFenced ? ErrorCode.INVALID_PRODUCER_EPOCH : answer.errorCode)
  },
)

async function initTransactional(
  { transactionTimeoutMs, producerId, producerEpoch }: InitProducerIdRequestData,
  transactionalId: string,
  { transactions }: Broker,
): Promise<ProducerAnswer> {
  if (transactionTimeoutMs <= 0 || transactionTimeoutMs > transactions.settings().timeoutMsMax) {
    return { errorCode: ErrorCode.INVALID_TRANSACTION_TIMEOUT, producerId: -1, producerEpoch: -1 }
  }
  return transactions.initProducer({
    transactionalId,
    timeoutMs: transactionTimeoutMs,
    expected: producerId < 0n ? null : { producerId: Number(producerId), producerEpoch },
  })
}

function toResponse({ producerId, producerEpoch }: ProducerAnswer): InitProducerIdResponseData {
  return { ...InitProducerIdResponse.create(), producerId: BigInt(producerId), producerEpoch }
}

function refusal(errorCode: number): InitProducerIdResponseData {
  return { ...InitProducerIdResponse.create(), errorCode, producerEpoch: -1 }
}
