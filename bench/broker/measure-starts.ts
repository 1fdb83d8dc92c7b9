import { setTimeout as sleep } from 'node:timers/promises'
import type { ByServer } from './measure-case.ts'
import { readRssBytes } from './process-figures.ts'
import type { Server, ServerName } from './servers.ts'
import type { Measured } from './targets.ts'

const IDLE_MS = 5_000
const NAMES: readonly ServerName[] = ['ours', 'Kafka']

/** Start-up on a fresh folder, and memory after five idle seconds. */
export async function measureStarts(
  start: (name: ServerName, folder: string) => Promise<Server>,
  sampleCount: number,
): Promise<Measured[]> {
  const startMs: ByServer<number[]> = { ours: [], Kafka: [] }
  const rssMb: ByServer<number[]> = { ours: [], Kafka: [] }
  for (let sample = 0; sample < sampleCount; sample++) {
    for (const name of NAMES) {
      const server = await start(name, `start-${sample}`)
      try {
        await sleep(IDLE_MS)
        startMs[name].push(server.startMs)
        rssMb[name].push(readRssBytes(server.pid) / 1e6)
      } finally {
        await server.stop()
      }
    }
  }
  const atMost = (value: number) => ({ kind: 'ratio at most', value }) as const
  return [
    { name: 'start to ready, fresh folder', unit: 'ms', target: atMost(0.1), values: startMs },
    { name: 'memory after 5 s idle (VmRSS)', unit: 'MB', target: atMost(0.35), values: rssMb },
  ]
}
