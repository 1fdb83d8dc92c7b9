import { describe, expect, test } from 'vitest'
import { fromRow } from '../../../src/coordinator/group/group-row.ts'
import { heartbeat } from '../../../src/coordinator/group/heartbeat.ts'
import { join } from '../../../src/coordinator/group/join.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import { GroupDriver, joinRequest } from '../../support/group-driver.ts'

const range = { name: 'range', metadata: Buffer.from('m') }
const roundRobin = { name: 'roundrobin', metadata: Buffer.from('m') }

function assigned(...memberIds: readonly string[]): ReadonlyMap<string, Buffer> {
  return new Map(memberIds.map((memberId) => [memberId, Buffer.from(memberId)]))
}

describe('joining', () => {
  test('the first rebalance waits for others, and longer when someone came', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 3_000 })
    const first = driver.join()
    driver.wait(2_000)
    const second = driver.join()
    driver.wait(1_000)
    expect(driver.joins.size).toBe(0)
    driver.wait(3_000)
    expect(driver.joins.get(first)).toMatchObject({ errorCode: 0, generationId: 1, leaderId: 'm1', memberId: 'm1' })
    expect(driver.joins.get(first)?.members.map(({ memberId }) => memberId)).toEqual(['m1', 'm2'])
    expect(driver.joins.get(second)).toMatchObject({ errorCode: 0, generationId: 1, leaderId: 'm1', members: [] })
  })

  test('a new dynamic member is given an id and is in when it comes back with it', () => {
    const driver = new GroupDriver()
    const asked = driver.join({ requiresKnownMemberId: true })
    expect(driver.joins.get(asked)).toMatchObject({ errorCode: ErrorCode.MEMBER_ID_REQUIRED, memberId: 'm1' })
    expect(driver.group.members.size).toBe(0)
    const joined = driver.join({ memberId: 'm1', requiresKnownMemberId: true })
    driver.wait(0)
    expect(driver.joins.get(joined)).toMatchObject({ errorCode: 0, memberId: 'm1' })
  })

  test('an id that was given out and not used holds up the others for one session at most', () => {
    const driver = new GroupDriver()
    const [memberId = ''] = driver.stabilize(1)
    const pending = driver.join({ requiresKnownMemberId: true, sessionTimeoutMs: 5_000 })
    const again = driver.join({ memberId })
    expect(driver.joins.get(again)).toBeUndefined()
    driver.wait(4_999)
    expect(driver.joins.get(again)).toBeUndefined()
    driver.wait(1)
    expect(driver.joins.get(again)).toMatchObject({ errorCode: 0, generationId: 2 })
    const late = driver.join({ memberId: driver.joins.get(pending)?.memberId ?? '' })
    expect(driver.joins.get(late)?.errorCode).toBe(ErrorCode.UNKNOWN_MEMBER_ID)
  })

  test('everybody must have a protocol in common and be there for the same purpose', () => {
    const driver = new GroupDriver()
    driver.stabilize(1, { protocols: [range] })
    for (const request of [{ protocols: [roundRobin] }, { protocols: [] }, { protocolType: 'connect' }]) {
      const token = driver.join(request)
      expect(driver.joins.get(token)?.errorCode).toBe(ErrorCode.INCONSISTENT_GROUP_PROTOCOL)
    }
    const empty = new GroupDriver()
    const token = empty.join({ protocolType: '' })
    expect(empty.joins.get(token)?.errorCode).toBe(ErrorCode.INCONSISTENT_GROUP_PROTOCOL)
  })

  test('the protocol that most members like best wins', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    const token = driver.join({ protocols: [range, roundRobin] })
    driver.join({ protocols: [roundRobin, range] })
    driver.join({ protocols: [roundRobin, range, { name: 'sticky', metadata: Buffer.alloc(0) }] })
    driver.wait(20)
    expect(driver.joins.get(token)?.protocolName).toBe('roundrobin')
  })

  test('a full group takes nobody else', () => {
    const driver = new GroupDriver({ memberCountMax: 2 })
    const [leader] = driver.stabilize(2)
    const token = driver.join()
    expect(driver.joins.get(token)).toMatchObject({ errorCode: ErrorCode.GROUP_MAX_SIZE_REACHED, memberId: '' })
    expect(driver.heartbeat(leader ?? '')).toBe(ErrorCode.NONE)
  })

  test('a follower that joins again unchanged does not disturb; the leader does', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    const [leader = '', follower = ''] = driver.stabilize(2)
    const calm = driver.join({ memberId: follower })
    expect(driver.joins.get(calm)).toMatchObject({ errorCode: 0, generationId: 1, leaderId: leader, members: [] })
    expect(driver.group.state).toBe('Stable')
    driver.join({ memberId: leader })
    expect(driver.group.state).toBe('PreparingRebalance')
    expect(driver.heartbeat(follower)).toBe(ErrorCode.REBALANCE_IN_PROGRESS)
  })

  test('a rebalance goes on without those who do not come, and says so to them later', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    const [leader = '', follower = ''] = driver.stabilize(2, { sessionTimeoutMs: 100_000 })
    const token = driver.join({ memberId: leader, sessionTimeoutMs: 100_000 })
    driver.wait(59_999)
    expect(driver.joins.get(token)).toBeUndefined()
    driver.wait(1)
    expect(driver.joins.get(token)).toMatchObject({ errorCode: 0, generationId: 2, leaderId: leader })
    expect(driver.heartbeat(follower)).toBe(ErrorCode.UNKNOWN_MEMBER_ID)
  })

  test('a member that waits for the others is not taken for gone', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    const [leader = '', follower = ''] = driver.stabilize(2, { sessionTimeoutMs: 1_000 })
    const token = driver.join({ memberId: leader, sessionTimeoutMs: 1_000 })
    for (let second = 0; second < 20; second++) {
      driver.wait(900)
      expect(driver.heartbeat(follower)).toBe(ErrorCode.REBALANCE_IN_PROGRESS)
    }
    driver.join({ memberId: follower, sessionTimeoutMs: 1_000 })
    expect(driver.joins.get(token)).toMatchObject({ errorCode: 0, generationId: 2 })
  })
})

