import { type Facts, partitionName } from './facts.ts'
import { type FinalLogs, firstOffsetWithin } from './final-logs.ts'
import type { EventOf, Isolation } from './history.ts'
import type { Violation } from './violation.ts'

/** What a reader was given, and in which order: aborted-read, precommitted-read, poll-skip, non-monotonic-poll. */
export function checkReads(facts: Facts, finals: Readonly<Record<Isolation, FinalLogs>>): Violation[] {
  const violations: Violation[] = []
  // By process and partition: the offset that is due next. None while the partition is not assigned.
  const due = new Map<string, number>()
  for (const event of facts.events) {
    const { process } = event
    if (event.type === 'poll') {
      checkIsolation(facts, event, violations)
      checkOrder(facts, finals, due, event, violations)
    } else if (event.type === 'assign' || event.type === 'seek') {
      for (const [topic, partition, offset] of event.offsets) due.set(keyOf(process, topic, partition), offset)
    } else if (event.type === 'revoke') {
      for (const [topic, partition] of event.offsets) due.delete(keyOf(process, topic, partition))
    }
  }
  return violations
}

function keyOf(process: string, topic: string, partition: number): string {
  return `${process} ${partitionName(topic, partition)}`
}

function checkIsolation(facts: Facts, poll: EventOf<'poll'>, violations: Violation[]): void {
  if (facts.isolations.get(poll.process) !== 'read_committed') return
  for (const [topic, partition, offset, id] of poll.records) {
    const transactionId = facts.sends.get(id)?.transaction
    if (transactionId === undefined || transactionId === null) continue
    const transaction = facts.transactions.get(transactionId)
    if (transaction === undefined) continue
    const text = `${poll.process} read ${id} of ${transactionId} at ${partitionName(topic, partition)}@${offset}`
    if (transaction.outcome === 'aborted') violations.push({ kind: 'aborted-read', text })
    else if (poll.atUs < transaction.commitAtUs) violations.push({ kind: 'precommitted-read', text })
  }
}

function checkOrder(
  facts: Facts,
  finals: Readonly<Record<Isolation, FinalLogs>>,
  due: Map<string, number>,
  poll: EventOf<'poll'>,
  violations: Violation[],
): void {
  const { logs } = finals[facts.isolations.get(poll.process) ?? 'read_uncommitted']
  for (const [topic, partition, offset, id] of poll.records) {
    const key = keyOf(poll.process, topic, partition)
    const dueOffset = due.get(key)
    if (dueOffset === undefined) throw new Error(`the history lets ${key} be read without telling from where`)
    const text = `${key} was read at ${offset} (${id}) where ${dueOffset} was due`
    if (offset < dueOffset) violations.push({ kind: 'non-monotonic-poll', text })
    const log = logs.get(partitionName(topic, partition))
    const skippedOffset = log === undefined ? undefined : firstOffsetWithin(log, dueOffset, offset)
    if (skippedOffset !== undefined) {
      const skippedId = log?.ids.get(skippedOffset)
      violations.push({ kind: 'poll-skip', text: `${text}; ${skippedOffset} holds ${skippedId}` })
    }
    due.set(key, offset + 1)
  }
}
