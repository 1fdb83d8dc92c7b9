import { afterEach, describe, expect, test } from 'vitest'
import { putOffset } from '../../../src/broker/groups/committed-offsets.ts'
import { expireOffsets, forgetTopic } from '../../../src/broker/groups/expire-offsets.ts'
import { GROUP_COUNT_MAX, GroupCoordinator } from '../../../src/broker/groups/group-coordinator.ts'
import { GROUP_ROW_BYTES_MAX } from '../../../src/coordinator/group/group-row.ts'
import { PENDING_MEMBER_COUNT_MAX } from '../../../src/coordinator/group/join.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import type { StorageEngine } from '../../../src/storage/engine.ts'
import { joinRequest, testGroupSettings } from '../../support/group-driver.ts'
import { memoryEngine } from '../../support/test-broker.ts'

const RETENTION_MS = 1_000
const opened: GroupCoordinator[] = []
const clock = { nowMs: 0 }

afterEach(() => {
  for (const groups of opened.splice(0)) groups.stop()
  clock.nowMs = 0
})

async function load(storage: StorageEngine, initialRebalanceDelayMs = 0): Promise<GroupCoordinator> {
  const groups = await GroupCoordinator.load({
    storage,
    settings: () => ({ ...testGroupSettings, initialRebalanceDelayMs }),
    offsetSettings: () => ({ retentionMs: RETENTION_MS, retentionCheckMs: 1_000, metadataBytesMax: 4_096 }),
    nowMs: () => clock.nowMs,
  })
  opened.push(groups)
  return groups
}

/** The one member of a group asks for an assignment of so many bytes. */
async function joinAndSync(groups: GroupCoordinator, assignmentBytes: number) {
  const { memberId, generationId } = await groups.join('g', joinRequest('m1'))
  return groups.sync('g', {
    memberId,
    groupInstanceId: null,
    generationId,
    protocolType: null,
    protocolName: null,
    assignments: new Map([[memberId, Buffer.alloc(assignmentBytes, 7)]]),
  })
}

async function commit(groups: GroupCoordinator, storage: StorageEngine, groupId: string, topic: string) {
  const value = { offset: 5, leaderEpoch: -1, metadata: '', commitTimeMs: clock.nowMs, expireTimeMs: null }
  groups.findOrCreate(groupId)
  await storage.commit([putOffset(groupId, topic, 0, value)])
  groups.offsets.put(groupId, topic, 0, value)
}

test('a coordinator that starts again knows members, assignments and offsets', async () => {
  const storage = await memoryEngine()
  const before = await load(storage)
  expect((await joinAndSync(before, 3)).errorCode).toBe(ErrorCode.NONE)
  await commit(before, storage, 'g', 't')
  before.stop()
  const after = await load(storage)
  expect(after.find('g')?.members.get('m1')?.assignment).toEqual(Buffer.alloc(3, 7))
  expect(after.offsets.find('g', 't', 0)?.offset).toBe(5)
  const beat = { memberId: 'm1', groupInstanceId: null, generationId: 1 }
  expect(after.heartbeat('g', beat)).toBe(ErrorCode.NONE)
  expect(after.heartbeat('g', { ...beat, generationId: 2 })).toBe(ErrorCode.ILLEGAL_GENERATION)
})

test('offsets of a group that nobody is in expire with it, durably', async () => {
  const storage = await memoryEngine()
  const groups = await load(storage)
  await commit(groups, storage, 'g', 't')
  clock.nowMs = RETENTION_MS - 1
  await expireOffsets(groups, storage, RETENTION_MS, clock.nowMs)
  expect(groups.offsets.find('g', 't', 0)?.offset).toBe(5)
  clock.nowMs = RETENTION_MS + 1
  await expireOffsets(groups, storage, RETENTION_MS, clock.nowMs)
  expect([groups.find('g'), groups.offsets.find('g', 't', 0)]).toEqual([undefined, undefined])
  expect((await load(storage)).find('g')).toBeUndefined()
})

test('what groups committed of a topic that is gone is forgotten, and of others it is not', async () => {
  const storage = await memoryEngine()
  const groups = await load(storage)
  await commit(groups, storage, 'g', 't')
  await commit(groups, storage, 'g', 'u')
  await forgetTopic(groups, storage, 't')
  for (const one of [groups, await load(storage)]) expect([...one.offsets.of('g').keys()]).toEqual(['u'])
})

test('a group is deleted with its offsets when nobody is in it', async () => {
  const storage = await memoryEngine()
  const groups = await load(storage)
  await joinAndSync(groups, 3)
  await commit(groups, storage, 'empty', 't')
  expect(await groups.delete('g')).toBe(ErrorCode.NON_EMPTY_GROUP)
  expect(await groups.delete('empty')).toBe(ErrorCode.NONE)
  expect(await groups.delete('empty')).toBe(ErrorCode.GROUP_ID_NOT_FOUND)
  const after = await load(storage)
  expect([...after.all()].map(({ groupId }) => groupId)).toEqual(['g'])
  expect(after.offsets.find('empty', 't', 0)).toBeUndefined()
})

test('a join that waits is answered when the coordinator stops', async () => {
  const groups = await load(await memoryEngine(), 60_000)
  const waiting = groups.join('g', joinRequest('m1'))
  groups.stop()
  expect((await waiting).errorCode).toBe(ErrorCode.COORDINATOR_NOT_AVAILABLE)
})

test('an assignment larger than a record of Kafka is refused, and the member joins anew', async () => {
  const storage = await memoryEngine()
  const groups = await load(storage)
  expect((await joinAndSync(groups, GROUP_ROW_BYTES_MAX)).errorCode).toBe(ErrorCode.UNKNOWN_SERVER_ERROR)
  expect(groups.find('g')?.state).toBe('PreparingRebalance')
  expect((await storage.loadTable('groups')).size).toBe(0)
})

