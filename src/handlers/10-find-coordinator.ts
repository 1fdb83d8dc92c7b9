// FindCoordinator: v0-6
//
// Tells which broker coordinates a group or a transactional id: this one, for all of them.
// v1 (KIP-98) key types; v4 (KIP-699) many keys at once; v6 (KIP-932) keys of share groups.
// Not there: share groups.

import { FindCoordinatorRequest, type FindCoordinatorRequestData } from '../../generated/find-coordinator-request.ts'
import {
  type Coordinator,
  createCoordinator,
  FindCoordinatorResponse,
  type FindCoordinatorResponseData,
} from '../../generated/find-coordinator-response.ts'
import type { RequestContext } from '../broker/request-context.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const BATCHED_FROM_VERSION = 4
const NO_NODE = -1
const keyTypes = { group: 0, transaction: 1 } as const

export const findCoordinator = defineHandler(
  FindCoordinatorRequest,
  FindCoordinatorResponse,
  {
    versions: [0, 6],
    failed: (request, errorCode, version) => toResponse(request, version, () => refusal(errorCode, null)),
  },
  (request, context) => toResponse(request, context.apiVersion, () => locate(request.keyType, context)),
)

/** Before v4 there is one key, and its answer lies on top. */
function toResponse(
  request: FindCoordinatorRequestData,
  version: number,
  answer: () => Coordinator,
): FindCoordinatorResponseData {
  const response = FindCoordinatorResponse.create()
  if (version >= BATCHED_FROM_VERSION) {
    return { ...response, coordinators: request.coordinatorKeys.map((key) => ({ ...answer(), key })) }
  }
  const { errorCode, errorMessage, nodeId, host, port } = answer()
  // Kafka names the error here even when there is none.
  return { ...response, errorCode, errorMessage: errorMessage || 'NONE', nodeId, host, port }
}

function locate(keyType: number, { broker, endpoint }: RequestContext): Coordinator {
  switch (keyType) {
    case keyTypes.group:
    case keyTypes.transaction:
      return { ...createCoordinator(), nodeId: broker.nodeId, ...endpoint }
    default:
      return refusal(ErrorCode.INVALID_REQUEST, `There are no coordinators of type ${keyType}`)
  }
}

function refusal(errorCode: number, errorMessage: string | null): Coordinator {
  return { ...createCoordinator(), nodeId: NO_NODE, port: NO_NODE, errorCode, errorMessage }
}
