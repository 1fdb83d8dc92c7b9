import { buildBatch } from '../../src/records/build-batch.ts'
import type { CompressionType } from '../../src/records/compression-type.ts'
import { readControlRecord } from '../../src/records/control-record.ts'
import { readRecords } from '../../src/records/read-records.ts'
import type { AppendBatch, StorageEngine } from '../../src/storage/engine.ts'
import { readAll } from './read-partition.ts'
import { partition } from './storage-batches.ts'

/** One record as a test writes it; `value` null: a deletion. */
export interface KeyedRecord {
  readonly key: string | null
  readonly value: string | null
  readonly timestampMs?: number
}

export interface KeyedShape {
  readonly compression?: CompressionType
  readonly producerId?: number
  readonly baseSequence?: number
  readonly isTransactional?: boolean
}

const defaultTimestampMs = 500

/** A batch of records with keys, each with a header of its own. */
export function keyedBatch(records: readonly KeyedRecord[], shape: KeyedShape = {}): AppendBatch {
  const { compression = 'none', producerId = -1, isTransactional = false } = shape
  const producerEpoch = producerId === -1 ? -1 : 0
  const baseSequence = shape.baseSequence ?? (producerId === -1 ? -1 : 0)
  const contents = records.map(({ key, value, timestampMs = defaultTimestampMs }) => ({
    timestampMs,
    key: key === null ? null : Buffer.from(key),
    value: value === null ? null : Buffer.from(value),
    headers: [{ key: 'of', value: Buffer.from(`${key}=${value}`) }],
  }))
  return {
    bytes: buildBatch({ records: contents, compression, producerId, producerEpoch, baseSequence, isTransactional }),
    offsetCount: records.length,
    maxTimestampMs: Math.max(...contents.map(({ timestampMs }) => timestampMs)),
    producerId,
    producerEpoch,
    baseSequence,
    isTransactional,
    isControl: false,
  }
}

/** `offset key=value@timestamp` of every record, `offset commit` or `offset abort` of every marker. */
export async function readKeyed(engine: StorageEngine, index = 0, from = 0): Promise<string[]> {
  const lines: string[] = []
  for (const { header, bytes } of await readAll(engine, partition(index), from, { maxBytes: 2000 })) {
    for (const record of readRecords(bytes, { ...header, at: 0 })) {
      const { offset, key, value, timestampMs, headers } = record
      if (header.isControl) lines.push(`${offset} ${readControlRecord(record).type}`)
      else lines.push(lineOf(offset, { key: key?.toString() ?? null, value: value?.toString() ?? null, timestampMs }))
      const told = headers[0]?.value?.toString()
      if (!header.isControl && told !== `${key}=${value}`) throw new Error(`offset ${offset}: header ${told}`)
    }
  }
  return lines
}

/** What `readKeyed` says of a record. */
export function lineOf(offset: number, { key, value, timestampMs = defaultTimestampMs }: KeyedRecord): string {
  return `${offset} ${key}=${value}@${timestampMs}`
}
