import { expect, test } from 'vitest'
import {
  APPEND,
  alterIncrementally,
  BROKER,
  DELETE,
  describedConfig,
  SUBTRACT,
  TOPIC,
} from '../support/alter-configs.ts'
import { engineWith } from '../support/engine-with.ts'
import { batchOf, createTopic, produceTo } from '../support/records.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

for (let version = 0; version <= 1; version++) {
  test(`v${version} sets and deletes configs of a topic, and leaves the others`, async () => {
    const client = await (await startTestBroker()).connect()
    await createTopic(client, 't', 1, { 'retention.ms': '1000', 'segment.ms': '2000' })
    const asked = {
      name: 't',
      configs: [
        ['retention.ms', '5', 0],
        ['segment.ms', null, DELETE],
      ],
    } as const
    expect(await alterIncrementally(client, [asked], { version })).toMatchObject([
      { errorCode: 0, errorMessage: null, resourceType: TOPIC, resourceName: 't' },
    ])
    expect(await describedConfig(client, TOPIC, 't', 'retention.ms')).toMatchObject({ value: '5', configSource: 1 })
    expect(await describedConfig(client, TOPIC, 't', 'segment.ms')).toMatchObject({
      value: '604800000',
      configSource: 5,
    })
  })
}

test('adds to and takes from lists, beginning with the value that holds', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  const alter = (operation: number, value: string) =>
    alterIncrementally(client, [{ name: 't', configs: [['cleanup.policy', value, operation]] }])
  const policy = async () => (await describedConfig(client, TOPIC, 't', 'cleanup.policy'))?.value
  expect(await alter(APPEND, 'compact,delete')).toMatchObject([{ errorCode: 0 }])
  expect(await policy()).toBe('delete,compact')
  expect(await alter(SUBTRACT, 'delete')).toMatchObject([{ errorCode: 0 }])
  expect(await policy()).toBe('compact')
  expect(await alter(APPEND, 'nope')).toMatchObject([{ errorCode: 40 }])
  expect(await policy()).toBe('compact')
})

test('what is altered is heeded by the next record batch', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  expect((await produceTo(client, 't', batchOf(['x'.repeat(500)]))).errorCode).toBe(0)
  await alterIncrementally(client, [{ name: 't', configs: [['max.message.bytes', '100']] }])
  expect((await produceTo(client, 't', batchOf(['x'.repeat(500)]))).errorCode).toBe(10)
})

test('a config of all brokers holds for topics without their own, that of the broker comes before it', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 'plain')
  await createTopic(client, 'own', 1, { 'max.message.bytes': '5000' })
  const set = (name: string, value: string) =>
    alterIncrementally(client, [{ type: BROKER, name, configs: [['message.max.bytes', value]] }])
  const send = async (topic: string) => (await produceTo(client, topic, batchOf(['x'.repeat(500)]))).errorCode
  expect(await set('', '100')).toMatchObject([{ errorCode: 0 }])
  expect([await send('plain'), await send('own')]).toEqual([10, 0])
  expect(await set('1', '4000')).toMatchObject([{ errorCode: 0 }])
  expect(await send('plain')).toBe(0)
  expect(await describedConfig(client, TOPIC, 'plain', 'max.message.bytes')).toMatchObject({
    value: '4000',
    configSource: 2,
    synonyms: [
      { name: 'message.max.bytes', value: '4000', source: 2 },
      { name: 'message.max.bytes', value: '100', source: 3 },
      { name: 'message.max.bytes', value: '1048588', source: 5 },
    ],
  })
  expect(await describedConfig(client, BROKER, '', 'message.max.bytes')).toMatchObject({
    value: '100',
    configSource: 3,
  })
  await alterIncrementally(client, [{ type: BROKER, name: '1', configs: [['message.max.bytes', null, DELETE]] }])
  expect(await send('plain')).toBe(10)
})

test('configs of topics and brokers are there after a restart', async () => {
  const storage = await memoryEngine()
  const kept = engineWith(storage, { close: () => Promise.resolve() })
  const first = await (await startTestBroker({ engine: kept })).connect()
  await createTopic(first, 't')
  await alterIncrementally(first, [
    { name: 't', configs: [['retention.ms', '7']] },
    { type: BROKER, name: '1', configs: [['log.segment.bytes', '2000000']] },
  ])
  const second = await (await startTestBroker({ engine: kept })).connect()
  expect(await describedConfig(second, TOPIC, 't', 'retention.ms')).toMatchObject({ value: '7', configSource: 1 })
  expect(await describedConfig(second, TOPIC, 't', 'segment.bytes')).toMatchObject({
    value: '2000000',
    configSource: 2,
  })
})

