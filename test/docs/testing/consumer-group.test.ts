import { Kafka, logLevel } from 'kafkajs'
import { expect, test } from 'vitest'
import { startBroker } from '../../../src/index.ts'

test('a service handles each order and remembers how far it came', async () => {
  await using broker = await startBroker({
    topics: ['orders'],
    brokerConfigs: { 'group.initial.rebalance.delay.ms': '0' },
  })
  const kafka = new Kafka({ brokers: [broker.bootstrapServers], logLevel: logLevel.NOTHING })
  const producer = kafka.producer()
  await producer.connect()
  await producer.send({ topic: 'orders', messages: [{ value: 'paid' }, { value: 'sent' }] })
  await producer.disconnect()

  const consumer = kafka.consumer({ groupId: 'billing' })
  await consumer.connect()
  await consumer.subscribe({ topic: 'orders', fromBeginning: true })
  const handled: string[] = []
  const done = Promise.withResolvers<void>()
  await consumer.run({
    eachMessage: async ({ message }) => {
      handled.push(String(message.value))
      if (handled.length === 2) done.resolve()
    },
  })
  await done.promise
  await consumer.disconnect()
  expect(handled).toEqual(['paid', 'sent'])

  const admin = kafka.admin()
  await admin.connect()
  const [committed] = await admin.fetchOffsets({ groupId: 'billing', topics: ['orders'] })
  await admin.disconnect()
  expect(committed?.partitions).toMatchObject([{ partition: 0, offset: '2' }])
})
