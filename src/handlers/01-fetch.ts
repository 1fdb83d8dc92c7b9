// Fetch: v4-18
//
// Reads records by partition and offset. When fewer than minBytes are there, waits until there are, or maxWaitMs is
// over. Batches go out as they came in. read_committed ends at the last stable offset and lists aborted transactions.
// v5 log start offset; v7 (KIP-227) sessions; v9 (KIP-320) leader epochs; v11 (KIP-392) rack; v12 flexible, last
// fetched epoch; v13 (KIP-516) topic ids; v15 (KIP-903) replica state; v16 (KIP-951) node endpoints; v17 and v18 for
// replicas only.
// Not there: incremental sessions. None is ever granted, as when Kafka's cache is full, so clients ask in full; a
// session id that a client brings is not found. Fetches of replicas are refused: nobody may pose as a broker.

import { FetchRequest, type FetchRequestData } from '../../generated/fetch-request.ts'
import {
  createFetchableTopicResponse,
  createPartitionData,
  FetchResponse,
  type FetchResponseData,
  type PartitionData,
} from '../../generated/fetch-response.ts'
import { FETCH_BYTES_MAX } from '../broker/broker-config-table.ts'
import { type FetchedPartition, type FetchTarget, fetchRecords } from '../broker/fetch.ts'
import type { RequestContext } from '../broker/request-context.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'
import type { Isolation } from '../storage/engine.ts'

const TOPIC_ID_FROM_VERSION = 13
const SESSION_FROM_VERSION = 7
/** Session epochs of a request that lists everything it wants. */
const FULL_FETCH_EPOCHS: ReadonlySet<number> = new Set([-1, 0])
const UNKNOWN_OFFSET = -1n
/** Errors found while reading; Kafka answers them without a list of aborted transactions, others with an empty one. */
const errorsOfTheLog: ReadonlySet<number> = new Set([
  ErrorCode.OFFSET_OUT_OF_RANGE,
  ErrorCode.FENCED_LEADER_EPOCH,
  ErrorCode.UNKNOWN_LEADER_EPOCH,
])
const NO_RECORDS = Buffer.alloc(0)
const isolations: readonly Isolation[] = ['read-uncommitted', 'read-committed']

export const fetch = defineHandler(
  FetchRequest,
  FetchResponse,
  {
    versions: [4, 18],
    logLevel: 'debug',
    // A failing disk is told per partition in every version: clients know what to do with it there.
    failed: (request, errorCode, version) =>
      version >= SESSION_FROM_VERSION && errorCode !== ErrorCode.KAFKA_STORAGE_ERROR
        ? refuseWhole(errorCode)
        : refuseEach(request, errorCode),
  },
  async (request, context) => {
    const isolation = isolations[request.isolationLevel]
    if (isolation === undefined) return refuseEach(request, ErrorCode.INVALID_REQUEST)
    if (!FULL_FETCH_EPOCHS.has(request.sessionEpoch)) return refuseWhole(ErrorCode.FETCH_SESSION_ID_NOT_FOUND)
    if (Math.max(request.replicaId, request.replicaState.replicaId) >= 0) {
      return refuseEach(request, ErrorCode.TOPIC_AUTHORIZATION_FAILED)
    }
    const plan = {
      targets: targetsOf(request, context),
      isolation,
      maxWaitMs: Math.max(0, request.maxWaitMs),
      minBytes: Math.max(0, request.minBytes),
      maxBytes: Math.min(Math.max(0, request.maxBytes), FETCH_BYTES_MAX),
    }
    const { broker } = context
    const fetched = await fetchRecords(broker, plan, context.onAbort)
    context.whenSent(() => broker.fetchAllowance.give(fetched.byteLength))
    return answer(request, fetched.partitions, isolation)
  },
)

function targetsOf(request: FetchRequestData, { broker, apiVersion }: RequestContext): readonly FetchTarget[] {
  const isById = apiVersion >= TOPIC_ID_FROM_VERSION
  const missingError = isById ? ErrorCode.UNKNOWN_TOPIC_ID : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
  return request.topics.flatMap(({ topic: name, topicId, partitions }) => {
    const topic = isById ? broker.topics.byId(topicId) : broker.topics.byName(name)
    return partitions.map((partition) => ({
      topic,
      missingError,
      partition: partition.partition,
      fetchOffset: Number(partition.fetchOffset),
      currentLeaderEpoch: partition.currentLeaderEpoch,
      maxBytes: Math.max(0, partition.partitionMaxBytes),
    }))
  })
}

function answer(
  request: FetchRequestData,
  fetched: readonly FetchedPartition[],
  isolation: Isolation,
): FetchResponseData {
  const response = FetchResponse.create()
  let index = 0
  for (const { topic, topicId, partitions } of request.topics) {
    const topicResponse = createFetchableTopicResponse()
    topicResponse.topic = topic
    topicResponse.topicId = topicId
    for (const { partition } of partitions) {
      const result = fetched[index++]
      if (result !== undefined) topicResponse.partitions.push(describePartition(partition, result, isolation))
    }
    response.responses.push(topicResponse)
  }
  return response
}

function describePartition(partitionIndex: number, result: FetchedPartition, isolation: Isolation): PartitionData {
  if (result.kind === 'error') return failedPartition(partitionIndex, result.errorCode)
  const { offsets, segments, abortedTransactions } = result
  const partition = createPartitionData()
  partition.partitionIndex = partitionIndex
  partition.highWatermark = BigInt(offsets.highWatermark)
  partition.lastStableOffset = BigInt(offsets.lastStableOffset)
  partition.logStartOffset = BigInt(offsets.logStartOffset)
  partition.abortedTransactions =
    isolation === 'read-uncommitted'
      ? null
      : (abortedTransactions ?? []).map(({ producerId, firstOffset }) => ({
          producerId: BigInt(producerId),
          firstOffset: BigInt(firstOffset),
          unknownTaggedFields: null,
        }))
  // Never null: clients take null for a broken answer.
  partition.records = segments.length === 0 ? NO_RECORDS : segments
  return partition
}

function failedPartition(partitionIndex: number, errorCode: number): PartitionData {
  const partition = createPartitionData()
  partition.partitionIndex = partitionIndex
  partition.errorCode = errorCode
  partition.highWatermark = UNKNOWN_OFFSET
  partition.abortedTransactions = errorsOfTheLog.has(errorCode) ? null : []
  partition.records = NO_RECORDS
  return partition
}

function refuseWhole(errorCode: number): FetchResponseData {
  return { ...FetchResponse.create(), errorCode }
}

function refuseEach(request: FetchRequestData, errorCode: number): FetchResponseData {
  const response = FetchResponse.create()
  response.responses = request.topics.map(({ topic, topicId, partitions }) => ({
    ...createFetchableTopicResponse(),
    topic,
    topicId,
    partitions: partitions.map(({ partition }) => failedPartition(partition, errorCode)),
  }))
  return response
}
