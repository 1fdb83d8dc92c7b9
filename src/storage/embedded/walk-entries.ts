import { batchField } from '../../records/batch-layout.ts'
import { readInt64 } from '../../records/int64.ts'
import { StorageError } from '../storage-error.ts'
import { COMMIT_HEADER_BYTES, COMMIT_MAGIC, ENTRY_HEADER_BYTES, RECORDS_ENTRY } from './commit-layout.ts'

/** Base offset and length come first in a batch. */
const BATCH_START_BYTES = 12

/** What a read wants, and what it has found so far. */
export interface BatchWalk {
  readonly ordinal: number
  /** Batches from this offset on are not wanted. */
  readonly endOffset: number
  readonly bytesMax: number
  readonly minOneBatch: boolean
  readonly segments: Buffer[]
  byteLength: number
  /** What is wanted next: the first batch found is the one that holds it. */
  nextOffset: number
  isDone: boolean
}

/**
 * Takes the wanted batches of one partition out of a piece of the log, which begins at an entry or a commit and ends
 * where one ends. What it finds are views of `bytes`.
 * @throws StorageError DAMAGED when the bytes are not what the index says
 */
export function walkEntries(bytes: Buffer, start: number, end: number, walk: BatchWalk): void {
  let at = start
  while (at < end && !walk.isDone) {
    if (end - at < ENTRY_HEADER_BYTES) throw damaged()
    const kind = bytes.readUInt32BE(at)
    if (kind === COMMIT_MAGIC) {
      at += COMMIT_HEADER_BYTES
      continue
    }
    const bodyEnd = at + ENTRY_HEADER_BYTES + bytes.readUInt32BE(at + 4)
    if (bodyEnd > end) throw damaged()
    if (kind === RECORDS_ENTRY && bytes.readUInt32BE(at + 8) === walk.ordinal) {
      takeBatches(bytes, at + ENTRY_HEADER_BYTES, bodyEnd, walk)
    }
    at = bodyEnd
  }
}

/** Takes the wanted batches of one entry as one view. */
function takeBatches(bytes: Buffer, start: number, end: number, walk: BatchWalk): void {
  let at = start
  let takenFrom = -1
  while (at < end) {
    if (end - at < BATCH_START_BYTES) throw damaged()
    const byteLength = bytes.readInt32BE(at + batchField.length) + BATCH_START_BYTES
    if (byteLength <= batchField.baseTimestamp || byteLength > end - at) throw damaged()
    const baseOffset = readInt64(bytes, at)
    const nextOffset = baseOffset + bytes.readInt32BE(at + batchField.lastOffsetDelta) + 1
    if (nextOffset > walk.nextOffset) {
      const isFirst = walk.byteLength === 0
      const fits = walk.byteLength + byteLength <= walk.bytesMax || (isFirst && walk.minOneBatch)
      if (baseOffset >= walk.endOffset || !fits) {
        walk.isDone = true
        break
      }
      if (takenFrom === -1) takenFrom = at
      walk.byteLength += byteLength
      walk.nextOffset = nextOffset
    }
    at += byteLength
  }
  if (takenFrom !== -1) walk.segments.push(bytes.subarray(takenFrom, at))
}

function damaged(): StorageError {
  return new StorageError('DAMAGED', 'the log does not hold what its index says')
}
