import { type Facts, partitionName } from './facts.ts'
import type { FinalLogs } from './final-logs.ts'
import type { EventOf, Isolation } from './history.ts'
import type { Violation } from './violation.ts'

/** What was acknowledged, or read by anyone, is there at the end: lost-write, unseen, hanging-transaction. */
export function checkWrites(facts: Facts, finals: Readonly<Record<Isolation, FinalLogs>>): Violation[] {
  return [...checkAcknowledged(facts, finals), ...checkRead(facts, finals), ...checkEnds(finals)]
}

function checkAcknowledged(facts: Facts, finals: Readonly<Record<Isolation, FinalLogs>>): Violation[] {
  const violations: Violation[] = []
  for (const send of facts.sends.values()) {
    const outcome = send.transaction === null ? null : facts.transactions.get(send.transaction)?.outcome
    const isSent = facts.sentOffsets.has(send.id)
    // All records of a committed transaction were acknowledged, even if the client was killed before it said so.
    const isDue = outcome === null ? isSent : outcome === 'committed'
    if (isDue && !finals.read_committed.ids.has(send.id)) violations.push(missing(facts, finals.read_committed, send))
    else if (isSent && !finals.read_uncommitted.ids.has(send.id)) {
      violations.push(missing(facts, finals.read_uncommitted, send))
    }
  }
  return violations
}

function missing(facts: Facts, { logs }: FinalLogs, send: EventOf<'send'>): Violation {
  const partition = partitionName(send.topic, send.partition)
  const offset = facts.sentOffsets.get(send.id)
  const lastOffset = logs.get(partition)?.offsets.at(-1) ?? -1
  const transaction = send.transaction === null ? '' : ` of transaction ${send.transaction}`
  const text = `${send.id}${transaction}, written at ${partition}@${offset ?? '?'}, is missing at the end`
  return { kind: offset !== undefined && offset > lastOffset ? 'unseen' : 'lost-write', text }
}

function checkRead(facts: Facts, finals: Readonly<Record<Isolation, FinalLogs>>): Violation[] {
  const violations: Violation[] = []
  for (const event of facts.events) {
    if (event.type !== 'poll') continue
    const isolation = facts.isolations.get(event.process) ?? 'read_uncommitted'
    for (const [topic, partition, offset, id] of event.records) {
      if (finals[isolation].ids.has(id)) continue
      const text = `${id}, read by ${event.process} at ${topic}-${partition}@${offset}, is missing at the end`
      violations.push({ kind: 'lost-write', text })
    }
  }
  return violations
}

/** After all transactions have ended, readers of both isolation levels are told the same ends. */
function checkEnds(finals: Readonly<Record<Isolation, FinalLogs>>): Violation[] {
  const ends = new Map<string, Set<number>>()
  for (const { ends: readings } of [finals.read_committed, finals.read_uncommitted]) {
    for (const [partition, offset] of readings.flatMap((reading) => [...reading])) {
      ends.set(partition, (ends.get(partition) ?? new Set<number>()).add(offset))
    }
  }
  return [...ends]
    .filter(([, offsets]) => offsets.size > 1)
    .map(([partition, offsets]) => ({
      kind: 'hanging-transaction',
      text: `${partition} ends at ${[...offsets].sort((left, right) => left - right).join(' and at ')}`,
    }))
}
