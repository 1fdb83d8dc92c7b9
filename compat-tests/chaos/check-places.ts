import { type Facts, partitionName } from './facts.ts'
import type { Violation } from './violation.ts'

/** Where ids were seen, by acknowledgement or by reading: `partition@offset`. */
interface Places {
  readonly placeOf: Map<string, string>
  readonly idAt: Map<string, string>
}

/**
 * One record is at one place and one place holds one record, whoever tells of it: duplicate, inconsistent-offset,
 * phantom; and the records that one process sent to a partition lie there as sent: non-monotonic-send.
 */
export function checkPlaces(facts: Facts): Violation[] {
  const violations: Violation[] = []
  const places: Places = { placeOf: new Map(), idAt: new Map() }
  const offsets = new Map<string, number>(facts.sentOffsets)
  for (const [id, offset] of facts.sentOffsets) {
    const send = facts.sends.get(id)
    if (send === undefined) throw new Error(`the history tells that ${id} was written and not that it was sent`)
    note(places, partitionName(send.topic, send.partition), offset, id, violations)
  }
  for (const event of facts.events) {
    if (event.type !== 'poll') continue
    for (const [topic, partition, offset, id] of event.records) {
      const send = facts.sends.get(id)
      if (send === undefined || send.topic !== topic || send.partition !== partition) {
        violations.push({ kind: 'phantom', text: `${partitionName(topic, partition)}@${offset} holds ${id}` })
      }
      note(places, partitionName(topic, partition), offset, id, violations)
      offsets.set(id, offset)
    }
  }
  return [...violations, ...checkSendOrder(facts, offsets)]
}

function note(places: Places, partition: string, offset: number, id: string, violations: Violation[]): void {
  const { placeOf, idAt } = places
  const place = `${partition}@${offset}`
  const otherPlace = placeOf.get(id)
  if (otherPlace === undefined) placeOf.set(id, place)
  else if (otherPlace !== place) {
    violations.push({ kind: 'duplicate', text: `${id} is at ${otherPlace} and at ${place}` })
  }
  const otherId = idAt.get(place)
  if (otherId === undefined) idAt.set(place, id)
  else if (otherId !== id) {
    violations.push({ kind: 'inconsistent-offset', text: `${place} holds ${otherId} and ${id}` })
  }
}

function checkSendOrder(facts: Facts, offsets: ReadonlyMap<string, number>): Violation[] {
  const violations: Violation[] = []
  const last = new Map<string, { readonly id: string; readonly offset: number }>()
  for (const { id, process, topic, partition } of facts.sends.values()) {
    const offset = offsets.get(id)
    if (offset === undefined) continue
    const key = `${process} ${partitionName(topic, partition)}`
    const before = last.get(key)
    if (before !== undefined && before.offset > offset) {
      const text = `${id} was sent after ${before.id} and lies at ${offset}, before ${before.offset}`
      violations.push({ kind: 'non-monotonic-send', text })
    }
    last.set(key, { id, offset })
  }
  return violations
}
