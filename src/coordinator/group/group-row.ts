import { type Group, type Member, newGroup } from './group.ts'
import { keepAlive } from './rebalance.ts'

/** A group as it is stored: JSON, with bytes in base64. What waits for answers and what times out is not part of it. */
export interface GroupRow {
  readonly generationId: number
  readonly protocolType: string | null
  readonly protocolName: string | null
  readonly leaderId: string | null
  readonly stateSinceMs: number
  readonly members: readonly MemberRow[]
}

type MemberFacts = Pick<
  Member,
  'memberId' | 'groupInstanceId' | 'clientId' | 'clientHost' | 'sessionTimeoutMs' | 'rebalanceTimeoutMs'
>

interface MemberRow extends Readonly<MemberFacts> {
  readonly protocols: readonly { readonly name: string; readonly metadata: string }[]
  readonly assignment: string
}

/**
 * What a stored group may hold, as `rowBytes` counts it: Kafka keeps a group in one record of __consumer_offsets, which
 * takes no more than 1 MiB, so no client has got more through.
 */
export const GROUP_ROW_BYTES_MAX = 1024 * 1024

/** Bytes that members brought and were assigned, with their names; what base64 adds does not count. */
export function rowBytes({ members }: GroupRow): number {
  let bytes = 0
  for (const { memberId, groupInstanceId, clientId, clientHost, protocols, assignment } of members) {
    for (const text of [memberId, groupInstanceId ?? '', clientId, clientHost]) bytes += Buffer.byteLength(text)
    for (const { name, metadata } of protocols) bytes += Buffer.byteLength(name) + Buffer.byteLength(metadata, 'base64')
    bytes += Buffer.byteLength(assignment, 'base64')
  }
  return bytes
}

/** @param assignments  by member id, where they are not with the members yet */
export function toRow(group: Group, assignments: ReadonlyMap<string, Buffer> | null): GroupRow {
  const { generationId, protocolType, protocolName, leaderId, stateSinceMs } = group
  const members = Array.from(group.members.values(), (member) => ({
    memberId: member.memberId,
    groupInstanceId: member.groupInstanceId,
    clientId: member.clientId,
    clientHost: member.clientHost,
    sessionTimeoutMs: member.sessionTimeoutMs,
    rebalanceTimeoutMs: member.rebalanceTimeoutMs,
    protocols: member.protocols.map(({ name, metadata }) => ({ name, metadata: metadata.toString('base64') })),
    assignment: (assignments?.get(member.memberId) ?? member.assignment).toString('base64'),
  }))
  return { generationId, protocolType, protocolName, leaderId, stateSinceMs, members }
}

/** The group of a row. It goes on where it was: every member has a whole session to be heard of. */
export function fromRow(groupId: string, row: GroupRow, nowMs: number): Group {
  const group = newGroup(groupId, row.stateSinceMs)
  group.generationId = row.generationId
  group.protocolType = row.protocolType
  group.protocolName = row.protocolName
  group.leaderId = row.leaderId
  group.state = row.members.length === 0 ? 'Empty' : 'Stable'
  group.previousState = group.state
  for (const { protocols, assignment, ...rest } of row.members) {
    const member: Member = {
      ...rest,
      protocols: protocols.map(({ name, metadata }) => ({ name, metadata: Buffer.from(metadata, 'base64') })),
      assignment: Buffer.from(assignment, 'base64'),
      joinToken: null,
      syncToken: null,
      isNew: false,
      expiresAtMs: 0,
    }
    keepAlive(member, nowMs)
    group.members.set(member.memberId, member)
    if (member.groupInstanceId !== null) group.staticMembers.set(member.groupInstanceId, member.memberId)
  }
  return group
}
