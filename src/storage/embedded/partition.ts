import type { AbortedTransaction } from '../engine.ts'
import { ENTRY_HEADER_BYTES } from './commit-layout.ts'
import { addExtent, batchBytesFrom, type ExtentList, findExtent, newExtentList } from './extent-list.ts'
import type { Producers } from './producer-state.ts'

/** An aborted transaction, and the offset of the marker that ended it. */
export interface AbortedSpan extends AbortedTransaction {
  readonly lastOffset: number
}

/** One partition in memory. Its numbers are offsets. */
export interface Partition {
  /** Names the partition in the log; never given twice. */
  readonly ordinal: number
  readonly topicId: string
  readonly partition: number
  /** The next offset to be given; what lies below has been written, or is in the commit being made. */
  nextOffset: number
  highWatermark: number
  lastStableOffset: number
  logStartOffset: number
  /** Extents in files that have no rows yet, oldest file first. */
  extents: ExtentList[]
  /** Bytes of the batches that rows name, as the partition's own row has it. */
  sealedBytes: number
  /** What lies below has been compacted, as the partition's own row has it. */
  cleanedOffset: number
  /** Bytes, among those that rows name, of what has been compacted. */
  cleanedBytes: number
  /** Below this no row names anything, as the partition's own row has it. */
  trimmedOffset: number
  /** Counts how often lists were taken out of the rows or changed there: what was read before may be out of date. */
  rowsVersion: number
  /** `null`: in a row, not read yet. */
  producers: Producers | null
  /** By producer id, first offsets of transactions that are open. */
  openTransactions: Map<number, number> | null
  /** In offset order; `null`: in a row, not read yet. */
  aborted: AbortedSpan[] | null
  watchers: Set<() => void> | null
  isDeleted: boolean
}

/** A partition without records. */
export function newPartition(ordinal: number, topicId: string, partition: number): Partition {
  return {
    ordinal,
    topicId,
    partition,
    nextOffset: 0,
    highWatermark: 0,
    lastStableOffset: 0,
    logStartOffset: 0,
    extents: [],
    sealedBytes: 0,
    cleanedOffset: 0,
    cleanedBytes: 0,
    trimmedOffset: 0,
    rowsVersion: 0,
    producers: null,
    openTransactions: null,
    aborted: null,
    watchers: null,
    isDeleted: false,
  }
}

/** First offset that may not be read under read-committed, as of everything that was appended. */
export function stableEnd(partition: Partition): number {
  let end = partition.nextOffset
  if (partition.openTransactions !== null) {
    for (const firstOffset of partition.openTransactions.values()) end = Math.min(end, firstOffset)
  }
  return end
}

/** Bytes of the partition's batches from its log start on; where records were just deleted, to the row or extent. */
export function batchBytesOf(partition: Partition): number {
  let bytes = partition.sealedBytes
  for (const list of partition.extents) bytes += batchBytesFrom(list, findExtent(list, partition.logStartOffset))
  return bytes
}

/** What the index needs to know of an entry of records. */
interface NotedEntry {
  readonly baseOffset: number
  readonly lastOffset: number
  readonly bodyBytes: number
  readonly maxTimestampMs: number
}

/** Notes where an entry lies in the log. @param position  of its header in the file */
export function noteEntry(partition: Partition, fileNumber: number, position: number, entry: NotedEntry): void {
  let list = partition.extents.at(-1)
  if (list === undefined || list.fileNumber !== fileNumber) {
    list = newExtentList(fileNumber)
    partition.extents.push(list)
  }
  const { baseOffset, lastOffset, bodyBytes, maxTimestampMs } = entry
  addExtent(list, baseOffset, lastOffset, position, ENTRY_HEADER_BYTES + bodyBytes, maxTimestampMs, bodyBytes)
}

/** All partitions of the store. */
export interface PartitionTable {
  readonly byTopic: Map<string, Partition[]>
  readonly byOrdinal: Map<number, Partition>
  nextOrdinal: number
}

export function newPartitionTable(): PartitionTable {
  return { byTopic: new Map(), byOrdinal: new Map(), nextOrdinal: 1 }
}

export function findPartition(table: PartitionTable, topicId: string, partition: number): Partition | undefined {
  return table.byTopic.get(topicId)?.[partition]
}

/** Gives a topic `count` further partitions, with ordinals from `firstOrdinal` on. */
export function addPartitions(table: PartitionTable, topicId: string, count: number, firstOrdinal: number): void {
  const partitions = table.byTopic.get(topicId) ?? []
  table.byTopic.set(topicId, partitions)
  for (let index = 0; index < count; index++) {
    const partition = newPartition(firstOrdinal + index, topicId, partitions.length)
    partitions.push(partition)
    table.byOrdinal.set(partition.ordinal, partition)
  }
  table.nextOrdinal = Math.max(table.nextOrdinal, firstOrdinal + count)
}

/** Takes a topic's partitions away. */
export function removePartitions(table: PartitionTable, topicId: string): readonly Partition[] {
  const partitions = table.byTopic.get(topicId) ?? []
  table.byTopic.delete(topicId)
  for (const partition of partitions) {
    partition.isDeleted = true
    partition.extents = []
    table.byOrdinal.delete(partition.ordinal)
  }
  return partitions
}

/** Wakes all who wait on a partition; one may end its own watch, and those of others, meanwhile. */
export function wakeWatchers(partition: Partition): void {
  const { watchers } = partition
  if (watchers === null) return
  for (const wake of [...watchers]) if (watchers.has(wake)) wake()
}
