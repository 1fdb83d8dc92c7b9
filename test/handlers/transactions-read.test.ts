import { expect, test } from 'vitest'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import { readBatchHeader } from '../../src/records/batch-header.ts'
import { readControlRecord } from '../../src/records/control-record.ts'
import { readRecords } from '../../src/records/read-records.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, fetchBody, fetchFrom, onlyPartition, produceTo } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'
import { stableEnd, TransactionalClient, V1, V2 } from '../support/transactional-client.ts'

const place = { topic: 't', partition: 0 }

async function newClient(): Promise<RawClient> {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't', 3)
  return client
}

async function newProducer(client: RawClient, transactionalId: string, versions = V2): Promise<TransactionalClient> {
  const producer = new TransactionalClient(client, transactionalId, versions)
  expect(await producer.init()).toBe(0)
  return producer
}

/** Every batch that a read of committed records brings, in one word each. */
async function readCommitted(client: RawClient, fetchOffset = 0) {
  const partition = await fetchFrom(client, 't', fetchOffset, { isolationLevel: 1 })
  const { records } = partition
  const bytes = records === null || Buffer.isBuffer(records) ? (records ?? Buffer.alloc(0)) : Buffer.concat(records)
  const words: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const header = readBatchHeader(bytes, at)
    for (const record of readRecords(bytes, header)) {
      words.push(header.isControl ? readControlRecord(record).type.toUpperCase() : String(record.value))
    }
    at += header.byteLength
  }
  const aborted = partition.abortedTransactions?.map(({ producerId, firstOffset }) => [
    Number(producerId),
    Number(firstOffset),
  ])
  return { words, aborted, end: Number(partition.lastStableOffset), highWatermark: Number(partition.highWatermark) }
}

test.each([
  ['before transaction.version 2', V1],
  ['with transaction.version 2', V2],
])(
  'committed records, and the marker behind them, are read once the transaction has ended: %s',
  async (_, versions) => {
    const client = await newClient()
    const producer = await newProducer(client, 'x', versions)
    if (versions === V1) expect(await producer.addPartitions(place)).toEqual([0])
    expect(await producer.produce(place, 'a', 'b')).toBe(0)
    expect(await readCommitted(client)).toEqual({ words: [], aborted: [], end: 0, highWatermark: 2 })
    expect(await stableEnd(client, place)).toBe(0)
    expect(await producer.end(true)).toBe(0)
    expect(await readCommitted(client)).toEqual({ words: ['a', 'b', 'COMMIT'], aborted: [], end: 3, highWatermark: 3 })
    expect(await stableEnd(client, place)).toBe(3)
    expect((await readCommitted(client, 2)).words).toContain('COMMIT')
  },
)

test('nothing behind the first record of an open transaction is read, whoever wrote it', async () => {
  const client = await newClient()
  await produceTo(client, 't', batchOf(['before']))
  const [one, two] = [await newProducer(client, 'x'), await newProducer(client, 'y')]
  await one.produce(place, 'one')
  await two.produce(place, 'two')
  await produceTo(client, 't', batchOf(['plain']))
  await two.end(true)
  expect(await readCommitted(client)).toMatchObject({ words: ['before'], end: 1, highWatermark: 5 })
  await one.end(true)
  const words = ['before', 'one', 'two', 'plain', 'COMMIT', 'COMMIT']
  expect(await readCommitted(client)).toMatchObject({ words, end: 6 })
})

test('aborted transactions are told in order of their offsets, all that a read may touch and no others', async () => {
  const client = await newClient()
  const [one, two] = [await newProducer(client, 'x', V1), await newProducer(client, 'y', V1)]
  const begin = async (producer: TransactionalClient, value: string) => {
    await producer.addPartitions(place)
    expect(await producer.produce(place, value)).toBe(0)
  }
  await begin(one, 'one 0')
  await begin(two, 'two 1')
  await two.end(false)
  await one.end(false)
  await begin(two, 'two 4')
  await two.end(true)
  await begin(one, 'one 6')
  await one.end(false)
  const all = await readCommitted(client)
  expect(all.words).toEqual(['one 0', 'two 1', 'ABORT', 'ABORT', 'two 4', 'COMMIT', 'one 6', 'ABORT'])
  const told = [...(all.aborted ?? [])].sort(([, left = 0], [, right = 0]) => left - right)
  expect(told).toEqual([
    [one.producerId, 0],
    [two.producerId, 1],
    [one.producerId, 6],
  ])
  expect((await readCommitted(client, 4)).aborted).toEqual([[one.producerId, 6]])
  expect((await readCommitted(client, 3)).aborted).toContainEqual([one.producerId, 0])
})

test('a reader that waits at the end of what is stable is woken by the end of the transaction', async () => {
  const broker = await startTestBroker()
  const [client, reader] = [await broker.connect(), await broker.connect()]
  await createTopic(client, 't')
  const producer = await newProducer(client, 'x')
  await producer.produce(place, 'a')
  const body = fetchBody('t', 0, { isolationLevel: 1, maxWaitMs: 20_000 })
  const answer = reader.ask(FetchRequest, FetchResponse, body, 12)
  expect(await producer.end(true)).toBe(0)
  expect(Number(onlyPartition(await answer).lastStableOffset)).toBe(2)
})
