import { ErrorCode } from '../../protocol/errors.ts'
import { answerJoin, answerSync, describeGeneration, type Effect, refuseJoin, refuseSync } from './effects.ts'
import { changeState, type Group, haveAllJoined, type Member, rebalanceTimeoutMs, removeMember } from './group.ts'
import { selectProtocol } from './protocols.ts'
import type { GroupSettings } from './settings.ts'

const NO_ASSIGNMENT = Buffer.alloc(0)

/** Calls everybody to join again, or goes on with what is under way. */
export function rebalance(group: Group, settings: GroupSettings, nowMs: number): Effect[] {
  return group.state === 'PreparingRebalance'
    ? completeJoinIfReady(group, nowMs)
    : prepareRebalance(group, settings, nowMs)
}

/** Begins a rebalance. A group that was empty waits a little, for others who start at the same time. */
export function prepareRebalance(group: Group, settings: GroupSettings, nowMs: number): Effect[] {
  const effects = group.state === 'CompletingRebalance' ? withdraw(group, ErrorCode.REBALANCE_IN_PROGRESS, nowMs) : []
  group.pendingSyncMembers.clear()
  group.syncDeadlineMs = null
  const isFirst = group.state === 'Empty'
  changeState(group, 'PreparingRebalance', nowMs)
  if (isFirst) {
    const delayMs = settings.initialRebalanceDelayMs
    const remainingMs = Math.max(rebalanceTimeoutMs(group) - delayMs, 0)
    group.joinDeadline = { atMs: nowMs + delayMs, initial: { delayMs, remainingMs } }
    return effects
  }
  if (haveAllJoined(group)) return [...effects, ...completeJoin(group, nowMs)]
  group.joinDeadline = { atMs: nowMs + rebalanceTimeoutMs(group), initial: null }
  return effects
}

/** Ends the wait for members when nobody is missing; the first rebalance of a group waits to its end. */
export function completeJoinIfReady(group: Group, nowMs: number): Effect[] {
  const isReady = group.state === 'PreparingRebalance' && group.previousState !== 'Empty' && haveAllJoined(group)
  return isReady ? completeJoin(group, nowMs) : []
}

/** The time to join is over: longer in a first rebalance that someone joined meanwhile, else it goes on. */
export function joinDeadlinePassed(group: Group, settings: GroupSettings, nowMs: number): Effect[] {
  const initial = group.joinDeadline?.initial ?? null
  if (initial !== null && group.hasNewMember && initial.remainingMs !== 0) {
    group.hasNewMember = false
    const delayMs = Math.min(settings.initialRebalanceDelayMs, initial.remainingMs)
    const remainingMs = Math.max(initial.remainingMs - initial.delayMs, 0)
    group.joinDeadline = { atMs: nowMs + delayMs, initial: { delayMs, remainingMs } }
    return []
  }
  return completeJoin(group, nowMs)
}

/**
 * Begins the next generation with those who have joined. Dynamic members that have not are out; static ones stay, and
 * keep their place until their session ends.
 */
export function completeJoin(group: Group, nowMs: number): Effect[] {
  group.joinDeadline = null
  const effects: Effect[] = []
  for (const member of [...group.members.values()]) {
    if (member.joinToken === null && member.groupInstanceId === null) effects.push(...dropMember(group, member))
  }
  if (group.members.size > 0 && !electLeader(group)) {
    group.joinDeadline = { atMs: nowMs + rebalanceTimeoutMs(group), initial: null }
    return effects
  }
  return [...effects, ...beginGeneration(group, nowMs)]
}

/** @returns false when nobody has joined who could lead */
function electLeader(group: Group): boolean {
  const leader = group.leaderId === null ? undefined : group.members.get(group.leaderId)
  if (leader !== undefined && leader.joinToken !== null) return true
  for (const member of group.members.values()) {
    if (member.joinToken === null) continue
    group.leaderId = member.memberId
    return true
  }
  return false
}

function beginGeneration(group: Group, nowMs: number): Effect[] {
  group.generationId++
  group.hasNewMember = false
  group.pendingSyncMembers.clear()
  if (group.members.size === 0) {
    group.protocolName = null
    changeState(group, 'Empty', nowMs)
    return [{ kind: 'store', reason: { kind: 'empty' } }]
  }
  group.protocolName = selectProtocol(group)
  changeState(group, 'CompletingRebalance', nowMs)
  const effects: Effect[] = []
  for (const member of group.members.values()) {
    const { memberId } = member
    effects.push(...answerJoin(member, describeGeneration(group, memberId, group.leaderId === memberId)))
    member.isNew = false
    keepAlive(member, nowMs)
    group.pendingSyncMembers.add(memberId)
  }
  group.syncDeadlineMs = nowMs + rebalanceTimeoutMs(group)
  return effects
}

/** Takes the assignments back, and tells those who wait for theirs why. */
export function withdraw(group: Group, errorCode: number, nowMs: number): Effect[] {
  const effects: Effect[] = []
  for (const member of group.members.values()) {
    member.assignment = NO_ASSIGNMENT
    if (member.syncToken === null) continue
    effects.push(...answerSync(member, refuseSync(errorCode)))
    keepAlive(member, nowMs)
  }
  return effects
}

/** Takes a member out, and tells it when it waits for something. What follows for the group is up to the caller. */
export function dropMember(group: Group, member: Member): Effect[] {
  removeMember(group, member)
  return [
    ...answerJoin(member, refuseJoin(ErrorCode.UNKNOWN_MEMBER_ID, '')),
    ...answerSync(member, refuseSync(ErrorCode.UNKNOWN_MEMBER_ID)),
  ]
}

/** Takes out a member that is gone, and lets the others go on. */
export function memberGone(group: Group, member: Member, settings: GroupSettings, nowMs: number): Effect[] {
  return [...dropMember(group, member), ...afterRemoval(group, settings, nowMs)]
}

/** Those who stay share what the removed ones had. */
export function afterRemoval(group: Group, settings: GroupSettings, nowMs: number): Effect[] {
  switch (group.state) {
    case 'Stable':
    case 'CompletingRebalance':
      return prepareRebalance(group, settings, nowMs)
    case 'PreparingRebalance':
      return haveAllJoined(group) ? completeJoin(group, nowMs) : []
    default:
      return []
  }
}

/** Counts a member's session from now on. */
export function keepAlive(member: Member, nowMs: number): void {
  member.expiresAtMs = nowMs + member.sessionTimeoutMs
}
