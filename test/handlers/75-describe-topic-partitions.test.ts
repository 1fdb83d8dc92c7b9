import { expect, test } from 'vitest'
import {
  createCursor,
  createTopicRequest,
  DescribeTopicPartitionsRequest,
} from '../../generated/describe-topic-partitions-request.ts'
import {
  DescribeTopicPartitionsResponse,
  type DescribeTopicPartitionsResponseData,
} from '../../generated/describe-topic-partitions-response.ts'
import type { RawClient } from '../support/raw-client.ts'
import { createTopic } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

interface Asked {
  readonly topics?: readonly string[]
  readonly limit?: number
  readonly cursor?: { readonly topicName: string; readonly partitionIndex: number }
}

function describe(client: RawClient, asked: Asked): Promise<DescribeTopicPartitionsResponseData> {
  const body = DescribeTopicPartitionsRequest.create()
  body.topics = (asked.topics ?? []).map((name) => ({ ...createTopicRequest(), name }))
  body.responsePartitionLimit = asked.limit ?? 2_000
  body.cursor = asked.cursor === undefined ? null : { ...createCursor(), ...asked.cursor }
  return client.ask(DescribeTopicPartitionsRequest, DescribeTopicPartitionsResponse, body, 0)
}

const summary = ({ topics }: DescribeTopicPartitionsResponseData) =>
  topics.map(({ name, errorCode, partitions }) => [name, errorCode, partitions.map((one) => one.partitionIndex)])

test('tells of topics asked for, sorted, each once, with where their partitions are', async () => {
  const client = await (await startTestBroker()).connect()
  const topicId = await createTopic(client, 'b', 2)
  await createTopic(client, 'a', 1)
  const answer = await describe(client, { topics: ['b', 'nope', 'b', 'a b'] })
  expect(summary(answer)).toEqual([
    ['a b', 17, []],
    ['b', 0, [0, 1]],
    ['nope', 3, []],
  ])
  expect(answer.nextCursor).toBeNull()
  expect(answer.topics[1]).toMatchObject({ topicId, isInternal: false, topicAuthorizedOperations: 3576 })
  expect(answer.topics[1]?.partitions[1]).toMatchObject({
    errorCode: 0,
    leaderId: 1,
    leaderEpoch: 0,
    replicaNodes: [1],
    isrNodes: [1],
    offlineReplicas: [],
  })
})

test('an unknown topic is not created', async () => {
  const client = await (await startTestBroker({ autoCreateTopics: true })).connect()
  await describe(client, { topics: ['nope'] })
  expect(summary(await describe(client, {}))).toEqual([])
})

test('all topics come in pages of the size asked for', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 'b', 2)
  await createTopic(client, 'a', 3)
  const first = await describe(client, { limit: 4 })
  expect(summary(first)).toEqual([
    ['a', 0, [0, 1, 2]],
    ['b', 0, [0]],
  ])
  expect(first.nextCursor).toMatchObject({ topicName: 'b', partitionIndex: 1 })
  const second = await describe(client, { limit: 4, cursor: { topicName: 'b', partitionIndex: 1 } })
  expect(summary(second)).toEqual([['b', 0, [1]]])
  expect(second.nextCursor).toBeNull()
})

test('a page has one partition at least, and 2000 at most', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't', 2_001)
  const [short, long] = [await describe(client, { limit: 0 }), await describe(client, { limit: 1_000_000 })]
  expect(short.nextCursor).toMatchObject({ topicName: 't', partitionIndex: 1 })
  expect(long.nextCursor).toMatchObject({ topicName: 't', partitionIndex: 2_000 })
})

test('refuses a cursor that is not among the topics asked for, or before partition 0', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 'a')
  await createTopic(client, 'c')
  const strange = { topics: ['a', 'c'], cursor: { topicName: 'b', partitionIndex: 0 } }
  expect((await describe(client, strange)).topics.map(({ errorCode }) => errorCode)).toEqual([42, 42])
  const negative = { topics: ['a'], cursor: { topicName: 'a', partitionIndex: -1 } }
  expect((await describe(client, negative)).topics.map(({ errorCode }) => errorCode)).toEqual([42])
  await expect(describe(client, { cursor: { topicName: 'a', partitionIndex: -1 } })).rejects.toThrow('closed')
})
