import { setTimeout as sleep } from 'node:timers/promises'
import { AddPartitionsToTxnRequest } from '../../../generated/add-partitions-to-txn-request.ts'
import { AddPartitionsToTxnResponse } from '../../../generated/add-partitions-to-txn-response.ts'
import { EndTxnRequest } from '../../../generated/end-txn-request.ts'
import { EndTxnResponse } from '../../../generated/end-txn-response.ts'
import { InitProducerIdRequest } from '../../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse } from '../../../generated/init-producer-id-response.ts'
import { createTopicProduceData, ProduceRequest } from '../../../generated/produce-request.ts'
import { ProduceResponse } from '../../../generated/produce-response.ts'
import type { Connection } from '../../../src/client/connection.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { buildBatch } from '../../../src/records/build-batch.ts'
import { connectCoordinator, untilReady } from './coordinator.ts'

/** Versions of clients that name partitions beforehand (V1), and of those that do not (V2, KIP-890). */
const VERSIONS = { V1: { produce: 11, endTxn: 4 }, V2: { produce: 12, endTxn: 5 } }
const INIT_VERSION = 4
const ADD_VERSION = 3
const RECORD_BYTES = 100
const TIMEOUT_MS = 60_000
/** Much less than clients wait, so that a broker that is not ready for the next transaction yet loses little. */
const RETRY_MS = 1

export interface TransactionalProducer {
  readonly connection: Connection
  readonly transactionalId: string
  readonly isV2: boolean
  producerId: bigint
  producerEpoch: number
  /** Next sequence by partition. */
  readonly sequences: Map<number, number>
}

export interface TransactionWork {
  readonly topic: string
  readonly recordCount: number
  readonly partitionCount: number
}

/** Connects and initializes the transactional id. */
export async function connectProducer(
  bootstrap: string,
  transactionalId: string,
  isV2: boolean,
): Promise<TransactionalProducer> {
  const connection = await connectCoordinator(bootstrap, 'transaction', transactionalId)
  const producer = { connection, transactionalId, isV2, producerId: -1n, producerEpoch: -1, sequences: new Map() }
  const body = { ...InitProducerIdRequest.create(), transactionalId, transactionTimeoutMs: TIMEOUT_MS }
  await untilReady(async () => {
    const answer = await connection.request(InitProducerIdRequest, InitProducerIdResponse, body, INIT_VERSION)
    producer.producerId = answer.producerId
    producer.producerEpoch = answer.producerEpoch
    return answer.errorCode
  })
  return producer
}

/** One whole transaction that commits. */
export async function runTransaction(producer: TransactionalProducer, work: TransactionWork): Promise<void> {
  if (!producer.isV2) await untilFree(() => addPartitions(producer, work))
  await untilFree(() => produce(producer, work))
  await untilFree(() => commit(producer))
}

/** Asks again as long as the transaction before is still being ended. */
async function untilFree(ask: () => Promise<number>): Promise<void> {
  for (;;) {
    const errorCode = await ask()
    if (errorCode === ErrorCode.NONE) return
    if (errorCode !== ErrorCode.CONCURRENT_TRANSACTIONS) throw new Error(`a transaction failed: error ${errorCode}`)
    await sleep(RETRY_MS)
  }
}

async function addPartitions(producer: TransactionalProducer, work: TransactionWork): Promise<number> {
  const body = AddPartitionsToTxnRequest.create()
  body.v3AndBelowTransactionalId = producer.transactionalId
  body.v3AndBelowProducerId = producer.producerId
  body.v3AndBelowProducerEpoch = producer.producerEpoch
  const partitions = Array.from({ length: work.partitionCount }, (_, partition) => partition)
  body.v3AndBelowTopics = [{ name: work.topic, partitions, unknownTaggedFields: null }]
  const { connection } = producer
  const answer = await connection.request(AddPartitionsToTxnRequest, AddPartitionsToTxnResponse, body, ADD_VERSION)
  const results = answer.resultsByTopicV3AndBelow.flatMap(({ resultsByPartition }) => resultsByPartition)
  return firstError(results.map(({ partitionErrorCode }) => partitionErrorCode))
}

async function produce(producer: TransactionalProducer, work: TransactionWork): Promise<number> {
  const { connection, transactionalId, isV2, sequences } = producer
  const batchRecordCount = Math.ceil(work.recordCount / work.partitionCount)
  const record = { timestampMs: Date.now(), value: Buffer.alloc(RECORD_BYTES) }
  const records = Array.from({ length: batchRecordCount }, () => record)
  const identity = { producerId: Number(producer.producerId), producerEpoch: producer.producerEpoch }
  const partitionData = Array.from({ length: work.partitionCount }, (_, index) => {
    const baseSequence = sequences.get(index) ?? 0
    const batch = buildBatch({ records, ...identity, baseSequence, isTransactional: true })
    return { index, records: batch, unknownTaggedFields: null }
  })
  const body = { ...ProduceRequest.create(), transactionalId, acks: -1, timeoutMs: TIMEOUT_MS }
  body.topicData = [{ ...createTopicProduceData(), name: work.topic, partitionData }]
  const version = VERSIONS[isV2 ? 'V2' : 'V1'].produce
  const answer = await connection.request(ProduceRequest, ProduceResponse, body, version)
  const results = answer.responses.flatMap(({ partitionResponses }) => partitionResponses)
  const errorCode = firstError(results.map((result) => result.errorCode))
  if (errorCode !== ErrorCode.NONE) return errorCode
  for (const { index } of partitionData) sequences.set(index, (sequences.get(index) ?? 0) + batchRecordCount)
  return errorCode
}

/** With V2 each transaction has an epoch of its own, in which sequences begin anew. */
async function commit(producer: TransactionalProducer): Promise<number> {
  const { connection, transactionalId, producerId, producerEpoch, isV2 } = producer
  const body = { ...EndTxnRequest.create(), transactionalId, producerId, producerEpoch, committed: true }
  const version = VERSIONS[isV2 ? 'V2' : 'V1'].endTxn
  const answer = await connection.request(EndTxnRequest, EndTxnResponse, body, version)
  if (answer.errorCode !== ErrorCode.NONE || !isV2) return answer.errorCode
  producer.producerId = answer.producerId
  producer.producerEpoch = answer.producerEpoch
  producer.sequences.clear()
  return answer.errorCode
}

/** @returns UNKNOWN_SERVER_ERROR when there is no result at all */
function firstError(errorCodes: readonly number[]): number {
  if (errorCodes.length === 0) return ErrorCode.UNKNOWN_SERVER_ERROR
  return errorCodes.find((errorCode) => errorCode !== ErrorCode.NONE) ?? ErrorCode.NONE
}
