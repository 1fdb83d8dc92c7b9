import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JoinEvent } from '../../../src/coordinator/group/join.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { GroupDriver } from '../../support/group-driver.ts'

/** What one simulated client knows; it does what the protocol allows and, at times, what it does not. */
interface Client {
  readonly groupInstanceId: string | null
  memberId: string
  generationId: number
  joinToken: number | null
  syncToken: number | null
  /** Its last assignment, and the generation it is of. */
  assignment: string | null
}

type Step =
  | { readonly kind: 'join' | 'sync' | 'heartbeat' | 'leave' | 'forget'; readonly client: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'store'; readonly isRefused: boolean }

const CLIENT_COUNT = 3
const clientIndex = fc.nat({ max: CLIENT_COUNT - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('join' as const), client: clientIndex }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('sync' as const), client: clientIndex }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('heartbeat' as const), client: clientIndex }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), client: clientIndex }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), client: clientIndex }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1, 50, 3_000, 61_000) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('store' as const),
      isRefused: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
  },
)

class Run {
  readonly driver: GroupDriver
  readonly clients: readonly Client[]
  /** What leaders assigned, by generation and member. */
  readonly assigned = new Map<string, string>()
  readonly joinTokens: number[] = []
  readonly syncTokens: number[] = []
  #assignmentCount = 0

  constructor(initialRebalanceDelayMs: number, requiresKnownMemberId: boolean) {
    this.driver = new GroupDriver({ initialRebalanceDelayMs })
    this.request = { requiresKnownMemberId }
    this.clients = Array.from({ length: CLIENT_COUNT }, (_, index) => ({
      groupInstanceId: index === 2 ? `i${index}` : null,
      memberId: '',
      generationId: -1,
      joinToken: null,
      syncToken: null,
      assignment: null,
    }))
  }

  readonly request: Partial<JoinEvent>

  do(step: Step): void {
    switch (step.kind) {
      case 'wait':
        this.driver.wait(step.ms)
        break
      case 'store': {
        const [next] = this.driver.storing
        // An empty group that could not be stored is stored by nobody else.
        const isRefused = step.isRefused && next?.reason.kind !== 'empty'
        if (next !== undefined) this.driver.finishStore(isRefused ? ErrorCode.NOT_COORDINATOR : 0)
        break
      }
      default:
        this.#act(step.kind, this.clients[step.client])
    }
    for (const client of this.clients) this.#listen(client)
    this.check()
  }

  #act(kind: 'join' | 'sync' | 'heartbeat' | 'leave' | 'forget', client: Client | undefined): void {
    if (client === undefined) return
    const { driver } = this
    const { memberId, groupInstanceId, generationId } = client
    switch (kind) {
      case 'join':
        client.joinToken = driver.join({ ...this.request, memberId, groupInstanceId })
        this.joinTokens.push(client.joinToken)
        break
      case 'sync': {
        if (memberId === '') return
        const members = [...driver.group.members.keys()]
        const mine = driver.group.leaderId === memberId && driver.group.generationId === generationId
        const assignments = new Map(
          mine ? members.map((id) => [id, Buffer.from(`${generationId} ${id} ${++this.#assignmentCount}`)]) : [],
        )
        client.syncToken = driver.sync({ memberId, groupInstanceId, generationId, assignments })
        this.syncTokens.push(client.syncToken)
        break
      }
      case 'heartbeat':
        if (memberId !== '') driver.heartbeat(memberId, generationId, groupInstanceId)
        break
      case 'leave':
        driver.leave({ memberId, groupInstanceId })
        break
      case 'forget':
        // A process that ended without a word.
        Object.assign(client, { memberId: '', generationId: -1, joinToken: null, syncToken: null, assignment: null })
    }
  }

  #listen(client: Client): void {
    const joined = client.joinToken === null ? undefined : this.driver.joins.get(client.joinToken)
    if (joined !== undefined) {
      client.joinToken = null
      if (joined.errorCode === ErrorCode.NONE) {
        client.memberId = joined.memberId
        client.generationId = joined.generationId
      } else if (joined.errorCode === ErrorCode.MEMBER_ID_REQUIRED) {
        client.memberId = joined.memberId
      } else if (joined.errorCode !== ErrorCode.REBALANCE_IN_PROGRESS) {
        client.memberId = ''
      }
    }
    const synced = client.syncToken === null ? undefined : this.driver.syncs.get(client.syncToken)
    if (synced === undefined) return
    client.syncToken = null
    if (synced.errorCode === ErrorCode.NONE) this.#checkAssignment(client, synced.assignment.toString())
  }

  /** A part is of the generation that the client is in, and no two clients have the same. */
  #checkAssignment(client: Client, assignment: string): void {
    if (assignment === '') return
    const [generation = ''] = assignment.split(' ')
    expect(Number(generation)).toBe(client.generationId)
    client.assignment = assignment
  }

  /** What holds at any time. */
  check(): void {
    const { group } = this.driver
    const ids = [...group.members.keys()]
    if (group.leaderId === null) expect(ids).toEqual([])
    else expect(ids).toContain(group.leaderId)
    for (const [instanceId, memberId] of group.staticMembers) {
      expect(group.members.get(memberId)?.groupInstanceId).toBe(instanceId)
    }
    for (const memberId of group.pendingSyncMembers) expect(ids).toContain(memberId)
    for (const member of group.members.values()) {
      if (member.joinToken !== null) expect(this.driver.joins.has(member.joinToken)).toBe(false)
      if (member.syncToken !== null) expect(this.driver.syncs.has(member.syncToken)).toBe(false)
      if (group.state === 'Stable') expect(member.syncToken).toBeNull()
    }
    if (group.state === 'Empty') expect(ids).toEqual([])
    if (group.state === 'PreparingRebalance') expect(group.joinDeadline).not.toBeNull()
    else expect(group.joinDeadline).toBeNull()
  }

  /** Time passes, nobody says anything more, and the disk works. */
  end(): void {
    for (let round = 0; round < 50; round++) {
      this.driver.wait(70_000)
      while (this.driver.storing.length > 0) this.driver.finishStore()
    }
    this.driver.wait(20 * 60_000)
  }
}

test('whatever members do: every request is answered once, parts are of their generation, the silent are out', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 10, maxLength: 120 }),
      fc.constantFrom(0, 100),
      fc.boolean(),
      (steps, delayMs, requiresKnownMemberId) => {
        const run = new Run(delayMs, requiresKnownMemberId)
        for (const one of steps) run.do(one)
        run.end()
        for (const token of run.joinTokens) expect(run.driver.joins.has(token)).toBe(true)
        for (const token of run.syncTokens) expect(run.driver.syncs.has(token)).toBe(true)
        expect(run.driver.group).toMatchObject({ state: 'Empty', joinDeadline: null, syncDeadlineMs: null })
        expect(run.driver.group.pendingMembers.size).toBe(0)
        if (run.driver.group.generationId > 0) expect(run.driver.row?.members ?? []).toEqual([])
      },
    ),
    { numRuns: 1_500 },
  )
})
