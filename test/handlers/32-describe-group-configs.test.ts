import { expect, test } from 'vitest'
import { ListConfigResourcesRequest } from '../../generated/list-config-resources-request.ts'
import { ListConfigResourcesResponse } from '../../generated/list-config-resources-response.ts'
import { alterIncrementally, DELETE, describedConfig } from '../support/alter-configs.ts'
import type { RawClient } from '../support/raw-client.ts'
import { startTestBroker } from '../support/test-broker.ts'

const GROUP = 32
const SESSION = 'consumer.session.timeout.ms'

async function groupsWithConfigs(client: RawClient): Promise<readonly string[]> {
  const body = { ...ListConfigResourcesRequest.create(), resourceTypes: [GROUP] }
  const answer = await client.ask(ListConfigResourcesRequest, ListConfigResourcesResponse, body, 1)
  return answer.configResources.map(({ resourceName }) => resourceName)
}

test('a group that nobody knows has the configs of the broker', async () => {
  const client = await (await startTestBroker()).connect()
  expect(await describedConfig(client, GROUP, 'g', SESSION)).toMatchObject({
    value: '45000',
    configSource: 5,
    readOnly: false,
    configType: 3,
    synonyms: [{ name: `group.${SESSION}`, value: '45000', source: 5 }],
  })
  expect(await describedConfig(client, GROUP, 'g', 'share.isolation.level')).toMatchObject({
    value: 'read_uncommitted',
    synonyms: [{ name: 'share.isolation.level', value: 'read_uncommitted', source: 5 }],
  })
})

test('what is altered of a group holds for that group and is listed until it is taken back', async () => {
  const client = await (await startTestBroker()).connect()
  const asked = [{ type: GROUP, name: 'g', configs: [[SESSION, '50000']] }] as const
  expect((await alterIncrementally(client, asked, { validateOnly: true }))[0]).toMatchObject({ errorCode: 0 })
  expect(await groupsWithConfigs(client)).toEqual([])
  expect((await alterIncrementally(client, asked))[0]).toMatchObject({ errorCode: 0 })
  expect(await groupsWithConfigs(client)).toEqual(['g'])
  expect(await describedConfig(client, GROUP, 'g', SESSION)).toMatchObject({
    value: '50000',
    configSource: 8,
    synonyms: [
      { name: SESSION, value: '50000', source: 8 },
      { name: `group.${SESSION}`, value: '45000', source: 5 },
    ],
  })
  expect(await describedConfig(client, GROUP, 'other', SESSION)).toMatchObject({ value: '45000' })
  await alterIncrementally(client, [{ type: GROUP, name: 'g', configs: [[SESSION, null, DELETE]] }])
  expect(await groupsWithConfigs(client)).toEqual([])
})

test('a session that ends before the next heartbeat is refused', async () => {
  const broker = await startTestBroker({
    brokerConfigs: { 'group.share.min.session.timeout.ms': '1000', 'group.share.max.heartbeat.interval.ms': '15000' },
  })
  const client = await broker.connect()
  const configs = [
    ['share.session.timeout.ms', '9000'],
    ['share.heartbeat.interval.ms', '9000'],
  ] as const
  expect((await alterIncrementally(client, [{ type: GROUP, name: 'g', configs }]))[0]).toMatchObject({ errorCode: 40 })
})
