import { expect, test } from 'vitest'
import { DescribeProducersRequest } from '../../generated/describe-producers-request.ts'
import { DescribeProducersResponse, type PartitionResponse } from '../../generated/describe-producers-response.ts'
import { engineWith } from '../support/engine-with.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, produceTo } from '../support/records.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

async function describeProducers(
  client: RawClient,
  name: string,
  partitionIndexes: number[],
): Promise<readonly PartitionResponse[]> {
  const body = DescribeProducersRequest.create()
  body.topics = [{ name, partitionIndexes, unknownTaggedFields: null }]
  const { topics } = await client.ask(DescribeProducersRequest, DescribeProducersResponse, body, 0)
  return topics[0]?.partitions ?? []
}

test('v0 tells each idempotent producer with what it sent last', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't', 2)
  const fromMs = BigInt(Date.now()) - 60_000n
  await produceTo(client, 't', batchOf(['plain']))
  await produceTo(client, 't', batchOf(['a', 'b'], { producerId: 7, producerEpoch: 3, baseSequence: 0 }))
  await produceTo(client, 't', batchOf(['c'], { producerId: 7, producerEpoch: 3, baseSequence: 2 }))
  const [first, second] = await describeProducers(client, 't', [0, 1])
  expect(first).toMatchObject({ partitionIndex: 0, errorCode: 0, errorMessage: null })
  expect(first?.activeProducers).toMatchObject([
    { producerId: 7n, producerEpoch: 3, lastSequence: 2, coordinatorEpoch: -1, currentTxnStartOffset: -1n },
  ])
  expect(first?.activeProducers[0]?.lastTimestamp).toBeGreaterThan(fromMs)
  expect(second).toMatchObject({ partitionIndex: 1, errorCode: 0, activeProducers: [] })
})

test('an open transaction is told with its first offset and the epoch of its coordinator', async () => {
  const producer = {
    producerId: 9,
    producerEpoch: 1,
    lastSequence: 4,
    lastAppendTimeMs: 1_700_000_000_000,
    coordinatorEpoch: 2,
    transactionFirstOffset: 11,
  }
  const engine = engineWith(await memoryEngine(), { activeProducers: () => [producer] })
  const client = await (await startTestBroker({ engine })).connect()
  await createTopic(client, 't')
  const [partition] = await describeProducers(client, 't', [0])
  expect(partition?.activeProducers).toMatchObject([
    {
      producerId: 9n,
      producerEpoch: 1,
      lastSequence: 4,
      lastTimestamp: 1_700_000_000_000n,
      coordinatorEpoch: 2,
      currentTxnStartOffset: 11n,
    },
  ])
})

test('partitions that are not there are unknown, illegal names invalid', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't')
  expect(await describeProducers(client, 't', [1])).toMatchObject([{ partitionIndex: 1, errorCode: 3 }])
  expect(await describeProducers(client, 'missing', [0])).toMatchObject([{ errorCode: 3 }])
  expect(await describeProducers(client, 'a b', [0])).toMatchObject([{ errorCode: 17, activeProducers: [] }])
})