test('an assignment that a record of Kafka takes is stored', async () => {
  const groups = await load(await memoryEngine())
  expect((await joinAndSync(groups, GROUP_ROW_BYTES_MAX - 100)).errorCode).toBe(ErrorCode.NONE)
})

test('no more member ids than the limit wait to be used', async () => {
  const groups = await load(await memoryEngine())
  const ask = async (id: string) => (await groups.join('g', joinRequest(id, { requiresKnownMemberId: true }))).errorCode
  for (let count = 0; count < PENDING_MEMBER_COUNT_MAX; count++) {
    if ((await ask(`m${count}`)) !== ErrorCode.MEMBER_ID_REQUIRED) throw new Error(`the ${count}th was refused`)
  }
  expect(await ask('one more')).toBe(ErrorCode.GROUP_MAX_SIZE_REACHED)
  expect(groups.find('g')?.pendingMembers.size).toBe(PENDING_MEMBER_COUNT_MAX)
})

describe('an offset that is not durable yet', () => {
  const place = { groupId: 'g', topic: 't', partition: 0 }
  const offsetOf = (offset: number) => ({
    offset,
    leaderEpoch: -1,
    metadata: '',
    commitTimeMs: clock.nowMs,
    expireTimeMs: null,
  })

  /** A commit as a client makes one; not waited for. */
  function begin(groups: GroupCoordinator, storage: StorageEngine, offset: number): Promise<void> {
    groups.findOrCreate('g')
    const value = offsetOf(offset)
    return groups.offsets.change([{ ...place, value }], storage.commit([putOffset('g', 't', 0, value)]))
  }

  async function expectNone(groups: GroupCoordinator, storage: StorageEngine): Promise<void> {
    expect(groups.offsets.find('g', 't', 0)).toBeUndefined()
    expect((await storage.loadTable('offsets')).size).toBe(0)
    expect((await load(storage)).offsets.find('g', 't', 0)).toBeUndefined()
  }

  test('goes with its group when that is deleted', async () => {
    const storage = await memoryEngine()
    const groups = await load(storage)
    const committing = begin(groups, storage, 5)
    expect(await groups.delete('g')).toBe(ErrorCode.NONE)
    await committing
    await expectNone(groups, storage)
    expect((await load(storage)).find('g')).toBeUndefined()
  })

  test('goes with its topic, and a new one of the name has none', async () => {
    const storage = await memoryEngine()
    const groups = await load(storage)
    const committing = begin(groups, storage, 5)
    await forgetTopic(groups, storage, 't')
    await committing
    await expectNone(groups, storage)
  })

  test('stays when the one before it is too old', async () => {
    const storage = await memoryEngine()
    const groups = await load(storage)
    await begin(groups, storage, 5)
    clock.nowMs = RETENTION_MS + 1
    const committing = begin(groups, storage, 6)
    await expireOffsets(groups, storage, RETENTION_MS, clock.nowMs)
    await committing
    for (const one of [groups, await load(storage)]) expect(one.offsets.find('g', 't', 0)?.offset).toBe(6)
  })

  test('keeps its new group from being taken for left', async () => {
    const storage = await memoryEngine()
    const groups = await load(storage)
    const committing = begin(groups, storage, 5)
    await expireOffsets(groups, storage, RETENTION_MS, clock.nowMs)
    await committing
    expect(groups.find('g')?.state).toBe('Empty')
    expect((await load(storage)).offsets.find('g', 't', 0)?.offset).toBe(5)
  })
})

test('offsets are shown in the order of their commits, whichever is told first that it is durable', async () => {
  const { offsets } = await load(await memoryEngine())
  const value = { offset: 5, leaderEpoch: -1, metadata: '', commitTimeMs: 0, expireTimeMs: null }
  const place = { groupId: 'g', topic: 't', partition: 0 }
  const first = Promise.withResolvers<void>()
  const putting = offsets.change([{ ...place, value }], first.promise)
  const removing = offsets.change([{ ...place, value: null }], Promise.resolve())
  first.resolve()
  await Promise.all([putting, removing])
  expect(offsets.find('g', 't', 0)).toBeUndefined()
})

test('what the disk refuses is not shown, and holds up nothing behind it', async () => {
  const { offsets } = await load(await memoryEngine())
  const value = { offset: 5, leaderEpoch: -1, metadata: '', commitTimeMs: 0, expireTimeMs: null }
  const refused = offsets.change([{ groupId: 'g', topic: 't', partition: 0, value }], Promise.reject(new Error('full')))
  const behind = offsets.change([{ groupId: 'g', topic: 't', partition: 1, value }], Promise.resolve())
  await expect(refused).rejects.toThrow('full')
  await behind
  expect(offsets.placesOf('g')).toEqual([{ topic: 't', partition: 1 }])
  expect(offsets.isUnderWay('g')).toBe(false)
})

test('no more groups than the limit are known, and those that are go on', async () => {
  const groups = await load(await memoryEngine())
  for (let count = 0; count < GROUP_COUNT_MAX; count++) groups.findOrCreate(`g${count}`)
  const { errorCode } = await groups.join('one more', joinRequest('m1'))
  expect(errorCode).toBe(ErrorCode.COORDINATOR_LOAD_IN_PROGRESS)
  expect(groups.find('one more')).toBeUndefined()
  expect((await groups.join('g0', joinRequest('m1'))).errorCode).toBe(ErrorCode.NONE)
})
