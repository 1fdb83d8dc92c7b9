import { expect, test, vi } from 'vitest'
import { ProduceRequest } from '../../generated/produce-request.ts'
import { ProduceResponse } from '../../generated/produce-response.ts'
import { FramePool } from '../../src/protocol/frame-pool.ts'
import { engineWith } from '../support/engine-with.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, fetchFrom, produceBody, produceTo, valuesOf } from '../support/records.ts'
import { memoryEngine, startTestBroker } from '../support/test-broker.ts'

/** A broker whose appends reach the log at once and settle only when the test says so. */
async function slowBroker(): Promise<{ client: RawClient; held: Promise<void>; settle: () => void }> {
  const engine = await memoryEngine()
  const held: (() => void)[] = []
  let isHolding = false
  let onHeld: () => void = () => undefined
  const firstHeld = new Promise<void>((resolve) => {
    onHeld = resolve
  })
  const storage = engineWith(engine, {
    append: async (runs, wait) => {
      const verdicts = await engine.append(runs, wait)
      if (isHolding) {
        await new Promise<void>((resolve) => {
          held.push(resolve)
          onHeld()
        })
      }
      return verdicts
    },
  })
  const broker = await startTestBroker({ engine: storage })
  const client = await broker.connect()
  await createTopic(client, 't')
  isHolding = true
  return {
    client,
    held: firstHeld,
    settle: () => {
      isHolding = false
      for (const resolve of held.splice(0)) resolve()
    },
  }
}

async function produceWithin(client: RawClient, value: string, timeoutMs: number): Promise<number | undefined> {
  const body = { ...produceBody('t', batchOf([value])), timeoutMs }
  const answer = await client.ask(ProduceRequest, ProduceResponse, body, 12)
  return answer.responses[0]?.partitionResponses[0]?.errorCode
}

test('acks=all that takes too long is told so, and the records stay, once', async () => {
  const { client, settle } = await slowBroker()
  expect(await produceWithin(client, 'late', 1_000)).toBe(7)
  settle()
  expect((await produceTo(client, 't', batchOf(['next']))).errorCode).toBe(0)
  expect(valuesOf(await fetchFrom(client, 't', 0))).toEqual([
    [0, 'late'],
    [1, 'next'],
  ])
})

for (const timeoutMs of [0, -1]) {
  test(`a client that names a time of ${timeoutMs} ms is given the time of a commit`, async () => {
    const { client, held, settle } = await slowBroker()
    const answer = produceWithin(client, 'patient', timeoutMs)
    await held
    // A timer that the handler started for no time at all would end before this one.
    setTimeout(settle, 20)
    expect(await answer).toBe(0)
  })
}

test('what is stored late is what was sent, although its request is long answered', async () => {
  const give = vi.spyOn(FramePool.prototype, 'give').mockImplementation((frame) => {
    frame.fill(0xff)
  })
  const engine = await memoryEngine()
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const appended: Promise<unknown>[] = []
  const storage = engineWith(engine, {
    append: (runs, wait) => {
      const appending = gate.then(() => engine.append(runs, wait))
      appended.push(appending)
      return appending
    },
  })
  const client = await (await startTestBroker({ engine: storage })).connect()
  await createTopic(client, 't')
  const value = 'late'.repeat(100_000)
  expect(await produceWithin(client, value, 1_000)).toBe(7)
  open()
  await Promise.all(appended)
  expect(valuesOf(await fetchFrom(client, 't', 0))).toEqual([[0, value]])
  give.mockRestore()
})
