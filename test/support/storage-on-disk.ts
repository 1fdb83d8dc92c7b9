import { type EngineParts, openEngine } from '../../src/storage/embedded/open-engine.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import type { SimulatedDisk } from './simulated-disk.ts'

/** Opens an engine over a simulated disk, with small files and nobody told of anything. */
export function openOnDisk(disk: SimulatedDisk, parts: Partial<EngineParts> = {}): Promise<StorageEngine> {
  return openEngine({
    files: disk.openFiles(),
    openRows: async () => disk.openRows(),
    durability: 'fsync',
    walBufferBytes: 100_000,
    logFileBytesMax: 6000,
    nodeId: 1,
    nowMs: () => 1000,
    onFatal: () => undefined,
    onCut: () => undefined,
    ...parts,
  })
}
