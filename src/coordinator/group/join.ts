import { ErrorCode } from '../../protocol/errors.ts'
import { answerSync, describeGeneration, type Effect, type JoinAnswer, refuseJoin, refuseSync } from './effects.ts'
import { addMember, countAwaitingJoin, type Group, type Member, type MemberProtocol, removeMember } from './group.ts'
import { memberError } from './member-error.ts'
import { hasSameProtocols, selectProtocol, supportsProtocols } from './protocols.ts'
import { completeJoinIfReady, keepAlive, prepareRebalance, rebalance } from './rebalance.ts'
import type { GroupSettings } from './settings.ts'

/** A new member cannot send heartbeats yet; if its JoinGroup waits longer than this it is taken for gone. */
const NEW_MEMBER_TIMEOUT_MS = 5 * 60 * 1000

/**
 * Member ids that a group has given out and nobody has joined with. They cost a client one small request each and stay
 * for a session timeout; ten times the members of the largest groups that are known leaves room for any rush.
 */
export const PENDING_MEMBER_COUNT_MAX = 10_000

/** Someone wants to be in a group. */
export interface JoinEvent {
  /** Names the request in the answer. */
  readonly token: number
  /** Empty: has none yet. */
  readonly memberId: string
  readonly groupInstanceId: string | null
  readonly clientId: string
  readonly clientHost: string
  readonly sessionTimeoutMs: number
  readonly rebalanceTimeoutMs: number
  readonly protocolType: string
  readonly protocols: readonly MemberProtocol[]
  /** The id to give to one who has none; never given before. */
  readonly newMemberId: string
  /** A dynamic member must come back with the id it was given before it is in (KIP-394). */
  readonly requiresKnownMemberId: boolean
  /** The leader can be told not to assign anew (KIP-814). */
  readonly supportsSkippingAssignment: boolean
}

/** @see KIP-62, KIP-345, KIP-394, KIP-814 */
export function join(group: Group, event: JoinEvent, settings: GroupSettings, nowMs: number): Effect[] {
  const { memberId } = event
  if (!isAccepted(group, memberId, settings)) {
    group.pendingMembers.delete(memberId)
    const member = group.members.get(memberId)
    if (member !== undefined) removeMember(group, member)
    return answer(event, refuseJoin(ErrorCode.GROUP_MAX_SIZE_REACHED, ''))
  }
  if (group.state === 'Dead') return answer(event, refuseJoin(ErrorCode.COORDINATOR_NOT_AVAILABLE, memberId))
  if (!supportsProtocols(group, event.protocolType, event.protocols)) {
    return answer(event, refuseJoin(ErrorCode.INCONSISTENT_GROUP_PROTOCOL, memberId))
  }
  return memberId === '' ? joinAsNew(group, event, settings, nowMs) : joinAgain(group, event, settings, nowMs)
}

/** A group takes no more members than it may have; those whose JoinGroup waits already are in. */
function isAccepted(group: Group, memberId: string, { memberCountMax }: GroupSettings): boolean {
  const member = group.members.get(memberId)
  switch (group.state) {
    case 'PreparingRebalance':
      return (member !== undefined && member.joinToken !== null) || countAwaitingJoin(group) < memberCountMax
    case 'CompletingRebalance':
    case 'Stable':
      return member !== undefined || group.members.size < memberCountMax
    default:
      return true
  }
}

function joinAsNew(group: Group, event: JoinEvent, settings: GroupSettings, nowMs: number): Effect[] {
  const { groupInstanceId, newMemberId } = event
  if (groupInstanceId !== null) {
    const before = group.members.get(group.staticMembers.get(groupInstanceId) ?? '')
    return before === undefined
      ? addNew(group, event, newMemberId, settings, nowMs)
      : replaceStatic(group, before, event, settings, nowMs)
  }
  if (!event.requiresKnownMemberId) return addNew(group, event, newMemberId, settings, nowMs)
  if (group.pendingMembers.size >= PENDING_MEMBER_COUNT_MAX) {
    return answer(event, refuseJoin(ErrorCode.GROUP_MAX_SIZE_REACHED, ''))
  }
  group.pendingMembers.set(newMemberId, nowMs + event.sessionTimeoutMs)
  return answer(event, refuseJoin(ErrorCode.MEMBER_ID_REQUIRED, newMemberId))
}