describe('assignments', () => {
  test('followers may ask before their leader has assigned, and nobody is told before it is durable', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    driver.join()
    driver.join()
    driver.wait(20)
    const follower = driver.sync({ memberId: 'm2', generationId: 1 })
    expect(driver.syncs.size).toBe(0)
    const leader = driver.sync({ memberId: 'm1', generationId: 1, assignments: assigned('m1', 'm2', 'stranger') })
    expect(driver.syncs.size).toBe(0)
    driver.finishStore()
    expect(driver.syncs.get(follower)).toMatchObject({ errorCode: 0, protocolType: 'consumer', protocolName: 'range' })
    expect(driver.syncs.get(follower)?.assignment.toString()).toBe('m2')
    expect(driver.syncs.get(leader)?.assignment.toString()).toBe('m1')
    expect(driver.row?.members.map(({ assignment }) => Buffer.from(assignment, 'base64').toString())).toEqual([
      'm1',
      'm2',
    ])
  })

  test('one that asks late gets its part all the same; a wrong generation or protocol does not', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    driver.join()
    driver.join()
    driver.wait(20)
    driver.sync({ memberId: 'm1', generationId: 1, assignments: assigned('m1', 'm2') })
    driver.finishStore()
    const late = driver.sync({ memberId: 'm2', generationId: 1 })
    expect(driver.syncs.get(late)?.assignment.toString()).toBe('m2')
    const code = (request: Parameters<GroupDriver['sync']>[0]) => driver.syncs.get(driver.sync(request))?.errorCode
    expect(code({ memberId: 'm2', generationId: 0 })).toBe(ErrorCode.ILLEGAL_GENERATION)
    expect(code({ memberId: 'nobody', generationId: 1 })).toBe(ErrorCode.UNKNOWN_MEMBER_ID)
    const other = { memberId: 'm2', generationId: 1, protocolName: 'sticky', protocolType: 'consumer' }
    expect(code(other)).toBe(ErrorCode.INCONSISTENT_GROUP_PROTOCOL)
  })

  test('a disk that refuses the assignment makes everybody join again', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    driver.join()
    driver.wait(10)
    const token = driver.sync({ memberId: 'm1', generationId: 1, assignments: assigned('m1') })
    driver.finishStore(ErrorCode.NOT_COORDINATOR)
    expect(driver.syncs.get(token)?.errorCode).toBe(ErrorCode.NOT_COORDINATOR)
    expect(driver.group.state).toBe('PreparingRebalance')
    expect(driver.row).toBeNull()
  })

  test('an assignment for a generation that is over while it was stored goes to nobody', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    driver.join()
    driver.wait(10)
    const token = driver.sync({ memberId: 'm1', generationId: 1, assignments: assigned('m1') })
    driver.join()
    expect(driver.syncs.get(token)?.errorCode).toBe(ErrorCode.REBALANCE_IN_PROGRESS)
    driver.finishStore()
    expect(driver.group.state).toBe('PreparingRebalance')
    expect(driver.syncs.size).toBe(1)
  })

  test('members that never ask for their part are out after the rebalance timeout', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    driver.join({ sessionTimeoutMs: 500_000 })
    driver.join({ sessionTimeoutMs: 500_000 })
    driver.wait(20)
    driver.sync({ memberId: 'm1', generationId: 1, assignments: assigned('m1') })
    driver.finishStore()
    driver.wait(60_000)
    expect(driver.group.state).toBe('PreparingRebalance')
    expect([...driver.group.members.keys()]).toEqual(['m1'])
  })
})

