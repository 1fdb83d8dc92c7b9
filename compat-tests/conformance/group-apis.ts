import { DeleteGroupsRequest } from '../../generated/delete-groups-request.ts'
import { DeleteGroupsResponse } from '../../generated/delete-groups-response.ts'
import { DescribeGroupsRequest } from '../../generated/describe-groups-request.ts'
import { DescribeGroupsResponse } from '../../generated/describe-groups-response.ts'
import { FindCoordinatorRequest } from '../../generated/find-coordinator-request.ts'
import { FindCoordinatorResponse } from '../../generated/find-coordinator-response.ts'
import { HeartbeatRequest } from '../../generated/heartbeat-request.ts'
import { HeartbeatResponse } from '../../generated/heartbeat-response.ts'
import { JoinGroupRequest } from '../../generated/join-group-request.ts'
import { JoinGroupResponse } from '../../generated/join-group-response.ts'
import { LeaveGroupRequest } from '../../generated/leave-group-request.ts'
import { LeaveGroupResponse } from '../../generated/leave-group-response.ts'
import { ListGroupsRequest } from '../../generated/list-groups-request.ts'
import { ListGroupsResponse } from '../../generated/list-groups-response.ts'
import { OffsetCommitRequest } from '../../generated/offset-commit-request.ts'
import { OffsetCommitResponse } from '../../generated/offset-commit-response.ts'
import { OffsetDeleteRequest } from '../../generated/offset-delete-request.ts'
import { OffsetDeleteResponse } from '../../generated/offset-delete-response.ts'
import { OffsetFetchRequest } from '../../generated/offset-fetch-request.ts'
import { OffsetFetchResponse } from '../../generated/offset-fetch-response.ts'
import { SyncGroupRequest } from '../../generated/sync-group-request.ts'
import { SyncGroupResponse } from '../../generated/sync-group-response.ts'
import type { Session } from './session.ts'

/** Request and response of each API of groups that is compared. */
export const groupApis = {
  findCoordinator: [FindCoordinatorRequest, FindCoordinatorResponse],
  joinGroup: [JoinGroupRequest, JoinGroupResponse],
  syncGroup: [SyncGroupRequest, SyncGroupResponse],
  heartbeat: [HeartbeatRequest, HeartbeatResponse],
  leaveGroup: [LeaveGroupRequest, LeaveGroupResponse],
  offsetCommit: [OffsetCommitRequest, OffsetCommitResponse],
  offsetFetch: [OffsetFetchRequest, OffsetFetchResponse],
  offsetDelete: [OffsetDeleteRequest, OffsetDeleteResponse],
  listGroups: [ListGroupsRequest, ListGroupsResponse],
  describeGroups: [DescribeGroupsRequest, DescribeGroupsResponse],
  deleteGroups: [DeleteGroupsRequest, DeleteGroupsResponse],
} as const

/** More than enough for every part of the coordinator to be asked. */
const ASKED_GROUP_COUNT = 64
const SETTLE_MS_MAX = 60_000

/** Waits until the broker coordinates any group: Kafka first makes a topic for them. */
export async function settleCoordinator(session: Session): Promise<void> {
  const deadlineMs = performance.now() + SETTLE_MS_MAX
  const groups = Array.from({ length: ASKED_GROUP_COUNT }, (_, index) => `settle ${index}`)
  const find = { ...FindCoordinatorRequest.create(), keyType: 0, coordinatorKeys: groups }
  const describe = { ...DescribeGroupsRequest.create(), groups }
  while (performance.now() < deadlineMs) {
    const found = await session.prepare(groupApis.findCoordinator, find, 4)
    if (found.coordinators.every(({ errorCode }) => errorCode === 0)) {
      const described = await session.prepare(groupApis.describeGroups, describe, 5)
      if (described.groups.every(({ errorCode }) => errorCode === 0)) return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the coordinator was not there in time')
}
