import type { AppendWait } from './engine.ts'

/**
 * Told what an engine does, as it does it; for measuring. Called on the path of every request: must not throw and must
 * return at once. Durations are milliseconds.
 */
export interface StorageObserver {
  /** Records were asked to be appended `elapsedMs` ago and met what the request waited for, or were refused. */
  onAppend(wait: AppendWait, elapsedMs: number): void
  /** One commit is with the operating system. */
  onCommitWritten(byteCount: number, elapsedMs: number): void
  /** One file was made durable. */
  onSynced(elapsedMs: number): void
  /** Records were read: from memory, or with the help of files. */
  onRead(isFromMemory: boolean): void
  /** One piece of the cleaner's work was done, if only to find that there was nothing to do. */
  onCleaned?(report: CleaningReport): void
  /** A round of cleaning ended early: the disk is full or failing, or damaged. Another one is tried later. */
  onCleaningFailed?(error: unknown): void
}

/** What one piece of the cleaner's work took. */
export interface CleaningReport {
  readonly kind: 'retention' | 'compaction' | 'reclaim'
  readonly bytesRead: number
  readonly bytesWritten: number
  readonly elapsedMs: number
}

/** For engines that nobody measures. */
export const noStorageObserver: StorageObserver = {
  onAppend: () => undefined,
  onCommitWritten: () => undefined,
  onSynced: () => undefined,
  onRead: () => undefined,
}
