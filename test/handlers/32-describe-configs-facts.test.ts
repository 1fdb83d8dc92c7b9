import { expect, test } from 'vitest'
import { DescribeConfigsRequest } from '../../generated/describe-configs-request.ts'
import { DescribeConfigsResponse } from '../../generated/describe-configs-response.ts'
import { BROKER, describedConfig, TOPIC } from '../support/alter-configs.ts'
import { createTopic } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

test('documentation is told to those who ask for it', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  expect((await describedConfig(client, TOPIC, 't', 'retention.ms'))?.documentation).toMatch(/^Age at which/)
  expect((await describedConfig(client, BROKER, '1', 'node.id'))?.documentation).toMatch(/^Id of the node/)
  const body = DescribeConfigsRequest.create()
  body.resources = [{ resourceType: TOPIC, resourceName: 't', configurationKeys: null, unknownTaggedFields: null }]
  const { results } = await client.ask(DescribeConfigsRequest, DescribeConfigsResponse, body, 4)
  expect(results[0]?.configs.filter(({ documentation }) => documentation !== null)).toEqual([])
})

test('secrets are flagged and their values never told', async () => {
  const client = await (await startTestBroker()).connect()
  expect(await describedConfig(client, BROKER, '1', 'delegation.token.secret.key')).toMatchObject({
    value: null,
    isSensitive: true,
    configType: 9,
  })
})

test('what can be altered while the broker runs is not read-only', async () => {
  const client = await (await startTestBroker()).connect()
  expect(await describedConfig(client, BROKER, '1', 'message.max.bytes')).toMatchObject({ readOnly: false })
  expect(await describedConfig(client, BROKER, '1', 'num.partitions')).toMatchObject({ readOnly: true })
})
