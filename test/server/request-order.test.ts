import { expect, test } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import { ProduceRequest } from '../../generated/produce-request.ts'
import { decodeResponse, encodeRequest } from '../../src/protocol/frames.ts'
import { batchOf, createTopic, fetchBody, onlyPartition, produceBody, produceTo, valuesOf } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

const LONG_WAIT_MS = 60_000

function apiVersionsFrame(correlationId: number): Buffer[] {
  const body = ApiVersionsRequest.create()
  return encodeRequest(ApiVersionsRequest, body, { version: 2, correlationId, clientId: 'order' })
}

function fetchFrame(correlationId: number, topic: string): Buffer[] {
  const body = fetchBody(topic, 0, { maxWaitMs: LONG_WAIT_MS })
  return encodeRequest(FetchRequest, body, { version: 12, correlationId, clientId: 'order' })
}

test('a request that is ready first still waits for the answer before it', async () => {
  const broker = await startTestBroker()
  const [waiting, producing] = [await broker.connect(), await broker.connect()]
  await createTopic(producing, 'late')
  waiting.send(...fetchFrame(1, 'late'), ...apiVersionsFrame(2), ...apiVersionsFrame(3))
  await produceTo(producing, 'late', batchOf(['now']))
  const frames = [await waiting.nextFrame(), await waiting.nextFrame(), await waiting.nextFrame()]
  expect(frames.map((frame) => frame.readInt32BE(0))).toEqual([1, 2, 3])
  const fetched = decodeResponse(FetchResponse, frames[0] as Buffer, 12).body
  expect(valuesOf(onlyPartition(fetched))).toEqual([[0, 'now']])
})

test('requests of one connection overlap: the second one ends the wait of the first', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  await createTopic(client, 'self')
  const produce = encodeRequest(ProduceRequest, produceBody('self', batchOf(['mine'])), {
    version: 12,
    correlationId: 8,
    clientId: 'order',
  })
  client.send(...fetchFrame(7, 'self'), ...produce)
  expect((await client.nextFrame()).readInt32BE(0)).toBe(7)
  expect((await client.nextFrame()).readInt32BE(0)).toBe(8)
})

test('a Fetch that waits holds up no other connection', async () => {
  const broker = await startTestBroker()
  const [waiting, other] = [await broker.connect(), await broker.connect()]
  await createTopic(other, 'quiet')
  waiting.send(...fetchFrame(1, 'quiet'))
  other.send(...apiVersionsFrame(5))
  expect((await other.nextFrame()).readInt32BE(0)).toBe(5)
})

test('thousands of requests in one piece are answered one by one in their order', async () => {
  const broker = await startTestBroker({ connectionLimits: { inFlightCountMax: 10 } })
  const client = await broker.connect()
  const ids = Array.from({ length: 5_000 }, (_, index) => index)
  client.send(Buffer.concat(ids.flatMap((id) => apiVersionsFrame(id))))
  const answered: number[] = []
  for (const _ of ids) answered.push((await client.nextFrame()).readInt32BE(0))
  expect(answered).toEqual(ids)
})

test('produce requests sent without waiting get offsets in the order in which they were sent', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  await createTopic(client, 'row')
  const count = 200
  for (let index = 0; index < count; index++) {
    const options = { version: 12, correlationId: index, clientId: 'order' }
    client.send(...encodeRequest(ProduceRequest, produceBody('row', batchOf([`v${index}`])), options))
  }
  for (let index = 0; index < count; index++) expect((await client.nextFrame()).readInt32BE(0)).toBe(index)
  const answer = await client.ask(FetchRequest, FetchResponse, fetchBody('row', 0), 12)
  const expected = Array.from({ length: count }, (_, index) => [index, `v${index}`])
  expect(valuesOf(onlyPartition(answer))).toEqual(expected)
})
