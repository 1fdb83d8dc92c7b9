import type { StateTable } from '../engine.ts'

/**
 * Keys of the rows. A letter says what a row is; numbers are big-endian, so that rows lie in their order.
 *
 * | key                                   | value                                                               |
 * |---------------------------------------|---------------------------------------------------------------------|
 * | `C`                                   | checkpoint: JSON                                                    |
 * | `F` file number (double)              | a sealed log file, or one of the cleaner's (negative): JSON         |
 * | `T` topic id                          | the ordinals of its partitions: JSON                                |
 * | `P` ordinal (32)                      | what `packPartition` makes of it                                    |
 * | `X` ordinal (32), last offset (double)| extents of the partition that follow each other in one sealed file  |
 * | `R` ordinal (32)                      | its producers                                                       |
 * | `A` ordinal (32)                      | its aborted transactions                                            |
 * | `S` table, zero byte, key             | a row of a state table: JSON                                        |
 */
export const rowKind = {
  checkpoint: 'C',
  file: 'F',
  topic: 'T',
  partition: 'P',
  extents: 'X',
  producers: 'R',
  aborted: 'A',
  state: 'S',
} as const

/** Positive doubles have the order of their bytes. */
const DOUBLE_BYTES = 8

export const checkpointKey = Buffer.from(rowKind.checkpoint)

export function fileKey(fileNumber: number): Buffer {
  const key = Buffer.allocUnsafe(1 + DOUBLE_BYTES)
  key.write(rowKind.file)
  key.writeDoubleBE(fileNumber, 1)
  return key
}

export function topicKey(topicId: string): Buffer {
  return Buffer.from(rowKind.topic + topicId)
}

/** Key of the row of one kind that a partition has once. */
export function partitionKey(kind: 'P' | 'R' | 'A', ordinal: number): Buffer {
  const key = Buffer.allocUnsafe(5)
  key.write(kind)
  key.writeUInt32BE(ordinal, 1)
  return key
}

export function ordinalOf(key: Buffer): number {
  return key.readUInt32BE(1)
}

/** Key of a partition's extents that end at `lastOffset`; also the least key of those that end there or later. */
export function extentsKey(ordinal: number, lastOffset: number): Buffer {
  const key = Buffer.allocUnsafe(5 + DOUBLE_BYTES)
  key.write(rowKind.extents)
  key.writeUInt32BE(ordinal, 1)
  key.writeDoubleBE(lastOffset, 5)
  return key
}

/** The last offset that a key of extents names. */
export function extentsLastOffset(key: Buffer): number {
  return key.readDoubleBE(5)
}

/** Above every key of the partition's extents. */
export function extentsEnd(ordinal: number): Buffer {
  return extentsKey(ordinal, Number.POSITIVE_INFINITY)
}

export function stateKey(table: StateTable, key: string): Buffer {
  return Buffer.from(`${rowKind.state}${table}\0${key}`)
}

/** First key and end of all rows of a kind. */
export function rowsOf(kind: string): readonly [from: Buffer, to: Buffer] {
  return [Buffer.from(kind), Buffer.from(String.fromCharCode(kind.charCodeAt(0) + 1))]
}

/** First key and end of all rows of a state table. */
export function rowsOfTable(table: StateTable): readonly [from: Buffer, to: Buffer] {
  return [Buffer.from(`${rowKind.state}${table}\0`), Buffer.from(`${rowKind.state}${table}\x01`)]
}
