import { ErrorCode } from '../../protocol/errors.ts'
import type { Effect } from './effects.ts'
import type { Group } from './group.ts'
import { memberError } from './member-error.ts'
import { afterRemoval, dropMember } from './rebalance.ts'
import type { GroupSettings } from './settings.ts'

/** Who leaves, or is taken out by an operator, who names a static member by its instance id alone. */
export interface LeavingMember {
  readonly memberId: string
  readonly groupInstanceId: string | null
}

/** One error code for each, in the order they were named. */
export interface LeaveResult {
  readonly errorCodes: readonly number[]
  readonly effects: readonly Effect[]
}

/** Takes members out at once, instead of when their sessions end; the others rebalance once. @see KIP-345 */
export function leave(
  group: Group,
  leaving: readonly LeavingMember[],
  settings: GroupSettings,
  nowMs: number,
): LeaveResult {
  const effects: Effect[] = []
  const errorCodes = leaving.map((who) => leaveOne(group, who, effects))
  if (errorCodes.includes(ErrorCode.NONE)) effects.push(...afterRemoval(group, settings, nowMs))
  return { errorCodes, effects }
}

function leaveOne(group: Group, { memberId, groupInstanceId }: LeavingMember, effects: Effect[]): number {
  if (groupInstanceId === null && group.pendingMembers.delete(memberId)) return ErrorCode.NONE
  const isNamedByInstance = memberId === '' && groupInstanceId !== null
  const id = isNamedByInstance ? (group.staticMembers.get(groupInstanceId) ?? '') : memberId
  const errorCode = memberError(group, id, groupInstanceId)
  const member = group.members.get(id)
  if (errorCode !== ErrorCode.NONE || member === undefined) return errorCode
  effects.push(...dropMember(group, member))
  return ErrorCode.NONE
}
