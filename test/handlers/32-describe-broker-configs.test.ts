import { expect, test } from 'vitest'
import { alterIncrementally, BROKER, DELETE, describedConfig, TOPIC } from '../support/alter-configs.ts'
import { createTopic } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

test('a config given in a coarser unit holds for topics, and each unit tells what counts after it', async () => {
  const brokerConfigs = { 'log.retention.hours': '2', 'log.roll.hours': '3', 'log.retention.minutes': '5' }
  const client = await (await startTestBroker({ brokerConfigs })).connect()
  await createTopic(client, 't')
  expect(await describedConfig(client, TOPIC, 't', 'retention.ms')).toMatchObject({ value: '300000' })
  expect(await describedConfig(client, TOPIC, 't', 'segment.ms')).toMatchObject({ value: '10800000', synonyms: [] })
  await alterIncrementally(client, [{ type: BROKER, name: '', configs: [['log.retention.ms', '-5']] }])
  expect(await describedConfig(client, BROKER, '1', 'log.retention.ms')).toMatchObject({
    value: '-5',
    configSource: 3,
    synonyms: [
      { name: 'log.retention.ms', value: '-5', source: 3 },
      { name: 'log.retention.minutes', value: '5', source: 4 },
      { name: 'log.retention.hours', value: '2', source: 4 },
      { name: 'log.retention.hours', value: '168', source: 5 },
    ],
  })
  expect(await describedConfig(client, TOPIC, 't', 'retention.ms')).toMatchObject({ value: '-1' })
})

test('a config that nobody knows is kept for plug-ins and told as a secret', async () => {
  const client = await (await startTestBroker()).connect()
  const alter = (operation: number) =>
    alterIncrementally(client, [{ type: BROKER, name: '1', configs: [['plug.in', 'x', operation]] }])
  expect((await alter(0))[0]).toMatchObject({ errorCode: 0 })
  expect(await describedConfig(client, BROKER, '1', 'plug.in')).toMatchObject({
    value: null,
    configSource: 2,
    isSensitive: true,
    readOnly: true,
    configType: 0,
    documentation: null,
    synonyms: [{ name: 'plug.in', value: null, source: 2 }],
  })
  await alter(DELETE)
  expect(await describedConfig(client, BROKER, '1', 'plug.in')).toBeUndefined()
})

test('a password of one listener is kept and never told', async () => {
  const client = await (await startTestBroker()).connect()
  const name = 'listener.name.plaintext.ssl.keystore.password'
  const asked = [{ type: BROKER, name: '1', configs: [[name, 'secret']] }] as const
  expect((await alterIncrementally(client, asked))[0]).toMatchObject({ errorCode: 0 })
  const described = await describedConfig(client, BROKER, '1', name)
  expect(described).toMatchObject({ value: null, isSensitive: true, configType: 9 })
  expect(JSON.stringify(described)).not.toContain('secret')
})

test('the broker tells where it listens, also when it was told otherwise under the name of Kafka', async () => {
  const brokerConfigs = { listeners: 'PLAINTEXT://elsewhere:1', 'broker.rack': 'r' }
  const client = await (await startTestBroker({ advertisedHost: '::1', advertisedPort: 99, brokerConfigs })).connect()
  const told = async (name: string) => (await describedConfig(client, BROKER, '1', name))?.value
  expect(await told('listeners')).toBe('PLAINTEXT://127.0.0.1:0')
  expect(await told('advertised.listeners')).toBe('PLAINTEXT://[::1]:99')
  expect(await told('process.roles')).toBe('broker,controller')
  expect(await told('log.dirs')).toBeNull()
  expect(await describedConfig(client, BROKER, '1', 'broker.rack')).toMatchObject({ value: 'r', configSource: 4 })
})
