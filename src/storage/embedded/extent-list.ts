/** Numbers that one extent takes in a list. */
const STRIDE = 6
const LAST_OFFSET = 1
const POSITION = 2
const LENGTH = 3
const MAX_TIMESTAMP = 4
const BATCH_BYTES = 5
/** File number, largest timestamp and bytes of batches come first in a packed list. */
const PACKED_HEAD = 3
const DOUBLE_BYTES = 8

/** Neighbouring entries of one partition share an extent up to this span of the file, bytes. */
export const EXTENT_JOIN_BYTES = 16 * 1024

/** A span of a log file with entries of one partition; entries of others may lie between them. */
export interface Extent {
  readonly baseOffset: number
  readonly lastOffset: number
  /** Of the first entry's header in the file, bytes. */
  readonly position: number
  readonly lengthBytes: number
  readonly maxTimestampMs: number
  /** Of the partition's own batches, without what lies between them. */
  readonly batchBytes: number
}

/**
 * The extents of one partition in one log file, in offset order, packed: 48 bytes each. A plain array, since most lists
 * have one extent only, and a typed array of that size costs several times as much to make and to collect.
 */
export interface ExtentList {
  /** Negative: that of a file of the cleaner. */
  readonly fileNumber: number
  count: number
  values: number[]
}

export function newExtentList(fileNumber: number): ExtentList {
  return { fileNumber, count: 0, values: [] }
}

/** Adds an entry behind the last one, joined to it when both lie close together. */
export function addExtent(
  list: ExtentList,
  baseOffset: number,
  lastOffset: number,
  position: number,
  lengthBytes: number,
  maxTimestampMs: number,
  batchBytes: number,
): void {
  const { values, count } = list
  const last = (count - 1) * STRIDE
  if (count > 0) {
    const start = values[last + POSITION] ?? 0
    const joinedBytes = position + lengthBytes - start
    if (joinedBytes <= EXTENT_JOIN_BYTES) {
      values[last + LAST_OFFSET] = lastOffset
      values[last + LENGTH] = joinedBytes
      values[last + BATCH_BYTES] = (values[last + BATCH_BYTES] ?? 0) + batchBytes
      if (maxTimestampMs > (values[last + MAX_TIMESTAMP] ?? 0)) values[last + MAX_TIMESTAMP] = maxTimestampMs
      return
    }
  }
  if (count === 0) list.values = [baseOffset, lastOffset, position, lengthBytes, maxTimestampMs, batchBytes]
  else values.push(baseOffset, lastOffset, position, lengthBytes, maxTimestampMs, batchBytes)
  list.count++
}

export function extentAt(list: ExtentList, index: number): Extent {
  const { values } = list
  const at = index * STRIDE
  return {
    baseOffset: values[at] ?? 0,
    lastOffset: values[at + LAST_OFFSET] ?? 0,
    position: values[at + POSITION] ?? 0,
    lengthBytes: values[at + LENGTH] ?? 0,
    maxTimestampMs: values[at + MAX_TIMESTAMP] ?? 0,
    batchBytes: values[at + BATCH_BYTES] ?? 0,
  }
}

/** First offset of the list; lists are never empty once they are in use. */
export function firstOffset(list: ExtentList): number {
  return list.values[0] ?? 0
}

export function lastOffset(list: ExtentList): number {
  return list.values[(list.count - 1) * STRIDE + LAST_OFFSET] ?? -1
}

/** Largest timestamp of the list, milliseconds. */
export function maxTimestamp(list: ExtentList): number {
  let max = Number.NEGATIVE_INFINITY
  for (let at = MAX_TIMESTAMP; at < list.count * STRIDE; at += STRIDE) max = Math.max(max, list.values[at] ?? max)
  return max
}

/** Bytes of the partition's batches in the extents from one on. */
export function batchBytesFrom({ values, count }: ExtentList, index: number): number {
  let sum = 0
  for (let at = index * STRIDE + BATCH_BYTES; at < count * STRIDE; at += STRIDE) sum += values[at] ?? 0
  return sum
}

/** Bytes of the partition's batches in the extents that end before an offset. */
export function batchBytesBelow(list: ExtentList, offset: number): number {
  return batchBytesFrom(list, 0) - batchBytesFrom(list, findExtent(list, offset))
}

/** The extents from `start` up to `end` as a list of their own, which shares nothing with the first. */
export function sliceExtents({ fileNumber, values }: ExtentList, start: number, end: number): ExtentList {
  return { fileNumber, count: end - start, values: values.slice(start * STRIDE, end * STRIDE) }
}

/** Index of the first extent that ends at or after `offset`; `count` when there is none. */
export function findExtent(list: ExtentList, offset: number): number {
  const { values } = list
  let low = 0
  let high = list.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle * STRIDE + LAST_OFFSET] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The list as the value of a row: file number, largest timestamp, bytes of batches, extents; big-endian doubles. */
export function packExtents(list: ExtentList): Buffer {
  const { values, count } = list
  const packed = Buffer.allocUnsafe((PACKED_HEAD + count * STRIDE) * DOUBLE_BYTES)
  packed.writeDoubleBE(list.fileNumber, 0)
  packed.writeDoubleBE(maxTimestamp(list), DOUBLE_BYTES)
  let at = packed.writeDoubleBE(batchBytesFrom(list, 0), 2 * DOUBLE_BYTES)
  for (let index = 0; index < count * STRIDE; index++) at = packed.writeDoubleBE(values[index] ?? 0, at)
  return packed
}

/** Number of the log file that a packed list points into. */
export function packedFileNumber(packed: Buffer): number {
  return packed.readDoubleBE(0)
}

/** Bytes of the partition's batches in a packed list. */
export function packedBatchBytes(packed: Buffer): number {
  return packed.readDoubleBE(16)
}

export function unpackExtents(packed: Buffer): ExtentList {
  const values: number[] = []
  for (let at = PACKED_HEAD * DOUBLE_BYTES; at < packed.length; at += DOUBLE_BYTES) values.push(packed.readDoubleBE(at))
  return { fileNumber: packedFileNumber(packed), count: values.length / STRIDE, values }
}
