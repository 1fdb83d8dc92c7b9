import { Admin, Consumer, Producer, stringSerializers } from '@platformatic/kafka'
import { CompressionTypes, Kafka, logLevel, Partitioners } from 'kafkajs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedBroker, startBroker } from '../../src/index.ts'
import { connectRaw } from '../support/raw-client.ts'
import { fetchFrom, valuesOf } from '../support/records.ts'

let broker: StartedBroker
let bootstrap: string

beforeAll(async () => {
  broker = await startBroker()
  bootstrap = `${broker.host}:${broker.port}`
})

afterAll(() => broker.close())

/** Values of a partition in order, read with our own codecs. */
async function stored(topic: string): Promise<readonly string[]> {
  const client = await connectRaw(broker.port)
  const values: string[] = []
  for (;;) {
    const next = valuesOf(await fetchFrom(client, topic, values.length))
    if (next.length === 0) break
    for (const [, value] of next) values.push(value)
  }
  client.end()
  return values
}

const values = Array.from({ length: 300 }, (_, index) => `value ${index} ${'x'.repeat(index)}`)

describe('kafkajs', () => {
  const client = () => new Kafka({ brokers: [bootstrap], logLevel: logLevel.NOTHING, retry: { retries: 2 } })

  test('administers topics', async () => {
    const admin = client().admin()
    await admin.connect()
    const configEntries = [{ name: 'cleanup.policy', value: 'compact' }]
    expect(await admin.createTopics({ topics: [{ topic: 'js-admin', numPartitions: 3, configEntries }] })).toBe(true)
    expect(await admin.listTopics()).toContain('js-admin')
    const { topics } = await admin.fetchTopicMetadata({ topics: ['js-admin'] })
    expect(topics[0]?.partitions).toHaveLength(3)
    expect((await admin.describeCluster()).brokers).toEqual([{ nodeId: 1, host: broker.host, port: broker.port }])
    const { resources } = await admin.describeConfigs({
      includeSynonyms: true,
      resources: [{ type: 2, name: 'js-admin', configNames: ['cleanup.policy'] }],
    })
    expect(resources[0]?.configEntries).toMatchObject([{ configName: 'cleanup.policy', configValue: 'compact' }])
    await admin.deleteTopics({ topics: ['js-admin'] })
    expect(await admin.listTopics()).not.toContain('js-admin')
    await admin.disconnect()
  })

  for (const [name, compression] of [
    ['none', CompressionTypes.None],
    ['gzip', CompressionTypes.GZIP],
  ] as const) {
    test(`produces idempotently with ${name} into a topic that it creates by asking`, async () => {
      const topic = `js-${name}`
      const producer = client().producer({ idempotent: true, createPartitioner: Partitioners.DefaultPartitioner })
      await producer.connect()
      for (const half of [values.slice(0, 150), values.slice(150)]) {
        const messages = half.map((value) => ({ value, partition: 0 }))
        await producer.send({ topic, compression, acks: -1, messages })
      }
      await producer.disconnect()
      expect(await stored(topic)).toEqual(values)
    })
  }
})

describe('@platformatic/kafka', () => {
  const options = () => ({ clientId: 'interop', bootstrapBrokers: [bootstrap] })

  for (const compression of ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const) {
    test(`produces with ${compression}`, async () => {
      const topic = `pl-${compression}`
      const producer = new Producer({ ...options(), serializers: stringSerializers, autocreateTopics: true })
      const messages = values.map((value) => ({ topic, partition: 0, value }))
      const { offsets } = await producer.send({ messages, compression, acks: -1 })
      expect(offsets).toMatchObject([{ topic, partition: 0, offset: 0n }])
      await producer.close()
      expect(await stored(topic)).toEqual(values)
    })
  }

  test('administers topics and asks for offsets', async () => {
    const admin = new Admin(options())
    const [created] = await admin.createTopics({ topics: ['pl-admin'], partitions: 2, replicas: 1 })
    expect(created).toMatchObject({ name: 'pl-admin', partitions: 2 })
    expect(await admin.listTopics()).toContain('pl-admin')
    await admin.deleteTopics({ topics: ['pl-admin'] })
    await admin.close()
    const consumer = new Consumer({ ...options(), groupId: 'none' })
    const offsets = await consumer.listOffsets({ topics: ['pl-none'] })
    expect(offsets.get('pl-none')).toEqual([300n])
    await consumer.close()
  })
})
