// JoinGroup: v0-9
//
// Asks to be in a group, and waits until everybody who is has asked: the answer is the next generation. The leader is
// told of all members, and assigns.
// v1 (KIP-62) rebalance timeout; v4 (KIP-394) a new member is first given an id and comes back with it; v5 (KIP-345)
// static members; v7 (KIP-559) protocol type and name; v8 (KIP-800) a reason; v9 (KIP-814) a leader that need not
// assign.

import { randomUUID } from 'node:crypto'
import { JoinGroupRequest } from '../../generated/join-group-request.ts'
import { JoinGroupResponse, type JoinGroupResponseData } from '../../generated/join-group-response.ts'
import { type JoinAnswer, refuseJoin } from '../coordinator/group/effects.ts'
import { defineHandler } from '../server/handler.ts'

const REBALANCE_TIMEOUT_FROM_VERSION = 1
const KNOWN_MEMBER_ID_FROM_VERSION = 4
const NULLABLE_PROTOCOL_FROM_VERSION = 7
const SKIPS_ASSIGNMENT_FROM_VERSION = 9

export const joinGroup = defineHandler(
  JoinGroupRequest,
  JoinGroupResponse,
  {
    versions: [0, 9],
    failed: (request, errorCode, version) => toResponse(refuseJoin(errorCode, request.memberId), version),
  },
  async (request, { broker, apiVersion, clientId, clientHost }) => {
    const { memberId, groupInstanceId, sessionTimeoutMs, protocolType, protocols } = request
    const answer = await broker.groups.join(request.groupId, {
      memberId,
      groupInstanceId,
      clientId,
      clientHost,
      sessionTimeoutMs,
      rebalanceTimeoutMs: apiVersion >= REBALANCE_TIMEOUT_FROM_VERSION ? request.rebalanceTimeoutMs : sessionTimeoutMs,
      protocolType,
      // Copied: the frame they lie in is used again.
      protocols: protocols.map(({ name, metadata }) => ({ name, metadata: Buffer.from(metadata) })),
      newMemberId: `${groupInstanceId ?? clientId}-${randomUUID()}`,
      requiresKnownMemberId: apiVersion >= KNOWN_MEMBER_ID_FROM_VERSION,
      supportsSkippingAssignment: apiVersion >= SKIPS_ASSIGNMENT_FROM_VERSION,
    })
    return toResponse(answer, apiVersion)
  },
)

function toResponse(answer: JoinAnswer, version: number): JoinGroupResponseData {
  const { errorCode, memberId, generationId, protocolType, protocolName, leaderId, skipAssignment, members } = answer
  return {
    ...JoinGroupResponse.create(),
    errorCode,
    memberId,
    generationId,
    protocolType,
    protocolName: version >= NULLABLE_PROTOCOL_FROM_VERSION ? protocolName : (protocolName ?? ''),
    leader: leaderId,
    skipAssignment,
    members: members.map((member) => ({ ...member, unknownTaggedFields: null })),
  }
}