describe('static members', () => {
  test('one that comes back while the group is stable gets its place, and nobody notices', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    driver.join({ groupInstanceId: 'i1' })
    driver.join({ groupInstanceId: 'i2' })
    driver.wait(20)
    driver.sync({ memberId: 'm1', generationId: 1, assignments: assigned('m1', 'm2') })
    driver.sync({ memberId: 'm2', generationId: 1 })
    driver.finishStore()
    const token = driver.join({ groupInstanceId: 'i2' })
    expect(driver.joins.get(token)).toBeUndefined()
    driver.finishStore()
    expect(driver.joins.get(token)).toMatchObject({ errorCode: 0, memberId: 'm3', generationId: 1, leaderId: 'm1' })
    const synced = driver.sync({ memberId: 'm3', generationId: 1, groupInstanceId: 'i2' })
    expect(driver.syncs.get(synced)?.assignment.toString()).toBe('m2')
    expect(driver.heartbeat('m2', 1, 'i2')).toBe(ErrorCode.FENCED_INSTANCE_ID)
    expect(driver.heartbeat('m3', 1, 'i2')).toBe(ErrorCode.NONE)
    expect(driver.group.state).toBe('Stable')
  })

  test('a leader that comes back is told not to assign, or not that it leads when it cannot be told', () => {
    for (const supportsSkippingAssignment of [true, false]) {
      const driver = new GroupDriver()
      driver.stabilize(1, { groupInstanceId: 'i1' })
      const token = driver.join({ groupInstanceId: 'i1', supportsSkippingAssignment })
      driver.finishStore()
      expect(driver.joins.get(token)).toMatchObject({
        errorCode: 0,
        skipAssignment: supportsSkippingAssignment,
        leaderId: supportsSkippingAssignment ? 'm2' : 'm1',
      })
      expect(driver.joins.get(token)?.members).toHaveLength(supportsSkippingAssignment ? 1 : 0)
    }
  })

  test('when its new id cannot be stored it keeps the old one', () => {
    const driver = new GroupDriver()
    driver.stabilize(1, { groupInstanceId: 'i1' })
    const token = driver.join({ groupInstanceId: 'i1' })
    driver.finishStore(ErrorCode.NOT_COORDINATOR)
    expect(driver.joins.get(token)).toMatchObject({ errorCode: ErrorCode.NOT_COORDINATOR, memberId: '' })
    expect(driver.heartbeat('m1', 1, 'i1')).toBe(ErrorCode.NONE)
  })

  test('it is not thrown out of a rebalance that it misses, only when its session ends', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    driver.join({ sessionTimeoutMs: 90_000 })
    driver.join({ groupInstanceId: 'i2', sessionTimeoutMs: 90_000 })
    driver.wait(20)
    driver.sync({ memberId: 'm1', generationId: 1, assignments: assigned('m1', 'm2') })
    driver.sync({ memberId: 'm2', generationId: 1, groupInstanceId: 'i2' })
    driver.finishStore()
    const token = driver.join({ memberId: 'm1', sessionTimeoutMs: 90_000 })
    driver.wait(60_000)
    expect(driver.joins.get(token)?.members.map(({ memberId }) => memberId)).toEqual(['m1', 'm2'])
  })

  test('an operator takes it out by its instance id alone', () => {
    const driver = new GroupDriver()
    driver.stabilize(1, { groupInstanceId: 'i1' })
    expect(driver.leave({ memberId: '', groupInstanceId: 'nobody' })).toEqual([ErrorCode.UNKNOWN_MEMBER_ID])
    expect(driver.leave({ memberId: 'other', groupInstanceId: 'i1' })).toEqual([ErrorCode.FENCED_INSTANCE_ID])
    expect(driver.leave({ memberId: '', groupInstanceId: 'i1' })).toEqual([ErrorCode.NONE])
    expect(driver.group.members.size).toBe(0)
  })
})

