import { expect, test } from 'vitest'
import {
  CreatePartitionsRequest,
  type CreatePartitionsTopic,
  createCreatePartitionsTopic,
} from '../../generated/create-partitions-request.ts'
import {
  CreatePartitionsResponse,
  type CreatePartitionsTopicResult,
} from '../../generated/create-partitions-response.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import { MetadataResponse } from '../../generated/metadata-response.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, produceTo } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

type Asked = Partial<Pick<CreatePartitionsTopic, 'count' | 'assignments'>> & { readonly name: string }

async function createPartitions(
  client: RawClient,
  topics: readonly Asked[],
  { version = 3, validateOnly = false } = {},
): Promise<readonly CreatePartitionsTopicResult[]> {
  const body = CreatePartitionsRequest.create()
  body.topics = topics.map((topic) => ({ ...createCreatePartitionsTopic(), assignments: null, ...topic }))
  body.validateOnly = validateOnly
  return (await client.ask(CreatePartitionsRequest, CreatePartitionsResponse, body, version)).results
}

async function partitionCount(client: RawClient, topic: string): Promise<number | undefined> {
  const body = { ...MetadataRequest.create(), topics: null }
  const { topics } = await client.ask(MetadataRequest, MetadataResponse, body, 12)
  return topics.find(({ name }) => name === topic)?.partitions.length
}

const assigned = (...brokerIds: number[][]) => brokerIds.map((ids) => ({ brokerIds: ids, unknownTaggedFields: null }))

for (let version = 0; version <= 3; version++) {
  test(`v${version} adds partitions, which can be written at once`, async () => {
    const client = await (await startTestBroker()).connect()
    await createTopic(client, 't', 2)
    const results = await createPartitions(client, [{ name: 't', count: 4 }], { version })
    expect(results).toMatchObject([{ name: 't', errorCode: 0, errorMessage: null }])
    expect(await partitionCount(client, 't')).toBe(4)
    expect((await produceTo(client, 't', batchOf(['x']), { partition: 3 })).errorCode).toBe(0)
  })
}

const refused: readonly (readonly [what: string, asked: Omit<Asked, 'name'>, errorCode: number])[] = [
  ['as many partitions as there are', { count: 2 }, 37],
  ['fewer partitions', { count: 1 }, 37],
  ['a negative count', { count: -1 }, 37],
  ['more partitions than one request may create', { count: 10_003 }, 44],
  ['fewer assignments than new partitions', { count: 4, assignments: assigned([1]) }, 39],
  ['an assignment to a broker that is not there', { count: 3, assignments: assigned([2]) }, 39],
  ['an assignment to two replicas', { count: 3, assignments: assigned([1, 2]) }, 39],
  ['an assignment to nobody', { count: 3, assignments: assigned([]) }, 39],
]

for (const [what, asked, errorCode] of refused) {
  test(`refuses ${what}, also when it is only to validate`, async () => {
    const client = await (await startTestBroker()).connect()
    await createTopic(client, 't', 2)
    for (const validateOnly of [true, false]) {
      const [result] = await createPartitions(client, [{ name: 't', ...asked }], { validateOnly })
      expect(result).toMatchObject({ name: 't', errorCode, errorMessage: expect.any(String) })
    }
    expect(await partitionCount(client, 't')).toBe(2)
  })
}

test('partitions assigned to this broker are created, and nothing is when it is only to validate', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't', 1)
  const asked = [{ name: 't', count: 3, assignments: assigned([1], [1]) }]
  expect(await createPartitions(client, asked, { validateOnly: true })).toMatchObject([{ errorCode: 0 }])
  expect(await partitionCount(client, 't')).toBe(1)
  expect(await createPartitions(client, asked)).toMatchObject([{ errorCode: 0 }])
  expect(await partitionCount(client, 't')).toBe(3)
})

test('one topic that is refused leaves the others alone', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 'a', 1)
  await createTopic(client, 'b', 1)
  const results = await createPartitions(client, [
    { name: 'twice', count: 2 },
    { name: 'a', count: 2 },
    { name: 'twice', count: 3 },
    { name: 'nope', count: 2 },
    { name: 'b', count: 9_999 },
    { name: 'a b', count: 2 },
  ])
  expect(results.map(({ name, errorCode }) => [name, errorCode])).toEqual([
    ['twice', 42],
    ['a', 0],
    ['nope', 3],
    ['b', 0],
    ['a b', 3],
  ])
})

test('the topics of one request together get no more partitions than one may', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 'a', 1)
  await createTopic(client, 'b', 1)
  const results = await createPartitions(client, [
    { name: 'a', count: 6_001 },
    { name: 'b', count: 6_001 },
  ])
  expect(results.map(({ errorCode }) => errorCode)).toEqual([0, 44])
})
