import type { BatchHeader } from './batch-header.ts'
import {
  enterRecord,
  openRecords,
  RECORDS_BYTES_MAX_DEFAULT,
  readOffsetDelta,
  readTimestamp,
  skipBytes,
} from './read-records.ts'
import { RecordError } from './record-error.ts'

/** Where a record lies in the log, and in time. */
export interface RecordPlace {
  readonly offset: number
  /** Milliseconds since the epoch. */
  readonly timestampMs: number
}

/**
 * Called for each record in order.
 * @param keyBytes  -1: no key
 * @returns false to stop
 */
type RecordVisit = (offset: number, timestampMs: number, keyBytes: number) => boolean

/** Reads what stands before each key and makes no objects: keys, values and headers are passed over. */
function scanRecords(buffer: Buffer, header: BatchHeader, outputBytesMax: number, visit: RecordVisit): void {
  const cursor = openRecords(buffer, header, outputBytesMax)
  const payloadEnd = cursor.end
  for (let index = 0; index < header.recordCount; index++) {
    enterRecord(cursor)
    const timestampMs = readTimestamp(cursor, header)
    const offset = header.baseOffset + readOffsetDelta(cursor, header)
    const keyBytes = skipBytes(cursor)
    if (!visit(offset, timestampMs, keyBytes)) return
    cursor.at = cursor.end
    cursor.end = payloadEnd
  }
  if (header.recordCount > 0 && cursor.at !== payloadEnd) throw new RecordError('COUNT')
}

/**
 * Looks whether a batch holds the records that its header promises, one after another to its very end. What stands in
 * keys, values and headers does not matter.
 * @param buffer  the one that the header was read from
 * @throws RecordError as `readRecords` does
 */
export function assertRecords(
  buffer: Buffer,
  header: BatchHeader,
  outputBytesMax: number = RECORDS_BYTES_MAX_DEFAULT,
): void {
  scanRecords(buffer, header, outputBytesMax, () => true)
}

/**
 * Finds records without a key, which a compacted topic does not take.
 * @param buffer  the one that the header was read from
 * @returns indexes within the batch, at most `indexCountMax` of them
 * @throws  RecordError as `readRecords` does
 */
export function findKeylessRecords(
  buffer: Buffer,
  header: BatchHeader,
  indexCountMax: number,
  outputBytesMax: number = RECORDS_BYTES_MAX_DEFAULT,
): number[] {
  const indexes: number[] = []
  let index = 0
  scanRecords(buffer, header, outputBytesMax, (_offset, _timestampMs, keyBytes) => {
    if (keyBytes < 0) indexes.push(index)
    index++
    return indexes.length < indexCountMax
  })
  return indexes
}

/**
 * Finds the first record of a batch whose timestamp is `timestampMs` or later; records need not be in order of time.
 * @param buffer  the one that the header was read from
 * @returns `null` when all are earlier
 * @throws  RecordError as `readRecords` does
 */
export function findRecordAtOrAfter(
  buffer: Buffer,
  header: BatchHeader,
  timestampMs: number,
  outputBytesMax: number = RECORDS_BYTES_MAX_DEFAULT,
): RecordPlace | null {
  if (header.maxTimestampMs < timestampMs) return null
  let found: RecordPlace | null = null
  scanRecords(buffer, header, outputBytesMax, (offset, recordTimestampMs) => {
    if (recordTimestampMs >= timestampMs) found = { offset, timestampMs: recordTimestampMs }
    return found === null
  })
  return found
}
