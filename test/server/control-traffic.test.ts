import { expect, test } from 'vitest'
import { ApiVersionsRequest } from '../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../generated/api-versions-response.ts'
import { ListOffsetsRequest } from '../../generated/list-offsets-request.ts'
import { ListOffsetsResponse } from '../../generated/list-offsets-response.ts'
import { MetadataRequest } from '../../generated/metadata-request.ts'
import { MetadataResponse } from '../../generated/metadata-response.ts'
import { ProduceRequest } from '../../generated/produce-request.ts'
import { encodeRequest } from '../../src/protocol/frames.ts'
import { engineWith } from '../support/engine-with.ts'
import { batchOf, createTopic, fetchFrom, produceBody } from '../support/records.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

const PRODUCER_COUNT = 20
const REQUEST_COUNT = 10

test('while no append gets through, everything else is answered on other connections', async () => {
  const engine = await memoryEngine()
  const { promise: disk, resolve: release } = Promise.withResolvers<void>()
  let waitingCount = 0
  const append: typeof engine.append = async (runs, wait) => {
    waitingCount++
    await disk
    return engine.append(runs, wait)
  }
  const broker = await startTestBroker({ engine: engineWith(engine, { append }) })
  const client = await broker.connect()
  await createTopic(client, 't')
  const producers = await Promise.all(Array.from({ length: PRODUCER_COUNT }, () => broker.connect()))
  for (const producer of producers) {
    for (let correlationId = 0; correlationId < REQUEST_COUNT; correlationId++) {
      const options = { version: 9, correlationId, clientId: 'load' }
      producer.send(...encodeRequest(ProduceRequest, produceBody('t', batchOf(['x'])), options))
    }
  }
  const metadata = { ...MetadataRequest.create(), topics: null }
  expect((await client.ask(MetadataRequest, MetadataResponse, metadata, 12)).topics).toHaveLength(1)
  await client.ask(ApiVersionsRequest, ApiVersionsResponse, ApiVersionsRequest.create(), 0)
  await client.ask(ListOffsetsRequest, ListOffsetsResponse, { ...ListOffsetsRequest.create(), replicaId: -1 }, 7)
  expect(await fetchFrom(client, 't', 0, { minBytes: 0 })).toMatchObject({ errorCode: 0, highWatermark: 0n })
  await createTopic(client, 'another')
  expect(waitingCount).toBeGreaterThan(0)
  release()
  await Promise.all(producers.map((producer) => producer.nextFrame()))
  expect((await fetchFrom(client, 't', 0)).highWatermark).toBeGreaterThan(0n)
})
