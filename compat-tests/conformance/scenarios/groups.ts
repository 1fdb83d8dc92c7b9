import type { JoinGroupRequestData } from '../../../generated/join-group-request.ts'
import type { JoinGroupResponseData } from '../../../generated/join-group-response.ts'
import type { SyncGroupRequestData } from '../../../generated/sync-group-request.ts'
import { bodyOf, versionsOf } from '../bodies.ts'
import { groupApis, settleCoordinator } from '../group-apis.ts'
import type { Scenario, Session } from '../session.ts'

const SESSION_TIMEOUT_MS = 30_000

/** Writes member ids as their order of appearance: they are random. */
class MemberNames {
  readonly #names = new Map<string, string>()

  readonly adapt = <T>(response: T): unknown => this.#replace(response)

  name(memberId: string): string {
    if (memberId === '') return ''
    const known = this.#names.get(memberId) ?? `member ${this.#names.size + 1}`
    this.#names.set(memberId, known)
    return known
  }

  #replace(value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map((element) => this.#replace(element)).toSorted((a, b) => compare(nameOf(a), nameOf(b)))
    }
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => {
        const isId = (field === 'memberId' || field === 'leader') && typeof inner === 'string'
        if (isId) return [field, /-[0-9a-f-]{36}$/.test(inner) ? this.name(inner) : inner]
        return [field, Buffer.isBuffer(inner) ? inner.toString('latin1') : this.#replace(inner)]
      }),
    )
  }
}

/** Members and groups come in no order. */
function nameOf(value: unknown): string {
  const { memberId, groupId } = (value ?? {}) as { readonly memberId?: unknown; readonly groupId?: unknown }
  return String(memberId ?? groupId ?? '')
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}

/** What a client of a group does, with what it sends noted as it is answered. */
class GroupClient {
  readonly #session: Session
  readonly #groupId: string
  readonly #names = new MemberNames()

  constructor(session: Session, groupId: string) {
    this.#session = session
    this.#groupId = session.name(groupId)
  }

  async join(
    label: string,
    version: number,
    fields: Partial<JoinGroupRequestData> = {},
  ): Promise<JoinGroupResponseData> {
    const body = bodyOf(groupApis.joinGroup, {
      groupId: this.#groupId,
      sessionTimeoutMs: SESSION_TIMEOUT_MS,
      rebalanceTimeoutMs: version === 0 ? -1 : SESSION_TIMEOUT_MS,
      protocolType: 'consumer',
      protocols: [protocol('range')],
      ...fields,
    })
    const answer = await this.#session.ask(label, groupApis.joinGroup, body, version, { adapt: this.#names.adapt })
    if (answer === null) throw new Error(`${label} was not answered by v${version}`)
    return answer
  }

  /** Joins as a dynamic member, in two steps where the version asks for it. */
  async enter(
    label: string,
    version: number,
    fields: Partial<JoinGroupRequestData> = {},
  ): Promise<JoinGroupResponseData> {
    const first = await this.join(label, version, fields)
    if (first.errorCode !== 79) return first
    return this.join(`${label} with its id`, version, { ...fields, memberId: first.memberId })
  }

  async sync(label: string, version: number, fields: Partial<SyncGroupRequestData>): Promise<void> {
    const body = bodyOf(groupApis.syncGroup, {
      groupId: this.#groupId,
      protocolType: version >= 5 ? 'consumer' : null,
      protocolName: version >= 5 ? 'range' : null,
      ...fields,
    })
    await this.#session.ask(label, groupApis.syncGroup, body, version, { adapt: this.#names.adapt })
  }

