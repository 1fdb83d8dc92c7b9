import { ErrorCode } from '../../protocol/errors.ts'
import type { Group } from './group.ts'

/**
 * Whether a request comes from who it says.
 * @returns NONE, UNKNOWN_MEMBER_ID, or FENCED_INSTANCE_ID for a static member that has been replaced
 */
export function memberError(group: Group, memberId: string, groupInstanceId: string | null): number {
  if (groupInstanceId !== null) {
    const current = group.staticMembers.get(groupInstanceId)
    if (current === undefined) return ErrorCode.UNKNOWN_MEMBER_ID
    if (current !== memberId) return ErrorCode.FENCED_INSTANCE_ID
  }
  return group.members.has(memberId) ? ErrorCode.NONE : ErrorCode.UNKNOWN_MEMBER_ID
}
