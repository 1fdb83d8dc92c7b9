import { readBatchHeader } from '../../records/batch-header.ts'
import { type ControlRecord, readControlRecord } from '../../records/control-record.ts'
import { readRecords } from '../../records/read-records.ts'
import type { AppendBatch } from '../engine.ts'
import type { Partition } from './partition.ts'
import { entryAfter, putProducer } from './producer-state.ts'
import { abortedOf, producersOf, type Store } from './store.ts'

/** Takes back what one step changed. */
export type Undo = () => void

/**
 * Gives a batch its offsets, and notes what it says of its producer and its transaction. The same step runs when a
 * batch is appended and when it is read back after a restart, so both end in the same state.
 * @param undo  how to take it back is put here, for when the commit cannot be written
 */
export function applyBatch(
  store: Store,
  partition: Partition,
  batch: AppendBatch,
  appendTimeMs: number,
  undo: Undo[] | null,
): void {
  const baseOffset = partition.nextOffset
  partition.nextOffset = baseOffset + batch.offsetCount
  if (batch.producerId < 0) return
  const { producerId } = batch
  const producers = producersOf(store, partition)
  const before = producers.get(producerId)
  const marker = batch.isControl ? readMarker(batch.bytes) : null
  const after = entryAfter(before, batch, baseOffset, appendTimeMs, marker?.coordinatorEpoch ?? null)
  putProducer(producers, producerId, after)
  undo?.push(() => {
    if (before === undefined) producers.delete(producerId)
    else producers.set(producerId, before)
  })
  const openSince = before?.transactionFirstOffset ?? -1
  if (after.transactionFirstOffset === openSince) return
  undo?.push(() => noteTransaction(partition, producerId, openSince))
  noteTransaction(partition, producerId, after.transactionFirstOffset)
  if (openSince === -1 || marker?.type !== 'abort') return
  const aborted = abortedOf(store, partition)
  aborted.push({ producerId, firstOffset: openSince, lastOffset: baseOffset })
  undo?.push(() => aborted.pop())
}

/** @param firstOffset  of the open transaction; -1: there is none now */
export function noteTransaction(partition: Partition, producerId: number, firstOffset: number): void {
  const open = partition.openTransactions ?? new Map<number, number>()
  partition.openTransactions = open
  if (firstOffset === -1) open.delete(producerId)
  else open.set(producerId, firstOffset)
}

function readMarker(bytes: Buffer): ControlRecord | null {
  const [marker] = readRecords(bytes, readBatchHeader(bytes))
  return marker === undefined ? null : readControlRecord(marker)
}

/** Takes everything back, the last step first. */
export function undoAll(undo: readonly Undo[]): void {
  for (let index = undo.length - 1; index >= 0; index--) undo[index]?.()
}
