import type { StateChange } from '../../storage/engine.ts'

/** An offset that counts once its transaction commits. */
export interface PendingOffset {
  readonly topic: string
  readonly partition: number
  readonly offset: number
  /** -1: not known. */
  readonly leaderEpoch: number
  readonly metadata: string
  /** When it was brought; milliseconds since the epoch. */
  readonly commitTimeMs: number
  /** Whether an offset committed outside of the transaction came later, which then stays. */
  readonly isOvertaken: boolean
}

/** A change that memory shows at once, since later changes build on it. */
export interface StagedChange {
  /** To be made durable. */
  readonly changes: readonly StateChange[]
  /** Takes it back when they could not be. */
  undo(): void
}

/** What one transaction holds for one group. */
interface Held {
  /** By topic and partition. */
  readonly offsets: Map<string, PendingOffset>
  /** From here on nothing is added; it is gone once the end is durable. */
  isEnding: boolean
}

function partitionKey({ topic, partition }: { topic: string; partition: number }): string {
  return `${topic}\0${partition}`
}

/** Offsets that open transactions hold. @see KIP-447 */
export class PendingOffsets {
  /** By group id, then by transactional id. */
  readonly #held = new Map<string, Map<string, Held>>()

  /** @param rows  of the table `pending-offsets` */
  load(rows: ReadonlyMap<string, unknown>): void {
    for (const [key, value] of rows) {
      const [transactionalId, groupId] = JSON.parse(key) as [string, string]
      const { offsets } = this.#findOrCreate(transactionalId, groupId)
      for (const offset of value as readonly PendingOffset[]) offsets.set(partitionKey(offset), offset)
    }
  }

