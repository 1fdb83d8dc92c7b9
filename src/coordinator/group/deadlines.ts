import type { Effect } from './effects.ts'
import { type Group, haveAllJoined, type Member } from './group.ts'
import { completeJoin, dropMember, joinDeadlinePassed, memberGone, prepareRebalance } from './rebalance.ts'
import type { GroupSettings } from './settings.ts'

/**
 * When something happens to the group if nobody says anything before; `null`: never.
 * @returns milliseconds since the epoch
 */
export function nextDeadline(group: Group): number | null {
  let nextMs = Number.POSITIVE_INFINITY
  for (const member of group.members.values()) if (canExpire(member)) nextMs = Math.min(nextMs, member.expiresAtMs)
  for (const expiresAtMs of group.pendingMembers.values()) nextMs = Math.min(nextMs, expiresAtMs)
  nextMs = Math.min(nextMs, group.joinDeadline?.atMs ?? nextMs, group.syncDeadlineMs ?? nextMs)
  return nextMs === Number.POSITIVE_INFINITY ? null : nextMs
}

/** Who waits for an answer cannot say that it is alive; only new members are given up all the same. */
function canExpire(member: Member): boolean {
  return member.isNew || (member.joinToken === null && member.syncToken === null)
}

/** Does what is due: members whose session has ended, a rebalance that has waited long enough. */
export function deadlinesPassed(group: Group, settings: GroupSettings, nowMs: number): Effect[] {
  const effects: Effect[] = []
  for (const member of [...group.members.values()]) {
    const isGone = member.expiresAtMs <= nowMs && canExpire(member) && group.members.has(member.memberId)
    if (isGone) effects.push(...memberGone(group, member, settings, nowMs))
  }
  effects.push(...dropPending(group, nowMs))
  if (group.syncDeadlineMs !== null && group.syncDeadlineMs <= nowMs) {
    effects.push(...syncDeadlinePassed(group, settings, nowMs))
  }
  if (group.joinDeadline !== null && group.joinDeadline.atMs <= nowMs) {
    effects.push(...joinDeadlinePassed(group, settings, nowMs))
  }
  return effects
}

function dropPending(group: Group, nowMs: number): Effect[] {
  let isAnyDropped = false
  for (const [memberId, expiresAtMs] of group.pendingMembers) {
    if (expiresAtMs <= nowMs) isAnyDropped = group.pendingMembers.delete(memberId) || isAnyDropped
  }
  const isReady = isAnyDropped && group.state === 'PreparingRebalance' && haveAllJoined(group)
  return isReady ? completeJoin(group, nowMs) : []
}

/** Members that have not asked for their assignment in all that time are out. */
function syncDeadlinePassed(group: Group, settings: GroupSettings, nowMs: number): Effect[] {
  group.syncDeadlineMs = null
  if (group.pendingSyncMembers.size === 0) return []
  const effects: Effect[] = []
  for (const memberId of [...group.pendingSyncMembers]) {
    const member = group.members.get(memberId)
    if (member !== undefined) effects.push(...dropMember(group, member))
  }
  return [...effects, ...prepareRebalance(group, settings, nowMs)]
}
