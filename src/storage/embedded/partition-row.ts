/** What the row of a partition says. Offsets, but for the two sizes. */
export interface PartitionRow {
  readonly nextOffset: number
  readonly logStartOffset: number
  readonly stableOffset: number
  /** Bytes of the batches that the partition's rows of extents name. */
  readonly sealedBytes: number
  /** What lies below has been compacted. */
  readonly cleanedOffset: number
  /** Bytes of what has been compacted. */
  readonly cleanedBytes: number
  /** Below this no row names anything. */
  readonly trimmedOffset: number
}

const fields = [
  'nextOffset',
  'logStartOffset',
  'stableOffset',
  'sealedBytes',
  'cleanedOffset',
  'cleanedBytes',
  'trimmedOffset',
] as const

/** A partition as the value of its row: big-endian doubles in the order of the fields. */
export function packPartition(row: PartitionRow): Buffer {
  const packed = Buffer.allocUnsafe(fields.length * 8)
  for (const [index, field] of fields.entries()) packed.writeDoubleBE(row[field], index * 8)
  return packed
}

export function unpackPartition(packed: Buffer): PartitionRow {
  const number = (index: number): number => packed.readDoubleBE(index * 8)
  return {
    nextOffset: number(0),
    logStartOffset: number(1),
    stableOffset: number(2),
    sealedBytes: number(3),
    cleanedOffset: number(4),
    cleanedBytes: number(5),
    trimmedOffset: number(6),
  }
}
