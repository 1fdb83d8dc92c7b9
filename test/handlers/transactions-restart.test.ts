import { expect, test } from 'vitest'
import { ErrorCode } from '../../src/protocol/errors.ts'
import { connectRaw, type RawClient } from '../support/raw-client.ts'
import { createTopic, fetchFrom, valuesOf } from '../support/records.ts'
import { freeFlags, startServer, temporaryFolder } from '../support/server-process.ts'
import {
  committedOffset,
  stableEnd,
  TransactionalClient,
  V1,
  V2,
  type Versions,
} from '../support/transactional-client.ts'

const place = { topic: 't', partition: 0 }
const second = { topic: 't', partition: 1 }

/** A server that is killed without warning and started again on its data. */
class KilledServer {
  readonly #flags = freeFlags(temporaryFolder())
  #server = startServer(this.#flags)

  async connect(): Promise<RawClient> {
    return connectRaw((await this.#server.ready()).kafkaPort)
  }

  async killAndStart(): Promise<RawClient> {
    this.#server.child.kill('SIGKILL')
    await this.#server.ended
    this.#server = startServer(this.#flags)
    return this.connect()
  }
}

/** The same producer over another connection. */
function over(client: RawClient, { transactionalId, producerId, producerEpoch, versions }: TransactionalClient) {
  return Object.assign(new TransactionalClient(client, transactionalId, versions), { producerId, producerEpoch })
}

async function begin(client: RawClient, id: string, versions: Versions, value: string): Promise<TransactionalClient> {
  const producer = new TransactionalClient(client, id, versions)
  expect(await producer.init()).toBe(0)
  if (versions === V1) {
    expect(await producer.addPartitions(place, second)).toEqual([0, 0])
    expect(await producer.addOffsets('g')).toBe(0)
  }
  expect(await producer.produce(place, value)).toBe(0)
  expect(await producer.produce(second, value)).toBe(0)
  return producer
}

test('what was committed is whole after a kill, an end asked for again is agreed to, and epochs go on', async () => {
  const server = new KilledServer()
  const client = await server.connect()
  await createTopic(client, 't', 2)
  const [one, two] = [await begin(client, 'one', V1, 'a'), await begin(client, 'two', V2, 'b')]
  expect([one.producerEpoch, two.producerEpoch]).toEqual([0, 0])
  expect(await one.commitOffset('g', place, 5)).toBe(0)
  const asked = over(client, two)
  expect(await one.end(true)).toBe(0)
  expect(await two.end(true)).toBe(0)

  const again = await server.killAndStart()
  for (const { topic, partition } of [place, second]) expect(await stableEnd(again, { topic, partition })).toBe(4)
  expect(valuesOf(await fetchFrom(again, 't', 0, { isolationLevel: 1 })).map(([, value]) => value)).toContain('b')
  expect(await committedOffset(again, 'g', place)).toEqual({ errorCode: 0, offset: 5 })
  expect(await over(again, one).end(true)).toBe(0)
  expect(await over(again, one).end(false)).toBe(ErrorCode.INVALID_TXN_STATE)
  const retrying = over(again, asked)
  expect(await retrying.end(true)).toBe(0)
  expect(retrying.producerEpoch).toBe(1)
  expect(await stableEnd(again, place)).toBe(4)
  const next = new TransactionalClient(again, 'one')
  expect(await next.init()).toBe(0)
  expect([next.producerId, next.producerEpoch]).toEqual([one.producerId, 1])
  const fresh = new TransactionalClient(again, 'never used')
  expect(await fresh.init()).toBe(0)
  expect(fresh.producerEpoch).toBe(0)
  expect([one.producerId, two.producerId]).not.toContain(fresh.producerId)
  again.end()
})

test('what was open is open after a kill: it goes on, or is aborted by who takes over', async () => {
  const server = new KilledServer()
  const client = await server.connect()
  await createTopic(client, 't', 2)
  const [one, two] = [await begin(client, 'one', V1, 'a'), await begin(client, 'two', V2, 'b')]
  expect(await one.commitOffset('g', place, 5)).toBe(0)
  expect(await two.commitOffset('g', second, 6)).toBe(0)

  const again = await server.killAndStart()
  const unstable = { errorCode: ErrorCode.UNSTABLE_OFFSET_COMMIT, offset: -1 }
  expect([await stableEnd(again, place), await stableEnd(again, second)]).toEqual([0, 0])
  expect(await committedOffset(again, 'g', place)).toEqual(unstable)
  expect(await committedOffset(again, 'g', second)).toEqual(unstable)
  expect(await over(again, one).end(true)).toBe(0)
  const next = new TransactionalClient(again, 'two')
  expect(await next.init()).toBe(ErrorCode.CONCURRENT_TRANSACTIONS)
  expect(await next.init()).toBe(0)
  expect(await over(again, two).produce(place, 'zombie')).toBe(ErrorCode.INVALID_PRODUCER_EPOCH)
  expect([await stableEnd(again, place), await stableEnd(again, second)]).toEqual([4, 4])
  expect(await committedOffset(again, 'g', place)).toEqual({ errorCode: 0, offset: 5 })
  expect(await committedOffset(again, 'g', second)).toEqual({ errorCode: 0, offset: -1 })
  again.end()
})
