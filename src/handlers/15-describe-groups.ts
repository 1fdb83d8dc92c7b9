// DescribeGroups: v0-6
//
// Tells the state of groups and who is in them. What members say of themselves and what they were assigned is told as
// it came.
// v3 (KIP-430) authorized operations; v4 (KIP-345) group instance ids; v6 (KIP-1043) an unknown group is an error,
// before that it is told as dead.

import { DescribeGroupsRequest } from '../../generated/describe-groups-request.ts'
import {
  createDescribedGroup,
  type DescribedGroup,
  type DescribedGroupMember,
  DescribeGroupsResponse,
} from '../../generated/describe-groups-response.ts'
import { authorizedOperations } from '../broker/authorized-operations.ts'
import type { Group, Member } from '../coordinator/group/group.ts'
import { metadataFor } from '../coordinator/group/protocols.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const NOT_FOUND_FROM_VERSION = 6
const NOTHING = Buffer.alloc(0)

export const describeGroups = defineHandler(
  DescribeGroupsRequest,
  DescribeGroupsResponse,
  {
    versions: [0, 6],
    failed: (request, errorCode) => ({
      ...DescribeGroupsResponse.create(),
      groups: request.groups.map((groupId) => ({ ...createDescribedGroup(), groupId, errorCode })),
    }),
  },
  (request, { broker, apiVersion }) => {
    const response = DescribeGroupsResponse.create()
    response.groups = request.groups.map((groupId) => {
      const group = broker.groups.find(groupId)
      const isMissing = group === undefined || group.state === 'Dead'
      if (isMissing && apiVersion >= NOT_FOUND_FROM_VERSION) return notFound(groupId)
      const described = isMissing ? dead(groupId) : describe(group)
      if (request.includeAuthorizedOperations) described.authorizedOperations = authorizedOperations.group
      return described
    })
    return response
  },
)

function dead(groupId: string): DescribedGroup {
  return { ...createDescribedGroup(), groupId, groupState: 'Dead' }
}

function notFound(groupId: string): DescribedGroup {
  const errorMessage = 'There is no group with this id'
  return { ...dead(groupId), errorCode: ErrorCode.GROUP_ID_NOT_FOUND, errorMessage }
}

function describe(group: Group): DescribedGroup {
  const { groupId, state, protocolType, protocolName } = group
  // Until everybody has an assignment there is nothing to tell of the protocol.
  const told = state === 'Stable' ? protocolName : null
  return {
    ...createDescribedGroup(),
    groupId,
    groupState: state,
    protocolType: protocolType ?? '',
    protocolData: told ?? '',
    members: Array.from(group.members.values(), (member) => describeMember(member, told)),
  }
}

function describeMember(member: Member, protocolName: string | null): DescribedGroupMember {
  const { memberId, groupInstanceId, clientId, clientHost, assignment } = member
  return {
    memberId,
    groupInstanceId,
    clientId,
    clientHost,
    memberMetadata: protocolName === null ? NOTHING : metadataFor(member, protocolName),
    memberAssignment: assignment,
    unknownTaggedFields: null,
  }
}
