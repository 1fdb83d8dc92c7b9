import { checkHistory } from './check.ts'
import type { Work } from './check-work.ts'
import { gatherFacts, type Transaction } from './facts.ts'
import type { ChaosEvent, EventOf, ReadRecord } from './history.ts'
import type { ViolationKind } from './violation.ts'

/** A fault put into a sound history, and whether the checks name it. */
export interface PlantedFault {
  readonly name: string
  readonly isFound: boolean
}

/** Changes a history; null when the history has no place for it. */
type Planter = (events: readonly ChaosEvent[]) => ChaosEvent[] | null

/**
 * Puts one fault after the other into a history that has none and checks each: shows that "no violations" was said by
 * checks that see what is there.
 */
export function plantFaults(events: readonly ChaosEvent[], work: Work): PlantedFault[] {
  return PLANTERS.flatMap(([name, kind, plant]) => {
    const planted = plant(events)
    if (planted === null) return []
    return [{ name, isFound: checkHistory(planted, work).some((violation) => violation.kind === kind) }]
  })
}

const PLANTERS: readonly (readonly [name: string, kind: ViolationKind, plant: Planter])[] = [
  ['a record that is gone at the end', 'lost-write', dropRecord],
  ['a record that its reader gets twice', 'non-monotonic-poll', repeatRecord],
  ['a record that its reader does not get', 'poll-skip', skipRecord],
  ['a record that is there twice', 'duplicate', doubleRecord],
  ['two readers that find different records at one offset', 'inconsistent-offset', swapRecords],
  ['a record of an aborted transaction', 'aborted-read', showAborted],
  ['a record read before its commit', 'precommitted-read', showEarly],
  ['half a transaction whose commit was not answered', 'torn-transaction', tearTransaction],
  ['a group that falls back to where it began', 'stale-offset', forgetOffsets],
]

/** Processes that read everything at the end. */
function finalProcesses(events: readonly ChaosEvent[]): ReadonlySet<string> {
  return new Set(events.filter((event) => event.type === 'end').map((event) => event.process))
}

/** Changes the records of polls. @param change  gets each record, returns what is read in its place */
function changeReads(
  events: readonly ChaosEvent[],
  change: (record: ReadRecord, poll: EventOf<'poll'>) => readonly ReadRecord[],
): ChaosEvent[] {
  return events.map((event) =>
    event.type === 'poll' ? { ...event, records: event.records.flatMap((record) => change(record, event)) } : event,
  )
}

/** A poll with a record in the middle of what its process read, outside of the final readings. */
function pollWithin(events: readonly ChaosEvent[]): EventOf<'poll'> | undefined {
  const finals = finalProcesses(events)
  const roles = new Map(events.flatMap((event) => (event.type === 'start' ? [[event.process, event.role]] : [])))
  const polls = events.filter(
    (event) => event.type === 'poll' && !finals.has(event.process) && roles.get(event.process) === 'reader',
  )
  return polls.find((poll): poll is EventOf<'poll'> => poll.type === 'poll' && sameFirstTwo(poll.records))
}

function sameFirstTwo([first, second]: readonly ReadRecord[]): boolean {
  return first !== undefined && second !== undefined && first[0] === second[0] && first[1] === second[1]
}

function dropRecord(events: readonly ChaosEvent[]): ChaosEvent[] | null {
  const finals = finalProcesses(events)
  const { sentOffsets, sends } = gatherFacts(events)
  const id = [...sentOffsets.keys()].find((each) => sends.get(each)?.transaction === null)
  if (id === undefined) return null
  return changeReads(events, (record, poll) => (record[3] === id && finals.has(poll.process) ? [] : [record]))
}

function repeatRecord(events: readonly ChaosEvent[]): ChaosEvent[] | null {
  const chosen = pollWithin(events)
  const first = chosen?.records[0]
  if (first === undefined) return null
  return changeReads(events, (record, poll) => (poll === chosen && record === first ? [record, record] : [record]))
}

function skipRecord(events: readonly ChaosEvent[]): ChaosEvent[] | null {
  const chosen = pollWithin(events)
  const first = chosen?.records[0]
  if (first === undefined) return null
  return changeReads(events, (record, poll) => (poll === chosen && record === first ? [] : [record]))
}

