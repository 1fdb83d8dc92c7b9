// LeaveGroup: v0-5
//
// Takes members out of a group at once, so that the others need not wait for the end of their sessions.
// v3 (KIP-345) many members, static ones by their instance id; v5 (KIP-800) a reason.

import { LeaveGroupRequest, type LeaveGroupRequestData } from '../../generated/leave-group-request.ts'
import { LeaveGroupResponse, type LeaveGroupResponseData } from '../../generated/leave-group-response.ts'
import type { LeavingMember } from '../coordinator/group/leave.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const MEMBERS_FROM_VERSION = 3

export const leaveGroup = defineHandler(
  LeaveGroupRequest,
  LeaveGroupResponse,
  { versions: [0, 5], failed: (_request, errorCode) => refusal(errorCode) },
  (request, { broker, apiVersion }) => {
    const leaving = leavingOf(request, apiVersion)
    const left = broker.groups.leave(request.groupId, leaving)
    if (typeof left === 'number') return refusal(left)
    if (apiVersion < MEMBERS_FROM_VERSION) return refusal(left[0] ?? ErrorCode.NONE)
    const members = leaving.map(({ memberId, groupInstanceId }, index) => ({
      memberId,
      groupInstanceId,
      errorCode: left[index] ?? ErrorCode.NONE,
      unknownTaggedFields: null,
    }))
    return { ...LeaveGroupResponse.create(), members }
  },
)

function leavingOf(request: LeaveGroupRequestData, version: number): readonly LeavingMember[] {
  return version >= MEMBERS_FROM_VERSION ? request.members : [{ memberId: request.memberId, groupInstanceId: null }]
}

function refusal(errorCode: number): LeaveGroupResponseData {
  return { ...LeaveGroupResponse.create(), errorCode }
}