function joinAgain(group: Group, event: JoinEvent, settings: GroupSettings, nowMs: number): Effect[] {
  const { memberId, groupInstanceId } = event
  if (group.pendingMembers.has(memberId) && groupInstanceId === null) {
    return addNew(group, event, memberId, settings, nowMs)
  }
  const errorCode = memberError(group, memberId, groupInstanceId)
  const member = group.members.get(memberId)
  if (errorCode !== ErrorCode.NONE || member === undefined) return answer(event, refuseJoin(errorCode, memberId))
  const isSame = hasSameProtocols(member, event.protocols)
  const isLeader = group.leaderId === memberId
  switch (group.state) {
    case 'CompletingRebalance':
      // It may not have received the answer to its first one.
      if (isSame) return answer(event, describeGeneration(group, memberId, isLeader))
      break
    case 'Stable':
      // A leader joins again to assign anew, for reasons of its own.
      if (isSame && !isLeader) return answer(event, describeGeneration(group, memberId, false))
      break
    case 'PreparingRebalance':
      break
    default:
      return answer(event, refuseJoin(ErrorCode.UNKNOWN_MEMBER_ID, memberId))
  }
  return [...updateMember(member, event), ...rebalance(group, settings, nowMs)]
}

function addNew(group: Group, event: JoinEvent, memberId: string, settings: GroupSettings, nowMs: number): Effect[] {
  if (group.state === 'PreparingRebalance' && group.previousState === 'Empty') group.hasNewMember = true
  group.pendingMembers.delete(memberId)
  addMember(
    group,
    {
      memberId,
      groupInstanceId: event.groupInstanceId,
      clientId: event.clientId,
      clientHost: event.clientHost,
      sessionTimeoutMs: event.sessionTimeoutMs,
      rebalanceTimeoutMs: event.rebalanceTimeoutMs,
      protocols: event.protocols,
      assignment: Buffer.alloc(0),
      joinToken: event.token,
      syncToken: null,
      isNew: true,
      expiresAtMs: nowMs + NEW_MEMBER_TIMEOUT_MS,
    },
    event.protocolType,
  )
  return rebalance(group, settings, nowMs)
}

/** A later JoinGroup of a member stands for the one that waits. */
function updateMember(member: Member, event: JoinEvent): Effect[] {
  const before = member.joinToken
  member.protocols = event.protocols
  member.sessionTimeoutMs = event.sessionTimeoutMs
  member.rebalanceTimeoutMs = event.rebalanceTimeoutMs
  member.joinToken = event.token
  if (before === null) return []
  return [{ kind: 'answer-join', token: before, answer: refuseJoin(ErrorCode.REBALANCE_IN_PROGRESS, member.memberId) }]
}

/**
 * A static member is back under a new id. While the group is stable and would choose the same protocol, the others are
 * not disturbed: it gets its old place, once that is durable.
 */
function replaceStatic(
  group: Group,
  before: Member,
  event: JoinEvent,
  settings: GroupSettings,
  nowMs: number,
): Effect[] {
  const oldLeaderId = group.leaderId
  const memberId = event.newMemberId
  const fenced = fence(before)
  const member = takePlace(group, before, memberId)
  member.clientId = event.clientId
  member.clientHost = event.clientHost
  updateMember(member, event)
  keepAlive(member, nowMs)
  switch (group.state) {
    case 'Stable': {
      if (selectProtocol(group) !== group.protocolName) return [...fenced, ...rebalance(group, settings, nowMs)]
      const isLeader = group.leaderId === memberId
      // One that cannot be told to leave the assignment alone must not know that it leads.
      const joinAnswer: JoinAnswer = event.supportsSkippingAssignment
        ? { ...describeGeneration(group, memberId, isLeader), skipAssignment: isLeader }
        : { ...describeGeneration(group, memberId, false), leaderId: oldLeaderId ?? '' }
      const oldMember = { ...before, joinToken: null, syncToken: null }
      return [...fenced, { kind: 'store', reason: { kind: 'static-member', oldMember, memberId, answer: joinAnswer } }]
    }
    case 'CompletingRebalance':
      // The leader may be assigning to the old id.
      return [...fenced, ...prepareRebalance(group, settings, nowMs)]
    default:
      return [...fenced, ...completeJoinIfReady(group, nowMs)]
  }
}

/** Whoever waits under the old id is another one with the same name. */
function fence(member: Member): Effect[] {
  const effects: Effect[] = []
  const errorCode = ErrorCode.FENCED_INSTANCE_ID
  if (member.joinToken !== null) {
    effects.push({ kind: 'answer-join', token: member.joinToken, answer: refuseJoin(errorCode, member.memberId) })
  }
  effects.push(...answerSync(member, refuseSync(errorCode)))
  return effects
}

/** Gives a static member's place to another member id. */
export function takePlace(group: Group, before: Member, memberId: string): Member {
  const isLeader = group.leaderId === before.memberId
  const wasPending = group.pendingSyncMembers.has(before.memberId)
  removeMember(group, before)
  const member: Member = { ...before, memberId, joinToken: null, syncToken: null }
  addMember(group, member, group.protocolType ?? '')
  if (isLeader) group.leaderId = memberId
  if (wasPending) group.pendingSyncMembers.add(memberId)
  return member
}

function answer({ token }: JoinEvent, joinAnswer: JoinAnswer): Effect[] {
  return [{ kind: 'answer-join', token, answer: joinAnswer }]
}
