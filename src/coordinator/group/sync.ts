import { ErrorCode } from '../../protocol/errors.ts'
import {
  answerJoin,
  answerSync,
  type Effect,
  refuseJoin,
  refuseSync,
  type StoreReason,
  type SyncAnswer,
} from './effects.ts'
import { changeState, type Group, type Member } from './group.ts'
import { takePlace } from './join.ts'
import { memberError } from './member-error.ts'
import { keepAlive, rebalance, withdraw } from './rebalance.ts'
import type { GroupSettings } from './settings.ts'

const NO_ASSIGNMENT = Buffer.alloc(0)

/** A member asks for its assignment; the leader brings everybody's. */
export interface SyncEvent {
  readonly token: number
  readonly memberId: string
  readonly groupInstanceId: string | null
  readonly generationId: number
  /** `null`: not said (before v5). */
  readonly protocolType: string | null
  readonly protocolName: string | null
  /** By member id; what others than the leader bring does not count. */
  readonly assignments: ReadonlyMap<string, Buffer>
}

export function sync(group: Group, event: SyncEvent, nowMs: number): Effect[] {
  const errorCode = syncError(group, event)
  const member = group.members.get(event.memberId)
  if (errorCode !== ErrorCode.NONE || member === undefined) return refuse(event, errorCode)
  switch (group.state) {
    case 'CompletingRebalance':
      return takeSync(group, member, event)
    case 'Stable':
      noteSynced(group, member)
      keepAlive(member, nowMs)
      return [{ kind: 'answer-sync', token: event.token, answer: assignmentOf(group, member) }]
    default:
      return refuse(event, ErrorCode.REBALANCE_IN_PROGRESS)
  }
}

function syncError(group: Group, event: SyncEvent): number {
  if (group.state === 'Dead') return ErrorCode.COORDINATOR_NOT_AVAILABLE
  const errorCode = memberError(group, event.memberId, event.groupInstanceId)
  if (errorCode !== ErrorCode.NONE) return errorCode
  if (event.generationId !== group.generationId) return ErrorCode.ILLEGAL_GENERATION
  const { protocolType, protocolName } = event
  const isOther =
    (protocolType !== null && protocolType !== group.protocolType) ||
    (protocolName !== null && protocolName !== group.protocolName)
  return isOther ? ErrorCode.INCONSISTENT_GROUP_PROTOCOL : ErrorCode.NONE
}

/** Followers wait for the leader; its assignment is stored before anybody gets a part of it. */
function takeSync(group: Group, member: Member, event: SyncEvent): Effect[] {
  const { generationId } = group
  const effects: Effect[] = []
  // A later SyncGroup stands for the one that waits.
  if (member.syncToken !== null) effects.push(...answerSync(member, refuseSync(ErrorCode.REBALANCE_IN_PROGRESS)))
  member.syncToken = event.token
  noteSynced(group, member)
  if (group.leaderId !== member.memberId) return effects
  const assignments = new Map<string, Buffer>()
  for (const memberId of group.members.keys()) {
    assignments.set(memberId, event.assignments.get(memberId) ?? NO_ASSIGNMENT)
  }
  return [...effects, { kind: 'store', reason: { kind: 'assignment', generationId, assignments } }]
}

function noteSynced(group: Group, member: Member): void {
  group.pendingSyncMembers.delete(member.memberId)
  if (group.pendingSyncMembers.size === 0) group.syncDeadlineMs = null
}

function assignmentOf({ protocolType, protocolName }: Group, { assignment }: Member): SyncAnswer {
  return { errorCode: ErrorCode.NONE, protocolType, protocolName, assignment }
}

/**
 * What follows once the group was stored, or could not be.
 * @param errorCode  NONE: it is durable
 */
export function stored(
  group: Group,
  reason: StoreReason,
  errorCode: number,
  settings: GroupSettings,
  nowMs: number,
): Effect[] {
  switch (reason.kind) {
    case 'assignment':
      return assignmentStored(group, reason, errorCode, settings, nowMs)
    case 'static-member':
      return staticMemberStored(group, reason, errorCode, nowMs)
    case 'empty':
      // If it was not: after a restart the last generation is there again, and its members time out.
      return []
  }
}

function assignmentStored(
  group: Group,
  { generationId, assignments }: Extract<StoreReason, { kind: 'assignment' }>,
  errorCode: number,
  settings: GroupSettings,
  nowMs: number,
): Effect[] {
  // Someone may have joined or left meanwhile: the assignment is of no use then.
  if (group.state !== 'CompletingRebalance' || group.generationId !== generationId) return []
  if (errorCode !== ErrorCode.NONE) {
    return [...withdraw(group, errorCode, nowMs), ...rebalance(group, settings, nowMs)]
  }
  const effects: Effect[] = []
  for (const member of group.members.values()) {
    member.assignment = assignments.get(member.memberId) ?? NO_ASSIGNMENT
    if (member.syncToken === null) continue
    effects.push(...answerSync(member, assignmentOf(group, member)))
    keepAlive(member, nowMs)
  }
  changeState(group, 'Stable', nowMs)
  return effects
}

function staticMemberStored(
  group: Group,
  { oldMember, memberId, answer }: Extract<StoreReason, { kind: 'static-member' }>,
  errorCode: number,
  nowMs: number,
): Effect[] {
  const member = group.members.get(memberId)
  if (member === undefined) return []
  if (errorCode === ErrorCode.NONE) return answerJoin(member, answer)
  const effects = answerJoin(member, { ...refuseJoin(errorCode, ''), generationId: group.generationId })
  const before = takePlace(group, { ...oldMember, memberId }, oldMember.memberId)
  keepAlive(before, nowMs)
  return effects
}

function refuse({ token }: SyncEvent, errorCode: number): Effect[] {
  return [{ kind: 'answer-sync', token, answer: refuseSync(errorCode) }]
}
