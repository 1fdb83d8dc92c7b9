// Fetch: v4-18
//
// Reads records by partition and offset. When fewer than minBytes are there, waits until there are, or maxWaitMs is
// over. Batches go out as they came in. read_committed ends at the last stable offset and lists aborted transactions.
// v5 log start offset; v7 (KIP-227) sessions; v9 (KIP-320) leader epochs; v11 (KIP-392) rack; v12 flexible, last
// fetched epoch; v13 (KIP-516) topic ids; v15 (KIP-903) replica state; v16 (KIP-951) node endpoints; v17 and v18 for
// replicas only.
// A partition asked for twice is answered once, as asked for last. Fetches of replicas are refused: nobody may pose as
// a broker.

import { FetchRequest, type FetchRequestData } from '../../generated/fetch-request.ts'
import {
  createFetchableTopicResponse,
  createPartitionData,
  type FetchableTopicResponse,
  FetchResponse,
  type FetchResponseData,
  type PartitionData,
} from '../../generated/fetch-response.ts'
import { LEADER_EPOCH } from '../broker/broker.ts'
import { FETCH_BYTES_MAX } from '../broker/broker-config-table.ts'
import { type FetchedPartition, type FetchTarget, fetchRecords } from '../broker/fetch.ts'
import { beginFetch, concludeFetch, type FetchConclusion } from '../broker/fetch-context.ts'
import { type FetchOutcome, type FetchWish, type FetchWishes, partitionKey } from '../broker/fetch-session.ts'
import type { RequestContext } from '../broker/request-context.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'
import type { Isolation } from '../storage/engine.ts'

const TOPIC_ID_FROM_VERSION = 13
const SESSION_FROM_VERSION = 7
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
    if (Math.max(request.replicaId, request.replicaState.replicaId) >= 0) {
      return refuseEach(request, ErrorCode.TOPIC_AUTHORIZATION_FAILED)
    }
    const { broker } = context
    const usesTopicIds = context.apiVersion >= TOPIC_ID_FROM_VERSION
    const { sessionId, sessionEpoch } = request
    const asked = { wishes: wishesOf(request, usesTopicIds), forgottenKeys: forgottenOf(request, usesTopicIds) }
    const sessionRequest = { sessionId, sessionEpoch, usesTopicIds, ...asked }
    const fetchContext = beginFetch(broker.fetchSessions, sessionRequest, broker.nowMs())
    if (fetchContext.kind === 'refused') return refuseWhole(fetchContext.errorCode)
    const { wishes } = fetchContext
    const plan = {
      targets: targetsOf(wishes, usesTopicIds, context),
      isolation,
      maxWaitMs: Math.max(0, request.maxWaitMs),
      minBytes: Math.max(0, request.minBytes),
      maxBytes: Math.min(Math.max(0, request.maxBytes), FETCH_BYTES_MAX),
      onExpectedBytes: context.onExpectedBytes,
    }
    const { partitions, byteLength } = await fetchRecords(broker, plan, context.onAbort)
    context.whenSent(() => broker.fetchAllowance.give(byteLength))
    const outcomes = partitions.map(outcomeOf)
    const conclusion = concludeFetch(broker.fetchSessions, fetchContext, outcomes, broker.nowMs())
    return answer(wishes, partitions, conclusion, isolation)
  },
)

/** A partition that is asked for twice keeps its first place and its last offset, as in a map of Kafka's. */
function wishesOf({ topics }: FetchRequestData, usesTopicIds: boolean): FetchWishes {
  const wishes = new Map<string, FetchWish>()
  for (const { topic, topicId, partitions } of topics) {
    for (const { partition, fetchOffset, currentLeaderEpoch, lastFetchedEpoch, partitionMaxBytes } of partitions) {
      wishes.set(partitionKey(topic, topicId, partition, usesTopicIds), {
        topic,
        topicId,
        partition,
        fetchOffset: Number(fetchOffset),
        currentLeaderEpoch,
        lastFetchedEpoch,
        maxBytes: Math.max(0, partitionMaxBytes),
      })
    }
  }
  return wishes
}

function forgottenOf({ forgottenTopicsData }: FetchRequestData, usesTopicIds: boolean): readonly string[] {
  return forgottenTopicsData.flatMap(({ topic, topicId, partitions }) =>
    partitions.map((partition) => partitionKey(topic, topicId, partition, usesTopicIds)),
  )
}

/** Topics are looked up anew each time: one of a session may have been deleted, or be there only now. */
function targetsOf(wishes: FetchWishes, usesTopicIds: boolean, { broker }: RequestContext): readonly FetchTarget[] {
  const missingError = usesTopicIds ? ErrorCode.UNKNOWN_TOPIC_ID : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
  return Array.from(wishes.values(), (wish) => {
    const topic = usesTopicIds ? broker.topics.byId(wish.topicId) : broker.topics.byName(wish.topic)
    const { partition, fetchOffset, currentLeaderEpoch, lastFetchedEpoch, maxBytes } = wish
    return { topic, missingError, partition, fetchOffset, currentLeaderEpoch, lastFetchedEpoch, maxBytes }
  })
}

function outcomeOf(result: FetchedPartition): FetchOutcome {
  if (result.kind === 'error') {
    const { errorCode } = result
    return { errorCode, highWatermark: -1, logStartOffset: -1, recordBytes: 0, isDiverging: false }
  }
  const { highWatermark, logStartOffset } = result.offsets
  const isDiverging = result.kind === 'diverging'
  const recordBytes = result.kind === 'records' ? result.byteLength : 0
  return { errorCode: ErrorCode.NONE, highWatermark, logStartOffset, recordBytes, isDiverging }
}

/** Partitions of one topic that follow each other share an entry. */
function answer(
  wishes: FetchWishes,
  fetched: readonly FetchedPartition[],
  { errorCode, sessionId, isTold }: FetchConclusion,
  isolation: Isolation,
): FetchResponseData {
  const response = { ...FetchResponse.create(), errorCode, sessionId }
  let entry: FetchableTopicResponse | undefined
  let index = 0
  for (const { topic, topicId, partition } of wishes.values()) {
    const result = fetched[index]
    if (isTold(index++) && result !== undefined) {
      if (entry === undefined || entry.topic !== topic || entry.topicId !== topicId) {
        entry = { ...createFetchableTopicResponse(), topic, topicId }
        response.responses.push(entry)
      }
      entry.partitions.push(describePartition(partition, result, isolation))
    }
  }
  return response
}

function describePartition(partitionIndex: number, result: FetchedPartition, isolation: Isolation): PartitionData {
  if (result.kind === 'error') return failedPartition(partitionIndex, result.errorCode)
  const { offsets } = result
  const partition = createPartitionData()
  partition.partitionIndex = partitionIndex
  partition.highWatermark = BigInt(offsets.highWatermark)
  partition.lastStableOffset = BigInt(offsets.lastStableOffset)
  partition.logStartOffset = BigInt(offsets.logStartOffset)
  if (result.kind === 'diverging') {
    partition.divergingEpoch = { ...partition.divergingEpoch, epoch: LEADER_EPOCH, endOffset: partition.highWatermark }
    partition.abortedTransactions = null
    partition.records = NO_RECORDS
    return partition
  }
  const { segments, abortedTransactions } = result
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