  /**
   * Takes away, at the start, what no open transaction holds.
   * @param isOpen  whether a transaction is open that the group is part of
   * @returns the changes that make it durable
   */
  dropAllBut(isOpen: (transactionalId: string, groupId: string) => boolean): StateChange[] {
    const changes: StateChange[] = []
    for (const [groupId, group] of [...this.#held]) {
      for (const transactionalId of [...group.keys()]) {
        if (isOpen(transactionalId, groupId)) continue
        this.forget(transactionalId, groupId)
        changes.push(noRow(transactionalId, groupId))
      }
    }
    return changes
  }

  /** Whether any open transaction may change the offset. */
  has(groupId: string, topic: string, partition: number): boolean {
    const held = this.#held.get(groupId)
    if (held === undefined) return false
    const key = partitionKey({ topic, partition })
    for (const { offsets } of held.values()) if (offsets.has(key)) return true
    return false
  }

  /** The partitions of a topic that open transactions hold offsets of, for a group. */
  partitionsOf(groupId: string, topic: string): number[] {
    const partitions = new Set<number>()
    for (const { offsets } of this.#held.get(groupId)?.values() ?? []) {
      for (const offset of offsets.values()) if (offset.topic === topic) partitions.add(offset.partition)
    }
    return [...partitions]
  }

  /** Whether any open transaction holds offsets of the group. */
  hasGroup(groupId: string): boolean {
    return this.#held.has(groupId)
  }

  /** Ids of the groups that any open transaction holds offsets of. */
  groupIds(): Iterable<string> {
    return this.#held.keys()
  }

  /** Adds to what a transaction holds for a group. */
  add(transactionalId: string, groupId: string, added: readonly PendingOffset[]): StagedChange {
    const { offsets } = this.#findOrCreate(transactionalId, groupId)
    const undoAll = added.map((offset) => replace(offsets, offset))
    return {
      changes: [rowOf(transactionalId, groupId, offsets)],
      undo: () => {
        for (const undo of undoAll) undo()
        if (offsets.size === 0) this.forget(transactionalId, groupId)
      },
    }
  }

  /** Notes that offsets were committed outside of the transactions that hold them: those will not change them. */
  overtake(groupId: string, committed: readonly { readonly topic: string; readonly partition: number }[]) {
    const changes: StateChange[] = []
    const undoAll: (() => void)[] = []
    for (const [transactionalId, { offsets, isEnding }] of this.#held.get(groupId) ?? []) {
      if (isEnding) continue
      const overtaken = committed.flatMap((place) => offsets.get(partitionKey(place)) ?? [])
      if (overtaken.length === 0) continue
      for (const offset of overtaken) undoAll.push(replace(offsets, { ...offset, isOvertaken: true }))
      changes.push(rowOf(transactionalId, groupId, offsets))
    }
    const staged: StagedChange = {
      changes,
      undo: () => {
        for (const undo of undoAll) undo()
      },
    }
    return staged
  }

  /** Takes away what open transactions hold for partitions of a group. Those that are ending keep it. */
  drop(groupId: string, places: readonly { readonly topic: string; readonly partition: number }[]): StagedChange {
    const changes: StateChange[] = []
    const undoAll: (() => void)[] = []
    for (const [transactionalId, { offsets, isEnding }] of this.#held.get(groupId) ?? []) {
      if (isEnding) continue
      const dropped = places.flatMap((place) => offsets.get(partitionKey(place)) ?? [])
      if (dropped.length === 0) continue
      for (const offset of dropped) offsets.delete(partitionKey(offset))
      undoAll.push(() => {
        for (const offset of dropped) offsets.set(partitionKey(offset), offset)
      })
      changes.push(rowOf(transactionalId, groupId, offsets))
    }
    return {
      changes,
      undo: () => {
        for (const undo of undoAll) undo()
      },
    }
  }

  /** Takes everything away that is held for a group. */
  dropGroup(groupId: string): StagedChange {
    const held = this.#held.get(groupId)
    this.#held.delete(groupId)
    return {
      changes: Array.from(held?.keys() ?? [], (transactionalId) => noRow(transactionalId, groupId)),
      undo: () => {
        if (held !== undefined) this.#held.set(groupId, held)
      },
    }
  }

  /**
   * What a transaction holds for a group, which from now on stays as it is until the end is durable (`forget`) or could
   * not be made so (`undo`).
   */
  end(transactionalId: string, groupId: string): StagedChange & { readonly offsets: Iterable<PendingOffset> } {
    const held = this.#held.get(groupId)?.get(transactionalId)
    // Its row may be there all the same, from a change that was refused.
    if (held === undefined) {
      return { changes: [noRow(transactionalId, groupId)], offsets: [], undo: () => undefined }
    }
    held.isEnding = true
    return {
      changes: [noRow(transactionalId, groupId)],
      offsets: held.offsets.values(),
      undo: () => {
        held.isEnding = false
      },
    }
  }

  #findOrCreate(transactionalId: string, groupId: string): Held {
    const group = this.#held.get(groupId) ?? new Map<string, Held>()
    this.#held.set(groupId, group)
    const held = group.get(transactionalId) ?? { offsets: new Map<string, PendingOffset>(), isEnding: false }
    group.set(transactionalId, held)
    return held
  }

  /** Nothing is held any more. */
  forget(transactionalId: string, groupId: string): void {
    const group = this.#held.get(groupId)
    group?.delete(transactionalId)
    if (group?.size === 0) this.#held.delete(groupId)
  }
}

/** @returns what puts the one before back */
function replace(offsets: Map<string, PendingOffset>, offset: PendingOffset): () => void {
  const key = partitionKey(offset)
  const before = offsets.get(key)
  offsets.set(key, offset)
  return () => {
    if (before === undefined) offsets.delete(key)
    else offsets.set(key, before)
  }
}

function rowKey(transactionalId: string, groupId: string): string {
  return JSON.stringify([transactionalId, groupId])
}

function rowOf(transactionalId: string, groupId: string, offsets: ReadonlyMap<string, PendingOffset>): StateChange {
  const value = [...offsets.values()]
  return { kind: 'put', table: 'pending-offsets', key: rowKey(transactionalId, groupId), value }
}

function noRow(transactionalId: string, groupId: string): StateChange {
  return { kind: 'delete', table: 'pending-offsets', key: rowKey(transactionalId, groupId) }
}
