import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { CreateTopicsRequest, createCreatableTopic } from '../../generated/create-topics-request.ts'
import { CreateTopicsResponse } from '../../generated/create-topics-response.ts'
import { createDeleteTopicState, DeleteTopicsRequest } from '../../generated/delete-topics-request.ts'
import { DeleteTopicsResponse } from '../../generated/delete-topics-response.ts'
import { createDescribeConfigsResource, DescribeConfigsRequest } from '../../generated/describe-configs-request.ts'
import { DescribeConfigsResponse } from '../../generated/describe-configs-response.ts'
import { DescribeTopicPartitionsRequest } from '../../generated/describe-topic-partitions-request.ts'
import { DescribeTopicPartitionsResponse } from '../../generated/describe-topic-partitions-response.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import { MetadataResponse } from '../../generated/metadata-response.ts'
import { alterIncrementally } from '../support/alter-configs.ts'
import type { RawClient } from '../support/raw-client.ts'
import { startTestBroker } from '../support/test-broker.ts'

const TOPIC_COUNT = 10_000
/** No other client waits longer for its turn, on a busy machine, with the client that reads the answers beside it. */
const BLOCK_MAX_MS = 2_000
/** Far above what it takes, far below what work that grows with the square of the topics would take. */
const TIME_MAX_MS = 30_000

const names = Array.from({ length: TOPIC_COUNT }, (_, index) => `topic-${String(index).padStart(5, '0')}`)

async function pagedNames(client: RawClient): Promise<readonly (string | null)[]> {
  const found: (string | null)[] = []
  const body = { ...DescribeTopicPartitionsRequest.create(), responsePartitionLimit: 500 }
  do {
    const page = await client.ask(DescribeTopicPartitionsRequest, DescribeTopicPartitionsResponse, body, 0)
    found.push(...page.topics.map(({ name }) => name))
    body.cursor = page.nextCursor
  } while (body.cursor !== null)
  return found
}

test('ten thousand topics are created, listed, described, altered and deleted in one request each', async () => {
  const client = await (await startTestBroker()).connect()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const startedMs = performance.now()
  const creation = CreateTopicsRequest.create()
  creation.topics = names.map((name) => ({ ...createCreatableTopic(), name, numPartitions: 1, replicationFactor: 1 }))
  const created = await client.ask(CreateTopicsRequest, CreateTopicsResponse, creation, 7)
  expect(created.topics.filter(({ errorCode }) => errorCode !== 0)).toEqual([])

  const everything = { ...MetadataRequest.create(), topics: null }
  const listed = await client.ask(MetadataRequest, MetadataResponse, everything, 12)
  expect(listed.topics.map(({ name }) => name)).toEqual(names)
  expect(await pagedNames(client)).toEqual(names)

  const altered = await alterIncrementally(
    client,
    names.map((name) => ({ name, configs: [['retention.ms', '1']] })),
  )
  expect(altered.filter(({ errorCode }) => errorCode !== 0)).toEqual([])

  const description = DescribeConfigsRequest.create()
  description.resources = names.map((resourceName) => ({
    ...createDescribeConfigsResource(),
    resourceType: 2,
    resourceName,
  }))
  const described = await client.ask(DescribeConfigsRequest, DescribeConfigsResponse, description, 4)
  const retention = described.results.map(({ configs }) => configs.find(({ name }) => name === 'retention.ms')?.value)
  expect(retention).toEqual(names.map(() => '1'))

  const deletion = DeleteTopicsRequest.create()
  deletion.topics = names.map((name) => ({ ...createDeleteTopicState(), name }))
  const deleted = await client.ask(DeleteTopicsRequest, DeleteTopicsResponse, deletion, 6)
  expect(deleted.responses.filter(({ errorCode }) => errorCode !== 0)).toEqual([])
  expect(await pagedNames(client)).toEqual([])
  expect(performance.now() - startedMs).toBeLessThan(TIME_MAX_MS)
  expect(delay.max / 1e6).toBeLessThan(BLOCK_MAX_MS)
}, 60_000)
