import { Producer, stringSerializers } from '@platformatic/kafka'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectClient, readRecords } from '../../../src/client/index.ts'
import { type StartedBroker, startBroker } from '../../../src/index.ts'

let broker: StartedBroker

beforeAll(async () => {
  broker = await startBroker({
    autoCreateTopics: false,
    topics: [{ name: 'users', partitions: 3, configs: { 'cleanup.policy': 'compact' } }],
    brokerConfigs: { 'log.message.timestamp.type': 'LogAppendTime' },
  })
})

afterAll(() => broker.close())

test('a user is stored under its id', async () => {
  const producer = new Producer({
    clientId: 'test',
    bootstrapBrokers: [broker.bootstrapServers],
    serializers: stringSerializers,
  })
  await producer.send({ messages: [{ topic: 'users', partition: 2, key: '7', value: 'Ada' }] })
  await producer.close()

  const client = await connectClient({ bootstrap: broker.bootstrapServers })
  const users: string[] = []
  for await (const records of readRecords(client, { topic: 'users', partition: 2, toOffset: 1 })) {
    for (const { key, value } of records) users.push(`${key} ${value}`)
  }
  await client.close()
  expect(users).toEqual(['7 Ada'])
})
