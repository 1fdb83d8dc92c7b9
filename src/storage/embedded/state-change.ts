import type { StateChange } from '../engine.ts'
import type { Undo } from './apply-batch.ts'
import { addPartitions, findPartition, type Partition, removePartitions } from './partition.ts'
import { currentRows, overlayKey } from './state-overlay.ts'
import type { Store } from './store.ts'

/** A state change as the log has it. Partitions are given by ordinals, so that reading it twice changes nothing. */
export type LoggedChange =
  | { readonly kind: 'put'; readonly table: string; readonly key: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly table: string; readonly key: string }
  | {
      readonly kind: 'create-partitions'
      readonly topicId: string
      readonly firstPartition: number
      readonly count: number
      readonly firstOrdinal: number
    }
  | { readonly kind: 'delete-partitions'; readonly topicId: string }
  | { readonly kind: 'start-at'; readonly ordinal: number; readonly logStartOffset: number }

/** What the log says of a change; `null` when there is nothing to do. */
export function toLogged(store: Store, change: StateChange): LoggedChange | null {
  const { partitions } = store
  switch (change.kind) {
    case 'put':
    case 'delete':
      return change
    case 'create-partitions': {
      const firstPartition = partitions.byTopic.get(change.topicId)?.length ?? 0
      const count = change.count - firstPartition
      if (count <= 0) return null
      const { nextOrdinal } = partitions
      partitions.nextOrdinal += count
      return { kind: change.kind, topicId: change.topicId, firstPartition, count, firstOrdinal: nextOrdinal }
    }
    case 'delete-partitions':
      return partitions.byTopic.has(change.topicId) ? change : null
    case 'delete-records': {
      const partition = findPartition(partitions, change.topicId, change.partition)
      if (partition === undefined || change.beforeOffset <= partition.logStartOffset) return null
      const logStartOffset = Math.min(change.beforeOffset, partition.highWatermark)
      return { kind: 'start-at', ordinal: partition.ordinal, logStartOffset }
    }
  }
}

/**
 * Puts a row's new value into the overlay: at once, so that the next change sees it.
 * @returns the value as JSON; `null` where the row goes, or none changes
 */
export function applyRowChange(store: Store, change: LoggedChange, undo: Undo[] | null): string | null {
  if (change.kind !== 'put' && change.kind !== 'delete') return null
  const rows = currentRows(store.state)
  const name = overlayKey(change.table as Parameters<typeof overlayKey>[0], change.key)
  const before = rows.get(name)
  const text = change.kind === 'put' ? JSON.stringify(change.value) : null
  rows.set(name, text)
  undo?.push(() => {
    if (before === undefined) rows.delete(name)
    else rows.set(name, before)
  })
  return text
}

/**
 * A change as JSON. Commits of many offsets are mostly this work, so a value is not made into text twice.
 * @param value  the value of a put as JSON, from `applyRowChange`
 */
export function changeText(change: LoggedChange, value: string | null): string {
  if (change.kind !== 'put') return JSON.stringify(change)
  return `{"kind":"put","table":"${change.table}","key":${JSON.stringify(change.key)},"value":${value}}`
}

/**
 * Makes a change of partitions visible, once it is in the log.
 * @returns partitions that someone may be waiting on
 */
export function applyPartitionChange(store: Store, change: LoggedChange): readonly Partition[] {
  const { partitions, log } = store
  switch (change.kind) {
    case 'create-partitions': {
      const known = partitions.byTopic.get(change.topicId)?.length ?? 0
      if (known === change.firstPartition) addPartitions(partitions, change.topicId, change.count, change.firstOrdinal)
      log.current.changedTopics.add(change.topicId)
      return []
    }
    case 'delete-partitions': {
      const removed = removePartitions(partitions, change.topicId)
      log.current.changedTopics.add(change.topicId)
      for (const partition of removed) {
        log.current.touched.delete(partition)
        log.current.removedOrdinals.push(partition.ordinal)
      }
      return removed
    }
    case 'start-at': {
      const partition = partitions.byOrdinal.get(change.ordinal)
      if (partition === undefined) return []
      partition.logStartOffset = Math.max(partition.logStartOffset, change.logStartOffset)
      log.current.touched.add(partition)
      return [partition]
    }
    default:
      return []
  }
}
