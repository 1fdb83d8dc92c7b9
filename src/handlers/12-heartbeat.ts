// Heartbeat: v0-4
//
// Keeps a member in its group, and tells it when it must join again.
// v3 (KIP-345) static members.

import { HeartbeatRequest } from '../../generated/heartbeat-request.ts'
import { HeartbeatResponse, type HeartbeatResponseData } from '../../generated/heartbeat-response.ts'
import { defineHandler } from '../server/handler.ts'

export const heartbeat = defineHandler(
  HeartbeatRequest,
  HeartbeatResponse,
  { versions: [0, 4], logLevel: 'debug', failed: (_request, errorCode) => toResponse(errorCode) },
  (request, { broker }) => toResponse(broker.groups.heartbeat(request.groupId, request)),
)

function toResponse(errorCode: number): HeartbeatResponseData {
  return { ...HeartbeatResponse.create(), errorCode }
}
