import { ErrorCode } from '../protocol/errors.ts'
import { type BatchHeader, findBatchFault, readBatchHeader } from '../records/batch-header.ts'
import { patchCreateTime, patchLogAppendTime } from '../records/patch-batch.ts'
import { readRecords } from '../records/read-records.ts'
import { RecordError, type RecordFault, recordFaults } from '../records/record-error.ts'
import { assertRecords, findKeylessRecords } from '../records/scan-records.ts'
import { validateProducedBatch } from '../records/validate-batch.ts'
import type { AppendBatch } from '../storage/engine.ts'
import { recompressBatch } from './recompress-batch.ts'
import type { TopicRules } from './topic-rules.ts'

/** First version of Produce in which a batch may be compressed with zstd (KIP-110). */
const ZSTD_FROM_VERSION = 7
/** First version of Produce whose transactions have an epoch each (KIP-890), and begin at sequence 0 therefore. */
const EPOCH_PER_TRANSACTION_FROM_VERSION = 12
/** Records named in one refusal; the producer learns enough from these. */
const RECORD_ERROR_COUNT_MAX = 100
/** What a batch may become when a rule needs its records. */
const DECOMPRESSED_BYTES_MAX = 128 * 1024 * 1024

/** What is known of the request that brought a batch. */
export interface ProduceFacts {
  readonly apiVersion: number
  readonly hasTransactionalId: boolean
  readonly nowMs: number
}

/** One record that the whole batch was refused for. */
export interface RecordFaultAt {
  /** Index of the record within its batch. */
  readonly recordIndex: number
  readonly message: string
}

/** A batch ready to be appended, or why it is not. */
export type ProducedBatch =
  | {
      readonly kind: 'accepted'
      readonly batch: AppendBatch
      /** The broker's time given to all records; -1 where the producer's own times stay. */
      readonly logAppendTimeMs: number
    }
  | {
      readonly kind: 'refused'
      readonly errorCode: number
      readonly message: string | null
      /** True when the topic's log was asked: the answer then tells where it starts. */
      readonly isByLog: boolean
      readonly recordFaults: readonly RecordFaultAt[]
    }

/**
 * Checks what a producer sent for one partition, and makes it what the log takes: one batch of magic 2, intact, within
 * the topic's limits. The bytes stay as they are unless the topic asks for another time or compression.
 * @param records  the field as it came; patched in place where its kind of time is not the topic's
 * @see   KIP-98, org.apache.kafka.storage.internals.log.LogValidator
 */
export function checkProducedBatch(records: Buffer | null, rules: TopicRules, facts: ProduceFacts): ProducedBatch {
  if (records === null) return refused(ErrorCode.INVALID_RECORD, 'There are no records')
  const fault = findBatchFault(records, 0, records.length)
  // A batch cut short and no batch at all look the same to Kafka: there is no batch.
  if (fault === recordFaults.TRUNCATED) return refused(ErrorCode.INVALID_RECORD, 'There is no whole record batch')
  if (fault !== null) return refusedBy(fault)
  const header = readBatchHeader(records)
  const rest = findBatchFault(records, header.byteLength, records.length)
  if (rest !== recordFaults.TRUNCATED) return refused(ErrorCode.INVALID_RECORD, 'There is more than one record batch')
  const bytes = records.subarray(0, header.byteLength)
  try {
    return (
      checkHeader(header, rules, facts) ??
      byLog(checkContents(bytes, header, rules, facts)) ??
      accept(bytes, header, rules, facts)
    )
  } catch (error) {
    if (error instanceof RecordError) return byLog(refused(ErrorCode[error.kafkaError], error.message))
    throw error
  }
}

function checkHeader(header: BatchHeader, rules: TopicRules, facts: ProduceFacts): ProducedBatch | null {
  if (header.compression === 'zstd' && facts.apiVersion < ZSTD_FROM_VERSION) {
    return refused(ErrorCode.UNSUPPORTED_COMPRESSION_TYPE, `zstd needs Produce version ${ZSTD_FROM_VERSION}`)
  }
  if (header.byteLength > rules.messageBytesMax) {
    return refused(ErrorCode.MESSAGE_TOO_LARGE, `The batch has ${header.byteLength} bytes`)
  }
  if (!header.isTransactional || facts.hasTransactionalId) return null
  return refused(ErrorCode.TRANSACTIONAL_ID_AUTHORIZATION_FAILED, 'A transactional batch came without transactional id')
}

