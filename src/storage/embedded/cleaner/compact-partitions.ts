import type { CleaningPolicy } from '../../engine.ts'
import type { Partition } from '../partition.ts'
import { type Cleaning, CleaningStopped } from './cleaning.ts'
import { compactPartition } from './compact-partition.ts'
import { planCompaction } from './compaction-plan.ts'

/** Compacts every partition whose topic asks for it, where it is worth it: one after another. */
export async function compactPartitions(cleaning: Cleaning): Promise<void> {
  const { store, rules, pace } = cleaning
  for (const [topicId, partitions] of [...store.partitions.byTopic]) {
    for (const partition of [...partitions]) {
      const policy = rules.policyOf(topicId)
      if (policy === null || !policy.isCompacted || !rules.isCompactionOn()) break
      await pace.spend(0)
      await compactAll(cleaning, partition, policy)
    }
  }
}

/** As many passes as the memory for keys asks for. One damaged partition does not keep the others from their turn. */
async function compactAll(cleaning: Cleaning, partition: Partition, policy: CleaningPolicy): Promise<void> {
  const { store, output, idleSince } = cleaning
  if (idleSince.get(partition) === partition.nextOffset) return
  const { nextOffset } = partition
  try {
    for (;;) {
      const plan = partition.isDeleted ? null : await planCompaction(store, partition, policy)
      if (plan === null) return
      const endOffset = await compactPartition(cleaning, partition, plan, policy.deleteRetentionMs)
      if (endOffset === plan.startOffset) idleSince.set(partition, nextOffset)
      if (endOffset === plan.startOffset || endOffset === plan.endOffset) return
    }
  } catch (error) {
    await output.abandon()
    if (partition.isDeleted && store.log.indexTurn.unfinished === null) return
    const isUnsure = store.log.indexTurn.unfinished !== null
    if (error instanceof CleaningStopped || isUnsure || isDiskFault(error)) throw error
    store.observer.onCleaningFailed?.(error)
  }
}

/** A full or failing disk, which will not be better for the next partition. */
function isDiskFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EIO')
}
