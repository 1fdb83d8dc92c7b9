import type { StorageObserver } from '../storage/storage-observer.ts'
import { type CleanerMetrics, newCleanerMetrics } from './cleaner-metrics.ts'
import { type DurationHistogram, newDurationHistogram, observeDuration } from './histogram.ts'

/** What the storage has done, as it was counted. */
export interface StorageMetrics extends Required<StorageObserver> {
  readonly cleaner: CleanerMetrics
  /** By what the request waited for. */
  readonly appends: Readonly<Record<'queued' | 'written' | 'durable', DurationHistogram>>
  readonly commitWrites: DurationHistogram
  readonly syncs: DurationHistogram
  readonly commitBytes: number
  readonly memoryReadCount: number
  readonly fileReadCount: number
}

/** Counts what a store does from now on. */
export function newStorageMetrics(): StorageMetrics {
  const appends = {
    queued: newDurationHistogram(),
    written: newDurationHistogram(),
    durable: newDurationHistogram(),
  }
  const commitWrites = newDurationHistogram()
  const syncs = newDurationHistogram()
  let commitBytes = 0
  let memoryReadCount = 0
  let fileReadCount = 0
  return {
    ...newCleanerMetrics(),
    appends,
    commitWrites,
    syncs,
    get commitBytes() {
      return commitBytes
    },
    get memoryReadCount() {
      return memoryReadCount
    },
    get fileReadCount() {
      return fileReadCount
    },
    onAppend: (wait, elapsedMs) => observeDuration(appends[wait], elapsedMs),
    onCommitWritten: (byteCount, elapsedMs) => {
      commitBytes += byteCount
      observeDuration(commitWrites, elapsedMs)
    },
    onSynced: (elapsedMs) => observeDuration(syncs, elapsedMs),
    onRead: (isFromMemory) => {
      if (isFromMemory) memoryReadCount++
      else fileReadCount++
    },
  }
}
