import type { CleaningReport, StorageObserver } from '../storage/storage-observer.ts'

/** What one kind of cleaning came to. */
export interface CleaningTotals {
  runCount: number
  bytesRead: number
  bytesWritten: number
  elapsedMs: number
  /** When it was done last, on the clock of `performance`. */
  lastMs: number
}

/** What the cleaner has done, as it was counted. */
export interface CleanerMetrics {
  readonly kinds: ReadonlyMap<CleaningReport['kind'], CleaningTotals>
  readonly failureCount: number
}

/** The part of an observer that is told of cleaning. */
export interface CleanerObserver extends Required<Pick<StorageObserver, 'onCleaned' | 'onCleaningFailed'>> {
  readonly cleaner: CleanerMetrics
}

/** Counts what the cleaner does from now on. */
export function newCleanerMetrics(): CleanerObserver {
  const kinds = new Map<CleaningReport['kind'], CleaningTotals>()
  let failureCount = 0
  return {
    cleaner: {
      kinds,
      get failureCount() {
        return failureCount
      },
    },
    onCleaned: ({ kind, bytesRead, bytesWritten, elapsedMs }) => {
      const totals = kinds.get(kind) ?? { runCount: 0, bytesRead: 0, bytesWritten: 0, elapsedMs: 0, lastMs: 0 }
      totals.runCount++
      totals.bytesRead += bytesRead
      totals.bytesWritten += bytesWritten
      totals.elapsedMs += elapsedMs
      totals.lastMs = performance.now()
      kinds.set(kind, totals)
    },
    onCleaningFailed: () => {
      failureCount++
    },
  }
}
