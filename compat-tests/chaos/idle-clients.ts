import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientProcess } from './client-process.ts'

const RETRY_MS = 200

/** What a client of each role writes down when it has got something done. */
const DONE: Readonly<Record<string, string>> = {
  'transactional-producer': '{"type":"committed"',
  'idempotent-producer': '{"type":"sent"',
  worker: '{"type":"committed"',
  reader: '{"type":"poll"',
}

/** Waits until every client has got something done. @returns those that have not in time */
export async function idleAfter(clients: readonly ClientProcess[], timeoutMs: number): Promise<ClientProcess[]> {
  const deadlineMs = performance.now() + timeoutMs
  let idle = [...clients]
  while (idle.length > 0 && performance.now() < deadlineMs) {
    await sleep(RETRY_MS)
    const areIdle = await Promise.all(idle.map(isIdle))
    idle = idle.filter((_client, index) => areIdle[index])
  }
  return idle
}

async function isIdle({ historyFile, task }: ClientProcess): Promise<boolean> {
  const { role = '' } = task.options
  const history = await readFile(historyFile, 'utf8').catch(() => '')
  return !history.includes(DONE[role] ?? '')
}
