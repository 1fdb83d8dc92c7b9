import { describe, expect, test } from 'vitest'
import { ProduceRequest } from '../../generated/produce-request.ts'
import { ProduceResponse } from '../../generated/produce-response.ts'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { decodeResponse, encodeRequest } from '../../src/protocol/frames.ts'
import { createTopic, fetchFrom, produceBody, valuesOf } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'
import {
  committedOffset,
  stableEnd,
  TransactionalClient,
  V1,
  V2,
  type Versions,
} from '../support/transactional-client.ts'

const place = { topic: 't', partition: 0 }

async function newProducer(versions: Versions): Promise<TransactionalClient> {
  const client = await (await startTestBroker()).connect()
  await createTopic(client, 't', 8)
  const producer = new TransactionalClient(client, 'x', versions)
  expect(await producer.init()).toBe(0)
  return producer
}

/** The first and the last version of each request, and those between where their encoding changes. */
const everyVersion: readonly Versions[] = [
  { init: 0, addPartitions: 0, addOffsets: 0, produce: 3, offsetCommit: 0, end: 0 },
  { init: 1, addPartitions: 1, addOffsets: 1, produce: 5, offsetCommit: 1, end: 1 },
  { init: 2, addPartitions: 2, addOffsets: 2, produce: 8, offsetCommit: 2, end: 2 },
  { init: 3, addPartitions: 3, addOffsets: 3, produce: 9, offsetCommit: 3, end: 3 },
  { init: 4, addPartitions: 3, addOffsets: 4, produce: 11, offsetCommit: 4, end: 4 },
  { init: 5, addPartitions: 3, addOffsets: 4, produce: 12, offsetCommit: 5, end: 5 },
]

test.each(everyVersion)(
  'a whole transaction goes through in $init, $addPartitions, $offsetCommit, $end',
  async (versions) => {
    const producer = await newProducer(versions)
    for (const isCommit of [true, false, true]) {
      expect(await producer.addPartitions(place, { ...place, partition: 7 })).toEqual([0, 0])
      expect(await producer.addOffsets('g')).toBe(0)
      expect(await producer.produce(place, 'a', 'b')).toBe(0)
      expect(await producer.produce({ ...place, partition: 7 }, 'c')).toBe(0)
      expect(await producer.commitOffset('g', place, isCommit ? 3 : 4)).toBe(0)
      expect(await producer.end(isCommit)).toBe(0)
    }
    expect(await stableEnd(producer.client, place)).toBe(9)
    expect(await stableEnd(producer.client, { ...place, partition: 7 })).toBe(6)
    expect(await committedOffset(producer.client, 'g', place)).toEqual({ errorCode: 0, offset: 3 })
  },
)

describe('before transaction.version 2', () => {
  test('what EndTxn comes to depends on how the transaction ended before', async () => {
    const producer = await newProducer(V1)
    expect(await producer.end(true)).toBe(ErrorCode.INVALID_TXN_STATE)
    expect(await producer.end(false)).toBe(ErrorCode.INVALID_TXN_STATE)
    await producer.addPartitions(place)
    for (const [isCommit, errorCode] of [
      [true, 0],
      [true, 0],
      [false, ErrorCode.INVALID_TXN_STATE],
    ] as const) {
      expect(await producer.end(isCommit)).toBe(errorCode)
    }
    await producer.addPartitions(place)
    for (const [isCommit, errorCode] of [
      [false, 0],
      [false, 0],
      [true, ErrorCode.INVALID_TXN_STATE],
    ] as const) {
      expect(await producer.end(isCommit)).toBe(errorCode)
    }
  })

  test.each([
    [{ ...V1 }, ErrorCode.PRODUCER_FENCED],
    [{ ...V1, addPartitions: 1, addOffsets: 1, end: 1 }, ErrorCode.INVALID_PRODUCER_EPOCH],
  ])('another epoch is fenced, in the words of the version', async (versions, errorCode) => {
    const producer = await newProducer(versions)
    for (const epoch of [producer.producerEpoch - 1, producer.producerEpoch + 1]) {
      const other = new TransactionalClient(producer.client, 'x', versions)
      Object.assign(other, { producerId: producer.producerId, producerEpoch: epoch })
      expect(await other.addPartitions(place)).toEqual([errorCode])
      expect(await other.addOffsets('g')).toBe(errorCode)
      expect(await other.end(true)).toBe(errorCode)
      if (epoch >= 0) expect(await other.produce(place, 'a')).toBe(ErrorCode.INVALID_PRODUCER_EPOCH)
    }
    expect(await stableEnd(producer.client, place)).toBe(0)
  })

  test('another producer id, or an unknown transactional id, is told as such', async () => {
    const producer = await newProducer(V1)
    const other = new TransactionalClient(producer.client, 'x', V1)
    const unknown = new TransactionalClient(producer.client, 'y', V1)
    Object.assign(other, { producerId: producer.producerId + 1, producerEpoch: 0 })
    Object.assign(unknown, { producerId: producer.producerId, producerEpoch: 0 })
    for (const stranger of [other, unknown]) {
      expect(await stranger.addPartitions(place)).toEqual([ErrorCode.INVALID_PRODUCER_ID_MAPPING])
      expect(await stranger.addOffsets('g')).toBe(ErrorCode.INVALID_PRODUCER_ID_MAPPING)
      expect(await stranger.commitOffset('g', place, 1)).toBe(ErrorCode.INVALID_PRODUCER_ID_MAPPING)
      expect(await stranger.end(true)).toBe(ErrorCode.INVALID_PRODUCER_ID_MAPPING)
      expect(await stranger.produce(place, 'a')).toBe(ErrorCode.INVALID_PRODUCER_ID_MAPPING)
    }
  })

  test('a partition that does not exist keeps the others out, which are not tried', async () => {
    const producer = await newProducer(V1)
    expect(await producer.addPartitions(place, { topic: 't', partition: 8 }, { topic: 'u', partition: 0 })).toEqual([
      ErrorCode.OPERATION_NOT_ATTEMPTED,
      ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
      ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
    ])
    expect(await producer.end(true)).toBe(ErrorCode.INVALID_TXN_STATE)
  })

  test('records of a partition that has not joined are refused, and nothing hangs', async () => {
    const producer = await newProducer(V1)
    await producer.addPartitions(place)
    expect(await producer.produce({ ...place, partition: 1 }, 'a')).toBe(ErrorCode.TRANSACTION_ABORTABLE)
    const older = new TransactionalClient(producer.client, 'x', { ...V1, produce: 10 })
    Object.assign(older, { producerId: producer.producerId, producerEpoch: 0 })
    expect(await older.produce({ ...place, partition: 1 }, 'a')).toBe(ErrorCode.INVALID_TXN_STATE)
    expect(await producer.end(true)).toBe(0)
    expect(await producer.produce(place, 'late')).toBe(ErrorCode.TRANSACTION_ABORTABLE)
    expect(await stableEnd(producer.client, { ...place, partition: 1 })).toBe(0)
  })
})

