import { noteTransaction } from './apply-batch.ts'
import type { SealedFile } from './log-files.ts'
import { newPartition, type PartitionTable, stableEnd } from './partition.ts'
import { unpackPartition } from './partition-row.ts'
import { checkpointKey, ordinalOf, rowKind, rowsOf } from './row-keys.ts'
import type { RowStore } from './row-store.ts'
import type { Checkpoint } from './seal.ts'
import { producersOf, type Store } from './store.ts'

/** Where the log begins that has no rows; `null` for a store that has never sealed a file. */
export function loadCheckpoint(rows: RowStore): Checkpoint | null {
  const row = rows.get(checkpointKey)
  return row === undefined ? null : JSON.parse(row.toString())
}

/** The log files that rows know. */
export async function loadSealedFiles(rows: RowStore): Promise<Map<number, SealedFile>> {
  const sealed = new Map<number, SealedFile>()
  for (const [key, value] of await rows.scan(...rowsOf(rowKind.file))) {
    sealed.set(key.readDoubleBE(1), JSON.parse(value.toString()))
  }
  return sealed
}

/** Puts the partitions that rows know into the store's table, as of the checkpoint. */
export async function loadPartitions(store: Store, checkpoint: Checkpoint): Promise<void> {
  const { rows, partitions } = store
  for (const [key, value] of await rows.scan(...rowsOf(rowKind.topic))) {
    loadTopic(partitions, key.toString('utf8', 1), JSON.parse(value.toString()))
  }
  partitions.nextOrdinal = checkpoint.nextOrdinal
  for (const [key, value] of await rows.scan(...rowsOf(rowKind.partition))) {
    const partition = partitions.byOrdinal.get(ordinalOf(key))
    if (partition === undefined) continue
    const { stableOffset, ...row } = unpackPartition(value)
    Object.assign(partition, row, { highWatermark: row.nextOffset, lastStableOffset: stableOffset })
    if (partition.lastStableOffset === partition.nextOffset) continue
    for (const [producerId, { transactionFirstOffset }] of producersOf(store, partition)) {
      if (transactionFirstOffset !== -1) noteTransaction(partition, producerId, transactionFirstOffset)
    }
    partition.lastStableOffset = stableEnd(partition)
  }
}

function loadTopic(table: PartitionTable, topicId: string, ranges: readonly (readonly [number, number])[]): void {
  const partitions = []
  for (const [firstOrdinal, count] of ranges) {
    for (let ordinal = firstOrdinal; ordinal < firstOrdinal + count; ordinal++) {
      const partition = newPartition(ordinal, topicId, partitions.length)
      partitions.push(partition)
      table.byOrdinal.set(ordinal, partition)
    }
  }
  table.byTopic.set(topicId, partitions)
}
