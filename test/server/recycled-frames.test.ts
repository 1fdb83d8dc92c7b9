import { afterEach, expect, test, vi } from 'vitest'
import { CreateTopicsRequest, createCreatableTopic } from '../../generated/create-topics-request.ts'
import { CreateTopicsResponse } from '../../generated/create-topics-response.ts'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import { ProduceRequest } from '../../generated/produce-request.ts'
import { ProduceResponse } from '../../generated/produce-response.ts'
import { FramePool } from '../../src/protocol/frame-pool.ts'
import { decodeResponse, encodeRequest } from '../../src/protocol/frames.ts'
import { readBatchHeader } from '../../src/records/batch-header.ts'
import { buildBatch } from '../../src/records/build-batch.ts'
import { validateBatch } from '../../src/records/validate-batch.ts'
import { joinRecords } from '../../src/wire/bytes.ts'
import type { RawClient } from '../support/raw-client.ts'
import { startTestBroker } from '../support/test-broker.ts'

const VALUE_BYTES = 300_000
const REQUEST_COUNT = 20
const PRODUCE_VERSION = 11
const FETCH_VERSION = 12

afterEach(() => {
  vi.restoreAllMocks()
})

/** Overwrites what is given back, so that whoever still reads it finds nonsense; tells how many frames were. */
function poisonFrames(): () => number {
  let count = 0
  const { give } = FramePool.prototype
  vi.spyOn(FramePool.prototype, 'give').mockImplementation(function (this: FramePool, frame: Buffer) {
    if (frame.length >= VALUE_BYTES) {
      count++
      frame.fill(0xff)
    }
    give.call(this, frame)
  })
  return () => count
}

function sendBatch(client: RawClient, index: number, acks: number): void {
  const records = buildBatch({ records: [{ timestampMs: Date.now(), value: Buffer.alloc(VALUE_BYTES, index) }] })
  const partitionData = [{ index: 0, records, unknownTaggedFields: null }]
  const topicData = [{ name: 't', topicId: 'AAAAAAAAAAAAAAAAAAAAAA', partitionData, unknownTaggedFields: null }]
  const body = { ...ProduceRequest.create(), acks, timeoutMs: 30_000, topicData }
  client.send(
    ...encodeRequest(ProduceRequest, body, { version: PRODUCE_VERSION, correlationId: index, clientId: 'raw' }),
  )
}

async function expectStored(client: RawClient): Promise<void> {
  for (let offset = 0; offset < REQUEST_COUNT; offset++) {
    const partition = { partition: 0, currentLeaderEpoch: -1, fetchOffset: BigInt(offset), lastFetchedEpoch: -1 }
    const limits = { logStartOffset: -1n, partitionMaxBytes: 1, replicaDirectoryId: 'AAAAAAAAAAAAAAAAAAAAAA' }
    const asked = { ...partition, ...limits, highWatermark: 0n, unknownTaggedFields: null }
    const topics = [{ topic: 't', topicId: 'AAAAAAAAAAAAAAAAAAAAAA', partitions: [asked], unknownTaggedFields: null }]
    const body = { ...FetchRequest.create(), minBytes: 1, maxBytes: 1, maxWaitMs: 5_000, topics }
    const answer = await client.ask(FetchRequest, FetchResponse, body, FETCH_VERSION)
    const bytes = joinRecords(answer.responses[0]?.partitions[0]?.records ?? Buffer.alloc(0))
    expect(validateBatch(bytes, readBatchHeader(bytes))).toBeNull()
  }
}

for (const acks of [-1, 1, 0]) {
  test(`records sent with acks=${acks} are stored as they came, while their frames are used again`, async () => {
    const recycledCount = poisonFrames()
    const client = await (await startTestBroker()).connect()
    const newTopic = { ...createCreatableTopic(), name: 't', numPartitions: 1, replicationFactor: 1 }
    const creation = { ...CreateTopicsRequest.create(), timeoutMs: 5_000, topics: [newTopic] }
    await client.ask(CreateTopicsRequest, CreateTopicsResponse, creation, 7)
    for (let index = 0; index < REQUEST_COUNT; index++) sendBatch(client, index, acks)
    if (acks !== 0) {
      for (let index = 0; index < REQUEST_COUNT; index++) {
        const { body } = decodeResponse(ProduceResponse, await client.nextFrame(), PRODUCE_VERSION)
        expect(body.responses[0]?.partitionResponses[0]).toMatchObject({ errorCode: 0, baseOffset: BigInt(index) })
      }
    }
    await expectStored(client)
    expect(recycledCount()).toBeGreaterThan(REQUEST_COUNT / 2)
  })
}
