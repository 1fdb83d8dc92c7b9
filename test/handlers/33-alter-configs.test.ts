import { expect, test } from 'vitest'
import { BROKER, describedConfig, replaceConfigs, TOPIC } from '../support/alter-configs.ts'
import { createTopic } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

for (let version = 0; version <= 2; version++) {
  test(`v${version} replaces all configs of a resource`, async () => {
    const client = await (await startTestBroker()).connect()
    await createTopic(client, 't', 1, { 'retention.ms': '1000', 'segment.ms': '2000' })
    const answers = await replaceConfigs(client, [{ name: 't', configs: [['segment.ms', '3']] }], { version })
    expect(answers).toMatchObject([{ errorCode: 0, errorMessage: null, resourceType: TOPIC, resourceName: 't' }])
    expect(await describedConfig(client, TOPIC, 't', 'segment.ms')).toMatchObject({ value: '3', configSource: 1 })
    expect(await describedConfig(client, TOPIC, 't', 'retention.ms')).toMatchObject({ configSource: 5 })
  })
}

test('replaces configs of all brokers', async () => {
  const client = await (await startTestBroker()).connect()
  const replace = (name: string) => replaceConfigs(client, [{ type: BROKER, name: '', configs: [[name, '7']] }])
  expect(await replace('log.roll.ms')).toMatchObject([{ errorCode: 0 }])
  expect(await replace('log.retention.ms')).toMatchObject([{ errorCode: 0 }])
  expect(await describedConfig(client, BROKER, '1', 'log.roll.ms')).toMatchObject({ configSource: 5 })
  expect(await describedConfig(client, BROKER, '1', 'log.retention.ms')).toMatchObject({ value: '7', configSource: 3 })
})

test('a wrong value, no value, or only a validation leaves all configs', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't', 1, { 'retention.ms': '1000' })
  const replace = (value: string | null, validateOnly: boolean) =>
    replaceConfigs(client, [{ name: 't', configs: [['segment.ms', value]] }], { validateOnly })
  expect(await replace('x', false)).toMatchObject([{ errorCode: 40 }])
  expect(await replace(null, false)).toMatchObject([{ errorCode: 42 }])
  expect(await replace('5', true)).toMatchObject([{ errorCode: 0 }])
  expect(await describedConfig(client, TOPIC, 't', 'retention.ms')).toMatchObject({ value: '1000' })
  expect(await describedConfig(client, TOPIC, 't', 'segment.ms')).toMatchObject({ configSource: 5 })
})
