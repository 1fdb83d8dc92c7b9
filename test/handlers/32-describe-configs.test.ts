import { expect, test } from 'vitest'
import { createDescribeConfigsResource, DescribeConfigsRequest } from '../../generated/describe-configs-request.ts'
import { DescribeConfigsResponse, type DescribeConfigsResult } from '../../generated/describe-configs-response.ts'
import type { RawClient } from '../support/raw-client.ts'
import { createTopic } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

const TOPIC = 2
const BROKER = 4

async function describe(
  client: RawClient,
  resourceType: number,
  resourceName: string,
  configurationKeys: string[] | null = null,
  version = 4,
): Promise<DescribeConfigsResult> {
  const body = DescribeConfigsRequest.create()
  body.resources = [{ ...createDescribeConfigsResource(), resourceType, resourceName, configurationKeys }]
  body.includeSynonyms = true
  const [result] = (await client.ask(DescribeConfigsRequest, DescribeConfigsResponse, body, version)).results
  if (result === undefined) throw new Error('the answer tells of no resource')
  return result
}

const config = (result: DescribeConfigsResult, name: string) =>
  result.configs.find((candidate) => candidate.name === name)

for (let version = 1; version <= 4; version++) {
  test(`v${version} tells the configs of a topic and where each value comes from`, async () => {
    const client = await (await startTestBroker()).connect()
    await createTopic(client, 't', 1, { 'cleanup.policy': 'compact,delete', 'retention.ms': '-1' })
    const result = await describe(client, TOPIC, 't', null, version)
    expect(result).toMatchObject({ errorCode: 0, errorMessage: '', resourceType: TOPIC, resourceName: 't' })
    expect(config(result, 'cleanup.policy')).toMatchObject({
      value: 'compact,delete',
      configSource: 1,
      readOnly: false,
      isSensitive: false,
      configType: version >= 3 ? 7 : 0,
      synonyms: [
        { name: 'cleanup.policy', value: 'compact,delete', source: 1 },
        { name: 'log.cleanup.policy', value: 'delete', source: 5 },
      ],
    })
    expect(config(result, 'segment.ms')).toMatchObject({
      value: '604800000',
      configSource: 5,
      synonyms: [],
    })
    const names = result.configs.map(({ name }) => name)
    expect(names).toEqual([...names].sort())
  })
}

test('only the keys asked for are told; an empty list asks for all', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  const asked = await describe(client, TOPIC, 't', ['retention.ms', 'no.such.key', 'cleanup.policy'])
  expect(asked.configs.map(({ name }) => name)).toEqual(['cleanup.policy', 'retention.ms'])
  expect((await describe(client, TOPIC, 't', [])).configs).toHaveLength(33)
})

test('what ksqlDB asks the broker before it starts', async () => {
  const client = await (await startTestBroker({ defaultPartitions: 6, autoCreateTopics: false })).connect()
  const result = await describe(client, BROKER, '1')
  expect(result.errorCode).toBe(0)
  expect(config(result, 'default.replication.factor')).toMatchObject({ value: '1', configType: 3 })
  expect(config(result, 'authorizer.class.name')).toMatchObject({ value: '' })
  expect(config(result, 'num.partitions')).toMatchObject({ value: '6', configSource: 4, readOnly: true })
  expect(config(result, 'auto.create.topics.enable')).toMatchObject({ value: 'false', configSource: 4, configType: 1 })
  expect(config(result, 'log.retention.ms')).toMatchObject({ value: null, configSource: 5 })
  expect(config(result, 'log.retention.hours')).toMatchObject({ value: '168', configSource: 5 })
  expect(config(result, 'broker.id')).toMatchObject({ value: '1' })
})

const refused: readonly (readonly [what: string, type: number, name: string, errorCode: number])[] = [
  ['an unknown topic', TOPIC, 'nope', 3],
  ['a topic name that cannot be', TOPIC, 'a b', 17],
  ['another broker', BROKER, '99', 42],
  ['a broker that is no number', BROKER, 'abc', 42],
  ['loggers of another broker', 8, '99', 42],
  ['loggers of no broker', 8, '', 42],
  ['client metrics', 16, 'm', 42],
  ['a group without name', 32, '', 42],
  ['a type that does not exist', 77, 'x', 42],
]

for (const [what, type, name, errorCode] of refused) {
  test(`refuses ${what}`, async () => {
    const client = await (await startTestBroker()).connect()
    expect(await describe(client, type, name)).toMatchObject({ errorCode, resourceName: name, configs: [] })
  })
}

test('the broker without name stands for dynamic configs of the cluster, of which there are none', async () => {
  const client = await (await startTestBroker()).connect()
  expect(await describe(client, BROKER, '')).toMatchObject({ errorCode: 0, configs: [] })
})