function doubleRecord(events: readonly ChaosEvent[]): ChaosEvent[] | null {
  const finals = finalProcesses(events)
  const end = events.find((event) => event.type === 'end')
  const last = events.findLast((event): event is EventOf<'poll'> => event.type === 'poll' && finals.has(event.process))
  const record = last?.records.at(-1)
  if (end === undefined || last === undefined || record === undefined) return null
  const [topic, partition, offset, id] = record
  return changeReads(events, (each, poll) =>
    poll === last && each === record ? [each, [topic, partition, offset + 1, id]] : [each],
  )
}

function swapRecords(events: readonly ChaosEvent[]): ChaosEvent[] | null {
  const chosen = pollWithin(events)
  const [first, second] = chosen?.records ?? []
  if (first === undefined || second === undefined) return null
  const at = (place: ReadRecord, { 3: id }: ReadRecord): ReadRecord => [place[0], place[1], place[2], id]
  return changeReads(events, (record, poll) => {
    if (poll !== chosen) return [record]
    if (record === first) return [at(first, second)]
    return [record === second ? at(second, first) : record]
  })
}

/** Shows what a reader of everything, in read_uncommitted, found of an aborted transaction to one in read_committed. */
function showAborted(events: readonly ChaosEvent[]): ChaosEvent[] | null {
  const finals = finalProcesses(events)
  const { isolations, sends, transactions } = gatherFacts(events)
  const isAborted = ({ 3: id }: ReadRecord): boolean =>
    transactions.get(sends.get(id)?.transaction ?? '')?.outcome === 'aborted'
  const shown = events.find(
    (event): event is EventOf<'poll'> =>
      event.type === 'poll' &&
      finals.has(event.process) &&
      isolations.get(event.process) === 'read_uncommitted' &&
      event.records.some(isAborted),
  )
  const process = [...finals].find((each) => isolations.get(each) === 'read_committed')
  if (shown === undefined || process === undefined) return null
  return [...events, { ...shown, process, records: shown.records.filter(isAborted) }]
}

function showEarly(events: readonly ChaosEvent[]): ChaosEvent[] | null {
  const { isolations, sends, transactions } = gatherFacts(events)
  const commitOf = ({ 3: id }: ReadRecord): Transaction | undefined =>
    transactions.get(sends.get(id)?.transaction ?? '')
  const chosen = events.find(
    (event): event is EventOf<'poll'> =>
      event.type === 'poll' &&
      isolations.get(event.process) === 'read_committed' &&
      event.records.some((record) => commitOf(record)?.outcome === 'committed'),
  )
  const record = chosen?.records.find((each) => commitOf(each)?.outcome === 'committed')
  if (record === undefined) return null
  const atUs = (commitOf(record)?.commitAtUs ?? 0) - 1
  return events.map((event) => (event === chosen ? { ...chosen, atUs } : event))
}

/** Forgets that a commit was answered, and one of the transaction's records wherever it was read. */
function tearTransaction(events: readonly ChaosEvent[]): ChaosEvent[] | null {
  const { transactions } = gatherFacts(events)
  const torn = [...transactions.values()].find(({ outcome, sends }) => outcome === 'committed' && sends.length > 1)
  const lostId = torn?.sends[0]?.id
  if (torn === undefined || lostId === undefined) return null
  const unanswered = events.filter((event) => event.type !== 'committed' || event.transaction !== torn.id)
  return changeReads(unanswered, (record) => (record[3] === lostId ? [] : [record]))
}

/** Lets a member of the group find the start of a partition that had been committed long before. */
function forgetOffsets(events: readonly ChaosEvent[]): ChaosEvent[] | null {
  const assigned = events.findLast(
    (event): event is EventOf<'assign'> =>
      event.type === 'assign' && event.group !== undefined && event.offsets.some(([, , offset]) => offset > 0),
  )
  if (assigned === undefined) return null
  const offsets = assigned.offsets.map(([topic, partition]) => [topic, partition, 0] as const)
  return events.map((event) => (event === assigned ? { ...assigned, offsets } : event))
}
