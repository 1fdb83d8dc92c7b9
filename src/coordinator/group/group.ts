/**
 * A consumer group under the classic protocol, as its coordinator sees it. The functions of this folder change it in
 * place and return what has to be done; they know no clock, no timer, no randomness and no storage.
 * @see org.apache.kafka.coordinator.group.classic.ClassicGroup, whose names are kept
 */

/** With the names that DescribeGroups and ListGroups tell. */
export type GroupState = 'Empty' | 'PreparingRebalance' | 'CompletingRebalance' | 'Stable' | 'Dead'

/** A protocol that a member can use; what its metadata says is known to the members alone. */
export interface MemberProtocol {
  readonly name: string
  readonly metadata: Buffer
}

/** A member of a group. Times are milliseconds. */
export interface Member {
  readonly memberId: string
  /** `null`: a dynamic member (KIP-345). */
  readonly groupInstanceId: string | null
  clientId: string
  clientHost: string
  sessionTimeoutMs: number
  rebalanceTimeoutMs: number
  /** In the member's order of preference; never empty. */
  protocols: readonly MemberProtocol[]
  assignment: Buffer
  /** Names the JoinGroup that waits for the rebalance; `null`: none does. */
  joinToken: number | null
  /** Names the SyncGroup that waits for the assignment; `null`: none does. */
  syncToken: number | null
  /** Until its first JoinGroup is answered. */
  isNew: boolean
  /** When it is taken for gone, unless it waits for an answer. */
  expiresAtMs: number
}

/** A time at which a rebalance goes on without those who are missing. */
export interface JoinDeadline {
  readonly atMs: number
  /** What is left to wait in the first rebalance of a group; `null` in later ones, whose end is final. */
  readonly initial: { readonly delayMs: number; readonly remainingMs: number } | null
}

export interface Group {
  readonly groupId: string
  state: GroupState
  /** The one before `state`. */
  previousState: GroupState
  /** When `state` began. */
  stateSinceMs: number
  generationId: number
  /** `null` until a member has joined. */
  protocolType: string | null
  /** Chosen for the generation; `null` while nobody is in it. */
  protocolName: string | null
  leaderId: string | null
  readonly members: Map<string, Member>
  /** Member ids by group instance id. */
  readonly staticMembers: Map<string, string>
  /** Member ids that were given out and have not joined with yet (KIP-394), and until when they may. */
  readonly pendingMembers: Map<string, number>
  /** Members of this generation that have not asked for their assignment. */
  readonly pendingSyncMembers: Set<string>
  /** Whether someone joined since the first rebalance began to wait. */
  hasNewMember: boolean
  joinDeadline: JoinDeadline | null
  syncDeadlineMs: number | null
}

/** A group that nobody is in. */
export function newGroup(groupId: string, nowMs: number): Group {
  return {
    groupId,
    state: 'Empty',
    previousState: 'Empty',
    stateSinceMs: nowMs,
    generationId: 0,
    protocolType: null,
    protocolName: null,
    leaderId: null,
    members: new Map(),
    staticMembers: new Map(),
    pendingMembers: new Map(),
    pendingSyncMembers: new Set(),
    hasNewMember: false,
    joinDeadline: null,
    syncDeadlineMs: null,
  }
}

export function changeState(group: Group, state: GroupState, nowMs: number): void {
  group.previousState = group.state
  group.state = state
  group.stateSinceMs = nowMs
}

/** Members whose JoinGroup waits. */
export function countAwaitingJoin(group: Group): number {
  let count = 0
  for (const { joinToken } of group.members.values()) if (joinToken !== null) count++
  return count
}

/** Whether nobody is missing, neither members nor those who have been given an id. */
export function haveAllJoined(group: Group): boolean {
  return group.pendingMembers.size === 0 && countAwaitingJoin(group) === group.members.size
}

/** The longest that any member may take to join again; milliseconds. */
export function rebalanceTimeoutMs(group: Group): number {
  let timeoutMs = 0
  for (const member of group.members.values()) timeoutMs = Math.max(timeoutMs, member.rebalanceTimeoutMs)
  return timeoutMs
}

/** Adds a member; the first one is the leader and says what the group is for. */
export function addMember(group: Group, member: Member, protocolType: string): void {
  if (group.members.size === 0) group.protocolType = protocolType
  group.members.set(member.memberId, member)
  if (member.groupInstanceId !== null) group.staticMembers.set(member.groupInstanceId, member.memberId)
  group.leaderId ??= member.memberId
}

/** Takes a member away; if it led, another one does. */
export function removeMember(group: Group, member: Member): void {
  const { memberId, groupInstanceId } = member
  group.members.delete(memberId)
  group.pendingSyncMembers.delete(memberId)
  if (groupInstanceId !== null && group.staticMembers.get(groupInstanceId) === memberId) {
    group.staticMembers.delete(groupInstanceId)
  }
  if (group.leaderId === memberId) group.leaderId = group.members.keys().next().value ?? null
}
