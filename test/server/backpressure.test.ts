import { expect, test } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import { encodeRequest } from '../../src/protocol/frames.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, fetchBody, produceTo } from '../support/records.ts'
import { startTestBroker, type TestBroker } from '../support/test-broker.ts'

const PARTITION_COUNT = 3_000
const REQUEST_COUNT = 400

/** Asks for all topics again and again; each answer has some 100 KB. */
function askForMuch(client: RawClient): void {
  const body = { ...MetadataRequest.create(), topics: null }
  for (let correlationId = 0; correlationId < REQUEST_COUNT; correlationId++) {
    client.send(...encodeRequest(MetadataRequest, body, { version: 12, correlationId, clientId: 'greedy' }))
  }
}

function startedCount(broker: TestBroker): number {
  return broker.logLines.filter((line) => line.includes('client: greedy')).length
}

/** Requests of another client go round until the greedy one's are no longer started. */
async function untilNothingStarts(broker: TestBroker, other: RawClient): Promise<number> {
  for (let stillCount = 0, before = -1; stillCount < 50; ) {
    await other.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
    const now = startedCount(broker)
    stillCount = now === before ? stillCount + 1 : 0
    before = now
  }
  return startedCount(broker)
}

test('a client that does not read is not worked for, and is served on when it reads again', async () => {
  const broker = await startTestBroker({ connectionLimits: { unsentBytesMax: 1_000_000 } })
  const [greedy, other] = [await broker.connect(), await broker.connect()]
  await createTopic(other, 'wide', PARTITION_COUNT)
  greedy.socket.pause()
  askForMuch(greedy)
  const started = await untilNothingStarts(broker, other)
  expect(started).toBeGreaterThan(0)
  expect(started).toBeLessThan(REQUEST_COUNT / 2)
  greedy.socket.resume()
  for (let correlationId = 0; correlationId < REQUEST_COUNT; correlationId++) {
    expect((await greedy.nextFrame()).readInt32BE(0)).toBe(correlationId)
  }
})

test('when all together hold too much nobody is read from, until there is room again', async () => {
  const broker = await startTestBroker({ listenerLimits: { memoryBytesMax: 2_000_000 } })
  const [greedy, other] = [await broker.connect(), await broker.connect()]
  await createTopic(other, 'wide', PARTITION_COUNT)
  greedy.socket.pause()
  askForMuch(greedy)
  while (!broker.logLines.some((line) => line.includes('Reading from no connection'))) {
    await new Promise((resolve) => setImmediate(resolve))
  }
  let isAnswered = false
  const answer = other.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0).then(() => {
    isAnswered = true
  })
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(isAnswered).toBe(false)
  greedy.socket.resume()
  await answer
})

test('requests in flight count too: no more are started than the limit says', async () => {
  const broker = await startTestBroker({ connectionLimits: { inFlightCountMax: 3 } })
  const [greedy, other] = [await broker.connect(), await broker.connect()]
  await createTopic(other, 'quiet')
  for (let correlationId = 0; correlationId < 20; correlationId++) {
    const options = { version: 12, correlationId, clientId: 'greedy' }
    greedy.send(...encodeRequest(FetchRequest, fetchBody('quiet', 0, { maxWaitMs: 60_000 }), options))
  }
  expect(await untilNothingStarts(broker, other)).toBe(3)
})

test('clients that never read are worked for up to a limit, and go when nothing has moved for long', async () => {
  const requestCount = 100
  const broker = await startTestBroker({ connectionLimits: { unsentBytesMax: 600_000, idleMs: 300 } })
  const other = await broker.connect()
  await createTopic(other, 'large')
  await produceTo(other, 'large', batchOf(['x'.repeat(500_000)]))
  const greedy = await Promise.all(Array.from({ length: 20 }, () => broker.connect()))
  for (const client of greedy) {
    client.socket.pause()
    for (let correlationId = 0; correlationId < requestCount; correlationId++) {
      const options = { version: 12, correlationId, clientId: 'greedy' }
      client.send(...encodeRequest(FetchRequest, fetchBody('large', 0), options))
    }
  }
  while (broker.logLines.filter((line) => line.includes('idle for 300 ms')).length < greedy.length) {
    await other.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
  }
  expect(startedCount(broker)).toBeLessThan((greedy.length * requestCount) / 2)
})
