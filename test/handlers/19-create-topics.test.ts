import { expect, test } from 'vitest'
import {
  type CreatableTopic,
  CreateTopicsRequest,
  type CreateTopicsRequestData,
  createCreatableTopic,
} from '../../generated/create-topics-request.ts'
import { type CreatableTopicResult, CreateTopicsResponse } from '../../generated/create-topics-response.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import { MetadataResponse } from '../../generated/metadata-response.ts'
import type { RawClient } from '../support/raw-client.ts'
import { startTestBroker } from '../support/test-broker.ts'

const NIL_UUID = 'AAAAAAAAAAAAAAAAAAAAAA'

type Wanted = Partial<Omit<CreatableTopic, 'configs'>> & { readonly configs?: Readonly<Record<string, string | null>> }

async function create(
  client: RawClient,
  topics: readonly Wanted[],
  version = 7,
  options: Partial<CreateTopicsRequestData> = {},
): Promise<readonly CreatableTopicResult[]> {
  const body: CreateTopicsRequestData = {
    ...CreateTopicsRequest.create(),
    ...options,
    topics: topics.map(({ configs = {}, ...topic }) => ({
      ...createCreatableTopic(),
      name: 'orders',
      numPartitions: 1,
      replicationFactor: 1,
      configs: Object.entries(configs).map(([name, value]) => ({ name, value, unknownTaggedFields: null })),
      ...topic,
    })),
  }
  return (await client.ask(CreateTopicsRequest, CreateTopicsResponse, body, version)).topics
}

async function topicNames(client: RawClient): Promise<readonly (string | null)[]> {
  const body = { ...MetadataRequest.create(), topics: null }
  return (await client.ask(MetadataRequest, MetadataResponse, body, 12)).topics.map(({ name }) => name)
}

for (let version = 2; version <= 7; version++) {
  test(`v${version} creates a topic that is there when the answer comes`, async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    const [result] = await create(client, [{ numPartitions: 3, configs: { 'retention.ms': '-1' } }], version)
    expect(result).toMatchObject({ name: 'orders', errorCode: 0, errorMessage: null })
    if (version >= 5) {
      expect(result).toMatchObject({ numPartitions: 3, replicationFactor: 1, topicConfigErrorCode: 0 })
      expect(result?.configs?.find(({ name }) => name === 'retention.ms')).toMatchObject({
        value: '-1',
        configSource: 1,
      })
      expect(result?.configs?.find(({ name }) => name === 'segment.ms')).toMatchObject({
        configSource: 5,
        readOnly: false,
      })
      expect(result?.configs).toHaveLength(33)
    }
    if (version >= 7) expect(result?.topicId).not.toBe(NIL_UUID)
    expect(await topicNames(client)).toEqual(['orders'])
  })
}

test('-1 stands for the defaults of the broker', async () => {
  const broker = await startTestBroker({ defaultPartitions: 5 })
  const client = await broker.connect()
  const [result] = await create(client, [{ numPartitions: -1, replicationFactor: -1 }])
  expect(result).toMatchObject({ errorCode: 0, numPartitions: 5, replicationFactor: 1 })
})

test('validateOnly answers as a creation would and creates nothing', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  expect(await create(client, [{ numPartitions: 2 }], 7, { validateOnly: true })).toMatchObject([
    { errorCode: 0, numPartitions: 2 },
  ])
  expect(await topicNames(client)).toEqual([])
  await create(client, [{}])
  expect(await create(client, [{}], 7, { validateOnly: true })).toMatchObject([{ errorCode: 36 }])
})

const assignment = (partitionIndex: number, ...brokerIds: number[]) => ({
  partitionIndex,
  brokerIds,
  unknownTaggedFields: null,
})

