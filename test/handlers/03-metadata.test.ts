import { expect, test } from 'vitest'
import { createMetadataRequestTopic, MetadataRequest } from '../../generated/metadata-request.ts'
import { MetadataResponse, type MetadataResponseData } from '../../generated/metadata-response.ts'
import { engineWith } from '../support/engine-with.ts'
import type { RawClient } from '../support/raw-client.ts'
import { createTopic } from '../support/records.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

const NIL_UUID = 'AAAAAAAAAAAAAAAAAAAAAA'

type Asked = readonly { readonly name?: string | null; readonly topicId?: string }[] | null

function ask(client: RawClient, topics: Asked, version = 12, mayCreate = false): Promise<MetadataResponseData> {
  const body = MetadataRequest.create()
  body.topics = topics?.map((topic) => ({ ...createMetadataRequestTopic(), ...topic })) ?? null
  if (version >= 4) body.allowAutoTopicCreation = mayCreate
  return client.ask(MetadataRequest, MetadataResponse, body, version)
}

for (let version = 0; version <= 13; version++) {
  test(`v${version} tells this broker and the topic asked for`, async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    const topicId = await createTopic(client, 'orders', 3)
    const answer = await ask(client, [{ name: 'orders' }], version)
    expect(answer.brokers).toMatchObject([{ nodeId: 1, host: '127.0.0.1', port: broker.port, rack: null }])
    if (version >= 1) expect(answer.controllerId).toBe(1)
    expect(answer.clusterId).toBe(version >= 2 ? broker.clusterId : null)
    const [topic] = answer.topics
    expect(topic).toMatchObject({ errorCode: 0, name: 'orders', isInternal: false })
    expect(topic?.topicId).toBe(version >= 10 ? topicId : NIL_UUID)
    expect(topic?.partitions.map(({ partitionIndex }) => partitionIndex)).toEqual([0, 1, 2])
    for (const partition of topic?.partitions ?? []) {
      expect(partition).toMatchObject({
        errorCode: 0,
        leaderId: 1,
        replicaNodes: [1],
        isrNodes: [1],
        offlineReplicas: [],
      })
      expect(partition.leaderEpoch).toBe(version >= 7 ? 0 : -1)
    }
  })
}

test('all topics: an empty list in v0, null from v1 on, where the empty list means none', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  await createTopic(client, 'a')
  await createTopic(client, 'b')
  const namesIn = async (topics: Asked, version: number) =>
    (await ask(client, topics, version)).topics.map(({ name }) => name)
  expect(await namesIn([], 0)).toEqual(['a', 'b'])
  expect(await namesIn(null, 1)).toEqual(['a', 'b'])
  expect(await namesIn([], 1)).toEqual([])
  expect(await namesIn(null, 13)).toEqual(['a', 'b'])
})

test('an unknown topic is an error and is not created unless client and broker allow it', async () => {
  const [open, shut] = [
    await startTestBroker({ defaultPartitions: 4 }),
    await startTestBroker({ autoCreateTopics: false }),
  ]
  const [client, other] = [await open.connect(), await shut.connect()]
  expect((await ask(client, [{ name: 'new' }])).topics).toMatchObject([{ errorCode: 3, name: 'new', partitions: [] }])
  expect((await ask(other, [{ name: 'new' }], 12, true)).topics).toMatchObject([{ errorCode: 3 }])
  expect((await ask(client, null)).topics).toEqual([])
  const [created] = (await ask(client, [{ name: 'new' }], 12, true)).topics
  expect(created).toMatchObject({ errorCode: 0, name: 'new' })
  expect(created?.partitions).toHaveLength(4)
})

test('clients that ask for the same new topic at once get the same one, and it is never widened', async () => {
  const broker = await startTestBroker({ defaultPartitions: 2 })
  const clients = await Promise.all(Array.from({ length: 5 }, () => broker.connect()))
  const answers = await Promise.all(clients.map((client) => ask(client, [{ name: 'same' }], 12, true)))
  const ids = new Set(answers.map(({ topics }) => topics[0]?.topicId))
  expect(answers.map(({ topics }) => topics[0]?.errorCode)).toEqual([0, 0, 0, 0, 0])
  expect(ids.size).toBe(1)
  const [again] = (await ask(clients[0] as RawClient, [{ name: 'same' }], 12, true)).topics
  expect(again?.partitions).toHaveLength(2)
})

