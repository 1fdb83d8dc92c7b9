import { expect, test } from 'vitest'
import { InitProducerIdRequest, type InitProducerIdRequestData } from '../../generated/init-producer-id-request.ts'
import { InitProducerIdResponse, type InitProducerIdResponseData } from '../../generated/init-producer-id-response.ts'
import { ProducerIds } from '../../src/broker/producer-ids.ts'
import type { RawClient } from '../support/raw-client.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

function init(
  client: RawClient,
  options: Partial<InitProducerIdRequestData> = {},
  version = 4,
): Promise<InitProducerIdResponseData> {
  const body = { ...InitProducerIdRequest.create(), transactionalId: null, transactionTimeoutMs: 60_000, ...options }
  return client.ask(InitProducerIdRequest, InitProducerIdResponse, body, version)
}

for (let version = 0; version <= 5; version++) {
  test(`v${version} gives each producer an id of its own`, async () => {
    const client = await (await startTestBroker()).connect()
    const [first, second] = [await init(client, {}, version), await init(client, {}, version)]
    expect(first).toMatchObject({ errorCode: 0, producerEpoch: 0 })
    expect(second.producerId).toBe(first.producerId + 1n)
  })
}

test('a new transactional id gets an id of its own and epoch 0, a known one its next epoch', async () => {
  const client = await (await startTestBroker()).connect()
  const first = await init(client, { transactionalId: 'tx' })
  expect(first).toMatchObject({ errorCode: 0, producerEpoch: 0 })
  expect(await init(client, { transactionalId: 'tx' })).toMatchObject({ ...first, producerEpoch: 1 })
  const other = await init(client, { transactionalId: 'other' })
  expect(other).toMatchObject({ errorCode: 0, producerEpoch: 0 })
  expect(other.producerId).not.toBe(first.producerId)
  expect(await init(client, { transactionalId: '' })).toMatchObject({ errorCode: 42 })
})

for (const transactionTimeoutMs of [0, -1, 3_600_001]) {
  test(`a transaction timeout of ${transactionTimeoutMs} ms is refused, one hour is not`, async () => {
    const client = await (await startTestBroker()).connect()
    expect(await init(client, { transactionalId: 'tx', transactionTimeoutMs })).toMatchObject({
      errorCode: 50,
      producerId: -1n,
      producerEpoch: -1,
    })
    expect(await init(client, { transactionalId: 'tx', transactionTimeoutMs: 3_600_000 })).toMatchObject({
      errorCode: 0,
      producerEpoch: 0,
    })
  })
}

test('an id without epoch, or an epoch without id, is refused', async () => {
  const client = await (await startTestBroker()).connect()
  expect(await init(client, { producerId: 5n })).toMatchObject({ errorCode: 42 })
  expect(await init(client, { producerEpoch: 5 })).toMatchObject({ errorCode: 42 })
  expect(await init(client, { producerId: 5n, producerEpoch: 1 })).toMatchObject({ errorCode: 0 })
})

test('ids asked for at once are all different, over many blocks', async () => {
  const ids = await ProducerIds.load(await memoryEngine())
  const given = await Promise.all(Array.from({ length: 3_500 }, () => ids.next()))
  expect(new Set(given).size).toBe(3_500)
})

test('ids are never given again after a restart', async () => {
  const engine = await memoryEngine()
  const before = await (await ProducerIds.load(engine)).next()
  const after = await (await ProducerIds.load(engine)).next()
  expect(after).toBeGreaterThan(before)
})
