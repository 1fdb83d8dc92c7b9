import { Kafka, logLevel } from 'kafkajs'
import { expect, test } from 'vitest'
import { startBroker } from '../../../src/index.ts'

test('an order ends up in its topic', async () => {
  await using broker = await startBroker({ topics: ['orders'] })
  const kafka = new Kafka({ brokers: [broker.bootstrapServers], logLevel: logLevel.NOTHING })
  const producer = kafka.producer()
  await producer.connect()
  await producer.send({ topic: 'orders', messages: [{ key: '17', value: 'paid' }] })
  await producer.disconnect()

  const admin = kafka.admin()
  await admin.connect()
  const [partition] = await admin.fetchTopicOffsets('orders')
  await admin.disconnect()
  expect(partition?.high).toBe('1')
})
