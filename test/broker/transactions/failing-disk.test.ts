import { afterEach, expect, test } from 'vitest'
import { GroupCoordinator } from '../../../src/broker/groups/group-coordinator.ts'
import { ProducerIds } from '../../../src/broker/producer-ids.ts'
import { TransactionCoordinator } from '../../../src/broker/transactions/transaction-coordinator.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'
import type { AtomicCommit, CommitVerdict, StorageEngine } from '../../../src/storage/engine.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { engineWith } from '../../support/engine-with.ts'
import { testGroupSettings } from '../../support/group-driver.ts'
import { batchOf, createPartitions, partition, runOf, topicId } from '../../support/storage-batches.ts'
import { memoryEngine } from '../../support/test-broker.ts'
import { testTransactionSettings } from '../../support/transaction-settings.ts'

const opened: { stop(): void }[] = []
const engines: StorageEngine[] = []

afterEach(async () => {
  for (const coordinator of opened.splice(0)) coordinator.stop()
  for (const engine of engines.splice(0)) await engine.close()
})

/** What a store of a transaction waits for: `go` lets it be made, `fail` has the disk refuse it. */
interface HeldCommit {
  go(): void
  fail(): void
}

async function coordinatorOver(storage: StorageEngine, nowMs = () => 0): Promise<TransactionCoordinator> {
  return (await coordinatorsOver(storage, nowMs)).transactions
}

/** The groups as both coordinators know them after a start. */
async function groupsOver(storage: StorageEngine): Promise<GroupCoordinator> {
  return (await coordinatorsOver(storage, () => 0)).groups
}

async function coordinatorsOver(storage: StorageEngine, nowMs: () => number) {
  const offsetSettings = () => ({ retentionMs: 1_000, retentionCheckMs: 1_000, metadataBytesMax: 4_096 })
  const groups = await GroupCoordinator.load({ storage, settings: () => testGroupSettings, offsetSettings, nowMs })
  const transactions = await TransactionCoordinator.load({
    storage,
    groups,
    producerIds: await ProducerIds.load(storage),
    isTopicKnown: () => true,
    settings: () => testTransactionSettings,
    nowMs,
  })
  opened.push(groups, transactions)
  return { groups, transactions }
}

/** A coordinator whose commits wait until the test lets them go, once `hold` is set. */
async function heldCoordinator() {
  const engine = await memoryEngine()
  engines.push(engine)
  await createPartitions(engine, 2)
  const held: HeldCommit[] = []
  const control = { isHeld: false }
  const commitAll = (commit: AtomicCommit): Promise<CommitVerdict> => {
    if (!control.isHeld) return engine.commitAll(commit)
    return new Promise((resolve, reject) => {
      held.push({
        go: () => void engine.commitAll(commit).then(resolve, reject),
        fail: () => reject(new StorageError('WRITE_FAILED', 'the disk refused a write')),
      })
    })
  }
  const { transactions: coordinator, groups } = await coordinatorsOver(engineWith(engine, { commitAll }), () => 0)
  const { producerId } = await coordinator.initProducer({ transactionalId: 'x', timeoutMs: 1_000, expected: null })
  return { engine, coordinator, groups, held, control, producer: { producerId, producerEpoch: 0 } }
}

const place = (index: number) => ({ topicId, topic: 't', partition: index })

test('a partition that has joined is not forgotten when what came behind it could not be written', async () => {
  const { engine, coordinator, held, control, producer } = await heldCoordinator()
  control.isHeld = true
  const batch = batchOf({ ...producer, baseSequence: 0, isTransactional: true })
  const joins = [0, 1].map((index) => {
    const event = { ...producer, partitions: [place(index)], groups: [] }
    return coordinator.joinWith('x', event, [runOf(index, batch)]).catch(() => null)
  })
  held[1]?.fail()
  expect(await joins[1]).toBeNull()
  held[0]?.go()
  expect(await joins[0]).toMatchObject({ kind: 'committed' })
  control.isHeld = false
  const ended = await coordinator.end('x', { ...producer, isCommit: true, bumpsEpoch: true })
  expect(ended).toMatchObject({ errorCode: ErrorCode.NONE, producerEpoch: 1 })
  expect(engine.offsets(partition(0))).toMatchObject({ highWatermark: 2, lastStableOffset: 2 })
})

test('what is not durable yet is no member, and is not agreed to: it is brought along again', async () => {
  const { coordinator, held, control, producer } = await heldCoordinator()
  control.isHeld = true
  const event = { ...producer, partitions: [place(0)], groups: [] }
  const first = coordinator.joinWith('x', event, [])
  expect(coordinator.membership('x', producer, place(0), false)).toEqual({ kind: 'joins' })
  const answer = coordinator.join('x', event)
  expect(held).toHaveLength(2)
  held[0]?.go()
  await first
  expect(coordinator.membership('x', producer, place(0), false)).toEqual({ kind: 'member' })
  held[1]?.fail()
  expect(await answer).toBe(ErrorCode.NOT_COORDINATOR)
})

test('when neither could be written, nothing has begun', async () => {
  const { coordinator, held, control, producer } = await heldCoordinator()
  control.isHeld = true
  const joins = [0, 1].map((index) =>
    coordinator.joinWith('x', { ...producer, partitions: [place(index)], groups: [] }, []).catch(() => null),
  )
  held[1]?.fail()
  await joins[1]
  held[0]?.fail()
  await joins[0]
  expect(coordinator.find('x')).toMatchObject({ state: 'Empty', topics: new Map() })
})

