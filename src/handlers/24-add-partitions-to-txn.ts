// AddPartitionsToTxn: v0-5
//
// Makes partitions part of a transaction before the first records are sent there. All of them are, or none.
// v4 (KIP-890) many transactions at once, from brokers; they may also just be asked about. v5 adds an error code only.

import {
  AddPartitionsToTxnRequest,
  type AddPartitionsToTxnRequestData,
  type AddPartitionsToTxnTopic,
} from '../../generated/add-partitions-to-txn-request.ts'
import {
  AddPartitionsToTxnResponse,
  type AddPartitionsToTxnResponseData,
  type AddPartitionsToTxnTopicResult,
} from '../../generated/add-partitions-to-txn-response.ts'
import type { Broker } from '../broker/broker.ts'
import type { JoiningPartition } from '../coordinator/transaction/transaction.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const BATCHED_FROM_VERSION = 4
/** First version whose clients know PRODUCER_FENCED. */
const FENCED_FROM_VERSION = 2

/** One transaction of the request, in whichever version. */
interface Adding {
  readonly transactionalId: string
  readonly producerId: bigint
  readonly producerEpoch: number
  readonly verifyOnly: boolean
  readonly topics: readonly AddPartitionsToTxnTopic[]
}

/** Tells the error code of one partition. */
type ErrorOf = (topic: string, partition: number) => number

export const addPartitionsToTxn = defineHandler(
  AddPartitionsToTxnRequest,
  AddPartitionsToTxnResponse,
  {
    versions: [0, 5],
    failed: (request, errorCode, version) => {
      const errors = addingsOf(request, version).map((): ErrorOf => () => errorCode)
      return toResponse(request, version, errors)
    },
  },
  async (request, { broker, apiVersion }) => {
    const errors = await Promise.all(addingsOf(request, apiVersion).map((adding) => add(adding, broker, apiVersion)))
    return toResponse(request, apiVersion, errors)
  },
)

function addingsOf(request: AddPartitionsToTxnRequestData, version: number): readonly Adding[] {
  if (version >= BATCHED_FROM_VERSION) return request.transactions
  return [
    {
      transactionalId: request.v3AndBelowTransactionalId,
      producerId: request.v3AndBelowProducerId,
      producerEpoch: request.v3AndBelowProducerEpoch,
      verifyOnly: false,
      topics: request.v3AndBelowTopics,
    },
  ]
}

async function add(adding: Adding, broker: Broker, version: number): Promise<ErrorOf> {
  const { transactionalId, topics, verifyOnly } = adding
  const partitions: JoiningPartition[] = []
  const missing = new Set<string>()
  for (const { name, partitions: indexes } of topics) {
    const topic = broker.topics.byName(name)
    for (const partition of indexes) {
      const isThere = topic !== undefined && partition >= 0 && partition < topic.partitionCount
      if (isThere) partitions.push({ topicId: topic.topicId, topic: name, partition })
      else missing.add(placeOf(name, partition))
    }
  }
  if (missing.size > 0) {
    return (topic, partition) =>
      missing.has(placeOf(topic, partition)) ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION : ErrorCode.OPERATION_NOT_ATTEMPTED
  }
  const producer = { producerId: Number(adding.producerId), producerEpoch: adding.producerEpoch }
  if (transactionalId === '') return () => ErrorCode.INVALID_REQUEST
  if (verifyOnly) {
    const errors = new Map(
      partitions.map((place) => {
        const membership = broker.transactions.membership(transactionalId, producer, place, false)
        return [placeOf(place.topic, place.partition), membership.kind === 'refused' ? membership.errorCode : 0]
      }),
    )
    return (topic, partition) => errors.get(placeOf(topic, partition)) ?? ErrorCode.NONE
  }
  const errorCode = await broker.transactions.join(transactionalId, { ...producer, partitions, groups: [] })
  const isFenced = errorCode === ErrorCode.PRODUCER_FENCED && version < FENCED_FROM_VERSION
  return () => (isFenced ? ErrorCode.INVALID_PRODUCER_EPOCH : errorCode)
}

function placeOf(topic: string, partition: number): string {
  return `${topic}\0${partition}`
}

function toResponse(
  request: AddPartitionsToTxnRequestData,
  version: number,
  errors: readonly ErrorOf[],
): AddPartitionsToTxnResponseData {
  const response = AddPartitionsToTxnResponse.create()
  const results = addingsOf(request, version).map(({ transactionalId, topics }, index) => ({
    transactionalId,
    topicResults: topics.map((topic) => toResult(topic, errors[index])),
    unknownTaggedFields: null,
  }))
  if (version >= BATCHED_FROM_VERSION) response.resultsByTransaction = results
  else response.resultsByTopicV3AndBelow = results[0]?.topicResults ?? []
  return response
}

function toResult(
  { name, partitions }: AddPartitionsToTxnTopic,
  errorOf: ErrorOf | undefined,
): AddPartitionsToTxnTopicResult {
  return {
    name,
    resultsByPartition: partitions.map((partitionIndex) => ({
      partitionIndex,
      partitionErrorCode: errorOf?.(name, partitionIndex) ?? ErrorCode.NONE,
      unknownTaggedFields: null,
    })),
    unknownTaggedFields: null,
  }
}
