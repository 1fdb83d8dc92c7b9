// Produce: v3-13, advertised from 0
//
// Appends one record batch per partition, checked as Kafka checks it. acks=0: no answer, and a closed connection when
// something was refused; acks=1: once the operating system has it; acks=-1: once it is durable under the policy,
// or REQUEST_TIMED_OUT when that takes longer than the client waits; the records stay where they are then.
// A retried batch of an idempotent producer is answered with the offset it got the first time (KIP-98).
// v7 (KIP-110) zstd; v8 (KIP-467) errors per record; v10 (KIP-951) current leader, never needed on one broker;
// v13 (KIP-516) topic ids instead of names.
// v12 (KIP-890) the records of a transaction make their partition part of it; before, it must be part of it already.
// Advertised from 0 because librdkafka otherwise gives up compression (KAFKA-18659); v0-2 are refused when sent.

import { ProduceRequest, type ProduceRequestData } from '../../generated/produce-request.ts'
import {
  createPartitionProduceResponse,
  type PartitionProduceResponse,
  ProduceResponse,
  type ProduceResponseData,
} from '../../generated/produce-response.ts'
import { appendWithin } from '../broker/append-within.ts'
import type { Broker } from '../broker/broker.ts'
import { checkProducedBatch, type ProducedBatch, type ProduceFacts } from '../broker/produced-batch.ts'
import type { RequestContext } from '../broker/request-context.ts'
import { topicRules } from '../broker/topic-rules.ts'
import type { Topic } from '../broker/topics.ts'
import { admit, appendJoining, type JoiningRun } from '../broker/transactions/append-in-transaction.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler, RefusedRequest } from '../server/handler.ts'
import type { AppendRun, AppendVerdict, AppendWait, PartitionId, StorageEngine } from '../storage/engine.ts'
import type { RecordsData } from '../wire/bytes.ts'

const TOPIC_ID_FROM_VERSION = 13
const UNKNOWN = -1n
/** With these the answer tells where the log starts. */
const refusalsByLog: ReadonlySet<number> = new Set([
  ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER,
  ErrorCode.INVALID_PRODUCER_EPOCH,
  ErrorCode.INVALID_TXN_STATE,
])

type Accepted = Extract<ProducedBatch, { kind: 'accepted' }>

/** A batch on its way into the log, and where its outcome is told. */
interface Pending {
  readonly accepted: Accepted
  readonly response: PartitionProduceResponse
}

/** What a request wants appended. */
interface Work {
  readonly runs: AppendRun[]
  /** One per run. */
  readonly pending: Pending[]
  /** Those of the runs that make their partition part of the transaction. */
  readonly joining: JoiningRun[]
}

const waitByAcks = new Map<number, AppendWait>([
  [0, 'queued'],
  [1, 'written'],
  [-1, 'durable'],
])

export const produce = defineHandler(
  ProduceRequest,
  ProduceResponse,
  {
    versions: [3, 13],
    advertised: [0, 13],
    logLevel: 'debug',
    failed: (request, errorCode) => (request.acks === 0 ? null : refuseAll(request, errorCode)),
  },
  async (request, context) => {
    const wait = waitByAcks.get(request.acks)
    if (wait === undefined) return refuseAll(request, ErrorCode.INVALID_REQUIRED_ACKS)
    const response = emptyAnswer(request)
    const work: Work = { runs: [], pending: [], joining: [] }
    checkAll(request, response, context, work)
    const { runs, pending } = work
    if (runs.length > 0) {
      const { storage } = context.broker
      const appending = append(request, context.broker, work, wait)
      const verdicts =
        wait === 'durable' ? await appendWithin(storage, appending, request.timeoutMs, bytesOf(runs)) : await appending
      if (verdicts === null) {
        context.keepFrame()
        for (const { response } of pending) response.errorCode = ErrorCode.REQUEST_TIMED_OUT
      } else tellVerdicts(verdicts, runs, pending, storage)
    }
    if (request.acks !== 0) return response
    closeOnFailure(response)
    return null
  },
)

function append(
  { transactionalId }: ProduceRequestData,
  { storage, transactions }: Broker,
  { runs, joining }: Work,
  wait: AppendWait,
): Promise<AppendVerdict[]> {
  const [first, ...others] = joining
  return transactionalId === null || first === undefined
    ? storage.append(runs, wait)
    : appendJoining(transactions, storage, transactionalId, [first, ...others], runs)
}

function bytesOf(runs: readonly AppendRun[]): number {
  let sum = 0
  for (const { batches } of runs) for (const { bytes } of batches) sum += bytes.length
  return sum
}

function tellVerdicts(
  verdicts: readonly AppendVerdict[],
  runs: readonly AppendRun[],
  pending: readonly Pending[],
  storage: StorageEngine,
): void {
  for (const [index, { accepted, response }] of pending.entries()) {
    applyVerdict(response, verdicts[index], accepted)
    const run = runs[index]
    if (run !== undefined && refusalsByLog.has(response.errorCode)) {
      response.logStartOffset = logStartOffset(storage, run)
    }
  }
}

