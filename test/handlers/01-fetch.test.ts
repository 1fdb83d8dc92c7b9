import { describe, expect, test } from 'vitest'
import {
  createFetchPartition,
  createFetchTopic,
  FetchRequest,
  type FetchRequestData,
} from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, fetchBody, fetchFrom, onlyPartition, produceTo, valuesOf } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

const LONG_WAIT_MS = 60_000

async function brokerWith(...batches: readonly (readonly string[])[]): Promise<{ client: RawClient; topicId: string }> {
  const broker = await startTestBroker()
  const client = await broker.connect()
  const topicId = await createTopic(client, 't')
  for (const values of batches) await produceTo(client, 't', batchOf(values))
  return { client, topicId }
}

for (let version = 4; version <= 18; version++) {
  test(`v${version} reads from an offset on, ${version >= 13 ? 'by id' : 'by name'}`, async () => {
    const { client, topicId } = await brokerWith(['a', 'b'], ['c'])
    const body = fetchBody('t', 2)
    for (const topic of body.topics) Object.assign(topic, version >= 13 ? { topic: '', topicId } : {})
    const answer = await client.ask(FetchRequest, FetchResponse, body, version)
    expect(answer).toMatchObject({ errorCode: 0, sessionId: 0, throttleTimeMs: 0 })
    const partition = onlyPartition(answer)
    expect(partition).toMatchObject({ errorCode: 0, highWatermark: 3n, lastStableOffset: 3n, preferredReadReplica: -1 })
    expect(partition.logStartOffset).toBe(version >= 5 ? 0n : -1n)
    expect(partition.abortedTransactions).toBeNull()
    expect(valuesOf(partition)).toEqual([[2, 'c']])
  })
}

test('an offset inside a batch gives the whole batch', async () => {
  const { client } = await brokerWith(['a', 'b', 'c'])
  expect(valuesOf(await fetchFrom(client, 't', 1))).toHaveLength(3)
})

test('read_committed ends at the last stable offset and lists the aborted transactions: none', async () => {
  const { client } = await brokerWith(['a'])
  const partition = await fetchFrom(client, 't', 0, { isolationLevel: 1 })
  expect(partition).toMatchObject({ lastStableOffset: 1n, abortedTransactions: [] })
  expect(valuesOf(partition)).toEqual([[0, 'a']])
})

test('at the end of the log records are empty, never null', async () => {
  const { client } = await brokerWith(['a'])
  for (const version of [4, 11, 12]) {
    const { records, errorCode } = await fetchFrom(client, 't', 1, {}, version)
    expect([errorCode, records]).toEqual([0, Buffer.alloc(0)])
  }
})

describe('what cannot be read is told at once', () => {
  const wait = { maxWaitMs: LONG_WAIT_MS }

  for (const offset of [-1, 2, 1_000_000]) {
    test(`offset ${offset} of a log that ends at 1`, async () => {
      const { client } = await brokerWith(['a'])
      const partition = await fetchFrom(client, 't', offset, wait)
      expect(partition).toMatchObject({ errorCode: 1, highWatermark: -1n, lastStableOffset: -1n, logStartOffset: -1n })
      expect(partition.records).toEqual(Buffer.alloc(0))
    })
  }

  test('an unknown topic, an unknown partition, an unknown id', async () => {
    const { client, topicId } = await brokerWith(['a'])
    expect(await fetchFrom(client, 'nope', 0, wait)).toMatchObject({ errorCode: 3, highWatermark: -1n })
    const body = fetchBody('t', 0, wait)
    for (const topic of body.topics) for (const partition of topic.partitions) partition.partition = 7
    expect(onlyPartition(await client.ask(FetchRequest, FetchResponse, body, 12)).errorCode).toBe(3)
    for (const topic of body.topics) topic.topicId = `${topicId.slice(0, -2)}AA`
    expect(onlyPartition(await client.ask(FetchRequest, FetchResponse, body, 13)).errorCode).toBe(100)
  })

  test('a leader epoch that this broker does not have', async () => {
    const { client } = await brokerWith(['a'])
    const body = fetchBody('t', 0, wait)
    for (const topic of body.topics) for (const partition of topic.partitions) partition.currentLeaderEpoch = 5
    expect(onlyPartition(await client.ask(FetchRequest, FetchResponse, body, 12)).errorCode).toBe(75)
  })

  test('a consumer that is ahead of the log in its epoch hears where the log ends', async () => {
    const { client } = await brokerWith(['a'])
    const body = fetchBody('t', 7, wait)
    for (const topic of body.topics) for (const partition of topic.partitions) partition.lastFetchedEpoch = 0
    expect(onlyPartition(await client.ask(FetchRequest, FetchResponse, body, 12))).toMatchObject({
      errorCode: 0,
      highWatermark: 1n,
      divergingEpoch: { epoch: 0, endOffset: 1n },
    })
    for (const topic of body.topics) for (const partition of topic.partitions) partition.lastFetchedEpoch = 5
    expect(onlyPartition(await client.ask(FetchRequest, FetchResponse, body, 12))).toMatchObject({ errorCode: 1 })
  })

  test('whoever says it is a replica', async () => {
    const { client } = await brokerWith(['a'])
    const body = fetchBody('t', 0, { ...wait, replicaId: 2 })
    expect(onlyPartition(await client.ask(FetchRequest, FetchResponse, body, 12))).toMatchObject({ errorCode: 29 })
  })
})