test('a transaction whose end could not be written is as open as it was, and ends the next time', async () => {
  const { engine, coordinator, held, control, producer } = await heldCoordinator()
  const batch = batchOf({ ...producer, baseSequence: 0, isTransactional: true })
  await coordinator.joinWith('x', { ...producer, partitions: [place(0)], groups: [] }, [runOf(0, batch)])
  control.isHeld = true
  const ending = coordinator.end('x', { ...producer, isCommit: true, bumpsEpoch: true })
  expect(coordinator.membership('x', producer, place(0), true)).toMatchObject({
    errorCode: ErrorCode.CONCURRENT_TRANSACTIONS,
  })
  held[0]?.fail()
  expect(await ending).toMatchObject({ errorCode: ErrorCode.NOT_COORDINATOR, producerEpoch: -1 })
  expect(coordinator.membership('x', producer, place(0), false)).toEqual({ kind: 'member' })
  expect(engine.offsets(partition(0))).toMatchObject({ highWatermark: 1, lastStableOffset: 0 })
  control.isHeld = false
  expect(await coordinator.end('x', { ...producer, isCommit: true, bumpsEpoch: true })).toMatchObject({ errorCode: 0 })
  expect(engine.offsets(partition(0))).toMatchObject({ highWatermark: 2, lastStableOffset: 2 })
})

test('an offset that is committed outside stays, also where an end before could not be written', async () => {
  const { engine, coordinator, groups, held, control, producer } = await heldCoordinator()
  const offset = {
    topic: 't',
    partition: 0,
    offset: 5,
    leaderEpoch: -1,
    metadata: '',
    commitTimeMs: 0,
    isOvertaken: false,
  }
  await coordinator.commitJoined('x', { ...producer, partitions: [], groups: ['g'] }, true, () =>
    groups.pending.add('x', 'g', [offset]),
  )
  control.isHeld = true
  const ending = coordinator.end('x', { ...producer, isCommit: true, bumpsEpoch: true })
  expect(groups.pending.overtake('g', [offset]).changes).toEqual([])
  held[0]?.fail()
  await ending
  control.isHeld = false
  const { changes } = groups.pending.overtake('g', [offset])
  expect(changes).toHaveLength(1)
  await engine.commit(changes)
  expect(await coordinator.end('x', { ...producer, isCommit: true, bumpsEpoch: true })).toMatchObject({ errorCode: 0 })
  expect(groups.offsets.find('g', 't', 0)).toBeUndefined()
})

test('ids that nobody uses any more are forgotten, durably, and begin anew with another producer id', async () => {
  const engine = await memoryEngine()
  engines.push(engine)
  await createPartitions(engine, 1)
  const clock = { nowMs: 0 }
  const coordinator = await coordinatorOver(engine, () => clock.nowMs)
  const event = { timeoutMs: testTransactionSettings.idExpirationMs * 3, expected: null }
  const old = await coordinator.initProducer({ ...event, transactionalId: 'old' })
  const open = await coordinator.initProducer({ ...event, transactionalId: 'open' })
  await coordinator.join('open', { ...open, partitions: [place(0)], groups: [] })
  clock.nowMs = testTransactionSettings.idExpirationMs - 1
  await coordinator.initProducer({ ...event, transactionalId: 'young' })
  await coordinator.expire()
  expect(coordinator.find('old')).not.toBeNull()
  clock.nowMs++
  await coordinator.expire()
  expect([...coordinator.all()].map(({ transactionalId }) => transactionalId)).toEqual(['open', 'young'])
  expect([...(await engine.loadTable('transactions')).keys()].sort()).toEqual(['open', 'young'])
  expect(await coordinator.join('old', { ...old, partitions: [], groups: ['g'] })).toBe(
    ErrorCode.INVALID_PRODUCER_ID_MAPPING,
  )
  const again = await coordinator.initProducer({ ...event, transactionalId: 'old' })
  expect(again).toMatchObject({ errorCode: 0, producerEpoch: 0 })
  expect([old.producerId, open.producerId]).not.toContain(again.producerId)
})

test('offsets that were refused, and came to the disk with others, hold nobody up after a restart', async () => {
  const engine = await memoryEngine()
  engines.push(engine)
  const before = await coordinatorOver(engine)
  const event = { timeoutMs: 1_000, expected: null }
  const producer = await before.initProducer({ ...event, transactionalId: 'x' })
  await before.join('x', { ...producer, partitions: [], groups: ['open'] })
  const offset = {
    topic: 't',
    partition: 0,
    offset: 5,
    leaderEpoch: -1,
    metadata: '',
    commitTimeMs: 0,
    isOvertaken: true,
  }
  const rowOf = (groupId: string) => {
    return { kind: 'put', table: 'pending-offsets', key: JSON.stringify(['x', groupId]), value: [offset] } as const
  }
  await engine.commit([rowOf('open'), rowOf('other')])
  const { pending } = await groupsOver(engine)
  expect([pending.has('open', 't', 0), pending.has('other', 't', 0)]).toEqual([true, false])
  expect([...(await engine.loadTable('pending-offsets')).keys()]).toEqual(['["x","open"]'])
})

test('the end of a transaction takes the row of its group along, also where memory holds none', async () => {
  const { engine, coordinator, producer } = await heldCoordinator()
  await coordinator.join('x', { ...producer, partitions: [], groups: ['g'] })
  await engine.commit([{ kind: 'put', table: 'pending-offsets', key: '["x","g"]', value: [] }])
  await coordinator.end('x', { ...producer, isCommit: false, bumpsEpoch: true })
  expect((await engine.loadTable('pending-offsets')).size).toBe(0)
})