function checkContents(
  bytes: Buffer,
  header: BatchHeader,
  rules: TopicRules,
  facts: ProduceFacts,
): ProducedBatch | null {
  const fault = validateProducedBatch(bytes, header)
  if (fault !== null) return refusedBy(fault)
  if (rules.isLogAppendTime && header.timestampType === 'log-append-time') {
    return refusedForRecords(ErrorCode.INVALID_TIMESTAMP, [0], 'Only the broker sets the log append time')
  }
  if (rules.isCompacted) {
    const keyless = findKeylessRecords(bytes, header, RECORD_ERROR_COUNT_MAX, DECOMPRESSED_BYTES_MAX)
    if (keyless.length > 0) return refusedForRecords(ErrorCode.INVALID_RECORD, keyless, 'A compacted topic needs keys')
  } else if (header.compression === 'none') {
    // Compressed batches are not opened for this: 128 MiB of them in 1 MiB would hold up every other client.
    assertRecords(bytes, header)
  }
  return rules.isLogAppendTime ? null : checkTimestamps(bytes, header, rules, facts)
}

function checkTimestamps(
  bytes: Buffer,
  header: BatchHeader,
  rules: TopicRules,
  { nowMs }: ProduceFacts,
): ProducedBatch | null {
  const latestMs = nowMs + rules.timestampAfterMaxMs
  const earliestMs = nowMs - rules.timestampBeforeMaxMs
  // Without a limit to the past, which is the default, the header alone tells.
  if (earliestMs <= 0 && header.maxTimestampMs <= latestMs) return null
  const outside: number[] = []
  for (const [index, { timestampMs }] of readRecords(bytes, header, DECOMPRESSED_BYTES_MAX).entries()) {
    if (timestampMs >= 0 && (timestampMs < earliestMs || timestampMs > latestMs)) outside.push(index)
  }
  if (outside.length === 0) return null
  const message = `The timestamp must lie between ${Math.max(0, earliestMs)} and ${latestMs}`
  return refusedForRecords(ErrorCode.INVALID_TIMESTAMP, outside.slice(0, RECORD_ERROR_COUNT_MAX), message)
}

function accept(
  bytes: Buffer,
  header: BatchHeader,
  rules: TopicRules,
  { nowMs, apiVersion }: ProduceFacts,
): ProducedBatch {
  const { compression } = rules
  const stored =
    compression === null || compression.type === header.compression
      ? bytes
      : recompressBatch(bytes, header, compression, DECOMPRESSED_BYTES_MAX)
  const storedHeader = stored === bytes ? header : readBatchHeader(stored)
  if (rules.isLogAppendTime) patchLogAppendTime(stored, storedHeader, nowMs)
  else if (header.timestampType === 'log-append-time') patchCreateTime(stored, storedHeader)
  const batch: AppendBatch = {
    bytes: stored,
    offsetCount: header.lastOffsetDelta + 1,
    maxTimestampMs: rules.isLogAppendTime ? nowMs : header.maxTimestampMs,
    producerId: header.producerId,
    producerEpoch: header.producerEpoch,
    baseSequence: header.baseSequence,
    isTransactional: header.isTransactional,
    isControl: header.isControl,
    mustStartAtZero: header.isTransactional && apiVersion >= EPOCH_PER_TRANSACTION_FROM_VERSION,
  }
  return { kind: 'accepted', batch, logAppendTimeMs: rules.isLogAppendTime ? nowMs : -1 }
}

/** Kafka tells where the log starts with what the log refuses, but not with a damaged batch. */
function byLog<Checked extends ProducedBatch | null>(checked: Checked): Checked {
  if (checked?.kind !== 'refused' || checked.errorCode === ErrorCode.CORRUPT_MESSAGE) return checked
  return { ...checked, isByLog: true }
}

function refusedBy({ error, reason }: RecordFault): ProducedBatch {
  return refused(ErrorCode[error], reason)
}

function refused(errorCode: number, message: string | null): ProducedBatch {
  return { kind: 'refused', errorCode, message, isByLog: false, recordFaults: [] }
}

function refusedForRecords(errorCode: number, recordIndexes: readonly number[], message: string): ProducedBatch {
  return {
    kind: 'refused',
    errorCode,
    message,
    isByLog: true,
    recordFaults: recordIndexes.map((recordIndex) => ({ recordIndex, message })),
  }
}
