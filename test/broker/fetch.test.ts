import { expect, test } from 'vitest'
import type { Broker } from '../../src/broker/broker.ts'
import { ConfigStore } from '../../src/broker/config-store.ts'
import { DynamicBrokerConfigs } from '../../src/broker/dynamic-broker-configs.ts'
import { type FetchPlan, fetchRecords } from '../../src/broker/fetch.ts'
import { FetchSessionCache } from '../../src/broker/fetch-session-cache.ts'
import { FetchWaits } from '../../src/broker/fetch-waits.ts'
import { GroupCoordinator } from '../../src/broker/groups/group-coordinator.ts'
import { MemoryAllowance } from '../../src/broker/memory-allowance.ts'
import { ProducerIds } from '../../src/broker/producer-ids.ts'
import { Topics } from '../../src/broker/topics.ts'
import { TransactionCoordinator } from '../../src/broker/transactions/transaction-coordinator.ts'
import type { AppendRun, StorageEngine } from '../../src/storage/engine.ts'
import { engineWith } from '../support/engine-with.ts'
import { testGroupSettings } from '../support/group-driver.ts'
import { batchOf } from '../support/records.ts'
import { memoryEngine } from '../support/test-broker.ts'
import { testTransactionSettings } from '../support/transaction-settings.ts'

const LONG_WAIT_MS = 60_000
const never = () => () => undefined

interface Bench {
  readonly broker: Broker
  readonly plan: (changes?: Partial<FetchPlan>) => FetchPlan
  append(value: string): Promise<void>
}

async function bench(storage: StorageEngine, allowanceBytes = 1_000_000): Promise<Bench> {
  const topics = await Topics.load(storage)
  const topic = await topics.create({ name: 't', partitionCount: 1, configs: {} })
  if (topic === null) throw new Error('the topic is there already')
  const producerIds = await ProducerIds.load(storage)
  const groups = await GroupCoordinator.load({
    storage,
    settings: () => testGroupSettings,
    offsetSettings: () => ({ metadataBytesMax: 4096, retentionMs: 1, retentionCheckMs: 1 }),
    nowMs: Date.now,
  })
  const transactions = await TransactionCoordinator.load({
    storage,
    producerIds,
    groups,
    isTopicKnown: () => true,
    settings: () => testTransactionSettings,
    nowMs: Date.now,
  })
  const broker: Broker = {
    nodeId: 1,
    settings: { autoCreateTopics: true, defaultPartitions: 1 },
    storage,
    topics,
    configs: await DynamicBrokerConfigs.load(storage, 1),
    groupConfigs: await ConfigStore.load(storage, 'group'),
    logger: { level: 'info' },
    producerIds,
    groups,
    transactions,
    fetchSessions: new FetchSessionCache(),
    fetchWaits: new FetchWaits(storage),
    fetchAllowance: new MemoryAllowance(allowanceBytes),
    nowMs: Date.now,
  }
  const target = {
    topic,
    missingError: 3,
    partition: 0,
    fetchOffset: 0,
    currentLeaderEpoch: -1,
    lastFetchedEpoch: -1,
    maxBytes: 100_000,
  }
  return {
    broker,
    plan: (changes) => ({
      targets: [target],
      isolation: 'read-uncommitted',
      maxWaitMs: LONG_WAIT_MS,
      minBytes: 1,
      maxBytes: 100_000,
      ...changes,
    }),
    append: async (value) => {
      await storage.append([runOf(topic.topicId, value)], 'durable')
    },
  }
}

function runOf(topicId: string, value: string): AppendRun {
  const batch = {
    bytes: batchOf([value]),
    offsetCount: 1,
    maxTimestampMs: 1,
    producerId: -1,
    producerEpoch: -1,
    baseSequence: -1,
    isTransactional: false,
    isControl: false,
  }
  return { topicId, partition: 0, batches: [batch] }
}

test('what is appended between the first look and the start of the wait is not missed', async () => {
  const engine = await memoryEngine()
  let looks = 0
  const racing = engineWith(engine, {
    read: async (partition, fetchOffset, options) => {
      const seen = await engine.read(partition, fetchOffset, options)
      if (looks++ === 0) await engine.append([runOf(partition.topicId, 'between')], 'durable')
      return seen
    },
  })
  const { broker, plan } = await bench(racing)
  const fetched = await fetchRecords(broker, plan(), never)
  expect(fetched.byteLength).toBeGreaterThan(0)
  expect(broker.fetchWaits.count).toBe(0)
})

