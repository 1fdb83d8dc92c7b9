import { deadlinesPassed, nextDeadline } from '../../src/coordinator/group/deadlines.ts'
import type { Effect, JoinAnswer, StoreReason, SyncAnswer } from '../../src/coordinator/group/effects.ts'
import { type Group, newGroup } from '../../src/coordinator/group/group.ts'
import { type GroupRow, toRow } from '../../src/coordinator/group/group-row.ts'
import { heartbeat } from '../../src/coordinator/group/heartbeat.ts'
import { type JoinEvent, join } from '../../src/coordinator/group/join.ts'
import { type LeavingMember, leave } from '../../src/coordinator/group/leave.ts'
import type { GroupSettings } from '../../src/coordinator/group/settings.ts'
import { type SyncEvent, stored, sync } from '../../src/coordinator/group/sync.ts'

export const testGroupSettings: GroupSettings = {
  initialRebalanceDelayMs: 0,
  memberCountMax: 1000,
  sessionTimeoutMinMs: 1,
  sessionTimeoutMaxMs: 1_800_000,
}

/** What a consumer joins with, but for what a test says. */
export function joinRequest(
  newMemberId: string,
  more: Partial<Omit<JoinEvent, 'token'>> = {},
): Omit<JoinEvent, 'token'> {
  return {
    memberId: '',
    groupInstanceId: null,
    clientId: 'c',
    clientHost: '/127.0.0.1',
    sessionTimeoutMs: 10_000,
    rebalanceTimeoutMs: 60_000,
    protocolType: 'consumer',
    protocols: [{ name: 'range', metadata: Buffer.from('m') }],
    newMemberId,
    requiresKnownMemberId: false,
    supportsSkippingAssignment: true,
    ...more,
  }
}

/** A group with a clock and a disk of its own, both moved by the test alone. */
export class GroupDriver {
  readonly group: Group = newGroup('g', 0)
  readonly joins = new Map<number, JoinAnswer>()
  readonly syncs = new Map<number, SyncAnswer>()
  /** What the group wants stored and is not yet. */
  readonly storing: { readonly reason: StoreReason; readonly row: GroupRow }[] = []
  /** The last row that became durable. */
  row: GroupRow | null = null
  nowMs = 0
  settings: GroupSettings
  #token = 0
  #memberCount = 0

  constructor(settings: Partial<GroupSettings> = {}) {
    this.settings = { ...testGroupSettings, ...settings }
  }

  /** @returns the token, under which the answer will be found in `joins` */
  join(request: Partial<JoinEvent> = {}): number {
    const token = ++this.#token
    const event: JoinEvent = { ...joinRequest(`m${++this.#memberCount}`), ...request, token }
    this.#run(join(this.group, event, this.settings, this.nowMs))
    return token
  }

  sync(request: Partial<SyncEvent> & Pick<SyncEvent, 'memberId' | 'generationId'>): number {
    const token = ++this.#token
    const event: SyncEvent = {
      token,
      groupInstanceId: null,
      protocolType: null,
      protocolName: null,
      assignments: new Map(),
      ...request,
    }
    this.#run(sync(this.group, event, this.nowMs))
    return token
  }

  heartbeat(memberId: string, generationId = this.group.generationId, groupInstanceId: string | null = null): number {
    return heartbeat(this.group, { memberId, generationId, groupInstanceId }, this.nowMs)
  }

  leave(...leaving: readonly LeavingMember[]): readonly number[] {
    const { errorCodes, effects } = leave(this.group, leaving, this.settings, this.nowMs)
    this.#run(effects)
    return errorCodes
  }

  /** The oldest of what is being stored is durable, or was refused. */
  finishStore(errorCode = 0): void {
    const next = this.storing.shift()
    if (next === undefined) throw new Error('nothing is being stored')
    if (errorCode === 0) this.row = next.row
    this.#run(stored(this.group, next.reason, errorCode, this.settings, this.nowMs))
  }

  /** Lets time pass, deadline by deadline, as the timers would. */
  wait(elapsedMs: number): void {
    const endMs = this.nowMs + elapsedMs
    for (;;) {
      const atMs = nextDeadline(this.group)
      if (atMs === null || atMs > endMs) break
      this.nowMs = Math.max(this.nowMs, atMs)
      this.#run(deadlinesPassed(this.group, this.settings, this.nowMs))
    }
    this.nowMs = endMs
  }

  /** Members join together and each gets what the first one assigns it: its own id. @returns their ids, leader first */
  stabilize(count: number, request: Partial<JoinEvent> = {}): readonly string[] {
    const tokens = Array.from({ length: count }, () => this.join(request))
    this.wait(this.settings.initialRebalanceDelayMs * 2)
    const answers = tokens.map((token) => this.#joined(token))
    this.#syncAll(answers)
    const leader = answers.find(({ memberId, leaderId }) => memberId === leaderId)
    const others = answers.filter((answer) => answer !== leader)
    return [...(leader === undefined ? [] : [leader]), ...others].map(({ memberId }) => memberId)
  }

  #syncAll(answers: readonly JoinAnswer[]): void {
    for (const { memberId, generationId, members } of answers) {
      const assignments = new Map(members.map((one) => [one.memberId, Buffer.from(one.memberId)]))
      this.sync({ memberId, generationId, assignments })
    }
    this.finishStore()
  }

  #joined(token: number): JoinAnswer {
    const answer = this.joins.get(token)
    if (answer === undefined) throw new Error(`join ${token} is not answered`)
    return answer
  }

  #run(effects: readonly Effect[]): void {
    for (const effect of effects) {
      switch (effect.kind) {
        case 'answer-join':
          if (this.joins.has(effect.token)) throw new Error(`join ${effect.token} is answered twice`)
          this.joins.set(effect.token, effect.answer)
          break
        case 'answer-sync':
          if (this.syncs.has(effect.token)) throw new Error(`sync ${effect.token} is answered twice`)
          this.syncs.set(effect.token, effect.answer)
          break
        case 'store': {
          const { reason } = effect
          const row = toRow(this.group, reason.kind === 'assignment' ? reason.assignments : null)
          this.storing.push({ reason, row })
          break
        }
      }
    }
  }
}
