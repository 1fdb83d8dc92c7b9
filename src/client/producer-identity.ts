import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse } from '../../generated/init-producer-id-response.ts'
import type { Client } from './client.ts'
import { throwOnError } from './client-error.ts'

/** What marks an idempotent producer's batches, so that a broker takes each of them once (KIP-98). */
export interface ProducerIdentity {
  readonly producerId: number
  readonly producerEpoch: number
}

/** @throws BrokerError; ClientError UNSUPPORTED_API when the broker has no idempotent producers */
export async function initProducerId(client: Client): Promise<ProducerIdentity> {
  const body = InitProducerIdRequest.create()
  body.transactionalId = null
  body.transactionTimeoutMs = 60_000
  const answer = await client.request(InitProducerIdRequest, InitProducerIdResponse, body)
  throwOnError(answer.errorCode, 'init producer id')
  return { producerId: Number(answer.producerId), producerEpoch: answer.producerEpoch }
}