test('a wait ends when nobody is there for the answer, and nothing is left behind', async () => {
  const { broker, plan } = await bench(await memoryEngine())
  let abort = () => undefined as unknown
  const fetched = fetchRecords(broker, plan(), (callback) => {
    abort = callback
    return () => undefined
  })
  while (broker.fetchWaits.count === 0) await new Promise((resolve) => setImmediate(resolve))
  abort()
  expect((await fetched).byteLength).toBe(0)
  expect(broker.fetchWaits.count).toBe(0)
})

test('records on their way are taken from the allowance; when it is spent one batch still passes', async () => {
  const { broker, plan, append } = await bench(await memoryEngine(), 250)
  for (const value of ['x'.repeat(100), 'y'.repeat(100), 'z'.repeat(100)]) await append(value)
  const first = await fetchRecords(broker, plan(), never)
  expect(first.byteLength).toBeLessThanOrEqual(250)
  const second = await fetchRecords(broker, plan(), never)
  expect(second.byteLength).toBeGreaterThan(0)
  expect(second.byteLength).toBeLessThanOrEqual(first.byteLength)
  broker.fetchAllowance.give(first.byteLength + second.byteLength)
  expect(broker.fetchAllowance.freeBytes).toBe(250)
})

test('a read that fails gives back what was taken and ends the wait', async () => {
  const engine = await memoryEngine()
  let looks = 0
  const failing = engineWith(engine, {
    read: (partition, fetchOffset, options) =>
      looks++ === 0 ? engine.read(partition, fetchOffset, options) : Promise.reject(new Error('disk')),
  })
  const { broker, plan, append } = await bench(failing, 1_000)
  await append('a')
  const fetched = fetchRecords(broker, plan({ minBytes: 10_000 }), never)
  while (broker.fetchWaits.count === 0) await new Promise((resolve) => setImmediate(resolve))
  await append('b')
  await expect(fetched).rejects.toThrow('disk')
  expect([broker.fetchWaits.count, broker.fetchAllowance.freeBytes]).toEqual([0, 1_000])
})

test('what a read may bring is taken while it goes on, and a read begun meanwhile gets what is left', async () => {
  const engine = await memoryEngine()
  const asked: number[] = []
  let release = () => undefined as unknown
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const slow = engineWith(engine, {
    read: async (partition, fetchOffset, options) => {
      asked.push(options.maxBytes)
      await held
      return engine.read(partition, fetchOffset, options)
    },
  })
  const { broker, plan, append } = await bench(slow, 120_000)
  await append('a')
  const changes: number[] = []
  const onExpectedBytes = (change: number) => changes.push(change)
  const fetched = [1, 2].map(() => fetchRecords(broker, plan({ onExpectedBytes }), never))
  expect(asked).toEqual([100_000, 20_000])
  expect(broker.fetchAllowance.freeBytes).toBe(0)
  release()
  const bytes = (await Promise.all(fetched)).reduce((sum, { byteLength }) => sum + byteLength, 0)
  expect(broker.fetchAllowance.freeBytes).toBe(120_000 - bytes)
  expect(changes).toEqual([100_000, 20_000, -100_000, -20_000])
})

test('more than the maximum of waits are answered at once', async () => {
  const waits = new FetchWaits({ watch: () => () => undefined }, 2)
  const open = [waits.start([], 1_000), waits.start([], 1_000)]
  expect(waits.start([], 1_000)).toBeNull()
  open[0]?.end()
  const again = waits.start([], 1_000)
  expect(again).not.toBeNull()
  waits.stop()
  expect(await again?.next()).toBeNull()
  expect(waits.count).toBe(0)
  expect(waits.start([], 1_000)).toBeNull()
})

test('partitions that move while nobody looks are told together at the next look', async () => {
  const wakes: (() => void)[] = []
  let watching = 0
  const waits = new FetchWaits({
    watch: (_partition, wake) => {
      wakes.push(wake)
      watching++
      return () => void watching--
    },
  })
  const partitions = [0, 1, 2].map((partition) => ({ topicId: 't', partition }))
  const wait = waits.start(partitions, LONG_WAIT_MS)
  wakes[2]?.()
  wakes[0]?.()
  wakes[2]?.()
  expect(await wait?.next()).toEqual(new Set([0, 2]))
  const next = wait?.next()
  wakes[1]?.()
  expect(await next).toEqual(new Set([1]))
  wait?.end()
  wait?.end()
  expect(watching).toBe(0)
})
