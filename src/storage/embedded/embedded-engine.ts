import { join } from 'node:path'
import type { StorageEngine } from '../engine.ts'
import { StorageError } from '../storage-error.ts'
import type { StorageObserver } from '../storage-observer.ts'
import type { FileLayer } from './files.ts'
import { LOG_FILE_BYTES_MAX_DEFAULT } from './log-files.ts'
import { openNodeFiles } from './node-files.ts'
import { openEngine } from './open-engine.ts'
import type { CutTail } from './recover.ts'
import { openRowStore, type RowStore } from './row-store.ts'
import type { Durability } from './store.ts'

/** Folder of LevelDB, relative to the data directory. */
const STATE_FOLDER = 'state'
/** Of the newest commits, kept in memory for consumers that keep up. */
export const WAL_BUFFER_BYTES_DEFAULT = 64 * 1024 * 1024
const NODE_ID_DEFAULT = 1

export interface EmbeddedEngineOptions {
  /** Made when it is missing. */
  readonly dataDir: string
  readonly durability: Durability
  /** Default 64 MiB. */
  readonly walBufferBytes?: number
  /** Default 128 MiB. */
  readonly logFileBytesMax?: number
  /** Written into a new store; default 1. */
  readonly nodeId?: number
  /** The broker's clock, milliseconds since the epoch. */
  readonly nowMs?: () => number
  /** Told once, when the disk did not confirm a write: the process must end. */
  readonly onFatal?: (error: StorageError) => void
  /** Told at the start when the end of the log, torn by a crash and never acknowledged, was cut off. */
  readonly onCut?: (tail: CutTail) => void
  /** Default: nobody is told. */
  readonly observer?: StorageObserver
  /** In place of the file system under `dataDir`. */
  readonly files?: FileLayer
}

/**
 * Opens the engine over a directory; no other process can while it is open.
 * @throws StorageError UNUSABLE, FOREIGN, VERSION, LOCKED or DAMAGED, with one line that says what is wrong and where
 */
export async function openEmbeddedEngine(options: EmbeddedEngineOptions): Promise<StorageEngine> {
  const { dataDir, durability } = options
  const files = options.files ?? openNodeFiles(dataDir)
  await files.makeFolder('').catch((error: unknown) => {
    throw unusable(error)
  })
  try {
    return await openEngine({
      files,
      openRows: () => openLevel(dataDir),
      durability,
      nodeId: options.nodeId ?? NODE_ID_DEFAULT,
      walBufferBytes: options.walBufferBytes ?? WAL_BUFFER_BYTES_DEFAULT,
      logFileBytesMax: options.logFileBytesMax ?? LOG_FILE_BYTES_MAX_DEFAULT,
      nowMs: options.nowMs ?? Date.now,
      onFatal: options.onFatal ?? (() => undefined),
      onCut: options.onCut ?? (() => undefined),
      observer: options.observer,
    })
  } catch (error) {
    if (error instanceof StorageError) throw error
    throw unusable(error)
  }
}

async function openLevel(dataDir: string): Promise<RowStore> {
  const { ClassicLevel } = await import('classic-level')
  try {
    return await openRowStore(async () => {
      const level = new ClassicLevel<Buffer, Buffer>(join(dataDir, STATE_FOLDER), {
        keyEncoding: 'buffer',
        valueEncoding: 'buffer',
      })
      await level.open()
      return level
    })
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    const isLocked = cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED'
    if (isLocked) throw new StorageError('LOCKED', 'the data directory is in use by another process', error)
    throw unusable(cause ?? error)
  }
}

function unusable(error: unknown): StorageError {
  const reason = error instanceof Error ? error.message : String(error)
  return new StorageError('UNUSABLE', `the data directory cannot be used: ${reason}`, error)
}
