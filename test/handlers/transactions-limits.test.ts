import { expect, test } from 'vitest'
import { DescribeProducersRequest } from '../../generated/describe-producers-request.ts'
import { DescribeProducersResponse } from '../../generated/describe-producers-response.ts'
import { DescribeTransactionsRequest } from '../../generated/describe-transactions-request.ts'
import { DescribeTransactionsResponse } from '../../generated/describe-transactions-response.ts'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import { ListTransactionsRequest } from '../../generated/list-transactions-request.ts'
import { ListTransactionsResponse } from '../../generated/list-transactions-response.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import type { RawClient } from '../support/raw-client.ts'
import { createTopic, fetchBody, onlyPartition } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'
import { committedOffset, stableEnd, TransactionalClient, V1, V2 } from '../support/transactional-client.ts'

const place = { topic: 't', partition: 0 }
const HOUR_MS = 3_600_000

test('a timeout may be as long as transaction.max.timeout.ms, an hour unless configured, and no longer', async () => {
  const client = await (await startTestBroker()).connect()
  const producer = new TransactionalClient(client, 'x')
  expect(await producer.init(HOUR_MS)).toBe(0)
  expect(await producer.init(HOUR_MS + 1)).toBe(ErrorCode.INVALID_TRANSACTION_TIMEOUT)
  expect(await producer.init(0)).toBe(ErrorCode.INVALID_TRANSACTION_TIMEOUT)
  const brokerConfigs = { 'transaction.max.timeout.ms': '1000' }
  const strict = new TransactionalClient(await (await startTestBroker({ brokerConfigs })).connect(), 'x')
  expect(await strict.init(1_000)).toBe(0)
  expect(await strict.init(1_001)).toBe(ErrorCode.INVALID_TRANSACTION_TIMEOUT)
})

/** A producer whose transaction has been aborted because it took too long; somebody who waited has read the marker. */
async function timedOut(versions = V1): Promise<TransactionalClient> {
  const broker = await startTestBroker()
  const [client, reader] = [await broker.connect(), await broker.connect()]
  await createTopic(client, 't', 2)
  const producer = new TransactionalClient(client, 'x', versions)
  expect(await producer.init(50)).toBe(0)
  if (versions === V1) {
    expect(await producer.addPartitions(place)).toEqual([0])
    expect(await producer.addOffsets('g')).toBe(0)
  }
  expect(await producer.produce(place, 'late')).toBe(0)
  expect(await producer.commitOffset('g', place, 5)).toBe(0)
  const body = fetchBody('t', 0, { isolationLevel: 1, maxWaitMs: 20_000 })
  const read = onlyPartition(await reader.ask(FetchRequest, FetchResponse, body, 12))
  expect(read).toMatchObject({ lastStableOffset: 2n, highWatermark: 2n })
  expect(read.abortedTransactions).toMatchObject([{ producerId: BigInt(producer.producerId), firstOffset: 0n }])
  return producer
}

test('a transaction that takes too long is aborted, and its producer is fenced in everything it does', async () => {
  const producer = await timedOut()
  expect(await committedOffset(producer.client, 'g', place)).toEqual({ errorCode: 0, offset: -1 })
  expect(await producer.produce(place, 'more')).toBe(ErrorCode.INVALID_PRODUCER_EPOCH)
  expect(await producer.addPartitions(place)).toEqual([ErrorCode.PRODUCER_FENCED])
  expect(await producer.addOffsets('g')).toBe(ErrorCode.PRODUCER_FENCED)
  expect(await producer.commitOffset('g', place, 6)).toBe(ErrorCode.INVALID_PRODUCER_EPOCH)
  expect(await producer.end(true)).toBe(ErrorCode.PRODUCER_FENCED)
  expect(await stableEnd(producer.client, place)).toBe(2)
  const { producerId, producerEpoch } = producer
  expect(await producer.init()).toBe(0)
  expect(producer.producerId).toBe(producerId)
  expect(producer.producerEpoch).toBeGreaterThan(producerEpoch + 1)
})

test('with transaction.version 2 it cannot commit any more, nor append or commit offsets', async () => {
  const producer = await timedOut(V2)
  expect(await producer.produce(place, 'more')).toBe(ErrorCode.INVALID_PRODUCER_EPOCH)
  expect(await producer.commitOffset('g', place, 6)).toBe(ErrorCode.INVALID_PRODUCER_EPOCH)
  expect(await producer.end(true)).toBe(ErrorCode.INVALID_TXN_STATE)
  expect(await stableEnd(producer.client, place)).toBe(2)
})

async function listOngoing(client: RawClient, producerIds: readonly number[], transactionalIdPattern = '') {
  const body = ListTransactionsRequest.create()
  body.stateFilters = ['Ongoing']
  body.producerIdFilters = producerIds.map(BigInt)
  body.transactionalIdPattern = transactionalIdPattern
  const { transactionStates } = await client.ask(ListTransactionsRequest, ListTransactionsResponse, body, 2)
  return transactionStates.map(({ transactionalId }) => transactionalId).sort()
}

async function openProducers(client: RawClient): Promise<number[]> {
  const body = DescribeProducersRequest.create()
  body.topics = [{ name: 't', partitionIndexes: [0], unknownTaggedFields: null }]
  const { topics } = await client.ask(DescribeProducersRequest, DescribeProducersResponse, body, 0)
  const producers = topics[0]?.partitions[0]?.activeProducers ?? []
  return producers
    .filter(({ currentTxnStartOffset }) => currentTxnStartOffset >= 0n)
    .map((one) => Number(one.producerId))
}

test('exactly the open transactions are listed, by state and producer, and found in their partitions', async () => {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't', 2)
  const named = (transactionalId: string) => new TransactionalClient(client, transactionalId)
  const [open, other, committed, idle] = [named('open'), named('other'), named('committed'), named('idle')]
  for (const producer of [open, other, committed, idle]) expect(await producer.init()).toBe(0)
  for (const producer of [open, other, committed]) expect(await producer.produce(place, 'a')).toBe(0)
  expect(await committed.end(true)).toBe(0)
  const ids = [open, committed, idle].map(({ producerId }) => producerId)
  expect(await listOngoing(client, ids)).toEqual(['open'])
  expect(await listOngoing(client, [])).toEqual(['open', 'other'])
  expect(await listOngoing(client, [], 'o.*r')).toEqual(['other'])
  expect((await openProducers(client)).sort()).toEqual([open.producerId, other.producerId].sort())
  const body = { ...DescribeTransactionsRequest.create(), transactionalIds: ['open', 'committed', 'nobody'] }
  const told = await client.ask(DescribeTransactionsRequest, DescribeTransactionsResponse, body, 0)
  expect(told.transactionStates).toMatchObject([
    { errorCode: 0, transactionState: 'Ongoing', topics: [{ topic: 't', partitions: [0] }] },
    { errorCode: 0, transactionState: 'CompleteCommit', topics: [] },
    { errorCode: ErrorCode.TRANSACTIONAL_ID_NOT_FOUND },
  ])
  expect(await open.end(false)).toBe(0)
  expect(await other.end(true)).toBe(0)
  expect(await listOngoing(client, [])).toEqual([])
  expect(await openProducers(client)).toEqual([])
})
