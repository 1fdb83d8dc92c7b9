// SyncGroup: v0-5
//
// Asks for a member's part of the assignment; the leader brings everybody's. It is durable before anybody gets it.
// v3 (KIP-345) static members; v5 (KIP-559) protocol type and name, which must be those of the group.

import { SyncGroupRequest } from '../../generated/sync-group-request.ts'
import { SyncGroupResponse, type SyncGroupResponseData } from '../../generated/sync-group-response.ts'
import { refuseSync, type SyncAnswer } from '../coordinator/group/effects.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const PROTOCOL_FROM_VERSION = 5

export const syncGroup = defineHandler(
  SyncGroupRequest,
  SyncGroupResponse,
  { versions: [0, 5], failed: (_request, errorCode) => toResponse(refuseSync(errorCode)) },
  async (request, { broker, apiVersion }) => {
    const { groupId, memberId, groupInstanceId, generationId, protocolType, protocolName } = request
    if (apiVersion >= PROTOCOL_FROM_VERSION && (protocolType === null || protocolName === null)) {
      return toResponse(refuseSync(ErrorCode.INCONSISTENT_GROUP_PROTOCOL))
    }
    const answer = await broker.groups.sync(groupId, {
      memberId,
      groupInstanceId,
      generationId,
      protocolType,
      protocolName,
      // Copied: the frame they lie in is used again.
      assignments: new Map(request.assignments.map((one) => [one.memberId, Buffer.from(one.assignment)])),
    })
    return toResponse(answer)
  },
)

function toResponse({ errorCode, protocolType, protocolName, assignment }: SyncAnswer): SyncGroupResponseData {
  return { ...SyncGroupResponse.create(), errorCode, protocolType, protocolName, assignment }
}
