/** Why a store cannot be used, or a change could not be made. */
export type StorageFault =
  /** Another process has the directory open. */
  | 'LOCKED'
  /** The directory holds something that is not a store. */
  | 'FOREIGN'
  /** The directory cannot be read or written. */
  | 'UNUSABLE'
  /** A later release wrote the store. */
  | 'VERSION'
  /** Stored bytes are not what was written. */
  | 'DAMAGED'
  /** The disk refused a write: full or failing. Nothing has changed; a later try may succeed. */
  | 'WRITE_FAILED'
  /** What was written may not be on the disk: the process must end and start anew. */
  | 'FATAL'
  /** The engine is closed. */
  | 'CLOSED'

/** A failure of the store itself. `code` is stable: `CHRONIK_STORAGE_<fault>`. */
export class StorageError extends Error {
  readonly fault: StorageFault
  readonly code: string

  /** @param cause  the error of the system underneath, if there was one */
  constructor(fault: StorageFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StorageError'
    this.fault = fault
    this.code = `CHRONIK_STORAGE_${fault}`
  }
}
