import { ErrorCode } from '../../protocol/errors.ts'
import type { Group } from './group.ts'
import { memberError } from './member-error.ts'

/** Who commits offsets. */
export interface Committer {
  /** Empty: not a member of any group. */
  readonly memberId: string
  readonly groupInstanceId: string | null
  /** -1: not a member of any group. */
  readonly generationId: number
  readonly isTransactional: boolean
}

/**
 * Whether offsets may be committed for a group. Whoever manages partitions without the group's help (no member id, no
 * generation) may, as long as nobody is in it.
 * @param group  `null`: there is no such group
 * @returns NONE or the error code for every partition
 * @see org.apache.kafka.coordinator.group.classic.ClassicGroup
 */
export function offsetCommitError(group: Group | null, committer: Committer): number {
  const { memberId, groupInstanceId, generationId, isTransactional } = committer
  if (group === null) return generationId < 0 ? ErrorCode.NONE : ErrorCode.ILLEGAL_GENERATION
  if (group.state === 'Dead') return ErrorCode.COORDINATOR_NOT_AVAILABLE
  if (generationId < 0 && group.state === 'Empty') return ErrorCode.NONE
  if (generationId >= 0 || memberId !== '' || groupInstanceId !== null) {
    const errorCode = memberError(group, memberId, groupInstanceId)
    if (errorCode !== ErrorCode.NONE) return errorCode
    if (generationId !== group.generationId) return ErrorCode.ILLEGAL_GENERATION
  } else if (!isTransactional && group.state !== 'Empty') {
    return ErrorCode.UNKNOWN_MEMBER_ID
  }
  const isAwaitingAssignment = !isTransactional && group.state === 'CompletingRebalance'
  return isAwaitingAssignment ? ErrorCode.REBALANCE_IN_PROGRESS : ErrorCode.NONE
}
