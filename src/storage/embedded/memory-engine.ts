import type { StorageEngine } from '../engine.ts'
import type { StorageObserver } from '../storage-observer.ts'
import { WAL_BUFFER_BYTES_DEFAULT } from './embedded-engine.ts'
import { LOG_FILE_BYTES_MAX_DEFAULT } from './log-files.ts'
import { openMemoryFiles } from './memory-files.ts'
import { openEngine } from './open-engine.ts'
import { openRowStore } from './row-store.ts'

export interface MemoryEngineOptions {
  /** Default 64 MiB. */
  readonly walBufferBytes?: number
  /** Default 128 MiB. */
  readonly logFileBytesMax?: number
  /** The broker's clock, milliseconds since the epoch. */
  readonly nowMs?: () => number
  /** Default: nobody is told. */
  readonly observer?: StorageObserver
}

/** Opens an engine that keeps everything in memory and forgets it at the end: the same code over other files. */
export async function openMemoryEngine(options: MemoryEngineOptions = {}): Promise<StorageEngine> {
  const { MemoryLevel } = await import('memory-level')
  return openEngine({
    files: openMemoryFiles(),
    openRows: () =>
      openRowStore(async () => {
        const level = new MemoryLevel<Buffer, Buffer>({ keyEncoding: 'buffer', valueEncoding: 'buffer' })
        await level.open()
        return level
      }),
    nodeId: 1,
    durability: 'os',
    walBufferBytes: options.walBufferBytes ?? WAL_BUFFER_BYTES_DEFAULT,
    logFileBytesMax: options.logFileBytesMax ?? LOG_FILE_BYTES_MAX_DEFAULT,
    nowMs: options.nowMs ?? Date.now,
    onFatal: () => undefined,
    onCut: () => undefined,
    observer: options.observer,
  })
}
