import type { Group, Member } from './group.ts'
import { metadataFor } from './protocols.ts'

/** One member as its leader is told of it. */
export interface JoinedMember {
  readonly memberId: string
  readonly groupInstanceId: string | null
  readonly metadata: Buffer
}

/** Answer to a JoinGroup; the shape of the response. */
export interface JoinAnswer {
  readonly errorCode: number
  readonly memberId: string
  /** -1 with an error. */
  readonly generationId: number
  readonly protocolType: string | null
  readonly protocolName: string | null
  readonly leaderId: string
  readonly skipAssignment: boolean
  /** For the leader alone, who assigns. */
  readonly members: readonly JoinedMember[]
}

/** Answer to a SyncGroup. */
export interface SyncAnswer {
  readonly errorCode: number
  readonly protocolType: string | null
  readonly protocolName: string | null
  readonly assignment: Buffer
}

/** What the group is asked to store, and what then follows. */
export type StoreReason =
  /** The leader's assignment, by member id; members get theirs once it is durable. */
  | { readonly kind: 'assignment'; readonly generationId: number; readonly assignments: ReadonlyMap<string, Buffer> }
  /** A static member came back under another id without a rebalance; it is answered once that is durable. */
  | {
      readonly kind: 'static-member'
      readonly oldMember: Member
      readonly memberId: string
      readonly answer: JoinAnswer
    }
  /** Nobody is left; nobody waits for it. */
  | { readonly kind: 'empty' }

/** What has to be done for a group, in order. Tokens name the requests that were given with them. */
export type Effect =
  | { readonly kind: 'answer-join'; readonly token: number; readonly answer: JoinAnswer }
  | { readonly kind: 'answer-sync'; readonly token: number; readonly answer: SyncAnswer }
  /** Make the group as it is now durable, with the assignments of the reason, then call `stored` with the reason. */
  | { readonly kind: 'store'; readonly reason: StoreReason }

const NO_ASSIGNMENT = Buffer.alloc(0)
const NO_GENERATION = -1

export function refuseJoin(errorCode: number, memberId: string): JoinAnswer {
  return {
    errorCode,
    memberId,
    generationId: NO_GENERATION,
    protocolType: null,
    protocolName: null,
    leaderId: '',
    skipAssignment: false,
    members: [],
  }
}

/** Tells a member of the generation it is in. @param isTold  whether it is told of the other members too */
export function describeGeneration(group: Group, memberId: string, isTold: boolean): JoinAnswer {
  const { generationId, protocolType, protocolName, leaderId } = group
  return {
    errorCode: 0,
    memberId,
    generationId,
    protocolType,
    protocolName,
    leaderId: leaderId ?? '',
    skipAssignment: false,
    members: isTold ? describeMembers(group) : [],
  }
}

function describeMembers(group: Group): JoinedMember[] {
  return Array.from(group.members.values(), (member) => ({
    memberId: member.memberId,
    groupInstanceId: member.groupInstanceId,
    metadata: metadataFor(member, group.protocolName),
  }))
}

export function refuseSync(errorCode: number): SyncAnswer {
  return { errorCode, protocolType: null, protocolName: null, assignment: NO_ASSIGNMENT }
}

/** Answers the JoinGroup that a member waits with, if it does. */
export function answerJoin(member: Member, answer: JoinAnswer): Effect[] {
  const { joinToken } = member
  member.joinToken = null
  return joinToken === null ? [] : [{ kind: 'answer-join', token: joinToken, answer }]
}

/** Answers the SyncGroup that a member waits with, if it does. */
export function answerSync(member: Member, answer: SyncAnswer): Effect[] {
  const { syncToken } = member
  member.syncToken = null
  return syncToken === null ? [] : [{ kind: 'answer-sync', token: syncToken, answer }]
}