test('new topics of one request are stored together, each once, and told in the order asked', async () => {
  const engine = await memoryEngine()
  let atOnce = 0
  let atOnceMax = 0
  const commit: typeof engine.commit = async (changes, preconditions) => {
    atOnceMax = Math.max(atOnceMax, ++atOnce)
    const isDone = await engine.commit(changes, preconditions)
    atOnce--
    return isDone
  }
  const client = await (await startTestBroker({ engine: engineWith(engine, { commit }) })).connect()
  const names = ['c', 'a', 'x y', 'b', 'a']
  const answer = await ask(
    client,
    names.map((name) => ({ name })),
    12,
    true,
  )
  expect(answer.topics.map(({ name, errorCode }) => [name, errorCode])).toEqual([
    ['c', 0],
    ['a', 0],
    ['x y', 17],
    ['b', 0],
  ])
  expect(atOnceMax).toBe(3)
})

for (const name of ['', '.', '..', 'a b', 'a/b', 'ä', 'x'.repeat(250)]) {
  test(`the name ${JSON.stringify(name.slice(0, 12))} is refused and not created`, async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    expect((await ask(client, [{ name }], 12, true)).topics).toMatchObject([{ errorCode: 17, name, partitions: [] }])
    expect((await ask(client, null)).topics).toEqual([])
  })
}

test('a name that collides with another topic is not created', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  await createTopic(client, 'a.b')
  expect((await ask(client, [{ name: 'a_b' }], 12, true)).topics).toMatchObject([{ errorCode: 3 }])
})

test('topics can be asked by id from v12 on', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  const topicId = await createTopic(client, 'known')
  const unknownId = 'AAAAAAAAAAEAAAAAAAAAAg'
  const { topics } = await ask(client, [
    { name: null, topicId },
    { name: null, topicId: unknownId },
  ])
  expect(topics).toMatchObject([
    { errorCode: 0, name: 'known', topicId },
    { errorCode: 100, name: null, topicId: unknownId, partitions: [] },
  ])
  expect((await ask(client, [{ name: 'known', topicId }], 10)).topics).toMatchObject([{ errorCode: 42 }])
  expect((await ask(client, [{ name: 'known' }, { name: null, topicId }, { name: 'known' }])).topics).toHaveLength(1)
})

test('only the three topics of Kafka itself are internal', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  for (const name of ['__consumer_offsets', '_schemas', '__mine']) await createTopic(client, name)
  const { topics } = await ask(client, null)
  expect(topics.filter(({ isInternal }) => isInternal).map(({ name }) => name)).toEqual(['__consumer_offsets'])
})

test('authorized operations are told when asked for, and only then', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  await createTopic(client, 't')
  const body = MetadataRequest.create()
  body.topics = null
  const plain = await client.ask(MetadataRequest, MetadataResponse, body, 9)
  expect([plain.clusterAuthorizedOperations, plain.topics[0]?.topicAuthorizedOperations]).toEqual([
    -2147483648, -2147483648,
  ])
  const asking = { ...body, includeClusterAuthorizedOperations: true, includeTopicAuthorizedOperations: true }
  const told = await client.ask(MetadataRequest, MetadataResponse, asking, 9)
  expect([told.clusterAuthorizedOperations, told.topics[0]?.topicAuthorizedOperations]).toEqual([8096, 3576])
})

test('the advertised host is told as given, with the port listened on', async () => {
  const broker = await startTestBroker({ advertisedHost: 'broker.example' })
  const { brokers } = await ask(await broker.connect(), [])
  expect(brokers).toMatchObject([{ host: 'broker.example', port: broker.port }])
})

test('a client is told the address at which it came in, never the wildcard that is listened on', async () => {
  const broker = await startTestBroker({ host: '' })
  const { brokers } = await ask(await broker.connect(), [])
  expect(brokers).toMatchObject([{ host: '127.0.0.1', port: broker.port }])
})