const refused: readonly (readonly [what: string, wanted: Wanted, errorCode: number])[] = [
  ['an empty name', { name: '' }, 17],
  ['a name that is a folder', { name: '..' }, 17],
  ['a name with a slash', { name: '../../etc/passwd' }, 17],
  ['a name of 250 characters', { name: 'x'.repeat(250) }, 17],
  ["the name of Kafka's metadata log", { name: '__cluster_metadata' }, 42],
  ['no partitions', { numPartitions: 0 }, 37],
  ['fewer partitions than none', { numPartitions: -2 }, 37],
  ['more partitions than one request may create', { numPartitions: 10_001 }, 44],
  ['no replicas', { replicationFactor: 0 }, 38],
  ['more replicas than brokers', { replicationFactor: 3 }, 38],
  ['an unknown config', { configs: { 'no.such.config': '1' } }, 40],
  ['a config named as a property of every object', { configs: { ['__proto__']: '1', constructor: '1' } }, 40],
  ['a config without value', { configs: { 'retention.ms': null } }, 40],
  ['a long that is none', { configs: { 'retention.ms': 'abc' } }, 40],
  ['a list element that is none', { configs: { 'cleanup.policy': 'nope' } }, 40],
  ['a value below its limit', { configs: { 'segment.bytes': '1' } }, 40],
  ['an int beyond 32 bits', { configs: { 'max.message.bytes': '2147483648' } }, 40],
  ['a share above one', { configs: { 'min.cleanable.dirty.ratio': '1.5' } }, 40],
  [
    'assignments and a number of partitions',
    { assignments: [assignment(0, 1)], numPartitions: 1, replicationFactor: -1 },
    42,
  ],
  ['assignments with a hole', { assignments: [assignment(1, 1)], numPartitions: -1, replicationFactor: -1 }, 39],
  ['assignments to another broker', { assignments: [assignment(0, 2)], numPartitions: -1, replicationFactor: -1 }, 39],
  ['assignments to nobody', { assignments: [assignment(0)], numPartitions: -1, replicationFactor: -1 }, 39],
]

for (const [what, wanted, errorCode] of refused) {
  test(`refuses ${what}`, async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    const [result] = await create(client, [wanted])
    expect(result).toMatchObject({
      errorCode,
      numPartitions: -1,
      replicationFactor: -1,
      configs: [],
      topicId: NIL_UUID,
    })
    expect(result?.errorMessage).toEqual(expect.any(String))
    expect(await topicNames(client)).toEqual([])
  })
}

test('assignments to this broker create as many partitions as are assigned', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  const assignments = [assignment(1, 1), assignment(0, 1)]
  const [result] = await create(client, [{ assignments, numPartitions: -1, replicationFactor: -1 }])
  expect(result).toMatchObject({ errorCode: 0, numPartitions: 2 })
})

test('a topic that exists, one that collides, and one named twice are refused one by one', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  await create(client, [{ name: 'a.b' }])
  const results = await create(client, [{ name: 'a.b' }, { name: 'a_b' }, { name: 'c' }, { name: 'd' }, { name: 'c' }])
  const codes = Object.fromEntries(results.map(({ name, errorCode }) => [name, errorCode]))
  expect(codes).toEqual({ 'a.b': 36, a_b: 17, c: 42, d: 0 })
  expect(await topicNames(client)).toEqual(['a.b', 'd'])
})

test('two clients that create the same topic at once: one creates it, the other learns that it exists', async () => {
  const broker = await startTestBroker()
  const clients = [await broker.connect(), await broker.connect()]
  const results = await Promise.all(clients.map((client) => create(client, [{}])))
  expect(results.flatMap((topics) => topics.map(({ errorCode }) => errorCode)).sort()).toEqual([0, 36])
})

test('every config that Streams, ksqlDB and Schema Registry set is accepted and kept as given', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  const configs = {
    'cleanup.policy': 'compact,delete',
    'retention.ms': '604800000',
    'retention.bytes': '-1',
    'segment.bytes': '52428800',
    'segment.ms': '600000',
    'min.insync.replicas': '1',
    'unclean.leader.election.enable': 'false',
    'message.timestamp.type': 'CreateTime',
    'min.compaction.lag.ms': '0',
    'max.compaction.lag.ms': '9223372036854775807',
    'delete.retention.ms': '100',
    'min.cleanable.dirty.ratio': '0.01',
    'max.message.bytes': '2000000',
    'compression.type': 'snappy',
  }
  const [result] = await create(client, [{ configs }])
  expect(result?.errorCode).toBe(0)
  const told = Object.fromEntries(
    (result?.configs ?? []).filter(({ configSource }) => configSource === 1).map(({ name, value }) => [name, value]),
  )
  expect(told).toEqual(configs)
})
