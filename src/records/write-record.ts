import { RecordError } from './record-error.ts'
import { putVarint, putVarlong, varintBytes, varlongBytes } from './varint.ts'

/** A named value to write beside a record. */
export interface RecordHeaderToWrite {
  readonly key: string
  readonly value: Uint8Array | null
}

/** One record to write. A record that was read fits as it is, its offset aside. */
export interface RecordToWrite {
  /** Milliseconds since the epoch; -1: none. */
  readonly timestampMs: number
  /** Default: no key. */
  readonly key?: Uint8Array | null
  /** `null`: a tombstone. */
  readonly value: Uint8Array | null
  readonly headers?: readonly RecordHeaderToWrite[]
  /** Offset less the batch's base offset. Default: one after the record before, from 0 on. */
  readonly offsetDelta?: number
}

/** What a first pass over the records finds, so that the second can write without looking for room. */
export interface RecordSizes {
  /** Of all records together, their own lengths included. */
  readonly totalBytes: number
  /** Bytes of each record after its length. */
  readonly bodyBytes: readonly number[]
  readonly offsetDeltas: readonly number[]
  readonly timestampDeltas: readonly number[]
  /** -1: there is no record. */
  readonly lastOffsetDelta: number
  /** -1: there is no record, or none has a timestamp. */
  readonly maxTimestampMs: number
}

const INT32_MAX = 0x7fff_ffff

/**
 * Measures records.
 * @throws RecordError RANGE when a record is too large, offsets do not rise or a time is no whole number
 */
export function sizeRecords(records: readonly RecordToWrite[], baseTimestampMs: number): RecordSizes {
  const bodyBytes: number[] = []
  const offsetDeltas: number[] = []
  const timestampDeltas: number[] = []
  let totalBytes = 0
  let lastOffsetDelta = -1
  let maxTimestampMs = -1
  for (const record of records) {
    const offsetDelta = record.offsetDelta ?? lastOffsetDelta + 1
    if (!Number.isInteger(offsetDelta) || offsetDelta <= lastOffsetDelta || offsetDelta > INT32_MAX) {
      throw new RecordError('RANGE', 'Offsets must rise from record to record.')
    }
    const timestampDelta = record.timestampMs - baseTimestampMs
    if (!Number.isSafeInteger(timestampDelta)) throw new RecordError('RANGE', 'A timestamp is no whole number.')
    const bytes = 1 + varlongBytes(timestampDelta) + varintBytes(offsetDelta) + contentBytes(record)
    if (bytes > INT32_MAX) throw new RecordError('RANGE', 'A record takes more bytes than a batch can hold.')
    bodyBytes.push(bytes)
    offsetDeltas.push(offsetDelta)
    timestampDeltas.push(timestampDelta)
    totalBytes += varintBytes(bytes) + bytes
    lastOffsetDelta = offsetDelta
    if (record.timestampMs > maxTimestampMs) maxTimestampMs = record.timestampMs
  }
  return { totalBytes, bodyBytes, offsetDeltas, timestampDeltas, lastOffsetDelta, maxTimestampMs }
}

function contentBytes(record: RecordToWrite): number {
  const { key = null, value, headers = [] } = record
  let bytes = fieldBytes(key) + fieldBytes(value) + varintBytes(headers.length)
  for (const header of headers) {
    const keyBytes = Buffer.byteLength(header.key)
    bytes += varintBytes(keyBytes) + keyBytes + fieldBytes(header.value)
  }
  return bytes
}

function fieldBytes(field: Uint8Array | null): number {
  return field === null ? 1 : varintBytes(field.length) + field.length
}

/**
 * Writes record `index` at `at`; the room was measured before.
 * @returns index after the record's last byte
 */
export function putRecord(
  buffer: Buffer,
  at: number,
  record: RecordToWrite,
  sizes: RecordSizes,
  index: number,
): number {
  const { key = null, value, headers = [] } = record
  let end = putVarint(buffer, at, sizes.bodyBytes[index] as number)
  // Attributes: none is in use.
  buffer[end++] = 0
  end = putVarlong(buffer, end, sizes.timestampDeltas[index] as number)
  end = putVarint(buffer, end, sizes.offsetDeltas[index] as number)
  end = putField(buffer, end, key)
  end = putField(buffer, end, value)
  end = putVarint(buffer, end, headers.length)
  for (const header of headers) {
    end = putVarint(buffer, end, Buffer.byteLength(header.key))
    end += buffer.write(header.key, end)
    end = putField(buffer, end, header.value)
  }
  return end
}

function putField(buffer: Buffer, at: number, field: Uint8Array | null): number {
  if (field === null) return putVarint(buffer, at, -1)
  const start = putVarint(buffer, at, field.length)
  buffer.set(field, start)
  return start + field.length
}
