import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type BatchHeader, readBatchHeader } from '../../src/records/batch-header.ts'
import { batchField } from '../../src/records/batch-layout.ts'
import { type BatchContents, buildBatch } from '../../src/records/build-batch.ts'
import { buildControlBatch, readControlRecord } from '../../src/records/control-record.ts'
import { crc32c } from '../../src/records/crc32c.ts'
import { patchBaseOffset } from '../../src/records/patch-batch.ts'
import { readRecords } from '../../src/records/read-records.ts'
import type { KafkaRecord } from '../../src/records/record.ts'
import { validateBatch, validateProducedBatch } from '../../src/records/validate-batch.ts'

interface VectorRecord {
  readonly offset: string
  readonly timestamp: string
  readonly key: string | null
  /** Not there when the value is large: length and SHA-256 stand for it. */
  readonly value?: string | null
  readonly valueBytes?: number
  readonly valueSha256?: string
  readonly controlType?: string
  readonly headers: readonly { readonly key: string; readonly value: string | null }[]
}

/** A batch that Kafka's own code wrote, and what Kafka's own code reads from it. */
interface Vector {
  readonly name: string
  readonly base64: string
  readonly batch: {
    readonly baseOffset: string
    readonly sizeInBytes: number
    readonly partitionLeaderEpoch: number
    readonly crc: number
    readonly attributes: number
    readonly compression: string
    readonly timestampType: 'CreateTime' | 'LogAppendTime'
    readonly isTransactional: boolean
    readonly isControlBatch: boolean
    readonly lastOffsetDelta: number
    readonly baseTimestamp: string
    readonly deleteHorizonMs: string | null
    readonly maxTimestamp: string
    readonly producerId: string
    readonly producerEpoch: number
    readonly baseSequence: number
    readonly recordsCount: number
  }
  readonly records: readonly VectorRecord[]
}

function readVectors(file: string): readonly Vector[] {
  const text = readFileSync(new URL(`../vectors/records/${file}`, import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line): Vector => JSON.parse(line))
}

const dataVectors = readVectors('batches.jsonl')
const controlVectors = readVectors('control.jsonl')
const vectors = [...dataVectors, ...controlVectors]

const bytesOf = (vector: Vector): Buffer => Buffer.from(vector.base64, 'base64')
const fromBase64 = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text, 'base64'))

/** The batch moved to offset 0: one vector lies beyond 2^53, where plain numbers cannot count its records. */
function movedToStart(vector: Vector): Buffer {
  const bytes = bytesOf(vector)
  patchBaseOffset(bytes, 0, 0)
  return bytes
}

const valueFacts = (record: KafkaRecord): object =>
  record.value !== null && record.value.length > 100_000
    ? { valueBytes: record.value.length, valueSha256: createHash('sha256').update(record.value).digest('hex') }
    : { value: record.value }

const expectedValue = ({ value = null, valueBytes, valueSha256 }: VectorRecord): object =>
  valueBytes === undefined ? { value: fromBase64(value) } : { valueBytes, valueSha256 }

const plain = ({ value: _value, ...rest }: KafkaRecord): object => rest

/** The producer's timestamps, which a batch under log append time still holds. */
const producedRecords = (bytes: Buffer, header: BatchHeader): KafkaRecord[] =>
  readRecords(bytes, { ...header, timestampType: 'create-time' })

/** What a builder would have been given for this batch at offset 0. */
function contentsOf(bytes: Buffer, compression: BatchContents['compression'] = 'none'): BatchContents {
  const header = readBatchHeader(bytes)
  return {
    ...header,
    compression,
    producerId: Number.isSafeInteger(header.producerId) ? header.producerId : 0,
    records: producedRecords(bytes, header).map((record) => ({ ...record, offsetDelta: record.offset })),
    ...(header.hasDeleteHorizon ? { deleteHorizonMs: header.baseTimestampMs } : {}),
  }
}

/** Gives a batch the producer id that another has, bit for bit: some vectors have the largest of 64 bits. */
function withProducerId(batch: Buffer, other: Buffer): Buffer {
  other.copy(batch, batchField.producerId, batchField.producerId, batchField.producerEpoch)
  batch.writeUInt32BE(crc32c(batch.subarray(batchField.attributes)), batchField.crc)
  return batch
}

test('the vectors hold every codec, and control batches', () => {
  const codecs = new Set(dataVectors.map(({ batch }) => batch.compression))
  expect([...codecs].sort()).toEqual(['gzip', 'lz4', 'none', 'snappy', 'zstd'])
  expect(controlVectors.filter(({ batch }) => batch.isControlBatch).length).toBeGreaterThanOrEqual(2)
})

