import { resolve } from 'node:path'
import type { Durability } from '../config/settings.ts'
import type { StorageMetrics } from '../metrics/storage-metrics.ts'
import type { Log } from '../server/request-log.ts'
import { StartError } from '../start-error.ts'
import type { StorageEngine } from '../storage/engine.ts'
import type { StorageObserver } from '../storage/storage-observer.ts'

/** What an engine is opened with. */
export interface StorageOptions {
  readonly engine: 'embedded' | 'memory' | StorageEngine
  readonly dataDir: string
  readonly durability: Durability
  readonly walBufferBytes: number
  /** Told when the storage has failed for good. */
  readonly onFatal: (error: Error) => void
  readonly log: Log
}

/**
 * Opens the engine that is wanted.
 * @throws StartError when the data folder cannot be used
 */
export async function openStorage(options: StorageOptions, metrics: StorageMetrics): Promise<StorageEngine> {
  const { engine, durability, walBufferBytes, onFatal, log } = options
  if (typeof engine === 'object') return engine
  const observer = observerOf(metrics, log)
  if (engine === 'memory') {
    const { openMemoryEngine } = await import('../storage/embedded/memory-engine.ts')
    return openMemoryEngine({ observer })
  }
  const { openEmbeddedEngine } = await import('../storage/embedded/embedded-engine.ts')
  const dataDir = resolve(options.dataDir)
  const onCut = ({ path, position, byteCount }: { path: string; position: number; byteCount: number }) =>
    log.warn(`Cut ${byteCount} bytes off ${path} at ${position}: a write that a crash ended, acknowledged to nobody`)
  return openEmbeddedEngine({ dataDir, durability, walBufferBytes, onFatal, onCut, observer }).catch(
    (error: unknown) => {
      throw new StartError(`--data-dir ${dataDir}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    },
  )
}

/** What happens is counted, and told in the log where somebody has to do something. */
function observerOf(metrics: StorageMetrics, log: Log): StorageObserver {
  return {
    ...metrics,
    onCleaningFailed: (error) => {
      metrics.onCleaningFailed(error)
      log.error({ err: error }, 'Cleaning ended early and is tried again later')
    },
  }
}
