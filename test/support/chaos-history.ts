import { checkHistory } from '../../compat-tests/chaos/check.ts'
import type { ChaosEvent, Isolation, PartitionOffset, ReadRecord } from '../../compat-tests/chaos/history.ts'

/** The topics whose records are turned into others; all others are only written and read. */
export const work = { inputTopic: 'in', outputTopics: ['out'] }

/** An event without its clock: its place in the history is its time. */
export type Untimed = ChaosEvent extends infer Event ? (Event extends ChaosEvent ? Omit<Event, 'atUs'> : never) : never

/** Microseconds between two events of a history. */
export const STEP_US = 10

/** Puts events one after the other. */
export function historyOf(...parts: readonly (Untimed | readonly Untimed[])[]): ChaosEvent[] {
  return parts.flat().map((event, index): ChaosEvent => ({ ...event, atUs: index * STEP_US }))
}

/** What the checks say of a history, one kind per violation. */
export function kindsOf(...parts: readonly (Untimed | readonly Untimed[])[]): string[] {
  return checkHistory(historyOf(...parts), work).map(({ kind }) => kind)
}

/** A send to partition 0 of a topic, which the process id begins: `p1 in#3` is record `in#3` of process p1. */
export function send(process: string, id: string, transaction: string | null = null, source?: string): Untimed {
  return { type: 'send', process, id, ...placeOf(id), transaction, source: source ?? null }
}

/** A record's topic is its id up to the number sign; a digit before that is its partition. */
function placeOf(id: string): { readonly topic: string; readonly partition: number } {
  const [topic = '', partition = '0'] = (id.split('#')[0] ?? '').split('-')
  return { topic, partition: Number(partition) }
}

export function sent(process: string, id: string, offset: number): Untimed {
  return { type: 'sent', process, id, offset }
}

/** A transaction whose records are sent; what becomes of it follows. */
export function open(process: string, transaction: string, ...ids: readonly string[]): Untimed[] {
  return [{ type: 'begin', process, transaction }, ...ids.map((id) => send(process, id, transaction))]
}

export function step(process: string, type: 'commit' | 'committed' | 'aborted', transaction: string): Untimed {
  return { type, process, transaction }
}

/** A transaction with its answered commit. */
export function commit(process: string, transaction: string, ...ids: readonly string[]): Untimed[] {
  const ending = [step(process, 'commit', transaction), step(process, 'committed', transaction)]
  return [...open(process, transaction, ...ids), ...ending]
}

/** A reader that begins at offset 0 of the partitions. */
export function reader(process: string, isolation: Isolation, ...partitions: readonly string[]): Untimed[] {
  const offsets = partitions.map((name): PartitionOffset => [placeOf(name).topic, placeOf(name).partition, 0])
  return [
    { type: 'start', process, role: 'reader', isolation },
    { type: 'assign', process, sinceUs: 0, offsets },
  ]
}

export function poll(process: string, ...records: readonly (readonly [offset: number, id: string])[]): Untimed {
  const rows = records.map(([offset, id]): ReadRecord => [placeOf(id).topic, placeOf(id).partition, offset, id])
  return { type: 'poll', process, records: rows }
}

/** What partitions hold at the end, by offset; null for what a reader is not given. */
export type Contents = Readonly<Record<string, readonly (string | null)[]>>

/** The complete readings in both isolation levels. */
export function finals(committed: Contents, uncommitted: Contents = committed): Untimed[] {
  return [...final('read_committed', committed), ...final('read_uncommitted', uncommitted)]
}

function final(isolation: Isolation, contents: Contents): Untimed[] {
  const process = `final-${isolation}`
  const events = reader(process, isolation, ...Object.keys(contents))
  const offsets: PartitionOffset[] = []
  for (const [name, ids] of Object.entries(contents)) {
    const found = ids.flatMap((id, offset) => (id === null ? [] : [[offset, id] as const]))
    if (found.length > 0) events.push(poll(process, ...found))
    offsets.push([placeOf(name).topic, placeOf(name).partition, ids.length])
  }
  events.push({ type: 'end', process, offsets })
  return events
}

/** What the group has committed at the end. */
export function groupEnd(...offsets: readonly PartitionOffset[]): Untimed {
  return { type: 'group', process: 'final-read_committed', group: 'workers', offsets }
}

/** A worker's transaction: input offset `end` of in-0, one output for each source. */
export function workOn(
  process: string,
  transaction: string,
  end: number,
  made: Readonly<Record<string, string>>,
): Untimed[] {
  return [
    { type: 'begin', process, transaction },
    ...Object.entries(made).map(([id, source]) => send(process, id, transaction, source)),
    { type: 'offsets', process, transaction, offsets: [['in', 0, end]] },
  ]
}

/** A member of the group that is given in-0. @param sinceUs  when it asked for its offset */
export function assign(process: string, offset: number, sinceUs: number): Untimed {
  return { type: 'assign', process, sinceUs, group: 'workers', offsets: [['in', 0, offset]] }
}