type Case = readonly [
  what: string,
  type: number,
  name: string,
  configs: readonly (readonly [string, string | null, number?])[],
  errorCode: number,
]
const refused: readonly Case[] = [
  ['an unknown topic', TOPIC, 'nope', [['retention.ms', '1']], 3],
  ['an unknown topic with a wrong value', TOPIC, 'nope', [['retention.ms', 'x']], 40],
  ['all topics', TOPIC, '', [['retention.ms', '1']], 42],
  ['a topic name that cannot be', TOPIC, 'a b', [['retention.ms', '1']], 17],
  ['an unknown config of a topic', TOPIC, 't', [['no.such', '1']], 40],
  ['a name that objects have', TOPIC, 't', [['constructor', '1']], 40],
  [
    'a wrong value beside a good one',
    TOPIC,
    't',
    [
      ['segment.ms', '9'],
      ['retention.ms', 'x'],
    ],
    40,
  ],
  [
    'values that do not go together',
    TOPIC,
    't',
    [
      ['min.compaction.lag.ms', '9'],
      ['max.compaction.lag.ms', '8'],
    ],
    40,
  ],
  ['no value', TOPIC, 't', [['retention.ms', null]], 42],
  [
    'a config twice',
    TOPIC,
    't',
    [
      ['retention.ms', '1'],
      ['retention.ms', '2'],
    ],
    42,
  ],
  ['an operation that does not exist', TOPIC, 't', [['retention.ms', '1', 4]], 42],
  ['adding to what is no list', TOPIC, 't', [['retention.ms', '1', APPEND]], 40],
  ['another broker', BROKER, '2', [['log.segment.bytes', '2000000']], 42],
  ['a broker that is no number', BROKER, 'x', [['log.segment.bytes', '2000000']], 42],
  ['a name longer than any', BROKER, '1', [['n'.repeat(250), '1']], 42],
  ['where a broker listens', BROKER, '1', [['listeners', 'PLAINTEXT://:1']], 42],
  ['a key store of all listeners', BROKER, '1', [['ssl.keystore.location', 'x']], 42],
  ['what is for one broker only', BROKER, '', [['ssl.protocol', 'TLSv1.3']], 42],
  ['what is for a listener of one broker', BROKER, '', [['listener.name.x.ssl.key.password', 'x']], 42],
  ['no time at all', BROKER, '', [['log.retention.ms', '0']], 42],
  ['a buffer for a few keys', BROKER, '', [['log.cleaner.dedupe.buffer.size', '5']], 42],
  ['a wrong value of a broker', BROKER, '1', [['log.segment.bytes', '1']], 42],
  ['what a broker cannot alter while it runs', BROKER, '', [['num.partitions', '3']], 42],
  ['loggers of another broker', 8, '2', [['root', 'DEBUG']], 42],
  ['a logger that is not there', 8, '1', [['kafka.server.KafkaApis', 'DEBUG']], 40],
  ['a level that does not exist', 8, '1', [['root', 'LOUD']], 40],
  ['to take its level from the root logger', 8, '1', [['root', null, DELETE]], 42],
  ['all groups', 32, '', [['consumer.session.timeout.ms', '50000']], 42],
  ['an unknown config of a group', 32, 'g', [['no.such', '1']], 40],
  ['less than the broker allows', 32, 'g', [['consumer.session.timeout.ms', '44999']], 40],
  ['more than the broker allows', 32, 'g', [['streams.num.standby.replicas', '3']], 40],
  ['a place to begin that is none', 32, 'g', [['share.auto.offset.reset', 'by_duration:xx']], 40],
  ['client metrics', 16, 'm', [['interval.ms', '1000']], 42],
]

for (const [what, type, name, configs, errorCode] of refused) {
  test(`refuses ${what}, also when it is only to validate, and alters nothing`, async () => {
    const client = await (await startTestBroker()).connect()
    await createTopic(client, 't')
    for (const validateOnly of [true, false]) {
      const [answer] = await alterIncrementally(client, [{ type, name, configs }], { validateOnly })
      expect(answer).toMatchObject({ errorCode, errorMessage: expect.any(String), resourceName: name })
    }
    expect(await describedConfig(client, TOPIC, 't', 'segment.ms')).toMatchObject({ configSource: 5 })
  })
}

test('one resource that is refused leaves the others alone; one that is named twice is refused', async () => {
  const client = await (await startTestBroker()).connect()
  for (const name of ['a', 'b', 'c']) await createTopic(client, name)
  const configs = [['retention.ms', '1']] as const
  const answers = await alterIncrementally(client, [
    { name: 'a', configs },
    { name: 'b', configs },
    { name: 'c', configs: [['retention.ms', 'x']] },
    { name: 'b', configs },
  ])
  expect(answers.map(({ resourceName, errorCode }) => [resourceName, errorCode])).toEqual([
    ['a', 0],
    ['b', 42],
    ['c', 40],
    ['b', 42],
  ])
  expect(await describedConfig(client, TOPIC, 'a', 'retention.ms')).toMatchObject({ value: '1' })
  expect(await describedConfig(client, TOPIC, 'b', 'retention.ms')).toMatchObject({ configSource: 5 })
})

test('what is only to be validated is not altered', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  const asked = [
    { name: 't', configs: [['retention.ms', '1']] },
    { type: BROKER, name: '', configs: [['log.retention.ms', '1']] },
  ] as const
  const answers = await alterIncrementally(client, asked, { validateOnly: true })
  expect(answers.map(({ errorCode }) => errorCode)).toEqual([0, 0])
  expect(await describedConfig(client, TOPIC, 't', 'retention.ms')).toMatchObject({ configSource: 5 })
})
