import type { ClientProcess } from './client-process.ts'
import type { ChaosEvent } from './history.ts'

/** What one client got done over all its lives. */
export interface Progress {
  readonly client: string
  committed: number
  aborted: number
  unknown: number
  sent: number
  read: number
}

/** Counts what each client got done, by its name without the number of its life. */
export function countProgress(events: readonly ChaosEvent[]): Map<string, Progress> {
  const progress = new Map<string, Progress>()
  for (const event of events) {
    const client = event.process.replace(/\.\d+$/, '')
    const own = progress.get(client) ?? { client, committed: 0, aborted: 0, unknown: 0, sent: 0, read: 0 }
    progress.set(client, own)
    if (event.type === 'commit') own.unknown++
    else if (event.type === 'committed') {
      own.committed++
      own.unknown--
    } else if (event.type === 'aborted') own.aborted++
    else if (event.type === 'sent') own.sent++
    else if (event.type === 'poll') own.read += event.records.length
  }
  return progress
}

/** A line per client. */
export function progressTable(clients: readonly ClientProcess[], progress: ReadonlyMap<string, Progress>): string[] {
  const columns = [
    'starts',
    'kills',
    'pauses',
    'replaced',
    'own ends',
    'committed',
    'aborted',
    'unknown',
    'sent',
    'read',
  ]
  const lines = [`${'client'.padEnd(28)}${columns.map((column) => column.padStart(10)).join('')}`]
  for (const client of clients) {
    const { startCount, killCount, pauseCount, replaceCount, ownEndCount } = client
    const { committed = 0, aborted = 0, unknown = 0, sent = 0, read = 0 } = progress.get(client.task.name) ?? {}
    const lives = [startCount, killCount, pauseCount, replaceCount, ownEndCount]
    const figures = [...lives, committed, aborted, unknown, sent, read]
    lines.push(`${client.task.name.padEnd(28)}${figures.map((figure) => `${figure}`.padStart(10)).join('')}`)
  }
  return lines
}

/** Why clients gave up by themselves, and how often. */
export function exitLines(events: readonly ChaosEvent[]): string[] {
  const counts = new Map<string, number>()
  for (const event of events) {
    if (event.type !== 'exit') continue
    const reason = `${event.process.replace(/\.\d+$/, '')}: ${event.reason}`
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => `gave up ${count} times: ${reason}`)
}
