import type { Facts } from './facts.ts'
import { partitionName } from './facts.ts'
import type { Isolation } from './history.ts'

/** One partition as it is at the end: ids by offset, offsets ascending. */
export interface FinalLog {
  readonly offsets: readonly number[]
  readonly ids: ReadonlyMap<number, string>
}

/** What the readings of everything found, and up to where. */
export interface FinalLogs {
  readonly logs: ReadonlyMap<string, FinalLog>
  /** Every id that is there. */
  readonly ids: ReadonlySet<string>
  /** The ends that each reading was told, by partition. */
  readonly ends: readonly ReadonlyMap<string, number>[]
}

/**
 * Puts together what the complete readings of one isolation level found: those that ended with an `end` event.
 * @throws when there is none: nothing can be said about such a history
 */
export function finalLogsOf(facts: Facts, isolation: Isolation): FinalLogs {
  const processes = new Set<string>()
  const ends: Map<string, number>[] = []
  for (const event of facts.events) {
    if (event.type !== 'end' || facts.isolations.get(event.process) !== isolation) continue
    processes.add(event.process)
    ends.push(new Map(event.offsets.map(([topic, partition, offset]) => [partitionName(topic, partition), offset])))
  }
  if (processes.size === 0) throw new Error(`the history has no complete reading in ${isolation}`)
  const found = new Map<string, Map<number, string>>()
  for (const event of facts.events) {
    if (event.type !== 'poll' || !processes.has(event.process)) continue
    for (const [topic, partition, offset, id] of event.records) {
      const name = partitionName(topic, partition)
      const ids = found.get(name) ?? new Map<number, string>()
      found.set(name, ids.set(offset, id))
    }
  }
  const logs = new Map<string, FinalLog>()
  const all = new Set<string>()
  for (const [name, ids] of found) {
    logs.set(name, { offsets: [...ids.keys()].sort((left, right) => left - right), ids })
    for (const id of ids.values()) all.add(id)
  }
  return { logs, ids: all, ends }
}

/** The first offset of the log at or after one, below another; undefined when there is none. */
export function firstOffsetWithin(log: FinalLog, fromOffset: number, toOffset: number): number | undefined {
  let low = 0
  let high = log.offsets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((log.offsets[middle] ?? 0) < fromOffset) low = middle + 1
    else high = middle
  }
  const offset = log.offsets[low]
  return offset !== undefined && offset < toOffset ? offset : undefined
}
