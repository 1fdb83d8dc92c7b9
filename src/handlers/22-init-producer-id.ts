// InitProducerId: v0-5
//
// Gives a producer id that nobody ever had, for idempotent producers (KIP-98). v3 (KIP-360) producers may name the id
// and epoch they had, which only counts for transactions; v4 (KIP-588) and v5 (KIP-890) add error codes only.
// Not there: transactional ids. They are answered as by a broker whose transaction coordinator is not available.

import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse, type InitProducerIdResponseData } from '../../generated/init-producer-id-response.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const initProducerId = defineHandler(
  InitProducerIdRequest,
  InitProducerIdResponse,
  { versions: [0, 5], failed: (_request, errorCode) => refusal(errorCode) },
  async (request, { broker }) => {
    if (request.transactionalId === '') return refusal(ErrorCode.INVALID_REQUEST)
    const isIdKnown = request.producerId >= 0n
    const isEpochKnown = request.producerEpoch >= 0
    if (isIdKnown !== isEpochKnown) return refusal(ErrorCode.INVALID_REQUEST)
    if (request.transactionalId !== null) return refusal(ErrorCode.COORDINATOR_NOT_AVAILABLE)
    const response = InitProducerIdResponse.create()
    response.producerId = BigInt(await broker.producerIds.next())
    response.producerEpoch = 0
    return response
  },
)

function refusal(errorCode: number): InitProducerIdResponseData {
  return { ...InitProducerIdResponse.create(), errorCode, producerEpoch: -1 }
}
