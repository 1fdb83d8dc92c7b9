import type { StorageObserver } from '../storage-observer.ts'
import type { ExtentCache } from './extent-cache.ts'
import type { FileLayer } from './files.ts'
import type { LogFiles } from './log-files.ts'
import type { AbortedSpan, Partition, PartitionTable } from './partition.ts'
import { expireProducers, type Producers, unpackProducers } from './producer-state.ts'
import { partitionKey } from './row-keys.ts'
import type { RowStore } from './row-store.ts'
import type { StateOverlay } from './state-overlay.ts'
import type { TailCache } from './tail-cache.ts'

/**
 * When a commit counts as durable. `fsync`: once the disk has it; it survives a power loss. `os`: once the operating
 * system has it, as with Kafka's defaults; it survives the end of the process, not that of the machine.
 */
export type Durability = 'fsync' | 'os'

/** What the parts of the engine share. */
export interface Store {
  readonly files: FileLayer
  readonly rows: RowStore
  readonly durability: Durability
  readonly nowMs: () => number
  /** Seed of the commits' checksums: random per store, known to nobody outside. */
  readonly salt: number
  readonly partitions: PartitionTable
  readonly state: StateOverlay
  readonly cache: TailCache
  readonly extentCache: ExtentCache
  readonly log: LogFiles
  readonly observer: StorageObserver
  /** A producer that is silent for this long is forgotten, milliseconds; `null` until that is known. */
  producerExpirationMs: number | null
  /** Number of the last commit written; 0: none. */
  commitNumber: number
  /** Number of the last commit that is on the disk for certain, under either policy. */
  syncedNumber: number
}

/** The producers of a partition, read from its row the first time. */
export function producersOf(store: Store, partition: Partition): Producers {
  if (partition.producers === null) {
    const row = store.rows.get(partitionKey('R', partition.ordinal))
    partition.producers = row === undefined ? new Map() : unpackProducers(row)
    forgetSilent(store, partition.producers)
  }
  return partition.producers
}

/** Forgets the producers that have been silent for too long. */
export function forgetSilent({ producerExpirationMs, nowMs }: Store, producers: Producers): void {
  if (producerExpirationMs !== null) expireProducers(producers, nowMs() - producerExpirationMs)
}

/** Forgets, in all partitions whose producers are in memory, those that have been silent for too long. */
export function forgetAllSilent(store: Store): void {
  for (const { producers } of store.partitions.byOrdinal.values()) {
    if (producers !== null) forgetSilent(store, producers)
  }
}

/** The aborted transactions of a partition, read from its row the first time. */
export function abortedOf(store: Store, partition: Partition): AbortedSpan[] {
  if (partition.aborted === null) {
    const row = store.rows.get(partitionKey('A', partition.ordinal))
    partition.aborted = row === undefined ? [] : (JSON.parse(row.toString()) as AbortedSpan[])
  }
  return partition.aborted
}
