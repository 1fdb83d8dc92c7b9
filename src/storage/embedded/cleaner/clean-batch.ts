import type { BatchHeader } from '../../../records/batch-header.ts'
import { buildBatch } from '../../../records/build-batch.ts'
import { readRecords } from '../../../records/read-records.ts'
import type { KafkaRecord } from '../../../records/record.ts'
import { RecordError } from '../../../records/record-error.ts'
import { type KeyMap, offsetOfKey } from './key-map.ts'
import { isAborted, isIdleMarker, type TransactionFilter } from './transaction-filter.ts'

/** What decides which records stay. */
export interface BatchRules {
  readonly keys: KeyMap
  /** The first offset that the keys do not know of: records from here on stay. */
  readonly endOffset: number
  readonly transactions: TransactionFilter
  readonly nowMs: number
  readonly deleteRetentionMs: number
}

/**
 * Takes out of a batch what compaction lets go: records with a later one of the same key, records without a key, those
 * of aborted transactions; deletions and markers once they have been seen for long enough. The time for these is
 * counted from the first compaction that finds them of no more use than being seen, and noted in the batch (KIP-534).
 * Offsets, timestamps, compression, producer and sequence stay.
 * @param bytes  the batch alone
 * @returns the batch itself when it stays as it is; `null` when nothing is left
 * @see org.apache.kafka.storage.internals.log.Cleaner
 */
export function cleanBatch(bytes: Buffer, header: BatchHeader, rules: BatchRules): Buffer | null {
  const horizonMs = header.hasDeleteHorizon ? header.baseTimestampMs : null
  const isPastHorizon = horizonMs !== null && horizonMs <= rules.nowMs
  const newHorizonMs = rules.nowMs + rules.deleteRetentionMs
  if (header.isControl) {
    if (!isIdleMarker(rules.transactions, bytes, header)) return bytes
    if (horizonMs === null) return rebuild(header, readRecords(bytes, header), newHorizonMs)
    return isPastHorizon ? null : bytes
  }
  if (isAborted(rules.transactions, header)) return null
  const records = readable(bytes, header)
  if (records === null) return bytes
  const kept = records.filter((record) => staysIn(record, rules, isPastHorizon))
  if (kept.length === 0) return null
  const isWaiting = horizonMs === null && kept.some(({ value }) => value === null)
  if (kept.length === records.length && !isWaiting) return bytes
  return rebuild(header, kept, isWaiting ? newHorizonMs : horizonMs)
}

/** The records of a batch; `null` when its producer compressed nonsense, which nobody can read and nobody may judge. */
export function readable(bytes: Buffer, header: BatchHeader): readonly KafkaRecord[] | null {
  try {
    return readRecords(bytes, header)
  } catch (error) {
    if (error instanceof RecordError) return null
    throw error
  }
}

function staysIn(
  { offset, key, value }: KafkaRecord,
  { keys, endOffset }: BatchRules,
  isPastHorizon: boolean,
): boolean {
  if (offset >= endOffset) return true
  if (key === null) return false
  return offset >= offsetOfKey(keys, key) && (value !== null || !isPastHorizon)
}

function rebuild(header: BatchHeader, records: readonly KafkaRecord[], horizonMs: number | null): Buffer {
  const { baseOffset, timestampType, maxTimestampMs, compression } = header
  return buildBatch({
    ...header,
    records: records.map(({ offset, ...record }) => ({ ...record, offsetDelta: offset - baseOffset })),
    compression: compression ?? 'none',
    baseTimestampMs: records[0]?.timestampMs ?? -1,
    maxTimestampMs:
      timestampType === 'log-append-time'
        ? maxTimestampMs
        : records.reduce((max, { timestampMs }) => Math.max(max, timestampMs), -1),
    ...(horizonMs === null ? {} : { deleteHorizonMs: horizonMs }),
  })
}
