import { BATCH_MAGIC, batchField } from '../../records/batch-layout.ts'
import { readInt64 } from '../../records/int64.ts'
import { StorageError } from '../storage-error.ts'
import { COMMIT_HEADER_BYTES, COMMIT_MAGIC, ENTRY_HEADER_BYTES, LEADER_EPOCH, RECORDS_ENTRY } from './commit-layout.ts'

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
 * What a piece of a file must hold, as the index has it: the first batch begins at `nextOffset`, and in the log each
 * one where the one before ends. A piece of a file of the cleaner holds nothing else, with gaps between the offsets.
 */
export interface PieceCheck {
  nextOffset: number
  readonly isLog: boolean
  isBegun: boolean
}

/**
 * Takes the wanted batches of one partition out of a piece of the log, which begins at an entry or a commit and ends
 * where one ends. What it finds are views of `bytes`.
 * @param check  for bytes that come from a disk, which may have changed them; the batches' own checksums are left to
 *               those who read the records
 * @throws StorageError DAMAGED when the bytes are not what the index says
 */
export function walkEntries(
  bytes: Buffer,
  start: number,
  end: number,
  walk: BatchWalk,
  check: PieceCheck | null = null,
): void {
  let at = start
  while (at < end && !walk.isDone) {
    if (end - at < ENTRY_HEADER_BYTES) throw damaged()
    const kind = bytes.readUInt32BE(at)
    if (kind === COMMIT_MAGIC && check?.isLog !== false) {
      at += COMMIT_HEADER_BYTES
      continue
    }
    const bodyEnd = at + ENTRY_HEADER_BYTES + bytes.readUInt32BE(at + 4)
    if (bodyEnd > end) throw damaged()
    if (kind === RECORDS_ENTRY && bytes.readUInt32BE(at + 8) === walk.ordinal) {
      takeBatches(bytes, at + ENTRY_HEADER_BYTES, bodyEnd, walk, check)
    } else if (check?.isLog === false) {
      throw damaged()
    }
    at = bodyEnd
  }
}

/** Takes the wanted batches of one entry as one view. */
function takeBatches(bytes: Buffer, start: number, end: number, walk: BatchWalk, check: PieceCheck | null): void {
  let at = start
  let takenFrom = -1
  while (at < end) {
    if (end - at < BATCH_START_BYTES) throw damaged()
    const byteLength = bytes.readInt32BE(at + batchField.length) + BATCH_START_BYTES
    if (byteLength <= batchField.baseTimestamp || byteLength > end - at) throw damaged()
    const baseOffset = readInt64(bytes, at)
    const nextOffset = baseOffset + bytes.readInt32BE(at + batchField.lastOffsetDelta) + 1
    if (check !== null) checkBatch(bytes, at, baseOffset, nextOffset, check)
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

/** Holds what a batch's checksum leaves out to what it must be. */
function checkBatch(bytes: Buffer, at: number, baseOffset: number, nextOffset: number, check: PieceCheck): void {
  const isNext = check.isLog || !check.isBegun ? baseOffset === check.nextOffset : baseOffset >= check.nextOffset
  const epoch = bytes.readInt32BE(at + batchField.partitionLeaderEpoch)
  if (!isNext || epoch !== LEADER_EPOCH || bytes.readUInt8(at + batchField.magic) !== BATCH_MAGIC) throw damaged()
  check.nextOffset = nextOffset
  check.isBegun = true
}

function damaged(): StorageError {
  return new StorageError('DAMAGED', 'the log does not hold what its index says')
}