test('with transaction.version 2 whatever comes late from an ended transaction joins no later one', async () => {
  const producer = await newProducer(V2)
  expect(await producer.produce(place, 'a')).toBe(0)
  const late = new TransactionalClient(producer.client, 'x', V2)
  Object.assign(late, { producerId: producer.producerId, producerEpoch: producer.producerEpoch })
  expect(await producer.end(true)).toBe(0)
  expect(await producer.produce(place, 'b')).toBe(0)
  expect(await late.produce({ ...place, partition: 1 }, 'late')).toBe(ErrorCode.INVALID_PRODUCER_EPOCH)
  expect(await late.commitOffset('g', place, 5)).toBe(ErrorCode.INVALID_PRODUCER_EPOCH)
  expect(await late.addPartitions({ ...place, partition: 1 })).toEqual([ErrorCode.PRODUCER_FENCED])
  expect(await late.end(false)).toBe(ErrorCode.PRODUCER_FENCED)
  expect(await late.end(true)).toBe(ErrorCode.PRODUCER_FENCED)
  expect(await stableEnd(producer.client, place)).toBe(2)
  expect(await producer.end(true)).toBe(0)
  expect(await stableEnd(producer.client, place)).toBe(4)
  expect(await committedOffset(producer.client, 'g', place)).toEqual({ errorCode: 0, offset: -1 })
})

test('two producers that do not wait for answers keep the order of their records, also in new partitions', async () => {
  const broker = await startTestBroker()
  const control = await broker.connect()
  await createTopic(control, 't', 8)
  const count = 40
  await Promise.all(
    ['x', 'y'].map(async (transactionalId, index) => {
      const producer = new TransactionalClient(await broker.connect(), transactionalId)
      expect(await producer.init()).toBe(0)
      const { client } = producer
      for (let number = 0; number < count; number++) {
        const partition = (number % 4) * 2 + index
        const records = producer.batchFor({ topic: 't', partition }, [`${number}`])
        const body = produceBody('t', records, { transactionalId, partition })
        const options = { version: 12, correlationId: number, clientId: transactionalId }
        client.send(...encodeRequest(ProduceRequest, body, options))
      }
      for (let number = 0; number < count; number++) {
        const { correlationId, body } = decodeResponse(ProduceResponse, await client.nextFrame(), 12)
        expect([correlationId, body.responses[0]?.partitionResponses[0]?.errorCode]).toEqual([number, 0])
      }
      expect(await producer.end(true)).toBe(0)
    }),
  )
  for (let partition = 0; partition < 8; partition++) {
    expect(await stableEnd(control, { topic: 't', partition })).toBe(count / 4 + 1)
  }
  const values = valuesOf(await fetchFrom(control, 't', 0, { isolationLevel: 1 })).map(([, value]) => value)
  expect(values.slice(0, -1)).toEqual(['0', '4', '8', '12', '16', '20', '24', '28', '32', '36'])
})
