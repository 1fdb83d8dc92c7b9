import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openEmbeddedEngine } from '../../src/storage/embedded/embedded-engine.ts'
import { readValues } from '../support/read-partition.ts'
import { partition } from '../support/storage-batches.ts'

const program = fileURLToPath(new URL('./append-forever.ts', import.meta.url))
const PARTITION_COUNT = 4
const ACKED_COUNT = 3000

/** Lets a process append until it has acknowledged enough, and kills it then, in the middle of its work. */
async function appendAndKill(dataDir: string, durability: string, round: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, dataDir, durability, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acked: string[] = []
  for await (const line of createInterface(child.stdout)) {
    acked.push(line)
    if (acked.length === ACKED_COUNT) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return acked
}

for (const durability of ['fsync', 'os'] as const) {
  test(`every acknowledged record outlives kill -9 under durability ${durability}`, { timeout: 60_000 }, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'chronik-storage-'))
    const acked: string[] = []
    for (let round = 0; round < 3; round++) {
      // The last line may have been cut by the kill; what it said is not known then.
      acked.push(...(await appendAndKill(dataDir, durability, round)).slice(0, -1))
      const engine = await openEmbeddedEngine({ dataDir, durability })
      const stored: string[][] = []
      for (let index = 0; index < PARTITION_COUNT; index++) stored.push(await readValues(engine, partition(index)))
      await engine.close()
      for (const line of acked) {
        const [index, offset, value] = line.split(' ')
        if (stored[Number(index)]?.[Number(offset)] !== value) throw new Error(`lost: ${line.slice(0, 40)}`)
      }
      expect(new Set(stored.flat()).size).toBe(stored.flat().length)
    }
    await rm(dataDir, { recursive: true })
  })
}
