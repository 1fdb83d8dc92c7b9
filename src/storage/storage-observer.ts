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
}

/** For engines that nobody measures. */
export const noStorageObserver: StorageObserver = {
  onAppend: () => undefined,
  onCommitWritten: () => undefined,
  onSynced: () => undefined,
  onRead: () => undefined,
}