describe('a group of fifty', () => {
  const MEMBER_COUNT = 50

  test('is through its rebalance as soon as the last one has joined: no time passes, nobody asks twice', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    const ids = driver.stabilize(MEMBER_COUNT)
    const [leader = ''] = ids
    const startMs = driver.nowMs
    driver.wait(1)
    const tokens = ids.map((memberId, index) => {
      expect([...driver.joins.keys()].filter((token) => token > MEMBER_COUNT * 2)).toEqual([])
      // The leader comes first, which is what begins the rebalance.
      const token = driver.join({ memberId })
      if (index < MEMBER_COUNT - 1) expect(driver.joins.has(token)).toBe(false)
      return token
    })
    const answers = tokens.map((token) => driver.joins.get(token))
    expect(answers.map((answer) => [answer?.errorCode, answer?.generationId])).toEqual(ids.map(() => [0, 2]))
    expect(answers.map((answer) => answer?.members.length)).toEqual(ids.map((id) => (id === leader ? MEMBER_COUNT : 0)))

    const followers = ids.slice(1).map((memberId) => driver.sync({ memberId, generationId: 2 }))
    expect(followers.some((token) => driver.syncs.has(token))).toBe(false)
    const leading = driver.sync({ memberId: leader, generationId: 2, assignments: assigned(...ids) })
    expect(driver.storing).toHaveLength(1)
    driver.finishStore()
    const parts = [leading, ...followers].map((token) => driver.syncs.get(token)?.assignment.toString())
    expect(parts).toEqual(ids)
    expect([driver.group.state, driver.nowMs]).toEqual(['Stable', startMs + 1])
  })
})

describe('going', () => {
  test('the others rebalance when a session ends; a heartbeat keeps it', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    const [leader = '', follower = ''] = driver.stabilize(2)
    driver.wait(9_000)
    expect(driver.heartbeat(follower)).toBe(ErrorCode.NONE)
    driver.wait(9_000)
    expect([...driver.group.members.keys()]).toEqual([follower])
    expect(driver.group.leaderId).toBe(follower)
    expect(driver.heartbeat(leader)).toBe(ErrorCode.UNKNOWN_MEMBER_ID)
    expect(driver.heartbeat(follower)).toBe(ErrorCode.REBALANCE_IN_PROGRESS)
  })

  test('the last one that leaves leaves an empty group, which is stored and keeps its generation', () => {
    const driver = new GroupDriver()
    const [memberId = ''] = driver.stabilize(1)
    expect(driver.leave({ memberId, groupInstanceId: null })).toEqual([ErrorCode.NONE])
    expect(driver.group).toMatchObject({ state: 'Empty', generationId: 2, leaderId: null, protocolType: 'consumer' })
    driver.finishStore()
    expect(driver.row?.members).toEqual([])
    const token = driver.join()
    driver.wait(0)
    expect(driver.joins.get(token)?.generationId).toBe(3)
  })

  test('several that leave at once make one rebalance', () => {
    const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
    const [leader = '', second = '', third = ''] = driver.stabilize(3)
    const leaving = [leader, 'nobody', second].map((memberId) => ({ memberId, groupInstanceId: null }))
    expect(driver.leave(...leaving)).toEqual([ErrorCode.NONE, ErrorCode.UNKNOWN_MEMBER_ID, ErrorCode.NONE])
    const token = driver.join({ memberId: third })
    expect(driver.joins.get(token)).toMatchObject({ generationId: 2, leaderId: third })
  })
})

test('a stored group goes on where it was: assignments, generation and who is who', () => {
  const driver = new GroupDriver({ initialRebalanceDelayMs: 10 })
  const [leader = '', follower = ''] = driver.stabilize(2)
  if (driver.row === null) throw new Error('nothing was stored')
  const restored = fromRow('g', JSON.parse(JSON.stringify(driver.row)), 50)
  expect(restored).toMatchObject({ state: 'Stable', generationId: 1, leaderId: leader, protocolName: 'range' })
  expect(restored.members.get(follower)).toMatchObject({ expiresAtMs: 10_050, isNew: false })
  expect(restored.members.get(follower)?.assignment.toString()).toBe(follower)
})

test('a static member that starts again after the broker did keeps its place, and its old id is fenced', () => {
  const driver = new GroupDriver()
  const groupInstanceId = 'i'
  const [memberId = ''] = driver.stabilize(1, { groupInstanceId })
  if (driver.row === null) throw new Error('nothing is stored')
  const after = fromRow('g', driver.row, driver.nowMs)
  const effects = join(after, { ...joinRequest('m2', { groupInstanceId }), token: 1 }, driver.settings, 0)
  expect(effects.map(({ kind }) => kind)).toEqual(['store'])
  expect([after.generationId, after.state, [...after.members.keys()]]).toEqual([1, 'Stable', ['m2']])
  const beat = { memberId, groupInstanceId, generationId: 1 }
  expect(heartbeat(after, beat, 0)).toBe(ErrorCode.FENCED_INSTANCE_ID)
})
