import { describe, expect, test } from 'vitest'
import { CreateTopicsRequest, createCreatableTopic } from '../../generated/create-topics-request.ts'
import { CreateTopicsResponse } from '../../generated/create-topics-response.ts'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import { InitProducerIdRequest } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse } from '../../generated/init-producer-id-response.ts'
import { ProduceRequest } from '../../generated/produce-request.ts'
import { encodeRequest } from '../../src/protocol/frames.ts'
import type { StorageEngine } from '../../src/storage/engine.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { engineWith } from '../support/engine-with.ts'
import {
  batchOf,
  createTopic,
  fetchBody,
  fetchFrom,
  onlyPartition,
  produceBody,
  produceTo,
} from '../support/records.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

const UNKNOWN_SERVER_ERROR = -1
const KAFKA_STORAGE_ERROR = 56

/** A broker with a topic, whose storage then begins to fail. */
async function brokerThatFails(replaced: Partial<StorageEngine>) {
  const failures: Partial<StorageEngine> = {}
  const broker = await startTestBroker({ engine: engineWith(await memoryEngine(), failures) })
  const client = await broker.connect()
  await createTopic(client, 't')
  Object.assign(failures, replaced)
  const heal = () => {
    for (const name of Object.keys(replaced)) Reflect.deleteProperty(failures, name)
  }
  return { broker, client, heal }
}

const fail = () => Promise.reject(new Error('a bug, for this test'))

describe('a failure that nobody expected is answered, logged with its request, and hurts no other request', () => {
  test('of Produce', async () => {
    const { broker, client, heal } = await brokerThatFails({ append: fail })
    expect((await produceTo(client, 't', batchOf(['a']))).errorCode).toBe(UNKNOWN_SERVER_ERROR)
    expect(broker.logLines.filter((line) => line.startsWith('ERROR'))).toEqual([
      expect.stringMatching(/^ERROR Failed: API Request: Produce \(key=0, v12\) from 127\.0\.0\.1:\d+ \[client: raw, /),
    ])
    heal()
    expect((await produceTo(client, 't', batchOf(['a']))).errorCode).toBe(0)
  })

  test('of Produce with acks=0: the connection is closed, as there is no answer', async () => {
    const { client } = await brokerThatFails({ append: fail })
    const body = produceBody('t', batchOf(['a']), { acks: 0 })
    client.send(...encodeRequest(ProduceRequest, body, { version: 9, correlationId: 1, clientId: 'x' }))
    await client.closed
  })

  test('of Fetch, in the place that the version has for it', async () => {
    const { client } = await brokerThatFails({ read: fail })
    const newer = await client.ask(FetchRequest, FetchResponse, fetchBody('t', 0), 12)
    expect(newer).toMatchObject({ errorCode: UNKNOWN_SERVER_ERROR, responses: [] })
    const older = await client.ask(FetchRequest, FetchResponse, fetchBody('t', 0), 4)
    expect(onlyPartition(older).errorCode).toBe(UNKNOWN_SERVER_ERROR)
  })

  test('of a commit: the topic is not there, and can be created later', async () => {
    const { client, heal } = await brokerThatFails({ commit: fail })
    const body = CreateTopicsRequest.create()
    body.topics = [{ ...createCreatableTopic(), name: 'late', numPartitions: 1, replicationFactor: 1 }]
    const { topics } = await client.ask(CreateTopicsRequest, CreateTopicsResponse, body, 7)
    expect(topics).toMatchObject([{ name: 'late', errorCode: UNKNOWN_SERVER_ERROR }])
    const init = { ...InitProducerIdRequest.create(), transactionalId: null }
    expect((await client.ask(InitProducerIdRequest, InitProducerIdResponse, init, 4)).errorCode).toBe(
      UNKNOWN_SERVER_ERROR,
    )
    heal()
    await createTopic(client, 'late')
    expect((await client.ask(InitProducerIdRequest, InitProducerIdResponse, init, 4)).errorCode).toBe(0)
  })
})

test('a disk that takes no more is told to producers, and consumers are served on', async () => {
  const { client } = await brokerThatFails({ append: async () => [{ kind: 'storage-error' }] })
  expect(await produceTo(client, 't', batchOf(['a']))).toMatchObject({ errorCode: 56, baseOffset: -1n })
  expect((await fetchFrom(client, 't', 0)).errorCode).toBe(0)
})

test('a disk that gives nothing back is told per partition, and to whoever wants a topic', async () => {
  const broken = () => Promise.reject(new StorageError('DAMAGED', 'for this test'))
  const { broker, client, heal } = await brokerThatFails({ read: broken, commit: broken })
  const { errorCode, responses } = await client.ask(FetchRequest, FetchResponse, fetchBody('t', 0), 12)
  expect([errorCode, responses[0]?.partitions[0]?.errorCode]).toEqual([0, KAFKA_STORAGE_ERROR])
  const body = CreateTopicsRequest.create()
  body.topics = [{ ...createCreatableTopic(), name: 'late', numPartitions: 1, replicationFactor: 1 }]
  const { topics } = await client.ask(CreateTopicsRequest, CreateTopicsResponse, body, 7)
  expect(topics).toMatchObject([{ name: 'late', errorCode: KAFKA_STORAGE_ERROR }])
  expect(broker.logLines.filter((line) => line.startsWith('ERROR'))).toHaveLength(2)
  heal()
  expect((await fetchFrom(client, 't', 0)).errorCode).toBe(0)
})

test('a topic that is deleted between check and append is unknown', async () => {
  const { client } = await brokerThatFails({ append: async () => [{ kind: 'unknown-partition' }] })
  expect((await produceTo(client, 't', batchOf(['a']))).errorCode).toBe(3)
})
