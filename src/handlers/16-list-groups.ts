// ListGroups: v0-5
//
// Lists the groups, with what they are for; those that only commit offsets are among them.
// v4 (KIP-518) states, and a filter by them; v5 (KIP-848) types, and a filter by them: all groups here are classic.

import { ListGroupsRequest } from '../../generated/list-groups-request.ts'
import { ListGroupsResponse, type ListGroupsResponseData } from '../../generated/list-groups-response.ts'
import { defineHandler } from '../server/handler.ts'

const GROUP_TYPE = 'classic'

export const listGroups = defineHandler(
  ListGroupsRequest,
  ListGroupsResponse,
  {
    versions: [0, 5],
    failed: (_request, errorCode): ListGroupsResponseData => ({ ...ListGroupsResponse.create(), errorCode }),
  },
  (request, { broker }) => {
    const response = ListGroupsResponse.create()
    const isWantedState = matcher(request.statesFilter)
    if (!matcher(request.typesFilter)(GROUP_TYPE)) return response
    for (const { groupId, protocolType, state } of broker.groups.all()) {
      if (!isWantedState(state)) continue
      response.groups.push({
        groupId,
        protocolType: protocolType ?? '',
        groupState: state,
        groupType: GROUP_TYPE,
        unknownTaggedFields: null,
      })
    }
    return response
  },
)

/** Names count whatever the case of their letters; no names: everything is wanted. */
function matcher(names: readonly string[]): (name: string) => boolean {
  const wanted = new Set(names.map((name) => name.toLowerCase()))
  return (name) => wanted.size === 0 || wanted.has(name.toLowerCase())
}