  async heartbeat(label: string, version: number, memberId: string, generationId: number): Promise<void> {
    const body = bodyOf(groupApis.heartbeat, { groupId: this.#groupId, memberId, generationId })
    await this.#session.ask(label, groupApis.heartbeat, body, version)
  }

  async leave(label: string, version: number, ...memberIds: string[]): Promise<void> {
    const members = memberIds.map((memberId) => ({
      memberId,
      groupInstanceId: null,
      reason: null,
      unknownTaggedFields: null,
    }))
    const body = bodyOf(groupApis.leaveGroup, {
      groupId: this.#groupId,
      memberId: version < 3 ? (memberIds[0] ?? '') : '',
      members: version < 3 ? [] : members,
    })
    await this.#session.ask(label, groupApis.leaveGroup, body, version, { adapt: this.#names.adapt })
  }

  async describe(label: string, version: number): Promise<void> {
    const body = bodyOf(groupApis.describeGroups, {
      groups: [this.#groupId, this.#session.name('nobody')],
      includeAuthorizedOperations: version >= 3,
    })
    await this.#session.ask(label, groupApis.describeGroups, body, version, { adapt: this.#names.adapt })
  }
}

/** What consumers say of themselves: version 1, one topic, no data of their own. Kafka 4.3 fails on anything else. */
function protocol(name: string) {
  const metadata = Buffer.from('00010000000100067468696e6773ffffffff00000000', 'hex')
  return { name, metadata, unknownTaggedFields: null }
}

function assignment(memberId: string, text = 'its part') {
  return { memberId, assignment: Buffer.from(text), unknownTaggedFields: null }
}

export const joinGroupScenario: Scenario = {
  name: 'JoinGroup',
  run: async (session) => {
    await settleCoordinator(session)
    for (const version of versionsOf(0, 9)) {
      const client = new GroupClient(session, `join-${version}`)
      const { memberId, generationId } = await client.enter('alone', version)
      await client.describe(`joined by ${version}`, Math.min(version, 6))
      await client.join('again, unchanged', version, { memberId })
      await client.join('another protocol', version, { protocols: [protocol('sticky')] })
      await client.join('another type', version, { protocolType: 'connect' })
      await client.join('no protocols', version, { protocols: [] })
      await client.join('an unknown member', version, { memberId: 'nobody' })
      await client.join('a short session', version, { sessionTimeoutMs: 5_999 })
      await client.join('a long session', version, { sessionTimeoutMs: 1_800_001 })
      await client.join('no group', version, { groupId: '' })
      await client.leave(`leave, joined by ${version}`, Math.min(version, 5), memberId)
      await client.heartbeat(`heartbeat afterwards, joined by ${version}`, Math.min(version, 4), memberId, generationId)
      const missing = new GroupClient(session, `missing-${version}`)
      await missing.join('an unknown group', version, { memberId: 'nobody' })
      await missing.join('a new group without protocols', version, { protocols: [] })
      await missing.join('a new group without a type', version, { protocolType: '' })
    }
  },
}

export const syncGroupScenario: Scenario = {
  name: 'SyncGroup, Heartbeat and LeaveGroup',
  run: async (session) => {
    await settleCoordinator(session)
    for (const version of versionsOf(0, 5)) {
      const client = new GroupClient(session, `sync-${version}`)
      const beat = (label: string, memberId: string, generationId: number) =>
        client.heartbeat(`${label}, synced by ${version}`, Math.min(version, 4), memberId, generationId)
      await client.sync('an unknown group', version, { memberId: 'nobody', generationId: 1 })
      await beat('heartbeat to an unknown group', 'nobody', 1)
      await client.leave('leave an unknown group', version, 'nobody')
      const { memberId, generationId } = await client.enter(`join for ${version}`, 5)
      await beat('heartbeat before the sync', memberId, generationId)
      await client.sync('an old generation', version, { memberId, generationId: generationId - 1 })
      await client.sync('an unknown member', version, { memberId: 'nobody', generationId })
      if (version >= 5) {
        const mine = { memberId, generationId }
        await client.sync('another protocol', version, { ...mine, protocolName: 'sticky' })
        await client.sync('another type', version, { ...mine, protocolType: 'connect' })
        await client.sync('no protocol', version, { ...mine, protocolName: null })
      }
      const assignments = [assignment(memberId), assignment('nobody')]
      await client.sync('the leader', version, { memberId, generationId, assignments })
      await client.describe(`stable for ${version}`, version)
      await client.sync('once more', version, { memberId, generationId })
      await beat('heartbeat', memberId, generationId)
      await beat('heartbeat of an old generation', memberId, generationId - 1)
      await beat('heartbeat of nobody', 'nobody', generationId)
      await client.leave('somebody else leaves', version, 'nobody')
      await client.leave('leave', version, memberId)
      await client.leave('leave again', version, memberId)
      await client.describe(`left for ${version}`, version)
      await client.sync('after leaving', version, { memberId, generationId })
    }
  },
}

export const rebalanceScenario: Scenario = {
  name: 'A rebalance',
  run: async (session) => {
    await settleCoordinator(session)
    const client = new GroupClient(session, 'rebalance')
    const first = await client.enter('the first', 9)
    const leader = first.memberId
    await client.sync('the first assigns', 5, { memberId: leader, generationId: 1, assignments: [assignment(leader)] })
    const pending = await client.join('the second asks', 9, { protocols: [protocol('range'), protocol('sticky')] })
    const secondJoin = client.join('the second joins', 9, {
      memberId: pending.memberId,
      protocols: [protocol('sticky'), protocol('range')],
    })
    await settleState(session, 'rebalance', 'PreparingRebalance')
    await client.heartbeat('heartbeat of the first', 4, leader, 1)
    await client.sync('sync of the first', 5, { memberId: leader, generationId: 1 })
    await client.describe('while it is rebalanced', 6)
    await Promise.all([secondJoin, client.join('the first joins again', 9, { memberId: leader })])
    const follower = pending.memberId
    const followerSync = client.sync('the second syncs first', 5, { memberId: follower, generationId: 2 })
    const assignments = [assignment(leader, 'one'), assignment(follower, 'two')]
    await Promise.all([
      followerSync,
      client.sync('the first assigns to both', 5, { memberId: leader, generationId: 2, assignments }),
    ])
    await client.describe('when it is over', 6)
    await client.join('the second again, unchanged', 9, {
      memberId: follower,
      protocols: [protocol('sticky'), protocol('range')],
    })
    await client.heartbeat('heartbeat of the second', 4, follower, 2)
    await client.leave('both leave, and nobody', 5, leader, 'nobody', follower)
    await client.describe('when everybody has left', 6)
  },
}

export const staticMembersScenario: Scenario = {
  name: 'Static members',
  run: async (session) => {
    await settleCoordinator(session)
    for (const version of versionsOf(5, 9)) {
      const client = new GroupClient(session, `static-${version}`)
      const groupInstanceId = 'instance'
      const { memberId } = await client.join('joins', version, { groupInstanceId })
      const assignments = [assignment(memberId)]
      await client.sync(`assigns for ${version}`, 5, { memberId, generationId: 1, groupInstanceId, assignments })
      const back = await client.join('comes back', version, { groupInstanceId })
      await client.sync(`gets its part for ${version}`, 5, {
        memberId: back.memberId,
        generationId: 1,
        groupInstanceId,
      })
      await client.sync(`the old one syncs for ${version}`, 5, { memberId, generationId: 1, groupInstanceId })
      await client.join('the old one joins', version, { groupInstanceId, memberId })
      await client.join('an instance that is not there', version, { groupInstanceId: 'other', memberId: back.memberId })
      await client.describe(`described for ${version}`, 6)
      const leaving = (instance: string, id: string) => ({
        memberId: id,
        groupInstanceId: instance,
        reason: null,
        unknownTaggedFields: null,
      })
      const members = [leaving('other', ''), leaving(groupInstanceId, memberId), leaving(groupInstanceId, '')]
      const body = bodyOf(groupApis.leaveGroup, { groupId: session.name(`static-${version}`), members })
      await session.ask(`taken out for ${version}`, groupApis.leaveGroup, body, 5, { adapt: new MemberNames().adapt })
    }
  },
}

/** Waits until a group is in a state: a request that waits is not seen from outside. */
async function settleState(session: Session, groupId: string, state: string): Promise<void> {
  const body = bodyOf(groupApis.describeGroups, { groups: [session.name(groupId)] })
  for (;;) {
    const { groups } = await session.prepare(groupApis.describeGroups, body, 5)
    if (groups[0]?.groupState === state) return
  }
}
