import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedEngine } from '../../src/storage/embedded/embedded-engine.ts'
import { openMemoryEngine } from '../../src/storage/embedded/memory-engine.ts'
import { describeEngine } from './engine-conformance.ts'

describeEngine('memory', async () => {
  const engine = await openMemoryEngine()
  return { engine, dispose: () => engine.close() }
})

// The smallest tail cache shows that readers get the same from files.
describeEngine('memory, read from its files', async () => {
  const engine = await openMemoryEngine({ walBufferBytes: 1 })
  return { engine, dispose: () => engine.close() }
})

// Files of a few commits show that sealed files are read, and forgotten, like open ones.
describeEngine('memory, in many log files', async () => {
  const engine = await openMemoryEngine({ walBufferBytes: 1, logFileBytesMax: 1000 })
  return { engine, dispose: () => engine.close() }
})

for (const durability of ['fsync', 'os'] as const) {
  for (const walBufferBytes of [undefined, 1]) {
    const cache = walBufferBytes === undefined ? '' : ', read from files'
    describeEngine(`embedded, durability ${durability}${cache}`, async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'chronik-storage-'))
      const sizes = walBufferBytes === undefined ? {} : { walBufferBytes }
      const engine = await openEmbeddedEngine({ dataDir, durability, ...sizes })
      return {
        engine,
        dispose: async () => {
          await engine.close()
          await rm(dataDir, { recursive: true })
        },
      }
    })
  }
}