describe('sessions', () => {
  test('one is granted, and from then on only what moves is told', async () => {
    const { client } = await brokerWith(['a'])
    const ask = (options: Partial<FetchRequestData>) =>
      client.ask(FetchRequest, FetchResponse, fetchBody('t', 0, { topics: [], ...options }), 12)
    const first = await client.ask(FetchRequest, FetchResponse, fetchBody('t', 1, { sessionEpoch: 0 }), 12)
    const { sessionId } = first
    expect(sessionId).toBeGreaterThan(0)
    expect(onlyPartition(first)).toMatchObject({ errorCode: 0, highWatermark: 1n })
    expect(await ask({ sessionId, sessionEpoch: 1 })).toMatchObject({ errorCode: 0, sessionId, responses: [] })
    await produceTo(client, 't', batchOf(['b']))
    expect(valuesOf(onlyPartition(await ask({ sessionId, sessionEpoch: 2 })))).toEqual([[1, 'b']])
    expect(await ask({ sessionId, sessionEpoch: 2 })).toMatchObject({ errorCode: 71, sessionId: 0, responses: [] })
  })

  test('a topic of a session that is deleted is told as missing, one that comes is told then', async () => {
    const { client } = await brokerWith()
    const body = fetchBody('later', 0, { sessionEpoch: 0 })
    const first = await client.ask(FetchRequest, FetchResponse, body, 12)
    expect(onlyPartition(first)).toMatchObject({ errorCode: 3, highWatermark: -1n })
    await createTopic(client, 'later')
    const next = { ...fetchBody('later', 0), topics: [], sessionId: first.sessionId, sessionEpoch: 1 }
    const second = await client.ask(FetchRequest, FetchResponse, next, 12)
    expect(onlyPartition(second)).toMatchObject({ errorCode: 0, highWatermark: 0n })
  })

  test('an append to a partition of the session wakes a request that names none', async () => {
    const broker = await startTestBroker()
    const [consumer, producer] = [await broker.connect(), await broker.connect()]
    await createTopic(producer, 't')
    const first = await consumer.ask(FetchRequest, FetchResponse, fetchBody('t', 0, { sessionEpoch: 0 }), 12)
    const wait = { topics: [], sessionId: first.sessionId, sessionEpoch: 1, maxWaitMs: LONG_WAIT_MS }
    const answer = consumer.ask(FetchRequest, FetchResponse, fetchBody('t', 0, wait), 12)
    await produceTo(producer, 't', batchOf(['a']))
    expect(valuesOf(onlyPartition(await answer))).toEqual([[0, 'a']])
  })

  test('one that a client brings is not found', async () => {
    const { client } = await brokerWith(['a'])
    const body = fetchBody('t', 0, { sessionId: 12, sessionEpoch: 3, maxWaitMs: LONG_WAIT_MS })
    expect(await client.ask(FetchRequest, FetchResponse, body, 12)).toMatchObject({
      errorCode: 70,
      sessionId: 0,
      responses: [],
    })
  })

  test('a request without topics is answered at once', async () => {
    const { client } = await brokerWith()
    const body = fetchBody('t', 0, { topics: [], maxWaitMs: LONG_WAIT_MS })
    expect(await client.ask(FetchRequest, FetchResponse, body, 12)).toMatchObject({ errorCode: 0, responses: [] })
  })
})

