import type { Ending } from '../../coordinator/transaction/decision.ts'
import type { Transaction } from '../../coordinator/transaction/transaction.ts'
import { toRow } from '../../coordinator/transaction/transaction-row.ts'
import { buildControlBatch } from '../../records/control-record.ts'
import type { AppendBatch, AppendRun, StateChange, StorageEngine } from '../../storage/engine.ts'
import { type CommittedOffset, putOffset } from '../groups/committed-offsets.ts'
import type { GroupCoordinator } from '../groups/group-coordinator.ts'
import type { PendingOffset } from '../groups/pending-offsets.ts'

/** The epoch of the only coordinator that there is. */
export const COORDINATOR_EPOCH = 0

/** The change that stores a transactional id. */
export function putTransaction(transaction: Transaction): StateChange {
  return { kind: 'put', table: 'transactions', key: transaction.transactionalId, value: toRow(transaction) }
}

/** Where the parts of a transaction are. */
export interface TransactionPlaces {
  readonly storage: StorageEngine
  readonly groups: GroupCoordinator
  readonly isTopicKnown: (name: string) => boolean
  readonly nowMs: () => number
}

/**
 * Ends a transaction in one commit: a marker in every partition that is still there, the offsets of its groups, and
 * what is known of its transactional id. Durable, and told to nobody before, when it returns.
 * @param before  the open transaction
 * @param next  what follows it
 * @throws StorageError when the disk refuses; the transaction is as open as it was
 */
export async function commitEnding(
  places: TransactionPlaces,
  before: Transaction,
  next: Transaction,
  ending: Ending,
): Promise<void> {
  const { storage, groups } = places
  const ends = Array.from(before.groups, (groupId) => ({
    groupId,
    ...groups.pending.end(before.transactionalId, groupId),
  }))
  const committed = ends.flatMap(({ groupId, offsets }) =>
    ending.type === 'commit' ? commitPending(places, groupId, offsets) : [],
  )
  const changes = [
    putTransaction(next),
    ...ends.flatMap((end) => end.changes),
    ...committed.map(({ groupId, topic, partition, value }) => putOffset(groupId, topic, partition, value)),
  ]
  try {
    const markers = markersOf(storage, before, ending, places.nowMs())
    await groups.offsets.change(committed, commitWithMarkers(storage, markers, changes))
  } catch (error) {
    for (const end of ends) end.undo()
    throw error
  }
  for (const { groupId } of committed) groups.findOrCreate(groupId)
  for (const { groupId } of ends) groups.pending.forget(before.transactionalId, groupId)
}

interface CommittedByTransaction {
  readonly groupId: string
  readonly topic: string
  readonly partition: number
  readonly value: CommittedOffset
}

function commitPending(
  { isTopicKnown }: TransactionPlaces,
  groupId: string,
  pending: Iterable<PendingOffset>,
): CommittedByTransaction[] {
  return Array.from(pending)
    .filter(({ topic, isOvertaken }) => !isOvertaken && isTopicKnown(topic))
    .map(({ topic, partition, offset, leaderEpoch, metadata, commitTimeMs }) => ({
      groupId,
      topic,
      partition,
      value: { offset, leaderEpoch, metadata, commitTimeMs, expireTimeMs: null },
    }))
}

/** Partitions that are gone get no marker. */
function markersOf(storage: StorageEngine, { topics }: Transaction, ending: Ending, nowMs: number): AppendRun[] {
  const batch = markerBatch(ending, COORDINATOR_EPOCH, nowMs)
  const runs: AppendRun[] = []
  for (const [topicId, { partitions }] of topics) {
    for (const partition of partitions) {
      if (storage.offsets({ topicId, partition }) !== null) runs.push({ topicId, partition, batches: [batch] })
    }
  }
  return runs
}

/** The batch that ends a producer's transaction in a partition. */
export function markerBatch(ending: Ending, coordinatorEpoch: number, nowMs: number): AppendBatch {
  const { producerId, producerEpoch } = ending
  return {
    bytes: buildControlBatch({ ...ending, coordinatorEpoch, timestampMs: nowMs }),
    offsetCount: 1,
    maxTimestampMs: nowMs,
    producerId,
    producerEpoch,
    baseSequence: -1,
    isTransactional: true,
    isControl: true,
  }
}

/** A partition that refuses its marker has gone, or an operator has ended the transaction there: it needs none. */
async function commitWithMarkers(
  storage: StorageEngine,
  runs: readonly AppendRun[],
  changes: readonly StateChange[],
): Promise<void> {
  const verdict = await storage.commitAll({ runs, changes })
  if (verdict.kind !== 'refused') return
  const rest = runs.filter((_run, index) => verdict.verdicts[index] === null)
  await commitWithMarkers(storage, rest, changes)
}