/** Nothing here waits: requests of one connection reach the log in the order in which they came. */
function checkAll(
  request: ProduceRequestData,
  response: ProduceResponseData,
  context: RequestContext,
  { runs, pending, joining }: Work,
): void {
  const { broker, apiVersion } = context
  const facts: ProduceFacts = {
    apiVersion,
    hasTransactionalId: request.transactionalId !== null,
    nowMs: broker.nowMs(),
  }
  for (const [topicIndex, { name, topicId, partitionData }] of request.topicData.entries()) {
    const isById = apiVersion >= TOPIC_ID_FROM_VERSION
    const topic = isById ? broker.topics.byId(topicId) : broker.topics.byName(name)
    const missingError = isById ? ErrorCode.UNKNOWN_TOPIC_ID : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
    for (const [partitionIndex, { index, records }] of partitionData.entries()) {
      const partitionResponse = response.responses[topicIndex]?.partitionResponses[partitionIndex]
      if (partitionResponse === undefined) continue
      if (topic === undefined) {
        partitionResponse.errorCode = missingError
      } else if (index < 0 || index >= topic.partitionCount) {
        partitionResponse.errorCode = ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
      } else {
        const accepted = checkOne(partitionResponse, topic, asOneBuffer(records), facts, broker)
        if (accepted === null || !joinTransaction(request, context, topic, partitionResponse, accepted, joining))
          continue
        runs.push({ topicId: topic.topicId, partition: index, batches: [accepted.batch] })
        pending.push({ accepted, response: partitionResponse })
      }
    }
  }
}

/** @returns false when the batch is of a transaction that it cannot be part of; the response says why */
function joinTransaction(
  { transactionalId }: ProduceRequestData,
  { broker, apiVersion }: RequestContext,
  { topicId, name: topic }: Topic,
  response: PartitionProduceResponse,
  { batch }: Accepted,
  joining: JoiningRun[],
): boolean {
  if (!batch.isTransactional || transactionalId === null) return true
  const place = { topicId, topic, partition: response.index }
  const admission = admit(broker.transactions, { transactionalId, apiVersion }, batch, place)
  if (admission.kind === 'joins') joining.push(admission.joining)
  if (admission.kind === 'refused') response.errorCode = admission.errorCode
  return admission.kind !== 'refused'
}

/** Read from a frame they are one view; the type also allows the pieces that a writer may be given. */
function asOneBuffer(records: RecordsData | null): Buffer | null {
  return records === null || Buffer.isBuffer(records) ? records : Buffer.concat(records)
}

function checkOne(
  response: PartitionProduceResponse,
  topic: Topic,
  records: Buffer | null,
  facts: ProduceFacts,
  broker: Broker,
): Accepted | null {
  const checked = checkProducedBatch(records, topicRules(topic, broker.configs.topicDefaults), facts)
  if (checked.kind === 'accepted') return checked
  response.errorCode = checked.errorCode
  if (checked.isByLog) {
    response.logStartOffset = logStartOffset(broker.storage, { topicId: topic.topicId, partition: response.index })
  }
  response.errorMessage = checked.message
  response.recordErrors = checked.recordFaults.map(({ recordIndex, message }) => ({
    batchIndex: recordIndex,
    batchIndexErrorMessage: message,
    unknownTaggedFields: null,
  }))
  return null
}

function logStartOffset(storage: StorageEngine, partition: PartitionId): bigint {
  return BigInt(storage.offsets(partition)?.logStartOffset ?? UNKNOWN)
}

function applyVerdict(
  response: PartitionProduceResponse,
  verdict: AppendVerdict | undefined,
  { batch, logAppendTimeMs }: Accepted,
): void {
  switch (verdict?.kind) {
    case 'appended':
    case 'duplicate':
      response.baseOffset = BigInt(verdict.baseOffset)
      response.logStartOffset = BigInt(verdict.logStartOffset)
      // Of a batch that was here already, Kafka tells the time it is indexed under.
      response.logAppendTimeMs = BigInt(verdict.kind === 'duplicate' ? batch.maxTimestampMs : logAppendTimeMs)
      return
    case 'out-of-order-sequence':
      response.errorCode = ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER
      return
    case 'invalid-producer-epoch':
      response.errorCode = ErrorCode.INVALID_PRODUCER_EPOCH
      return
    case 'invalid-transaction-state':
      response.errorCode = ErrorCode.INVALID_TXN_STATE
      return
    case 'unknown-partition':
      response.errorCode = ErrorCode.UNKNOWN_TOPIC_OR_PARTITION
      return
    case 'storage-error':
      response.errorCode = ErrorCode.KAFKA_STORAGE_ERROR
      return
    case undefined:
      throw new Error('the log gave no verdict on a batch')
  }
}

/** An answer with a place for every partition asked, none of them written yet. */
function emptyAnswer(request: ProduceRequestData): ProduceResponseData {
  const response = ProduceResponse.create()
  response.responses = request.topicData.map(({ name, topicId, partitionData }) => ({
    name,
    topicId,
    partitionResponses: partitionData.map(({ index }) => {
      const partition = createPartitionProduceResponse()
      partition.index = index
      partition.baseOffset = UNKNOWN
      return partition
    }),
    unknownTaggedFields: null,
  }))
  return response
}

function refuseAll(request: ProduceRequestData, errorCode: number): ProduceResponseData {
  const response = emptyAnswer(request)
  for (const topic of response.responses) {
    for (const partition of topic.partitionResponses) partition.errorCode = errorCode
  }
  return response
}

/** With acks=0 a closed connection is the only way to tell that something was refused; clients then look again. */
function closeOnFailure(response: ProduceResponseData): void {
  for (const { partitionResponses } of response.responses) {
    const failed = partitionResponses.find(({ errorCode }) => errorCode !== ErrorCode.NONE)
    if (failed !== undefined) {
      throw new RefusedRequest(
        `a Produce with acks=0 failed with error ${failed.errorCode} (partition ${failed.index})`,
      )
    }
  }
}
