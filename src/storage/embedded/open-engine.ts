import type { StorageEngine } from '../engine.ts'
import type { StorageError } from '../storage-error.ts'
import { noStorageObserver, type StorageObserver } from '../storage-observer.ts'
import { openFormat } from './data-dir.ts'
import { newExtentCache } from './extent-cache.ts'
import type { FileLayer } from './files.ts'
import { newIndexTurn } from './index-turn.ts'
import { loadCheckpoint, loadSealedFiles } from './load-rows.ts'
import { LogEngine } from './log-engine.ts'
import { LOG_FOLDER, type LogFiles, openLogFile, SEGMENT_FOLDER } from './log-files.ts'
import { newPartitionTable } from './partition.ts'
import { type CutTail, recover } from './recover.ts'
import type { RowStore } from './row-store.ts'
import type { Seal } from './seal.ts'
import { newStateOverlay } from './state-overlay.ts'
import type { Durability, Store } from './store.ts'
import { newTailCache } from './tail-cache.ts'

/** Key of the row with the run of the machine in which the log was last written. */
const machineRunKey = Buffer.from('M')

/** What an engine is made of. */
export interface EngineParts {
  readonly files: FileLayer
  /** Opens the rows; called when the directory is known to be a store. */
  readonly openRows: () => Promise<RowStore>
  readonly nodeId: number
  readonly durability: Durability
  readonly walBufferBytes: number
  readonly logFileBytesMax: number
  readonly nowMs: () => number
  readonly onFatal: (error: StorageError) => void
  readonly onCut: (tail: CutTail) => void
  /** Default: nobody is told. */
  readonly observer?: StorageObserver | undefined
}

/**
 * Opens a store and brings it to where it was.
 * @throws StorageError FOREIGN, VERSION, LOCKED, DAMAGED
 */
export async function openEngine(parts: EngineParts): Promise<StorageEngine> {
  const { files, nodeId } = parts
  await openFormat(files, nodeId)
  const rows = await parts.openRows()
  try {
    // Read again under the lock of the rows: another process may have made a store here at the same time.
    const { clusterId, salt } = await openFormat(files, nodeId)
    const { store, unwritten } = await openStore(parts, rows, salt)
    return new LogEngine(clusterId, store, unwritten, parts.onFatal)
  } catch (error) {
    await rows.close()
    throw error
  }
}

interface Opened {
  readonly store: Store
  readonly unwritten: readonly Seal[]
}

async function openStore(parts: EngineParts, rows: RowStore, salt: number): Promise<Opened> {
  const { files, durability, nowMs } = parts
  await files.makeFolder(LOG_FOLDER)
  await files.makeFolder(SEGMENT_FOLDER)
  const checkpoint = loadCheckpoint(rows)
  const firstNumber = checkpoint?.nextFileNumber ?? 1
  const log: LogFiles = {
    files,
    fileBytesMax: parts.logFileBytesMax,
    current: await openLogFile(files, firstNumber),
    sealed: await loadSealedFiles(rows),
    readers: new Map(),
    isClosed: false,
    indexTurn: newIndexTurn(),
  }
  const store: Store = {
    files,
    rows,
    durability,
    nowMs,
    salt,
    partitions: newPartitionTable(),
    state: newStateOverlay(rows),
    cache: newTailCache(parts.walBufferBytes),
    extentCache: newExtentCache(),
    log,
    observer: parts.observer ?? noStorageObserver,
    producerExpirationMs: null,
    commitNumber: firstNumber - 1,
    syncedNumber: firstNumber - 1,
  }
  try {
    const machineRun = await files.machineRun()
    const isSameRun = machineRun !== null && rows.get(machineRunKey)?.toString() === machineRun
    const unwritten = await recover(store, checkpoint, isSameRun, parts.onCut)
    // Not before: a recovery that is cut short leaves a torn end, which the next one would take for damage.
    if (!isSameRun) await noteMachineRun(rows, machineRun)
    return { store, unwritten }
  } catch (error) {
    await store.log.current.file.close()
    throw error
  }
}

function noteMachineRun(rows: RowStore, machineRun: string | null): Promise<void> {
  return rows.write([{ key: machineRunKey, value: machineRun === null ? null : Buffer.from(machineRun) }])
}
