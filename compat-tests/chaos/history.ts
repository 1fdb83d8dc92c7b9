import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Topic, partition and offset; with a record's id as the fourth where a record was read. */
export type PartitionOffset = readonly [topic: string, partition: number, offset: number]
export type ReadRecord = readonly [topic: string, partition: number, offset: number, id: string]

export type Isolation = 'read_committed' | 'read_uncommitted'

/**
 * What every event has. A process is one life of a client: its name and how often it was started. `atUs` is the
 * machine's monotonic clock, the same in every process: before the call for what is asked, after it for what came of
 * it.
 */
interface Happening {
  readonly process: string
  readonly atUs: number
}

export type ChaosEvent = Happening &
  (
    | { readonly type: 'start'; readonly role: string; readonly isolation: Isolation | '' }
    /** A record is about to be sent: `source` is the id of the record it was made from. */
    | {
        readonly type: 'send'
        readonly id: string
        readonly topic: string
        readonly partition: number
        readonly transaction: string | null
        readonly source: string | null
      }
    | { readonly type: 'sent'; readonly id: string; readonly offset: number }
    /** Nobody knows whether the record was written. */
    | { readonly type: 'unsent'; readonly id: string; readonly reason: string }
    | { readonly type: 'begin' | 'commit' | 'committed' | 'aborted'; readonly transaction: string }
    | { readonly type: 'abort' | 'again'; readonly transaction: string; readonly reason: string }
    /** Input offsets are about to be sent to the transaction. */
    | { readonly type: 'offsets'; readonly transaction: string; readonly offsets: readonly PartitionOffset[] }
    /** Partitions are read from here on; with a group, these are its committed offsets, asked for since `sinceUs`. */
    | {
        readonly type: 'assign'
        readonly sinceUs: number
        readonly group?: string
        readonly offsets: readonly PartitionOffset[]
      }
    | { readonly type: 'seek' | 'revoke'; readonly offsets: readonly PartitionOffset[] }
    | { readonly type: 'poll'; readonly records: readonly ReadRecord[] }
    /** What the group has committed once everything is over. */
    | { readonly type: 'group'; readonly group: string; readonly offsets: readonly PartitionOffset[] }
    /** A reading of everything is complete, up to these ends of the partitions. */
    | { readonly type: 'end'; readonly offsets: readonly PartitionOffset[] }
    | { readonly type: 'ready' }
    | { readonly type: 'exit'; readonly reason: string }
    /** The driver stopped, or let go on, what is named. */
    | { readonly type: 'kill' | 'pause' | 'replace' | 'resume'; readonly target: string }
  )

/** Events of one type. */
export type EventOf<Type extends ChaosEvent['type']> = Extract<ChaosEvent, { readonly type: Type }>

/**
 * Reads the histories of all clients.
 * @param folder  .jsonl files; the order of one process's events is that of its file
 * @throws SyntaxError for a line that is not JSON, except a last one without its end: its writer was killed
 */
export async function readHistory(folder: string): Promise<ChaosEvent[]> {
  const events: ChaosEvent[] = []
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith('.jsonl')) continue
    for (const event of parseLines(await readFile(join(folder, name), 'utf8'))) events.push(event)
  }
  return events
}

/** Parses one file of a history; see readHistory. */
export function parseLines(text: string): ChaosEvent[] {
  const lines = text.split('\n')
  // The last piece is empty, or a line that its writer did not end.
  lines.pop()
  return lines.map((line): ChaosEvent => JSON.parse(line))
}