describe('waiting', () => {
  test('an append ends the wait long before its time', async () => {
    const broker = await startTestBroker()
    const [consumer, producer] = [await broker.connect(), await broker.connect()]
    await createTopic(producer, 't')
    const answer = fetchFrom(consumer, 't', 0, { maxWaitMs: LONG_WAIT_MS })
    await produceTo(producer, 't', batchOf(['a']))
    expect(valuesOf(await answer)).toEqual([[0, 'a']])
  })

  test('it goes on until minBytes are there', async () => {
    const broker = await startTestBroker()
    const [consumer, producer] = [await broker.connect(), await broker.connect()]
    await createTopic(producer, 't')
    let isAnswered = false
    const answer = fetchFrom(consumer, 't', 0, { maxWaitMs: LONG_WAIT_MS, minBytes: 250 }).then((partition) => {
      isAnswered = true
      return valuesOf(partition)
    })
    await produceTo(producer, 't', batchOf(['a']))
    await produceTo(producer, 't', batchOf(['b']))
    expect(isAnswered).toBe(false)
    await produceTo(producer, 't', batchOf(['c'.repeat(200)]))
    expect(await answer).toHaveLength(3)
  })

  test('it ends with what is there when the time is over', async () => {
    const { client } = await brokerWith(['a'])
    expect(valuesOf(await fetchFrom(client, 't', 0, { maxWaitMs: 30, minBytes: 1_000_000 }))).toEqual([[0, 'a']])
    expect(valuesOf(await fetchFrom(client, 't', 1, { maxWaitMs: 30 }))).toEqual([])
  })

  test('any partition of the request can end it', async () => {
    const broker = await startTestBroker()
    const [consumer, producer] = [await broker.connect(), await broker.connect()]
    await createTopic(producer, 't', 3)
    const body = fetchBody('t', 0, { maxWaitMs: LONG_WAIT_MS })
    const partitions = [0, 1, 2].map((partition) => ({
      ...createFetchPartition(),
      partition,
      partitionMaxBytes: 1_000,
    }))
    body.topics = [{ ...createFetchTopic(), topic: 't', partitions }]
    const answer = consumer.ask(FetchRequest, FetchResponse, body, 12)
    await produceTo(producer, 't', batchOf(['a']), { partition: 2 })
    const sizes = (await answer).responses[0]?.partitions.map((partition) => valuesOf(partition).length)
    expect(sizes).toEqual([0, 0, 1])
  })

  test('the broker stops without waiting for it, and answers it', async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    await createTopic(client, 't')
    const answer = fetchFrom(client, 't', 0, { maxWaitMs: LONG_WAIT_MS })
    while (!broker.logLines.some((line) => line.includes('API Request: Fetch'))) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    await broker.close()
    expect((await answer).errorCode).toBe(0)
  })
})

describe('limits of size', () => {
  const large = 'x'.repeat(1_000)

  test('the first batch comes whole, however small the limits are', async () => {
    const { client } = await brokerWith([large], [large])
    for (const maxBytes of [0, 1]) {
      const body = fetchBody('t', 0, { maxBytes })
      for (const topic of body.topics) for (const partition of topic.partitions) partition.partitionMaxBytes = maxBytes
      expect(valuesOf(onlyPartition(await client.ask(FetchRequest, FetchResponse, body, 12)))).toEqual([[0, large]])
    }
  })

  test('maxBytes holds over all partitions, and only one batch may pass it', async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    await createTopic(client, 't', 2)
    for (const partition of [0, 1]) await produceTo(client, 't', batchOf([large]), { partition })
    const body = fetchBody('t', 0, { maxBytes: 1_200 })
    const partitions = [0, 1].map((partition) => ({ ...createFetchPartition(), partition, partitionMaxBytes: 5_000 }))
    body.topics = [{ ...createFetchTopic(), topic: 't', partitions }]
    const answer = await client.ask(FetchRequest, FetchResponse, body, 12)
    expect(answer.responses[0]?.partitions.map((partition) => valuesOf(partition).length)).toEqual([1, 0])
  })

  test('partitionMaxBytes cuts between batches', async () => {
    const { client } = await brokerWith([large], [large], [large])
    const body = fetchBody('t', 0)
    for (const topic of body.topics) for (const partition of topic.partitions) partition.partitionMaxBytes = 2_500
    expect(valuesOf(onlyPartition(await client.ask(FetchRequest, FetchResponse, body, 12)))).toHaveLength(2)
  })
})
