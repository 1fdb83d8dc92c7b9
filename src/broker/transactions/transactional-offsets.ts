import { type Committer, offsetCommitError } from '../../coordinator/group/offset-commit-error.ts'
import type { ProducerIdentity } from '../../coordinator/transaction/join.ts'
import { ErrorCode } from '../../protocol/errors.ts'
import type { Broker } from '../broker.ts'
import type { OffsetToCommit } from '../groups/group-offsets.ts'

/** What a producer asks to commit for a group when its transaction commits, and as whom. */
export interface TransactionalOffsetCommit extends ProducerIdentity, Omit<Committer, 'isTransactional'> {
  readonly transactionalId: string
  readonly groupId: string
  readonly offsets: readonly OffsetToCommit[]
  /** Whether the offsets make the group part of the transaction (KIP-890). */
  readonly canJoin: boolean
}

/**
 * Keeps offsets that count once the transaction commits; durable when it returns.
 * @returns one error code for each, in order
 * @see KIP-98, KIP-447
 */
export async function commitTransactionalOffsets(
  { groups, transactions, nowMs }: Broker,
  commit: TransactionalOffsetCommit,
): Promise<readonly number[]> {
  const { transactionalId, groupId, producerId, producerEpoch, offsets, canJoin } = commit
  if (groupId === '') return offsets.map(() => ErrorCode.INVALID_GROUP_ID)
  if (transactionalId === '') return offsets.map(() => ErrorCode.INVALID_REQUEST)
  const { metadataBytesMax } = groups.offsetSettings()
  const isTooLarge = ({ metadata }: OffsetToCommit): boolean => metadata.length > metadataBytesMax
  const event = { producerId, producerEpoch, partitions: [], groups: [groupId] }
  const errorCode = await transactions.commitJoined(transactionalId, event, canJoin, () => {
    const refusal = offsetCommitError(groups.find(groupId) ?? null, { ...commit, isTransactional: true })
    if (refusal !== ErrorCode.NONE) return refusal
    if (groups.isFullFor(groupId)) return ErrorCode.COORDINATOR_LOAD_IN_PROGRESS
    groups.findOrCreate(groupId)
    const pending = offsets
      .filter((offset) => !isTooLarge(offset))
      .map((offset) => ({ ...offset, commitTimeMs: nowMs(), isOvertaken: false }))
    return groups.pending.add(transactionalId, groupId, pending)
  })
  return offsets.map((offset) =>
    errorCode === ErrorCode.NONE && isTooLarge(offset) ? ErrorCode.OFFSET_METADATA_TOO_LARGE : errorCode,
  )
}
