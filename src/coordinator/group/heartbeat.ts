import { ErrorCode } from '../../protocol/errors.ts'
import type { Group } from './group.ts'
import { memberError } from './member-error.ts'
import { keepAlive } from './rebalance.ts'

/** A member says that it is alive, and hears whether it must join again. */
export interface HeartbeatEvent {
  readonly memberId: string
  readonly groupInstanceId: string | null
  readonly generationId: number
}

/** @returns the error code of the answer */
export function heartbeat(group: Group, event: HeartbeatEvent, nowMs: number): number {
  const { memberId, groupInstanceId, generationId } = event
  if (group.state === 'Dead') return ErrorCode.COORDINATOR_NOT_AVAILABLE
  const errorCode = memberError(group, memberId, groupInstanceId)
  const member = group.members.get(memberId)
  if (errorCode !== ErrorCode.NONE || member === undefined) return errorCode
  if (generationId !== group.generationId) return ErrorCode.ILLEGAL_GENERATION
  keepAlive(member, nowMs)
  return group.state === 'PreparingRebalance' ? ErrorCode.REBALANCE_IN_PROGRESS : ErrorCode.NONE
}
