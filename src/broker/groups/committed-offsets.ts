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

/** A committed offset that changes. */
export interface OffsetChange {
  readonly groupId: string
  readonly topic: string
  readonly partition: number
  /** `null`: it goes. */
  readonly value: CommittedOffset | null
}

/** Offsets of all groups, in memory; what is here is durable. */
export class CommittedOffsets {
  readonly #byGroup = new Map<string, GroupOffsets>()
  /** By group: what storage has been given and has not made durable yet. */
  readonly #underWay = new Map<string, Set<OffsetChange>>()
  /** Settles, without an error, once all changes under way are shown or have failed. */
  #shown: Promise<unknown> = Promise.resolve()

  /**
   * Shows changes once they are durable. They are shown in the order in which this was called, which must be that in
   * which storage was given them: answers of one commit come in any order.
   * @param durable  of the commit that holds them, which storage has already been given
   * @throws what `durable` is rejected with; nothing changes then
   */
  change(changes: readonly OffsetChange[], durable: Promise<unknown>): Promise<void> {
    for (const one of changes) {
      const group = this.#underWay.get(one.groupId) ?? new Set()
      this.#underWay.set(one.groupId, group.add(one))
    }
    const shown = Promise.all([durable, this.#shown])
      .then(() => {
        for (const { groupId, topic, partition, value } of changes) {
          if (value === null) this.remove(groupId, topic, partition)
          else this.put(groupId, topic, partition, value)
        }
      })
      .finally(() => {
        for (const one of changes) {
          const group = this.#underWay.get(one.groupId)
          group?.delete(one)
          if (group?.size === 0) this.#underWay.delete(one.groupId)
        }
      })
    this.#shown = shown.catch(() => undefined)
    return shown
  }

  /** Whether a change of any of the group's offsets, or of the one named, is not durable yet. */
  isUnderWay(groupId: string, place?: { readonly topic: string; readonly partition: number }): boolean {
    const group = this.#underWay.get(groupId)
    if (group === undefined || place === undefined) return group !== undefined
    for (const { topic, partition } of group) if (topic === place.topic && partition === place.partition) return true
    return false
  }

  /** What a group has committed, with what is under way: all that a deletion must take along. */
  placesOf(groupId: string): { readonly topic: string; readonly partition: number }[] {
    const places = new Map<string, { topic: string; partition: number }>()
    const add = (topic: string, partition: number): void => {
      places.set(`${topic}${SEPARATOR}${partition}`, { topic, partition })
    }
    for (const [topic, partitions] of this.of(groupId)) for (const partition of partitions.keys()) add(topic, partition)
    for (const { topic, partition } of this.#underWay.get(groupId) ?? []) add(topic, partition)
    return [...places.values()]
  }

  /** Of a group; empty when it has committed nothing. */
  of(groupId: string): ReadonlyMap<string, ReadonlyMap<number, CommittedOffset>> {
    return this.#byGroup.get(groupId) ?? new Map()
  }

  /** Ids of the groups that have committed something, or are about to. */
  groupIds(): Iterable<string> {
    return new Set([...this.#byGroup.keys(), ...this.#underWay.keys()])
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
