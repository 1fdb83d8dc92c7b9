import { afterEach, describe, expect, it } from 'vitest'
import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse } from '../../generated/init-producer-id-response.ts'
import { ProduceRequest } from '../../generated/produce-request.ts'
import {
  createPartitionProduceResponse,
  createTopicProduceResponse,
  ProduceResponse,
} from '../../generated/produce-response.ts'
import { type Client, connectClient } from '../../src/client/client.ts'
import { openProducer, type ProducerOptions } from '../../src/client/producer.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { type BatchHeader, readBatchHeader } from '../../src/records/batch-header.ts'
import { joinRecords } from '../../src/wire/bytes.ts'
import { api, type ScriptedApi, startScriptedBroker } from '../support/scripted-broker.ts'

const clients: Client[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
})

type Sent = Pick<BatchHeader, 'producerId' | 'baseSequence' | 'recordCount'> & { readonly partition: number }

/** Answers Produce with one error code after another, then 0; `null` closes the connection instead. */
function produceApi(sent: Sent[], errorCodes: (number | null)[] = []): ScriptedApi {
  return api(ProduceRequest, ProduceResponse, ({ topicData: [topic] }) => {
    const [partition] = topic?.partitionData ?? []
    const { producerId, baseSequence, recordCount } = readBatchHeader(joinRecords(partition?.records ?? []))
    sent.push({ partition: partition?.index ?? -1, producerId, baseSequence, recordCount })
    const errorCode = errorCodes.length === 0 ? 0 : (errorCodes.shift() ?? null)
    if (errorCode === null) return null
    const answer = { ...createPartitionProduceResponse(), index: partition?.index ?? -1, errorCode }
    const response = { ...createTopicProduceResponse(), name: topic?.name ?? '', partitionResponses: [answer] }
    return { ...ProduceResponse.create(), responses: [response] }
  })
}

function idsApi(errorCodes: number[] = []): ScriptedApi {
  return api(InitProducerIdRequest, InitProducerIdResponse, () => ({
    ...InitProducerIdResponse.create(),
    errorCode: errorCodes.shift() ?? 0,
    producerId: 77n,
    producerEpoch: 0,
  }))
}

async function producerOf(apis: readonly ScriptedApi[], options: Partial<ProducerOptions> = {}) {
  const port = await startScriptedBroker({ t: 2 }, apis)
  const client = await connectClient({ bootstrap: `127.0.0.1:${port}`, timeoutMs: 5_000 })
  clients.push(client)
  return openProducer(client, { topic: 't', ...options })
}

const record = (text: string) => ({ timestampMs: 1, value: Buffer.from(text) })

describe('a producer', () => {
  it('numbers the batches of each partition, so that the broker can tell what it has', async () => {
    const sent: Sent[] = []
    const producer = await producerOf([produceApi(sent), idsApi()], { batchBytesMax: 60 })
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) producer.append(0, record(text))
    producer.append(1, record('x'))
    await producer.flush()
    const ofFirst = sent.filter(({ partition }) => partition === 0)
    expect(ofFirst.map(({ baseSequence, recordCount }) => [baseSequence, recordCount])).toEqual([
      [0, 3],
      [3, 3],
      [6, 1],
    ])
    expect(sent.filter(({ partition }) => partition === 1)).toEqual([
      { partition: 1, producerId: 77, baseSequence: 0, recordCount: 1 },
    ])
    expect(producer.acknowledgedCount).toBe(8)
  })

  it('sends the same batch again after a lost connection, and takes a duplicate for stored', async () => {
    const sent: Sent[] = []
    const errorCodes = [null, ErrorCode.NOT_LEADER_OR_FOLLOWER, ErrorCode.DUPLICATE_SEQUENCE_NUMBER]
    const producer = await producerOf([produceApi(sent, errorCodes), idsApi()])
    producer.append(0, record('a'))
    await producer.flush()
    producer.append(0, record('b'))
    await producer.flush()
    expect(sent.map(({ producerId, baseSequence }) => [producerId, baseSequence])).toEqual([
      [77, 0],
      [77, 0],
      [77, 0],
      [77, 1],
    ])
  })

  it('stops for good at what no further try can heal', async () => {
    const sent: Sent[] = []
    const producer = await producerOf([produceApi(sent, [ErrorCode.TOPIC_AUTHORIZATION_FAILED]), idsApi()], {
      batchBytesMax: 1,
    })
    for (const text of ['a', 'b', 'c']) producer.append(0, record(text))
    await expect(producer.flush()).rejects.toMatchObject({ kafkaName: 'TOPIC_AUTHORIZATION_FAILED' })
    await expect(producer.hasRoom()).rejects.toMatchObject({ kafkaName: 'TOPIC_AUTHORIZATION_FAILED' })
    expect([sent.length, producer.acknowledgedCount]).toEqual([1, 0])
  })

  it('gives up when its time for a batch is over', async () => {
    const sent: Sent[] = []
    const refusals = Array.from({ length: 50 }, () => ErrorCode.NOT_LEADER_OR_FOLLOWER)
    const producer = await producerOf([produceApi(sent, refusals), idsApi()], { deliveryMsMax: 250 })
    producer.append(0, record('a'))
    await expect(producer.flush()).rejects.toMatchObject({ kafkaName: 'NOT_LEADER_OR_FOLLOWER' })
    expect(sent.length).toBeGreaterThan(1)
  })

  it('is full when as much waits as it may hold, and has room again later', async () => {
    const producer = await producerOf([produceApi([]), idsApi()], { pendingBytesMax: 100 })
    producer.append(0, record('x'.repeat(50)))
    expect(producer.isFull).toBe(false)
    producer.append(1, record('x'.repeat(50)))
    expect(producer.isFull).toBe(true)
    await producer.hasRoom()
    expect(producer.isFull).toBe(false)
  })

  it('waits until the cluster gives it an id', async () => {
    const sent: Sent[] = []
    const producer = await producerOf([produceApi(sent), idsApi([ErrorCode.COORDINATOR_LOAD_IN_PROGRESS])])
    producer.append(0, record('a'))
    await producer.flush()
    expect(sent).toMatchObject([{ producerId: 77 }])
  })

  it.each([
    { why: 'the broker has no ids', apis: [], acks: 'all' },
    { why: 'only the leader is waited for', apis: [idsApi()], acks: 'leader' },
  ] as const)('sends without an id when $why', async ({ apis, acks }) => {
    const sent: Sent[] = []
    const producer = await producerOf([produceApi(sent), ...apis], { acks })
    producer.append(0, record('a'))
    await producer.flush()
    expect(sent).toMatchObject([{ producerId: -1, baseSequence: -1 }])
  })
})
