import type { AppendBatch, AppendRun, AppendVerdict } from '../engine.ts'
import { findPartition, type Partition } from './partition.ts'
import { checkSequence, entryAfter, type ProducerEntry } from './producer-state.ts'
import { producersOf, type Store } from './store.ts'

/** What producers will be known by, in one partition, once what was checked before is appended. */
type Ahead = Map<number, ProducerEntry>

/**
 * What speaks against a run: `null` when it can be appended. All of its batches are, or none.
 * @param ahead  what earlier runs will change, which this one adds to; `null`: this is the only one
 */
export function checkRun(
  store: Store,
  partition: Partition,
  batches: readonly AppendBatch[],
  ahead: Ahead | null,
): AppendVerdict | null {
  const seen = ahead ?? (batches.length > 1 ? new Map<number, ProducerEntry>() : null)
  let duplicate: AppendVerdict | null = null
  let duplicateCount = 0
  for (const batch of batches) {
    if (batch.producerId < 0) continue
    const entry = seen?.get(batch.producerId) ?? producersOf(store, partition).get(batch.producerId)
    const verdict = checkSequence(entry, batch)
    if (verdict.kind === 'duplicate') {
      const { baseOffset, appendTimeMs } = verdict.batch
      duplicate ??= { kind: 'duplicate', baseOffset, logStartOffset: partition.logStartOffset, appendTimeMs }
      duplicateCount++
      continue
    }
    if (verdict.kind !== 'next') return verdict
    // Only sequences matter here: offsets and times are given when all of it is appended.
    seen?.set(batch.producerId, entryAfter(entry, batch, 0, 0, null))
  }
  if (duplicate === null || duplicateCount === batches.length) return duplicate
  return { kind: 'out-of-order-sequence' }
}

/**
 * What speaks against runs that are appended all together or not at all. Nothing is changed.
 * @returns `null` when nothing does; else one verdict per run, `null` for those that could be appended
 */
export function checkRunsTogether(store: Store, runs: readonly AppendRun[]): (AppendVerdict | null)[] | null {
  const aheads = new Map<Partition, Ahead>()
  const verdicts = runs.map(({ topicId, partition: index, batches }): AppendVerdict | null => {
    const partition = findPartition(store.partitions, topicId, index)
    if (partition === undefined) return { kind: 'unknown-partition' }
    const ahead = aheads.get(partition) ?? new Map<number, ProducerEntry>()
    aheads.set(partition, ahead)
    return checkRun(store, partition, batches, ahead)
  })
  return verdicts.every((verdict) => verdict === null) ? null : verdicts
}
