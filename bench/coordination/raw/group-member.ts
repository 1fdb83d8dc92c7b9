import { ConsumerProtocolAssignment } from '../../../generated/consumer-protocol-assignment.ts'
import { ConsumerProtocolSubscription } from '../../../generated/consumer-protocol-subscription.ts'
import { HeartbeatRequest } from '../../../generated/heartbeat-request.ts'
import { HeartbeatResponse } from '../../../generated/heartbeat-response.ts'
import { createJoinGroupRequestProtocol, JoinGroupRequest } from '../../../generated/join-group-request.ts'
import { JoinGroupResponse, type JoinGroupResponseData } from '../../../generated/join-group-response.ts'
import { createSyncGroupRequestAssignment, SyncGroupRequest } from '../../../generated/sync-group-request.ts'
import { SyncGroupResponse } from '../../../generated/sync-group-response.ts'
import type { Connection } from '../../../src/client/connection.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import type { DataCodec } from '../../../src/wire/codec.ts'
import { WireWriter } from '../../../src/wire/writer.ts'
import { connectCoordinator, untilReady } from './coordinator.ts'

const JOIN_VERSION = 9
const SYNC_VERSION = 5
const HEARTBEAT_VERSION = 4
const PROTOCOL_NAME = 'range'
/** What Kafka allows at most, so that a group outlives the samples of the other broker. */
const SESSION_TIMEOUT_MS = 1_800_000

/** A member of a group under the classic protocol, with a connection of its own. */
export interface GroupMember {
  readonly connection: Connection
  readonly groupId: string
  readonly topic: string
  memberId: string
  generationId: number
}

/** Connects and asks for a member id (KIP-394). */
export async function openMember(bootstrap: string, groupId: string, topic: string): Promise<GroupMember> {
  const connection = await connectCoordinator(bootstrap, 'group', groupId)
  const member: GroupMember = { connection, groupId, topic, memberId: '', generationId: -1 }
  await untilReady(async () => {
    const { errorCode, memberId } = await ask(member, 0)
    member.memberId = memberId
    return errorCode === ErrorCode.MEMBER_ID_REQUIRED ? ErrorCode.NONE : errorCode
  })
  return member
}

/**
 * Joins the group's next generation.
 * @param round  a number that the metadata holds: another one than before asks for a rebalance
 */
export async function joinGroup(member: GroupMember, round: number): Promise<JoinGroupResponseData> {
  const answer = await ask(member, round)
  if (answer.errorCode !== ErrorCode.NONE) throw new Error(`JoinGroup: error ${answer.errorCode}`)
  member.generationId = answer.generationId
  return answer
}

/** @param assignments  by member id, from the leader; none from the others */
export async function syncGroup(member: GroupMember, assignments: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const { groupId, memberId, generationId } = member
  const body = { ...SyncGroupRequest.create(), groupId, memberId, generationId }
  body.protocolType = 'consumer'
  body.protocolName = PROTOCOL_NAME
  body.assignments = Array.from(assignments, ([id, assignment]) => ({
    ...createSyncGroupRequestAssignment(),
    ...{ memberId: id, assignment },
  }))
  const answer = await member.connection.request(SyncGroupRequest, SyncGroupResponse, body, SYNC_VERSION)
  if (answer.errorCode !== ErrorCode.NONE) throw new Error(`SyncGroup: error ${answer.errorCode}`)
  return answer.assignment
}

export async function heartbeat({ connection, groupId, memberId, generationId }: GroupMember): Promise<void> {
  const body = { ...HeartbeatRequest.create(), groupId, memberId, generationId }
  const { errorCode } = await connection.request(HeartbeatRequest, HeartbeatResponse, body, HEARTBEAT_VERSION)
  if (errorCode !== ErrorCode.NONE) throw new Error(`Heartbeat: error ${errorCode}`)
}

/** Bytes of the assignment to one member. */
export function assignmentOf(topic: string, partitions: number[]): Buffer {
  const assignedPartitions = [{ topic, partitions }]
  return withVersion(ConsumerProtocolAssignment, { ...ConsumerProtocolAssignment.create(), assignedPartitions })
}

/** What members tell each other begins with its version, here 0. */
function withVersion<Data>(codec: DataCodec<Data>, data: Data): Buffer {
  const writer = new WireWriter()
  codec.write(writer, data, 0)
  return Buffer.concat([Buffer.alloc(2), ...writer.segments()])
}

function ask({ connection, groupId, topic, memberId }: GroupMember, round: number): Promise<JoinGroupResponseData> {
  const userData = Buffer.alloc(4)
  userData.writeInt32BE(round)
  const subscription = { ...ConsumerProtocolSubscription.create(), topics: [topic], userData }
  const metadata = withVersion(ConsumerProtocolSubscription, subscription)
  const body = { ...JoinGroupRequest.create(), groupId, memberId, sessionTimeoutMs: SESSION_TIMEOUT_MS }
  body.rebalanceTimeoutMs = SESSION_TIMEOUT_MS
  body.protocolType = 'consumer'
  body.protocols = [{ ...createJoinGroupRequestProtocol(), name: PROTOCOL_NAME, metadata }]
  return connection.request(JoinGroupRequest, JoinGroupResponse, body, JOIN_VERSION)
}
