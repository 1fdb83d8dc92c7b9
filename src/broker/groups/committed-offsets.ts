import type { StateChange } from '../../storage/engine.ts'

/** An offset that a group has committed. Times are milliseconds since the epoch. */
export interface CommittedOffset {
  readonly offset: number
  /** -1: not known. */
  readonly leaderEpoch: number
  readonly metadata: string
  readonly commitTimeMs: number
  /** `null`: as long as the group's offsets are kept. */
  readonly expireTimeMs: number | null
}

/** By topic and partition. */
export type GroupOffsets = Map<string, Map<number, CommittedOffset>>

/** Separates the parts of a row's key; topic names cannot have it, and group ids come last. */
const SEPARATOR = '\0'

export function offsetKey(groupId: string, topic: string, partition: number): string {
  return `${topic}${SEPARATOR}${partition}${SEPARATOR}${groupId}`
}

/** What an offset's key says. */
export function parseOffsetKey(key: string): { groupId: string; topic: string; partition: number } {
  const first = key.indexOf(SEPARATOR)
  const second = key.indexOf(SEPARATOR, first + 1)
  return {
    topic: key.slice(0, first),
    partition: Number(key.slice(first + 1, second)),
    groupId: key.slice(second + 1),
  }
}

/** Offsets of all groups, in memory; what is here is durable. */
export class CommittedOffsets {
  readonly #byGroup = new Map<string, GroupOffsets>()

  /** Of a group; empty when it has committed nothing. */
  of(groupId: string): ReadonlyMap<string, ReadonlyMap<number, CommittedOffset>> {
    return this.#byGroup.get(groupId) ?? new Map()
  }

  /** Ids of the groups that have committed something. */
  groupIds(): Iterable<string> {
    return this.#byGroup.keys()
  }

  find(groupId: string, topic: string, partition: number): CommittedOffset | undefined {
    return this.#byGroup.get(groupId)?.get(topic)?.get(partition)
  }

  put(groupId: string, topic: string, partition: number, committed: CommittedOffset): void {
    const group = this.#byGroup.get(groupId) ?? new Map<string, Map<number, CommittedOffset>>()
    this.#byGroup.set(groupId, group)
    const partitions = group.get(topic) ?? new Map<number, CommittedOffset>()
    group.set(topic, partitions)
    partitions.set(partition, committed)
  }

  remove(groupId: string, topic: string, partition: number): void {
    const group = this.#byGroup.get(groupId)
    const partitions = group?.get(topic)
    if (group === undefined || partitions === undefined) return
    partitions.delete(partition)
    if (partitions.size === 0) group.delete(topic)
    if (group.size === 0) this.#byGroup.delete(groupId)
  }
}

/** The change that stores an offset. */
export function putOffset(groupId: string, topic: string, partition: number, value: CommittedOffset): StateChange {
  return { kind: 'put', table: 'offsets', key: offsetKey(groupId, topic, partition), value }
}

/** The change that takes an offset away. */
export function deleteOffset(groupId: string, topic: string, partition: number): StateChange {
  return { kind: 'delete', table: 'offsets', key: offsetKey(groupId, topic, partition) }
}
