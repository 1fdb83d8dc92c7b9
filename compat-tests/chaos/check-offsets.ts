import { type Facts, partitionName, type Transaction } from './facts.ts'
import type { FinalLogs } from './final-logs.ts'
import type { EventOf } from './history.ts'
import type { Violation } from './violation.ts'

/**
 * The group's offsets move with the transactions that carry them: torn-transaction for an offset without its records
 * or the reverse, stale-offset for one that falls behind what was committed before it was asked for.
 */
export function checkOffsets(facts: Facts, committed: FinalLogs): Violation[] {
  const violations: Violation[] = []
  const visible = [...facts.transactions.values()].filter(
    (transaction) => transaction.offsets.size > 0 && isVisible(transaction, committed),
  )
  const allowed = new Map<string, Set<number>>()
  for (const { offsets } of visible) {
    for (const [partition, offset] of offsets) {
      allowed.set(partition, (allowed.get(partition) ?? new Set<number>()).add(offset))
    }
  }
  for (const event of facts.events) {
    if ((event.type !== 'assign' || event.group === undefined) && event.type !== 'group') continue
    for (const [topic, partition, offset] of event.offsets) {
      const name = partitionName(topic, partition)
      if (offset === 0 || allowed.get(name)?.has(offset)) continue
      const text = `${event.process} found ${name} at ${offset}, which no committed transaction left there`
      violations.push({ kind: 'torn-transaction', text })
    }
    if (event.type === 'assign') violations.push(...checkFresh(event, visible))
    else violations.push(...checkLast(event, visible))
  }
  return violations
}

/** Whether its records are there; true of a committed one in any case, so that an offset it left is no surprise. */
function isVisible({ outcome, sends }: Transaction, committed: FinalLogs): boolean {
  return outcome === 'committed' || (outcome === 'unknown' && sends.some((send) => committed.ids.has(send.id)))
}

function checkFresh(assign: EventOf<'assign'>, visible: readonly Transaction[]): Violation[] {
  const violations: Violation[] = []
  for (const [topic, partition, offset] of assign.offsets) {
    const name = partitionName(topic, partition)
    for (const transaction of visible) {
      const left = transaction.offsets.get(name)
      if (left === undefined || left <= offset || transaction.committedAtUs >= assign.sinceUs) continue
      const text = `${assign.process} found ${name} at ${offset} after ${transaction.id} had committed ${left}`
      violations.push({ kind: 'stale-offset', text })
      break
    }
  }
  return violations
}

function checkLast(group: EventOf<'group'>, visible: readonly Transaction[]): Violation[] {
  const last = new Map<string, { readonly offset: number; readonly id: string }>()
  for (const { id, offsets } of visible) {
    for (const [partition, offset] of offsets) {
      if (offset > (last.get(partition)?.offset ?? 0)) last.set(partition, { offset, id })
    }
  }
  const found = new Map(group.offsets.map(([topic, partition, offset]) => [partitionName(topic, partition), offset]))
  return [...last]
    .filter(([partition, { offset }]) => (found.get(partition) ?? 0) < offset)
    .map(([partition, { offset, id }]) => ({
      kind: 'torn-transaction',
      text: `${id} left ${partition} at ${offset}, the group is at ${found.get(partition) ?? 0} at the end`,
    }))
}
