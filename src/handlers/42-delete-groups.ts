// DeleteGroups: v0-2
//
// Deletes groups that nobody is in, with their offsets; durable before the answer.

import { DeleteGroupsRequest } from '../../generated/delete-groups-request.ts'
import { DeleteGroupsResponse, type DeleteGroupsResponseData } from '../../generated/delete-groups-response.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const deleteGroups = defineHandler(
  DeleteGroupsRequest,
  DeleteGroupsResponse,
  {
    versions: [0, 2],
    failed: (request, errorCode) => toResponse(new Map(request.groupsNames.map((groupId) => [groupId, errorCode]))),
  },
  async (request, { broker }) => {
    const groupIds = [...new Set(request.groupsNames)]
    // Begun together, so that they share commits.
    const errorCodes = await Promise.all(groupIds.map((groupId) => broker.groups.delete(groupId)))
    return toResponse(new Map(groupIds.map((groupId, index) => [groupId, errorCodes[index] ?? ErrorCode.NONE])))
  },
)

function toResponse(errorCodes: ReadonlyMap<string, number>): DeleteGroupsResponseData {
  const results = Array.from(errorCodes, ([groupId, errorCode]) => ({ groupId, errorCode, unknownTaggedFields: null }))
  return { ...DeleteGroupsResponse.create(), results }
}
