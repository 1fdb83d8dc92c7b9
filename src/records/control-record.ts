import { buildBatch } from './build-batch.ts'
import type { KafkaRecord } from './record.ts'
import { RecordError } from './record-error.ts'

/** Types by id. Those after the first two are written by KRaft quorums only. */
const controlTypes = [
  'abort',
  'commit',
  'leader-change',
  'snapshot-header',
  'snapshot-footer',
  'kraft-version',
  'kraft-voters',
] as const

/** What a control record says; `unknown` is one of a later release, to be passed over. */
export type ControlType = (typeof controlTypes)[number] | 'unknown'

/** What a control record holds. */
export interface ControlRecord {
  readonly type: ControlType
  /** Of the transaction coordinator that ended the transaction; `null` unless `type` is `abort` or `commit`. */
  readonly coordinatorEpoch: number | null
}

const KEY_BYTES = 4
const KEY_VERSION = 0
/** Version and coordinator epoch. */
const MARKER_BYTES = 6
const MARKER_VERSION = 0

/**
 * Reads a record of a control batch.
 * @throws RecordError RECORD when key or value are too short to be one
 * @see    org.apache.kafka.common.record.internal.ControlRecordType, EndTransactionMarker
 */
export function readControlRecord(record: KafkaRecord): ControlRecord {
  const { key, value } = record
  if (key === null || key.length < KEY_BYTES || key.readInt16BE(0) < KEY_VERSION) throw new RecordError('RECORD')
  const type = controlTypes[key.readInt16BE(2)] ?? 'unknown'
  if (type !== 'abort' && type !== 'commit') return { type, coordinatorEpoch: null }
  if (value === null || value.length < MARKER_BYTES || value.readInt16BE(0) < MARKER_VERSION) {
    throw new RecordError('RECORD')
  }
  return { type, coordinatorEpoch: value.readInt32BE(2) }
}

/** The end of one producer's transaction in one partition. */
export interface TransactionMarker {
  readonly type: 'abort' | 'commit'
  readonly producerId: number
  readonly producerEpoch: number
  readonly coordinatorEpoch: number
  /** Broker clock, milliseconds since the epoch. */
  readonly timestampMs: number
  /** Default 0: the log sets it. */
  readonly baseOffset?: number
  /** Default -1: the log sets it. */
  readonly partitionLeaderEpoch?: number
}

/**
 * Builds the control batch that ends a transaction. It takes one offset and has no sequence.
 * @throws RecordError RANGE when a number does not fit
 * @see    KIP-98, org.apache.kafka.common.record.internal.MemoryRecords.withEndTransactionMarker
 */
export function buildControlBatch(marker: TransactionMarker): Buffer {
  const {
    type,
    coordinatorEpoch,
    timestampMs,
    producerId,
    producerEpoch,
    baseOffset = 0,
    partitionLeaderEpoch = -1,
  } = marker
  if (!Number.isInteger(coordinatorEpoch) || Math.abs(coordinatorEpoch + 0.5) > 2 ** 31) {
    throw new RecordError('RANGE', 'The coordinator epoch does not fit 32 bits.')
  }
  const key = Buffer.alloc(KEY_BYTES)
  key.writeInt16BE(KEY_VERSION, 0)
  key.writeInt16BE(controlTypes.indexOf(type), 2)
  const value = Buffer.alloc(MARKER_BYTES)
  value.writeInt16BE(MARKER_VERSION, 0)
  value.writeInt32BE(coordinatorEpoch, 2)
  return buildBatch({
    records: [{ timestampMs, key, value }],
    producerId,
    producerEpoch,
    baseOffset,
    partitionLeaderEpoch,
    isTransactional: true,
    isControl: true,
  })
}
