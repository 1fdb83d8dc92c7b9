import { expect, test } from 'vitest'
import { createDeleteTopicState, DeleteTopicsRequest } from '../../generated/delete-topics-request.ts'
import { type DeletableTopicResult, DeleteTopicsResponse } from '../../generated/delete-topics-response.ts'
import { FetchRequest } from '../../generated/fetch-request.ts'
import { FetchResponse } from '../../generated/fetch-response.ts'
import type { RawClient } from '../support/raw-client.ts'
import { batchOf, createTopic, fetchBody, fetchFrom, onlyPartition, produceTo, valuesOf } from '../support/records.ts'
import { startTestBroker } from '../support/test-broker.ts'

type Doomed = { readonly name?: string | null; readonly topicId?: string }

async function remove(
  client: RawClient,
  topics: readonly Doomed[],
  version = 6,
): Promise<readonly DeletableTopicResult[]> {
  const body = DeleteTopicsRequest.create()
  if (version >= 6) body.topics = topics.map((topic) => ({ ...createDeleteTopicState(), ...topic }))
  else body.topicNames = topics.map(({ name }) => name ?? '')
  return (await client.ask(DeleteTopicsRequest, DeleteTopicsResponse, body, version)).responses
}

for (let version = 1; version <= 6; version++) {
  test(`v${version} deletes by name, and tells which names are unknown`, async () => {
    const broker = await startTestBroker()
    const client = await broker.connect()
    const topicId = await createTopic(client, 'old')
    const [gone, unknown] = await remove(client, [{ name: 'old' }, { name: 'nope' }], version)
    expect(gone).toMatchObject({ name: 'old', errorCode: 0, errorMessage: null })
    expect(unknown).toMatchObject({ name: 'nope', errorCode: 3 })
    if (version >= 6) expect(gone?.topicId).toBe(topicId)
    if (version >= 5) expect(unknown?.errorMessage).toEqual(expect.any(String))
    expect((await produceTo(client, 'old', batchOf(['x']))).errorCode).toBe(3)
  })
}

test('deletes by id, and refuses what names a topic in both ways, in none, or twice', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  const topicId = await createTopic(client, 'a')
  const unknownId = 'AAAAAAAAAAEAAAAAAAAAAg'
  expect(await remove(client, [{ name: 'a', topicId }])).toMatchObject([{ errorCode: 42 }])
  expect(await remove(client, [{ name: null }])).toMatchObject([{ errorCode: 42 }])
  expect(await remove(client, [{ name: 'a' }, { name: 'a' }])).toMatchObject([{ name: 'a', errorCode: 42 }])
  expect(await remove(client, [{ topicId: unknownId }])).toMatchObject([
    { name: null, topicId: unknownId, errorCode: 100 },
  ])
  expect(await remove(client, [{ topicId }])).toMatchObject([{ name: 'a', topicId, errorCode: 0 }])
  expect(await remove(client, [{ topicId }])).toMatchObject([{ errorCode: 100 }])
})

test('a topic made anew under the same name has another id and begins at offset 0', async () => {
  const broker = await startTestBroker()
  const client = await broker.connect()
  const oldId = await createTopic(client, 'again')
  await produceTo(client, 'again', batchOf(['old']))
  await remove(client, [{ name: 'again' }])
  const newId = await createTopic(client, 'again')
  expect(newId).not.toBe(oldId)
  expect(await produceTo(client, 'again', batchOf(['new']))).toMatchObject({ errorCode: 0, baseOffset: 0n })
  expect(valuesOf(await fetchFrom(client, 'again', 0))).toEqual([[0, 'new']])
  expect((await produceTo(client, '', batchOf(['x']), { topicId: oldId, version: 13 })).errorCode).toBe(100)
  const body = fetchBody('', 0)
  for (const topic of body.topics) topic.topicId = oldId
  expect(onlyPartition(await client.ask(FetchRequest, FetchResponse, body, 13)).errorCode).toBe(100)
})

test('a consumer that waits on a topic is told at once when it is deleted', async () => {
  const broker = await startTestBroker()
  const [waiting, other] = [await broker.connect(), await broker.connect()]
  await createTopic(other, 'doomed')
  const answer = fetchFrom(waiting, 'doomed', 0, { maxWaitMs: 60_000 })
  await remove(other, [{ name: 'doomed' }])
  expect((await answer).errorCode).toBe(3)
})

for (const [version, errorCode] of [
  [2, 42],
  [3, 73],
  [6, 73],
] as const) {
  test(`v${version} refuses to delete where the broker was started not to, and deletes nothing`, async () => {
    const client = await (await startTestBroker({ brokerConfigs: { 'delete.topic.enable': 'false' } })).connect()
    await createTopic(client, 'kept')
    expect(await remove(client, [{ name: 'kept' }], version)).toMatchObject([{ name: 'kept', errorCode }])
    expect((await produceTo(client, 'kept', batchOf(['x']))).errorCode).toBe(0)
  })
}
