import type { StorageVolume } from '../engine.ts'

/** One open file. Positions and lengths are bytes. */
export interface StoredFile {
  /** Bytes in the file now. */
  size(): Promise<number>

  /**
   * Writes all of `bytes` at `position`.
   * @throws the system's error (ENOSPC, EIO); any part of the bytes may have been written then
   */
  write(bytes: Buffer, position: number): Promise<void>

  /** Reads up to `length` bytes; fewer only where the file ends. The caller owns what is returned. */
  read(position: number, length: number): Promise<Buffer>

  /** Makes all that was written durable. After a failure nothing is known about it. */
  sync(): Promise<void>

  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/**
 * All that the engine asks of a file system, with paths relative to the data directory. Another implementation can
 * forget what was not synced, tear writes and run out of space.
 */
export interface FileLayer {
  /**
   * Opens a file for reading and writing.
   * @param create  make it when it is missing; else a missing file is an error
   */
  open(path: string, create: boolean): Promise<StoredFile>

  /** Names in a folder, in no order; none when the folder is missing. */
  list(folder: string): Promise<string[]>

  makeFolder(folder: string): Promise<void>

  /** The whole text of a small file; `null` when it is missing. */
  readText(path: string): Promise<string | null>

  /** Writes a small file so that after a crash it is there as a whole or not at all, and durable on return. */
  writeText(path: string, text: string): Promise<void>

  remove(path: string): Promise<void>

  /** Makes creations and removals in a folder durable. */
  syncFolder(folder: string): Promise<void>

  /** Where the files are, and how much room is there. */
  volume(): Promise<StorageVolume>

  /**
   * Names this run of the machine, the same until it restarts: what a process wrote outlives the process, but not
   * always the machine. `null` where the system does not tell.
   */
  machineRun(): Promise<string | null>
}