describe.each(vectors)('$name', (vector) => {
  test('the header says what Kafka reads', () => {
    const bytes = bytesOf(vector)
    const { batch } = vector
    const header = readBatchHeader(bytes)
    expect(header).toEqual({
      at: 0,
      byteLength: batch.sizeInBytes,
      baseOffset: Number(batch.baseOffset),
      partitionLeaderEpoch: batch.partitionLeaderEpoch,
      crc: batch.crc,
      attributes: batch.attributes,
      compression: batch.compression,
      timestampType: batch.timestampType === 'CreateTime' ? 'create-time' : 'log-append-time',
      isTransactional: batch.isTransactional,
      isControl: batch.isControlBatch,
      hasDeleteHorizon: batch.deleteHorizonMs !== null,
      lastOffsetDelta: batch.lastOffsetDelta,
      baseTimestampMs: Number(batch.baseTimestamp),
      maxTimestampMs: Number(batch.maxTimestamp),
      producerId: Number(batch.producerId),
      producerEpoch: batch.producerEpoch,
      baseSequence: batch.baseSequence,
      recordCount: batch.recordsCount,
    })
    expect(validateBatch(bytes, header)).toBeNull()
  })

  test('the records are those that Kafka reads', () => {
    const bytes = movedToStart(vector)
    const records = readRecords(bytes, readBatchHeader(bytes))
    expect(records.map((record) => ({ ...plain(record), ...valueFacts(record) }))).toEqual(
      vector.records.map((record) => ({
        offset: Number(BigInt(record.offset) - BigInt(vector.batch.baseOffset)),
        timestampMs: Number(record.timestamp),
        key: fromBase64(record.key),
        headers: record.headers.map(({ key, value }) => ({ key, value: fromBase64(value) })),
        ...expectedValue(record),
      })),
    )
  })

  test('built again, it has the same bytes; compressed again, the same records', () => {
    const bytes = movedToStart(vector)
    const header = readBatchHeader(bytes)
    const compression = header.compression ?? 'none'
    const again = withProducerId(buildBatch({ ...contentsOf(bytes, compression), baseOffset: 0 }), bytes)
    if (compression === 'none') expect(again.toString('hex')).toBe(bytes.toString('hex'))
    const headerAgain = readBatchHeader(again)
    expect(headerAgain).toEqual({ ...header, crc: headerAgain.crc, byteLength: again.length })
    expect(validateBatch(again, headerAgain)).toBeNull()
    expect(readRecords(again, headerAgain)).toEqual(readRecords(bytes, header))
  })
})

test('every batch an ordinary producer sends passes', () => {
  const produced = dataVectors.filter(({ name }) => !/log-append-time|compacted/.test(name))
  expect(produced.length).toBeGreaterThan(25)
  for (const vector of produced) {
    const bytes = bytesOf(vector)
    // Some vectors are batches as a log keeps them; a producer counts from 0.
    patchBaseOffset(bytes, 0, 0)
    expect([vector.name, validateProducedBatch(bytes, readBatchHeader(bytes))]).toEqual([vector.name, null])
  }
})

describe('control batches', () => {
  const withRecords = controlVectors.filter(({ records }) => records.length > 0)

  test.each(withRecords)('$name is read as the type Kafka gives it', (vector) => {
    const bytes = bytesOf(vector)
    const types = readRecords(bytes, readBatchHeader(bytes)).map((record) => readControlRecord(record).type)
    const expected = vector.records.map(({ controlType = '' }) => controlType.toLowerCase().replaceAll('_', '-'))
    expect(types).toEqual(expected)
  })

  test.each(['commit', 'abort'] as const)('a marker that says %s has the bytes Kafka writes', (type) => {
    const vector = controlVectors.find(({ name }) => name === `control-${type}`)
    const bytes = vector === undefined ? Buffer.alloc(0) : bytesOf(vector)
    const header = readBatchHeader(bytes)
    const [record] = readRecords(bytes, header)
    const coordinatorEpoch = record === undefined ? null : readControlRecord(record).coordinatorEpoch
    const { producerId, producerEpoch, baseOffset, partitionLeaderEpoch, baseTimestampMs: timestampMs } = header
    const place = { producerId, producerEpoch, baseOffset, partitionLeaderEpoch, timestampMs }
    const built = buildControlBatch({ type, ...place, coordinatorEpoch: coordinatorEpoch ?? Number.NaN })
    expect(built.toString('hex')).toBe(bytes.toString('hex'))
  })
})
